import { catalogue, isRef, type Catalogue, type Table } from '../catalogue/schema/columns.ts'
import type { Rearranging } from '../platform/gate/task.ts'
import { tenantTables, type Pair } from './merge-moves.ts'

/** Which ids a merge added to the scope of which rows. */
export type Widened = { readonly [table: string]: { readonly [id: string]: readonly string[] } }

/** Whoever saw the duplicate sees the winner, and what was the duplicate's is seen by whoever sees the winner: scopes
 *  grow, and what they grew by is remembered. */
export async function widen(
  rows: Rearranging,
  pair: Pair,
  loser: readonly string[],
  winner: readonly string[],
  of: Catalogue = catalogue,
): Promise<Widened> {
  const wanted = [...new Set([...winner, ...loser])].toSorted()
  const widened: { [table: string]: { [id: string]: readonly string[] } } = {}
  for (const [name, table] of tenantTables(of).filter(([, { scoped }]) => scoped === true)) {
    const condition = reaching(name, table, pair)
    if (condition === undefined) continue
    const added = pair.root === 'organisation' && name !== 'organisation' ? [pair.to] : wanted
    const { rows: grown } = await rows.run<{ id: string; added: readonly string[] }>(grow(name, condition), [
      pair.tenant,
      pair.root === 'organisation' && name !== 'organisation' ? pair.from : pair.to,
      `{${added.join(',')}}`,
    ])
    if (grown.length > 0) widened[name] = Object.fromEntries(grown.map((row) => [row.id, row.added]))
  }
  return widened
}

/** Which rows of a table follow: the winner itself, by what a person is reached, and whatever lies under the duplicate. */
function reaching(name: string, table: Table, { root }: Pair): string | undefined {
  if (name === root) return 't.id = $2'
  if (root === 'organisation') return '$2 = any (t.scope)'
  const owner = Object.entries(table.columns).find(([, column]) =>
    isRef(column) && column.ref === 'person' && column.edge === 'owned_by')
  return table.reaches === true && owner !== undefined ? `t.${owner[0]} = $2` : undefined
}

function grow(name: string, condition: string): string {
  return `with lacking as (
      select t.id, array(select unnest($3::uuid[]) except select unnest(t.scope) order by 1) as added from ${name} t
      where t.tenant_id = $1 and ${condition} and not t.scope @> $3::uuid[]
    )
    update ${name} t set scope = t.scope || lacking.added from lacking
    where t.tenant_id = $1 and t.id = lacking.id returning t.id, lacking.added`
}

/** Takes back what the scopes grew by. */
export async function narrow(rows: Rearranging, tenant: string, widened: Widened): Promise<void> {
  for (const [name, ids] of Object.entries(widened)) {
    await rows.run(
      `update ${name} t set scope = array(select s.id from unnest(t.scope) with ordinality s(id, place)
          where s.id <> all (array(select jsonb_array_elements_text(grown.value)::uuid)) order by s.place)
        from jsonb_each($2::text::jsonb) grown where t.tenant_id = $1 and t.id = grown.key::uuid`,
      [tenant, JSON.stringify(ids)],
    )
  }
}
