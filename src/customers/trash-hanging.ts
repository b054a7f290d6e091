import { catalogue, isRef, type Catalogue, type Table } from '../catalogue/schema/columns.ts'
import type { Ref } from '../catalogue/shape.ts'
import type { Purpose } from '../catalogue/purposes.ts'
import type { Rearranging } from '../platform/gate/task.ts'
import { listed, tenantTables } from './merge-moves.ts'

export type Hanging = {
  /** What goes along, by table; the row itself first. */
  goes: Map<string, Set<string>>
  /** What stands in the way, counted by table. */
  stays: readonly { table: string; count: number }[]
}
type Found = { id: string; goes: boolean }

/** What hangs on a row, as the catalogue's edges say: what erasure would delete with it goes along, unless it lives on
 *  its own (somebody else's living tie, or what lies in the trash by itself); everything else stands in the way. */
export async function hanging(
  rows: Rearranging,
  tenant: string,
  root: string,
  id: string,
  ownPerson: string | null,
  of: Catalogue = catalogue,
): Promise<Hanging> {
  const goes = new Map([[root, new Set([id])]])
  const against = new Map<string, Set<string>>()
  const next: [string, readonly string[]][] = [[root, [id]]]
  for (let at = next.shift(); at !== undefined; at = next.shift()) {
    const [target, ids] = at
    for (const [name, table] of tenantTables(of)) {
      for (const [column, statement] of refsTo(table, target)) {
        const { rows: found } = await rows.run<Found>(asked(name, table, column, statement), [tenant, listed(ids), ownPerson])
        const fresh = keep(goes, name, found.filter((row) => row.goes))
        keep(against, name, found.filter((row) => !row.goes))
        if (fresh.length > 0) next.push([name, fresh])
      }
    }
  }
  const stays = [...against].map(([table, all]) => ({ table, count: [...all].filter((one) => !goes.get(table)?.has(one)).length }))
  return { goes, stays: stays.filter(({ count }) => count > 0) }
}

function refsTo(table: Table, target: string): [column: string, statement: Ref<Purpose>][] {
  return Object.entries(table.columns).flatMap(([column, statement]) =>
    isRef(statement) && statement.ref === target ? [[column, statement]] : [])
}

function asked(name: string, table: Table, column: string, { edge, onErase }: Ref<Purpose>): string {
  const goes = table.scoped === true && onErase === 'delete'
    ? `t.trash_id is null and (${edge === 'owned_by' ? 'true' : restsOf(table)})` : 'false'
  return `select t.id, coalesce(${goes}, false) as goes from ${name} t
    where t.tenant_id = $1 and t.${column} = any ($2::uuid[]) and ($3::uuid is null or true)`
}

/** A tie of somebody else goes along once it has ended; a tie of the row's own person, and a part about nobody, always. */
function restsOf(table: Table): string {
  if (table.subject === undefined) return 'true'
  const ended = table.columns['ended_on'] === undefined ? 'true' : 't.ended_on is not null'
  return `${ended} or t.${table.subject} = $3::uuid`
}

function keep(known: Map<string, Set<string>>, name: string, found: readonly Found[]): string[] {
  const ids = known.get(name) ?? new Set()
  const fresh = found.map((row) => row.id).filter((id) => !ids.has(id))
  if (fresh.length > 0) known.set(name, new Set([...ids, ...fresh]))
  return fresh
}
