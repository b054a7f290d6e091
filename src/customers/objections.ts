import { purposes } from '../catalogue/purposes.ts'
import type { WritingTask } from '../platform/gate/task.ts'
import { Refusal } from '../platform/refusal.ts'
import { askForSuccessor, contractsOf } from './responsibility.ts'
import type { New } from './rows.ts'
import { widenScope } from './scope.ts'
import { texts } from './texts.ts'

/** Records a person's ban or objection against one purpose. Against invitations, surveys and marketing it ends
 *  the purpose at once; the rest waits for a reasoned decision of the rights desk, and the contracts that the
 *  person answers for ask for a successor. Source: GDPR 21(1)-(3); rules of the register 22. */
export async function recordObjection(
  task: WritingTask<'contracting'>,
  objection: Omit<New<'objection'>, 'received_on'> & { received_on?: string },
): Promise<string> {
  const received_on = objection.received_on ?? task.today
  if (received_on > task.today) throw new Refusal('invalid', texts.inFuture, 'received_on')
  const scope = await widenScope(task, objection.person_id, [])
  const [id = ''] = await task.insert('objection', [{ ...objection, received_on, scope }])
  if (purposes[objection.against].objection === 'assessed') await askForSuccessors(task, objection.person_id)
  return id
}

async function askForSuccessors(task: WritingTask<'contracting'>, personId: string): Promise<void> {
  const ties = await task.db
    .selectFrom('affiliation')
    .select(['id', 'person_id'])
    .where('tenant_id', '=', task.tenant)
    .where('person_id', '=', personId)
    .where('active', '=', true)
    .execute()
  for (const { id } of ties) {
    for (const contract of await contractsOf(task, id)) await askForSuccessor(task, contract)
  }
}
