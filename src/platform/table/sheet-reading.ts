import { Unzip, UnzipInflate, unzipSync } from 'fflate'
import { TableError } from './table-error.ts'
import { writeTable } from './write.ts'

export type SheetLimits = { readonly entries: number; readonly unpackedBytes: number }

/** The first sheet of an .xlsx workbook as a table of text, line by line as the sheet's rows. Entries and unpacked bytes
 *  are counted before the workbook is opened, as it says them and as they are. Refuses with a TableError as
 *  `sheetAsTable` does, in whose process it runs. */
export async function readSheetAsTable(packed: Uint8Array, limits: SheetLimits): Promise<Uint8Array> {
  checkSaid(packed, limits)
  checkUnpacked(packed, limits)
  const rows = (await sheetOf(packed)).map((row) => row.map(textOf))
  const width = Math.max(0, ...rows.slice(0, 1).map((row) => row.length))
  const [header = [], ...rest] = rows.map((row) => padded(row, width))
  if (header.every((title) => title === '')) throw new TableError('empty')
  return Buffer.concat(await Array.fromAsync(writeTable(header, rest)))
}

function checkSaid(packed: Uint8Array, limits: SheetLimits): void {
  let [entries, bytes] = [0, 0]
  asZip(() =>
    unzipSync(packed, {
      filter: ({ originalSize }) => {
        entries += 1
        bytes += originalSize
        return false
      },
    }),
  )
  if (entries > limits.entries || bytes > limits.unpackedBytes) throw new TableError('too-large')
}

const pieceBytes = 16_384

/** A packed file may lie about its sizes: it is unpacked once piece by piece, and nothing of it kept. */
function checkUnpacked(packed: Uint8Array, limits: SheetLimits): void {
  let [entries, bytes] = [0, 0]
  const check = () => {
    if (entries > limits.entries || bytes > limits.unpackedBytes) throw new TableError('too-large')
  }
  const unzip = new Unzip((file) => {
    entries += 1
    check()
    file.ondata = (fault, chunk) => {
      // What is thrown below comes back here as the unpacker's own fault.
      if (fault !== null) throw fault
      bytes += chunk.length
      check()
    }
    file.start()
  })
  unzip.register(UnzipInflate)
  asZip(() => {
    for (let at = 0; at < packed.length; at += pieceBytes) {
      unzip.push(packed.subarray(at, at + pieceBytes), at + pieceBytes >= packed.length)
    }
  })
}

function asZip(act: () => void): void {
  try {
    act()
  } catch (reason) {
    // What the unpacker cannot read is no workbook, whatever it says of it.
    throw reason instanceof TableError ? reason : new TableError('zip')
  }
}

async function sheetOf(packed: Uint8Array): Promise<readonly (readonly unknown[])[]> {
  const { readSheet } = await import('read-excel-file/node')
  return readSheet(Buffer.from(packed)).catch(() => {
    throw new TableError('zip')
  })
}

/** A cell on one line, so that a line of the table is a row of the sheet. */
function textOf(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  if (typeof cell === 'number' || typeof cell === 'boolean') return String(cell)
  return typeof cell === 'string' ? cell.split(/[\r\n]+/).map((line) => line.trim()).join(' ').trim() : ''
}

function padded(row: readonly string[], width: number): string[] {
  return Array.from({ length: Math.max(width, row.findLastIndex((cell) => cell !== '') + 1) }, (_, at) => row[at] ?? '')
}
