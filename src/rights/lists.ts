import type { Task } from '../platform/gate/task.ts'

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
