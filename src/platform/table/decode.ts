import { TableError } from './table-error.ts'

/** The encodings that office systems in Finland write. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

const marks: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]
const archives = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
  [0x1f, 0x8b],
]
const documents = [
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x25, 0x50, 0x44, 0x46],
]

/** Tells the encoding from the first bytes: a byte order mark, else UTF-8 when they are valid UTF-8, else Windows-1252.
 *  `whole` says that no bytes follow: then a lone broken character at the end is the ä of Windows-1252, not half of one.
 *  Refuses a spreadsheet or archive ('zip') and the old binary formats ('not-text'). */
export function detectEncoding(head: Uint8Array, whole: boolean): Encoding {
  if (archives.some((magic) => startsWith(head, magic))) throw new TableError('zip')
  if (documents.some((magic) => startsWith(head, magic))) throw new TableError('not-text')
  const marked = marks.find(([, mark]) => startsWith(head, mark))
  if (marked !== undefined) return marked[0]
  return isUtf8(head, whole) ? 'utf-8' : 'windows-1252'
}

/** Decodes a stream piece by piece, every line end as `\n`, refusing bytes that are no text of that encoding.
 *  A later byte that contradicts the encoding is 'encoding'; NUL and other control codes are 'not-text'. */
export async function* decode(source: AsyncIterable<Uint8Array>, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  let line = 1
  let held = ''
  for await (const bytes of source) {
    const text = held + decodePiece(decoder, bytes, line)
    // Half of \r\n may still be on its way.
    held = text.endsWith('\r') ? '\r' : ''
    const lines = unified(text.slice(0, text.length - held.length))
    line = lineAfter(lines, line)
    yield lines
  }
  yield unified(held + decodePiece(decoder, undefined, line))
}

function decodePiece(decoder: TextDecoder, bytes: Uint8Array | undefined, line: number): string {
  try {
    return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true })
  } catch (error) {
    // Node reports bytes that do not fit a fatal decoder as a TypeError; at the end only half a character can be left.
    if (error instanceof TypeError) throw new TableError(bytes === undefined ? 'cut' : 'encoding', line)
    throw error
  }
}

// A table holds no control codes but tab and line ends; the codes 0x80-0x9f are what Windows-1252 leaves undefined.
const control = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/

function lineAfter(lines: string, first: number): number {
  const at = lines.search(control)
  if (at !== -1) throw new TableError('not-text', first + countLines(lines.slice(0, at)))
  return first + countLines(lines)
}

/** How many line ends the text holds. */
export function countLines(text: string): number {
  let count = 0
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1
  return count
}

function unified(text: string): string {
  return text.replace(/\r\n?/g, '\n')
}

function isUtf8(head: Uint8Array, whole: boolean): boolean {
  const complete = decodedUtf8(head, false)
  if (complete !== undefined) return true
  // Streaming leaves out a character that the end of the head cuts in two.
  const decoded = decodedUtf8(head, true)
  if (decoded === undefined || !whole) return decoded !== undefined
  // A file of otherwise plain letters that ends in 0xc3 ends in half an ä: no Finnish word ends in Ã.
  return /[^\0-\x7f]/.test(decoded) || head.at(-1) === 0xc3
}

function decodedUtf8(bytes: Uint8Array, stream: boolean): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream })
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}

function startsWith(head: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => head[index] === byte)
}
