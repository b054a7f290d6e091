import type { Task, WritingTask } from '../platform/gate/task.ts'
import { Refusal } from '../platform/refusal.ts'
import { registerTexts as texts } from './texts.ts'

export const rightKinds = ['key', 'badge', 'room', 'system'] as const
export type RightKind = typeof rightKinds[number]
export type NewRight = { userId: string; kind: RightKind; name: string; mark?: string | undefined; ground: string
  startsOn: string; endsOn: string }

/** Records a key, a badge, a room or a system given to a colleague. Nobody gives one to themselves, and every right ends.
 *  Source: notice "Suojaustoimet" (S28); GDPR 32(4). Refuses 'invalid' an end before the beginning. */
export async function giveRight(task: WritingTask<'access_security'>, right: NewRight): Promise<string> {
  if (right.endsOn < right.startsOn) throw new Refusal('invalid', texts.endsBeforeStart, 'ends_on')
  if (task.user === undefined || task.user.id === right.userId) throw new Refusal('not-allowed', texts.notToOneself)
  const [id = ''] = await task.insert('access_right', [{ user_id: right.userId, kind: right.kind, name: right.name,
    mark: right.mark ?? null, ground: right.ground, granted_by: task.user.id, starts_on: right.startsOn, ends_on: right.endsOn }])
  return id
}

/** Ends a right with a day; a key or a badge stays owed until it is returned. */
export async function endRight(task: WritingTask<'access_security'>, id: string, endsOn: string, seen?: number): Promise<void> {
  await task.update('access_right', id, { ends_on: endsOn }, seen)
}

/** Records that a key or a badge came back, which ends the right too. Refuses 'invalid' for what is no thing. */
export async function takeBack(task: WritingTask<'access_security'>, id: string): Promise<void> {
  const right = await task.db.selectFrom('access_right').select(['kind', 'ends_on', 'row_version'])
    .where('tenant_id', '=', task.tenant).where('id', '=', id).executeTakeFirst()
  if (right === undefined) throw new Refusal('not-found', texts.notFound)
  if (!isThing(right.kind)) throw new Refusal('invalid', texts.noThing)
  await task.update('access_right', id, { returned_on: task.today, ends_on: right.ends_on < task.today ? right.ends_on : task.today },
    right.row_version)
}

/** What comes back when a right ends. */
export function isThing(kind: RightKind): boolean {
  return kind === 'key' || kind === 'badge'
}

/** What is in somebody's hands: rights in force, and things not returned. */
export async function listRights(task: Task<'access_security'>, userId?: string) {
  return task.db.selectFrom('access_right')
    .innerJoin('staff_user as holder', (on) => on.onRef('holder.tenant_id', '=', 'access_right.tenant_id').onRef('holder.id', '=', 'access_right.user_id'))
    .innerJoin('staff_user as grantor', (on) => on.onRef('grantor.tenant_id', '=', 'access_right.tenant_id').onRef('grantor.id', '=', 'access_right.granted_by'))
    .select(['access_right.id', 'access_right.user_id', 'access_right.kind', 'access_right.name', 'access_right.mark', 'access_right.ground',
      'access_right.starts_on', 'access_right.ends_on', 'access_right.returned_on', 'holder.name as holder', 'grantor.name as grantor'])
    .where('access_right.tenant_id', '=', task.tenant)
    .where((either) => either.or([either('access_right.ends_on', '>=', task.today),
      either.and([either('access_right.kind', 'in', ['key', 'badge']), either('access_right.returned_on', 'is', null)])]))
    .$if(userId !== undefined, (query) => query.where('access_right.user_id', '=', userId ?? ''))
    .orderBy('holder.name').orderBy('access_right.ends_on').orderBy('access_right.id').limit(1000).execute()
}
