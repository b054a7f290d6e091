import type { Task, WritingTask } from '../platform/gate/task.ts'
import type { Own } from '../platform/http/route.ts'
import { Refusal } from '../platform/refusal.ts'
import { addDays, instantAt } from '../platform/text/day.ts'
import { parseEmail } from '../platform/text/email.ts'
import type { Language } from '../platform/text/language.ts'
import { hashPassword, isOutdated, isPassword } from './passwords.ts'
import { hashOf, newToken, startTokenSession } from './sessions.ts'
import { texts } from './texts.ts'

export type NewUser = { name: string; email: string; language: Language; password?: string }
export type Account = { id: string; tenant_id: string; user_id: string; password_hash: string | null
  second_factor_at: Date | null }

const minute = 60_000
const longestToken = 365

/** Adds a user with an account. Without a password they sign in by links. Gives the user's id.
 *  Refuses 'conflict' when the address is in use, 'invalid' when it is no address. */
export async function addUser(task: WritingTask<'access_security'>, user: NewUser): Promise<string> {
  const email = parseEmail(user.email)?.toLowerCase()
  if (email === undefined) throw new Refusal('invalid', texts.noEmail, 'email')
  if (await accountByEmail(task, email)) throw new Refusal('conflict', texts.emailInUse, 'email')
  const [userId = ''] = await task.insert('staff_user', [{ name: user.name, email, language: user.language }])
  const password_hash = user.password === undefined ? null : await hashPassword(user.password, [user.name, email, await controllerName(task)])
  await task.insert('account', [{ user_id: userId, email, password_hash }])
  return userId
}

/** A one-time link's token, good for ten minutes unless said. Only its hash is kept. */
export async function makeSignInLink(
  task: WritingTask<'access_security'>, email: string, minutes = 10,
): Promise<string> {
  const account = await accountByEmail(task, email.trim().toLowerCase())
  if (account === undefined || account.tenant_id !== task.tenant) throw new Refusal('not-found', texts.noUser, 'email')
  const token = newToken()
  await task.insert('sign_in_link', [{ account_id: account.id, token_hash: hashOf(token),
    expires_at: new Date(task.now.getTime() + minutes * minute) }])
  return token
}

/** A program's token, bound to one duty of the user and good to the end of a day: the one given, the duty's last, or a
 *  year from now, whichever comes first, by the clock of the zone. Refuses 'not-found' when the duty is not theirs today. */
export async function createToken(
  task: WritingTask<'access_security'>, email: string, wanted: { dutyId: string; program: string; endsOn?: string; zone?: string },
): Promise<string> {
  const account = await accountByEmail(task, email.trim().toLowerCase())
  if (account === undefined || account.tenant_id !== task.tenant) throw new Refusal('not-found', texts.noUser, 'email')
  const duty = await task.db.selectFrom('duty').select(['id', 'ends_on']).where('tenant_id', '=', task.tenant)
    .where('id', '=', wanted.dutyId).where('user_id', '=', account.user_id).where('ends_on', '>=', task.today).executeTakeFirst()
  if (duty === undefined) throw new Refusal('not-found', texts.noSuchDuty, 'duty')
  const last = addDays(task.today, longestToken)
  const endsOn = [wanted.endsOn ?? last, duty.ends_on, last].toSorted()[0] ?? last
  if (endsOn < task.today) throw new Refusal('invalid', texts.tokenEnded, 'ends_on')
  if (wanted.program.trim() === '') throw new Refusal('invalid', texts.nameProgram, 'program')
  return startTokenSession(task, { accountId: account.id, dutyId: duty.id, program: wanted.program.trim(),
    endsAt: instantAt(addDays(endsOn, 1), '0.00', wanted.zone) ?? task.now })
}

/** The account of whom the link is for, while it is good; looking does not use it. */
export function accountOfLink(task: Task<'access_security'>, token: string): Promise<Account | undefined> {
  return task.db.selectFrom('sign_in_link').innerJoin('account', 'account.id', 'sign_in_link.account_id')
    .select(['account.id', 'account.tenant_id', 'account.user_id', 'account.password_hash', 'account.second_factor_at'])
    .where('sign_in_link.token_hash', '=', hashOf(token)).where('sign_in_link.used_at', 'is', null)
    .where('sign_in_link.expires_at', '>', task.now).where('account.closed_at', 'is', null).executeTakeFirst()
}

/** Uses the link. Of many who try at once exactly one gets 'true': the others find it used. */
export async function takeLink(task: WritingTask<'access_security'>, token: string): Promise<boolean> {
  const { numUpdatedRows } = await task.db.updateTable('sign_in_link').set({ used_at: task.now })
    .where('token_hash', '=', hashOf(token)).where('used_at', 'is', null).where('expires_at', '>', task.now)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** The open account whose address and password these are. The answer takes as long for an address nobody has. */
export async function accountByPassword(own: Pick<Own, 'look'>, email: string, password: string): Promise<
  Account & { outdated: boolean } | undefined
> {
  const account = await own.look((task) => accountByEmail(task, email.trim().toLowerCase()))
  if (!await isPassword(password, account?.password_hash) || account === undefined) return undefined
  return { ...account, outdated: isOutdated(account.password_hash ?? '') }
}

/** Sets the password of an account, for its user. */
export async function setPassword(
  task: WritingTask<'access_security'>, accountId: string, password: string, field?: string,
): Promise<void> {
  const user = await task.db.selectFrom('account').innerJoin('staff_user', (join) => join.on('staff_user.tenant_id', '=', task.tenant)
    .onRef('staff_user.id', '=', 'account.user_id')).select(['staff_user.id', 'staff_user.name', 'account.email'])
    .where('account.id', '=', accountId).executeTakeFirstOrThrow()
  const around = [user.name, user.email, await controllerName(task)]
  await task.update('account', accountId, { password_hash: await hashPassword(password, around, field) })
}

async function controllerName(task: Task<'access_security'>): Promise<string> {
  const { name } = await task.db.selectFrom('tenant').select('name').where('id', '=', task.tenant).executeTakeFirstOrThrow()
  return name
}

function accountByEmail(task: Task<'access_security'>, email: string): Promise<Account | undefined> {
  return task.db.selectFrom('account').select(['id', 'tenant_id', 'user_id', 'password_hash', 'second_factor_at'])
    .where('email', '=', email).where('closed_at', 'is', null).executeTakeFirst()
}
