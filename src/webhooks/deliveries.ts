import type { Task, WritingTask } from '../platform/gate/task.ts'
import { Refusal } from '../platform/refusal.ts'
import { texts } from './texts.ts'
import { endWebhook, hears, listWebhooks, type Webhook } from './webhooks.ts'

type Access = 'access_security'

const minute = 60_000
/** Minutes between one try and the next, three days in all; after the last one a delivery waits to be sent again. */
const waits = [1, 5, 30, 120, 360, 720, 1440, 1440] as const
/** A receiver that has taken nothing for so long is told nothing more. */
const patience = 5 * 1440 * minute
/** For how long a process that took a delivery is believed to be sending it. */
const lease = 15 * minute
const atOnce = 50

/** Whether anything is to be spread or sent; it leaves no entry, because it is asked every few seconds. */
export async function hasWork(task: Task<Access>): Promise<boolean> {
  const waiting = await task.db.selectFrom('webhook_event').select('id').where('tenant_id', '=', task.tenant)
    .where('spread', '=', false).orderBy('id').limit(1).executeTakeFirst()
  return waiting !== undefined || (await dueDeliveries(task)).length > 0
}

/** Makes of each new event a delivery to each receiver that asked for its kind, and takes for this process what is due.
 *  Of two processes that ask at once each gets what the other did not. */
export async function claimDue(task: WritingTask<Access>): Promise<Due[]> {
  await spreadEvents(task)
  const due = await dueDeliveries(task)
  const next_at = later(task, lease)
  const taken = await task.updateEach('webhook_delivery', due.map(({ id, row_version }) => ({ id, seen: row_version, changes: { next_at } })))
  return due.flatMap((one) => {
    const row_version = taken.get(one.id)
    return row_version === undefined ? [] : [{ ...one, row_version }]
  })
}

async function spreadEvents(task: WritingTask<Access>): Promise<void> {
  const events = await task.db.selectFrom('webhook_event').select(['id', 'about', 'happening', 'row_id', 'created_at', 'row_version'])
    .where('tenant_id', '=', task.tenant).where('spread', '=', false).orderBy('id').limit(1000).execute()
  if (events.length === 0) return
  const mine = await task.updateEach('webhook_event', events.map(({ id, row_version, row_id, happening }) => (
    { id, seen: row_version, changes: { spread: true, row_id: happening === 'erased' ? null : row_id } })))
  const receivers = await listWebhooks(task)
  const spread = events.filter(({ id }) => mine.has(id))
  await task.insert('webhook_delivery', spread.flatMap(({ id, about, happening, row_id, created_at }) =>
    receivers.filter((one) => hears(one, about)).map((one) => (
      { webhook_id: one.id, event_id: id, about, happening, row_id, happened_at: created_at, next_at: task.now }))))
}

/** The deliveries whose time has come, to receivers that are still told, what has waited longest first. */
async function dueDeliveries(task: Task<Access>) {
  const rows = await task.db.selectFrom('webhook_delivery')
    .select(['id', 'webhook_id', 'event_id', 'about', 'happening', 'row_id', 'happened_at', 'tries', 'answer', 'row_version'])
    .where('tenant_id', '=', task.tenant).where('next_at', '<=', task.now).orderBy('next_at').orderBy('id').limit(atOnce * 4).execute()
  if (rows.length === 0) return []
  const told = new Map((await listWebhooks(task)).filter(({ isTold }) => isTold).map((one) => [one.id, one]))
  return rows.flatMap((row) => {
    const webhook = told.get(row.webhook_id)
    return webhook === undefined ? [] : [{ ...row, webhook }]
  }).slice(0, atOnce)
}

export type Due = Awaited<ReturnType<typeof dueDeliveries>>[number]
/** The status of the answer, 0 when none came; nothing when it was not sent after all. */
export type Answered = { due: Due; answer: number | undefined }

/** Whether the receiver took the message. */
export function isTaken(answer: number | undefined): boolean {
  return answer !== undefined && answer >= 200 && answer < 300
}

/** Records what one receiver answered. One that answers 410 is told no more, nor is one that was silent for days. That
 *  somebody was erased is forgotten here as soon as it is known there. */
export async function recordAnswers(task: WritingTask<Access>, webhook: Webhook, answered: readonly Answered[]): Promise<void> {
  // What left with its person meanwhile, or is to be sent again, has another version, and stays as it is.
  await task.updateEach('webhook_delivery', answered.map(({ due, answer }) => (
    { id: due.id, seen: due.row_version, changes: changesFor(task, due, answer) })))
  const said = answered.filter(({ answer }) => answer !== undefined)
  const isWell = said.some(({ answer }) => isTaken(answer))
  const since = webhook.failing_since
  if (isWell && since !== null) await task.update('webhook', webhook.id, { failing_since: null })
  if (!isWell && said.length > 0 && since === null) await task.update('webhook', webhook.id, { failing_since: task.now })
  if (said.some(({ answer }) => answer === 410)) await endOnce(task, webhook, 'gone')
  else if (!isWell && since !== null && task.now.getTime() - since.getTime() > patience) await endOnce(task, webhook, 'silent')
}

function changesFor(task: Task<Access>, { tries, happening, row_id, answer: before }: Due, answer: number | undefined) {
  // What was not sent because the one before it failed waits for a minute.
  if (answer === undefined) return { answer: before, tries, delivered_at: null, next_at: later(task, minute), row_id }
  const isKnown = isTaken(answer)
  const wait = waits[tries]
  return { answer, tries: tries + 1, delivered_at: isKnown ? task.now : null,
    next_at: isKnown || wait === undefined ? null : later(task, wait * minute),
    row_id: isKnown && happening === 'erased' ? null : row_id }
}

/** Somebody may have ended it meanwhile. */
async function endOnce(task: WritingTask<Access>, { id }: Webhook, because: 'gone' | 'silent'): Promise<void> {
  const living = (await listWebhooks(task)).find((one) => one.id === id && one.ended_on === null)
  if (living !== undefined) await endWebhook(task, id, because)
}

function later({ now }: Task<Access>, milliseconds: number): Date {
  return new Date(now.getTime() + milliseconds)
}

/** Sends a delivery again, with the id it had: a receiver that took it knows it. Refuses 'not-found', and 'conflict' for
 *  what is no longer known and for a receiver that is not told any more. */
export async function sendAgain(task: WritingTask<Access>, webhookId: string, id: string): Promise<void> {
  const found = (await deliveriesTo(task, webhookId)).find((one) => one.id === id)
  if (found === undefined) throw new Refusal('not-found', texts.noSuch)
  const isLiving = (await listWebhooks(task)).some((one) => one.id === webhookId && one.ended_on === null)
  if (found.row_id === null || !isLiving) throw new Refusal('conflict', found.row_id === null ? texts.forgotten : texts.ended)
  await task.update('webhook_delivery', id, { next_at: task.now, tries: 0, delivered_at: null }, found.row_version)
}

/** What was sent to a receiver or waits for it, the newest first. */
export async function deliveriesTo(task: Task<Access>, webhookId: string) {
  return task.db.selectFrom('webhook_delivery')
    .select(['id', 'about', 'happening', 'row_id', 'happened_at', 'tries', 'next_at', 'answer', 'delivered_at', 'row_version'])
    .where('tenant_id', '=', task.tenant).where('webhook_id', '=', webhookId).orderBy('happened_at', 'desc').orderBy('id', 'desc')
    .limit(200).execute()
}
