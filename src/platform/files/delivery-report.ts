/** Whom a message did not reach, or did, by the mail system's own word: the addresses it names for one receiver, and the
 *  status it gave. */
export type Delivery = { emails: readonly string[]; status: string }

/** The most receivers of one report that are looked at. */
const mostReceivers = 100

/** What a part of the kind message/delivery-status says of each receiver. A group that names no receiver, or no status,
 *  says nothing. Source: RFC 3464 2.1-2.3, RFC 6533 3. */
export function deliveriesIn(report: string): Delivery[] {
  const groups = report.replaceAll('\r\n', '\n').split(/\n[ \t]*(?:\n[ \t]*)+/)
  return groups.slice(0, mostReceivers + 1).flatMap((group) => {
    const fields = fieldsOf(group)
    const emails = ['final-recipient', 'original-recipient'].flatMap((name) => addressIn(fields.get(name) ?? ''))
    const status = /^[245]\.\d{1,3}\.\d{1,3}/.exec(fields.get('status') ?? '')?.[0]
    return emails.length === 0 || status === undefined ? [] : [{ emails: [...new Set(emails)], status }]
  })
}

/** The ids of the messages that a message carries, its own among them: a report carries the one that came back, or its
 *  headers. Source: RFC 3462 2, RFC 5322 3.6.4. */
export function messageIdsIn(message: Buffer): string[] {
  return [...message.toString('latin1').matchAll(/^message-id:\s{0,4}<([^<>\s]{1,200})>/gim)].flatMap(([, id]) => id ?? []).slice(0, mostReceivers)
}

/** Lines that begin with a space go on from the one before. */
function fieldsOf(group: string): ReadonlyMap<string, string> {
  const lines = group.replaceAll(/\n[ \t]+/g, ' ').split('\n')
  return new Map(lines.map((line) => {
    const at = line.indexOf(':')
    return [line.slice(0, at).trim().toLowerCase(), line.slice(at + 1).trim()]
  }))
}

function addressIn(field: string): string[] {
  const at = field.indexOf(';')
  const kind = field.slice(0, Math.max(at, 0)).trim().toLowerCase()
  const [word = ''] = field.slice(at + 1).trim().split(/\s/, 1)
  const address = word.replaceAll(/[<>]/g, '').toLowerCase()
  return ['rfc822', 'utf-8'].includes(kind) && address.indexOf('@') > 0 && !address.endsWith('@') ? [address] : []
}

/** Why mail does not reach an address. */
export type Fault = 'unknown_address' | 'mailbox_full' | 'refused' | 'other'

// The sender's address, or the size, form or language of the message, was at fault: another message may well come through.
const aboutTheMessage = /^5\.(?:1\.[78]|2\.3|3\.4|6\.\d+)$/

/** What a status says of the address. It says nothing when the failure passes (4), when the message came through (2), and
 *  when the message itself was at fault. Source: RFC 3463 3.2-3.8, RFC 7505 5. */
export function faultOf(status: string): Fault | undefined {
  if (!status.startsWith('5.') || aboutTheMessage.test(status)) return undefined
  if (status === '5.2.2') return 'mailbox_full'
  if (/^5\.1\.|^5\.4\.4$/.test(status)) return 'unknown_address'
  return /^5\.2\.1$|^5\.7\./.test(status) ? 'refused' : 'other'
}
