import { sql } from 'kysely'
import { items, type Item } from '../catalogue/items.ts'
import { catalogue, columnsOf, isPersonal } from '../catalogue/schema/columns.ts'
import type { Task, WritingTask } from '../platform/gate/task.ts'
import { names } from './one-of.ts'

/** Whether a controller can do without an item: every column of it is optional, and the rights desk may empty it. */
export function canBeOff(item: Item): boolean {
  const columns = Object.values(catalogue).flatMap(columnsOf)
    .filter(({ statement }) => isPersonal(statement) && statement.personal === item)
  return columns.length > 0 && columns.every(({ required, may }) => !required && may.update.includes('rights_requests'))
}

type Emptying = WritingTask<'rights_requests'>

/** Where each item that can be off is held. */
export const holders = [
  { table: 'affiliation', columns: { job_title: 'job_title' } },
  { table: 'organisation', columns: { free_text: 'note', business_id: 'business_id', customer_number: 'customer_number' } },
  { table: 'note', columns: { free_text: 'body' } },
  { table: 'attachment', columns: { attachment: 'name' } },
  { table: 'to_do', columns: { free_text: 'what' } },
  { table: 'person', columns: { language: 'language', date_of_death: 'died_on' } },
] as const

/** A row that holds two items that are off is writable only when both are empty, so they go together. */
function emptyRow(task: Emptying, table: (typeof holders)[number]['table'], id: string, off: readonly Item[]): Promise<number> {
  const nothing = <C extends string>(item: Item, column: C) => (off.includes(item) ? { [column]: null } : {})
  if (table === 'affiliation') return task.update(table, id, nothing('job_title', 'job_title'))
  if (table === 'note') return task.update(table, id, nothing('free_text', 'body'))
  if (table === 'attachment') return task.update(table, id, nothing('attachment', 'name'))
  if (table === 'to_do') return task.update(table, id, nothing('free_text', 'what'))
  if (table === 'person') return task.update(table, id, { ...nothing('language', 'language'), ...nothing('date_of_death', 'died_on') })
  return task.update(table, id, { ...nothing('free_text', 'note'), ...nothing('business_id', 'business_id'),
    ...nothing('customer_number', 'customer_number') })
}

function columnsHolding(wanted: readonly Item[]) {
  return holders.flatMap(({ table, columns }) => names(columns).filter((item) => wanted.includes(item))
    .map((item) => ({ table, item, column: Object.entries(columns).find(([name]) => name === item)?.[1] ?? item })))
}

/** How many values of an item are held. */
export type Held = { item: Item; count: number }

/** What is still held of these items; an item of which nothing is held is left out. */
export async function heldOf(task: Task<'rights_requests'>, wanted: readonly Item[]): Promise<Held[]> {
  const found: Held[] = []
  for (const { item, table, column } of columnsHolding(wanted)) {
    const { rows: [row] } = await sql<{ count: string }>`select count(*) as count from ${sql.table(table)}
      where tenant_id = ${task.tenant} and ${sql.ref(column)} is not null`.execute(task.db)
    if (row !== undefined && row.count !== '0') found.push({ item, count: Number(row.count) })
  }
  return found
}

/** Empties every value held of items that are off, and the words they are found by; gives how many there were. Rows that
 *  hold what is off cannot be changed, so nothing else may be kept of it. Source: rules of the gate 3; GDPR 5(1)(c). */
export async function clearItems(task: Emptying, off: readonly Item[]): Promise<number> {
  const cleared = (await heldOf(task, off)).reduce((sum, { count }) => sum + count, 0)
  for (const { table } of holders) {
    const held = columnsHolding(off).filter((each) => each.table === table).map(({ column }) => sql`${sql.ref(column)} is not null`)
    if (held.length === 0) continue
    const { rows } = await sql<{ id: string }>`select id from ${sql.table(table)}
      where tenant_id = ${task.tenant} and (${sql.join(held, sql` or `)}) order by id`.execute(task.db)
    for (const { id } of rows) await emptyRow(task, table, id, off)
  }
  await forgetWords(task, off)
  return cleared
}

/** Nobody may delete a word; this one is the last there is, before which no search ends. */
const unfindable = '\u{10ffff}'

async function forgetWords(task: Emptying, off: readonly Item[]): Promise<void> {
  const searched = names(items).filter((item) => off.includes(item))
  const words = await task.db.selectFrom('search_entry').select(['id', 'person_id']).where('tenant_id', '=', task.tenant)
    .where('item', 'in', searched).where('folded', '<>', unfindable).execute()
  for (const { id } of words) await task.update('search_entry', id, { folded: unfindable })
}
