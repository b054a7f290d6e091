import { sql } from 'kysely'
import { standingOf } from './request-clock.ts'
import type { Desk } from './walk.ts'

/** Requests whose time is nearly over or over, and whether one of them can wait no longer. */
export type DueSoon = { count: number; isUrgent: boolean }

const nearDays = 7
const urgentDays = 3

/** How many requests wait for an answer with a week or less left; one that waits for its sender has its clock stopped.
 *  Source: GDPR 12(3). */
export async function requestsDueSoon(task: Desk): Promise<DueSoon> {
  const rows = await task.db.selectFrom('rights_request')
    .leftJoin('rights_step', (on) => on.onRef('rights_step.tenant_id', '=', 'rights_request.tenant_id').onRef('rights_step.request_id', '=', 'rights_request.id'))
    .select(['rights_request.id', 'rights_request.person_id', 'rights_request.received_on', 'rights_step.step', 'rights_step.taken_on', 'rights_step.more_months'])
    .where('rights_request.tenant_id', '=', task.tenant).where('rights_request.ended_on', 'is', null)
    .orderBy('rights_request.id').orderBy(sql`rights_step.taken_on nulls first`).orderBy('rights_step.id').execute()
  const left = [...Map.groupBy(rows, ({ id }) => id).values()].flatMap((steps) => {
    const taken = steps.flatMap(({ step, taken_on, more_months }) => (step === null || taken_on === null ? [] : [{ step, taken_on, more_months }]))
    const { state, daysLeft } = standingOf(steps[0]?.received_on ?? task.today, taken, task.today)
    return state === 'open' && daysLeft <= nearDays ? [daysLeft] : []
  })
  return { count: left.length, isUrgent: left.some((days) => days <= urgentDays) }
}
