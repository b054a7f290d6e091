import type { Task, WritingTask } from '../platform/gate/task.ts'
import { Refusal } from '../platform/refusal.ts'
import { isThing, listRights } from './rights.ts'
import { registerTexts as texts } from './texts.ts'

/** What a colleague has that must end when they leave. */
export async function heldBy(task: Task<'access_security'>, userId: string) {
  const duties = await task.db.selectFrom('duty').select(['id', 'title', 'ends_on']).where('tenant_id', '=', task.tenant)
    .where('user_id', '=', userId).where('ends_on', '>=', task.today).orderBy('ends_on').orderBy('id').limit(500).execute()
  return { duties, rights: await listRights(task, userId) }
}

/** Closes everything a colleague has, with one day: duties, those who stand in for them, and every right. From a day
 *  that is past the account closes too. What is left, the things to be returned, is answered.
 *  Refuses 'not-allowed' for oneself. Source: notice S28; GDPR 32(4). */
export async function leave(task: WritingTask<'access_security'>, userId: string, lastDay: string) {
  if (task.user?.id === userId) throw new Refusal('not-allowed', texts.notToOneself)
  const { duties, rights } = await heldBy(task, userId)
  for (const { id, ends_on } of duties) {
    if (ends_on > lastDay) await task.update('duty', id, { ends_on: lastDay })
    await endSubstitutes(task, id, lastDay)
  }
  for (const { id, ends_on } of rights) if (ends_on > lastDay) await task.update('access_right', id, { ends_on: lastDay })
  await task.update('staff_user', userId, { closed_on: lastDay < task.today ? lastDay : null })
  return rights.filter(({ kind, returned_on }) => isThing(kind) && returned_on === null)
}

async function endSubstitutes(task: WritingTask<'access_security'>, duty: string, lastDay: string): Promise<void> {
  const rows = await task.db.selectFrom('duty').select('id').where('tenant_id', '=', task.tenant)
    .where('substitutes_id', '=', duty).where('ends_on', '>', lastDay).orderBy('id').execute()
  for (const { id } of rows) await task.update('duty', id, { ends_on: lastDay })
}
