import { sql, type Kysely, type Selectable } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { createHash, randomBytes } from 'node:crypto'
import type { DatabaseFor } from '../catalogue/database.ts'
import { workTasks } from '../catalogue/work-tasks.ts'
import type { WorkTaskShape } from '../catalogue/shape.ts'
import type { Purpose } from '../catalogue/purposes.ts'
import type { Gate } from '../platform/gate/gate.ts'
import { prepared, type Values } from '../platform/gate/prepared.ts'
import type { Actor, Duty, Task, WritingTask } from '../platform/gate/task.ts'
import { gathering } from '../platform/gathering.ts'
import type { Session } from '../platform/http/route.ts'
import { freshMinutes } from '../platform/http/step-up.ts'
import { declaredFields } from '../platform/own-fields.ts'
import { parseLanguage, type Language } from '../platform/text/language.ts'
import type { Tenant } from '../platform/tenants.ts'

/** Who a session stands for just now: the duties that are in force today, and nothing older. */
export type Viewer = { tenant: Tenant; actor: Actor; session: Session; language: Language; wants: Wants }
/** How the user wants pages: the rows of lists close or not, days of 24 hours or twice 12, and which page comes first. */
export type Wants = Pick<Selectable<DatabaseFor<'access_security'>['staff_user']>, 'density' | 'hours' | 'landing'>
export type Sessions = { find(token: string): Promise<Viewer | undefined> }

const minute = 60_000
const idle = 120 * minute
const longest = 12 * 60 * minute
const waiting = 10 * minute
const emergency = 60 * minute

/** Looks sessions up. Which tenant a session belongs to never changes, so it is remembered: after the first request
 *  the session, its user and the duties of today are one statement. */
export function openSessions(gate: Gate, tenants: readonly Tenant[]): Sessions {
  const homes = new Map<string, string>()
  const lookUp = together(async (tenant: Tenant, hashes: readonly string[]) =>
    gate.own(tenant, (task) => viewers(task, tenant, hashes)))
  return {
    async find(token) {
      const hash = hashOf(token)
      const home = homes.get(hash) ?? await gate.own(undefined, (task) => homeOf(task, hash))
      const tenant = tenants.find(({ id }) => id === home)
      if (home === undefined || tenant === undefined) return undefined
      if (homes.size > 10_000) homes.clear()
      homes.set(hash, home)
      return lookUp(tenant, hash)
    },
  }
}

async function homeOf(task: Task<'access_security'>, hash: string): Promise<string | undefined> {
  const found = await task.db.selectFrom('session').innerJoin('account', 'account.id', 'session.account_id')
    .select('account.tenant_id').where('session.token_hash', '=', hash).executeTakeFirst()
  return found?.tenant_id
}

/** Lookups of a tenant that wait for one under way are done together, as one that starts after all of them were asked:
 *  none of them can see what was so before it was asked. */
function together<V>(lookUp: (tenant: Tenant, hashes: readonly string[]) => Promise<ReadonlyMap<string, V>>) {
  const lines = new Map<string, { next: Promise<ReadonlyMap<string, V>>; hashes: Set<string>; last: Promise<unknown> }>()
  return async (tenant: Tenant, hash: string): Promise<V | undefined> => {
    const line = lines.get(tenant.id)
    if (line !== undefined && line.hashes.size > 0) {
      line.hashes.add(hash)
      return (await line.next).get(hash)
    }
    const hashes = new Set([hash])
    const before = line?.last ?? Promise.resolve()
    const next = before.then(gathering).then(() => lookUp(tenant, taken(hashes)))
    lines.set(tenant.id, { next, hashes, last: next.catch(() => undefined) })
    return (await next).get(hash)
  }
}

/** What a line has gathered; from now on it is closed and the next one begins. */
function taken(hashes: Set<string>): string[] {
  const list = [...hashes]
  hashes.clear()
  return list
}

async function viewers(task: Task<'access_security'>, tenant: Tenant, hashes: readonly string[]): Promise<Map<string, Viewer>> {
  const found = new Map<string, Viewer>()
  for (const [hash, rows] of Map.groupBy(await sessionRows(task, hashes), ({ token_hash }) => token_hash)) {
    const one = await viewer(task, tenant, rows)
    if (one !== undefined) found.set(hash, one)
  }
  return found
}

async function viewer(task: Task<'access_security'>, tenant: Tenant, rows: readonly SessionRow[]): Promise<Viewer | undefined> {
  const [first] = rows
  if (first === undefined || first.kind === 'waiting') return undefined
  if (first.kind === 'browser' && !await isAwake(task, first)) return undefined
  const language = parseLanguage(first.language) ?? 'fi'
  const duties = rows.flatMap((row) => dutyOf(row)).filter((duty) => first.duty_id === null || isOfProgram(duty, first.duty_id))
  return {
    tenant, language, wants: { density: first.density, hours: first.hours, landing: first.landing },
    actor: { tenant: tenant.id, zone: tenant.zone, duties, declared: first.declared,
      user: { id: first.user_id, name: first.name, language: first.language } },
    session: { id: first.session_id, accountId: first.account_id, tenantId: tenant.id, userId: first.user_id,
      kind: first.kind, isFresh: isFresh(task, first), ...(first.proof === 'emergency' ? { isEmergency: true as const } : {}) },
  }
}

type SessionRow = Awaited<ReturnType<typeof sessionRows>>[number]
type Asked = { tenant: string; today: string; now: Date; hashes: readonly string[]; most: number }

const readSessions = prepared((db: Kysely<DatabaseFor<'access_security'>>, value: Values<Asked>) => db
  .selectFrom('session').innerJoin('account', 'account.id', 'session.account_id')
  .innerJoin('staff_user', (join) => join.onRef('staff_user.id', '=', 'account.user_id')
    .on('staff_user.tenant_id', '=', value('tenant')))
  .leftJoin('duty', (join) => join.onRef('duty.user_id', '=', 'staff_user.id').on('duty.tenant_id', '=', value('tenant'))
    .on(sql<string>`duty.opens_on`, '<=', value('today')).on('duty.ends_on', '>=', value('today')))
  .select(['session.token_hash', 'session.id as session_id', 'session.account_id', 'session.kind', 'session.duty_id',
    'session.created_at', 'session.expires_at', 'session.proved_at', 'session.proof', 'staff_user.id as user_id',
    'staff_user.name', 'staff_user.language', 'staff_user.density', 'staff_user.hours', 'staff_user.landing', 'duty.id as duty', 'duty.work_task', 'duty.title', 'duty.everywhere', 'duty.reach',
    'duty.ends_on', jsonArrayFrom(declaredFields(db, value('tenant'))).as('declared')])
  .where('account.tenant_id', '=', value('tenant')).where(sql<boolean>`session.token_hash = any(${value('hashes')})`)
  .where('session.ended_at', 'is', null).where('session.expires_at', '>', value('now'))
  // An account that has a second factor is opened by it, also where a session was there before it.
  .where((either) => either.or([either('session.kind', '=', 'token'), either('session.proof', '<>', 'link'),
    either('account.second_factor_at', 'is', null)]))
  // The emergency account is closed to every way in but the secret that it is sealed with.
  .where((either) => either.or([either('session.proof', '=', 'emergency'),
    either.and([either('account.closed_at', 'is', null),
      // Whoever leaves works to the end of their last day.
      either.or([either('staff_user.closed_on', 'is', null), either(sql<string>`staff_user.closed_on`, '>=', value('today'))])])]))
  .orderBy('duty.starts_on').orderBy('duty.id').limit(value('most')))

function sessionRows(task: Task<'access_security'>, hashes: readonly string[]) {
  return readSessions(task, { tenant: task.tenant, today: task.today, now: task.now, hashes, most: 100 * hashes.length })
}

/** A browser's session ends after two hours without use, and twelve hours after signing in whatever the use; one of the
 *  emergency account an hour after the seal was broken.
 *  The row is touched when a quarter of the idle time has gone, so that most requests write nothing. */
async function isAwake(task: Task<'access_security'>, row: SessionRow): Promise<boolean> {
  const end = row.created_at.getTime() + (row.proof === 'emergency' ? emergency : longest)
  if (task.now.getTime() >= end) return false
  const next = Math.min(end, task.now.getTime() + idle)
  if (next - row.expires_at.getTime() > idle / 4) {
    await task.db.updateTable('session').set({ expires_at: new Date(next), seen_at: task.now }).where('id', '=', row.session_id).execute()
  }
  return true
}

/** A program acts in one duty. How much it may take out in a day is its user's right, which opens nothing by itself. */
function isOfProgram({ id, purposes, rights }: Duty, dutyId: string): boolean {
  return id === dutyId || (purposes.length === 0 && rights?.every((right) => right === 'export_many') === true)
}

function isFresh(task: Task<'access_security'>, { proved_at, proof }: SessionRow): boolean {
  return proof === 'emergency' || proved_at !== null && task.now.getTime() < proved_at.getTime() + freshMinutes * minute
}

function dutyOf(row: SessionRow): Duty[] {
  const work = shapeOf(row.work_task ?? '')
  if (work === undefined || row.duty === null) return []
  const reach = row.everywhere === true ? '*' : row.reach ?? []
  return [{ id: row.duty, title: row.title ?? '', purposes: work.purposes, reach,
    seesProtected: work.seesProtected === true, rights: work.rights ?? [], endsOn: row.ends_on ?? '' }]
}

function shapeOf(name: string): WorkTaskShape<Purpose> | undefined {
  const shapes: { readonly [name: string]: WorkTaskShape<Purpose> } = workTasks
  return Object.hasOwn(shapes, name) ? shapes[name] : undefined
}

/** How a session's holder proved who they are. A 'link' alone opens no account that has a second factor. */
export type Proof = 'link' | 'second_factor' | 'passkey' | 'external' | 'emergency'

/** Starts a browser's session and gives its token, which is kept nowhere but in the browser. */
export async function startSession(
  task: WritingTask<'access_security'>, accountId: string, proof: Proof = 'link',
): Promise<string> {
  const token = newToken()
  await task.insert('session', [{ account_id: accountId, token_hash: hashOf(token), kind: 'browser', proof,
    proved_at: task.now, seen_at: task.now,
    expires_at: new Date(task.now.getTime() + (proof === 'emergency' ? emergency : idle)) }])
  return token
}

/** Starts what stands between a first proof and a second: it opens nothing, and ends within ten minutes. */
export async function startWaiting(task: WritingTask<'access_security'>, accountId: string): Promise<string> {
  const token = newToken()
  await task.insert('session', [{ account_id: accountId, token_hash: hashOf(token), kind: 'waiting',
    expires_at: new Date(task.now.getTime() + waiting) }])
  return token
}

/** The account that waits for its second proof in this browser. */
export function waitingIn(task: Task<'access_security'>, token: string) {
  return task.db.selectFrom('session').innerJoin('account', 'account.id', 'session.account_id')
    .select(['session.id as session_id', 'account.id', 'account.tenant_id', 'account.user_id', 'account.email',
      'account.second_factor_at'])
    .where('session.token_hash', '=', hashOf(token)).where('session.kind', '=', 'waiting').where('session.ended_at', 'is', null)
    .where('session.expires_at', '>', task.now).where('account.closed_at', 'is', null).executeTakeFirst()
}

export type NewToken = { accountId: string; dutyId: string; program: string; endsAt: Date }

/** Starts a program's session in one duty; it ends with the duty at the latest. */
export async function startTokenSession(
  task: WritingTask<'access_security'>, { accountId, dutyId, program, endsAt }: NewToken,
): Promise<string> {
  const token = newToken()
  await task.insert('session', [{ account_id: accountId, token_hash: hashOf(token), kind: 'token', duty_id: dutyId, program,
    expires_at: endsAt }])
  return token
}

/** Ends one session of the account; the next request in it finds nobody. Of many who end it one gets 'true'. */
export async function endSession(task: WritingTask<'access_security'>, accountId: string, id: string): Promise<boolean> {
  const { numUpdatedRows } = await task.db.updateTable('session').set({ ended_at: task.now }).where('id', '=', id)
    .where('account_id', '=', accountId).where('ended_at', 'is', null).executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Ends every browser session of the account but the one named; programs keep theirs. */
export async function endOthers(task: WritingTask<'access_security'>, accountId: string, but: string): Promise<void> {
  await task.db.updateTable('session').set({ ended_at: task.now }).where('account_id', '=', accountId)
    .where('id', '<>', but).where('kind', '<>', 'token').where('ended_at', 'is', null).execute()
}

/** The sessions of an account that still live, newest first. */
export function sessionsOf(task: Task<'access_security'>, accountId: string) {
  return task.db.selectFrom('session').select(['id', 'kind', 'proof', 'program', 'created_at', 'seen_at', 'expires_at'])
    .where('account_id', '=', accountId).where('kind', '<>', 'waiting').where('ended_at', 'is', null).where('expires_at', '>', task.now)
    .orderBy('created_at', 'desc').orderBy('id').limit(50).execute()
}

/** 256 random bits, as text for an address or a cookie. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What the database keeps of a token. */
export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}
