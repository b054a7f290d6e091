import type { Purpose } from '../../catalogue/purposes.ts'
import { catalogue, type Catalogue } from '../../catalogue/schema/columns.ts'
import type { Task } from '../../platform/gate/task.ts'
import type { Visit } from '../../platform/http/route.ts'
import { asField, type OwnedTable, type OwnField, type OwnReader } from '../../platform/own-fields.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { Language, Text } from '../../platform/text/language.ts'
import type { Sort } from '../list-order.ts'
import { readableFields, type More } from '../more-columns.ts'
import { ownFilterIn } from '../own-filter.ts'
import type { OwnOrder } from '../own-order.ts'
import type { Paging } from '../person-list.ts'
import type { Page } from '../rows.ts'
import type { ListName } from '../saved-views.ts'
import { addedColumns, fieldsFor, type ListColumn } from './list-columns.ts'
import { viewLink } from './list-links.ts'
import { listTexts as texts } from './list-texts.ts'
import type { Row } from './values.ts'

/** A list whose columns and order are chosen: what is designed of it, and what it asks. */
export type ListKind<R extends Row & { id: string }, P extends OwnReader, F, O extends string> = {
  path: string
  list: ListName
  title: Text
  table: OwnedTable
  /** The own fields of the table, each a column for the purposes it states. */
  own?: readonly OwnField[]
  purposes: readonly [P, ...P[]]
  orders: readonly [O, ...O[]]
  filterOf(query: URLSearchParams): F
  ask(task: Task<P>, filter: F, paging: Paging, view: More & { ownOrder?: OwnOrder; sort?: Sort<O> }): Promise<Page<R>>
  designed(language: Language, today: string): readonly ListColumn<R>[]
}

type Asking = Pick<Visit, 'query' | 'holds' | 'language'>

/** What an address asks of a list: its columns, its order, and the first held purpose that may read them all. A column
 *  that no held purpose may read is refused as one that does not exist. */
export function viewOf<R extends Row & { id: string }, P extends OwnReader, F, O extends string>(
  { query, holds, language }: Asking,
  kind: ListKind<R, P, F, O>,
  of: Catalogue = catalogue,
) {
  const held = kind.purposes.filter((purpose) => holds(purpose))
  const { own = [] } = kind
  const mine = own.filter(({ purposes }) => held.some((purpose) => purposes.includes(purpose)))
  const fields = [...fieldsFor(kind.table, held, of), ...mine.map(asField)]
  const ownOrder = ownOrderIn(query, mine)
  const sort = ownOrder === undefined ? sortIn(query, kind.orders) : kind.orders[0]
  const needed = [...ownFiltersIn(query, mine), ...(ownOrder === undefined ? [] : [ownOrder.field])].map(({ name }) => name)
  const orders = [...kind.orders, ...mine.map(({ name }) => name)]
  const sorted = ownOrder === undefined ? sort : waysOf(ownOrder.field.name)[ownOrder.way === 'asc' ? 0 : 1]
  const offered = (today: string) => {
    const designed = kind.designed(language, today)
    const added = addedColumns(kind.table, fields, designed, language)
    return [...designed, ...added].map((column) => turning(column, kind.path, query, orders, sorted))
  }
  const designed = kind.designed(language, '').map(({ key }) => key)
  const keys = keysIn(query, offered(''), designed)
  const columns = keys.filter((key) => !designed.includes(key))
  return {
    purpose: purposeFor(kind.table, held, [...columns, ...needed], own, of),
    filter: kind.filterOf(query),
    asked: { columns, sort, of, ...(ownOrder === undefined ? {} : { ownOrder }) },
    /** The order as the address names it, and all that it may name. */
    sorted,
    orders,
    keys,
    /** The own fields that the rows are narrowed by: those with few values. */
    narrowing: mine.filter(({ kind: one }) => one === 'choice' || one === 'yes'),
    offered,
    /** The chosen columns, in words of the reader's language on that day. */
    chosen: (today: string) => offered(today).filter(({ key }) => keys.includes(key)),
  }
}

/** The chosen keys. The first column holds the row's name and link and is always there. */
function keysIn<R>(
  query: URLSearchParams,
  offered: readonly ListColumn<R>[],
  designed: readonly string[],
): readonly string[] {
  const asked = query.getAll('columns').flatMap((names) => names.split(',').filter((name) => name !== ''))
  if (asked.length === 0) return designed
  const found = asked.map((name) => offered.find(({ key, shows }) => key === name || shows.includes(name)))
  const keys = found.map((column) => {
    if (column === undefined) throw new Refusal('invalid', texts.noSuchColumn, 'columns')
    return column.key
  })
  return offered.map(({ key }) => key).filter((key, at) => at === 0 || keys.includes(key))
}

function sortIn<O extends string>(query: URLSearchParams, [first, ...rest]: readonly [O, ...O[]]): Sort<O> {
  const asked = query.get('sort') ?? ''
  if (asked === '') return first
  const found = [first, ...rest].flatMap((name) => waysOf(name)).find((one) => one === asked)
  if (found === undefined) throw new Refusal('invalid', texts.noSuchOrder, 'sort')
  return found
}

/** The own field that an address orders by. One that is for no held purpose is none of the orders. */
function ownOrderIn(query: URLSearchParams, mine: readonly OwnField[]): OwnOrder | undefined {
  const asked = query.get('sort') ?? ''
  const field = mine.find(({ name }) => asked === name || asked === `-${name}`)
  return field === undefined ? undefined : { field, way: asked === field.name ? 'asc' : 'desc' }
}

/** The own fields that an address narrows by: it is read in a purpose that they are for. */
function ownFiltersIn(query: URLSearchParams, mine: readonly OwnField[]): OwnField[] {
  const asked = ownFilterIn(query).own
  return mine.filter(({ id }) => id === asked?.field)
}

/** An order and the same one turned round. */
export function waysOf<O extends string>(name: O): readonly [O, `-${O}`] {
  return [name, `-${name}`]
}

function purposeFor<P extends Purpose>(
  table: string,
  held: readonly P[],
  columns: readonly string[],
  own: readonly OwnField[],
  of: Catalogue,
): P {
  const reads = (purpose: P) => {
    const mine = own.filter(({ purposes }) => purposes.includes(purpose))
    const names = [...readableFields(table, purpose, of), ...mine].map(({ name }) => name)
    return columns.every((column) => names.includes(column))
  }
  const purpose = held.find(reads)
  if (purpose === undefined) throw new Refusal('invalid', texts.columnsApart, 'columns')
  return purpose
}

/** A heading that puts the rows in the column's order, or turns it when they are in it already. */
function turning<R>(
  column: ListColumn<R>,
  path: string,
  query: URLSearchParams,
  orders: readonly string[],
  sort: string,
): ListColumn<R> {
  const { order } = column
  if (order === undefined || !orders.includes(order)) return column
  const href = viewLink(path, query, { sort: sort === order ? `-${order}` : order })
  const now = sort === order ? 'ascending' : sort === `-${order}` ? 'descending' : undefined
  return { ...column, sort: { href, now } }
}
