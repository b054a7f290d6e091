import { sql } from 'kysely'
import type { WritingTask } from './gate/task.ts'
import { newId } from './id.ts'

/** More than this is sent in parts. */
export const mostRecipients = 10_000

/** When a draft is given up that nobody sent: three months from now. */
export function draftEnds(now: Date): Date {
  return new Date(now.getTime() + 90 * 86_400_000)
}

/** Begins a bulletin to those of these persons whom informing reaches, and gives its id. Who is left out is not named:
 *  an objection is known to the rights desk alone. Source: notice S6; GDPR 21. */
export async function beginBulletin(task: WritingTask<'informing'>, persons: readonly string[]): Promise<string> {
  const [id = ''] = await task.insert('bulletin', [{ state: 'draft', chosen: persons.length, written_by: task.user?.id ?? null,
    next_at: draftEnds(task.now) }])
  const reached = await task.db.selectFrom('person').select('id').where('tenant_id', '=', task.tenant)
    .where(sql<boolean>`id = any(${persons}::uuid[])`).execute()
  // Not by task.insert: being told of something lengthens no life, so the liveness of all of them is not reckoned anew.
  const given = sql<{ id: string; person_id: string }>`unnest(${reached.map(() => newId())}::uuid[], ${reached.map((one) => one.id)}::uuid[])`
    .as<'given'>(sql`given(id, person_id)`)
  await task.db.insertInto('bulletin_recipient').columns(['tenant_id', 'id', 'bulletin_id', 'person_id', 'next_at'])
    .expression((of) => of.selectFrom(given).select([sql<string>`${task.tenant}::uuid`.as('tenant_id'), 'given.id',
      sql<string>`${id}::uuid`.as('bulletin_id'), 'given.person_id', sql<Date>`${task.now.toISOString()}::timestamptz`.as('next_at')]))
    .returning(['id', 'person_id']).execute()
  return id
}
