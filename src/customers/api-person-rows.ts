import type { Task } from '../platform/gate/task.ts'
import { columnsOf, type ApiRow, type Reader, type Wanted } from './api-rows.ts'

/** The e-mail addresses or phone numbers of people, dated. */
export function detailsIn(table: 'person_email' | 'person_phone') {
  return (task: Task<Reader>, { id, after, limit, filters }: Wanted): Promise<ApiRow[]> =>
    task.db
      .selectFrom(table)
      .select(['id', 'row_version', 'person_id'])
      .select(columnsOf(table, task.purpose))
      .where('tenant_id', '=', task.tenant)
      .$if(id !== undefined, (query) => query.where('id', '=', id ?? ''))
      .$if(after !== undefined, (query) => query.where('id', '>', after ?? ''))
      .$if(filters['person_id'] !== undefined, (query) =>
        query.where('person_id', '=', filters['person_id'] ?? ''),
      )
      .orderBy('id')
      .limit(limit)
      .execute()
}

/** Postal addresses: only the purposes that write letters read them. */
export function postalAddresses(
  task: Task<'contracting'>,
  { id, after, limit, filters }: Wanted,
): Promise<ApiRow[]> {
  return task.db
    .selectFrom('person_address')
    .select(['id', 'row_version', 'person_id'])
    .select(columnsOf('person_address', task.purpose))
    .where('tenant_id', '=', task.tenant)
    .$if(id !== undefined, (query) => query.where('id', '=', id ?? ''))
    .$if(after !== undefined, (query) => query.where('id', '>', after ?? ''))
    .$if(filters['person_id'] !== undefined, (query) =>
      query.where('person_id', '=', filters['person_id'] ?? ''),
    )
    .orderBy('id')
    .limit(limit)
    .execute()
}

/** The dated roles of people's ties to organisations. */
export function affiliationRoles(
  task: Task<Reader>,
  { id, after, limit, filters }: Wanted,
): Promise<ApiRow[]> {
  return task.db
    .selectFrom('affiliation_role')
    .select(['id', 'row_version', 'person_id'])
    .select(columnsOf('affiliation_role', task.purpose))
    .where('tenant_id', '=', task.tenant)
    .$if(id !== undefined, (query) => query.where('id', '=', id ?? ''))
    .$if(after !== undefined, (query) => query.where('id', '>', after ?? ''))
    .$if(filters['affiliation_id'] !== undefined, (query) =>
      query.where('affiliation_id', '=', filters['affiliation_id'] ?? ''),
    )
    .$if(filters['person_id'] !== undefined, (query) =>
      query.where('person_id', '=', filters['person_id'] ?? ''),
    )
    .orderBy('id')
    .limit(limit)
    .execute()
}
