import type { WritingTask } from '../platform/gate/task.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Told } from './affected.ts'
import { noticesOf, openBreach, stillMissing } from './breaches.ts'
import { texts } from './texts.ts'

export type Ending = { ground: string; seen?: number; people?: Told }

/** Ends a breach, with what was done about it; from a lost ledger on the register then answers to everybody. Whom it
 *  concerns is another purpose's to know: `people` says how many, and how many of them have not been told. Refuses
 *  'invalid' without a ground, or while the law still wants something, 'conflict' one that has ended. Source: GDPR 33, 34. */
export async function endBreach(task: WritingTask<'breach_handling'>, id: string, { ground, seen, people }: Ending): Promise<void> {
  const { user } = task
  if (user === undefined) throw new Refusal('not-allowed', texts.officerAlone)
  const breach = await openBreach(task, id)
  const [missing] = stillMissing(breach, { authority: (await noticesOf(task, id)).length > 0, people })
  if (missing !== undefined) throw new Refusal('invalid', missing, 'ground')
  if (ground.trim() === '') throw new Refusal('invalid', texts.giveGround, 'ground')
  await task.update('breach', id, { ended_on: task.today, ended_by: user.id, ground: ground.trim() }, seen ?? breach.row_version)
}
