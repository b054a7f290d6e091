import { burn } from '@kenjiuno/msgreader/lib/Burner.js'
import { TypeEnum } from '@kenjiuno/msgreader/lib/Reader.js'

type Entry = Parameters<typeof burn>[0][number]
/** A message as Outlook stores one: properties by their tag, and storages for whom it went to and what came with it. */
export type OutlookMessage = {
  texts: Readonly<Record<string, string>>
  binaries?: Readonly<Record<string, Uint8Array>>
  sent?: Date
  recipients?: readonly Readonly<Record<string, string>>[]
  attachments?: readonly { name: string; bytes: Uint8Array }[]
}

/** The tags of properties, as [MS-OXPROPS] numbers them. */
export const tags = {
  kind: '001A', subject: '0037', senderName: '0C1A', senderEmail: '0C1F', senderSmtp: '5D01', body: '1000', html: '1013',
  name: '3001', email: '3003', smtp: '39FE', fileName: '3704', longFileName: '3707',
} as const

/** The bytes of an .msg file. Source: [MS-CFB], [MS-OXMSG] 2. */
export function outlookFile({ texts, binaries = {}, sent, recipients = [], attachments = [] }: OutlookMessage): Uint8Array {
  const entries: Entry[] = [{ name: 'Root Entry', type: TypeEnum.ROOT, length: 0, children: [] }]
  const add = (parent: number, entry: Entry) => {
    entries[parent]?.children?.push(entries.length)
    return entries.push(entry) - 1
  }
  const put = (parent: number, name: string, bytes: Uint8Array) =>
    add(parent, { name, type: TypeEnum.DOCUMENT, length: bytes.length, binaryProvider: () => [...bytes] })
  const storage = (name: string) => add(0, { name, type: TypeEnum.DIRECTORY, length: 0, children: [] })
  const putTexts = (parent: number, given: Readonly<Record<string, string>>) => {
    for (const [tag, text] of Object.entries(given)) put(parent, `__substg1.0_${tag}001F`, Buffer.from(text, 'utf16le'))
  }
  put(0, '__properties_version1.0', properties(32, sent))
  putTexts(0, { [tags.kind]: 'IPM.Note', ...texts })
  for (const [tag, bytes] of Object.entries(binaries)) put(0, `__substg1.0_${tag}0102`, bytes)
  for (const [at, recipient] of recipients.entries()) {
    const folder = storage(`__recip_version1.0_#${numbered(at)}`)
    put(folder, '__properties_version1.0', properties(8))
    putTexts(folder, recipient)
  }
  for (const [at, { name, bytes }] of attachments.entries()) {
    const folder = storage(`__attach_version1.0_#${numbered(at)}`)
    put(folder, '__properties_version1.0', properties(8))
    putTexts(folder, { [tags.longFileName]: name })
    put(folder, '__substg1.0_37010102', bytes)
  }
  return burn(entries)
}

/** The stream of a storage's fixed properties: its head, and when the message was sent. */
function properties(head: number, sent?: Date): Uint8Array {
  if (sent === undefined) return Buffer.alloc(head)
  const time = Buffer.alloc(16)
  time.writeUInt32LE(0x0039_0040)
  time.writeUInt32LE(6, 4)
  // Since the year 1601, in tenths of a microsecond.
  time.writeBigUInt64LE(BigInt(sent.getTime()) * 10_000n + 116_444_736_000_000_000n, 8)
  return Buffer.concat([Buffer.alloc(head), time])
}

function numbered(at: number): string {
  return at.toString(16).padStart(8, '0').toUpperCase()
}
