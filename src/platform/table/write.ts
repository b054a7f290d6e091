import { neutralise } from '../text/formula.ts'

const chunkCharacters = 65_536

/** Writes a table that a Finnish spreadsheet opens as it is: UTF-8 with its mark, `;`, `\r\n`, quotes by RFC 4180.
 *  A value that a spreadsheet would run is written with an apostrophe in front. Memory is bounded by one chunk. */
export async function* writeTable(
  header: readonly string[],
  rows: AsyncIterable<readonly string[]> | Iterable<readonly string[]>,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  let text = `\ufeff${line(header)}`
  for await (const row of rows) {
    if (row.length !== header.length) throw new RangeError('a row has as many values as the header')
    text += line(row)
    if (text.length < chunkCharacters) continue
    yield encoder.encode(text)
    text = ''
  }
  if (text !== '') yield encoder.encode(text)
}

function line(values: readonly string[]): string {
  // A lone empty value would read as an empty line, which is no row at all.
  if (values.length === 1 && values[0] === '') return '""\r\n'
  return `${values.map(cell).join(';')}\r\n`
}

function cell(value: string): string {
  const safe = neutralise(value)
  // Quotes around a comma or tab keep the header's own delimiter the one that a reader counts.
  return /[";\r\n\t,]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
