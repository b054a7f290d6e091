import { sql } from 'kysely'
import { faultOf, type Delivery } from '../platform/files/delivery-report.ts'
import type { WritingTask } from '../platform/gate/task.ts'
import { Refusal } from '../platform/refusal.ts'
import { foldEmail } from '../platform/text/email.ts'
import { bounceTexts } from './bounce-texts.ts'
import type { Changes } from './rows.ts'
import { texts } from './texts.ts'

export type Bounce = Pick<Changes<'person_email'>, 'bounced_on' | 'bounced_because'>

/** What is to be known of an address's bounce after it is changed: another address has never bounced. Refuses a reason
 *  without its day, a day without its reason, and a day ahead. */
export function bounceAfter(today: string, changes: Bounce & { email?: string | undefined }, stored: { email: string }): Bounce {
  const { bounced_on, bounced_because } = changes
  if (bounced_on === undefined && bounced_because === undefined)
    return changes.email === undefined || changes.email === stored.email ? {} : { bounced_on: null, bounced_because: null }
  const [hasDay, hasReason] = [typeof bounced_on === 'string', typeof bounced_because === 'string']
  if (hasDay !== hasReason) throw new Refusal('invalid', bounceTexts.both, hasDay ? 'bounced_because' : 'bounced_on')
  if (typeof bounced_on === 'string' && bounced_on > today) throw new Refusal('invalid', texts.inFuture, 'bounced_on')
  return { bounced_on: bounced_on ?? null, bounced_because: bounced_because ?? null }
}

/** What came of a report: how many addresses in use were marked, and how many receivers were not, and why. */
export type Reported = { marked: number; passing: number; unknown: number }

/** Marks the addresses in use that a mail system's report says it lastingly does not reach. An address that is marked
 *  already keeps its mark; one that the task does not see is unknown to it. Source: RFC 3464, RFC 3463. */
export async function markReported(
  task: WritingTask<'contracting'>,
  report: readonly Delivery[],
  day: string,
): Promise<Reported> {
  const lasting = report.flatMap(({ emails, status }) => {
    const fault = faultOf(status)
    return fault === undefined ? [] : [{ emails, fault }]
  })
  const known = await inUse(task, lasting.flatMap(({ emails }) => emails))
  const meantBy = (emails: readonly string[]) => known.filter(({ email }) => emails.includes(foldEmail(email)))
  const marks = new Map(lasting.flatMap(({ emails, fault }) => meantBy(emails).map((row) => [row.id, { row, fault }])))
  for (const { row, fault } of marks.values()) {
    if (row.bounced_on === null)
      await task.update('person_email', row.id, { bounced_on: day, bounced_because: fault }, row.row_version)
  }
  const reached = lasting.filter(({ emails }) => meantBy(emails).length > 0)
  return { marked: marks.size, passing: report.length - lasting.length, unknown: lasting.length - reached.length }
}

async function inUse(task: WritingTask<'contracting'>, emails: readonly string[]) {
  if (emails.length === 0) return []
  return task.db
    .selectFrom('person_email')
    .select(['id', 'person_id', 'email', 'bounced_on', 'row_version'])
    .where('tenant_id', '=', task.tenant)
    .where(sql<string>`lower(email)`, 'in', [...new Set(emails)])
    .where('ended_on', 'is', null)
    .orderBy('id')
    .execute()
}
