import { sql } from 'kysely'
import type { Task, WritingTask } from '../platform/gate/task.ts'
import { addDays, addMonths, dayOf } from '../platform/text/day.ts'
import { waitingBreaches } from '../platform/waiting-breaches.ts'
import type { Keeper } from './rows.ts'

/** One thing that a user is told of: a row, of which only its kind and day are known here. */
export type Told = { kind: Kind; row: string; on: string; href: string; who?: string | undefined; why?: string | undefined }
export type Kind = (typeof kinds)[number]
export const kinds = ['single_opening', 'access_answer', 'duty_end', 'to_do', 'mention', 'emergency_use', 'email_change',
  'review_due', 'review_overdue', 'breach'] as const

/** Days for which something is told, and days ahead from which an end is. */
const backDays = 30
const aheadDays = 30
const reviewDays = 7

/** What waits to be seen of access: answers to one's requests, duties that end, and openings by whom one gave a duty.
 *  Nothing is stored to tell it: it is asked of the rows themselves, less what was marked as seen. */
export async function toldOfAccess(task: Task<'access_security'>, userId: string): Promise<Told[]> {
  const since = addDays(task.today, -backDays)
  const [answers, duties, openings, reviews] = await Promise.all([
    task.db.selectFrom('access_request').select(['id', 'answered_on', 'answer_reason']).where('tenant_id', '=', task.tenant)
      .where('user_id', '=', userId).where('answered_on', '>=', since).orderBy('id', 'desc').limit(50).execute(),
    task.db.selectFrom('duty').select(['id', 'ends_on', 'title']).where('tenant_id', '=', task.tenant).where('user_id', '=', userId)
      .where('ends_on', '>=', task.today).where('ends_on', '<=', addDays(task.today, aheadDays)).orderBy('id').limit(50).execute(),
    task.db.selectFrom('single_opening')
      .innerJoin('staff_user', (on) => on.onRef('staff_user.tenant_id', '=', 'single_opening.tenant_id')
        .onRef('staff_user.id', '=', 'single_opening.user_id'))
      .select(['single_opening.id', 'single_opening.opened_on', 'single_opening.reason', 'staff_user.name'])
      .where('single_opening.tenant_id', '=', task.tenant).where('single_opening.grantor_id', '=', userId)
      .where('single_opening.opened_on', '>=', since).orderBy('single_opening.id', 'desc').limit(50).execute(),
    reviewsWaiting(task, userId),
  ])
  return [
    ...reviews.map((row) => toldOfReview(row, task.today)),
    ...openings.map(({ id, opened_on, reason, name }) => ({ kind: 'single_opening' as const, row: id, on: opened_on, href: '/notifications',
      who: name, why: reason })),
    ...answers.map(({ id, answered_on, answer_reason }) => ({ kind: 'access_answer' as const, row: id, on: answered_on ?? task.today,
      href: '/account', why: answer_reason ?? undefined })),
    ...duties.map(({ id, ends_on, title }) => ({ kind: 'duty_end' as const, row: id, on: ends_on, href: '/account', why: title })),
  ]
}

/** What whoever oversees access is told: uses of the emergency account and its yearly test, and of addresses, to officers
 *  those that changed, to others those that wait for them. */
export async function toldOfOversight(task: Task<'access_security'>, isOfficer: boolean): Promise<Told[]> {
  const since = addDays(task.today, -backDays)
  const [keys, changes] = await Promise.all([
    task.db.selectFrom('emergency_key').select(['id', 'made_on', 'used_at', 'reason']).where('tenant_id', '=', task.tenant)
      .where((either) => either.or([either('used_at', '>=', new Date(since)),
        either.and([either('used_at', 'is', null), either('replaced_at', 'is', null), either('made_on', '<=', addMonths(task.today, -12))])]))
      .orderBy('id', 'desc').limit(50).execute(),
    task.db.selectFrom('email_change')
      .innerJoin('staff_user', (on) => on.onRef('staff_user.tenant_id', '=', 'email_change.tenant_id').onRef('staff_user.id', '=', 'email_change.user_id'))
      .select(['email_change.id', 'email_change.confirmed_at', 'email_change.asked_on', 'staff_user.name'])
      .where('email_change.tenant_id', '=', task.tenant).where('email_change.ended_at', 'is', null)
      .where((change) => (isOfficer ? change('email_change.confirmed_at', '>=', new Date(since))
        // What a mailed link confirms waits for nobody else.
        : change.and([change('email_change.confirmed_at', 'is', null), change('email_change.expires_at', 'is', null)]))).orderBy('email_change.id', 'desc').limit(50).execute(),
  ])
  return [
    ...keys.map(({ id, made_on, used_at, reason }) => ({ kind: 'emergency_use' as const, row: id, href: '/emergency-account',
      on: used_at === null ? addMonths(made_on, 12) : dayOf(used_at), ...(reason === null ? {} : { why: reason }) })),
    ...changes.map(({ id, confirmed_at, asked_on, name }) => ({ kind: 'email_change' as const, row: id, href: '/email-changes', who: name,
      on: confirmed_at === null ? asked_on : dayOf(confirmed_at) })),
  ]
}

/** What whoever handles breaches is told: those that wait for them. */
export async function toldOfBreaches(task: Task<'breach_handling'>): Promise<Told[]> {
  return (await waitingBreaches(task)).map(({ id, found_at }) => ({ kind: 'breach', row: id, on: dayOf(found_at), href: `/breaches/${id}` }))
}

type Review = { id: string; opened_on: string; due_on: string; line: string }

function reviewsWaiting(task: Task<'access_security'>, userId: string): Promise<Review[]> {
  return task.db.selectFrom('access_review')
    .innerJoin('access_review_line as line', (on) => on.onRef('line.tenant_id', '=', 'access_review.tenant_id').onRef('line.review_id', '=', 'access_review.id'))
    .select(['access_review.id', 'access_review.opened_on', 'access_review.due_on', sql<string>`min(line.id::text)`.as('line')])
    .where('access_review.tenant_id', '=', task.tenant).where('line.grantor_id', '=', userId).where('line.answer', 'is', null)
    .groupBy(['access_review.id', 'access_review.opened_on', 'access_review.due_on']).orderBy('access_review.id').limit(10).execute()
}

/** A review reminds when it opens, again a week before its day, and once more when that is past: each of these is marked
 *  as seen for itself, so that one reminder does not silence the next. */
function toldOfReview({ id, opened_on, due_on, line }: Review, today: string): Told {
  const href = '/access-register/reviews'
  if (today > due_on) return { kind: 'review_overdue', row: id, on: due_on, href }
  const again = addDays(due_on, -reviewDays)
  return today < again ? { kind: 'review_due', row: id, on: opened_on, href } : { kind: 'review_due', row: line, on: again, href }
}

/** What waits to be seen of the register: one's own to-dos that are due, and notes that mention one. */
export async function toldOfWork(task: Task<Keeper>): Promise<Told[]> {
  if (task.user === undefined) return []
  const since = addDays(task.today, -backDays)
  const [toDos, notes] = await Promise.all([
    task.db.selectFrom('to_do').select(['id', 'person_id', 'organisation_id', 'contract_id', 'due_on']).where('tenant_id', '=', task.tenant)
      .where('doer_id', '=', task.user.id).where('done_on', 'is', null).where('due_on', '<=', task.today)
      .orderBy('due_on').orderBy('id').limit(50).execute(),
    task.db.selectFrom('note').select(['id', 'person_id', 'organisation_id', 'contract_id', 'written_on']).where('tenant_id', '=', task.tenant)
      .where('written_on', '>=', since).where(sql<boolean>`strpos(body, ${`{user:${task.user.id}}`}) > 0`)
      .orderBy('written_on', 'desc').orderBy('id', 'desc').limit(50).execute(),
  ])
  return [
    ...toDos.map((row) => ({ kind: 'to_do' as const, row: row.id, on: row.due_on, href: cardOf(row) })),
    ...notes.map((row) => ({ kind: 'mention' as const, row: row.id, on: row.written_on, href: cardOf(row) })),
  ]
}

type About = { person_id: string | null; organisation_id: string | null; contract_id: string | null }

function cardOf({ person_id, organisation_id, contract_id }: About): string {
  if (person_id !== null) return `/people/${person_id}`
  return organisation_id === null ? `/contracts/${contract_id ?? ''}` : `/customers/${organisation_id}`
}

/** What is told, without what the user has marked as seen, the newest first. */
export async function unseenOf(task: Task<'access_security'>, userId: string, told: readonly Told[]): Promise<Told[]> {
  if (told.length === 0) return []
  const marks = await task.db.selectFrom('seen_mark').select(['kind', 'row_id']).where('tenant_id', '=', task.tenant)
    .where('user_id', '=', userId).where('row_id', 'in', told.map(({ row }) => row)).execute()
  const seen = new Set(marks.map(({ kind, row_id }) => `${kind} ${row_id}`))
  return told.filter(({ kind, row }) => !seen.has(`${kind} ${row}`)).toSorted((one, other) => (one.on < other.on ? 1 : -1))
}

/** Marks as seen what was told; twice is once. */
export async function markSeen(task: WritingTask<'access_security'>, userId: string, told: readonly Told[]): Promise<void> {
  const fresh = await unseenOf(task, userId, told)
  await task.insert('seen_mark', fresh.map(({ kind, row }) => ({ user_id: userId, kind, row_id: row, seen_on: task.today })))
}
