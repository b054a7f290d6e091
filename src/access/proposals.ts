import { sql } from 'kysely'
import type { WorkTask } from '../catalogue/work-tasks.ts'
import type { Task, WritingTask } from '../platform/gate/task.ts'
import { Refusal } from '../platform/refusal.ts'
import { proposalTexts as texts } from './proposal-texts.ts'

/** The groups that the directories tell of, with the work task that each proposes to its members. */
export function directoryGroups(task: Task<'access_security'>) {
  return task.db.selectFrom('directory_group')
    .innerJoin('identity_provider', (on) => on.onRef('identity_provider.tenant_id', '=', 'directory_group.tenant_id')
      .onRef('identity_provider.id', '=', 'directory_group.provider_id'))
    .leftJoin('directory_member as member', (on) => on.onRef('member.tenant_id', '=', 'directory_group.tenant_id')
      .onRef('member.group_id', '=', 'directory_group.id').on('member.ended_at', 'is', null))
    .select(({ fn }) => ['directory_group.id', 'directory_group.name', 'directory_group.work_task', 'directory_group.row_version',
      'identity_provider.name as provider', fn.count<number>('member.id').as('members')])
    .where('directory_group.tenant_id', '=', task.tenant).where('directory_group.ended_at', 'is', null).where('identity_provider.ended_at', 'is', null)
    .groupBy(['directory_group.id', 'directory_group.name', 'directory_group.work_task', 'directory_group.row_version', 'identity_provider.name'])
    .orderBy('directory_group.name').orderBy('directory_group.id').limit(1000).execute()
}

/** Says which work task a group proposes, or none. It gives nobody anything: a person gives each duty.
 *  Source: notice "Suojaustoimet" (S28); GDPR 25(2), 32(4). */
export async function proposeByGroup(task: WritingTask<'access_security'>, id: string, workTask: WorkTask | null, seen?: number): Promise<void> {
  const known = await task.db.selectFrom('directory_group').select('id').where('tenant_id', '=', task.tenant).where('id', '=', id)
    .where('ended_at', 'is', null).executeTakeFirst()
  if (known === undefined) throw new Refusal('not-found', texts.noGroup)
  await task.update('directory_group', id, { work_task: workTask }, seen)
}

/** Who is in a group whose work task no duty of theirs gives: to be given by a person, or not. Never to oneself, and not
 *  what was dismissed since the membership began. */
export function proposedDuties(task: Task<'access_security'>) {
  return members(task).select(['member.id', 'staff_user.id as user_id', 'staff_user.name', 'directory_group.work_task', 'directory_group.name as group'])
    .where('member.ended_at', 'is', null).where('external_identity.ended_at', 'is', null).where('staff_user.closed_on', 'is', null)
    .where('staff_user.id', '<>', task.user?.id ?? task.tenant)
    .where((either) => either.or([either('member.dismissed_task', 'is', null), either('member.dismissed_task', '<>', either.ref('directory_group.work_task'))]))
    .where((either) => either.not(either.exists(either.selectFrom('duty').select('duty.id').where('duty.tenant_id', '=', task.tenant)
      .whereRef('duty.user_id', '=', 'staff_user.id').whereRef('duty.work_task', '=', 'directory_group.work_task').where('duty.ends_on', '>=', task.today))))
    .orderBy('staff_user.name').orderBy('member.id').limit(500).execute()
}

/** Dismisses a proposal, until the membership that makes it changes or the group proposes something else. Refuses 'invalid'
 *  without a reason, 'not-found' what is not proposed. */
export async function dismissProposal(task: WritingTask<'access_security'>, id: string, reason: string): Promise<void> {
  if (reason.trim() === '') throw new Refusal('invalid', texts.giveReason, 'reason')
  const proposed = (await proposedDuties(task)).find((one) => one.id === id)
  if (proposed === undefined) throw new Refusal('not-found', texts.noProposal, 'proposal')
  await task.update('directory_member', id, { dismissed_task: proposed.work_task, dismissed_on: task.today, dismissed_by: task.user?.id ?? null,
    dismissed_because: reason.trim().slice(0, 200) })
}

/** What was dismissed and still stands so, the newest first. */
export function dismissedProposals(task: Task<'access_security'>) {
  return members(task)
    .leftJoin('staff_user as decider', (on) => on.onRef('decider.tenant_id', '=', 'member.tenant_id').onRef('decider.id', '=', 'member.dismissed_by'))
    .select(['member.id', 'staff_user.name', 'directory_group.work_task', 'directory_group.name as group', 'member.dismissed_on',
      'member.dismissed_because', 'decider.name as decider'])
    .where('member.ended_at', 'is', null).whereRef('member.dismissed_task', '=', 'directory_group.work_task')
    .orderBy('member.dismissed_on', 'desc').orderBy('member.id').limit(200).execute()
}

/** Duties in force of those who have left the group that proposed them, and are in no other that does: to be ended by a person. */
export function leftGroups(task: Task<'access_security'>) {
  return members(task).innerJoin('duty', (on) => on.onRef('duty.tenant_id', '=', 'member.tenant_id').onRef('duty.user_id', '=', 'staff_user.id')
    .onRef('duty.work_task', '=', 'directory_group.work_task').on('duty.ends_on', '>=', task.today))
    .select(['duty.id', 'duty.title', 'staff_user.name', 'directory_group.name as group'])
    .where('member.ended_at', 'is not', null)
    .where((either) => either.not(either.exists(either.selectFrom('directory_member as other')
      .innerJoin('directory_group as others', (on) => on.onRef('others.tenant_id', '=', 'other.tenant_id').onRef('others.id', '=', 'other.group_id'))
      .select('other.id').where('other.tenant_id', '=', task.tenant).whereRef('other.identity_id', '=', 'member.identity_id')
      .where('other.ended_at', 'is', null).where('others.ended_at', 'is', null).whereRef('others.work_task', '=', 'directory_group.work_task'))))
    .orderBy('staff_user.name').orderBy('duty.id').orderBy('member.id').limit(500).execute()
}

function members(task: Task<'access_security'>) {
  return task.db.selectFrom('directory_member as member')
    .innerJoin('directory_group', (on) => on.onRef('directory_group.tenant_id', '=', 'member.tenant_id').onRef('directory_group.id', '=', 'member.group_id'))
    .innerJoin('external_identity', (on) => on.onRef('external_identity.tenant_id', '=', 'member.tenant_id').onRef('external_identity.id', '=', 'member.identity_id'))
    .innerJoin('staff_user', (on) => on.onRef('staff_user.tenant_id', '=', 'member.tenant_id').onRef('staff_user.id', '=', 'external_identity.user_id'))
    .where('member.tenant_id', '=', task.tenant).where('directory_group.ended_at', 'is', null)
    .where(sql<boolean>`directory_group.work_task is not null`)
}
