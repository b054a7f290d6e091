import { sql } from 'kysely'
import type { Task, WritingTask } from '../platform/gate/task.ts'
import { Refusal, type Fault } from '../platform/refusal.ts'
import { findPersonalIdentityCodes } from '../platform/text/hetu.ts'
import { languages, type Language } from '../platform/text/language.ts'
import { texts } from './texts.ts'

type Reader = Task<'informing'>
type Writer = WritingTask<'informing'>

/** What a bulletin says, in each language that it is written in. */
export type Said = { readonly [L in Language]: { subject: string; body: string } }

const columns = ['id', 'state', 'chosen', 'subject_fi', 'body_fi', 'subject_sv', 'body_sv', 'subject_en', 'body_en', 'send_at', 'next_at',
  'created_at', 'ended_on', 'row_version'] as const

/** The newest bulletins first. */
export async function listBulletins(task: Reader) {
  return task.db.selectFrom('bulletin').select(columns).where('tenant_id', '=', task.tenant).orderBy('created_at', 'desc').orderBy('id', 'desc')
    .limit(200).execute()
}

export type Bulletin = Awaited<ReturnType<typeof bulletinById>>

/** Refuses 'not-found'. */
export async function bulletinById(task: Reader, id: string) {
  const row = await task.db.selectFrom('bulletin').select(columns).where('tenant_id', '=', task.tenant).where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw new Refusal('not-found', texts.noBulletin)
  return row
}

/** What a bulletin says; a language it is not written in has empty texts. */
export function saidIn(row: Pick<Bulletin, `${'subject' | 'body'}_${Language}`>): Said {
  const one = (subject: string | null, body: string | null) => ({ subject: subject ?? '', body: body ?? '' })
  return { fi: one(row.subject_fi, row.body_fi), sv: one(row.subject_sv, row.body_sv), en: one(row.subject_en, row.body_en) }
}

/** The languages that a bulletin is written in, the first one first. */
export function writtenIn(said: Said): Language[] {
  return languages.filter((language) => said[language].body !== '')
}

/** The language in which a reader gets it: the reader's own, or the first that it is written in. */
export function languageFor(said: Said, own: Language | null): Language | undefined {
  const written = writtenIn(said)
  return own !== null && written.includes(own) ? own : written[0]
}

/** Writes a draft's texts. Refuses 'conflict' what has been sent or was changed meanwhile, 'invalid' a subject without its
 *  text, a text without its subject, and a personal identity code. */
export async function writeBulletin(task: Writer, id: string, said: Said, seen: number): Promise<void> {
  await draftById(task, id)
  refuseFor(languages.flatMap((language) => faultsIn(said[language], language)))
  const one = (text: string) => (text === '' ? null : text)
  await task.update('bulletin', id, {
    subject_fi: one(said.fi.subject), body_fi: one(said.fi.body), subject_sv: one(said.sv.subject), body_sv: one(said.sv.body),
    subject_en: one(said.en.subject), body_en: one(said.en.body) }, seen)
}

function faultsIn({ subject, body }: Said[Language], language: Language): Fault[] {
  const coded = (field: string, text: string) => (findPersonalIdentityCodes(text).length > 0 ? [{ field, text: texts.noCodes }] : [])
  return [
    ...(body !== '' && subject === '' ? [{ field: `subject_${language}`, text: texts.noSubject }] : []),
    ...(subject !== '' && body === '' ? [{ field: `body_${language}`, text: texts.noBody }] : []),
    ...coded(`subject_${language}`, subject), ...coded(`body_${language}`, body),
  ]
}

function refuseFor([first, ...rest]: readonly Fault[]): void {
  if (first !== undefined) throw new Refusal('invalid', first.text, first.field, rest)
}

/** The longest that a bulletin may wait to be sent. */
const longestWait = 366 * 86_400_000

/** Lets a draft be sent, now or at a time to come. Refuses 'conflict' what is no draft, and 'invalid' one that says nothing,
 *  has nobody to go to, or whose time is past or over a year away. A first message carries the notice, so one must have been
 *  published. Source: rules of the law 26. */
export async function scheduleBulletin(task: Writer, id: string, at: Date | undefined, seen: number): Promise<void> {
  const bulletin = await draftById(task, id)
  const time = at ?? task.now
  if (writtenIn(saidIn(bulletin)).length === 0) throw new Refusal('invalid', texts.saysNothing, 'body_fi')
  if (time < task.now) throw new Refusal('invalid', texts.isPast, 'send_on')
  if (time.getTime() - task.now.getTime() > longestWait) throw new Refusal('invalid', texts.tooFar, 'send_on')
  if ((await countsOf(task, id)).all === 0) throw new Refusal('conflict', texts.nobody)
  const notice = await noticeNow(task)
  if (notice === undefined) throw new Refusal('conflict', texts.noNotice)
  await task.update('bulletin', id, { state: 'waiting', send_at: time, next_at: time }, seen)
}

/** The number of the customers' notice in force. */
export async function noticeNow(task: Reader): Promise<number | undefined> {
  const row = await task.db.selectFrom('notice_version').select('version').where('tenant_id', '=', task.tenant)
    .where('notice', '=', 'customers').where('published_on', '<=', task.today).orderBy('version', 'desc').limit(1).executeTakeFirst()
  return row?.version
}

/** Gives up a draft, or one that waits: whoever has not got it yet does not get it. Refuses 'conflict' what has ended. */
export async function cancelBulletin(task: Writer, id: string, seen: number): Promise<void> {
  const { state } = await bulletinById(task, id)
  if (state !== 'draft' && state !== 'waiting') throw new Refusal('conflict', texts.hasEnded)
  await task.update('bulletin', id, { state: 'cancelled', next_at: null, ended_on: task.today }, seen)
}

async function draftById(task: Reader, id: string): Promise<Bulletin> {
  const bulletin = await bulletinById(task, id)
  if (bulletin.state !== 'draft') throw new Refusal('conflict', texts.noDraft)
  return bulletin
}

export type Counts = Awaited<ReturnType<typeof countsOf>>

/** What became of a bulletin, in numbers. */
export async function countsOf(task: Reader, id: string) {
  const of = (condition: ReturnType<typeof sql>) => sql<number>`(count(*) filter (where ${condition}))::int`
  return task.db.selectFrom('bulletin_recipient').where('tenant_id', '=', task.tenant).where('bulletin_id', '=', id).select([
    of(sql`true`).as('all'), of(sql`state in ('waiting', 'sending')`).as('waiting'), of(sql`state = 'sent'`).as('sent'),
    of(sql`state = 'refused'`).as('refused'), of(sql`state = 'bounced'`).as('bounced'), of(sql`state = 'left_out'`).as('left_out'),
    of(sql`is_unsure`).as('unsure')]).executeTakeFirstOrThrow()
}

/** Those whom it did not reach, as far as their names are in sight. */
export async function notReached(task: Reader, id: string) {
  return task.db.selectFrom('bulletin_recipient').innerJoin('person', (on) => on.onRef('person.id', '=', 'bulletin_recipient.person_id')
    .onRef('person.tenant_id', '=', 'bulletin_recipient.tenant_id'))
    .select(['person.id', 'person.last_name', 'person.first_name', 'bulletin_recipient.person_id', 'bulletin_recipient.state', 'bulletin_recipient.why'])
    .where('bulletin_recipient.tenant_id', '=', task.tenant).where('bulletin_recipient.bulletin_id', '=', id)
    .where('bulletin_recipient.state', 'in', ['refused', 'bounced', 'left_out'])
    .orderBy('person.last_name').orderBy('person.first_name').orderBy('person.id').limit(200).execute()
}
