import { isIPv6 } from 'node:net'

/** An address in its one spelling: an IPv4 address written as IPv6 is the IPv4 one, and zeros and zones are left out. */
export function plainAddress(text: string): string {
  const [bare = ''] = text.trim().toLowerCase().split('%')
  if (!isIPv6(bare)) return bare
  const groups = groupsOf(bare)
  if (groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xff_ff) {
    return groups.slice(6).flatMap((group) => [group >> 8, group & 0xff]).join('.')
  }
  return groups.map((group) => group.toString(16)).join(':')
}

/** The network that one caller usually has to themselves: the /64 of an IPv6 address, the /24 of an IPv4 one. Whoever
 *  has one address of it has them all, so guesses are counted together. */
export function networkOf(text: string): string {
  const address = plainAddress(text)
  return address.includes(':') ? `${address.split(':').slice(0, 4).join(':')}::/64` : `${address.split('.').slice(0, 3).join('.')}.0/24`
}

/** The eight groups of an IPv6 address. */
function groupsOf(address: string): number[] {
  const hex = address.replace(/(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/, (_, ...parts: string[]) => {
    const [a = 0, b = 0, c = 0, d = 0] = parts.slice(0, 4).map(Number)
    return `${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`
  })
  const [head = '', tail] = hex.split('::')
  const read = (part: string) => (part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16)))
  const [first, last] = [read(head), read(tail ?? '')]
  return [...first, ...Array.from({ length: 8 - first.length - last.length }, () => 0), ...last]
}
