import { z } from 'zod'
import type { Task, WritingTask } from '../platform/gate/task.ts'
import { addMonths } from '../platform/text/day.ts'
import { openReview, waitingLines } from './reviews.ts'

const form = z.object({ accessReviews: z.enum(['by_hand', 'quarterly']) })
const monthsBetween = 3

/** Opens a round where the controller has decided that rounds begin by themselves: three months after the one before, and not
 *  while that one still waits for answers. Source: GDPR 32(1)(d). */
export async function openReviewWhenDue(task: WritingTask<'access_security'>): Promise<'by_hand' | 'not_due' | 'begun'> {
  if (await rhythm(task) === 'by_hand') return 'by_hand'
  const last = await task.db.selectFrom('access_review').select('opened_on').where('tenant_id', '=', task.tenant)
    .orderBy('opened_on', 'desc').orderBy('id').limit(1).executeTakeFirst()
  if (last !== undefined && addMonths(last.opened_on, monthsBetween) > task.today) return 'not_due'
  if ((await waitingLines(task)).length > 0) return 'not_due'
  await openReview(task)
  return 'begun'
}

/** Opens a round after a restore, since rights that were ended after the backup stand again. A round of the backup that waits
 *  for answers, or of this day, does as well. Gives whether one was opened. Source: GDPR 32(1)(d). */
export async function openReviewAfterRestore(task: WritingTask<'access_security'>): Promise<boolean> {
  const today = await task.db.selectFrom('access_review').select('id').where('tenant_id', '=', task.tenant)
    .where('opened_on', '=', task.today).executeTakeFirst()
  if (today !== undefined || (await waitingLines(task)).length > 0) return false
  await openReview(task)
  return true
}

/** As the controller decided last. */
export async function rhythm(task: Task<'access_security'>): Promise<'by_hand' | 'quarterly'> {
  const row = await task.db.selectFrom('controller_settings').select('settings').where('tenant_id', '=', task.tenant)
    .orderBy('version', 'desc').limit(1).executeTakeFirst()
  return form.safeParse(row?.settings).data?.accessReviews ?? 'by_hand'
}
