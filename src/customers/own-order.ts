import { sql } from 'kysely'
import type { Task } from '../platform/gate/task.ts'
import type { OwnedTable, OwnField } from '../platform/own-fields.ts'
import { isBeyond, keysOf, type Keys } from './list-order.ts'
import { finnish } from './one-of.ts'
import type { Lister } from './organisation-list.ts'

/** The own field whose values rows are in the order of. Only for a task whose purpose the field is for: to any other
 *  the order would tell what it may not see. */
export type OwnOrder = { field: OwnField; way: 'asc' | 'desc' }
type Start = { id: string; [key: string]: unknown }
/** One of the two lists that such an order is made of. Its rows have a value, or have none. */
export type OwnPart = { hasValue: boolean; keys: Keys; start: Start | undefined; most: number }

type Asked = { after: string | undefined; limit: number }
type Reads<R> = (part: OwnPart) => Promise<R[]>

/** A page in the order of an own field: rows that have a value, whichever way, and after them those that have none. Two
 *  lists, because one comparison cannot go on from a value to none. */
export async function inOwnOrder<R, P extends Lister>(task: Task<P>, table: OwnedTable, order: OwnOrder, asked: Asked, read: Reads<R>): Promise<R[]>
export async function inOwnOrder<R>(
  task: Task<Lister>,
  table: OwnedTable,
  { field }: OwnOrder,
  { after, limit }: Asked,
  read: Reads<R>,
): Promise<R[]> {
  const keys = [keyOf(field)]
  const start = after === undefined ? undefined : await startOf(task, table, field, after, keys)
  const isBare = after !== undefined && start === undefined
  const valued = isBare ? [] : await read({ hasValue: true, keys, start, most: limit })
  if (valued.length === limit) return valued
  const bare = { hasValue: false, keys: [], start: isBare ? { id: after } : undefined, most: limit - valued.length }
  return [...valued, ...(await read(bare))]
}

/** Rows of the part that follow its start. */
export function follows({ keys, start }: OwnPart, id: string, way: 'asc' | 'desc') {
  return start === undefined ? sql<boolean>`true` : isBeyond(keys, start, id, way)
}

/** What the stored text of a value is in the order of: words as Finnish lists are, numbers by their size. */
function keyOf({ kind }: OwnField) {
  const value = sql.ref('sorted.value')
  if (kind === 'count') return sql`lpad(${value}, 20, '0') collate "C"`
  return kind === 'day' || kind === 'yes' ? sql`${value} collate "C"` : finnish('sorted.value')
}

/** The value of the row after which a page begins; undefined when it has none. */
async function startOf(task: Task<Lister>, table: OwnedTable, field: OwnField, after: string, keys: Keys): Promise<Start | undefined> {
  const row = await task.db
    .selectFrom('own_field_value as sorted')
    .select(['sorted.id as value_id', 'sorted.person_id'])
    .select(keysOf(keys))
    .where('sorted.tenant_id', '=', task.tenant)
    .where('sorted.own_field_id', '=', field.id)
    .where(`sorted.${table}_id`, '=', after)
    .where('sorted.value', 'is not', null)
    .executeTakeFirst()
  return row === undefined ? undefined : { ...row, id: after }
}
