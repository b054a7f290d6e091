import { Refusal } from '../platform/refusal.ts'
import type { Answer, Route, Session, Visit } from '../platform/http/route.ts'
import { Field } from '../platform/ui/field.tsx'
import { Form } from '../platform/ui/form.tsx'
import { Button, LinkButton } from '../platform/ui/parts.tsx'
import type { Task } from '../platform/gate/task.ts'
import { emergencyTexts } from './emergency-texts.ts'
import { everyDuty } from './every-duty.ts'
import { CodeForm, errorIn, PasskeyForm, Summary, type Wrong } from './factor-forms.tsx'
import { factorTexts as texts } from './factor-texts.ts'
import { accountByPasskey, askToAnswer, type Asked } from './passkeys.ts'
import { isPassword } from './passwords.ts'
import { sealerOf } from './second-factor.tsx'
import { factorsOf, takeCode, takeRecoveryCode } from './second-factors.ts'
import { endSession, startSession, type Proof } from './sessions.ts'
import { texts as general } from './texts.ts'
import { freeOfCode, tryOf } from './throttle.ts'

const here = '/account/confirm'
const passkey = `${here}/passkey`

/** A fresh proof before an act that asks for one. It gives the session a new token; the old one is dead. */
export const stepUpRoutes: readonly Route[] = [
  { method: 'GET', path: here, kind: 'page', purposes: everyDuty, answer: (visit) => confirmPage(visit) },
  { method: 'POST', path: here, kind: 'form', purposes: everyDuty, answer: confirm },
  { method: 'POST', path: `${passkey}/options`, kind: 'form', purposes: everyDuty, answer: ask },
  { method: 'POST', path: passkey, kind: 'form', purposes: everyDuty, answer: confirmByPasskey },
]

/** What an account can prove itself with. */
export async function provable(task: Task<'access_security'>, accountId: string) {
  const account = await task.db.selectFrom('account').select(['password_hash', 'second_factor_at', 'email'])
    .where('id', '=', accountId).executeTakeFirstOrThrow()
  return { ...account, ...await factorsOf(task, accountId) }
}

async function confirmPage(visit: Visit, wrong?: Wrong, status?: 422 | 429): Promise<Answer> {
  const { language } = visit
  const next = visit.form.get('next') ?? visit.query.get('next') ?? '/'
  const account = await visit.own.look((task) => provable(task, sessionOf(visit).accountId))
  const byCode = account.authenticatorSince !== undefined || (account.second_factor_at !== null && account.recoveryLeft > 0)
  const byPassword = account.second_factor_at === null && account.password_hash !== null
  const byPasskey = account.passkeys.length > 0
  return {
    as: 'page', title: texts.confirmTitle[language], ...(status === undefined ? {} : { status }), takesPasskey: true,
    body: (
      <div class="flow">
        <p>{(account.second_factor_at === null && !byPassword ? texts.setUpToConfirm : texts.confirmWhy)[language]}</p>
        {byCode && <CodeForm language={language} action={here} next={next} wrong={wrong} button={texts.confirm[language]}
          recovers />}
        {byPassword && <PasswordForm visit={visit} next={next} wrong={wrong} />}
        {byPasskey && <PasskeyForm language={language} path={passkey} next={next} wrong={wrong} />}
        {account.second_factor_at === null && !byPassword && (
          <p><LinkButton href="/account/security" look="primary">{texts.setUpTitle[language]}</LinkButton></p>
        )}
      </div>
    ),
  }
}

function PasswordForm(props: { visit: Visit; next: string; wrong: Wrong | undefined }) {
  const { visit: { language }, next, wrong } = props
  return (
    <Form action={here} hidden={{ next }} errors={<Summary language={language} wrong={wrong} only={['password']} />}
      actions={<Button look="primary">{texts.confirm[language]}</Button>}>
      <Field kind="password" name="password" label={general.password[language]} error={errorIn(wrong, 'password')}
        autocomplete="current-password" />
    </Form>
  )
}

async function confirm(visit: Visit): Promise<Answer> {
  const session = sessionOf(visit)
  const attempt = tryOf(visit, `code of ${session.accountId}`, freeOfCode)
  const password = visit.form.get('password')
  const field = password === null ? 'code' : 'password'
  if (attempt.seconds > 0) return confirmPage(visit, { field, text: general.tooOften[visit.language] }, 429)
  attempt.failed()
  const account = await visit.own.look((task) => provable(task, session.accountId))
  if (password !== null && !(account.second_factor_at === null && await isPassword(password, account.password_hash))) {
    return confirmPage(visit, { field, text: general.passwordWrong[visit.language] }, 422)
  }
  return mending(visit, async () => {
    const token = await visit.own.write(session, async (task) => {
      if (password !== null) return renew(task, session, 'link')
      const code = visit.form.get('code') ?? ''
      const right = account.second_factor_at !== null
        && (await takeCode(task, session.accountId, code, sealerOf(visit)) || await takeRecoveryCode(task, session.accountId, code))
      if (!right) throw new Refusal('invalid', texts.wrongCode, 'code')
      return renew(task, session, 'second_factor')
    })
    attempt.succeeded()
    return { as: 'redirect', to: visit.form.get('next') ?? '/', signIn: token }
  })
}

async function ask(visit: Visit): Promise<Answer> {
  return { as: 'json', body: await visit.own.write(sessionOf(visit), (task) => askToAnswer(task, askedOf(visit))) }
}

async function confirmByPasskey(visit: Visit): Promise<Answer> {
  const session = sessionOf(visit)
  return mending(visit, async () => {
    const token = await visit.own.write(session, async (task) => {
      const account = await accountByPasskey(task, visit.form.get('answer') ?? '', askedOf(visit))
      if (account.id !== session.accountId) throw new Refusal('invalid', texts.passkeyNotTaken, 'passkey')
      return renew(task, session, 'passkey')
    })
    return { as: 'redirect', to: visit.form.get('next') ?? '/', signIn: token }
  })
}

/** The session goes on under a new token, freshly proved. */
export async function renew(
  task: Parameters<typeof startSession>[0], session: Session, proof: Proof,
): Promise<string> {
  await endSession(task, session.accountId, session.id)
  return startSession(task, session.accountId, proof)
}

function askedOf(visit: Visit): Asked {
  return { act: 'confirm', sessionId: sessionOf(visit).id, origin: visit.origin }
}

async function mending(visit: Visit, act: () => Promise<Answer>): Promise<Answer> {
  try {
    return await act()
  } catch (reason) {
    if (!(reason instanceof Refusal) || reason.field === undefined) throw reason
    return confirmPage(visit, { field: reason.field, text: reason.text[visit.language] }, 422)
  }
}

/** The session that a page of one's own account is shown in. Refuses 'not-allowed' the emergency account all but the
 *  first of them: whoever broke its seal once would else come back by a password or a key of their own. */
export function sessionOf({ session, route }: Visit): Session {
  if (session === undefined) throw new Error('a page of the account was served without a session')
  if (session.isEmergency === true && route.path !== '/account') throw new Refusal('not-allowed', emergencyTexts.notForAccount)
  return session
}
