import { sql } from 'kysely'
import type { Task } from '../platform/gate/task.ts'
import { Refusal } from '../platform/refusal.ts'
import { addDays } from '../platform/text/day.ts'
import { stateOf, type ContractState } from './contract-state.ts'
import { isBeyond, keysOf, orderOf, type Keys, type Sort } from './list-order.ts'
import { moreColumns, type More } from './more-columns.ts'
import type { Lister } from './organisation-list.ts'
import type { OwnFilter } from './own-filter.ts'
import { follows, inOwnOrder, type OwnOrder, type OwnPart } from './own-order.ts'
import type { Paging } from './person-list.ts'
import { finnish } from './one-of.ts'
import { rangesFor } from './search-terms.ts'
import { mostCounted, pageLength, type Page } from './rows.ts'
import { texts } from './texts.ts'
import { pageOf, totalOf } from './total.ts'

/** Days before an agreed end on which it appears among the things to do. */
const noticedBefore = 30

export type ContractFilter = {
  text?: string
  state?: ContractState
  organisation_id?: string
  isInterim?: boolean
  endsBefore?: string
  own?: OwnFilter
}
export type ContractRow = Awaited<ReturnType<typeof rowsOf>>[number] & { state: ContractState }

/** What contracts can be in the order of: their numbers, their agreed ends, or the order in which they came. */
export const contractOrders = ['number', 'ends_on', 'added'] as const
export type ContractView = More & { ownOrder?: OwnOrder; sort?: Sort<(typeof contractOrders)[number]> }
const keys: { readonly [name in (typeof contractOrders)[number]]: Keys } = {
  number: [sql.ref('contract.number')],
  ends_on: [sql.ref('contract.ends_on')],
  added: [],
}

const named = [
  'id',
  'organisation_id',
  'number',
  'title',
  'starts_on',
  'ends_on',
  'ended_on',
  'responsible_id',
  'responsible_is_interim',
  'row_version',
] as const

/** A page of contracts by number, with the customer and who answers for each. */
export async function listContracts(
  task: Task<Lister>,
  filter: ContractFilter = {},
  { after, limit = pageLength }: Paging = {},
  view: ContractView = {},
): Promise<Page<ContractRow>> {
  const [rows, counted] = await Promise.all([
    rowsOf(task, filter, after, limit + 1, view),
    task.db
      .selectFrom(
        chosen(task, filter)
          .select('contract.id')
          .limit(mostCounted + 1)
          .as('counted'),
      )
      .select(sql<string>`count(*)`.as('counted'))
      .executeTakeFirst(),
  ])
  return pageOf(
    rows.map((row) => ({ ...row, state: stateOf(row) })),
    limit,
    totalOf(Number(counted?.counted ?? 0)),
  )
}

/** The ids of all that the filter finds, for what is done to them together; `limit` and no more. */
export async function contractIds(task: Task<Lister>, filter: ContractFilter, limit: number): Promise<string[]> {
  const rows = await chosen(task, filter).select('contract.id').orderBy('contract.id').limit(limit).execute()
  return rows.map(({ id }) => id)
}

/** Living contracts whose agreed end comes within thirty days: they need an end, a new term or a successor. */
export async function contractsEndingSoon(task: Task<Lister>): Promise<ContractRow[]> {
  const { rows } = await listContracts(task, {
    state: 'in-force',
    endsBefore: addDays(task.today, noticedBefore + 1),
  })
  return rows
}

function chosen(task: Task<Lister>, { text, state, organisation_id, isInterim, endsBefore, own }: ContractFilter) {
  return task.db
    .selectFrom('contract')
    .where('contract.tenant_id', '=', task.tenant)
    .$if(text !== undefined, (query) => query.where((row) => row.or([
      row(finnish('contract.number'), 'ilike', `${literal(text ?? '')}%`),
      row(finnish('contract.title'), 'ilike', `%${literal(text ?? '')}%`),
      row('contract.organisation_id', 'in', row.selectFrom('search_entry').select('search_entry.organisation_id')
        .where('search_entry.tenant_id', '=', task.tenant)
        .where((word) => word.or(rangesFor(text ?? '').map(({ from, before }) =>
          word.and([word('search_entry.folded', '>=', from), word('search_entry.folded', '<', before)]))))),
    ])))
    .$if(own !== undefined, (query) =>
      query.where('contract.id', 'in', (from) =>
        from
          .selectFrom('own_field_value')
          .select('own_field_value.contract_id')
          .where('own_field_value.tenant_id', '=', task.tenant)
          .where('own_field_value.own_field_id', '=', own?.field ?? '')
          .where('own_field_value.value', '=', own?.value ?? ''),
      ),
    )
    .$if(state !== undefined, (query) =>
      query
        .where('contract.starts_on', state === 'preparation' || state === 'lapsed' ? 'is' : 'is not', null)
        .where('contract.ended_on', state === 'ended' || state === 'lapsed' ? 'is not' : 'is', null),
    )
    .$if(organisation_id !== undefined, (query) =>
      query.where('contract.organisation_id', '=', organisation_id ?? ''),
    )
    .$if(isInterim !== undefined, (query) =>
      query.where('contract.responsible_is_interim', '=', isInterim ?? false),
    )
    .$if(endsBefore !== undefined, (query) => query.where('contract.ends_on', '<', endsBefore ?? ''))
}

/** What was typed, as a pattern that means nothing but itself. */
function literal(text: string): string {
  return text.replaceAll(/[\\%_]/g, '\\$&')
}

async function rowsOf(
  task: Task<Lister>,
  filter: ContractFilter,
  after: string | undefined,
  limit: number,
  view: ContractView,
) {
  const { ownOrder } = view
  if (ownOrder !== undefined)
    return inOwnOrder(task, 'contract', ownOrder, { after, limit }, (part) => ownPart(task, filter, ownOrder, part, view))
  const { name, way } = orderOf(view.sort ?? 'number', contractOrders)
  const start = after === undefined ? undefined : await startOf(task, keys[name], after)
  const part = (by: Keys, from: Start | undefined, most: number) =>
    joined(task, filter, view)
      .$if(from !== undefined, (query) => query.where(isBeyond(by, from ?? { id: '' }, 'contract.id', way)))
      .$call((query) => by.reduce((ordered, key) => ordered.orderBy(key, way), query))
      .orderBy('contract.id', way)
      .limit(most)
  if (name !== 'ends_on') return part(keys[name], start, limit).execute()
  // Those without an agreed end follow as a list of their own: one index scan cannot go on from a day to no day.
  const isOpen = start !== undefined && start['key_0'] === null
  const dated = isOpen
    ? []
    : await part(keys.ends_on, start, limit).where('contract.ends_on', 'is not', null).execute()
  if (dated.length === limit) return dated
  const open = part([], isOpen ? start : undefined, limit - dated.length)
  return [...dated, ...(await open.where('contract.ends_on', 'is', null).execute())]
}

/** Those that have a value of the field, or those that have none. */
function ownPart(task: Task<Lister>, filter: ContractFilter, { field, way }: OwnOrder, part: OwnPart, view: ContractView) {
  const rows = joined(task, filter, view).where(follows(part, 'contract.id', way)).limit(part.most)
  if (part.hasValue)
    return rows
      .innerJoin('own_field_value as sorted', (on) => on.onRef('sorted.contract_id', '=', 'contract.id'))
      .where('sorted.tenant_id', '=', task.tenant)
      .where('sorted.own_field_id', '=', field.id)
      .where('sorted.value', 'is not', null)
      .$call((query) => part.keys.reduce((ordered, key) => ordered.orderBy(key, way), query))
      .orderBy('contract.id', way)
      .execute()
  return rows
    .where((row) => row.not(row.exists(row.selectFrom('own_field_value as sorted').select('sorted.id')
      .where('sorted.tenant_id', '=', task.tenant).where('sorted.own_field_id', '=', field.id)
      .whereRef('sorted.contract_id', '=', 'contract.id').where('sorted.value', 'is not', null))))
    .orderBy('contract.id', way)
    .execute()
}

type Start = Awaited<ReturnType<typeof startOf>>

function joined(task: Task<Lister>, filter: ContractFilter, { columns = [], ...more }: ContractView) {
  return chosen(task, filter)
    .innerJoin('organisation', (on) =>
      on
        .onRef('organisation.tenant_id', '=', 'contract.tenant_id')
        .onRef('organisation.id', '=', 'contract.organisation_id'),
    )
    .leftJoin('affiliation', (on) =>
      on
        .onRef('affiliation.tenant_id', '=', 'contract.tenant_id')
        .onRef('affiliation.id', '=', 'contract.responsible_id'),
    )
    .leftJoin('person', (on) =>
      on
        .onRef('person.tenant_id', '=', 'affiliation.tenant_id')
        .onRef('person.id', '=', 'affiliation.person_id'),
    )
    .select(named.map((column) => `contract.${column}` as const))
    .select(moreColumns('contract', task.purpose, named, { ...more, columns }))
    .select([
      'organisation.name as organisation',
      'organisation.person_id as owner_id',
      'person.id as person_id',
      'person.first_name',
      'person.last_name',
    ])
}

/** The row after which a page begins, as far as the order goes. */
async function startOf(task: Task<Lister>, by: Keys, id: string) {
  const row = await task.db
    .selectFrom('contract')
    .select('contract.id')
    .select(keysOf(by))
    .where('contract.tenant_id', '=', task.tenant)
    .where('contract.id', '=', id)
    .executeTakeFirst()
  if (row === undefined) throw new Refusal('not-found', texts.notFound, 'after')
  return row
}
