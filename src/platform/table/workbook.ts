import type { CellObject } from 'write-excel-file/node'
import { neutralise } from '../text/formula.ts'

/** The most rows of a workbook: it is made whole in memory, where a CSV file is not. */
export const mostWorkbookRows = 20_000

// Excel refuses to open a workbook with a longer name of a sheet, or one of these signs in it.
const longestName = 31
const longestText = 32_767

/** Writes a table as a workbook with a heading that stays in sight. Every value is a text: leading zeros stay, and what
 *  a spreadsheet would run is neutralised as in a CSV file. */
export async function writeWorkbook(
  name: string,
  header: readonly string[],
  rows: readonly (readonly string[])[],
): Promise<Uint8Array> {
  if (rows.length > mostWorkbookRows) throw new RangeError('a workbook has a most of rows')
  const heading = header.map((title): CellObject => ({ ...text(title), fontWeight: 'bold' }))
  const cells = [heading, ...rows.map((row) => row.map(text))]
  const sheet = name.replaceAll(/[[\]:*?/\\]/g, ' ').slice(0, longestName)
  const columns = header.map((_, at) => ({ width: widthOf([header, ...rows.slice(0, 200)], at) }))
  const { default: writeExcelFile } = await import('write-excel-file/node')
  return writeExcelFile(cells, { sheet, columns, stickyRowsCount: 1 }).toBuffer()
}

function text(value: string): CellObject {
  return { value: neutralise(value).slice(0, longestText), type: String }
}

function widthOf(rows: readonly (readonly string[])[], at: number): number {
  const longest = Math.max(...rows.map((row) => row[at]?.length ?? 0))
  return Math.min(Math.max(longest + 2, 8), 60)
}
