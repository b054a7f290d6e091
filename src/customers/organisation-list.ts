import { sql } from 'kysely'
import type { Task } from '../platform/gate/task.ts'
import { Refusal } from '../platform/refusal.ts'
import type { ContractState } from './contract-state.ts'
import { isBeyond, keysOf, orderOf, type Keys, type Sort } from './list-order.ts'
import { contractsOf, listed, type ListedContract } from './listed-contracts.ts'
import { moreColumns, type More } from './more-columns.ts'
import { finnish, oneOf } from './one-of.ts'
import type { OwnFilter } from './own-filter.ts'
import { follows, inOwnOrder, type OwnOrder, type OwnPart } from './own-order.ts'
import type { Paging } from './person-list.ts'
import { mostCounted, pageLength, type Page } from './rows.ts'
import { rangesFor } from './search-terms.ts'
import { texts } from './texts.ts'
import { pageOf, totalOf } from './total.ts'

/** Invoicing sees the same list: whom to invoice, by which contract, and who answers for it. */
export const listers = ['contracting', 'customer_relationship', 'invoicing'] as const
export type Lister = (typeof listers)[number]

export type OrganisationRow = {
  id: string
  person_id: string | null
  name: string
  legal_form: string
  is_customer: boolean
  is_partner: boolean
  municipality_code: string | null
  business_id: string | null
  customer_number: string | null
  row_version: number
  share_basis_points: number | undefined
  contracts: ListedContract[]
}
export type OrganisationFilter = {
  text?: string
  legal_form?: OrganisationRow['legal_form']
  relation?: 'customer' | 'partner'
  state?: ContractState
  own?: OwnFilter
}

/** What customers and partners can be in the order of: their names, or the order in which they came. */
export const organisationOrders = ['name', 'added'] as const
export type OrganisationView = More & { ownOrder?: OwnOrder; sort?: Sort<(typeof organisationOrders)[number]> }
const keys: { readonly [name in (typeof organisationOrders)[number]]: Keys } = {
  name: [finnish('organisation.name')],
  added: [],
}

const named = [
  'id',
  'person_id',
  'name',
  'legal_form',
  'is_customer',
  'is_partner',
  'municipality_code',
  'business_id',
  'customer_number',
  'row_version',
] as const

/** A page of customers and partners in Finnish order, with their contracts and shares. The page comes first and what
 *  hangs on it after, so that a long register costs no more than a short one. */
export async function listOrganisations(
  task: Task<Lister>,
  filter: OrganisationFilter = {},
  { after, limit = pageLength }: Paging = {},
  view: OrganisationView = {},
): Promise<Page<OrganisationRow>> {
  const [organisations, counted] = await Promise.all([
    pageAfter(task, filter, after, limit + 1, view),
    task.db
      .selectFrom(
        chosen(task, filter)
          .select('organisation.id')
          .limit(mostCounted + 1)
          .as('counted'),
      )
      .select(sql<string>`count(*)`.as('counted'))
      .executeTakeFirst(),
  ])
  const ids = organisations.slice(0, limit).map(({ id }) => id)
  const [contracts, shares] = await Promise.all([contractsOf(task, ids), sharesOf(task, ids)])
  const rows = organisations.map((organisation) => ({
    ...organisation,
    share_basis_points: shares.find(({ organisation_id }) => organisation_id === organisation.id)
      ?.share_basis_points,
    contracts: contracts.filter(({ organisation_id }) => organisation_id === organisation.id).map(listed),
  }))
  return pageOf(rows, limit, totalOf(Number(counted?.counted ?? 0)))
}

/** The ids of all that the filter finds, for what is done to them together; `limit` and no more. */
export async function organisationIds(task: Task<Lister>, filter: OrganisationFilter, limit: number): Promise<string[]> {
  const rows = await chosen(task, filter).select('organisation.id').orderBy('organisation.id').limit(limit).execute()
  return rows.map(({ id }) => id)
}

async function pageAfter(
  task: Task<Lister>,
  filter: OrganisationFilter,
  after: string | undefined,
  limit: number,
  { sort = 'name', ownOrder, columns = [], ...more }: OrganisationView,
) {
  if (ownOrder !== undefined)
    return inOwnOrder(task, 'organisation', ownOrder, { after, limit }, (part) => ownPart(task, filter, ownOrder, part, { ...more, columns }))
  const { name, way } = orderOf(sort, organisationOrders)
  const start = after === undefined ? undefined : await startOf(task, keys[name], after)
  return chosen(task, filter)
    .select(named.map((column) => `organisation.${column}` as const))
    .select(moreColumns('organisation', task.purpose, named, { ...more, columns }))
    .$if(start !== undefined, (query) =>
      query.where(isBeyond(keys[name], start ?? { id: '' }, 'organisation.id', way)),
    )
    .$call((query) => keys[name].reduce((ordered, key) => ordered.orderBy(key, way), query))
    .orderBy('organisation.id', way)
    .limit(limit)
    .execute()
}

/** Those that have a value of the field, or those that have none. */
function ownPart(task: Task<Lister>, filter: OrganisationFilter, { field, way }: OwnOrder, part: OwnPart, more: More) {
  const rows = chosen(task, filter)
    .select(named.map((column) => `organisation.${column}` as const))
    .select(moreColumns('organisation', task.purpose, named, more))
    .where(follows(part, 'organisation.id', way))
    .limit(part.most)
  if (part.hasValue)
    return rows
      .innerJoin('own_field_value as sorted', (on) => on.onRef('sorted.organisation_id', '=', 'organisation.id'))
      .where('sorted.tenant_id', '=', task.tenant)
      .where('sorted.own_field_id', '=', field.id)
      .where('sorted.value', 'is not', null)
      .$call((query) => part.keys.reduce((ordered, key) => ordered.orderBy(key, way), query))
      .orderBy('organisation.id', way)
      .execute()
  return rows
    .where((row) => row.not(row.exists(row.selectFrom('own_field_value as sorted').select('sorted.id')
      .where('sorted.tenant_id', '=', task.tenant).where('sorted.own_field_id', '=', field.id)
      .whereRef('sorted.organisation_id', '=', 'organisation.id').where('sorted.value', 'is not', null))))
    .orderBy('organisation.id', way)
    .execute()
}

function chosen(task: Task<Lister>, { text, legal_form, relation, state, own }: OrganisationFilter) {
  const ranges = text === undefined ? [] : rangesFor(text)
  return task.db
    .selectFrom('organisation')
    .where('organisation.tenant_id', '=', task.tenant)
    .$if(own !== undefined, (query) =>
      query.where('organisation.id', 'in', (from) =>
        from
          .selectFrom('own_field_value')
          .select('own_field_value.organisation_id')
          .where('own_field_value.tenant_id', '=', task.tenant)
          .where('own_field_value.own_field_id', '=', own?.field ?? '')
          .where('own_field_value.value', '=', own?.value ?? ''),
      ),
    )
    .$if(legal_form !== undefined, (query) =>
      query.where(sql<boolean>`${sql.ref('organisation.legal_form')} = ${legal_form}`),
    )
    .$if(relation === 'customer', (query) => query.where('organisation.is_customer', '=', true))
    .$if(relation === 'partner', (query) => query.where('organisation.is_partner', '=', true))
    .$if(ranges.length > 0, (query) =>
      query.where('organisation.id', 'in', (from) =>
        from
          .selectFrom('search_entry')
          .select('search_entry.organisation_id')
          .where('search_entry.tenant_id', '=', task.tenant)
          .where((word) => word.or(ranges.map(({ from: first, before }) =>
            word.and([word('search_entry.folded', '>=', first), word('search_entry.folded', '<', before)])))),
      ),
    )
    .$if(state !== undefined, (query) =>
      query.where('organisation.id', 'in', (from) =>
        from
          .selectFrom('contract')
          .select('contract.organisation_id')
          .where('contract.tenant_id', '=', task.tenant)
          .where('contract.starts_on', state === 'preparation' || state === 'lapsed' ? 'is' : 'is not', null)
          .where('contract.ended_on', state === 'ended' || state === 'lapsed' ? 'is not' : 'is', null),
      ),
    )
}

/** The row after which a page begins, as far as the order goes. */
async function startOf(task: Task<Lister>, by: Keys, id: string) {
  const row = await task.db
    .selectFrom('organisation')
    .select(['organisation.id', 'organisation.person_id'])
    .select(keysOf(by))
    .where('organisation.tenant_id', '=', task.tenant)
    .where('organisation.id', '=', id)
    .executeTakeFirst()
  if (row === undefined) throw new Refusal('not-found', texts.notFound, 'after')
  return row
}

async function sharesOf(task: Task<Lister>, ids: readonly string[]) {
  return task.db
    .selectFrom('ownership')
    .select(['organisation_id', 'share_basis_points'])
    .where('tenant_id', '=', task.tenant)
    .where('organisation_id', '=', oneOf(ids))
    .where('starts_on', '<=', task.today)
    .where((share) => share.or([share('ended_on', 'is', null), share('ended_on', '>=', task.today)]))
    .orderBy('starts_on', 'desc')
    .orderBy('id')
    .execute()
}
