import { sendLetter } from '../platform/mail.ts'
import type { Answer, Visit } from '../platform/http/route.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Text } from '../platform/text/language.ts'
import { Form } from '../platform/ui/form.tsx'
import { Button, Callout } from '../platform/ui/parts.tsx'
import { changeOfLink, confirmByLink, endEmailChange, type Asked } from './email-changes.ts'
import { emailTexts as texts } from './email-texts.ts'
import { provable, renew, sessionOf } from './step-up.tsx'

const path = '/account/email'

/** Mails the link to the new address, and tells the old one that it was asked for. Refuses, and gives the wish up, when the
 *  mail server does not take the link. */
export async function mailLink(visit: Visit, { email, token }: Asked, before: string): Promise<void> {
  const { mail, language, origin } = visit
  if (mail === undefined || token === undefined) return
  try {
    const address = `${origin}${path}?${new URLSearchParams({ link: token })}`
    await sendLetter(mail, { to: email, language, subject: texts.linkSubject[language], text: filled(visit, texts.linkText, address) })
  } catch {
    const session = sessionOf(visit)
    await visit.own.write(session, (task) => endEmailChange(task, session.userId))
    visit.log('change of e-mail: mail not sent')
    throw new Refusal('invalid', texts.notSent, 'email')
  }
  tell(visit, before, texts.askedSubject, texts.askedText)
}

/** Nobody waits for what the old address is told; what the mail server does not take is in our own log. */
function tell(visit: Visit, to: string, subject: Text, text: Text): void {
  const { mail, language, origin } = visit
  if (mail === undefined) return
  void sendLetter(mail, { to, language, subject: subject[language], text: filled(visit, text, `${origin}${path}`) })
    .catch(() => visit.log('change of e-mail: the old address was not told'))
}

function filled({ tenant, language }: Visit, text: Text, address: string): string {
  return text[language].replace('{controller}', () => tenant.name).replace('{address}', () => address)
}

/** What the link in the address opens: a button, since looking uses nothing, or why it opens nothing any more. */
export async function LinkPart({ visit, link }: { visit: Visit; link: string }) {
  const { language } = visit
  const { userId } = sessionOf(visit)
  const change = await visit.own.look((task) => changeOfLink(task, userId, link))
  if (change === undefined) return <Callout tone="refuses">{texts.linkOver[language]}</Callout>
  return (
    <Form action={`${path}/confirm`} hidden={{ link }} actions={<Button look="primary">{texts.takeInUse[language]}</Button>}>
      <p>{texts.yours[language].replace('{email}', () => change.email)}</p>
    </Form>
  )
}

/** Takes the address in use. Other browsers of the user's sign in anew; this one goes on under a new token. */
export async function confirmOwn(visit: Visit): Promise<Answer> {
  const session = sessionOf(visit)
  const { old, token } = await visit.own.write(session, async (task) => {
    const { second_factor_at } = await provable(task, session.accountId)
    const replaced = await confirmByLink(task, session.userId, visit.form.get('link') ?? '')
    return { old: replaced, token: await renew(task, session, second_factor_at === null ? 'link' : 'second_factor') }
  })
  tell(visit, old, texts.changedSubject, texts.changedText)
  return { as: 'redirect', to: path, said: texts.inUse[visit.language], signIn: token }
}
