const atom = /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*$/
const label = /^[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?$/u
const topLevel = /^(?:\p{L}{2,63}|xn--[a-z0-9-]{1,59})$/u

/** Reads an e-mail address: trimmed, the domain in lower case, the local part as its owner writes it.
 *  Returns undefined for anything that no mail server would take, such as `aino at nivala.example`. */
export function parseEmail(text: string): string | undefined {
  const address = text.trim()
  const at = address.lastIndexOf('@')
  const local = address.slice(0, at)
  const domain = address
    .slice(at + 1)
    .normalize('NFC')
    .toLowerCase()
  if (at < 1 || local.length > 64 || local.length + domain.length > 253) return undefined
  return atom.test(local) && isDomain(domain) ? `${local}@${domain}` : undefined
}

/** The form in which two addresses are compared: servers that tell `Aino@` from `aino@` do not exist in practice. */
export function foldEmail(email: string): string {
  return email.toLowerCase()
}

function isDomain(domain: string): boolean {
  const labels = domain.split('.')
  const last = labels.at(-1)
  return (
    labels.length > 1 && last !== undefined && topLevel.test(last) && labels.every((part) => label.test(part))
  )
}
