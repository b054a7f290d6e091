import { z } from 'zod'
import type { Task, WritingTask } from '../platform/gate/task.ts'
import { toldTables, type ToldTable } from '../platform/gate/wholes.ts'
import { Refusal } from '../platform/refusal.ts'
import { isInEea } from '../platform/eea.ts'
import { receiverUrl } from './public-address.ts'
import { texts } from './texts.ts'

type Access = 'access_security'

/** A receiving system: its address, and the legal entity and country that answer for it. */
export type NewWebhook = { name: string; address: string; recipient: string; country: string; assured_on: string; events: readonly ToldTable[] }

const listed = z.array(z.enum(toldTables))

/** Declares where other systems are told. Refuses ('invalid') an address that is not https, and a country outside the
 *  EEA. Source: notice S16; GDPR 44; rules 28. */
export async function declareWebhook(task: WritingTask<Access>, webhook: NewWebhook): Promise<string> {
  for (const field of ['name', 'recipient'] as const) {
    if (webhook[field].trim() === '') throw new Refusal('invalid', texts.needed, field)
  }
  receiverUrl(webhook.address)
  if (!isInEea(webhook.country)) throw new Refusal('invalid', texts.notEea, 'country')
  if (webhook.events.length === 0) throw new Refusal('invalid', texts.chooseEvents, 'events')
  const [id = ''] = await task.insert('webhook', [
    { ...webhook, events: [...webhook.events], declared_by: task.user?.id ?? null },
  ])
  return id
}

/** Ends the telling; what waits for the receiver is not sent any more. */
export async function endWebhook(
  task: WritingTask<Access>, id: string, because: 'staff' | 'gone' | 'silent', seen?: number,
): Promise<void> {
  await task.update('webhook', id, { ended_on: task.today, ended_because: because }, seen)
}

/** The receivers that are told, the newest first. */
export async function livingWebhooks(task: Task<Access>) {
  const rows = await task.db.selectFrom('webhook')
    .select(['id', 'name', 'address', 'recipient', 'country', 'assured_on', 'events', 'failing_since', 'row_version'])
    .where('tenant_id', '=', task.tenant).where('ended_on', 'is', null).orderBy('id', 'desc').limit(100).execute()
  return rows.map((row) => ({ ...row, events: listed.parse(row.events) }))
}
