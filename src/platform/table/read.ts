import { type CsvError, type Parser, parse } from 'csv-parse'
import { countLines, decode, detectEncoding, type Encoding } from './decode.ts'
import { TableError } from './table-error.ts'

/** One row: the physical line of the file on which it starts (the header is usually line 1) and its values. */
export type Row = { readonly line: number; readonly values: readonly string[] }

/** What a file may hold at most before it is refused. */
export type Limits = {
  readonly bytes: number
  readonly rows: number
  readonly columns: number
  readonly rowBytes: number
}

/** A table whose header has been read and whose rows are read as they are asked for, once. */
export type Table = {
  readonly encoding: Encoding
  readonly delimiter: string
  readonly header: Row
  readonly rows: AsyncGenerator<Row>
}

/** Fifty megabytes, far above any customer register seen, far below what would hurt the server. */
export const defaultLimits: Limits = { bytes: 50_000_000, rows: 250_000, columns: 500, rowBytes: 1_000_000 }

const headBytes = 262_144
const pieceBytes = 65_536
const delimiters = [';', ',', '\t']

/** Reads a delimited table of unknown encoding and delimiter, the header first, then each row, in bounded memory.
 *  Rows without a single value are passed over; line ends within a value read as `\n`.
 *  Refuses with a TableError that names the reason and the line; rows before that line may have been given already. */
export async function* readTable(
  source: AsyncIterable<Uint8Array> | Uint8Array,
  limits: Limits = defaultLimits,
): AsyncGenerator<Row> {
  const table = await openTable(source, limits)
  yield table.header
  yield* table.rows
}

/** Reads as far as the header, and tells which encoding and delimiter were recognised so that a person can be shown
 *  them before the rest is read. */
export async function openTable(
  source: AsyncIterable<Uint8Array> | Uint8Array,
  limits: Limits = defaultLimits,
): Promise<Table> {
  const bytes = pieces(source, limits.bytes)
  try {
    return await recognised(bytes, limits)
  } catch (error) {
    // Lets go of the file or request behind the source, which nobody will read on.
    await bytes.return(undefined)
    throw error
  }
}

async function recognised(bytes: AsyncGenerator<Uint8Array>, limits: Limits): Promise<Table> {
  const head = await firstBytes(bytes)
  const encoding = detectEncoding(head, head.length < headBytes)
  const text = decode(joined(head, bytes), encoding)
  const start = await text.next()
  const opening = start.done === true ? '' : start.value
  const delimiter = detectDelimiter(opening)
  const rows = checkedRows(parsedRows(joined(opening, text), delimiter, limits), limits)
  const header = await rows.next()
  if (header.done === true) throw new TableError('empty')
  return { encoding, delimiter, header: header.value, rows }
}

// Small pieces bound what one step of the parser can hold, whatever the source hands over at once.
async function* pieces(
  source: AsyncIterable<Uint8Array> | Uint8Array,
  limit: number,
): AsyncGenerator<Uint8Array> {
  let total = 0
  for await (const chunk of source instanceof Uint8Array ? [source] : source) {
    total += chunk.length
    if (total > limit) throw new TableError('too-large')
    for (let at = 0; at < chunk.length; at += pieceBytes) yield chunk.subarray(at, at + pieceBytes)
  }
}

async function firstBytes(bytes: AsyncGenerator<Uint8Array>): Promise<Uint8Array> {
  const taken: Uint8Array[] = []
  let length = 0
  while (length < headBytes) {
    const next = await bytes.next()
    if (next.done === true) break
    taken.push(next.value)
    length += next.value.length
  }
  if (length === 0) throw new TableError('empty')
  return Buffer.concat(taken)
}

async function* joined<Piece>(first: Piece, rest: AsyncGenerator<Piece>): AsyncGenerator<Piece> {
  yield first
  yield* rest
}

// The delimiter that stands most often in the header outside quotes; a single column has none and reads as `;`.
function detectDelimiter(text: string): string {
  const bare = text.replace(/^(?: *\n)+/, '').replace(/"[^"]*"/g, '')
  const header = bare.split('\n', 1)[0] ?? ''
  const counts = delimiters.map((delimiter) => header.split(delimiter).length)
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ';'
}

async function* parsedRows(
  text: AsyncGenerator<string>,
  delimiter: string,
  limits: Limits,
): AsyncGenerator<Row> {
  const rows: Row[] = []
  let lastLine = 0
  const parser = parse({
    delimiter,
    bom: false,
    record_delimiter: '\n',
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: limits.rowBytes,
    on_record: (values, { lines }) => {
      rows.push({ line: lines - values.reduce((total, value) => total + countLines(value), 0), values })
      lastLine = lines
      return null
    },
  })
  try {
    for await (const piece of text) {
      await step(parser, piece, () => lastLine + 1)
      yield* rows.splice(0)
    }
    await step(parser, undefined, () => lastLine + 1)
    yield* rows
  } finally {
    parser.destroy()
  }
}

function step(parser: Parser, piece: string | undefined, line: () => number): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = (error?: Error | null): void => {
      if (error !== undefined && error !== null) return reject(faultOf(error, line()))
      // Only now: a failing stream calls back first and emits afterwards, to a listener that must still be there.
      parser.off('error', settle)
      resolve()
    }
    parser.once('error', settle)
    if (piece === undefined) parser.end(settle)
    else parser.write(piece, settle)
  })
}

// The parser names the line where it gave up; a person needs the line where the broken row starts.
function faultOf(error: Error & { code?: CsvError['code'] }, line: number): Error {
  if (error.code === 'CSV_MAX_RECORD_SIZE') return new TableError('too-long', line)
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') return new TableError('quote', line)
  if (error.code === 'CSV_INVALID_CLOSING_QUOTE' || error.code === 'INVALID_OPENING_QUOTE') {
    return new TableError('quote', line)
  }
  return error
}

async function* checkedRows(rows: AsyncGenerator<Row>, limits: Limits): AsyncGenerator<Row> {
  let width = 0
  let count = 0
  let short: Row | undefined
  for await (const { line, values } of rows) {
    if (values.every(isBlank)) continue
    if (short !== undefined) throw new TableError('uneven', short.line)
    if (values.length > limits.columns) throw new TableError('too-wide', line)
    if (width === 0) width = values.length
    // Spreadsheets leave empty cells behind the last column when someone has once typed there.
    if (!values.slice(width).every(isBlank)) throw new TableError('uneven', line)
    count += 1
    if (count > limits.rows + 1) throw new TableError('too-many-rows', line)
    // A short row is an uneven table when another row follows, and a file that ends too early when none does.
    if (values.length < width) short = { line, values }
    else yield { line, values: values.slice(0, width) }
  }
  if (short !== undefined) throw new TableError('cut', short.line)
}

function isBlank(value: string): boolean {
  return value.trim() === ''
}
