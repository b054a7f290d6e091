import { z } from 'zod'
import type { Why } from '../platform/disclosures.ts'
import type { WritingTask } from '../platform/gate/task.ts'
import { printPaper, type Paper } from '../platform/paper/paper.ts'
import { Refusal } from '../platform/refusal.ts'
import { formatDay } from '../platform/text/day.ts'
import type { Language } from '../platform/text/language.ts'
import { fill } from '../platform/paper/remedies.ts'
import type { Controller } from '../platform/controller.ts'
import { itemLabel } from './letter.ts'
import { recipientTexts as texts } from './recipient-texts.ts'
import type { Desk } from './walk.ts'

export type Message = Awaited<ReturnType<typeof messageOf>>
type Writing = WritingTask<'rights_requests'>

/** The messages to past recipients: what waits first, the oldest on top. */
export async function recipientMessages(task: Desk) {
  const rows = await messages(task).orderBy('recipient_message.asked_on').orderBy('recipient_message.id').limit(200).execute()
  return rows.toSorted((one, other) => Number(isDone(one)) - Number(isDone(other)))
}

/** Whether somebody was told, or a reason is written down why not. */
export function isDone({ told_on, not_told }: { told_on: string | null; not_told: string | null }): boolean {
  return told_on !== null || not_told !== null
}

/** One message. Refuses 'not-found'. */
export async function messageOf(task: Desk, id: string) {
  const row = await messages(task).where('recipient_message.id', '=', id).executeTakeFirst()
  if (row === undefined) throw new Refusal('not-found', texts.noMessage)
  return row
}

function messages(task: Desk) {
  return task.db.selectFrom('recipient_message')
    .innerJoin('disclosure', (on) => on.onRef('disclosure.tenant_id', '=', 'recipient_message.tenant_id')
      .onRef('disclosure.id', '=', 'recipient_message.disclosure_id'))
    .leftJoin('person', (on) => on.onRef('person.tenant_id', '=', 'disclosure.tenant_id').onRef('person.id', '=', 'disclosure.person_id'))
    .select(['recipient_message.id', 'recipient_message.why', 'recipient_message.asked_on', 'recipient_message.told_on',
      'recipient_message.not_told', 'recipient_message.row_version', 'disclosure.person_id', 'disclosure.recipient', 'disclosure.items',
      'disclosure.fetched_on', 'person.id as known_id', 'person.first_name', 'person.last_name'])
    .where('recipient_message.tenant_id', '=', task.tenant)
}

/** Records that the recipient was told. Refuses 'conflict' what is done. Source: GDPR 19. */
export async function markTold(task: Writing, id: string): Promise<void> {
  const row = await openMessage(task, id)
  await task.update('recipient_message', id, { told_on: task.today, told_by: task.user?.id ?? null }, row.row_version)
}

/** Records why telling was impossible or would have taken too much. Refuses 'invalid' without the reason, 'conflict'. */
export async function leaveUntold(task: Writing, id: string, reason: string): Promise<void> {
  const row = await openMessage(task, id)
  if (reason.trim() === '') throw new Refusal('invalid', texts.giveReason, `not_told-${id}`)
  await task.update('recipient_message', id, { not_told: reason.trim().slice(0, 200), told_by: task.user?.id ?? null }, row.row_version)
}

async function openMessage(task: Desk, id: string): Promise<Message> {
  const row = await messageOf(task, id)
  if (isDone(row)) throw new Refusal('conflict', texts.isDone)
  return row
}

/** The letter to a recipient: whose data they got, when and what of it, and what they must do. Source: GDPR 19. */
export function recipientPaper(message: Message, controller: Controller, language: Language): Paper {
  const name = message.known_id === null ? '' : `${message.first_name} ${message.last_name}`
  const said = { name, day: message.fetched_on === null ? '' : formatDay(message.fetched_on) }
  const given = z.array(z.string()).parse(message.items).map((item) => itemLabel(item, language)).join(', ')
  return {
    language, title: texts.letters[message.why][language], lead: fill(texts.lead[language], said),
    above: [controller.name, ...(controller.address === undefined ? [] : [controller.address]), '', message.recipient],
    sections: [
      { heading: texts.given[language], lines: [given], header: [], rows: [] },
      { heading: texts.asked[language], lines: [fill(askedOf[message.why][language], said), texts.law[language]], header: [], rows: [] },
      { heading: texts.ask[language], lines: [controller.contact ?? controller.name], header: [], rows: [] },
    ],
  }
}

export function recipientLetter(message: Message, controller: Controller, language: Language): Promise<Uint8Array> {
  return printPaper(recipientPaper(message, controller, language))
}

const askedOf: { readonly [W in Why]: (typeof texts.do)[W] } = texts.do
