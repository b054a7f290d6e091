import { catalogue, isRef, type Catalogue, type Table } from '../catalogue/schema/columns.ts'
import type { Rearranging } from '../platform/gate/task.ts'

/** What can have a duplicate. */
export type Root = 'person' | 'organisation'

/** Which rows went over: by table and column, their ids. */
export type Moved = { readonly [table: string]: { readonly [column: string]: readonly string[] } }
export type Pair = { tenant: string; root: Root; from: string; to: string }

/** Every column of every tenant's table that names a person or an organisation: a table added tomorrow is among them. */
export function referencesTo(root: string, of: Catalogue = catalogue): readonly (readonly [table: string, column: string])[] {
  return tenantTables(of).flatMap(([name, table]) =>
    Object.entries(table.columns)
      .filter(([, column]) => isRef(column) && column.ref === root)
      .map(([column]) => [name, column] as const),
  )
}

/** The tables that belong to a controller, in the order of the catalogue. */
export function tenantTables(of: Catalogue = catalogue): (readonly [name: string, table: Table])[] {
  return Object.entries(of).filter(([, table]) => table.class === 'tenant')
}

/** Locks both rows, always in the same order, so that of two merges the second one waits and then sees the first. */
export async function lockBoth(rows: Rearranging, { tenant, root, from, to }: Pair): Promise<void> {
  await rows.run(`select id from ${root} where tenant_id = $1 and id = any ($2::uuid[]) order by id for update`, [
    tenant,
    listed([from, to]),
  ])
}

/** The rows that name the one and can name the other instead. What was made from the row itself stays with it, and so
 *  does what the other one has already. */
export async function movable(rows: Rearranging, pair: Pair, of: Catalogue = catalogue): Promise<Moved> {
  const asked = referencesTo(pair.root, of).map(
    ([name, column]) => `select '${name}' as place, '${column}' as named, t.id from ${name} t
      where t.tenant_id = $1 and t.${column} = $2 ${stays(name, column, pair.root, of)}`,
  )
  const { rows: found } = await rows.run<{ place: string; named: string; id: string }>(
    `${asked.join('\nunion all\n')}\norder by place, named, id`,
    [pair.tenant, pair.from, pair.to],
  )
  const moved: { [table: string]: { [column: string]: string[] } } = {}
  for (const { place, named, id } of found) {
    const columns = (moved[place] ??= {})
    const ids = (columns[named] ??= [])
    ids.push(id)
  }
  return moved
}

function stays(name: string, column: string, root: Root, of: Catalogue): string {
  const table = of[name]
  // Another column of the key may go over too: what counts is what the row would say then.
  const then = (one: string) => {
    const statement = table?.columns[one]
    const goes = statement !== undefined && isRef(statement) && statement.ref === root
    return goes ? `case when t.${one} = $2 then $3 else t.${one} end` : `t.${one}`
  }
  const made = table?.columns['source_id'] === undefined ? '' : 'and t.source_id <> $2'
  const keys = (table?.unique ?? []).filter((key) => key.includes(column) && !key.includes('id'))
  const taken = keys.map((key) => {
    const others = key.filter((one) => one !== column && table?.columns[one] !== undefined)
    const same = others.map((one) => `and w.${one} = ${then(one)}`).join(' ')
    return `and not exists (select 1 from ${name} w where w.tenant_id = $1 and w.${column} = $3 ${same})`
  })
  // The other one's id is named in every statement, so that the server knows its type.
  return [made, ...taken, 'and $3::uuid is not null'].join(' ')
}

/** Lets the rows name `to`, all in one statement: keys over several tables hold at its end. */
export async function move(rows: Rearranging, tenant: string, moved: Moved, to: string): Promise<void> {
  const parameters: unknown[] = [tenant, to]
  const mark = (ids: readonly string[]) => `$${parameters.push(listed(ids))}::uuid[]`
  const parts = Object.entries(moved).map(([name, columns]) => {
    const marks = Object.entries(columns).map(([column, ids]) => [column, mark(ids)] as const)
    const sets = marks.map(([column, ids]) => `${column} = case when id = any (${ids}) then $2::uuid else ${column} end`)
    const where = marks.map(([, ids]) => `id = any (${ids})`).join(' or ')
    return `in_${name} as (update ${name} set ${sets.join(', ')} where tenant_id = $1 and (${where}))`
  })
  if (parts.length === 0) return
  await rows.run(`with ${parts.join(',\n')}\nselect 1`, parameters)
  rows.touches(...Object.entries(moved).flatMap(([name, columns]) => Object.keys(columns).map((column) => `${name}.${column}`)))
}

/** How many of the rows still name `by`. */
export async function stillNaming(rows: Rearranging, tenant: string, moved: Moved, by: string): Promise<number> {
  const parameters: unknown[] = [tenant, by]
  const parts = Object.entries(moved).flatMap(([name, columns]) =>
    Object.entries(columns).map(
      ([column, ids]) => `select count(*)::int as n from ${name} where tenant_id = $1 and ${column} = $2
        and id = any ($${parameters.push(listed(ids))}::uuid[])`,
    ),
  )
  if (parts.length === 0) return 0
  const { rows: [row] } = await rows.run<{ n: number }>(
    `select sum(n)::int as n from (${parts.join(' union all ')}) counted`,
    parameters,
  )
  return row?.n ?? 0
}

/** How many references a list of moved rows holds. */
export function countOf(moved: Moved): number {
  return Object.values(moved).flatMap((columns) => Object.values(columns)).reduce((sum, ids) => sum + ids.length, 0)
}

/** Ids as PostgreSQL reads a list. */
export function listed(ids: readonly string[]): string {
  return `{${ids.join(',')}}`
}
