// Why: the process that reads one workbook from its standard input, and writes its table to its standard output.
import { buffer } from 'node:stream/consumers'
import { readSheetAsTable } from './sheet-reading.ts'
import { exitCodeOf } from './sheet.ts'
import { TableError } from './table-error.ts'

const [entries = 0, unpackedBytes = 0] = process.argv.slice(2).map(Number)
try {
  process.stdout.write(await readSheetAsTable(await buffer(process.stdin), { entries, unpackedBytes }))
} catch (reason) {
  if (!(reason instanceof TableError)) throw reason
  process.exitCode = exitCodeOf(reason.reason)
}
