import { lookup } from 'node:dns/promises'
import { BlockList, isIP, isIPv4 } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { Refusal } from '../platform/refusal.ts'
import { texts } from './texts.ts'

/** Where a request goes: the name that was asked for, and the one address that it was resolved to. */
export type Target = { url: URL; address: string; family: 4 | 6 }

/** How names are resolved. Only tests say `isLocalAllowed`: no setting of an installation can. */
export type Resolving = { resolve: (name: string) => Promise<readonly string[]>; isLocalAllowed: boolean }

// Milliseconds that a name may take to be found.
const patience = 5_000

/** The machine's own resolver, and no exception. */
export const publicOnly: Resolving = {
  resolve: async (name) => (await lookup(name, { all: true, verbatim: true })).map(({ address }) => address),
  isLocalAllowed: false,
}

/** Resolves the address of a receiver once; the request then connects to that address, whatever the name says later.
 *  Refuses ('invalid') anything but https, names of this machine and its networks in every writing, and names of which
 *  even one address is not public. Source: OWASP ASVS 1.3.6, 15.3.2. */
export async function resolveOnce(address: string, { resolve, isLocalAllowed }: Resolving): Promise<Target> {
  const url = receiverUrl(address, isLocalAllowed)
  const name = url.hostname.replace(/^\[|\]$/g, '')
  const silence = pause<string[]>(patience, [], { ref: false })
  const found = isIP(name) === 0 ? await Promise.race([resolve(name).catch(() => []), silence]) : [name]
  const [first] = found
  if (first === undefined || !(isLocalAllowed || found.every(isPublic))) throw new Refusal('invalid', texts.notPublic, 'address')
  return { url, address: first, family: isIPv4(first) ? 4 : 6 }
}

/** A receiver's address as it may be declared. The parser writes 0x7f.1 and 2130706433 as the numbers they are. */
export function receiverUrl(address: string, isLocalAllowed = false): URL {
  const url = URL.canParse(address) ? new URL(address) : undefined
  const isSecure = url?.protocol === 'https:' || (isLocalAllowed && url?.protocol === 'http:')
  if (url === undefined || !isSecure || url.username !== '' || url.password !== '') {
    throw new Refusal('invalid', texts.onlyHttps, 'address')
  }
  return url
}

/** Whether anybody on the internet could have the address. */
export function isPublic(address: string): boolean {
  const family = isIP(address)
  if (family === 0) return false
  return family === 4 ? !closed4.check(address, 'ipv4') : !closed6.check(address, 'ipv6')
}

// A list of both families takes every IPv4 address for its mapped form, so each family has its own.
const closed4 = new BlockList()
const closed6 = new BlockList()
for (const [network, prefix] of [['0.0.0.0', 8], ['10.0.0.0', 8], ['100.64.0.0', 10], ['127.0.0.0', 8], ['169.254.0.0', 16],
  ['172.16.0.0', 12], ['192.0.0.0', 24], ['192.0.2.0', 24], ['192.88.99.0', 24], ['192.168.0.0', 16], ['198.18.0.0', 15],
  ['198.51.100.0', 24], ['203.0.113.0', 24], ['224.0.0.0', 3]] as const) closed4.addSubnet(network, prefix, 'ipv4')
// Mapped and translated addresses lead to the networks above by another way, so none of them is public.
for (const [network, prefix] of [['::', 96], ['::ffff:0:0', 96], ['64:ff9b::', 96], ['64:ff9b:1::', 48], ['100::', 64], ['2001::', 23],
  ['2001:db8::', 32], ['2002::', 16], ['fc00::', 7], ['fe80::', 10], ['fec0::', 10], ['ff00::', 8]] as const) closed6.addSubnet(network, prefix, 'ipv6')
