import type { Task, WritingTask } from '../platform/gate/task.ts'
import { isId } from '../platform/id.ts'
import { Refusal } from '../platform/refusal.ts'
import { addMonths, parseDay } from '../platform/text/day.ts'
import { pageTexts as texts } from './page-texts.ts'

export const holdGrounds = ['claim', 'authority', 'law'] as const
type Rights = 'rights_requests'
type Wanted = { person: string; ground: string; reason: string; ends_on: string }

/** Keeps a person's data from erasure and purge until a day, for a reason. Refuses 'invalid' a hold without an end, or
 *  one longer than three years: it is renewed by a new decision. Source: GDPR 17(3)(e), 18(1)(c), 5(1)(e). */
export async function placeHold(task: WritingTask<Rights>, wanted: Wanted): Promise<string> {
  const ground = holdGrounds.find((one) => one === wanted.ground)
  if (ground === undefined) throw new Refusal('invalid', texts.noGround, 'ground')
  if (wanted.reason.trim() === '') throw new Refusal('invalid', texts.noReason, 'reason')
  const ends_on = parseDay(wanted.ends_on)
  if (ends_on === undefined || ends_on < task.today || ends_on > addMonths(task.today, longest)) throw new Refusal('invalid', texts.noEnd, 'ends_on')
  const person = isId(wanted.person) && await task.db.selectFrom('person').select('id').where('tenant_id', '=', task.tenant)
    .where('id', '=', wanted.person).executeTakeFirst()
  if (!person) throw new Refusal('invalid', texts.noPerson, 'person')
  const [id = ''] = await task.insert('hold', [{ person_id: person.id, ground, reason: wanted.reason.trim(), starts_on: task.today, ends_on,
    placed_by: task.user?.id ?? null }])
  return id
}

// Months: a hold without review would be retention by another name.
const longest = 36

/** Ends a hold with today as its last day. Refuses 'not-found'. */
export async function endHold(task: WritingTask<Rights>, id: string): Promise<void> {
  await task.update('hold', id, { ends_on: task.today })
}

/** The holds of today and later, the first to end first. */
export function runningHolds(task: Task<Rights>) {
  return task.db.selectFrom('hold')
    .innerJoin('person', (join) => join.onRef('person.id', '=', 'hold.person_id').on('person.tenant_id', '=', task.tenant))
    .select(['hold.id', 'hold.person_id', 'hold.ground', 'hold.reason', 'hold.ends_on', 'person.id as subject', 'person.first_name', 'person.last_name'])
    .where('hold.tenant_id', '=', task.tenant).where('hold.ends_on', '>=', task.today)
    .orderBy('hold.ends_on').orderBy('hold.id').limit(200).execute()
}

/** The last purge's report. */
export function lastPurge(task: Task<Rights>) {
  return task.db.selectFrom('purge_run').select(['id', 'ran_on', 'removed', 'held']).where('tenant_id', '=', task.tenant)
    .orderBy('created_at', 'desc').orderBy('id', 'desc').limit(1).executeTakeFirst()
}
