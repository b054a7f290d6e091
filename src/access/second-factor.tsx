import { Refusal } from '../platform/refusal.ts'
import type { Answer, Route, Visit } from '../platform/http/route.ts'
import type { Sealer } from '../platform/sealer.ts'
import { CodeForm, Offered, PasskeyForm, type Wrong } from './factor-forms.tsx'
import { factorTexts as texts } from './factor-texts.ts'
import { accountByPasskey, askToAnswer, tenantOfPasskey, type Asked } from './passkeys.ts'
import { keepAuthenticator, takeCode, takeRecoveryCode } from './second-factors.ts'
import { endOthers, endSession, startSession, waitingIn } from './sessions.ts'
import { texts as general } from './texts.ts'
import { freeOfCode, tryOf } from './throttle.ts'
import { offeredSecret, toAuthenticator } from './totp.ts'

const here = '/sign-in/second-factor'
const passkey = '/sign-in/passkey'
const purposes = ['access_security'] as const

/** The second proof of signing in, and the passkey that is both. What waits for it opens no other page. */
export const secondFactorRoutes: readonly Route[] = [
  { method: 'GET', path: here, kind: 'public', purposes, answer: (visit) => waitingPage(visit) },
  { method: 'POST', path: here, kind: 'public', purposes, answer: prove },
  { method: 'POST', path: `${passkey}/options`, kind: 'public', purposes, answer: ask },
  { method: 'POST', path: passkey, kind: 'public', purposes, answer: proveByPasskey },
]

type Waiting = NonNullable<Awaited<ReturnType<typeof waitingIn>>>

function waiting(visit: Visit): Promise<Waiting | undefined> {
  const { cookie } = visit
  return cookie === undefined ? Promise.resolve(undefined) : visit.own.look((task) => waitingIn(task, cookie))
}

async function waitingPage(visit: Visit, wrong?: Wrong, status?: 422 | 429): Promise<Answer> {
  const { language } = visit
  const account = await waiting(visit)
  if (account === undefined) return { as: 'redirect', to: '/sign-in' }
  const next = visit.form.get('next') ?? visit.query.get('next') ?? '/'
  const has = account.second_factor_at !== null
  const offered = has ? undefined : toAuthenticator(offeredSecret(sealerOf(visit), account.session_id), visit.tenant.name, account.email)
  return {
    as: 'page', title: (has ? texts.title : texts.setUpTitle)[language], narrow: true, ...(status === undefined ? {} : { status }),
    ...(has ? { takesPasskey: true as const } : {}),
    body: (
      <div class="flow">
        <CodeForm language={language} action={here} next={next} wrong={wrong} button={texts.goOn[language]}
          recovers={has}
          above={offered && <Offered language={language} {...offered} why={texts.setUpWhy[language]} />} />
        {has && <PasskeyForm language={language} path={passkey} next={next} wrong={wrong} />}
      </div>
    ),
  }
}

/** Takes the code and gives the session. An account that has no second factor yet gets one here, and only here: whoever
 *  waits for the second proof of an account that has one adds nothing to it. */
async function prove(visit: Visit): Promise<Answer> {
  const account = await waiting(visit)
  if (account === undefined) return { as: 'redirect', to: '/sign-in' }
  const attempt = tryOf(visit, `code of ${account.id}`, freeOfCode)
  if (attempt.seconds > 0) return waitingPage(visit, { field: 'code', text: general.tooOften[visit.language] }, 429)
  attempt.failed()
  const code = visit.form.get('code') ?? ''
  return mending(visit, async () => {
    const token = await visit.own.write({ tenantId: account.tenant_id, userId: account.user_id }, async (task) => {
      if (!await endSession(task, account.id, account.session_id)) throw new Refusal('too-late', texts.waitOver)
      if (account.second_factor_at === null) {
        const sealer = sealerOf(visit)
        await keepAuthenticator(task, account.id, { secret: offeredSecret(sealer, account.session_id), code, sealer })
        await endOthers(task, account.id, account.session_id)
      } else if (!await takeCode(task, account.id, code, sealerOf(visit)) && !await takeRecoveryCode(task, account.id, code)) {
        throw new Refusal('invalid', texts.wrongCode, 'code')
      }
      return startSession(task, account.id, 'second_factor')
    })
    attempt.succeeded()
    return { as: 'redirect', to: visit.form.get('next') ?? '/', signIn: token }
  })
}

async function ask(visit: Visit): Promise<Answer> {
  const attempt = tryOf(visit, 'a challenge')
  if (attempt.seconds > 0) throw new Refusal('too-late', general.tooOften)
  attempt.failed()
  const asked = askedOf(visit, await waiting(visit))
  return { as: 'json', body: await visit.write('access_security', (task) => askToAnswer(task, asked)) }
}

async function proveByPasskey(visit: Visit): Promise<Answer> {
  const account = await waiting(visit)
  return mending(visit, async () => {
    const answer = visit.form.get('answer') ?? ''
    const whose = await visit.own.look((task) => tenantOfPasskey(task, answer))
    if (whose === undefined || (account !== undefined && account.id !== whose.account_id)) {
      throw new Refusal('invalid', texts.passkeyNotTaken, 'passkey')
    }
    const token = await visit.own.write({ tenantId: whose.tenant_id, userId: whose.user_id }, async (task) => {
      const { id } = await accountByPasskey(task, answer, askedOf(visit, account))
      const old = account === undefined ? visit.session : { accountId: account.id, id: account.session_id }
      if (old !== undefined) await endSession(task, old.accountId, old.id)
      return startSession(task, id, 'passkey')
    })
    return { as: 'redirect', to: visit.form.get('next') ?? '/', signIn: token }
  })
}

function askedOf(visit: Visit, account: Waiting | undefined): Asked {
  return { act: 'sign_in', sessionId: account?.session_id ?? null, origin: visit.origin }
}

async function mending(visit: Visit, act: () => Promise<Answer>): Promise<Answer> {
  try {
    return await act()
  } catch (reason) {
    if (!(reason instanceof Refusal)) throw reason
    if (reason.kind === 'too-late' || await waiting(visit) === undefined) return overPage(visit, reason)
    return waitingPage(visit, { field: reason.field ?? 'code', text: reason.text[visit.language] }, 422)
  }
}

function overPage({ language }: Visit, { text }: Refusal): Answer {
  return { as: 'page', title: texts.title[language], narrow: true, status: 422, body: (
    <div class="flow">
      <p>{text[language]}</p>
      <p><a class="button" href="/sign-in">{general.signIn[language]}</a></p>
    </div>
  ) }
}

/** Whoever serves second factors holds the key that seals them. */
export function sealerOf({ sealer }: Pick<Visit, 'sealer'>): Sealer {
  if (sealer === undefined) throw new Error('second factors are served without the key that seals them')
  return sealer
}
