import { workTasks, type WorkTask } from '../catalogue/work-tasks.ts'
import type { Task, WritingTask } from '../platform/gate/task.ts'
import { Refusal } from '../platform/refusal.ts'
import { texts } from './texts.ts'

/** A work task given to a user: over which organisations and units ('*' for all), on what ground, from when to when. */
export type NewDuty = {
  userId: string
  workTask: WorkTask
  title: string
  ground: string
  reach: readonly string[] | '*'
  startsOn: string
  endsOn: string
  /** The day on which undertaking, training and instructions were all in order; without it the duty opens nothing yet. */
  preparedOn?: string
  /** The duty that this one stands in for. */
  substitutesId?: string
}

/** Gives a duty. Nobody gives one to themselves. Source: notice "Suojaustoimet" (S28); GDPR 32(4).
 *  Refuses 'invalid' when it would end before it begins, 'not-allowed' when the grantor is the user. */
export async function grantDuty(task: WritingTask<'access_security'>, duty: NewDuty): Promise<string> {
  if (duty.endsOn < duty.startsOn) throw new Refusal('invalid', texts.endsBeforeStart, 'ends_on')
  if (task.user?.id === duty.userId) throw new Refusal('not-allowed', texts.notToOneself)
  const [id = ''] = await task.insert('duty', [{
    user_id: duty.userId, work_task: duty.workTask, title: duty.title, ground: duty.ground, everywhere: duty.reach === '*',
    reach: duty.reach === '*' ? [] : duty.reach,
    starts_on: duty.startsOn, ends_on: duty.endsOn, granted_by: task.user?.id ?? null,
    undertaken_on: duty.preparedOn ?? null, trained_on: duty.preparedOn ?? null, instructed_on: duty.preparedOn ?? null,
    substitutes_id: duty.substitutesId ?? null,
  }])
  return id
}

/** Ends a duty yesterday, so that the next request no longer has it. */
export async function endDuty(task: WritingTask<'access_security'>, dutyId: string, yesterday: string): Promise<void> {
  await task.update('duty', dutyId, { ends_on: yesterday })
}

/** A user's duties, those in force first. */
export function dutiesOf(task: Task<'access_security'>, userId: string) {
  return task.db.selectFrom('duty').select(['id', 'work_task', 'title', 'ground', 'reach', 'starts_on', 'ends_on'])
    .where('tenant_id', '=', task.tenant).where('user_id', '=', userId)
    .orderBy('ends_on', 'desc').orderBy('id').limit(100).execute()
}

/** The work task by that name, where there is one. */
export function workTaskNamed(name: string): WorkTask | undefined {
  for (const task in workTasks) if (task === name && isWorkTask(task)) return task
  return undefined
}

function isWorkTask(name: string): name is WorkTask {
  return Object.hasOwn(workTasks, name)
}
