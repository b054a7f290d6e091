import type { Task } from '../platform/gate/task.ts'
import type { Processing } from './record.ts'

/** The living contracts under which we process for another controller. Source: GDPR 30(2). */
export async function processingOf(task: Task<'rights_requests'>): Promise<Processing[]> {
  const rows = await task.db
    .selectFrom('contract')
    .innerJoin('organisation', (join) =>
      join
        .onRef('organisation.tenant_id', '=', 'contract.tenant_id')
        .onRef('organisation.id', '=', 'contract.organisation_id'),
    )
    .select(['organisation.name', 'organisation.person_id', 'contract.number', 'contract.title'])
    .where('contract.tenant_id', '=', task.tenant)
    .where('contract.capacity', '=', 'processor')
    .where('contract.ended_on', 'is', null)
    .orderBy('contract.number')
    .orderBy('contract.id')
    .limit(10_000)
    .execute()
  return rows.map(({ name, number, title }) => ({ controller: name, contract: number, subject: title }))
}
