import type { Task, WritingTask } from '../platform/gate/task.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Claims } from './oidc-exchange.ts'
import { oidcTexts as texts } from './oidc-texts.ts'

/** The open account that an identity of the service opens, when somebody has confirmed that it is theirs. */
export async function accountOfIdentity(task: Task<'access_security'>, providerId: string, subject: string) {
  const found = await task.db.selectFrom('external_identity').innerJoin('account', (on) => on
    .onRef('account.user_id', '=', 'external_identity.user_id').onRef('account.tenant_id', '=', 'external_identity.tenant_id'))
    .innerJoin('staff_user', (on) => on.onRef('staff_user.id', '=', 'external_identity.user_id')
      .onRef('staff_user.tenant_id', '=', 'external_identity.tenant_id'))
    .select(['account.id', 'account.user_id'])
    .where('external_identity.tenant_id', '=', task.tenant).where('external_identity.provider_id', '=', providerId)
    .where('external_identity.subject_key', '=', subject).where('external_identity.confirmed_at', 'is not', null)
    .where('external_identity.ended_at', 'is', null).where('account.closed_at', 'is', null)
    .where((either) => either.or([either('staff_user.closed_on', 'is', null), either('staff_user.closed_on', '>=', task.today)]))
    .executeTakeFirst()
  return found
}

/** Keeps an identity that nobody has confirmed yet; it opens nothing. Its name is shown to whoever confirms it and links
 *  nothing. Asking again is no second row. Source: ASVS 6.8.1. */
export async function proposeIdentity(
  task: WritingTask<'access_security'>, providerId: string, subject: string, claims: Pick<Claims, 'name' | 'preferred_username'>,
): Promise<void> {
  const known = await task.db.selectFrom('external_identity').select('id').where('tenant_id', '=', task.tenant)
    .where('provider_id', '=', providerId).where('subject_key', '=', subject).executeTakeFirst()
  if (known !== undefined) return
  await task.insert('external_identity', [{ provider_id: providerId, subject_key: subject,
    claimed_name: claims.name ?? null, login_name: claims.preferred_username ?? null }])
}

/** The identities that wait for somebody to say whose they are, oldest first. */
export function waitingIdentities(task: Task<'access_security'>) {
  return task.db.selectFrom('external_identity').innerJoin('identity_provider', (on) => on
    .onRef('identity_provider.tenant_id', '=', 'external_identity.tenant_id')
    .onRef('identity_provider.id', '=', 'external_identity.provider_id'))
    .select(['external_identity.id', 'external_identity.claimed_name', 'external_identity.login_name',
      'external_identity.subject_key', 'external_identity.created_at', 'identity_provider.name as provider'])
    .where('external_identity.tenant_id', '=', task.tenant).where('external_identity.confirmed_at', 'is', null)
    .where('external_identity.ended_at', 'is', null)
    .orderBy('external_identity.created_at').orderBy('external_identity.id').limit(200).execute()
}

/** Says whose the identity is. From then on it opens their account. Nobody confirms one for themselves. Refuses 'not-found'
 *  for a user who is not there, 'conflict' when it is no longer waiting. Source: notice "Suojaustoimet" (S28). */
export async function confirmIdentity(task: WritingTask<'access_security'>, id: string, userId: string): Promise<void> {
  if (task.user?.id === userId) throw new Refusal('not-allowed', texts.notOnesOwn, 'user')
  const user = await task.db.selectFrom('staff_user').select('id').where('tenant_id', '=', task.tenant)
    .where('id', '=', userId).where('closed_on', 'is', null).executeTakeFirst()
  if (user === undefined) throw new Refusal('not-found', texts.noUser, 'user')
  await settle(task, id, { user_id: userId, confirmed_at: task.now })
}

/** Says that the identity is nobody's here. It opens nothing, and is not asked about again. */
export async function refuseIdentity(task: WritingTask<'access_security'>, id: string): Promise<void> {
  await settle(task, id, { ended_at: task.now })
}

async function settle(
  task: WritingTask<'access_security'>, id: string, changes: { user_id?: string; confirmed_at?: Date; ended_at?: Date },
): Promise<void> {
  const waits = await task.db.selectFrom('external_identity').select('row_version').where('tenant_id', '=', task.tenant)
    .where('id', '=', id).where('confirmed_at', 'is', null).where('ended_at', 'is', null).executeTakeFirst()
  if (waits === undefined) throw new Refusal('conflict', texts.settledAlready)
  await task.update('external_identity', id, { ...changes, confirmed_by: task.user?.id ?? null }, waits.row_version)
}

/** The users an identity can be theirs, by name. */
export function usersToChoose(task: Task<'access_security'>) {
  return task.db.selectFrom('staff_user').select(['id', 'name', 'email']).where('tenant_id', '=', task.tenant)
    .where('closed_on', 'is', null).orderBy('name').orderBy('id').limit(500).execute()
}
