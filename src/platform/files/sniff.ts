/** The kinds of file that are kept, with what they are served as. Nothing that runs, and nothing a browser shows. */
export const fileTypes = {
  pdf: 'application/pdf', png: 'image/png', jpeg: 'image/jpeg',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  odt: 'application/vnd.oasis.opendocument.text', ods: 'application/vnd.oasis.opendocument.spreadsheet',
  txt: 'text/plain; charset=utf-8', eml: 'application/octet-stream', msg: 'application/vnd.ms-outlook',
} as const
export type FileType = keyof typeof fileTypes

/** What is looked at while a file passes by: its ends, and what only the whole can tell. */
export type Sniffer = { look(bytes: Uint8Array): void; type(): FileType | undefined }

const kept = 64 * 1024
const outlookMark = Buffer.from('__properties_version1.0', 'utf16le')
const zipEnd = Buffer.from('PK\u0005\u0006', 'latin1')
const noText = /[\0-\x08\x0b\x0e-\x1f\x7f]/

/** Says by its bytes alone what kind a file is; its name and what was claimed of it count for nothing. A file that is two
 *  kinds at once is none, unless it is read and let go: a message of Outlook holds what came with it as it is.
 *  Source: OWASP ASVS 5.2.2. */
export function openSniffer({ isKept = true }: { isKept?: boolean } = {}): Sniffer {
  let head = Buffer.alloc(0)
  let tail = Buffer.alloc(0)
  let isOutlook = false
  let isText = true
  const decoder = new TextDecoder('utf-8', { fatal: true })
  return {
    look(bytes) {
      if (head.length < kept) head = Buffer.concat([head, bytes.subarray(0, kept - head.length)])
      const seam = Buffer.concat([tail.subarray(-outlookMark.length), bytes])
      isOutlook ||= seam.includes(outlookMark)
      tail = Buffer.concat([tail, bytes]).subarray(-kept)
      isText &&= isClean(decoder, bytes)
    },
    type: () => typeOf(head, tail, { isOutlook, isText, isKept }),
  }
}

function isClean(decoder: TextDecoder, bytes: Uint8Array): boolean {
  try {
    return !noText.test(decoder.decode(bytes, { stream: true }))
  } catch (reason) {
    if (!(reason instanceof TypeError)) throw reason
    return false
  }
}

type Told = { isOutlook: boolean; isText: boolean; isKept: boolean }

function typeOf(head: Buffer, tail: Buffer, { isOutlook, isText, isKept }: Told): FileType | undefined {
  const starts = (text: string) => head.subarray(0, text.length).equals(Buffer.from(text, 'latin1'))
  if (starts('PK\u0003\u0004')) return zipType(head, tail)
  if (isKept && tail.includes(zipEnd)) return undefined
  if (starts('%PDF-')) return tail.subarray(-1024).includes('%%EOF') ? 'pdf' : undefined
  if (starts('\x89PNG\r\n\x1a\n')) return tail.subarray(-12).includes('IEND') ? 'png' : undefined
  if (starts('\xff\xd8\xff')) return tail.subarray(-2).equals(Buffer.from([0xff, 0xd9])) ? 'jpeg' : undefined
  if (starts('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return isOutlook ? 'msg' : undefined
  if (isMessage(head)) return 'eml'
  return isText && !isMarkup(head) ? 'txt' : undefined
}

/** The names in a packed file's own list of contents; one whose list is longer than we keep is refused. */
function zipType(head: Buffer, tail: Buffer): FileType | undefined {
  const end = tail.lastIndexOf(zipEnd)
  if (end < 0 || end + 22 > tail.length) return undefined
  const listed = tail.readUInt32LE(end + 12)
  if (listed > end) return undefined
  const names = namesIn(tail.subarray(end - listed, end))
  if (names.some((name) => name.toLowerCase().endsWith('vbaproject.bin'))) return undefined
  const says = (text: string) => head.includes(`mimetypeapplication/vnd.oasis.opendocument.${text}`)
  if (says('text') && names.includes('content.xml')) return 'odt'
  if (says('spreadsheet') && names.includes('content.xml')) return 'ods'
  if (!names.includes('[Content_Types].xml')) return undefined
  if (names.includes('word/document.xml')) return 'docx'
  return names.includes('xl/workbook.xml') ? 'xlsx' : undefined
}

function namesIn(list: Buffer): string[] {
  const names: string[] = []
  let at = 0
  while (at + 46 <= list.length && list.readUInt32LE(at) === 0x02014b50) {
    const [name, extra, comment] = [list.readUInt16LE(at + 28), list.readUInt16LE(at + 30), list.readUInt16LE(at + 32)]
    names.push(list.toString('utf8', at + 46, at + 46 + name))
    at += 46 + name + extra + comment
  }
  return names
}

function isMessage(head: Buffer): boolean {
  if (head.includes(0)) return false
  const lines = head.toString('latin1').split(/\r?\n\r?\n/)[0]?.split(/\r?\n(?![ \t])/) ?? []
  const names = lines.map((line) => /^([\w-]+):/.exec(line)?.[1]?.toLowerCase())
  return !names.includes(undefined) && names.includes('from') && ['date', 'subject', 'received'].some((name) => names.includes(name))
}

function isMarkup(head: Buffer): boolean {
  return /^<[a-z!?/]/i.test(head.toString('utf8', 0, 1024).trimStart())
}
