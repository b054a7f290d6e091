import { sql } from 'kysely'
import type { Task } from '../gate/task.ts'
import { unpacked } from './leaf.ts'

/** The ids of the entries that name a person, the newest first: by what the seals know, and the tail that they do not
 *  cover yet. However long the log is, it is not read through. Source: rules of the audit 10; GDPR 15, C-579/21. */
export async function idsAbout(task: Task<'rights_requests'>, person: string): Promise<string[]> {
  const sealed = await task.db.selectFrom('audit_subject').select('entries').where('tenant_id', '=', task.tenant)
    .where('subject', '=', person).orderBy('number', 'desc').limit(50_000).execute()
  const newest = await task.db.selectFrom('audit_checkpoint').select('created_at').where('tenant_id', '=', task.tenant)
    .orderBy('number', 'desc').limit(1).executeTakeFirst()
  const tail = await task.db.selectFrom('audit_entry').select('id').where('tenant_id', '=', task.tenant)
    .where('id', '>=', idAt((newest?.created_at.getTime() ?? 0) - overlap))
    .where(sql<boolean>`position(uuid_send(${person}::uuid) in subjects) % 16 = 1`)
    .orderBy('id', 'desc').limit(50_000).execute()
  const ids = new Set([...tail.map(({ id }) => id), ...sealed.flatMap(({ entries }) => unpacked(entries))])
  return [...ids].toSorted().toReversed()
}

// Milliseconds before the newest seal in which a transaction that it did not wait for may have begun.
const overlap = 10 * 60_000

/** The smallest id made at an instant. */
export function idAt(milliseconds: number): string {
  const hex = Math.max(0, milliseconds).toString(16).padStart(12, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8)}-0000-0000-000000000000`
}
