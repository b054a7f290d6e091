import { sql, type Kysely } from 'kysely'
import type { DatabaseFor } from '../catalogue/database.ts'
import { prepared, type Values } from '../platform/gate/prepared.ts'
import type { Task } from '../platform/gate/task.ts'
import { Refusal } from '../platform/refusal.ts'
import { isBeyond, keysOf, orderOf, type Keys, type Sort } from './list-order.ts'
import { moreColumns, type More } from './more-columns.ts'
import { anyOf, finnish } from './one-of.ts'
import type { OwnFilter } from './own-filter.ts'
import { follows, inOwnOrder, type OwnOrder, type OwnPart } from './own-order.ts'
import { mostCounted, pageLength, type Keeper, type Page } from './rows.ts'
import { rangesFor } from './search-terms.ts'
import { pageOf, totalOf } from './total.ts'
import { texts } from './texts.ts'

export type PersonTie = {
  id: string
  organisation_id: string
  organisation: string
  job_title: string | null
  ended_on: string | null
}
export type PersonRow = {
  id: string
  first_name: string
  last_name: string
  row_version: number
  ties: PersonTie[]
  emails: string[]
  /** Whether mail reaches none of them. */
  bounces: boolean
  phones: string[]
}
export type PersonFilter = { text?: string; organisation_id?: string; own?: OwnFilter }
export type Paging = { after?: string; limit?: number }

/** What persons can be in the order of: their names, the day by which they must be told, or the order they came in. */
export const personOrders = ['name', 'notice_due_on', 'added'] as const
export type PersonView = More & { ownOrder?: OwnOrder; sort?: Sort<(typeof personOrders)[number]> }
const keys: { readonly [name in (typeof personOrders)[number]]: Keys } = {
  name: [finnish('person.last_name'), finnish('person.first_name')],
  notice_due_on: [sql.ref('person.notice_due_on')],
  added: [],
}

const named = ['id', 'first_name', 'last_name', 'row_version'] as const

/** A page of persons in Finnish order, with the ties, e-mail addresses and phone numbers in use. */
export async function listPersons(
  task: Task<Keeper>,
  filter: PersonFilter = {},
  { after, limit = pageLength }: Paging = {},
  view: PersonView = {},
): Promise<Page<PersonRow>> {
  const [persons, counted] = await Promise.all([
    pageAfter(task, filter, after, limit + 1, view),
    task.db
      .selectFrom(
        chosen(task, filter)
          .select('person.id')
          .limit(mostCounted + 1)
          .as('counted'),
      )
      .select(sql<string>`count(*)`.as('counted'))
      .executeTakeFirst(),
  ])
  const ids = persons.slice(0, limit).map(({ id }) => id)
  const [ties, emails, phones] = await Promise.all([
    tiesOf(task, { tenant: task.tenant, ids, inForce: true }),
    emailsOf(task, { tenant: task.tenant, ids }),
    phonesOf(task, { tenant: task.tenant, ids }),
  ])
  const rows = persons.map((person) => ({
    ...person,
    ties: ties
      .filter((tie) => tie.person_id === person.id)
      .map(({ id, organisation_id, organisation, job_title, ended_on }) => ({
        id,
        organisation_id,
        organisation,
        job_title,
        ended_on,
      })),
    ...reachedAt(emails.filter(({ person_id }) => person_id === person.id)),
    phones: phones.filter(({ person_id }) => person_id === person.id).map(({ phone }) => phone),
  }))
  return pageOf(rows, limit, totalOf(Number(counted?.counted ?? 0)))
}

/** The addresses that mail reaches come first. */
function reachedAt(emails: readonly { email: string; bounced_on: string | null }[]): Pick<PersonRow, 'emails' | 'bounces'> {
  const working = emails.filter(({ bounced_on }) => bounced_on === null)
  const rest = emails.filter(({ bounced_on }) => bounced_on !== null)
  return { emails: [...working, ...rest].map(({ email }) => email), bounces: working.length === 0 && rest.length > 0 }
}

/** The ids of all that the filter finds, for what is done to them together; `limit` and no more. */
export async function personIds(task: Task<Keeper>, filter: PersonFilter, limit: number): Promise<string[]> {
  const rows = await chosen(task, filter).select('person.id').orderBy('person.id').limit(limit).execute()
  return rows.map(({ id }) => id)
}

async function pageAfter(
  task: Task<Keeper>,
  filter: PersonFilter,
  after: string | undefined,
  limit: number,
  { sort = 'name', ownOrder, columns = [], ...more }: PersonView,
) {
  if (ownOrder !== undefined)
    return inOwnOrder(task, 'person', ownOrder, { after, limit }, (part) => ownPart(task, filter, ownOrder, part, { ...more, columns }))
  const { name, way } = orderOf(sort, personOrders)
  const start = after === undefined ? undefined : await startOf(task, keys[name], after)
  return chosen(task, filter)
    .select(named.map((column) => `person.${column}` as const))
    .select(moreColumns('person', task.purpose, named, { ...more, columns }))
    .$if(start !== undefined, (query) =>
      query.where(isBeyond(keys[name], start ?? { id: '' }, 'person.id', way)),
    )
    .$call((query) => keys[name].reduce((ordered, key) => ordered.orderBy(key, way), query))
    .orderBy('person.id', way)
    .limit(limit)
    .execute()
}

/** Those who have a value of the field, or those who have none. */
function ownPart(task: Task<Keeper>, filter: PersonFilter, { field, way }: OwnOrder, part: OwnPart, more: More) {
  const rows = chosen(task, filter)
    .select(named.map((column) => `person.${column}` as const))
    .select(moreColumns('person', task.purpose, named, more))
    .where(follows(part, 'person.id', way))
    .limit(part.most)
  if (part.hasValue)
    return rows
      .innerJoin('own_field_value as sorted', (on) => on.onRef('sorted.person_id', '=', 'person.id'))
      .where('sorted.tenant_id', '=', task.tenant)
      .where('sorted.own_field_id', '=', field.id)
      .where('sorted.value', 'is not', null)
      .$call((query) => part.keys.reduce((ordered, key) => ordered.orderBy(key, way), query))
      .orderBy('person.id', way)
      .execute()
  return rows
    .where((row) => row.not(row.exists(row.selectFrom('own_field_value as sorted').select('sorted.id')
      .where('sorted.tenant_id', '=', task.tenant).where('sorted.own_field_id', '=', field.id)
      .whereRef('sorted.person_id', '=', 'person.id').where('sorted.value', 'is not', null))))
    .orderBy('person.id', way)
    .execute()
}

function chosen(task: Task<Keeper>, { text, organisation_id, own }: PersonFilter) {
  const ranges = text === undefined ? [] : rangesFor(text)
  return task.db
    .selectFrom('person')
    .where('person.tenant_id', '=', task.tenant)
    .$if(own !== undefined, (query) =>
      query.where('person.id', 'in', (from) =>
        from
          .selectFrom('own_field_value')
          .select('own_field_value.person_id')
          .where('own_field_value.tenant_id', '=', task.tenant)
          .where('own_field_value.own_field_id', '=', own?.field ?? '')
          .where('own_field_value.value', '=', own?.value ?? ''),
      ),
    )
    .$if(organisation_id !== undefined, (query) =>
      query.where('person.id', 'in', (from) =>
        from
          .selectFrom('affiliation')
          .select('affiliation.person_id')
          .where('affiliation.tenant_id', '=', task.tenant)
          .where('affiliation.organisation_id', '=', organisation_id ?? '')
          .where('affiliation.active', '=', true),
      ),
    )
    .$if(ranges.length > 0, (query) =>
      query.where('person.id', 'in', (from) =>
        from
          .selectFrom('search_entry')
          .select('search_entry.person_id')
          .where('search_entry.tenant_id', '=', task.tenant)
          .where((word) => word.or(ranges.map(({ from: first, before }) =>
            word.and([word('search_entry.folded', '>=', first), word('search_entry.folded', '<', before)])))),
      ),
    )
}

/** The row after which a page begins, as far as the order goes. */
async function startOf(task: Task<Keeper>, by: Keys, id: string) {
  const row = await task.db
    .selectFrom('person')
    .select('person.id')
    .select(keysOf(by))
    .where('person.tenant_id', '=', task.tenant)
    .where('person.id', '=', id)
    .executeTakeFirst()
  if (row === undefined) throw new Refusal('not-found', texts.notFound, 'after')
  return row
}

type Meant = { tenant: string; ids: readonly string[]; inForce: boolean }

const tiesOf = prepared((db: Kysely<DatabaseFor<Keeper>>, value: Values<Meant>) =>
  db
    .selectFrom('affiliation')
    .innerJoin('organisation', (on) =>
      on
        .onRef('organisation.tenant_id', '=', 'affiliation.tenant_id')
        .onRef('organisation.id', '=', 'affiliation.organisation_id'),
    )
    .select([
      'affiliation.id',
      'affiliation.person_id',
      'affiliation.organisation_id',
      'affiliation.job_title',
      'affiliation.ended_on',
      'organisation.name as organisation',
      'organisation.person_id as owner_id',
    ])
    .where('affiliation.tenant_id', '=', value('tenant'))
    .where('affiliation.person_id', '=', anyOf(value('ids')))
    .where('affiliation.active', '=', value('inForce'))
    .orderBy('affiliation.starts_on')
    .orderBy('affiliation.id'),
)

const emailsOf = prepared((db: Kysely<DatabaseFor<Keeper>>, value: Values<Omit<Meant, 'inForce'>>) =>
  db
    .selectFrom('person_email')
    .select(['person_id', 'email', 'bounced_on'])
    .where('tenant_id', '=', value('tenant'))
    .where('person_id', '=', anyOf(value('ids')))
    .where('ended_on', 'is', null)
    .orderBy('starts_on')
    .orderBy('id'),
)

const phonesOf = prepared((db: Kysely<DatabaseFor<Keeper>>, value: Values<Omit<Meant, 'inForce'>>) =>
  db
    .selectFrom('person_phone')
    .select(['person_id', 'phone'])
    .where('tenant_id', '=', value('tenant'))
    .where('person_id', '=', anyOf(value('ids')))
    .where('ended_on', 'is', null)
    .orderBy('starts_on')
    .orderBy('id'),
)
