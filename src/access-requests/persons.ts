import { sql } from 'kysely'
import { isId } from '../platform/id.ts'
import { Refusal } from '../platform/refusal.ts'
import { foldEmail } from '../platform/text/email.ts'
import { texts } from './texts.ts'
import type { Desk } from './walk.ts'

/** The person meant by an id or an e-mail address, past ones included. Refuses 'not-found', and 'conflict' where the
 *  address belongs to several: whose data it is must not be guessed. */
export async function personMeant(task: Desk, idOrEmail: string): Promise<string> {
  const meant = idOrEmail.trim()
  if (isId(meant)) return meant
  const rows = await task.db.selectFrom('person_email').select('person_id').distinct().where('tenant_id', '=', task.tenant)
    .where(sql`lower(email)`, '=', foldEmail(meant)).orderBy('person_id').limit(2).execute()
  const [first, second] = rows
  if (first === undefined) throw new Refusal('not-found', texts.noPerson)
  if (second !== undefined) throw new Refusal('conflict', texts.severalPersons)
  return first.person_id
}
