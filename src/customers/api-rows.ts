import { sql } from 'kysely'
import { fieldsOf } from '../platform/fields.ts'
import type { Purpose } from '../catalogue/purposes.ts'
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

// The rows come in the order of their ids, which is the order in which they were made: a cursor that no change of a name
// moves, over the key's own index.

export const persons: Ask = (task, { id, after, limit, filters }) =>
  task.db
    .selectFrom('person')
    .select(['person.id', 'person.row_version'])
    .select(columnsOf('person', task.purpose))
    .where('person.tenant_id', '=', task.tenant)
    .$if(id !== undefined, (query) => query.where('person.id', '=', id ?? ''))
    .$if(after !== undefined, (query) => query.where('person.id', '>', after ?? ''))
    .$if(filters['organisation_id'] !== undefined, (query) =>
      query.where('person.id', 'in', (from) =>
        from
          .selectFrom('affiliation')
          .select('affiliation.person_id')
          .where('affiliation.tenant_id', '=', task.tenant)
          .where('affiliation.organisation_id', '=', filters['organisation_id'] ?? '')
          .where('affiliation.active', '=', true),
      ),
    )
    .orderBy('person.id')
    .limit(limit)
    .execute()

export const organisations: Ask = (task, { id, after, limit, filters }) =>
  task.db
    .selectFrom('organisation')
    .select(['organisation.id', 'organisation.row_version', 'organisation.person_id'])
    .select(columnsOf('organisation', task.purpose))
    .where('organisation.tenant_id', '=', task.tenant)
    .$if(id !== undefined, (query) => query.where('organisation.id', '=', id ?? ''))
    .$if(after !== undefined, (query) => query.where('organisation.id', '>', after ?? ''))
    .$if(filters['legal_form'] !== undefined, (query) =>
      query.where(sql<boolean>`${sql.ref('organisation.legal_form')} = ${filters['legal_form']}`),
    )
    .$if(filters['municipality_code'] !== undefined, (query) =>
      query.where('organisation.municipality_code', '=', filters['municipality_code'] ?? ''),
    )
    .orderBy('organisation.id')
    .limit(limit)
    .execute()

export const contracts: Ask = (task, { id, after, limit, filters }) =>
  task.db
    .selectFrom('contract')
    .select(['contract.id', 'contract.row_version'])
    .select(columnsOf('contract', task.purpose))
    .where('contract.tenant_id', '=', task.tenant)
    .$if(id !== undefined, (query) => query.where('contract.id', '=', id ?? ''))
    .$if(after !== undefined, (query) => query.where('contract.id', '>', after ?? ''))
    .$if(filters['organisation_id'] !== undefined, (query) =>
      query.where('contract.organisation_id', '=', filters['organisation_id'] ?? ''),
    )
    .orderBy('contract.id')
    .limit(limit)
    .execute()

export const affiliations: Ask = (task, { id, after, limit, filters }) =>
  task.db
    .selectFrom('affiliation')
    .select(['affiliation.id', 'affiliation.row_version', 'affiliation.person_id'])
    .select(columnsOf('affiliation', task.purpose))
    .where('affiliation.tenant_id', '=', task.tenant)
    .$if(id !== undefined, (query) => query.where('affiliation.id', '=', id ?? ''))
    .$if(after !== undefined, (query) => query.where('affiliation.id', '>', after ?? ''))
    .$if(filters['organisation_id'] !== undefined, (query) =>
      query.where('affiliation.organisation_id', '=', filters['organisation_id'] ?? ''),
    )
    .$if(filters['person_id'] !== undefined, (query) =>
      query.where('affiliation.person_id', '=', filters['person_id'] ?? ''),
    )
    .orderBy('affiliation.id')
    .limit(limit)
    .execute()

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
