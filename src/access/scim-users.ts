import { sql } from 'kysely'
import type { Task, WritingTask } from '../platform/gate/task.ts'
import { newId } from '../platform/id.ts'
import { dayOf } from '../platform/text/day.ts'
import { parseEmail } from '../platform/text/email.ts'
import { proposeIdentity } from './oidc-identities.ts'
import { hashOf, newToken } from './sessions.ts'
import { ScimFault, userSchema, type DirectoryUser, type Paging } from './scim-shapes.ts'
import { addUser } from './users.ts'

const day = 86_400_000

/** Makes the directory's token, shown once; the one before it goes on until it ends. */
export async function makeDirectoryToken(task: WritingTask<'access_security'>, providerId: string, days = 180): Promise<string> {
  const token = newToken()
  await task.insert('provisioning_token', [{ provider_id: providerId, token_hash: hashOf(token),
    expires_at: new Date(task.now.getTime() + days * day) }])
  return token
}

/** The provider whose directory the token is of, while both are good. */
export async function directoryOf(task: Task<'access_security'>, token: string): Promise<string | undefined> {
  const found = await task.db.selectFrom('provisioning_token').innerJoin('identity_provider', (on) => on
    .onRef('identity_provider.tenant_id', '=', 'provisioning_token.tenant_id')
    .onRef('identity_provider.id', '=', 'provisioning_token.provider_id'))
    .select('provisioning_token.provider_id').where('provisioning_token.tenant_id', '=', task.tenant)
    .where('provisioning_token.token_hash', '=', hashOf(token)).where('provisioning_token.ended_at', 'is', null)
    .where('provisioning_token.expires_at', '>', task.now).where('identity_provider.ended_at', 'is', null).executeTakeFirst()
  return found?.provider_id
}

export type Found = Awaited<ReturnType<ReturnType<typeof usersOf>['execute']>>[number]

function usersOf(task: Task<'access_security'>, providerId: string) {
  return task.db.selectFrom('external_identity').innerJoin('staff_user', (on) => on
    .onRef('staff_user.tenant_id', '=', 'external_identity.tenant_id').onRef('staff_user.id', '=', 'external_identity.user_id'))
    .select(['external_identity.id', 'external_identity.subject_key', 'external_identity.login_name', 'external_identity.ended_at',
      'staff_user.id as user_id', 'staff_user.name', 'staff_user.email', 'staff_user.closed_on'])
    .where('external_identity.tenant_id', '=', task.tenant).where('external_identity.provider_id', '=', providerId)
}

/** The users of the directory that a filter names, a page of them and how many they are. Users it has not told of are not
 *  among them. Refuses 400 for an attribute that is not compared. */
export async function listUsers(
  task: Task<'access_security'>, providerId: string, filter: readonly { name: string; value: string }[], { startIndex, count }: Paging,
) {
  let found = usersOf(task, providerId)
  for (const { name, value } of filter) {
    if (name === 'username') found = found.where(sql`lower(external_identity.login_name)`, '=', value.toLowerCase())
    else if (name === 'externalid') found = found.where('external_identity.subject_key', '=', value)
    else if (name.startsWith('emails')) found = found.where('staff_user.email', '=', value.toLowerCase())
    else throw new ScimFault(400, `${name} is not compared`, 'invalidFilter')
  }
  const all = await found.orderBy('external_identity.id').limit(10_000).execute()
  return { total: all.length, page: all.slice(startIndex - 1, startIndex - 1 + count) }
}

/** One user of the directory. Refuses 404. */
export async function userOf(task: Task<'access_security'>, providerId: string, id: string): Promise<Found> {
  const found = await usersOf(task, providerId).where('external_identity.id', '=', id).executeTakeFirst()
  if (found === undefined) throw new ScimFault(404, 'there is no such user')
  return found
}

/** Adds a user whom the directory tells of, with an account and no duty. One whose address somebody here has already is
 *  not linked: the identity waits for an administrator to say whose it is, and the directory is told of a conflict. */
export async function addFromDirectory(
  task: WritingTask<'access_security'>, providerId: string, wanted: DirectoryUser,
): Promise<string | undefined> {
  const { userName, externalId } = wanted
  const email = parseEmail(wanted.email ?? userName ?? '')?.toLowerCase()
  if (userName === undefined || externalId === undefined) throw new ScimFault(400, 'userName and externalId are needed', 'invalidValue')
  if (email === undefined) throw new ScimFault(400, 'an e-mail address is needed', 'invalidValue')
  const known = await task.db.selectFrom('external_identity').select(['id', 'user_id']).where('tenant_id', '=', task.tenant)
    .where('provider_id', '=', providerId).where('subject_key', '=', externalId).executeTakeFirst()
  if (known !== undefined && known.user_id !== null) return undefined
  if (await isTaken(task, email) || (await listUsers(task, providerId, [{ name: 'username', value: userName }], { startIndex: 1, count: 1 })).total > 0) {
    await proposeIdentity(task, providerId, externalId, { preferred_username: userName, name: wanted.name })
    return undefined
  }
  const userId = await addUser(task, { name: wanted.name ?? userName, email, language: 'fi' })
  const id = known?.id ?? newId()
  const linked = { user_id: userId, login_name: userName, confirmed_at: task.now, ended_at: null }
  if (known === undefined) await task.insert('external_identity', [{ id, provider_id: providerId, subject_key: externalId, ...linked }])
  else await task.update('external_identity', id, linked)
  if (wanted.active === false) await deactivate(task, await userOf(task, providerId, id))
  return id
}

/** Changes what the directory says of a user. Refuses 400 for another externalId, 409 for an address in use. */
export async function changeFromDirectory(
  task: WritingTask<'access_security'>, providerId: string, id: string, wanted: DirectoryUser,
): Promise<void> {
  const user = await userOf(task, providerId, id)
  if (wanted.externalId !== undefined && wanted.externalId !== user.subject_key) throw new ScimFault(400, 'externalId does not change', 'mutability')
  if (wanted.userName !== undefined && wanted.userName !== user.login_name) await task.update('external_identity', id, { login_name: wanted.userName })
  if (wanted.name !== undefined && wanted.name !== user.name) await task.update('staff_user', user.user_id, { name: wanted.name })
  const email = wanted.email === undefined ? undefined : parseEmail(wanted.email)?.toLowerCase()
  if (email !== undefined && email !== user.email) {
    if (await isTaken(task, email)) throw new ScimFault(409, 'the address is in use', 'uniqueness')
    await task.update('staff_user', user.user_id, { email })
    await task.db.updateTable('account').set({ email }).where('user_id', '=', user.user_id).where('tenant_id', '=', task.tenant).execute()
  }
  if (wanted.active === false) await deactivate(task, user)
  if (wanted.active === true) await reactivate(task, user)
}

/** Closes the account and ends every session and token of it: the next request finds nobody. Source: ASVS 7.4.2. */
export async function deactivate(task: WritingTask<'access_security'>, user: Found): Promise<void> {
  if (user.ended_at !== null) return
  await task.update('external_identity', user.id, { ended_at: task.now })
  // Whose last day is recorded keeps it: when the directory takes its word back, that one still stands.
  if (user.closed_on === null) await task.update('staff_user', user.user_id, { closed_on: task.today })
  await task.db.updateTable('account').set({ closed_at: task.now }).where('tenant_id', '=', task.tenant)
    .where('user_id', '=', user.user_id).where('closed_at', 'is', null).execute()
  const accounts = await task.db.selectFrom('account').select('id').where('tenant_id', '=', task.tenant)
    .where('user_id', '=', user.user_id).execute()
  for (const { id } of accounts) {
    await task.db.updateTable('session').set({ ended_at: task.now }).where('account_id', '=', id).where('ended_at', 'is', null).execute()
  }
}

/** Opens again what the directory closed. Whom an administrator closed stays closed, however often it says 'active'. */
async function reactivate(task: WritingTask<'access_security'>, user: Found): Promise<void> {
  if (user.ended_at === null) return
  await task.update('external_identity', user.id, { ended_at: null })
  const opened = await task.db.updateTable('account').set({ closed_at: null }).where('tenant_id', '=', task.tenant)
    .where('user_id', '=', user.user_id).where('closed_at', '=', user.ended_at).returning('id').execute()
  if (opened.length > 0 && user.closed_on === dayOf(user.ended_at)) await task.update('staff_user', user.user_id, { closed_on: null })
}

async function isTaken(task: Task<'access_security'>, email: string): Promise<boolean> {
  const found = await task.db.selectFrom('account').select('id').where('email', '=', email).executeTakeFirst()
  return found !== undefined
}

/** The user as a directory reads it. */
export function userResource(user: Found, today: string) {
  return { schemas: [userSchema], id: user.id, externalId: user.subject_key, userName: user.login_name ?? user.email,
    displayName: user.name, active: user.ended_at === null && (user.closed_on === null || user.closed_on >= today),
    emails: [{ type: 'work', primary: true, value: user.email }], meta: { resourceType: 'User', location: `/scim/v2/Users/${user.id}` } }
}
