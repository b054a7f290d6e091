import type { Task, WritingTask } from '../platform/gate/task.ts'
import { Refusal } from '../platform/refusal.ts'
import { parseEmail } from '../platform/text/email.ts'
import { emailTexts as texts } from './email-texts.ts'
import { hashOf, newToken } from './sessions.ts'

const linkLength = 60 * 60_000

/** What was asked for: the new address, and the token of the link where one is to be mailed. */
export type Asked = { email: string; token: string | undefined }

/** Asks for another address of one's own; the wish before it is given up. Nothing changes until a link mailed to the address
 *  comes back, or, where no mail is sent, until somebody else confirms it. Refuses 'invalid' what is no address, one's own
 *  address, and one that a colleague has. Source: ASVS 6.3.7, 7.5.1. */
export async function askEmailChange(task: WritingTask<'access_security'>, userId: string, typed: string, byLink: boolean): Promise<Asked> {
  const email = parseEmail(typed)?.toLowerCase()
  if (email === undefined) throw new Refusal('invalid', texts.noEmail, 'email')
  const taken = await task.db.selectFrom('staff_user').select('id').where('tenant_id', '=', task.tenant).where('email', '=', email).executeTakeFirst()
  if (taken !== undefined) throw new Refusal('invalid', taken.id === userId ? texts.sameEmail : texts.emailInUse, 'email')
  await endEmailChange(task, userId)
  const token = byLink ? newToken() : undefined
  const link = token === undefined ? {} : { token_hash: hashOf(token), expires_at: new Date(task.now.getTime() + linkLength) }
  await task.insert('email_change', [{ user_id: userId, email, asked_on: task.today, ...link }])
  return { email, token }
}

/** Gives up the wish of a user that waits. */
export async function endEmailChange(task: WritingTask<'access_security'>, userId: string): Promise<void> {
  await task.db.updateTable('email_change').set({ ended_at: task.now }).where('tenant_id', '=', task.tenant)
    .where('user_id', '=', userId).where('confirmed_at', 'is', null).where('ended_at', 'is', null).execute()
}

/** Confirms for a colleague that the new address is theirs. Every browser of theirs signs in anew, and links to the old
 *  address open nothing. Refuses 'not-allowed' one's own, 'conflict' what does not wait, 'invalid' an address in use. */
export async function confirmEmailChange(task: WritingTask<'access_security'>, id: string): Promise<void> {
  const change = await openChange(task, id)
  if (change.user_id === task.user?.id) throw new Refusal('not-allowed', texts.notOnesOwn)
  if (change.token_hash !== null) throw new Refusal('conflict', texts.byLinkAlone)
  await settle(task, change, { confirmed_by: task.user?.id ?? null })
}

/** The wish of a user that the link confirms, while it is good; looking uses nothing. */
export function changeOfLink(task: Task<'access_security'>, userId: string, token: string) {
  return openChanges(task).where('user_id', '=', userId).where('token_hash', '=', hashOf(token)).where('expires_at', '>', task.now)
    .where('confirmed_at', 'is', null).where('ended_at', 'is', null).executeTakeFirst()
}

/** Confirms by the link that was mailed to the address; of many who try at once one does. Every browser of theirs signs in
 *  anew. Gives the address before. Refuses 'too-late' a link that is used, over, given up or another user's. */
export async function confirmByLink(task: WritingTask<'access_security'>, userId: string, token: string): Promise<string> {
  const change = await changeOfLink(task, userId, token)
  if (change === undefined) throw new Refusal('too-late', texts.linkOver)
  const { email } = await task.db.selectFrom('staff_user').select('email').where('tenant_id', '=', task.tenant)
    .where('id', '=', userId).executeTakeFirstOrThrow()
  await settle(task, change, {})
  return email ?? ''
}

async function settle(task: WritingTask<'access_security'>, change: OpenChange, by: { confirmed_by?: string | null }): Promise<void> {
  const used = await task.db.selectFrom('account').select('id').where('email', '=', change.email).executeTakeFirst()
  if (used !== undefined) throw new Refusal('invalid', texts.emailInUse, 'email')
  const account = await task.db.selectFrom('account').select('id').where('user_id', '=', change.user_id).executeTakeFirst()
  if (account === undefined) throw new Refusal('not-found', texts.noChange)
  await task.update('email_change', change.id, { confirmed_at: task.now, ...by }, change.row_version)
  await task.update('staff_user', change.user_id, { email: change.email })
  await task.update('account', account.id, { email: change.email })
  await task.db.updateTable('session').set({ ended_at: task.now }).where('account_id', '=', account.id).where('kind', '<>', 'token')
    .where('ended_at', 'is', null).execute()
  await task.db.updateTable('sign_in_link').set({ used_at: task.now }).where('account_id', '=', account.id).where('used_at', 'is', null).execute()
}

/** Refuses a wish: the address stays as it is. */
export async function refuseEmailChange(task: WritingTask<'access_security'>, id: string): Promise<void> {
  await openChange(task, id)
  await task.update('email_change', id, { ended_at: task.now })
}

type OpenChange = Awaited<ReturnType<typeof openChange>>

async function openChange(task: Task<'access_security'>, id: string) {
  const change = await openChanges(task).where('id', '=', id).executeTakeFirst()
  if (change === undefined) throw new Refusal('not-found', texts.noChange)
  if (change.confirmed_at !== null || change.ended_at !== null) throw new Refusal('conflict', texts.noChange)
  return change
}

function openChanges(task: Task<'access_security'>) {
  return task.db.selectFrom('email_change').select(['id', 'user_id', 'email', 'token_hash', 'confirmed_at', 'ended_at', 'row_version'])
    .where('tenant_id', '=', task.tenant)
}

/** The wish of a user that waits, if there is one. */
export function waitingChange(task: Task<'access_security'>, userId: string) {
  return task.db.selectFrom('email_change').select(['id', 'user_id', 'email', 'asked_on', 'expires_at']).where('tenant_id', '=', task.tenant)
    .where('user_id', '=', userId).where('confirmed_at', 'is', null).where('ended_at', 'is', null).executeTakeFirst()
}

/** Wishes that wait, and what was confirmed, the newest first. */
export function emailChanges(task: Task<'access_security' | 'rights_requests'>) {
  return task.db.selectFrom('email_change')
    .innerJoin('staff_user', (on) => on.onRef('staff_user.tenant_id', '=', 'email_change.tenant_id')
      .onRef('staff_user.id', '=', 'email_change.user_id'))
    .leftJoin('staff_user as confirmer', (on) => on.onRef('confirmer.tenant_id', '=', 'email_change.tenant_id')
      .onRef('confirmer.id', '=', 'email_change.confirmed_by'))
    .select(['email_change.id', 'email_change.user_id', 'email_change.email', 'email_change.asked_on', 'email_change.expires_at',
      'email_change.confirmed_at', 'staff_user.name', 'staff_user.email as now', 'confirmer.name as confirmer'])
    .where('email_change.tenant_id', '=', task.tenant).where('email_change.ended_at', 'is', null)
    .orderBy('email_change.asked_on', 'desc').orderBy('email_change.id').limit(200).execute()
}
