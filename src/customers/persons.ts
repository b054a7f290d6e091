import type { WritingTask } from '../platform/gate/task.ts'
import { addMonths } from '../platform/text/day.ts'
import { Refusal } from '../platform/refusal.ts'
import {
  addAddress,
  addEmails,
  addPhones,
  type NewAddress,
  type NewEmail,
  type NewPhone,
} from './contact-details.ts'
import type { Changes, New } from './rows.ts'
import { keepWords, nameWords } from './search-words.ts'
import { texts } from './texts.ts'

/** Months within which a person must be told of the register. Source: GDPR 14(3)(a). */
const noticeMonths = 1

export type NewPerson = Omit<New<'person'>, 'notice_due_on'> & {
  emails?: readonly NewEmail[]
  phones?: readonly NewPhone[]
  address?: NewAddress
}

/** Adds a person under the organisations and units of `scope`; the notice is due a month after the data was received.
 *  A duty with a limited reach sees whom it adds only where the scope says so. Source: GDPR 14(3). */
export async function addPerson(
  task: WritingTask<'contracting'>,
  person: NewPerson,
  scope: readonly string[] = reachOf(task),
): Promise<string> {
  const { emails = [], phones = [], address, ...own } = person
  if (own.source_on > task.today) throw new Refusal('invalid', texts.inFuture, 'source_on')
  const [id = ''] = await task.insert('person', [
    { ...own, notice_due_on: addMonths(own.source_on, noticeMonths), scope },
  ])
  await task.insert('search_entry', nameWords(id, own, scope))
  await addEmails(task, id, emails, scope)
  await addPhones(task, id, phones, scope)
  if (address !== undefined) await addAddress(task, id, address, scope)
  return id
}

/** Changes a person's own details. What was there before is not kept: the timeline says only which field changed. */
export async function changePerson(
  task: WritingTask<'contracting'>,
  id: string,
  changes: Omit<Changes<'person'>, 'notice_due_on'>,
  seen?: number,
): Promise<number> {
  const version = await task.update('person', id, changes, seen)
  if (changes.first_name === undefined && changes.last_name === undefined) return version
  const person = await task.db
    .selectFrom('person')
    .select(['id', 'first_name', 'last_name', 'scope'])
    .where('tenant_id', '=', task.tenant)
    .where('id', '=', id)
    .executeTakeFirst()
  if (person === undefined) throw new Refusal('not-found', texts.notFound)
  await keepWords(task, id, nameWords(id, person, person.scope))
  return version
}

function reachOf(task: WritingTask<'contracting'>): readonly string[] {
  return task.scope === '*' ? [] : task.scope
}
