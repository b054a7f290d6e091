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

export const preparations = ['undertaken_on', 'trained_on', 'instructed_on'] as const

/** Records what must be in order before the duty opens. Refuses 'invalid' a day to come. */
export async function recordPreparation(
  task: WritingTask<'access_security'>, dutyId: string, days: { readonly [P in typeof preparations[number]]?: string }, seen?: number,
): Promise<void> {
  const late = preparations.find((name) => (days[name] ?? '') > task.today)
  if (late !== undefined) throw new Refusal('invalid', texts.notYet, late)
  await task.update('duty', dutyId, days, seen)
}

/** Moves the end of a duty, later or earlier; those who stand in for it end with it at the latest. Nobody extends their
 *  own. Refuses 'invalid' an end before the beginning. */
export async function moveEnd(
  task: WritingTask<'access_security'>, dutyId: string, endsOn: string, seen?: number,
): Promise<void> {
  const duty = await dutyById(task, dutyId)
  if (endsOn < duty.starts_on && endsOn >= task.today) throw new Refusal('invalid', texts.endsBeforeStart, 'ends_on')
  if (endsOn > duty.ends_on && duty.user_id === task.user?.id) throw new Refusal('not-allowed', texts.notToOneself)
  if (endsOn > duty.ends_on && duty.substitutes_id !== null) await mustStayWithin(task, duty.substitutes_id, endsOn)
  await task.update('duty', dutyId, { ends_on: endsOn }, seen)
  const substitutes = await task.db.selectFrom('duty').select('id').where('tenant_id', '=', task.tenant)
    .where('substitutes_id', '=', dutyId).where('ends_on', '>', endsOn).orderBy('id').execute()
  for (const { id } of substitutes) await task.update('duty', id, { ends_on: endsOn })
}

async function mustStayWithin(task: Task<'access_security'>, dutyId: string, endsOn: string): Promise<void> {
  const { ends_on } = await dutyById(task, dutyId)
  if (endsOn > ends_on) throw new Refusal('invalid', texts.beyondDuty, 'ends_on')
}

/** Ends a duty yesterday, so that the next request no longer has it. */
export async function endDuty(task: WritingTask<'access_security'>, dutyId: string, yesterday: string): Promise<void> {
  await moveEnd(task, dutyId, yesterday)
}

/** Gives a colleague another's duty for an absence: the same work over the same reach, never for longer than the duty
 *  itself. The substitute is prepared for it as anyone is. Refuses 'invalid' days beyond the duty. */
export async function substitute(
  task: WritingTask<'access_security'>, dutyId: string, wanted: { userId: string; startsOn: string; endsOn: string; ground: string },
): Promise<string> {
  const duty = await dutyById(task, dutyId)
  if (duty.substitutes_id !== null || wanted.userId === duty.user_id) throw new Refusal('invalid', texts.noSubstitute, 'user_id')
  if (wanted.startsOn < duty.starts_on) throw new Refusal('invalid', texts.beyondDuty, 'starts_on')
  if (wanted.endsOn > duty.ends_on) throw new Refusal('invalid', texts.beyondDuty, 'ends_on')
  const workTask = workTaskNamed(duty.work_task)
  if (workTask === undefined) throw new Refusal('not-found', texts.noSuchDuty)
  return grantDuty(task, { ...wanted, workTask, title: duty.title, reach: duty.everywhere ? '*' : duty.reach, substitutesId: dutyId })
}

/** One duty with the names of who holds it and who gave it. */
export async function dutyById(task: Task<'access_security'>, id: string) {
  const row = await dutyRows(task).where('duty.id', '=', id).executeTakeFirst()
  if (row === undefined) throw new Refusal('not-found', texts.noSuchDuty)
  return row
}

/** The duties that have not ended, by holder. */
export function listDuties(task: Task<'access_security'>) {
  return dutyRows(task).where('duty.ends_on', '>=', task.today).orderBy('holder.name').orderBy('duty.ends_on').orderBy('duty.id')
    .limit(500).execute()
}

function dutyRows(task: Task<'access_security'>) {
  return task.db.selectFrom('duty')
    .innerJoin('staff_user as holder', (on) => on.onRef('holder.tenant_id', '=', 'duty.tenant_id').onRef('holder.id', '=', 'duty.user_id'))
    .leftJoin('staff_user as grantor', (on) => on.onRef('grantor.tenant_id', '=', 'duty.tenant_id').onRef('grantor.id', '=', 'duty.granted_by'))
    .select(['duty.id', 'duty.user_id', 'duty.work_task', 'duty.title', 'duty.ground', 'duty.everywhere', 'duty.reach', 'duty.starts_on',
      'duty.ends_on', 'duty.undertaken_on', 'duty.trained_on', 'duty.instructed_on', 'duty.substitutes_id', 'duty.row_version',
      'holder.name as holder', 'grantor.name as grantor'])
    .where('duty.tenant_id', '=', task.tenant)
}

/** The colleagues whose accounts are open. */
export function staffNames(task: Task<'access_security'>) {
  return task.db.selectFrom('staff_user').select(['id', 'name']).where('tenant_id', '=', task.tenant)
    .where('closed_on', 'is', null).orderBy('name').orderBy('id').limit(500).execute()
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
