import { sql } from 'kysely'
import type { Task, WritingTask } from '../platform/gate/task.ts'
import { Refusal } from '../platform/refusal.ts'
import { leaverTexts } from './leaver-texts.ts'
import { isThing, listRights } from './rights.ts'
import { registerTexts as texts } from './texts.ts'

/** Whose last day has been recorded and who is still here, or has something that is ours. */
export async function listLeavers(task: Task<'access_security'>) {
  return task.db.selectFrom('staff_user')
    .leftJoin('access_right as thing', (on) => on.onRef('thing.tenant_id', '=', 'staff_user.tenant_id').onRef('thing.user_id', '=', 'staff_user.id')
      .on('thing.kind', 'in', ['key', 'badge']).on('thing.returned_on', 'is', null))
    .select(({ fn }) => ['staff_user.id', 'staff_user.name', 'staff_user.closed_on', fn.count<number>('thing.id').as('out')])
    .where('staff_user.tenant_id', '=', task.tenant).where('staff_user.closed_on', 'is not', null)
    .groupBy(['staff_user.id', 'staff_user.name', 'staff_user.closed_on'])
    // The emergency account is closed from the beginning, and nobody who leaves.
    .having((either) => either.or([either(either.fn.count('thing.id'), '>', 0),
      either.and([either('staff_user.closed_on', '>=', task.today), either.exists(either.selectFrom('account').select('account.id')
        .where('account.tenant_id', '=', task.tenant).whereRef('account.user_id', '=', 'staff_user.id').where('account.closed_at', 'is', null))])]))
    .orderBy('staff_user.closed_on').orderBy('staff_user.name').orderBy('staff_user.id').limit(500).execute()
}

/** What access knows of a colleague: what ends with their last day, and what waits for somebody else. Refuses 'not-found'. */
export async function heldBy(task: Task<'access_security'>, userId: string) {
  const user = await task.db.selectFrom('staff_user').select(['id', 'name', 'closed_on']).where('tenant_id', '=', task.tenant)
    .where('id', '=', userId).executeTakeFirst()
  if (user === undefined) throw new Refusal('not-found', leaverTexts.notFound)
  const duties = await task.db.selectFrom('duty').select(['id', 'title', 'ends_on']).where('tenant_id', '=', task.tenant)
    .where('user_id', '=', userId).where('ends_on', '>=', task.today).orderBy('ends_on').orderBy('id').limit(500).execute()
  const rights = await listRights(task, userId)
  return { user, duties, rights, things: rights.filter(({ kind, returned_on }) => isThing(kind) && returned_on === null),
    substitutes: await substitutesOf(task, duties.map(({ id }) => id)), sessions: await sessionsOf(task, userId),
    requests: await waitingRequests(task, userId), identities: await identitiesOf(task, userId), answers: await answersOwed(task, userId),
    customers: await customersOf(task, userId) }
}

async function substitutesOf(task: Task<'access_security'>, duties: readonly string[]) {
  if (duties.length === 0) return []
  return task.db.selectFrom('duty').select(['id', 'ends_on']).where('tenant_id', '=', task.tenant).where('substitutes_id', 'in', duties)
    .where('ends_on', '>=', task.today).orderBy('id').limit(500).execute()
}

function sessionsOf(task: Task<'access_security'>, userId: string) {
  return task.db.selectFrom('session').innerJoin('account', 'account.id', 'session.account_id').select(['session.id', 'session.kind'])
    .where('account.tenant_id', '=', task.tenant).where('account.user_id', '=', userId).where('session.kind', '<>', 'waiting')
    .where('session.ended_at', 'is', null).where('session.expires_at', '>', task.now).orderBy('session.id').limit(500).execute()
}

function waitingRequests(task: Task<'access_security'>, userId: string) {
  return task.db.selectFrom('access_request').select(['id', 'row_version']).where('tenant_id', '=', task.tenant)
    .where('user_id', '=', userId).where('answer', 'is', null).orderBy('id').limit(500).execute()
}

function identitiesOf(task: Task<'access_security'>, userId: string) {
  return task.db.selectFrom('external_identity').innerJoin('identity_provider', (on) => on
    .onRef('identity_provider.tenant_id', '=', 'external_identity.tenant_id').onRef('identity_provider.id', '=', 'external_identity.provider_id'))
    .select(['external_identity.id', 'identity_provider.name']).where('external_identity.tenant_id', '=', task.tenant)
    .where('external_identity.user_id', '=', userId).where('external_identity.ended_at', 'is', null)
    .orderBy('external_identity.id').limit(50).execute()
}

async function answersOwed(task: Task<'access_security'>, userId: string): Promise<number> {
  const row = await task.db.selectFrom('access_review_line').select(({ fn }) => fn.countAll<number>().as('n'))
    .where('tenant_id', '=', task.tenant).where('grantor_id', '=', userId).where('answer', 'is', null).executeTakeFirstOrThrow()
  return Number(row.n)
}

async function customersOf(task: Task<'access_security'>, userId: string): Promise<number> {
  const row = await task.db.selectFrom('account_management').select(({ fn }) => fn.countAll<number>().as('n'))
    .where('tenant_id', '=', task.tenant).where('user_id', '=', userId)
    .where((either) => either.or([either('ended_on', 'is', null), either('ended_on', '>=', task.today)])).executeTakeFirstOrThrow()
  return Number(row.n)
}

/** Closes everything a colleague has, with one day: duties, those who stand in for them, every right, and what they had
 *  asked for. The account is open to the end of that day and no longer: of a day that is past it closes at once, with its
 *  sessions and tokens. Refuses 'not-allowed' for oneself. Source: notice S28; GDPR 32(4); ASVS 7.4.2. */
export async function leave(task: WritingTask<'access_security'>, userId: string, lastDay: string): Promise<void> {
  if (task.user?.id === userId) throw new Refusal('not-allowed', texts.notToOneself)
  const { duties, rights, substitutes, requests } = await heldBy(task, userId)
  for (const { id, ends_on } of [...duties, ...substitutes]) if (ends_on > lastDay) await task.update('duty', id, { ends_on: lastDay })
  for (const { id, ends_on } of rights) if (ends_on > lastDay) await task.update('access_right', id, { ends_on: lastDay })
  for (const { id, row_version } of requests) {
    await task.update('access_request', id, { answer: 'refused', answer_reason: leaverTexts.leavesReason.fi, answered_on: task.today,
      answered_by: task.user?.id ?? null }, row_version)
  }
  await task.update('staff_user', userId, { closed_on: lastDay })
  if (lastDay < task.today) await closeAccount(task, userId)
}

/** Closes the accounts of those whose last day is past, with their sessions and tokens. Gives how many. */
export async function closeLeavers(task: WritingTask<'access_security'>): Promise<number> {
  const gone = await task.db.selectFrom('staff_user').innerJoin('account', (on) => on.onRef('account.user_id', '=', 'staff_user.id')
    .on('account.tenant_id', '=', task.tenant)).select('staff_user.id').where('staff_user.tenant_id', '=', task.tenant)
    .where('staff_user.closed_on', '<', task.today).where('account.closed_at', 'is', null).orderBy('staff_user.id').execute()
  for (const { id } of gone) await closeAccount(task, id)
  return gone.length
}

async function closeAccount(task: WritingTask<'access_security'>, userId: string): Promise<void> {
  const accounts = await task.db.updateTable('account').set({ closed_at: sql`coalesce(closed_at, ${task.now}::timestamptz)` })
    .where('tenant_id', '=', task.tenant).where('user_id', '=', userId).returning('id').execute()
  for (const { id } of accounts) {
    await task.db.updateTable('session').set({ ended_at: task.now }).where('account_id', '=', id).where('ended_at', 'is', null).execute()
  }
}
