import type { Task, WritingTask } from '../platform/gate/task.ts'
import { faultOf } from '../platform/files/delivery-report.ts'
import { languageFor, noticeNow, type Bulletin, type Said } from './bulletins.ts'
import type { Language } from '../platform/text/language.ts'

type Writer = WritingTask<'informing'>

const minute = 60_000
/** For how long a process that took a bulletin is believed to be sending it. */
export const lease = 15 * minute
/** Minutes between one try and the next where the receiver's server would take nothing just now. */
const waits = [5, 30, 120, 480, 1440] as const

/** Whether a bulletin's time has come; it leaves no entry, because it is asked every few seconds. */
export async function hasDue(task: Task<'access_security'>): Promise<boolean> {
  const due = await task.db.selectFrom('bulletin').select('id').where('tenant_id', '=', task.tenant).where('next_at', '<=', task.now)
    .orderBy('next_at').limit(1).executeTakeFirst()
  return due !== undefined
}

/** Takes a bulletin whose time has come for this process, and gives up a draft that nobody sent. Of two processes that ask
 *  at once one gets it. What another was sending when it died is tried again, by the same id, and marked as unsure. */
export async function takeDue(task: Writer): Promise<Bulletin | undefined> {
  const due = await task.db.selectFrom('bulletin').select(['id', 'state', 'row_version']).where('tenant_id', '=', task.tenant)
    .where('next_at', '<=', task.now).orderBy('next_at').orderBy('id').forUpdate().skipLocked().limit(1).executeTakeFirst()
  if (due === undefined) return undefined
  if (due.state === 'draft') {
    await task.update('bulletin', due.id, { state: 'cancelled', next_at: null, ended_on: task.today })
    return undefined
  }
  await task.update('bulletin', due.id, { next_at: new Date(task.now.getTime() + lease) })
  const broken = await task.db.selectFrom('bulletin_recipient').select(['id', 'person_id', 'row_version']).where('tenant_id', '=', task.tenant)
    .where('bulletin_id', '=', due.id).where('state', '=', 'sending').orderBy('id').execute()
  await task.updateEach('bulletin_recipient', broken.map(({ id, row_version }) => (
    { id, seen: row_version, changes: { state: 'waiting' as const, is_unsure: true, next_at: task.now } })))
  return task.db.selectFrom('bulletin').selectAll().where('tenant_id', '=', task.tenant).where('id', '=', due.id).executeTakeFirst()
}

/** One message that is to leave now. */
export type Outgoing = { recipient: string; person: string; emailId: string; email: string; language: Language; tries: number }

/** The next of those who wait whom informing still reaches, marked as being sent; nothing when nobody is left just now. Who has
 *  no address that mail reaches is left out. Whoever objected since does not show here at all. Source: GDPR 21(3). */
export async function nextOf(task: Writer, bulletin: Pick<Bulletin, 'id'>, said: Said): Promise<Outgoing | undefined> {
  for (;;) {
    const row = await waitingOf(task, bulletin.id)
    const reader = row === undefined ? undefined : await task.db.selectFrom('person').select(['id', 'language'])
      .where('tenant_id', '=', task.tenant).where('id', '=', row.person_id).executeTakeFirst()
    const language = languageFor(said, reader?.language ?? null)
    if (row === undefined || language === undefined) return undefined
    const address = await task.db.selectFrom('person_email').select(['id', 'person_id', 'email']).where('tenant_id', '=', task.tenant)
      .where('person_id', '=', row.person_id).where('ended_on', 'is', null).where('bounced_on', 'is', null)
      .orderBy('starts_on').orderBy('id').limit(1).executeTakeFirst()
    if (address === undefined) {
      await task.update('bulletin_recipient', row.id, { state: 'left_out', why: 'no_address', next_at: null })
    } else {
      await task.update('bulletin_recipient', row.id, { state: 'sending', language, tries: row.tries + 1 })
      return { recipient: row.id, person: row.person_id, emailId: address.id, email: address.email, language, tries: row.tries + 1 }
    }
  }
}

/** Somebody who waits, while the bulletin has not been cancelled. */
function waitingOf(task: Writer, bulletin: string) {
  return task.db.selectFrom('bulletin_recipient').innerJoin('bulletin', (on) => on.onRef('bulletin.id', '=', 'bulletin_recipient.bulletin_id')
    .onRef('bulletin.tenant_id', '=', 'bulletin_recipient.tenant_id').on('bulletin.state', '=', 'waiting'))
    .select(['bulletin_recipient.id', 'bulletin_recipient.person_id', 'bulletin_recipient.tries'])
    .where('bulletin_recipient.tenant_id', '=', task.tenant).where('bulletin_recipient.bulletin_id', '=', bulletin)
    .where('bulletin_recipient.state', '=', 'waiting').where('bulletin_recipient.next_at', '<=', task.now)
    .orderBy('bulletin_recipient.id').limit(1).executeTakeFirst()
}

/** What came of a message: the server took it, said a status of RFC 3463, or was not reached. */
export type Outcome = 'taken' | 'unreachable' | { status: string }

/** Records what came of a message. One that was refused for a while waits for its next try; the last one stays refused.
 *  Whoever has not been given the notice has it now: it stands in the message. Source: RFC 3463; rules of the law 26. */
export async function settle(task: Writer, one: Outgoing, outcome: Outcome): Promise<void> {
  if (outcome === 'taken') {
    await task.update('bulletin_recipient', one.recipient, { state: 'sent', sent_at: task.now, next_at: null })
    return recordNotice(task, one)
  }
  const wait = waits[one.tries - 1]
  const comesAgain = outcome === 'unreachable' || outcome.status.startsWith('4.')
  if (outcome === 'unreachable') {
    await task.update('bulletin_recipient', one.recipient, { state: 'waiting', tries: one.tries - 1, next_at: task.now })
  } else if (comesAgain && wait !== undefined) {
    await task.update('bulletin_recipient', one.recipient, { state: 'waiting', next_at: new Date(task.now.getTime() + wait * minute) })
  } else {
    await task.update('bulletin_recipient', one.recipient, { state: 'refused', why: faultOf(outcome.status) ?? 'other', next_at: null })
  }
}

async function recordNotice(task: Writer, { person, language }: Outgoing): Promise<void> {
  const given = await task.db.selectFrom('notice_given').select(['id', 'person_id']).where('tenant_id', '=', task.tenant).where('person_id', '=', person)
    .where('notice', '=', 'customers').limit(1).executeTakeFirst()
  const version = await noticeNow(task)
  const sight = await task.db.selectFrom('person').select(['id', 'scope']).where('tenant_id', '=', task.tenant).where('id', '=', person).executeTakeFirst()
  if (given !== undefined || version === undefined || sight === undefined) return
  await task.insert('notice_given', [{ person_id: person, notice: 'customers', version: String(version), language, channel: 'email',
    given_on: task.today, scope: sight.scope }])
}

/** Puts a bulletin off to when somebody is to be tried next, or ends it when nobody is left. `again` is when the server is
 *  to be asked again that was not reached. */
export async function putOff(task: Writer, { id }: Pick<Bulletin, 'id'>, again?: Date): Promise<void> {
  const { state } = await task.db.selectFrom('bulletin').select('state').where('tenant_id', '=', task.tenant).where('id', '=', id).executeTakeFirstOrThrow()
  if (state !== 'waiting') return
  const next = await task.db.selectFrom('bulletin_recipient').select(['person_id', 'next_at']).where('tenant_id', '=', task.tenant).where('bulletin_id', '=', id)
    .where('state', '=', 'waiting').orderBy('next_at').limit(1).executeTakeFirst()
  const next_at = next === undefined ? null : again ?? next.next_at ?? task.now
  await task.update('bulletin', id, next_at === null ? { state: 'sent', next_at, ended_on: task.today } : { next_at })
}

