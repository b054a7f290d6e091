import type { Gate } from '../platform/gate/gate.ts'
import type { Task, WritingTask } from '../platform/gate/task.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Sealer } from '../platform/sealer.ts'
import { machineActor, type Tenant } from '../platform/tenants.ts'
import { postTo } from './post.ts'
import type { Resolving } from './public-address.ts'
import { signedHeaders } from './signature.ts'
import { texts } from './texts.ts'
import { endWebhook, livingWebhooks } from './webhooks.ts'

type Access = 'access_security'

const minute = 60_000
/** Minutes between one try and the next; after the last one a delivery waits for a replay. */
const waits = [1, 5, 30, 120, 360, 720, 1440] as const
/** A receiver that has not answered for so long is told nothing more. */
const patience = 5 * 1440 * minute
const atOnce = 200

/** Makes of each new event a delivery to each receiver that asked for its kind. Gives how many. */
export async function spreadEvents(task: WritingTask<Access>): Promise<number> {
  const events = await task.db.selectFrom('webhook_event').select(['id', 'about', 'happening', 'row_id', 'created_at', 'row_version'])
    .where('tenant_id', '=', task.tenant).where('spread', '=', false).orderBy('id').limit(atOnce).execute()
  const receivers = await livingWebhooks(task)
  const rows = events.flatMap((event) => receivers.filter((one) => one.events.some((name) => name === event.about)).map((one) => (
    { webhook_id: one.id, event_id: event.id, about: event.about, happening: event.happening, row_id: event.row_id, happened_at: event.created_at, next_at: task.now })))
  await task.insert('webhook_delivery', rows)
  await task.updateEach('webhook_event', events.map(({ id, row_version }) => ({ id, seen: row_version, changes: { spread: true } })))
  return rows.length
}

/** The deliveries whose time has come, to receivers that are still told. */
async function dueDeliveries(task: Task<Access>) {
  return task.db.selectFrom('webhook_delivery')
    .innerJoin('webhook', (on) => on.onRef('webhook.tenant_id', '=', 'webhook_delivery.tenant_id')
      .onRef('webhook.id', '=', 'webhook_delivery.webhook_id'))
    .select(['webhook_delivery.id', 'webhook_delivery.event_id', 'webhook_delivery.about', 'webhook_delivery.row_id',
      'webhook_delivery.happened_at', 'webhook_delivery.tries', 'webhook_delivery.row_version', 'webhook.id as webhook_id',
      'webhook.address', 'webhook.failing_since'])
    .where('webhook_delivery.tenant_id', '=', task.tenant).where('webhook_delivery.next_at', '<=', task.now)
    .where('webhook.ended_on', 'is', null).orderBy('webhook_delivery.next_at').orderBy('webhook_delivery.id').limit(atOnce).execute()
}

type Due = Awaited<ReturnType<typeof dueDeliveries>>[number]
export type Delivering = { gate: Gate; tenant: Tenant; sealer: Sealer; resolving: Resolving }

/** Spreads what is new and sends what is due; gives the status of each answer. A message carries ids only. */
export async function deliverDue({ gate, tenant, sealer, resolving }: Delivering): Promise<number[]> {
  const actor = machineActor(tenant, ['access_security'])
  await gate.write(actor, 'access_security', 'webhooks', spreadEvents)
  const due = await gate.read(actor, 'access_security', 'webhooks', 'listed', dueDeliveries)
  const answers: number[] = []
  for (const one of due) {
    const answer = await send(one, secretOf(sealer, tenant, one.webhook_id), gate.clock.now(), resolving)
    await gate.write(actor, 'access_security', 'webhooks', (task) => recordAnswer(task, one, answer))
    answers.push(answer)
  }
  return answers
}

/** The secret that a receiver checks signatures with; it is kept nowhere, and derived from the folder of keys. */
export function secretOf(sealer: Sealer, tenant: Pick<Tenant, 'id'>, webhook: string): Buffer {
  return sealer.derive(`webhook ${tenant.id} ${webhook}`, 32)
}

async function send({ event_id, about, row_id, happened_at, address }: Due, secret: Buffer, at: Date, resolving: Resolving): Promise<number> {
  const body = JSON.stringify({ type: `${about}.changed`, timestamp: happened_at.toISOString(), data: { id: row_id } })
  try {
    return await postTo(address, body, signedHeaders(secret, { id: event_id, at, body }), resolving)
  } catch (reason) {
    // A name that no longer leads to the public network is no receiver: nothing was connected to.
    if (reason instanceof Refusal) return 0
    throw reason
  }
}

async function recordAnswer(task: WritingTask<Access>, due: Due, answer: number): Promise<void> {
  const isTaken = answer >= 200 && answer < 300
  const wait = waits[due.tries]
  const next_at = isTaken || wait === undefined ? null : new Date(task.now.getTime() + wait * minute)
  await task.update('webhook_delivery', due.id, { answer, tries: due.tries + 1, next_at, delivered_at: isTaken ? task.now : null })
  const since = due.failing_since
  if (isTaken && since !== null) await task.update('webhook', due.webhook_id, { failing_since: null })
  if (!isTaken && since === null) await task.update('webhook', due.webhook_id, { failing_since: task.now })
  if (!isTaken && since !== null && task.now.getTime() - since.getTime() > patience) {
    await endWebhook(task, due.webhook_id, 'silent')
  }
}

/** Sends a delivery again, with the id it had: a receiver that took it knows it. Refuses 'not-found'. */
export async function replay(task: WritingTask<Access>, id: string): Promise<void> {
  const found = await task.db.selectFrom('webhook_delivery').select('id').where('tenant_id', '=', task.tenant).where('id', '=', id).executeTakeFirst()
  if (found === undefined) throw new Refusal('not-found', texts.noSuch)
  await task.update('webhook_delivery', id, { next_at: task.now, tries: 0, delivered_at: null })
}
