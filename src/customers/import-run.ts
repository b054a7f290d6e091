import type { Gate } from '../platform/gate/gate.ts'
import type { Actor } from '../platform/gate/task.ts'
import { openTable, type Row } from '../platform/table/read.ts'
import { waitingRow } from './import-line.ts'
import type { Survey } from './import-survey.ts'
import type { Outcome } from './import.ts'

/** Whoever imports, and the way to the register. */
export type Importer = { gate: Pick<Gate, 'read' | 'write'>; actor: Actor; route: string }

const chunkLines = 2000
const storedFindings = 5000

/** Writes down that an import begins, so that what it makes can be told from the rest and taken back, however it ends. */
export function beginRun({ gate, actor, route }: Importer, fileHash: string, lines: number): Promise<string> {
  return gate.write(actor, 'contracting', route, async (task) => {
    const [id = ''] = await task.insert('import_run', [
      { user_id: task.user?.id ?? null, file_hash: fileHash, accepted: 0, refused: 0, lines, outcome: {} },
    ])
    return id
  })
}

/** Keeps what came of an import: how many lines went which way, and why, without a value of the file. */
export function endRun({ gate, actor, route }: Importer, run: string, outcome: Outcome): Promise<number> {
  const { accepted, refused, warned, duplicates, updated } = outcome
  const kept = {
    refused: refused.slice(0, storedFindings),
    warned: warned.slice(0, storedFindings),
    duplicates: duplicates.slice(0, storedFindings),
    ...(updated === undefined ? {} : { updated: updated.slice(0, storedFindings) }),
    isWhole: [refused, warned, duplicates].every(({ length }) => length <= storedFindings),
  }
  const lines = new Set(refused.map(({ line }) => line)).size
  return gate.write(actor, 'contracting', route, (task) =>
    task.update('import_run', run, { accepted, refused: lines, outcome: kept }))
}

/** Puts the lines that nobody answers for on the work list, outside the register; those of the same file that wait there
 *  already are left as they are. Source: rules of the register 18. */
export async function keepWaiting(
  importer: Importer,
  run: string,
  fileHash: string,
  found: Survey,
  source: AsyncIterable<Uint8Array>,
): Promise<void> {
  if (found.waiting.size === 0) return
  const known = await waitingOf(importer, fileHash)
  const { rows } = await openTable(source)
  let chunk: Row[] = []
  for await (const row of rows) {
    if (!found.waiting.has(row.line) || known.has(row.line)) continue
    chunk.push(row)
    if (chunk.length < chunkLines) continue
    await write(importer, run, found, chunk)
    chunk = []
  }
  if (chunk.length > 0) await write(importer, run, found, chunk)
}

function write({ gate, actor, route }: Importer, run: string, found: Survey, rows: readonly Row[]) {
  return gate.write(actor, 'contracting', route, (task) =>
    task.insert(
      'import_waiting',
      rows.map((row) => ({
        import_run_id: run,
        line: row.line,
        reason: 'no_responsible_contact',
        row: waitingRow(found.places, row),
      })),
    ),
  )
}

function waitingOf({ gate, actor, route }: Importer, fileHash: string): Promise<ReadonlySet<number>> {
  return gate.read(actor, 'contracting', route, 'listed', async (task) => {
    const waits = await task.db
      .selectFrom('import_waiting')
      .innerJoin('import_run', (on) =>
        on
          .onRef('import_run.tenant_id', '=', 'import_waiting.tenant_id')
          .onRef('import_run.id', '=', 'import_waiting.import_run_id'),
      )
      .select(['import_waiting.id', 'import_waiting.line'])
      .where('import_waiting.tenant_id', '=', task.tenant)
      .where('import_run.tenant_id', '=', task.tenant)
      .where('import_run.file_hash', '=', fileHash)
      .execute()
    return new Set(waits.map(({ line }) => line))
  })
}
