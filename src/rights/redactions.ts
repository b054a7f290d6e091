import { sql } from 'kysely'
import { isPersonal, tableNamed } from '../catalogue/schema/columns.ts'
import { textColumns } from '../platform/erasure/free-texts.ts'
import { keptSpans, struckOut } from '../platform/erasure/struck.ts'
import type { Task } from '../platform/gate/task.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Desk } from './desk.ts'
import { findMentions } from './mentions.ts'
import { openPlan } from './proposals.ts'
import { texts } from './texts.ts'

/** A text that a person reads: where it stands, what it says now, and what was decided. */
export type Redaction = { id: string; place: string; row_id: string; answer: 'redacted' | 'another_person' | null; text: string }

/** The texts of a plan with what they say, for the one who reads them. */
export async function redactionsOf(task: Task<'rights_requests'>, plan: string): Promise<Redaction[]> {
  const rows = await task.db.selectFrom('redaction').select(['id', 'place', 'row_id', 'answer'])
    .where('tenant_id', '=', task.tenant).where('plan_id', '=', plan).orderBy('place').orderBy('id').execute()
  return Promise.all(rows.map(async (row) => ({ ...row, text: await textAt(task, row.place, row.row_id) })))
}

async function textAt(task: Task<'rights_requests'>, place: string, row: string): Promise<string> {
  const { table, column } = placeNamed(place)
  const { rows } = await sql<{ text: string | null }>`select ${sql.ref(`${table}.${column}`)}::text as text from ${sql.table(table)}
    where ${sql.ref(`${table}.tenant_id`)} = ${task.tenant} and ${sql.ref(`${table}.id`)} = ${row}`.execute(task.db)
  return rows[0]?.text ?? ''
}

function placeNamed(place: string): { table: string; column: string } {
  const found = textColumns().find(({ table, column }) => `${table}.${column}` === place)
  if (found === undefined) throw new Refusal('not-found', texts.noText)
  return found
}

/** Says that the text speaks of somebody else. */
export async function leaveText(desk: Desk, plan: string, id: string): Promise<void> {
  await desk.read('opened', (task) => openPlan(task, plan))
  await desk.write((task) => task.update('redaction', id,
    { answer: 'another_person', answered_on: task.today, answered_by: desk.user ?? null }))
}

/** Writes the text without the person; a line of a file that waits goes whole. The ledger remembers where the words stand
 *  that were left, so that no backup brings the others back. Refuses 'invalid' a text in which the
 *  person still stands. Source: GDPR 17; privacy by construction 4.5. */
export async function strikeOut(desk: Desk, plan: string, id: string, text: string): Promise<void> {
  const [seen, today] = await desk.read('opened', async (task) => [await openPlan(task, plan), task.today] as const)
  const [redaction] = (await desk.read('opened', (task) => redactionsOf(task, plan))).filter((one) => one.id === id)
  if (redaction === undefined) throw new Refusal('not-found', texts.noText)
  const { table, column } = placeNamed(redaction.place)
  const statement = tableNamed(table).columns[column]
  const goesWhole = isPersonal(statement) && statement.onErase === 'delete'
  if (!goesWhole && text.trim() === '' && statement?.required) throw new Refusal('invalid', texts.mustSay, 'text')
  remember(desk, today, seen, { ...redaction, after: text.trim() })
  await desk.job(async (job) => {
    job.touches(redaction.place)
    if (goesWhole) await job.run(`delete from ${table} where tenant_id = $1 and id = $2`, [job.tenant, redaction.row_id])
    else {
      await job.run(`update ${table} set ${column} = $3, row_version = row_version + 1 where tenant_id = $1 and id = $2`,
        [job.tenant, redaction.row_id, text.trim() === '' ? null : text.trim()])
    }
  })
  const still = await desk.read('listed', (task) => findMentions(task, seen.plan.ids, seen.plan.actions))
  if (still.some((one) => one.place === redaction.place && one.row === redaction.row_id)) throw new Refusal('invalid', texts.stillThere, 'text')
  await desk.write((task) => task.update('redaction', id,
    { answer: 'redacted', answered_on: task.today, answered_by: desk.user ?? null }))
}

function remember(
  { ledger, tenant }: Desk, at: string, { plan, plan_hash }: Awaited<ReturnType<typeof openPlan>>, { place, row_id, text, after }: Redaction & { after: string },
): void {
  const keeps = keptSpans(text, after)
  ledger.enter({ at, tenant, kind: 'redaction', plan: plan_hash, ids: plan.ids, texts: [ledger.digest(tenant, `${place} ${row_id}`)],
    was: ledger.digest(tenant, text), leaves: [after, struckOut(text, keeps)].map((each) => ledger.digest(tenant, each)), keeps })
}
