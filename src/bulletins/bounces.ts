import { faultOf, type Delivery } from '../platform/files/delivery-report.ts'
import type { Gate } from '../platform/gate/gate.ts'
import type { WritingTask } from '../platform/gate/task.ts'
import { isId } from '../platform/id.ts'
import { machineActor, type Tenant } from '../platform/tenants.ts'
import { foldEmail } from '../platform/text/email.ts'

/** Marks an address that a mail system says it lastingly does not reach; one that is marked keeps its mark. Source: RFC 3463. */
export async function markAddress(task: WritingTask<'contracting'>, emailId: string, status: string): Promise<void> {
  const fault = faultOf(status)
  if (fault === undefined) return
  const row = await task.db.selectFrom('person_email').select(['id', 'person_id', 'bounced_on', 'row_version']).where('tenant_id', '=', task.tenant)
    .where('id', '=', emailId).executeTakeFirst()
  if (row?.bounced_on === null) await task.update('person_email', emailId, { bounced_on: task.today, bounced_because: fault }, row.row_version)
}

/** What came of a report: a bulletin of ours came back, it says nothing that lasts, or it is of no message of ours. */
export type Returned = 'marked' | 'passing' | 'unknown'

/** Records that a bulletin came back from its receiver, and marks the address it went to. The message is known by the id that
 *  it was sent with, and nobody is looked for by an address. Source: RFC 3464, RFC 3463. */
export async function takeReport(gate: Gate, tenant: Tenant, ids: readonly string[], deliveries: readonly Delivery[]): Promise<Returned> {
  const person = await gate.write(machineActor(tenant, ['informing']), 'informing', 'bounces', (task) => recipientOf(task, ids, deliveries))
  if (typeof person === 'string') return person
  await gate.write(machineActor(tenant, ['contracting']), 'contracting', 'bounces', async (task) => {
    const used = await task.db.selectFrom('person_email').select(['id', 'person_id', 'email']).where('tenant_id', '=', task.tenant)
      .where('person_id', '=', person.id).where('ended_on', 'is', null).orderBy('id').execute()
    for (const { emails, status } of deliveries) {
      for (const { id } of used.filter(({ email }) => emails.includes(foldEmail(email)))) await markAddress(task, id, status)
    }
  })
  return 'marked'
}

async function recipientOf(task: WritingTask<'informing'>, ids: readonly string[], deliveries: readonly Delivery[]): Promise<Returned | { id: string }> {
  const ours = ids.map((id) => id.split('@')[0] ?? '').filter(isId)
  const row = ours.length === 0 ? undefined : await task.db.selectFrom('bulletin_recipient').select(['id', 'person_id', 'sent_at', 'row_version'])
    .where('tenant_id', '=', task.tenant).where('id', 'in', ours).where('state', 'in', ['sent', 'sending', 'bounced']).limit(1).executeTakeFirst()
  if (row === undefined) return 'unknown'
  const fault = deliveries.map(({ status }) => faultOf(status)).find((one) => one !== undefined)
  if (fault === undefined) return 'passing'
  await task.update('bulletin_recipient', row.id, { state: 'bounced', why: fault, next_at: null, sent_at: row.sent_at ?? task.now }, row.row_version)
  return { id: row.person_id }
}
