import type { Transporter } from 'nodemailer'
import { letterHtml } from './letter-html.tsx'
import type { Language } from './text/language.ts'

/** How mail leaves: the server, and whom it is from. */
export type Mail = { server: string; from: string }
/** A letter to one address. In a language it goes as a page too, besides the plain text. `id` makes a repeat recognisable. */
export type Letter = { to: string; subject: string; text: string; language?: Language; id?: string; replyTo?: string }

/** Gives a letter to the mail server, and returns when the server has taken it. Nothing goes in the clear but to this
 *  machine's own server. Source: ASVS 12.2.1, 12.3.1. */
export async function sendLetter(mail: Mail, letter: Letter): Promise<void> {
  const post = await openPost(mail)
  try {
    await post.send(letter)
  } finally {
    post.close()
  }
}

/** A connection to the mail server that is kept from letter to letter. */
export type Post = { send(letter: Letter): Promise<void>; close(): void }

export async function openPost(mail: Mail): Promise<Post> {
  // Loaded by the first letter: most days of a process hold none.
  const { createTransport } = await import('nodemailer')
  const isOwn = ['localhost', '127.0.0.1', '[::1]'].includes(new URL(mail.server).hostname)
  const transport = createTransport({ url: mail.server, pool: true, maxConnections: 1, requireTLS: !isOwn, disableFileAccess: true,
    disableUrlAccess: true, connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 30_000 })
  return { send: (letter) => give(transport, mail, letter), close: () => transport.close() }
}

async function give(transport: Pick<Transporter, 'sendMail'>, { from }: Mail, { to, subject, text, language, id, replyTo }: Letter): Promise<void> {
  // No program answers what a program wrote. Source: RFC 3834 5.
  await transport.sendMail({ from, to, subject, text, headers: { 'Auto-Submitted': 'auto-generated' },
    ...(language === undefined ? {} : { html: letterHtml({ subject, text, language }) }),
    ...(id === undefined ? {} : { messageId: `<${id}@${from.slice(from.indexOf('@') + 1)}>` }),
    ...(replyTo === undefined ? {} : { replyTo }) })
}

/** Why a letter was not taken: the server's status as RFC 3463 writes it (`5.1.1`, or `5.0.0` where it gave none), or that
 *  no server was reached, or it would take nothing just now. */
export function failureOf(reason: unknown): { status: string } | 'unreachable' {
  if (!(reason instanceof Error) || !('responseCode' in reason) || typeof reason.responseCode !== 'number') return 'unreachable'
  const answer = 'response' in reason && typeof reason.response === 'string' ? reason.response : ''
  const { responseCode } = reason
  if (responseCode === 421 || responseCode < 400) return 'unreachable'
  const kind = responseCode < 500 ? '4' : '5'
  const [, said = `${kind}.0.0`] = /^[45]\d\d[ -]([45]\.\d{1,3}\.\d{1,3})\b/.exec(answer) ?? []
  return { status: said }
}
