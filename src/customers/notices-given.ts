import type { WritingTask } from '../platform/gate/task.ts'
import { Refusal } from '../platform/refusal.ts'
import type { New } from './rows.ts'
import { widenScope } from './scope.ts'
import { texts } from './texts.ts'

/** Records that a person was given the notice, in which version, language and way. Source: GDPR 13, 14; notice S1. */
export async function recordNotice(
  task: WritingTask<'contracting'>,
  given: Omit<New<'notice_given'>, 'given_on'> & { given_on?: string },
): Promise<string> {
  const given_on = given.given_on ?? task.today
  if (given_on > task.today) throw new Refusal('invalid', texts.inFuture, 'given_on')
  const scope = await widenScope(task, given.person_id, [])
  const [id = ''] = await task.insert('notice_given', [{ ...given, given_on, scope }])
  return id
}
