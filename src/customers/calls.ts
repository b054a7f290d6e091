import type { Task, WritingTask } from '../platform/gate/task.ts'
import { Refusal } from '../platform/refusal.ts'
import { parsePhone } from '../platform/text/phone.ts'
import { callTexts } from './call-texts.ts'
import { writeNote } from './notes.ts'
import type { Keeper } from './rows.ts'

/** A call as its writer tells it. */
export type Call = { person_id: string; body: string; direction?: 'in' | 'out' | undefined; minutes?: string | undefined }

/** The people who have the number, however it was written, with where they work. A number of nobody finds nobody. */
export async function peopleWithPhone(task: Task<Keeper>, typed: string) {
  const phone = parsePhone(typed)
  if (phone === undefined) throw new Refusal('invalid', callTexts.noNumber, 'q')
  const rows = await task.db
    .selectFrom('person_phone')
    .innerJoin('person', (on) =>
      on.onRef('person.tenant_id', '=', 'person_phone.tenant_id').onRef('person.id', '=', 'person_phone.person_id'),
    )
    .select(['person.id', 'person_phone.person_id', 'person.first_name', 'person.last_name'])
    .distinct()
    .where('person_phone.tenant_id', '=', task.tenant)
    .where('person_phone.phone', '=', phone)
    .where('person_phone.ended_on', 'is', null)
    .orderBy('person.last_name')
    .orderBy('person.id')
    .limit(20)
    .execute()
  return rows.map(({ id, first_name, last_name }) => ({ id, name: `${first_name} ${last_name}` }))
}

/** Writes a call of today on the person's timeline. Refuses 'invalid' nothing said, and minutes that are no count. */
export async function writeCall(task: WritingTask<'contracting'>, call: Call): Promise<string> {
  const { person_id, body, direction } = call
  return writeNote(task, {
    person_id,
    body,
    kind: 'call',
    happened_on: task.today,
    minutes: minutesOf(call.minutes ?? ''),
    direction: direction ?? null,
  })
}

function minutesOf(typed: string): number | null {
  const text = typed.trim()
  if (text === '') return null
  if (!/^\d{1,4}$/.test(text) || Number(text) > 1440) throw new Refusal('invalid', callTexts.wrongMinutes, 'minutes')
  return Number(text)
}
