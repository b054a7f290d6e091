import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { TableError, type TableFault } from './table-error.ts'
import type { SheetLimits } from './sheet-reading.ts'

/** What a workbook may hold at most before it is opened: it is packed, so its own size says little. */
export const sheetLimits = { bytes: 20_000_000, entries: 300, unpackedBytes: 150_000_000 } as const

/** Whether the first bytes are those of a packed workbook. */
export function isPacked(head: Uint8Array): boolean {
  return [0x50, 0x4b, 0x03, 0x04].every((byte, at) => head[at] === byte)
}

const reader = fileURLToPath(new URL('./sheet-process.ts', import.meta.url))
const heap = '--max-old-space-size=512'
const longest = 60_000
const refusals: readonly TableFault[] = ['zip', 'too-large', 'empty']

/** The first sheet of an .xlsx workbook as a table of text, line by line as the sheet's rows. It is read in a process of
 *  its own, which knows no secret: what it unpacks there is not held here, and goes with it. Refuses with a TableError:
 *  'zip' for what is no workbook, 'too-large' for one beyond the limits or the memory and the minute it is given, 'empty'
 *  for a sheet without values. Source: ASVS 5.2.1, 5.2.3. */
export async function sheetAsTable(
  packed: Uint8Array, { bytes, entries, unpackedBytes }: SheetLimits & { readonly bytes: number } = sheetLimits,
): Promise<Uint8Array> {
  if (packed.length > bytes) throw new TableError('too-large')
  const child = spawn(process.execPath, [heap, reader, String(entries), String(unpackedBytes)],
    { stdio: ['pipe', 'pipe', 'ignore'], env: {}, timeout: longest, killSignal: 'SIGKILL' })
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('close', resolve)
    child.once('error', reject)
  })
  // A reader that has seen enough reads no further.
  child.stdin.on('error', () => undefined)
  child.stdin.end(packed)
  const [table, code] = await Promise.all([Array.fromAsync(child.stdout), ended])
  if (code === 0) return Buffer.concat(table)
  // Whatever ends it otherwise, it is its memory or its time that has run out.
  throw new TableError(refusals[(code ?? 0) - 10] ?? 'too-large')
}

/** How the reader's process ends when it refuses. */
export function exitCodeOf(fault: TableFault): number {
  return 10 + refusals.indexOf(fault)
}
