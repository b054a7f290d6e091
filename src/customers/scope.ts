import { Refusal } from '../platform/refusal.ts'
import type { WritingTask } from '../platform/gate/task.ts'
import { texts } from './texts.ts'

/** The ids a row belongs under: its organisation, and its unit with the units above it. */
export async function scopeOf(
  task: WritingTask<'contracting'>,
  organisationId: string,
  unitId?: string | null,
): Promise<readonly string[]> {
  const row =
    unitId === undefined || unitId === null
      ? await task.db
          .selectFrom('organisation')
          .select(['id', 'scope'])
          .where('tenant_id', '=', task.tenant)
          .where('id', '=', organisationId)
          .executeTakeFirst()
      : await task.db
          .selectFrom('unit')
          .select(['id', 'scope'])
          .where('tenant_id', '=', task.tenant)
          .where('organisation_id', '=', organisationId)
          .where('id', '=', unitId)
          .executeTakeFirst()
  if (row === undefined) throw new Refusal('not-found', texts.notFound)
  return row.scope
}

/** Brings a person and what hangs on them within sight of the duties over these organisations and units. Scopes grow
 *  only: a duty sees just the ties within its own reach and must not cut off the others. */
export async function widenScope(
  task: WritingTask<'contracting'>,
  personId: string,
  added: readonly string[],
): Promise<readonly string[]> {
  const person = await task.db
    .selectFrom('person')
    .select(['id', 'scope'])
    .where('tenant_id', '=', task.tenant)
    .where('id', '=', personId)
    .executeTakeFirst()
  if (person === undefined) throw new Refusal('not-found', texts.notFound)
  const scope = [...new Set([...person.scope, ...added])].toSorted()
  if (scope.length === person.scope.length) return person.scope
  await task.update('person', personId, { scope })
  for (const table of ['person_email', 'person_phone', 'person_address', 'search_entry'] as const) {
    const rows = await task.db
      .selectFrom(table)
      .select(['id', 'person_id'])
      .where('tenant_id', '=', task.tenant)
      .where('person_id', '=', personId)
      .execute()
    for (const { id } of rows) await task.update(table, id, { scope })
  }
  return scope
}
