import { Refusal } from '../platform/refusal.ts'
import type { Answer, Route, Visit } from '../platform/http/route.ts'
import { mustHaveProved } from '../platform/http/step-up.ts'
import type { WritingTask } from '../platform/gate/task.ts'
import { LinkButton } from '../platform/ui/parts.tsx'
import { everyDuty } from './every-duty.ts'
import type { Wrong } from './factor-forms.tsx'
import { factorTexts as texts } from './factor-texts.ts'
import { askToRegister, keepPasskey, type Asked } from './passkeys.ts'
import { isPassword } from './passwords.ts'
import { sealerOf } from './second-factor.tsx'
import { keepAuthenticator, removeAuthenticator, removePasskey, renewRecoveryCodes } from './second-factors.ts'
import { AuthenticatorPanel, CodeList, PasskeyPanel, PasswordPanel, RecoveryPanel } from './security-panels.tsx'
import { endOthers, endSession, startSession, type Proof } from './sessions.ts'
import { provable, sessionOf } from './step-up.tsx'
import { texts as general } from './texts.ts'
import { offeredSecret, toAuthenticator } from './totp.ts'
import { tryOf } from './throttle.ts'
import { setPassword } from './users.ts'

const here = '/account/security'

/** How one signs in: password, authenticator, passkeys, recovery codes. All of it asks for a fresh proof, but for an
 *  account that has nothing to prove itself with yet. Source: ASVS 7.5.1. */
export const securityRoutes: readonly Route[] = [
  { method: 'GET', path: here, kind: 'page', purposes: everyDuty, answer: proved((visit) => securityPage(visit)) },
  form('/account/password', changePassword),
  form('/account/authenticator', setAuthenticator),
  form('/account/authenticator/end', (visit) => removing(visit, removeAuthenticator)),
  form('/account/passkeys/options', askForPasskey),
  form('/account/passkeys', addPasskey),
  form('/account/passkeys/:id/end', (visit) => removing(visit, (task, account) => removePasskey(task, account, visit.parameters['id'] ?? ''))),
  form('/account/recovery-codes', showRecoveryCodes),
]

function form(path: string, answer: Route['answer']): Route {
  return { method: 'POST', path, kind: 'form', purposes: everyDuty, answer: proved(answer) }
}

/** Asks for a fresh proof of an account that has something to prove itself with. */
export function proved(answer: Route['answer']): Route['answer'] {
  return async (visit) => {
    const session = sessionOf(visit)
    const account = await visit.own.look((task) => provable(task, session.accountId))
    if (account.second_factor_at !== null || account.password_hash !== null) mustHaveProved(session)
    return answer(visit)
  }
}

async function securityPage(visit: Visit, wrong?: Wrong): Promise<Answer> {
  const { language } = visit
  const session = sessionOf(visit)
  const account = await visit.own.look((task) => provable(task, session.accountId))
  const offered = toAuthenticator(offeredSecret(sealerOf(visit), session.id), visit.tenant.name, account.email)
  const shown = { visit, account, wrong }
  return {
    as: 'page', title: texts.security[language], current: '/account', takesPasskey: true, ...(wrong === undefined ? {} : { status: 422 }),
    actions: <LinkButton href="/account" back>{texts.back[language]}</LinkButton>,
    body: (
      <div class="flow">
        <AuthenticatorPanel {...shown} offered={offered} />
        <PasskeyPanel {...shown} />
        {account.second_factor_at !== null && <RecoveryPanel {...shown} />}
        <PasswordPanel {...shown} />
      </div>
    ),
  }
}

/** A new password ends every browser session, this one too: it goes on under a new token. */
async function changePassword(visit: Visit): Promise<Answer> {
  const session = sessionOf(visit)
  const account = await visit.own.look((task) => provable(task, session.accountId))
  const attempt = tryOf(visit, `password of ${session.accountId}`)
  if (attempt.seconds > 0) return securityPage(visit, { field: 'now', text: general.tooOften[visit.language] })
  attempt.failed()
  if (account.password_hash !== null && !await isPassword(visit.form.get('now') ?? '', account.password_hash)) {
    return securityPage(visit, { field: 'now', text: general.passwordWrong[visit.language] })
  }
  attempt.succeeded()
  const proof = account.second_factor_at === null ? 'link' : 'second_factor'
  return changing(visit, proof, general.passwordChanged, (task) =>
    setPassword(task, session.accountId, visit.form.get('password') ?? '', 'password'))
}

async function setAuthenticator(visit: Visit): Promise<Answer> {
  const session = sessionOf(visit)
  const sealer = sealerOf(visit)
  const given = { secret: offeredSecret(sealer, session.id), code: visit.form.get('code') ?? '', sealer }
  return changing(visit, 'second_factor', texts.saved, (task) => keepAuthenticator(task, session.accountId, given))
}

async function askForPasskey(visit: Visit): Promise<Answer> {
  const session = sessionOf(visit)
  const { email } = await visit.own.look((task) => provable(task, session.accountId))
  const account = { id: session.accountId, email, name: visit.actor.user?.name ?? '' }
  return { as: 'json', body: await visit.own.write(session, (task) => askToRegister(task, askedOf(visit), account, visit.tenant.name)) }
}

async function addPasskey(visit: Visit): Promise<Answer> {
  const given = { name: visit.form.get('name') ?? '', answer: visit.form.get('answer') ?? '' }
  return changing(visit, 'passkey', texts.saved, (task) => keepPasskey(task, sessionOf(visit).accountId, given, askedOf(visit)))
}

/** Changes how one signs in, ends the other sessions and goes on under a new token. */
async function changing(
  visit: Visit, proof: Proof, said: { fi: string; sv: string; en: string }, act: (task: WritingTask<'access_security'>) => Promise<void>,
): Promise<Answer> {
  const session = sessionOf(visit)
  return mending(visit, async () => {
    const token = await visit.own.write(session, async (task) => {
      await act(task)
      await endOthers(task, session.accountId, session.id)
      await endSession(task, session.accountId, session.id)
      return startSession(task, session.accountId, proof)
    })
    return { as: 'redirect', to: here, said: said[visit.language], signIn: token }
  })
}

async function removing(visit: Visit, remove: (task: WritingTask<'access_security'>, account: string) => Promise<void>): Promise<Answer> {
  const session = sessionOf(visit)
  await visit.own.write(session, (task) => remove(task, session.accountId))
  return { as: 'redirect', to: here, said: texts.removed[visit.language] }
}

/** The codes are on the answer to the form alone: no address shows them again. */
async function showRecoveryCodes(visit: Visit): Promise<Answer> {
  const session = sessionOf(visit)
  const codes = await visit.own.write(session, (task) => renewRecoveryCodes(task, session.accountId))
  return { as: 'page', title: texts.recovery[visit.language], current: '/account', body: <CodeList language={visit.language} codes={codes} /> }
}

function askedOf(visit: Visit): Asked {
  return { act: 'register', sessionId: sessionOf(visit).id, origin: visit.origin }
}

async function mending(visit: Visit, act: () => Promise<Answer>): Promise<Answer> {
  try {
    return await act()
  } catch (reason) {
    if (!(reason instanceof Refusal) || reason.field === undefined) throw reason
    return securityPage(visit, { field: reason.field, text: reason.text[visit.language] })
  }
}
