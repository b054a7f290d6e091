import type { Answer, Route, Visit } from '../platform/http/route.ts'
import { Refusal } from '../platform/refusal.ts'
import { Form } from '../platform/ui/form.tsx'
import { Button, LinkButton } from '../platform/ui/parts.tsx'
import { beginAttempt, takeAttempt, type Attempt } from './oidc-attempts.ts'
import { addressToAsk, exchanged, type Claims } from './oidc-exchange.ts'
import { accountOfIdentity, proposeIdentity } from './oidc-identities.ts'
import { isStrong, providerById, providersOf, serviceOf, subjectOf, type Provider } from './oidc-providers.ts'
import { oidcTexts as texts } from './oidc-texts.ts'
import { sealerOf } from './second-factor.tsx'
import { endSession, startSession, startWaiting } from './sessions.ts'

const start = '/sign-in/external'
const purposes = ['access_security'] as const
const cookieName = '__Host-external'

/** Signing in by a service of the controller's. Coming back is a page with a button: a GET changes nothing. */
export const externalSignInRoutes: readonly Route[] = [
  { method: 'POST', path: start, kind: 'public', purposes, answer: leave },
  { method: 'GET', path: `${start}/:providerId`, kind: 'public', purposes, answer: backPage },
  { method: 'POST', path: `${start}/:providerId`, kind: 'public', purposes, answer: comeBack },
]

/** The services to sign in by, as buttons. */
export async function externalButtons(visit: Visit, next: string) {
  const { language } = visit
  const providers = await visit.own.here(providersOf)
  return providers.map(({ id, name }) => (
    <form key={id} method="post" action={start}>
      <input type="hidden" name="next" value={next} />
      <input type="hidden" name="provider" value={id} />
      <Button>{texts.by[language].replace('{name}', name)}</Button>
    </form>
  ))
}

/** Every provider has an address of its own to come back to, so that none is answered with what another one gave.
 *  Source: RFC 9700, 4.4.2.2; ASVS 10.5.1. */
function addressOf(visit: Visit, providerId: string): string {
  return `${visit.origin}${start}/${providerId}`
}

async function leave(visit: Visit): Promise<Answer> {
  const { language, form } = visit
  const id = form.get('provider') ?? ''
  const provider = (await visit.own.here(providersOf)).find((known) => known.id === id)
  if (provider === undefined) return refusedPage(visit)
  const sealer = sealerOf(visit)
  const { asked, browser } = await visit.write('access_security', (task) =>
    beginAttempt(task, provider.id, form.get('next') ?? '/', sealer))
  const address = await orNothing(addressToAsk(serviceOf(provider, sealer), asked, addressOf(visit, provider.id)))
  if (address === undefined) return messagePage(visit, 'back', 'notReached')
  const title = texts.leaving[language].replace('{name}', provider.name)
  // Forms may post to ourselves alone, and browsers hold a redirect to that too: the page leads on by itself.
  return { as: 'page', title, narrow: true,
    leadsTo: { address, cookie: `${cookieName}=${browser}; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=600` },
    body: <p><LinkButton href={address}>{texts.goOn[language]}</LinkButton></p> }
}

async function backPage(visit: Visit): Promise<Answer> {
  const { language } = visit
  const path = `${start}/${visit.parameters['providerId'] ?? ''}`
  return { as: 'page', title: texts.back[language], narrow: true, body: (
    <Form action={path} hidden={{ answer: visit.query.toString() }}
      actions={<Button look="primary">{texts.goOn[language]}</Button>}>
      <p>{texts.backWhy[language]}</p>
    </Form>
  ) }
}

/** Whatever is wrong with what came back, the page and the entry are the same: none of it is told to whoever sent it. */
async function comeBack(visit: Visit): Promise<Answer> {
  const proved = await provedBy(visit)
  if (proved === undefined) return refusedPage(visit)
  const { provider, subject, claims, attempt } = proved
  const account = await visit.own.here((task) => accountOfIdentity(task, provider.id, subject))
  if (account === undefined) {
    await visit.write('access_security', (task) => proposeIdentity(task, provider.id, subject, claims))
    return messagePage(visit, 'waits', 'waitsWhy')
  }
  const { session } = visit
  const isProved = isStrong(provider, claims)
  const token = await visit.own.write({ tenantId: visit.tenant.id, userId: account.user_id }, async (task) => {
    if (session !== undefined) await endSession(task, session.accountId, session.id)
    return isProved ? startSession(task, account.id, 'external') : startWaiting(task, account.id)
  })
  const to = isProved ? attempt.next : `/sign-in/second-factor?${new URLSearchParams({ next: attempt.next }).toString()}`
  return { as: 'redirect', to, signIn: token }
}

type Proved = { provider: Provider; subject: string; claims: Claims; attempt: Attempt }

async function provedBy(visit: Visit): Promise<Proved | undefined> {
  const providerId = visit.parameters['providerId'] ?? ''
  const answer = visit.form.get('answer') ?? ''
  const state = new URLSearchParams(answer).get('state') ?? ''
  const browser = cookieOf(visit)
  const provider = await visit.own.here((task) => providerById(task, providerId))
  if (provider === undefined || browser === undefined || state === '') return undefined
  const sealer = sealerOf(visit)
  const attempt = await visit.write('access_security', (task) => takeAttempt(task, { providerId, state, browser }, sealer))
  if (attempt === undefined) return undefined
  const claims = await orNothing(exchanged(serviceOf(provider, sealer), attempt, addressOf(visit, providerId), answer))
  const subject = claims === undefined ? undefined : subjectOf(provider, claims)
  return claims === undefined || subject === undefined ? undefined : { provider, subject, claims, attempt }
}

/** What goes wrong outside is not ours to tell apart: the service's answer is taken whole, or it is refused. */
async function orNothing<R>(asked: Promise<R>): Promise<R | undefined> {
  return asked.catch(() => undefined)
}

function cookieOf(visit: Visit): string | undefined {
  return new RegExp(`(?:^|; *)${cookieName}=([\\w-]{43})(?:;|$)`).exec(visit.header('cookie') ?? '')?.[1]
}

/** The refusal is entered as the gate enters every other. */
async function refusedPage(visit: Visit): Promise<Answer> {
  try {
    return await visit.write('access_security', async () => { throw new Refusal('not-allowed', texts.notTaken) })
  } catch (reason) {
    if (!(reason instanceof Refusal)) throw reason
    return messagePage(visit, 'back', 'notTaken')
  }
}

function messagePage(visit: Visit, title: keyof typeof texts, text: keyof typeof texts): Answer {
  const { language } = visit
  return { as: 'page', title: texts[title][language], narrow: true, status: 422, body: (
    <div class="flow">
      <p>{texts[text][language]}</p>
      <p><LinkButton href="/sign-in">{texts.toStart[language]}</LinkButton></p>
    </div>
  ) }
}
