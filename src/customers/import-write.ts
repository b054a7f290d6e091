import type { Gate } from '../platform/gate/gate.ts'
import type { Actor } from '../platform/gate/task.ts'
import { openTable, type Row } from '../platform/table/read.ts'
import { titleOf, type Finding } from './import-columns.ts'
import { judge, waitingRow, type Judged } from './import-line.ts'
import { addLine, insertBatch, newBatch, type Made } from './import-rows.ts'
import { customerKey, type Plan, type Survey } from './import-survey.ts'
import { importTexts } from './import-texts.ts'
import type { Outcome } from './import.ts'

type Run = { id: string; waiting: ReadonlySet<number> }
type Writing = {
  gate: Pick<Gate, 'read' | 'write'>
  actor: Actor
  route: string
  today: string
  run: Run
  found: Survey
  plan: Plan
}
type Taken = { line: number; customer: string; judged: Judged }
type Chunk = { taken: Taken[]; waiting: Row[] }

const chunkLines = 2000
const storedFindings = 5000

/** Opens the run's own row, and tells which lines of the same file wait already. */
export function beginRun(
  gate: Pick<Gate, 'read' | 'write'>,
  actor: Actor,
  route: string,
  fileHash: string,
): Promise<Run> {
  return gate.write(actor, 'contracting', route, async (task) => {
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
    const [id = ''] = await task.insert('import_run', [
      { user_id: task.user?.id ?? null, file_hash: fileHash, accepted: 0, refused: 0, outcome: {} },
    ])
    return { id, waiting: new Set(waits.map(({ line }) => line)) }
  })
}

/** Closes the run: how many lines went which way, and why, without a value of the file. */
export async function endRun(
  gate: Pick<Gate, 'read' | 'write'>,
  actor: Actor,
  route: string,
  id: string,
  outcome: Outcome,
): Promise<void> {
  const refused = new Set(outcome.refused.map(({ line }) => line)).size
  const first = {
    refused: outcome.refused.slice(0, storedFindings),
    warned: outcome.warned.slice(0, storedFindings),
    duplicates: outcome.duplicates.slice(0, storedFindings),
    isWhole:
      outcome.refused.length <= storedFindings &&
      outcome.warned.length <= storedFindings &&
      outcome.duplicates.length <= storedFindings,
  }
  await gate.write(actor, 'contracting', route, (task) =>
    task.update('import_run', id, { accepted: outcome.accepted, refused, outcome: first }),
  )
}

/** Reads the file again and writes what the plan takes, in chunks. Gives the lines that the register refused after all. */
export async function writeAll(writing: Writing, source: AsyncIterable<Uint8Array>): Promise<Finding[]> {
  const { rows } = await openTable(source)
  const made = new Map<string, Made>()
  const lost = new Set<string>()
  const refused: Finding[] = []
  let chunk = await nextChunk(writing, rows)
  while (chunk.taken.length + chunk.waiting.length > 0) {
    // The next lines are read while the database writes these.
    const [next] = await Promise.all([
      nextChunk(writing, rows),
      writeChunk(writing, chunk, made, lost, refused),
    ])
    chunk = next
  }
  return refused
}

async function nextChunk({ found, plan, run, today }: Writing, rows: AsyncGenerator<Row>): Promise<Chunk> {
  const chunk: Chunk = { taken: [], waiting: [] }
  while (chunk.taken.length + chunk.waiting.length < chunkLines) {
    const next = await rows.next()
    if (next.done === true) break
    const row = next.value
    if (found.waiting.has(row.line) && !run.waiting.has(row.line)) chunk.waiting.push(row)
    if (!plan.accepted.has(row.line)) continue
    const judged = judge(found.places, row, today)
    chunk.taken.push({ line: row.line, customer: customerKey(judged.values), judged })
  }
  return chunk
}

async function writeChunk(
  writing: Writing,
  { taken, waiting }: Chunk,
  made: Map<string, Made>,
  lost: Set<string>,
  refused: Finding[],
): Promise<void> {
  const keep = taken.filter(({ customer }) => !lost.has(customer))
  refused.push(
    ...taken.filter(({ customer }) => lost.has(customer)).map((line) => alreadyThere(writing, line)),
  )
  const customers = [...new Set(keep.map(({ customer }) => customer))]
  const fresh = new Map<string, Made>()
  try {
    await writeBatch(writing, { taken: keep, waiting }, made, fresh)
    for (const [customer, done] of fresh) made.set(customer, done)
  } catch (reason) {
    if (!isTaken(reason)) throw reason
    if (customers.length === 1) {
      for (const customer of customers) lost.add(customer)
      refused.push(...keep.map((line) => alreadyThere(writing, line)))
      if (waiting.length > 0) await writeBatch(writing, { taken: [], waiting }, made, fresh)
      return
    }
    // Somebody outside the task's sight has one of the keys: halves find out whose.
    const first = new Set(customers.slice(0, customers.length / 2))
    const part = (isFirst: boolean) => keep.filter(({ customer }) => first.has(customer) === isFirst)
    await writeChunk(writing, { taken: part(true), waiting }, made, lost, refused)
    await writeChunk(writing, { taken: part(false), waiting: [] }, made, lost, refused)
  }
}

async function writeBatch(
  { gate, actor, route, today, plan, run, found }: Writing,
  { taken, waiting }: Chunk,
  made: ReadonlyMap<string, Made>,
  fresh: Map<string, Made>,
): Promise<void> {
  const batch = newBatch()
  fresh.clear()
  for (const { customer, judged } of taken) {
    const known = fresh.get(customer) ?? copied(made.get(customer))
    const shared = plan.customers.get(customer) ?? { phone: undefined, notes: [] }
    fresh.set(customer, addLine(batch, known, judged, shared, today))
  }
  await gate.write(actor, 'contracting', route, async (task) => {
    await insertBatch(task, batch)
    await task.insert(
      'import_waiting',
      waiting.map((row) => ({
        import_run_id: run.id,
        line: row.line,
        reason: 'no_responsible_contact',
        row: waitingRow(found.places, row),
      })),
    )
  })
}

/** A chunk that fails must not leave a trace in what is known of the customers before it. */
function copied(known: Made | undefined): Made | undefined {
  return (
    known && { organisation: known.organisation, persons: new Map(known.persons), said: new Set(known.said) }
  )
}

function isTaken(reason: unknown): boolean {
  return reason instanceof Error && 'code' in reason && reason.code === '23505'
}

function alreadyThere({ found }: Writing, { line }: Taken): Finding {
  return { line, column: titleOf(found.places, 'customer_number'), reason: importTexts.alreadyThere }
}
