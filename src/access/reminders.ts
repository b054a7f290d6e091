import { sql } from 'kysely'
import type { Purpose } from '../catalogue/purposes.ts'
import { workTasks } from '../catalogue/work-tasks.ts'
import type { Task, WritingTask } from '../platform/gate/task.ts'
import { addDays } from '../platform/text/day.ts'
import { parseLanguage, type Language } from '../platform/text/language.ts'
import { reminderTexts as texts } from './reminder-texts.ts'

/** What may be reminded of: how many breaches and requests wait at the desks, answers of a review, own duties that end, own
 *  duties that open nothing yet. */
export type Counts = { breaches: number; requests: number; reviews: number; ending: number; unprepared: number }
export type Receiver = { id: string; email: string; language: Language; reminders: boolean; reminded_on: string | null
  /** Whether the requests of persons, and breaches, are theirs to deal with today. */
  isAtDesk: boolean; handlesBreaches: boolean }

const aheadDays = 30
const everyDays = 7
const desk = tasksOf('rights_requests')
const breachDesk = tasksOf('breach_handling')

function tasksOf(wanted: Purpose): string[] {
  return Object.entries(workTasks).filter(([, { purposes }]) => purposes.some((purpose) => purpose === wanted)).map(([name]) => name)
}

/** Everybody who may be written to, and what is theirs to deal with today. */
export async function receivers(task: Task<'access_security'>): Promise<Receiver[]> {
  const rows = await task.db.selectFrom('staff_user')
    .leftJoin('duty', (on) => on.onRef('duty.tenant_id', '=', 'staff_user.tenant_id').onRef('duty.user_id', '=', 'staff_user.id')
      .on('duty.work_task', 'in', [...desk, ...breachDesk]).on(sql<string>`duty.opens_on`, '<=', task.today).on('duty.ends_on', '>=', task.today))
    .select(({ fn }) => ['staff_user.id', 'staff_user.email', 'staff_user.language', 'staff_user.reminders', 'staff_user.reminded_on',
      fn.count<number>('duty.id').filterWhere('duty.work_task', 'in', desk).as('desks'),
      fn.count<number>('duty.id').filterWhere('duty.work_task', 'in', breachDesk).as('breach_desks')])
    .where('staff_user.tenant_id', '=', task.tenant)
    .where((either) => either.or([either('staff_user.closed_on', 'is', null), either('staff_user.closed_on', '>=', task.today)]))
    .groupBy(['staff_user.id', 'staff_user.email', 'staff_user.language', 'staff_user.reminders', 'staff_user.reminded_on'])
    .orderBy('staff_user.id').execute()
  return rows.flatMap(({ email, language, desks, breach_desks, ...row }) => (email === null ? [] : [{ ...row, email,
    language: parseLanguage(language) ?? 'fi', isAtDesk: Number(desks) > 0, handlesBreaches: Number(breach_desks) > 0 }]))
}

/** Each user's duties that end within a month without another in their place, and those that wait for an undertaking, training or
 *  instructions. */
export async function dutiesToMind(task: Task<'access_security'>): Promise<Map<string, Pick<Counts, 'ending' | 'unprepared'>>> {
  const rows = await task.db.selectFrom('duty')
    .select(['user_id', sql<number>`count(*) filter (where ends_on <= ${addDays(task.today, aheadDays)} and not exists (
        select from duty as next where next.tenant_id = duty.tenant_id and next.user_id = duty.user_id
        and next.work_task = duty.work_task and next.ends_on > duty.ends_on))`.as('ending'),
      sql<number>`count(*) filter (where opens_on is null)`.as('unprepared')])
    .where('tenant_id', '=', task.tenant).where('ends_on', '>=', task.today).where('starts_on', '<=', task.today)
    .groupBy('user_id').orderBy('user_id').execute()
  return new Map(rows.map(({ user_id, ending, unprepared }) => [user_id, { ending: Number(ending), unprepared: Number(unprepared) }]))
}

/** What this user is to be reminded of today; nothing is undefined. Once a week, and each day where a breach waits or a legal
 *  time limit is nearly over, which nobody turns off. Source: GDPR 12(3), 33(1). */
export function remindedOf(receiver: Receiver, all: Counts, isUrgent: boolean, today: string): Counts | undefined {
  const { reminders, reminded_on, isAtDesk, handlesBreaches } = receiver
  const none = { reviews: 0, ending: 0, unprepared: 0 }
  const counts = { ...(reminders ? all : none), requests: isAtDesk ? all.requests : 0, breaches: handlesBreaches ? all.breaches : 0 }
  const isDue = reminded_on === null || addDays(reminded_on, everyDays) <= today || counts.breaches > 0 || (isUrgent && counts.requests > 0)
  return isDue && Object.values(counts).some((count) => count > 0) ? counts : undefined
}

/** Takes today's reminder of a user: of many who try at once one gets it. */
export async function takeReminder(task: WritingTask<'access_security'>, id: string): Promise<boolean> {
  const { numUpdatedRows } = await task.db.updateTable('staff_user').set({ reminded_on: task.today }).where('tenant_id', '=', task.tenant)
    .where('id', '=', id).where((either) => either.or([either('reminded_on', 'is', null), either('reminded_on', '<', task.today)])).executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Gives back a reminder that the mail server did not take, for the next night. */
export async function giveBackReminder(task: WritingTask<'access_security'>, { id, reminded_on }: Receiver): Promise<void> {
  await task.update('staff_user', id, { reminded_on })
}

/** The reminder as a letter: counts and an address, and nothing about anybody. */
export function letterOf({ language, reminders }: Receiver, counts: Counts, controller: string, address: string): { subject: string; text: string } {
  const lines = (['breaches', 'requests', 'reviews', 'ending', 'unprepared'] as const)
    .flatMap((kind) => (counts[kind] === 0 ? [] : [`- ${texts[kind][language]}: ${counts[kind]}`]))
  const foot = (reminders ? texts.turnOff : texts.always)[language]
  return { subject: texts.subject[language].replace('{controller}', () => controller),
    text: [texts.waits[language], '', ...lines, '', `${address}/notifications`, '', foot].join('\n') }
}
