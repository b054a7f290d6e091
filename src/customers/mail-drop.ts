import { sql } from 'kysely'
import type { Message, Party } from '../platform/files/message.ts'
import type { Task, WritingTask } from '../platform/gate/task.ts'
import { dayOf } from '../platform/text/day.ts'
import { foldEmail } from '../platform/text/email.ts'
import { findPersonalIdentityCodes, maskPersonalIdentityCodes } from '../platform/text/hetu.ts'
import type { Language } from '../platform/text/language.ts'
import { attachmentTexts as texts } from './attachment-texts.ts'
import { attachFiles, type KeptFile } from './attachments.ts'
import { aboutColumn, writeNote, type About } from './notes.ts'
import type { Keeper } from './rows.ts'

/** The most of a message's text that a note holds, beside what is told of it. */
const mostText = 8000

/** What a message becomes, and whether it held personal identity codes. */
export type MailNote = { body: string; happened_on: string | undefined; hadCodes: boolean }

/** A message as the text of a note: those in the register are mentioned, so that their names stay theirs to lose.
 *  Personal identity codes are masked. Source: privacy by construction 4.5. */
export async function noteOfMessage(task: Task<Keeper>, message: Message, language: Language): Promise<MailNote> {
  const known = await peopleByEmail(task, [...message.from, ...message.to].map(({ email }) => email))
  const subject = plain(message.subject) || texts.noSubject[language]
  const lines = [subject, ...partiesLine(texts.from[language], message.from, known, language),
    ...partiesLine(texts.to[language], message.to, known, language)]
  const whole = `${lines.join('\n')}\n\n${plain(message.text).slice(0, mostText)}`
  const day = message.sent === undefined ? undefined : dayOf(message.sent)
  return { body: maskPersonalIdentityCodes(whole).trim(), hadCodes: findPersonalIdentityCodes(whole).length > 0,
    happened_on: day !== undefined && day <= task.today ? day : undefined }
}

async function peopleByEmail(task: Task<Keeper>, emails: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (emails.length === 0) return new Map()
  const rows = await task.db
    .selectFrom('person_email')
    .select(['id', 'person_id', 'email'])
    .where('tenant_id', '=', task.tenant)
    .where(sql<string>`lower(email)`, 'in', [...new Set(emails)].slice(0, 100))
    .where('ended_on', 'is', null)
    .orderBy('id', 'desc')
    .limit(500)
    .execute()
  return new Map(rows.map(({ email, person_id }) => [foldEmail(email), person_id]))
}

/** Whom the register knows is mentioned; a sender it does not know is told by address, other strangers by number. */
function partiesLine(label: string, parties: readonly Party[], known: ReadonlyMap<string, string>, language: Language): string[] {
  if (parties.length === 0) return []
  const [first] = parties
  const told = parties.flatMap(({ email }) => {
    const person = known.get(email)
    if (person !== undefined) return [`{person:${person}}`]
    return email === first?.email ? [plain(email)] : []
  })
  const others = parties.length - told.length
  return [`${label}: ${[...new Set(told), ...(others > 0 ? [texts.others(others)[language]] : [])].join(', ')}`]
}

/** Words alone: what looks like a mention in a message mentions nobody. */
function plain(text: string): string {
  return text
    .replaceAll(/\{(person|user):/g, '($1:')
    .replaceAll(/[\0-\x08\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069]/g, '')
    .trim()
}

/** Writes the note, and attaches the parts that were chosen, in one act. */
export async function dropMail(
  task: WritingTask<'contracting'>,
  about: About,
  note: MailNote,
  parts: readonly KeptFile[],
): Promise<void> {
  const { body, happened_on = task.today } = note
  await writeNote(task, { [aboutColumn(about)]: about.id, body, kind: 'mail', direction: 'in', happened_on })
  if (parts.length > 0) await attachFiles(task, about, parts)
}
