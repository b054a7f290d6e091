import { persons } from '../catalogue/tables/persons.ts'
import type { Task } from '../platform/gate/task.ts'
import { mostRecipients } from '../platform/bulletins.ts'
import { Refusal } from '../platform/refusal.ts'
import { texts } from './texts.ts'

/** What somebody declared to be their part in a customership. Nobody is chosen by how they behave. Source: notice S6, S26. */
export const roles = persons.affiliation_role.columns.role.choices
export type Role = (typeof roles)[number]

/** Those who have one of these roles today, as far as informing reaches them. Refuses 'invalid' no role, and too many. */
export async function holdersOf(task: Task<'informing'>, wanted: readonly Role[]): Promise<string[]> {
  if (wanted.length === 0) throw new Refusal('invalid', texts.chooseRole, 'roles')
  const rows = await task.db.selectFrom('affiliation_role').select('person_id').distinct().where('tenant_id', '=', task.tenant)
    .where('role', 'in', wanted).where('starts_on', '<=', task.today)
    .where((either) => either.or([either('ended_on', 'is', null), either('ended_on', '>', task.today)]))
    .limit(mostRecipients + 1).execute()
  if (rows.length > mostRecipients) throw new Refusal('invalid', texts.tooMany(mostRecipients), 'roles')
  return rows.map(({ person_id }) => person_id)
}
