import { Refusal } from '../platform/refusal.ts'
import type { Answer, Route, Visit } from '../platform/http/route.ts'
import { Field } from '../platform/ui/field.tsx'
import { ErrorSummary, Form } from '../platform/ui/form.tsx'
import { Button, LinkButton } from '../platform/ui/parts.tsx'
import { externalButtons } from './oidc-sign-in.tsx'
import { rehash } from './passwords.ts'
import { PasskeyForm } from './factor-forms.tsx'
import { endSession, startSession, startWaiting } from './sessions.ts'
import { texts } from './texts.ts'
import { tryOf } from './throttle.ts'
import { accountByPassword, accountOfLink, takeLink, type Account } from './users.ts'

/** Signing in and out. They serve before anybody is known, in the purpose that keeps accounts. */
export const signInRoutes: readonly Route[] = [
  { method: 'GET', path: '/sign-in', kind: 'public', purposes: ['access_security'], answer: showSignIn },
  { method: 'POST', path: '/sign-in', kind: 'public', purposes: ['access_security'], answer: signIn },
  { method: 'GET', path: '/sign-in/:token', kind: 'public', purposes: ['access_security'], answer: showLink },
  { method: 'POST', path: '/sign-in/:token', kind: 'public', purposes: ['access_security'], answer: signInByLink },
  { method: 'POST', path: '/sign-out', kind: 'public', purposes: ['access_security'], answer: signOut },
]

async function showSignIn(visit: Visit): Promise<Answer> {
  return signInPage(visit, visit.query.get('next') ?? '/')
}

async function signIn(visit: Visit): Promise<Answer> {
  const email = visit.form.get('email') ?? ''
  const next = visit.form.get('next') ?? '/'
  const attempt = tryOf(visit, email.trim().toLowerCase())
  const wait = attempt.seconds
  if (wait > 0) return { ...await signInPage(visit, next, email, texts.tooOften[visit.language]), status: 429, retryAfter: wait }
  // Counted before the password is tried, so that many attempts at once are not all free.
  attempt.failed()
  const password = visit.form.get('password') ?? ''
  const account = await accountByPassword(visit.own, email, password)
  if (account === undefined) return { ...await signInPage(visit, next, email, texts.wrong[visit.language]), status: 422 }
  attempt.succeeded()
  const newHash = account.outdated ? await rehash(password) : undefined
  return enter(visit, account, { by: 'password', next, ...(newHash === undefined ? {} : { newHash }) })
}

async function showLink(visit: Visit): Promise<Answer> {
  const token = visit.parameters['token'] ?? ''
  if (await visit.own.look((task) => accountOfLink(task, token)) === undefined) return linkOver(visit)
  const { language } = visit
  return { as: 'page', title: texts.linkTitle[language], narrow: true, body: (
    <Form action={visit.here} actions={<Button look="primary">{texts.signIn[language]}</Button>}>
      <p>{texts.linkExplains[language]}</p>
    </Form>
  ) }
}

async function signInByLink(visit: Visit): Promise<Answer> {
  const token = visit.parameters['token'] ?? ''
  const account = await visit.own.look((task) => accountOfLink(task, token))
  if (account === undefined) return linkOver(visit)
  try {
    return await enter(visit, account, { by: 'link', link: token, next: '/' })
  } catch (reason) {
    if (reason instanceof Refusal && reason.kind === 'too-late') return linkOver(visit)
    throw reason
  }
}

type FirstProof = { by: 'password'; next: string; newHash?: string } | { by: 'link'; next: string; link: string }

/** Every signing in gives a new session; the one the browser came with ends. A password opens nothing by itself, and a
 *  link only an account that has no second factor yet. Source: ASVS 6.3.3, 6.4.3, 7.2.4. */
async function enter(visit: Visit, account: Account, proof: FirstProof): Promise<Answer> {
  const { session } = visit
  const waits = proof.by === 'password' || account.second_factor_at !== null
  const token = await visit.own.write({ tenantId: account.tenant_id, userId: account.user_id }, async (task) => {
    if (proof.by === 'link' && !await takeLink(task, proof.link)) throw new Refusal('too-late', texts.linkOver)
    if (proof.by === 'password' && proof.newHash !== undefined) await task.update('account', account.id, { password_hash: proof.newHash })
    if (session !== undefined) await endSession(task, session.accountId, session.id)
    return waits ? startWaiting(task, account.id) : startSession(task, account.id, 'link')
  })
  const to = waits ? `/sign-in/second-factor?${new URLSearchParams({ next: proof.next }).toString()}` : proof.next
  return { as: 'redirect', to, signIn: token }
}

async function signOut(visit: Visit): Promise<Answer> {
  const { session } = visit
  if (session !== undefined) {
    await visit.own.write(session, (task) => endSession(task, session.accountId, session.id))
  }
  return { as: 'redirect', to: '/sign-in', signOut: true }
}

async function signInPage(visit: Visit, next: string, email = '', error?: string): Promise<Extract<Answer, { as: 'page' }>> {
  const { language } = visit
  const errors = error === undefined ? [] : [{ name: 'email', text: error }]
  return { as: 'page', title: texts.signIn[language], narrow: true, takesPasskey: true, body: (
    <div class="flow">
      <Form
        action="/sign-in"
        hidden={{ next }}
        errors={<ErrorSummary title={texts.mend[language]} errors={errors} />}
        actions={<Button look="primary">{texts.signIn[language]}</Button>}
      >
        <Field kind="email" name="email" label={texts.email[language]} value={email} error={error} autocomplete="username" />
        <Field kind="password" name="password" label={texts.password[language]} autocomplete="current-password" />
      </Form>
      <PasskeyForm language={language} path="/sign-in/passkey" next={next} />
      {await externalButtons(visit, next)}
    </div>
  ) }
}

function linkOver(visit: Visit): Answer {
  const { language } = visit
  return { as: 'page', title: texts.linkTitle[language], narrow: true, status: 404, body: (
    <div class="flow">
      <p>{texts.linkOver[language]}</p>
      <p><LinkButton href="/sign-in">{texts.signIn[language]}</LinkButton></p>
    </div>
  ) }
}
