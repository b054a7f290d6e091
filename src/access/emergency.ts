import { sql } from 'kysely'
import { randomInt } from 'node:crypto'
import type { Task, WritingTask } from '../platform/gate/task.ts'
import { Refusal } from '../platform/refusal.ts'
import { addDays, addMonths } from '../platform/text/day.ts'
import type { Tenant } from '../platform/tenants.ts'
import { parseLanguage, type Language } from '../platform/text/language.ts'
import { endDuty, grantDuty } from './duties.ts'
import { emergencyTexts as texts } from './emergency-texts.ts'
import { hashOf, startSession } from './sessions.ts'

/** How the emergency account stands: it is ready for a year, after which it waits to be tried and sealed anew. */
export type EmergencyState = 'none' | 'ready' | 'overdue' | 'used'
export type EmergencyKey = Awaited<ReturnType<typeof emergencyKeys>>[number]

const monthsUntilTest = 12
// The duty outlasts the yearly test, so that a test that is late does not lock everybody out.
const monthsOfDuty = 18

/** Seals the emergency account with a new secret and gives it; the one before opens nothing from now on. The account is
 *  closed to every other way in, and gives duties without holding the register's data. Source: notice "Suojaustoimet"
 *  (S28); GDPR 32(1)(b). */
export async function sealEmergencyAccount(task: WritingTask<'access_security'>, tenant: Pick<Tenant, 'slug' | 'languages'>): Promise<string> {
  const user = await emergencyUser(task, tenant)
  await task.db.updateTable('emergency_key').set({ replaced_at: task.now }).where('tenant_id', '=', task.tenant)
    .where('replaced_at', 'is', null).execute()
  await task.db.updateTable('session').set({ ended_at: task.now }).where('ended_at', 'is', null)
    .where('account_id', 'in', task.db.selectFrom('account').select('id').where('user_id', '=', user)).execute()
  const open = await task.db.selectFrom('duty').select('id').where('tenant_id', '=', task.tenant).where('user_id', '=', user)
    .where('ends_on', '>=', task.today).orderBy('id').execute()
  for (const { id } of open) await endDuty(task, id, addDays(task.today, -1))
  const language = tenant.languages[0] ?? 'fi'
  await grantDuty(task, { userId: user, workTask: 'access_administration', title: texts.account[language], ground: texts.ground[language],
    reach: '*', startsOn: task.today, endsOn: addMonths(task.today, monthsOfDuty), preparedOn: task.today })
  const secret = newSecret()
  await task.insert('emergency_key', [{ user_id: user, secret_hash: hashOf(plain(secret)), made_on: task.today }])
  return secret
}

/** The user of the account, made once. It is closed from the beginning: no link, password, key or service opens it. */
async function emergencyUser(task: WritingTask<'access_security'>, { slug, languages }: Pick<Tenant, 'slug' | 'languages'>): Promise<string> {
  const known = await task.db.selectFrom('emergency_key').select('user_id').where('tenant_id', '=', task.tenant).limit(1).executeTakeFirst()
  if (known !== undefined) {
    await task.update('staff_user', known.user_id, { closed_on: addDays(task.today, -1) })
    return known.user_id
  }
  const language = languages[0] ?? 'fi'
  const email = `emergency@${slug}.invalid`
  const [id = ''] = await task.insert('staff_user', [{ name: texts.account[language], email, language, closed_on: addDays(task.today, -1) }])
  await task.insert('account', [{ user_id: id, email, closed_at: task.now }])
  return id
}

const letters = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Some 196 random bits in groups that can be read from paper. */
function newSecret(): string {
  const group = () => Array.from({ length: 5 }, () => letters[randomInt(letters.length)]).join('')
  return Array.from({ length: 8 }, group).join('-')
}

function plain(typed: string): string {
  return typed.toUpperCase().replaceAll(/[^0-9A-Z]/g, '')
}

/** The key that a typed secret opens, while it is good; looking breaks no seal. */
export function keyOfSecret(task: Task<'access_security'>, secret: string) {
  return task.db.selectFrom('emergency_key').select(['id', 'user_id']).where('tenant_id', '=', task.tenant)
    .where('secret_hash', '=', hashOf(plain(secret))).where('used_at', 'is', null).where('replaced_at', 'is', null).executeTakeFirst()
}

/** Breaks the seal and gives a session of an hour. Of many who try at once exactly one gets in. Refuses 'invalid' without
 *  a reason, 'too-late' once the seal is broken. */
export async function breakSeal(
  task: WritingTask<'access_security'>, key: { id: string; user_id: string }, reason: string,
): Promise<string> {
  if (reason.trim() === '') throw new Refusal('invalid', texts.giveReason, 'reason')
  const { numUpdatedRows } = await task.db.updateTable('emergency_key').set({ used_at: task.now, reason: reason.trim().slice(0, 200) })
    .where('tenant_id', '=', task.tenant).where('id', '=', key.id).where('used_at', 'is', null).where('replaced_at', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) throw new Refusal('too-late', texts.wrongSecret, 'secret')
  const account = await task.db.selectFrom('account').select('id').where('user_id', '=', key.user_id).executeTakeFirstOrThrow()
  return startSession(task, account.id, 'emergency')
}

/** The addresses of those whose work is the rights of persons, today: they are told of each use. */
export async function officersToTell(task: Task<'access_security'>): Promise<{ email: string; language: Language }[]> {
  const rows = await task.db.selectFrom('duty')
    .innerJoin('staff_user', (on) => on.onRef('staff_user.tenant_id', '=', 'duty.tenant_id').onRef('staff_user.id', '=', 'duty.user_id'))
    .select(['staff_user.id', 'staff_user.email', 'staff_user.language']).distinct().where('duty.tenant_id', '=', task.tenant)
    .where('staff_user.closed_on', 'is', null).where('duty.work_task', '=', 'data_protection_officer')
    .where(sql<boolean>`opens_on <= ${task.today}`).where('duty.ends_on', '>=', task.today).orderBy('staff_user.id').limit(20).execute()
  return rows.flatMap(({ email, language }) => (email === null ? [] : [{ email, language: parseLanguage(language) ?? 'fi' }]))
}

/** The keys there have been, the newest first. */
export function emergencyKeys(task: Task<'access_security' | 'rights_requests'>) {
  return task.db.selectFrom('emergency_key').select(['id', 'user_id', 'made_on', 'replaced_at', 'used_at', 'reason', 'seen_on', 'finding',
    'row_version']).where('tenant_id', '=', task.tenant).orderBy('created_at', 'desc').orderBy('id').limit(50).execute()
}

/** How the account stands by its keys. */
export function emergencyState(keys: readonly Pick<EmergencyKey, 'made_on' | 'used_at'>[], today: string): EmergencyState {
  const [newest] = keys
  if (newest === undefined) return 'none'
  if (newest.used_at !== null) return 'used'
  return testDueOn(newest) <= today ? 'overdue' : 'ready'
}

/** The day on which the account is to be tried, which takes a new secret. */
export function testDueOn({ made_on }: Pick<EmergencyKey, 'made_on'>): string {
  return addMonths(made_on, monthsUntilTest)
}

/** Records what an officer found of a use. Refuses 'invalid' without a finding, 'conflict' of a key that was not used. */
export async function recordFinding(
  task: WritingTask<'rights_requests'>, id: string, finding: string, seen: number,
): Promise<void> {
  if (finding.trim() === '') throw new Refusal('invalid', texts.giveFinding, 'finding')
  const key = (await emergencyKeys(task)).find((one) => one.id === id)
  if (key === undefined) throw new Refusal('not-found', texts.noUse)
  if (key.used_at === null || key.finding !== null) throw new Refusal('conflict', texts.noUse)
  if (key.user_id === task.user?.id) throw new Refusal('not-allowed', texts.noUse)
  await task.update('emergency_key', id, { finding: finding.trim().slice(0, 200), seen_on: task.today, seen_by: task.user?.id ?? null }, seen)
}
