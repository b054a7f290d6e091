import type { Context } from './context.ts'
import { insertEntry } from './audit.ts'
import type { Slot } from './slots.ts'
import { wholes, toldTables, type ToldTable } from './wholes.ts'
import { insertOf } from './write.ts'

/** What can become of a row, the weaker first: of what one transaction did to a row the strongest is told. */
export const happenings = ['changed', 'created', 'restored', 'trashed', 'merged', 'erased'] as const
export type Happening = (typeof happenings)[number]

/** What a task did to rows that other systems may be told of: ids, never values. */
export type Told = Map<string, { about: ToldTable; row_id: string; happening: Happening }>

/** Notes what became of rows; of a table that nobody is told of, nothing. */
export function note(told: Told, table: string, happening: Happening, ids: readonly string[]): void {
  const about = toldTables.find((name) => name === table)
  if (about === undefined) return
  for (const row_id of ids) {
    const known = told.get(`${about} ${row_id}`)
    if (known !== undefined && happenings.indexOf(known.happening) >= happenings.indexOf(happening)) continue
    told.set(`${about} ${row_id}`, { about, row_id, happening })
  }
}

/** Notes rows that were written, and what they are part of. */
export function noteRows(told: Told, table: string, happening: Happening, ids: readonly string[], rows: readonly object[]): void {
  note(told, table, happening, ids)
  for (const [column, whole] of Object.entries(wholes[table] ?? {})) {
    const named = rows.map((row) => new Map<string, unknown>(Object.entries(row)).get(column))
    note(told, whole, 'changed', named.filter((id) => typeof id === 'string'))
  }
}

const insertHeardEntry = `${insertEntry}
returning exists (select 1 from webhook where tenant_id = $3 and ended_on is null) as is_heard`

/** Enters a writing task in the audit, and in the same transaction writes the events of what it did. Whether anybody
 *  is told is answered by the entry's own statement: where nobody is, no other is run. */
export async function enterAndTell(
  slot: Slot, { tenant, purpose }: Pick<Context, 'tenant' | 'purpose'>, entry: readonly unknown[], told: Told,
): Promise<void> {
  if (told.size === 0) {
    await slot.run(insertEntry, entry)
    return
  }
  const { rows: [answer] } = await slot.run<{ is_heard: boolean }>(insertHeardEntry, [...entry, tenant])
  const rows = [...told.values()]
  await forget(slot, tenant, purpose, rows.filter(({ happening }) => happening === 'erased').map(({ row_id }) => row_id))
  if (answer?.is_heard !== true) return
  const { sql, parameters } = insertOf('webhook_event', tenant, rows)
  await slot.run(sql, parameters)
}

/** What was to be told of a row before leaves with it. Source: GDPR 17(1). */
async function forget(slot: Slot, tenant: string, purpose: Context['purpose'], ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await slot.within('jobs')
  for (const table of ['webhook_event', 'webhook_delivery']) {
    await slot.run(`delete from ${table} where tenant_id = $1 and row_id = any ($2::text::uuid[])`, [tenant, `{${ids.join(',')}}`])
  }
  await slot.within(purpose)
}
