import { openTable, type Row } from '../platform/table/read.ts'
import { titleOf, type Finding } from './import-columns.ts'
import { contactKey, judge, type Judged } from './import-line.ts'
import type { Importer } from './import-run.ts'
import { insertBatch, newBatch } from './import-batch.ts'
import { widenSame, type Decisions, type Same } from './import-same.ts'
import { addLine, type Made, type Shared } from './import-rows.ts'
import type { Added } from './import-kept.ts'
import type { Plan } from './import-plan.ts'
import { customerKey, type Survey } from './import-survey.ts'
import { importTexts } from './import-texts.ts'

type Writing = Importer & { today: string; said: Decisions; same: ReadonlyMap<string, Same>; found: Survey; plan: Plan; run: string; progress: { lines: number } }
type Taken = { line: number; customer: string; judged: Judged; same: Same | undefined }

const chunkLines = 200
/** A chunk grows up to here rather than part the lines of a customer: the same file again would take the customer that
 *  an import cut off in between has made for a duplicate, and leave its other lines out. */
const mostLines = 5000

/** Reads the file again and writes what the plan takes, in chunks. Gives the lines that the register refused after all. */
export async function writeAll(writing: Writing, source: AsyncIterable<Uint8Array>): Promise<Finding[]> {
  const { rows } = await openTable(source)
  const made = new Map<string, Made>()
  const lost = new Set<string>()
  const refused: Finding[] = []
  let chunk = await nextChunk(writing, rows)
  while (chunk.length > 0) {
    // The next lines are read while the database writes these.
    const [next] = await Promise.all([
      nextChunk(writing, rows),
      writeChunk(writing, chunk, made, lost, refused),
    ])
    chunk = next
  }
  return refused
}

async function nextChunk({ found, plan, today, said, same }: Writing, rows: AsyncGenerator<Row>): Promise<Taken[]> {
  const chunk: Taken[] = []
  const parted = new Set<string>()
  while (chunk.length < chunkLines || (parted.size > 0 && chunk.length < mostLines)) {
    const next = await rows.next()
    if (next.done === true) break
    const row = next.value
    if (!plan.accepted.has(row.line)) continue
    const judged = judge(found.places, row, today)
    const customer = customerKey(judged.values)
    if (plan.lastOf(customer) > row.line) parted.add(customer)
    else parted.delete(customer)
    const one = said.size === 0 ? undefined : said.get(contactKey(judged.values) ?? '')
    chunk.push({ line: row.line, customer, judged, same: one?.as === 'same' ? same.get(one.person) : undefined })
  }
  return chunk
}

async function writeChunk(
  writing: Writing,
  taken: readonly Taken[],
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
    await writeBatch(writing, keep, made, fresh)
    const last = keep.at(-1)?.line ?? 0
    for (const [customer, done] of fresh) {
      if (writing.plan.lastOf(customer) > last) made.set(customer, done)
      else made.delete(customer)
    }
  } catch (reason) {
    if (!isTaken(reason)) throw reason
    if (customers.length === 1) {
      for (const customer of customers) lost.add(customer)
      refused.push(...keep.map((line) => alreadyThere(writing, line)))
      return
    }
    // Somebody outside the task's sight has one of the keys: halves find out whose.
    const first = new Set(customers.slice(0, customers.length / 2))
    const part = (isFirst: boolean) => keep.filter(({ customer }) => first.has(customer) === isFirst)
    await writeChunk(writing, part(true), made, lost, refused)
    await writeChunk(writing, part(false), made, lost, refused)
  }
}

async function writeBatch(
  { gate, actor, route, today, plan, found, run, progress, same: people }: Writing,
  taken: readonly Taken[],
  made: ReadonlyMap<string, Made>,
  fresh: Map<string, Made>,
): Promise<void> {
  const batch = newBatch()
  fresh.clear()
  for (const { customer, judged, same } of taken) {
    const known = fresh.get(customer) ?? copied(made.get(customer))
    const shared = together(judged, plan.addedTo(customer))
    fresh.set(customer, addLine(batch, known, judged, shared, today, found.places.derived, same))
  }
  await gate.write(actor, 'contracting', route, async (task) => {
    await widenSame(task, batch, people)
    const made = await insertBatch(task, batch)
    await task.insert('import_made', [{ import_run_id: run, made }])
    await task.update('import_run', run, { accepted: progress.lines + taken.length })
  })
  progress.lines += taken.length
}

/** What the first line of a customer and the later ones say of it. */
function together({ values: { phone, note } }: Judged, added: readonly Added[]): Shared {
  const notes = [note, ...added.map((line) => line.note)].flatMap((each) => each ?? [])
  return { phone: [phone, ...added.map((line) => line.phone)].find((each) => each !== undefined),
    notes: [...new Set(notes)] }
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
