import { z } from 'zod'
import type { Task, WritingTask } from '../platform/gate/task.ts'
import { toldTables, type ToldTable } from '../platform/gate/wholes.ts'
import { newId } from '../platform/id.ts'
import { Refusal } from '../platform/refusal.ts'
import { isInEea } from '../platform/eea.ts'
import { receiverUrl } from './public-address.ts'
import { nameOf, toldRecipients } from '../platform/recipients.ts'
import { texts } from './texts.ts'

type Access = 'access_security'

/** A receiving system: its address, which recipient of the notice runs it, and which kinds of row it is told of. */
export type NewWebhook = { name: string; address: string; recipient: string; events: readonly string[] }

const listed = z.array(z.enum(toldTables))

/** Declares where other systems are told. Refuses ('invalid') an address that is not https, whoever is no recipient of
 *  the notice in force, and a country outside the EEA. Source: notice S16; GDPR 13(1)(e), 44; rules 25, 28. */
export async function declareWebhook(task: WritingTask<Access>, { name, address, recipient, events }: NewWebhook): Promise<string> {
  if (name.trim() === '') throw new Refusal('invalid', texts.needed, 'name')
  receiverUrl(address)
  const one = (await toldRecipients(task)).find((known) => nameOf(known) === recipient)
  if (one === undefined) throw new Refusal('invalid', texts.noRecipient, 'recipient')
  if (!isInEea(one.country)) throw new Refusal('invalid', texts.notEea, 'recipient')
  const chosen = toldTables.filter((table) => events.includes(table))
  if (chosen.length === 0) throw new Refusal('invalid', texts.chooseEvents, 'events')
  const [id = ''] = await task.insert('webhook', [{ name: name.trim(), address, recipient: one.legalEntity, country: one.country,
    assured_on: one.assuredOn, events: chosen, declared_by: task.user?.id ?? null }])
  return id
}

/** Ends the telling; what waits for the receiver is not sent any more. Refuses 'not-found', and 'conflict' once ended. */
export async function endWebhook(
  task: WritingTask<Access>, id: string, because: 'staff' | 'gone' | 'silent', seen?: number,
): Promise<void> {
  await livingWebhook(task, id)
  await task.update('webhook', id, { ended_on: task.today, ended_because: because }, seen)
}

/** Makes the secret anew. The former one signs as well for a day, so that the receiver can change over. */
export async function renewSecret(task: WritingTask<Access>, id: string): Promise<number> {
  const { secret_round, row_version } = await livingWebhook(task, id)
  await task.update('webhook', id, { secret_round: secret_round + 1, rotated_at: task.now }, row_version)
  return secret_round + 1
}

/** Puts a delivery that is about nothing in the queue, to see whether the receiver takes it. */
export async function testWebhook(task: WritingTask<Access>, id: string): Promise<void> {
  await livingWebhook(task, id)
  await task.insert('webhook_delivery', [{ webhook_id: id, event_id: newId(), about: 'webhook', happening: 'tested', row_id: id,
    happened_at: task.now, next_at: task.now }])
}

async function livingWebhook(task: Task<Access>, id: string): Promise<Webhook> {
  const found = await webhookById(task, id)
  if (found.ended_on !== null) throw new Refusal('conflict', texts.ended)
  return found
}

export type Webhook = Awaited<ReturnType<typeof listWebhooks>>[number]

/** Every receiver, those that are told first, then the newest. `isTold`: the notice still names its recipient. */
export async function listWebhooks(task: Task<Access>) {
  const rows = await task.db.selectFrom('webhook')
    .select(['id', 'name', 'address', 'recipient', 'country', 'assured_on', 'events', 'failing_since', 'secret_round', 'rotated_at',
      'ended_on', 'ended_because', 'row_version'])
    .where('tenant_id', '=', task.tenant).orderBy('ended_on', (order) => order.desc().nullsFirst()).orderBy('id', 'desc').limit(200).execute()
  const told = rows.length === 0 ? [] : (await toldRecipients(task)).map(nameOf)
  return rows.map((row) => {
    const isTold = row.ended_on === null && told.includes(nameOf({ legalEntity: row.recipient, country: row.country }))
    return { ...row, events: listed.parse(row.events), isTold }
  })
}

/** One receiver. Refuses 'not-found'. */
export async function webhookById(task: Task<Access>, id: string): Promise<Webhook> {
  const found = (await listWebhooks(task)).find((one) => one.id === id)
  if (found === undefined) throw new Refusal('not-found', texts.noSuch)
  return found
}

/** Whether the receiver is told of a kind of row. */
export function hears({ events, isTold }: Webhook, about: string): boolean {
  return isTold && events.some((name: ToldTable) => name === about)
}
