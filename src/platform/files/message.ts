import { isUtf8 } from 'node:buffer'
import type { AddressObject } from 'mailparser'
import { Refusal } from '../refusal.ts'
import { isSoundCompound } from './compound.ts'
import { deliveriesIn, type Delivery } from './delivery-report.ts'
import { wordsOf } from './markup.ts'
import { fileTexts as texts } from './texts.ts'
import type { FileType } from './sniff.ts'

/** A message as far as a note holds it: plain text, and its parts as they were. */
export type Message = {
  subject: string
  sent: Date | undefined
  from: readonly Party[]
  to: readonly Party[]
  text: string
  parts: readonly { name: string; bytes: Uint8Array }[]
  /** What it says of each receiver, when it is a mail system's report and no message of anybody. */
  report?: readonly Delivery[]
}
export type Party = { name: string; email: string }

/** The most parts of a message that are looked at. */
const mostParts = 50

/** Reads a message, with readers that are loaded by the first one. Nothing in it runs, and nothing it points to is
 *  fetched. Refuses ('invalid') what is no message, and one of too many parts. Source: OWASP ASVS 5.2.3. */
export async function readMessage(bytes: Buffer, type: FileType): Promise<Message> {
  if (type === 'eml') return readInternetMessage(bytes)
  if (type === 'msg') return readOutlookMessage(bytes)
  throw new Refusal('invalid', texts.notMail, 'file')
}

async function readInternetMessage(bytes: Buffer): Promise<Message> {
  if (partsIn(bytes) > mostParts) throw new Refusal('invalid', texts.tooManyParts, 'file')
  const { simpleParser } = await import('mailparser')
  const mail = await simpleParser(bytes, { skipImageLinks: true, skipTextToHtml: true, skipTextLinks: true, keepDeliveryStatus: true })
  const reports = mail.attachments.filter(({ contentType }) => contentType === reportType)
  const isReport = reports.length > 0 && mail.headerLines.some(({ line }) => /^content-type:\s*multipart\/report\b/i.test(line))
  return {
    ...(isReport ? { report: reports.flatMap(({ content }) => deliveriesIn(content.toString('utf8'))) } : {}),
    subject: mail.subject ?? '', sent: mail.date, from: partiesOf(mail.from), to: [...partiesOf(mail.to), ...partiesOf(mail.cc)],
    text: mail.text ?? wordsOf(mail.html === false ? '' : mail.html ?? ''),
    parts: mail.attachments.map(({ filename, content }) => ({ name: filename ?? '', bytes: content })),
  }
}

const reportType = 'message/delivery-status'

/** How many parts the message could have, told from its bytes before anything is read. */
function partsIn(bytes: Buffer): number {
  return bytes.toString('latin1').match(/^content-type:/gim)?.length ?? 0
}

function partiesOf(given: AddressObject | AddressObject[] | undefined): Party[] {
  const all = given === undefined ? [] : [given].flat().flatMap(({ value }) => value)
  return all.flatMap(({ name, address }) => (address === undefined ? [] : [{ name, email: address.toLowerCase() }]))
}

async function readOutlookMessage(bytes: Buffer): Promise<Message> {
  // Its reader follows whatever chain a file has, in a circle too.
  if (!isSoundCompound(bytes)) throw new Refusal('invalid', texts.broken, 'file')
  const { default: outlook } = await import('@kenjiuno/msgreader')
  const { reader, fields } = readable(() => {
    const reader = new outlook.default(Uint8Array.from(bytes).buffer)
    return { reader, fields: reader.getFileData() }
  })
  if (fields.error !== undefined) throw new Refusal('invalid', texts.broken, 'file')
  const attachments = fields.attachments ?? []
  if (attachments.length > mostParts) throw new Refusal('invalid', texts.tooManyParts, 'file')
  const sent = new Date(fields.messageDeliveryTime ?? fields.clientSubmitTime ?? '')
  return {
    subject: fields.subject ?? '', sent: Number.isNaN(sent.getTime()) ? undefined : sent, text: fields.body ?? wordsOf(fields.bodyHtml ?? decoded(fields.html)),
    from: partyOf(fields.senderName, fields.senderSmtpAddress ?? fields.senderEmail),
    to: (fields.recipients ?? []).flatMap(({ name, smtpAddress, email }) => partyOf(name, smtpAddress ?? email)),
    parts: attachments.filter(({ innerMsgContent }) => innerMsgContent !== true).map((one) => {
      const { fileName, content } = readable(() => reader.getAttachment(one))
      return { name: fileName, bytes: content }
    }),
  }
}

/** What the reader of Outlook's files stumbles over is a broken file: it has no words of its own for one. */
function readable<R>(read: () => R): R {
  try {
    return read()
  } catch (reason) {
    if (reason instanceof Error) throw new Refusal('invalid', texts.broken, 'file')
    throw reason
  }
}

/** Markup as Outlook keeps it: bytes, in UTF-8 or else in the letters of Windows. */
function decoded(bytes: Uint8Array | undefined): string {
  if (bytes === undefined) return ''
  return new TextDecoder(isUtf8(bytes) ? 'utf-8' : 'windows-1252').decode(bytes)
}

function partyOf(name: string | undefined, email: string | undefined): Party[] {
  return email?.includes('@') === true ? [{ name: name ?? '', email: email.toLowerCase() }] : []
}
