import type { Task } from '../platform/gate/task.ts'
import type { Keeper } from './rows.ts'
import { foldedWord } from './search-words.ts'

export type Alike = { id: string; person_id: string | null; name: string; business_id: string | null }

/** Customers and partners who have the same business id, or the same name however it is written. */
export async function organisationsLike(
  task: Task<Keeper>,
  { name, business_id }: { name: string; business_id?: string | null | undefined },
): Promise<Alike[]> {
  return task.db
    .selectFrom('organisation')
    .select(['organisation.id', 'organisation.person_id', 'organisation.name', 'organisation.business_id'])
    .where('organisation.tenant_id', '=', task.tenant)
    .where((row) =>
      row.or([
        row('organisation.business_id', '=', business_id ?? null),
        row('organisation.id', 'in', (from) =>
          from
            .selectFrom('search_entry')
            .select('search_entry.organisation_id')
            .where('search_entry.tenant_id', '=', task.tenant)
            .where('search_entry.item', '=', 'organisation_name')
            .where('search_entry.folded', '=', foldedWord(name)),
        ),
      ]),
    )
    .orderBy('organisation.name')
    .orderBy('organisation.id')
    .limit(20)
    .execute()
}
