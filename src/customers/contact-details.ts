import { mustNotStayOut } from '../platform/erasure/suppressed.ts'
import type { WritingTask } from '../platform/gate/task.ts'
import { Refusal } from '../platform/refusal.ts'
import { bounceAfter, type Bounce } from './bounces.ts'
import { mustHaveEnded } from './ends.ts'
import type { Changes, New } from './rows.ts'
import { widenScope } from './scope.ts'
import { emailWord, keepWords, phoneWord } from './search-words.ts'
import { texts } from './texts.ts'

/** Without a start day the detail holds from today on. */
type Dated<T> = Omit<T, 'person_id' | 'starts_on' | 'ended_on'> & { starts_on?: string }
export type NewEmail = Dated<Omit<New<'person_email'>, 'bounced_on' | 'bounced_because'>>
export type NewPhone = Dated<New<'person_phone'>>
export type NewAddress = Dated<New<'person_address'>>
export type ContactDetail = 'person_email' | 'person_phone' | 'person_address'

/** Adds e-mail addresses, and the words they are found by. */
export async function addEmails(
  task: WritingTask<'contracting'>,
  personId: string,
  emails: readonly NewEmail[],
  known?: readonly string[],
): Promise<string[]> {
  if (emails.length === 0) return []
  await mustNotStayOut(task, emails.map(({ email }) => ({ field: 'email', value: email })))
  const scope = known ?? (await widenScope(task, personId, []))
  const ids = await task.insert(
    'person_email',
    emails.map((email) => ({ starts_on: task.today, ...email, person_id: personId, scope })),
  )
  await task.insert(
    'search_entry',
    emails.map(({ email }, at) => emailWord(ids[at] ?? '', personId, email, scope)),
  )
  return ids
}

/** Adds phone numbers, and the words they are found by. */
export async function addPhones(
  task: WritingTask<'contracting'>,
  personId: string,
  phones: readonly NewPhone[],
  known?: readonly string[],
): Promise<string[]> {
  if (phones.length === 0) return []
  await mustNotStayOut(task, phones.map(({ phone }) => ({ field: 'phone', value: phone })))
  const scope = known ?? (await widenScope(task, personId, []))
  const ids = await task.insert(
    'person_phone',
    phones.map((phone) => ({ starts_on: task.today, ...phone, person_id: personId, scope })),
  )
  await task.insert(
    'search_entry',
    phones.map(({ phone }, at) => phoneWord(ids[at] ?? '', personId, phone, scope)),
  )
  return ids
}

export async function addAddress(
  task: WritingTask<'contracting'>,
  personId: string,
  address: NewAddress,
  known?: readonly string[],
): Promise<string> {
  const scope = known ?? (await widenScope(task, personId, []))
  const [id = ''] = await task.insert('person_address', [
    { starts_on: task.today, ...address, person_id: personId, scope },
  ])
  return id
}

/** Corrects an e-mail address that was written wrong, or says that mail does not reach it, or does again; a change of
 *  address is an end and a new one. */
export async function correctEmail(
  task: WritingTask<'contracting'>,
  id: string,
  changes: Pick<Changes<'person_email'>, 'email' | 'is_private' | 'ended_on'> & Bounce,
  seen?: number,
): Promise<number> {
  await mustHaveEnded(task, 'person_email', id, changes.ended_on)
  if (typeof changes.email === 'string') await mustNotStayOut(task, [{ field: 'email', value: changes.email }])
  const before = await emailOf(task, id)
  const version = await task.update('person_email', id, { ...changes, ...bounceAfter(task.today, changes, before) }, seen)
  const { person_id, email, scope } = await emailOf(task, id)
  await keepWords(task, id, [emailWord(id, person_id, email, scope)])
  return version
}

async function emailOf(task: WritingTask<'contracting'>, id: string) {
  const row = await task.db
    .selectFrom('person_email')
    .select(['person_id', 'email', 'scope'])
    .where('tenant_id', '=', task.tenant)
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) throw new Refusal('not-found', texts.notFound)
  return row
}

/** Corrects a phone number that was written wrong. */
export async function correctPhone(
  task: WritingTask<'contracting'>,
  id: string,
  changes: Pick<Changes<'person_phone'>, 'phone' | 'is_private' | 'ended_on'>,
  seen?: number,
): Promise<number> {
  await mustHaveEnded(task, 'person_phone', id, changes.ended_on)
  if (typeof changes.phone === 'string') await mustNotStayOut(task, [{ field: 'phone', value: changes.phone }])
  const version = await task.update('person_phone', id, changes, seen)
  const row = await task.db
    .selectFrom('person_phone')
    .select(['person_id', 'phone', 'scope'])
    .where('tenant_id', '=', task.tenant)
    .where('id', '=', id)
    .executeTakeFirst()
  if (row !== undefined) await keepWords(task, id, [phoneWord(id, row.person_id, row.phone, row.scope)])
  return version
}

/** Corrects a postal address that was written wrong, or says on which day it was left. */
export async function correctAddress(
  task: WritingTask<'contracting'>,
  id: string,
  changes: Pick<Changes<'person_address'>, 'street' | 'postal_code' | 'post_office' | 'ended_on'>,
  seen?: number,
): Promise<number> {
  await mustHaveEnded(task, 'person_address', id, changes.ended_on)
  return task.update('person_address', id, changes, seen)
}

/** Ends an e-mail address, a phone number or a postal address on the day it stopped being in use. */
export async function endContactDetail(
  task: WritingTask<'contracting'>,
  kind: ContactDetail,
  id: string,
  endedOn: string,
  seen?: number,
): Promise<number> {
  await mustHaveEnded(task, kind, id, endedOn)
  return task.update(kind, id, { ended_on: endedOn }, seen)
}
