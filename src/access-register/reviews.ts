import { workTasks } from '../catalogue/work-tasks.ts'
import type { Task, WritingTask } from '../platform/gate/task.ts'
import { Refusal } from '../platform/refusal.ts'
import { addDays } from '../platform/text/day.ts'
import { registerTexts as texts } from './texts.ts'

const daysToAnswer = 30

/** Opens a round: everything in force is laid before whoever granted it, or before every administrator when that is nobody
 *  who still grants. Refuses 'conflict' while an earlier round waits for answers. Source: GDPR 32(1)(d). */
export async function openReview(task: WritingTask<'access_security'>): Promise<string> {
  if ((await waitingLines(task)).length > 0) throw new Refusal('conflict', texts.roundOpen)
  const [id = ''] = await task.insert('access_review', [{ opened_on: task.today, due_on: addDays(task.today, daysToAnswer) }])
  const duties = await task.db.selectFrom('duty').select(['id', 'granted_by']).where('tenant_id', '=', task.tenant)
    .where('ends_on', '>=', task.today).orderBy('id').execute()
  const rights = await task.db.selectFrom('access_right').select(['id', 'granted_by']).where('tenant_id', '=', task.tenant)
    .where('ends_on', '>=', task.today).orderBy('id').execute()
  await task.insert('access_review_line', [
    ...duties.map((duty) => ({ review_id: id, grantor_id: duty.granted_by, duty_id: duty.id })),
    ...rights.map((right) => ({ review_id: id, grantor_id: right.granted_by, right_id: right.id })),
  ])
  return id
}

/** The lines that wait for an answer, with whose right it is, who is to answer and by when. Of one who answers when named:
 *  what they granted themselves, and what nobody answers for, since its grantor is not known or grants no more. */
export async function waitingLines(task: Task<'access_security'>, answerer?: string) {
  return lines(task).where('line.answer', 'is', null)
    .$if(answerer !== undefined, (query) => query.where((either) => either.or([
      either('line.grantor_id', '=', answerer ?? ''), either('line.grantor_id', 'is', null),
      either.not(either.exists(either.selectFrom('duty as own').select('own.id').whereRef('own.tenant_id', '=', 'line.tenant_id')
        .where('own.tenant_id', '=', task.tenant).whereRef('own.user_id', '=', 'line.grantor_id').where('own.work_task', 'in', granting)
        .where('own.ends_on', '>=', task.today)))])))
    .orderBy('access_review.due_on').orderBy('staff_user.name').orderBy('line.id').limit(mostLines).execute()
}

/** How many lines, late or due within a week, each user is to answer; what no grantor answers is every administrator's. */
export async function answersOwed(task: Task<'access_security'>): Promise<Map<string, number>> {
  const waiting = await lines(task).select('line.grantor_id').where('line.answer', 'is', null)
    .where('access_review.due_on', '<=', addDays(task.today, daysBefore)).orderBy('line.id').limit(mostLines).execute()
  const duties = await task.db.selectFrom('duty').select('user_id').distinct().where('tenant_id', '=', task.tenant)
    .where('work_task', 'in', granting).where('ends_on', '>=', task.today).orderBy('user_id').execute()
  const administrators = new Set(duties.map(({ user_id }) => user_id))
  const owed = new Map<string, number>()
  for (const { grantor_id: grantor, holder_id: holder } of waiting) {
    const answerers = grantor !== null && administrators.has(grantor) ? [grantor] : [...administrators]
    for (const id of answerers) if (id !== holder) owed.set(id, (owed.get(id) ?? 0) + 1)
  }
  return owed
}

const daysBefore = 7
const mostLines = 5000
const granting = Object.entries(workTasks).filter(([, { purposes }]) => purposes.some((purpose) => purpose === 'access_security'))
  .map(([name]) => name)

/** Every line of a round, by whose right it is: what was decided, by whom and when. */
export async function linesOf(task: Task<'access_security'>, reviewId: string) {
  return lines(task).where('line.review_id', '=', reviewId)
    .orderBy('staff_user.name').orderBy('line.id').limit(mostLines).execute()
}

function lines(task: Task<'access_security'>) {
  return task.db.selectFrom('access_review_line as line')
    .innerJoin('access_review', (on) => on.onRef('access_review.tenant_id', '=', 'line.tenant_id').onRef('access_review.id', '=', 'line.review_id'))
    .leftJoin('duty', (on) => on.onRef('duty.tenant_id', '=', 'line.tenant_id').onRef('duty.id', '=', 'line.duty_id'))
    .leftJoin('access_right', (on) => on.onRef('access_right.tenant_id', '=', 'line.tenant_id').onRef('access_right.id', '=', 'line.right_id'))
    .innerJoin('staff_user', (on) => on.onRef('staff_user.tenant_id', '=', 'line.tenant_id')
      .on((one) => one('staff_user.id', '=', one.fn.coalesce('duty.user_id', 'access_right.user_id'))))
    .leftJoin('staff_user as grantor', (on) => on.onRef('grantor.tenant_id', '=', 'line.tenant_id').onRef('grantor.id', '=', 'line.grantor_id'))
    .leftJoin('staff_user as decider', (on) => on.onRef('decider.tenant_id', '=', 'line.tenant_id').onRef('decider.id', '=', 'line.answered_by'))
    .select(['line.id', 'line.duty_id', 'line.right_id', 'line.answer', 'line.answered_on', 'line.row_version', 'access_review.due_on',
      'staff_user.id as holder_id', 'staff_user.name as holder', 'duty.title', 'access_right.name as right', 'access_right.kind',
      'grantor.name as grantor', 'decider.name as decider'])
    .where('line.tenant_id', '=', task.tenant)
}

/** The rounds, the newest first, with how much of each has been answered. */
export async function listReviews(task: Task<'access_security'>) {
  return task.db.selectFrom('access_review')
    .leftJoin('access_review_line as line', (on) => on.onRef('line.tenant_id', '=', 'access_review.tenant_id').onRef('line.review_id', '=', 'access_review.id'))
    .select(({ fn }) => ['access_review.id', 'access_review.opened_on', 'access_review.due_on', fn.count<number>('line.id').as('all'),
      fn.count<number>('line.answer').as('answered')])
    .where('access_review.tenant_id', '=', task.tenant).groupBy(['access_review.id', 'access_review.opened_on', 'access_review.due_on'])
    .orderBy('access_review.opened_on', 'desc').orderBy('access_review.id').limit(200).execute()
}

/** One round. Refuses 'not-found'. */
export async function reviewById(task: Task<'access_security'>, id: string) {
  const row = await task.db.selectFrom('access_review').select(['id', 'opened_on', 'due_on']).where('tenant_id', '=', task.tenant)
    .where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw new Refusal('not-found', texts.noRound)
  return row
}

/** Confirms or ends what the lines are about; the record of who decided what stays. Nobody decides of their own right.
 *  Refuses 'not-found' a line that is answered or another grantor's. */
export async function answerLines(
  task: WritingTask<'access_security'>, ids: readonly string[], answer: 'confirmed' | 'ended',
): Promise<void> {
  const { user } = task
  if (user === undefined) throw new Refusal('not-allowed', texts.notToOneself)
  const waiting = await waitingLines(task, user.id)
  for (const id of ids) {
    const line = waiting.find((one) => one.id === id)
    if (line === undefined) throw new Refusal('not-found', texts.notFound)
    if (line.holder_id === user.id) throw new Refusal('not-allowed', texts.notToOneself)
    await task.update('access_review_line', id, { answer, answered_on: task.today, answered_by: user.id }, line.row_version)
    const end = { ends_on: addDays(task.today, -1) }
    if (answer === 'ended' && line.duty_id !== null) await task.update('duty', line.duty_id, end)
    if (answer === 'ended' && line.right_id !== null) await task.update('access_right', line.right_id, end)
  }
}
