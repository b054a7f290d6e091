import type { WritingTask } from '../platform/gate/task.ts'
import { Refusal } from '../platform/refusal.ts'
import type { New } from './rows.ts'
import { widenScope } from './scope.ts'
import { texts } from './texts.ts'

/** Records a person's ban or objection against one purpose. Against invitations, surveys and marketing it ends the purpose
 *  at once; the rest waits for a reasoned decision of the rights desk. Source: GDPR 21(1)-(3); rules of the register 22. */
export async function recordObjection(
  task: WritingTask<'contracting'>,
  objection: Omit<New<'objection'>, 'received_on'> & { received_on?: string },
): Promise<string> {
  const received_on = objection.received_on ?? task.today
  if (received_on > task.today) throw new Refusal('invalid', texts.inFuture, 'received_on')
  const scope = await widenScope(task, objection.person_id, [])
  const [id = ''] = await task.insert('objection', [{ ...objection, received_on, scope }])
  return id
}
