import { sql, type Compilable, type Kysely } from 'kysely'
import type { DatabaseFor } from '../catalogue/database.ts'
import { fieldsOf } from '../platform/fields.ts'
import type { Purpose } from '../catalogue/purposes.ts'
import { prepared, type Form, type Values } from '../platform/gate/prepared.ts'
import type { Task } from '../platform/gate/task.ts'
import type { Visit } from '../platform/http/route.ts'

/** The purposes in which programs read the register, the first one held first. */
export const readers = ['contracting', 'customer_relationship', 'customer_service'] as const
export type Reader = (typeof readers)[number]

/** A row as the purpose may read it, by the names of the catalogue. */
export type ApiRow = { id: string; row_version: number; [column: string]: unknown }
export type Wanted = {
  id?: string
  after?: string | undefined
  limit: number
  filters: { readonly [name: string]: string }
}
export type Ask = (task: Task<Reader>, wanted: Wanted) => Promise<ApiRow[]>

/** Rows with the purposes that read them: each caller reads in the first one that their duties hold. */
export type Source = {
  purposes: readonly [Purpose, ...Purpose[]]
  rows(visit: Visit, act: 'listed' | 'opened', wanted: Wanted): Promise<ApiRow[]>
}

export function source<P extends Purpose>(
  purposes: readonly [P, ...P[]],
  ask: (task: Task<P>, wanted: Wanted) => Promise<ApiRow[]>,
): Source {
  return {
    purposes,
    rows: (visit, act, wanted) =>
      visit.read(visit.firstHeld(purposes) ?? purposes[0], act, (task) => ask(task, wanted)),
  }
}

type Asked = { tenant: string; limit: number; id?: string; after?: string; organisation_id?: string; person_id?: string
  legal_form?: string; municipality_code?: string }

/** Rows that are asked for by a statement with a form for each of the filters. */
function asking(
  build: (db: Kysely<DatabaseFor<Reader>>, value: Values<Asked>, form: Form<Reader, Asked>) => Compilable<ApiRow>,
): Ask {
  const ask = prepared(build)
  return (task, { id, after, limit, filters }) =>
    ask(task, { ...filters, tenant: task.tenant, limit, ...(id === undefined ? {} : { id }), ...(after === undefined ? {} : { after }) })
}

// The rows come in the order of their ids, which is the order in which they were made: a cursor that no change of a name
// moves, over the key's own index.

export const persons = asking((db, value, { has, purpose }) =>
  db
    .selectFrom('person')
    .select(['person.id', 'person.row_version'])
    .select(columnsOf('person', purpose))
    .where('person.tenant_id', '=', value('tenant'))
    .$if(has('id'), (query) => query.where('person.id', '=', value('id')))
    .$if(has('after'), (query) => query.where('person.id', '>', value('after')))
    .$if(has('organisation_id'), (query) =>
      query.where('person.id', 'in', (from) =>
        from
          .selectFrom('affiliation')
          .select('affiliation.person_id')
          .where('affiliation.tenant_id', '=', value('tenant'))
          .where('affiliation.organisation_id', '=', value('organisation_id'))
          .where('affiliation.active', '=', true),
      ),
    )
    .orderBy('person.id')
    .limit(value('limit')),
)

export const organisations = asking((db, value, { has, purpose }) =>
  db
    .selectFrom('organisation')
    .select(['organisation.id', 'organisation.row_version', 'organisation.person_id'])
    .select(columnsOf('organisation', purpose))
    .where('organisation.tenant_id', '=', value('tenant'))
    .$if(has('id'), (query) => query.where('organisation.id', '=', value('id')))
    .$if(has('after'), (query) => query.where('organisation.id', '>', value('after')))
    .$if(has('legal_form'), (query) => query.where(sql<boolean>`${sql.ref('organisation.legal_form')} = ${value('legal_form')}`))
    .$if(has('municipality_code'), (query) => query.where('organisation.municipality_code', '=', value('municipality_code')))
    .orderBy('organisation.id')
    .limit(value('limit')),
)

export const contracts = asking((db, value, { has, purpose }) =>
  db
    .selectFrom('contract')
    .select(['contract.id', 'contract.row_version'])
    .select(columnsOf('contract', purpose))
    .where('contract.tenant_id', '=', value('tenant'))
    .$if(has('id'), (query) => query.where('contract.id', '=', value('id')))
    .$if(has('after'), (query) => query.where('contract.id', '>', value('after')))
    .$if(has('organisation_id'), (query) => query.where('contract.organisation_id', '=', value('organisation_id')))
    .orderBy('contract.id')
    .limit(value('limit')),
)

export const affiliations = asking((db, value, { has, purpose }) =>
  db
    .selectFrom('affiliation')
    .select(['affiliation.id', 'affiliation.row_version', 'affiliation.person_id'])
    .select(columnsOf('affiliation', purpose))
    .where('affiliation.tenant_id', '=', value('tenant'))
    .$if(has('id'), (query) => query.where('affiliation.id', '=', value('id')))
    .$if(has('after'), (query) => query.where('affiliation.id', '>', value('after')))
    .$if(has('organisation_id'), (query) => query.where('affiliation.organisation_id', '=', value('organisation_id')))
    .$if(has('person_id'), (query) => query.where('affiliation.person_id', '=', value('person_id')))
    .orderBy('affiliation.id')
    .limit(value('limit')),
)

const remembered = new Map<string, ReturnType<typeof made>>()

/** What the purpose may read of the table, but the person, whom the statement names itself for the audit. */
export function columnsOf(table: string, purpose: Purpose) {
  const key = `${table} ${purpose}`
  const columns = remembered.get(key) ?? made(table, purpose)
  remembered.set(key, columns)
  return columns
}

function made(table: string, purpose: Purpose) {
  return fieldsOf(table, purpose)
    .filter(({ name, may }) => may.select && name !== 'person_id')
    .map(({ name }) => sql<unknown>`${sql.ref(`${table}.${name}`)}`.as(name))
}
