import { z } from 'zod'
import { catalogue, isRef, type Catalogue } from '../catalogue/schema/columns.ts'
import type { Rearranging, Task, WritingTask } from '../platform/gate/task.ts'
import { Refusal } from '../platform/refusal.ts'
import { importRun } from './import-queries.ts'
import { revertTexts as texts } from './import-revert-texts.ts'
import { tenantTables } from './merge-moves.ts'

/** A customer that a revert left where it is: somebody changed one of its rows, or a row of `table` names one. */
export type Stay = { id: string; why: 'changed' | 'named'; table: string }

const rowsOfTables = z.record(z.string(), z.array(z.string()))

/** Takes a whole import back, customer by customer: one whose rows nobody has touched since is removed with all that came
 *  with it, and one that was changed, or that something new names, stays whole. Source: rules of the register 16.
 *  Refuses: 'too-late' when what undoing needs is gone, 'conflict' when it is reverted already. */
export async function revertImport(task: WritingTask<'contracting'>, id: string): Promise<{ removed: number; stays: Stay[] }> {
  if (task.scope !== '*') throw new Refusal('not-allowed', texts.wholeReach)
  const run = await importRun(task, id)
  if (run.reverted_on !== null) throw new Refusal('conflict', texts.alreadyReverted)
  const made = await madeBy(task, id)
  if (made.size === 0) throw new Refusal('too-late', texts.tooLate)
  const { gone, stays, others } = await task.rearrange(async (rows) => {
    const parted = await part(rows, task.tenant, made)
    await remove(rows, task.tenant, parted.gone)
    return parted
  })
  const customers = gone.get('organisation')?.length ?? 0
  const outcome = typeof run.outcome === 'object' ? { ...run.outcome, stays, removed: customers } : { stays, removed: customers }
  await task.update('import_run', id, { reverted_on: task.today, outcome }, run.row_version)
  task.concerns(...(gone.get('person') ?? []), ...others)
  return { removed: customers, stays }
}

/** Whether anything is there to take the run back by. */
export async function mayRevert(task: Task<'contracting'>, id: string): Promise<boolean> {
  const row = await task.db.selectFrom('import_made').select('id').where('tenant_id', '=', task.tenant)
    .where('import_run_id', '=', id).limit(1).executeTakeFirst()
  return row !== undefined
}

async function madeBy(task: Task<'contracting'>, id: string): Promise<Map<string, Set<string>>> {
  const chunks = await task.db.selectFrom('import_made').select(['id', 'made']).where('tenant_id', '=', task.tenant)
    .where('import_run_id', '=', id).orderBy('id').limit(10_000).execute()
  const made = new Map<string, Set<string>>()
  for (const chunk of chunks) {
    for (const [table, ids] of Object.entries(rowsOfTables.parse(chunk.made))) {
      const all = made.get(table) ?? new Set()
      for (const one of ids) all.add(one)
      made.set(table, all)
    }
  }
  return made
}

/** `others` were in the register before, and the import added to them. */
type Parted = { gone: ReadonlyMap<string, readonly string[]>; stays: Stay[]; others: readonly string[] }

/** Which rows go and which customers stay. Rows that name each other are one customer, and stay or go together. */
async function part(rows: Rearranging, tenant: string, made: ReadonlyMap<string, ReadonlySet<string>>, of: Catalogue = catalogue): Promise<Parted> {
  const groups = newGroups()
  const touched = new Map<string, Stay>()
  const there = new Map<string, string[]>()
  const others = new Set<string>()
  for (const [table, ids] of made) {
    const refs = refsOf(table, of).filter(({ to }) => made.has(to))
    const { rows: found } = await rows.run<{ id: string; row_version: number; [ref: string]: unknown }>(
      `select ${['id', 'row_version', ...refs.map(({ column }) => column)].join(', ')} from ${table}
       where tenant_id = $1 and id = any ($2::uuid[]) for update`, [tenant, listed(ids)])
    there.set(table, found.map(({ id }) => id))
    for (const row of found) {
      for (const { to, column } of refs) {
        const named = row[column]
        if (typeof named !== 'string') continue
        if (made.get(to)?.has(named) === true) groups.join(row.id, named)
        else if (to === 'person') others.add(named)
      }
      if (row.row_version > 1) touched.set(row.id, { id: row.id, why: 'changed', table })
    }
  }
  for (const stay of await namedFromOutside(rows, tenant, made, of)) if (!touched.has(stay.id)) touched.set(stay.id, stay)
  const held = new Map([...touched.values()].map((stay) => [groups.of(stay.id), stay]))
  const gone = new Map([...there].map(([table, ids]) => [table, ids.filter((id) => !held.has(groups.of(id)))]))
  return { gone, stays: customersOf(there, groups, held), others: [...others] }
}

/** The customers, or persons without one, that stay: each once, with the first reason. */
function customersOf(there: ReadonlyMap<string, readonly string[]>, groups: Groups, held: ReadonlyMap<string, Stay>): Stay[] {
  const told = new Set<string>()
  return ['organisation', 'person'].flatMap((table) => there.get(table) ?? []).flatMap((id) => {
    const group = groups.of(id)
    const stay = held.get(group)
    if (stay === undefined || told.has(group)) return []
    told.add(group)
    return [{ ...stay, id }]
  })
}

async function namedFromOutside(
  rows: Rearranging, tenant: string, made: ReadonlyMap<string, ReadonlySet<string>>, of: Catalogue,
): Promise<Stay[]> {
  const stays: Stay[] = []
  for (const [table] of tenantTables(of)) {
    for (const { to, column } of refsOf(table, of)) {
      const ids = made.get(to)
      if (ids === undefined) continue
      const { rows: found } = await rows.run<{ id: string; named: string }>(
        `select id, ${column} as named from ${table} where tenant_id = $1 and ${column} = any ($2::uuid[])`, [tenant, listed(ids)])
      stays.push(...found.filter(({ id }) => made.get(table)?.has(id) !== true).map(({ named }) => ({ id: named, why: 'named' as const, table })))
    }
  }
  return stays
}

function refsOf(table: string, of: Catalogue): { column: string; to: string }[] {
  return Object.entries(of[table]?.columns ?? {}).flatMap(([column, statement]) => (isRef(statement) ? [{ column, to: statement.ref }] : []))
}

// One statement: keys over several tables hold at its end.
async function remove(rows: Rearranging, tenant: string, gone: ReadonlyMap<string, readonly string[]>): Promise<void> {
  const parameters: unknown[] = [tenant]
  const parts = [...gone].filter(([, ids]) => ids.length > 0).map(([table, ids]) =>
    `from_${table} as (delete from ${table} where tenant_id = $1 and id = any ($${parameters.push(listed(ids))}::uuid[]))`)
  if (parts.length > 0) await rows.run(`with ${parts.join(',\n')} select 1`, parameters)
}

type Groups = { join(one: string, other: string): void; of(id: string): string }

/** Rows that hang together, each known by one of them. */
function newGroups(): Groups {
  const above = new Map<string, string>()
  const of = (id: string): string => {
    let top = id
    for (let next = above.get(top); next !== undefined; next = above.get(top)) top = next
    if (top !== id) above.set(id, top)
    return top
  }
  return {
    of,
    join(one, other) {
      const [first, second] = [of(one), of(other)]
      if (first !== second) above.set(first, second)
    },
  }
}

function listed(ids: Iterable<string>): string {
  return `{${[...ids].join(',')}}`
}
