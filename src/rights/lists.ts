import type { Task } from '../platform/gate/task.ts'
import { isId } from '../platform/id.ts'
import { Refusal } from '../platform/refusal.ts'
import { texts } from './texts.ts'

export type ListedPlan = Awaited<ReturnType<typeof listPlans>>[number]

/** The newest plans, with the person where the person is still there. */
export function listPlans(task: Task<'rights_requests'>) {
  return task.db.selectFrom('erasure_plan')
    .leftJoin('person', (join) => join.onRef('person.id', '=', 'erasure_plan.person_id').on('person.tenant_id', '=', task.tenant))
    .select(['erasure_plan.id', 'erasure_plan.person_id', 'erasure_plan.ground', 'erasure_plan.proposed_on', 'erasure_plan.approved_on',
      'erasure_plan.outcome', 'person.id as subject', 'person.first_name', 'person.last_name'])
    .where('erasure_plan.tenant_id', '=', task.tenant)
    .orderBy('erasure_plan.proposed_on', 'desc').orderBy('erasure_plan.id', 'desc').limit(100).execute()
}

/** The person of an id, or the one person who has the address. Refuses 'not-found'. */
export async function personNamed(task: Task<'rights_requests'>, name: string): Promise<string> {
  if (isId(name)) return name
  const rows = await task.db.selectFrom('person_email').select('person_id').distinct().where('tenant_id', '=', task.tenant)
    .where('email', '=', name.toLowerCase()).limit(2).execute()
  const [first, second] = rows
  if (first === undefined) throw new Refusal('not-found', texts.noPerson)
  if (second !== undefined) throw new Refusal('not-found', texts.severalPersons)
  return first.person_id
}
