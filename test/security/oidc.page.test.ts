import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { confirmIdentity, waitingIdentities } from '../../src/access/oidc-identities.ts'
import { addProvider } from '../../src/access/oidc-providers.ts'
import { newId } from '../../src/platform/id.ts'
import { Refusal } from '../../src/platform/refusal.ts'
import { tokenOf, withFactor } from '../second-factor.ts'
import { site, visitor, type Site } from '../site.ts'
import { identityService, type Twist } from './oidc-service.ts'

type Service = Awaited<ReturnType<typeof identityService>>
let s: Site
let first: Service
let second: Service
let providers: string[] = []

const writing = <R>(act: Parameters<typeof s.gate.write<'access_security', R>>[3]) =>
  s.gate.write(s.as('access_security'), 'access_security', 'test', act)
const provider = (at: Service, more: { directory?: string } = {}) => writing((task) => addProvider(task,
  { name: 'Kunnan tunnistus', issuer: at.issuer, clientId: 'register', secret: 'salaisuus jota ei kerrota', ...more }, s.sealer))

before(async () => {
  s = await site()
  first = await identityService()
  second = await identityService()
  providers = [await provider(first), await provider(second)]
})
beforeEach(() => { first.state.twist = {} })
after(async () => {
  await first.close()
  await second.close()
  await s.close()
})

/** A browser that has asked for a service, and the address it was led to. */
async function begun(id = providers[0] ?? '', next = '/account') {
  const answer = await s.anonymous.post('/sign-in/external', { provider: id, next })
  const asked = answer.headers.get('refresh')?.slice('0; url='.length) ?? ''
  const cookie = /^(__Host-external=[\w-]+);/.exec(answer.headers.get('set-cookie') ?? '')?.[1] ?? ''
  const comeBack = (back: string, by = cookie, at = id) => s.anonymous.fetch(`/sign-in/external/${at}`, { method: 'POST',
    headers: { cookie: by, origin: 'http://localhost', 'sec-fetch-site': 'same-origin' }, body: new URLSearchParams({ answer: back }) })
  return { asked, cookie, comeBack }
}

async function linked(subject: string, id = providers[0] ?? '', at = first) {
  const user = await withFactor(s, 'customer_care')
  const { asked, comeBack } = await begun(id)
  await comeBack(at.authorize(asked, { sub: subject }))
  const waits = (await writing(waitingIdentities)).find(({ subject_key }) => subject_key === subject)
  await writing((task) => confirmIdentity(task, waits?.id ?? '', user.userId))
  return user
}

const refusals = async () => Number((await s.owner.run(
  "select count(*) as n from audit_entry e where e.tenant_id = $1 and e.act = 'refused'", [s.tenant.id])).rows[0]?.['n'])

async function mustRefuse(answer: Response, before: number, what: string): Promise<void> {
  assert.equal(answer.status, 422, what)
  assert.match(await answer.text(), /Kirjautumista ei voitu vahvistaa/, what)
  assert.equal(answer.headers.get('set-cookie'), null, what)
  assert.equal(await refusals(), before + 1, `one entry: ${what}`)
}

test('row 40 (ASVS 6.8.1): whoever the service knows and nobody has confirmed waits, whatever address it says', async () => {
  const aino = await s.signIn('customer_care')
  const { asked, comeBack } = await begun()
  const answer = await comeBack(first.authorize(asked, { sub: newId(), email: aino.email, preferred_username: aino.email, email_verified: true, amr: ['mfa'] }))
  assert.equal(answer.status, 422)
  assert.match(await answer.text(), /odottaa vahvistusta/)
  assert.equal(answer.headers.get('set-cookie'), null)
})

test('row 40 (ASVS 6.8.1): the same subject of another service is another identity', async () => {
  await linked('same-subject')
  const { asked, comeBack } = await begun(providers[1])
  const answer = await comeBack(second.authorize(asked, { sub: 'same-subject', amr: ['mfa'] }))
  assert.match(await answer.text(), /odottaa vahvistusta/)
})

test('row 40 (ASVS 6.8.1): a directory’s user is known by the directory and its id, and one of another directory is refused', async () => {
  const entra = await identityService()
  const [directory, oid] = [newId(), newId()]
  const id = await provider(entra, { directory })
  const user = await withFactor(s, 'customer_care')
  const start = await begun(id)
  await start.comeBack(entra.authorize(start.asked, { sub: 'pairwise', tid: directory, oid }))
  const waits = (await writing(waitingIdentities)).find(({ subject_key }) => subject_key === oid)
  await writing((task) => confirmIdentity(task, waits?.id ?? '', user.userId))
  const again = await begun(id)
  const answer = await again.comeBack(entra.authorize(again.asked, { sub: 'another', tid: directory, oid, amr: ['pwd', 'mfa'] }))
  assert.equal(answer.headers.get('location'), '/account')
  const entries = await refusals()
  const foreign = await begun(id)
  await mustRefuse(await foreign.comeBack(entra.authorize(foreign.asked, { sub: 'x', tid: newId(), oid, amr: ['mfa'] })), entries, 'another directory')
  await entra.close()
})

test('row 42 (ASVS 6.8.4): two factors at the service open the account; one, or silence, asks for ours', async () => {
  await linked('two-factors')
  const enter = async (claims: object) => {
    const { asked, comeBack } = await begun()
    return comeBack(first.authorize(asked, { sub: 'two-factors', ...claims }))
  }
  const strong = await enter({ amr: ['pwd', 'mfa'] })
  assert.equal(strong.headers.get('location'), '/account')
  assert.equal((await visitor(s.app, tokenOf(strong)).get('/account')).status, 200)
  for (const claims of [{}, { amr: ['pwd'] }, { acr: '1' }, { amr: 'mfa' }]) {
    const weak = await enter(claims)
    assert.match(weak.headers.get('location') ?? '', /^\/sign-in\/second-factor/)
    assert.equal((await visitor(s.app, tokenOf(weak)).get('/account')).status, 303)
  }
})

const hour = 3_600
const long = Math.floor(performance.timeOrigin / 1000)
const twists: Readonly<Record<string, Twist>> = {
  'alg none': { header: { alg: 'none' }, by: 'nobody' },
  'no signature': { by: 'nobody' },
  'HS256 with the public key': { header: { alg: 'HS256' }, by: 'public key' },
  'another key': { by: 'stranger' },
  'another kid': { header: { kid: 'two' }, by: 'stranger' },
  'another audience': { claims: { aud: 'another' } },
  'another party': { claims: { aud: ['register', 'another'], azp: 'another' } },
  'another issuer': { claims: { iss: 'https://evil.example' } },
  'another nonce': { claims: { nonce: 'another' } },
  'no nonce': { claims: { nonce: undefined } },
  'a token that has expired': { claims: { iat: long - 2 * hour, exp: long - hour } },
  'no end': { claims: { exp: undefined } },
  'no subject': { claims: { sub: undefined } },
  'no token': { withoutToken: true },
  'another issuer in its description': { metadata: { issuer: 'https://evil.example' } },
  'a token endpoint over plain HTTP elsewhere': { metadata: { token_endpoint: 'http://evil.example/token' } },
  'a description that is too large': { large: true },
}

for (const [what, twist] of Object.entries(twists)) {
  test(`row 41 (ASVS 6.8.2, 9.1.2, 10.5): ${what} is refused`, async () => {
    const { asked, comeBack } = await begun()
    const before = await refusals()
    first.state.twist = twist
    await mustRefuse(await comeBack(first.authorize(asked, { sub: 'two-factors', amr: ['mfa'] })), before, what)
  })
}

test('row 41 (ASVS 10.2.1): a code replayed, a code without its verifier and a code of another service are refused', async () => {
  const { asked, comeBack } = await begun()
  const back = first.authorize(asked, { sub: 'two-factors', amr: ['mfa'] })
  assert.equal((await comeBack(back)).status, 303)
  let before = await refusals()
  await mustRefuse(await comeBack(back), before, 'state replayed')
  const later = await begun()
  const code = new URLSearchParams(back).get('code') ?? ''
  before = await refusals()
  const state = new URL(later.asked).searchParams.get('state') ?? ''
  await mustRefuse(await later.comeBack(new URLSearchParams({ code, state }).toString()), before, 'code replayed')
  const without = await begun()
  before = await refusals()
  await mustRefuse(await without.comeBack(first.authorize(without.asked, { sub: 'two-factors' }, ['code_challenge'])), before, 'no PKCE')
  const mixed = await begun(providers[0])
  before = await refusals()
  await mustRefuse(await mixed.comeBack(first.authorize(mixed.asked, { sub: 'two-factors' }), mixed.cookie, providers[1]), before, 'mix-up')
  assert.equal(second.state.asked.some((form) => form.get('code')?.includes(new URL(mixed.asked).searchParams.get('nonce') ?? '')), false,
    'the code never reaches the other service')
})

test('row 52 (ASVS 10.1.2): what comes back in another browser, without a cookie, or too late is refused', async () => {
  const [mine, theirs] = [await begun(), await begun()]
  const back = first.authorize(theirs.asked, { sub: 'two-factors', amr: ['mfa'] })
  for (const cookie of [mine.cookie, '', '__Host-external=short']) {
    const before = await refusals()
    await mustRefuse(await mine.comeBack(back, cookie), before, cookie)
  }
  s.gate.clock.shift(11 * 60_000)
  const before = await refusals()
  await mustRefuse(await theirs.comeBack(back), before, 'too late')
})

test('row 52: coming back changes nothing before its button, and the button is ours alone', async () => {
  const { asked } = await begun()
  const path = `/sign-in/external/${providers[0] ?? ''}`
  const back = first.authorize(asked, { sub: 'two-factors' })
  assert.match(await (await s.anonymous.get(`${path}?${back}`)).text(), /Viimeistele kirjautuminen/)
  assert.equal((await s.anonymous.fetch(path, { method: 'POST', headers: { origin: first.issuer }, body: new URLSearchParams({ answer: back }) })).status, 403)
})

test('row 25 (ASVS 3.7.2): signing in leads to pages of ours alone', async () => {
  for (const next of ['//evil.example', '\\\\evil.example', 'https:evil.example', '/\\evil.example']) {
    const { asked, comeBack } = await begun(providers[0], next)
    const answer = await comeBack(first.authorize(asked, { sub: 'two-factors', amr: ['mfa'] }))
    assert.equal(answer.headers.get('location'), '/', next)
  }
})

test('row 41: what is asked carries PKCE, a state and a nonce, and never the secret', async () => {
  const { asked } = await begun()
  const { searchParams } = new URL(asked)
  assert.equal(searchParams.get('code_challenge_method'), 'S256')
  for (const name of ['code_challenge', 'state', 'nonce']) assert.equal(searchParams.get(name)?.length, 43, name)
  assert.equal(searchParams.get('redirect_uri'), `http://localhost/sign-in/external/${providers[0] ?? ''}`)
  assert.doesNotMatch(decodeURIComponent(asked), /salaisuus/)
  const { rows } = await s.owner.run('select secret_sealed from identity_provider where tenant_id = $1', [s.tenant.id])
  assert.equal(rows.some(({ secret_sealed }) => String(secret_sealed).includes('salaisuus')), false)
})

test('row 40: an issuer that many directories share, or one over plain HTTP, is not added; nobody confirms for themselves', async () => {
  const add = (issuer: string) => writing((task) => addProvider(task, { name: 'X', issuer, clientId: 'c', secret: 's' }, s.sealer))
  for (const issuer of ['https://login.microsoftonline.com/common/v2.0', 'https://login.microsoftonline.com/organizations/v2.0',
    'http://idp.example', 'file:///etc/passwd', 'evil', first.issuer]) await assert.rejects(add(issuer), Refusal, issuer)
  const admin = await s.signIn('access_administration')
  const { asked, comeBack } = await begun()
  const subject = newId()
  await comeBack(first.authorize(asked, { sub: subject, name: 'Aino Aalto' }))
  const waits = (await writing(waitingIdentities)).find(({ subject_key }) => subject_key === subject)
  const page = await (await admin.get('/external-identities')).text()
  assert.ok(page.includes(subject))
  const answer = await admin.post(`/external-identities/${waits?.id ?? ''}`, { user: admin.userId })
  assert.equal(answer.status, 422)
  assert.match(await answer.text(), /Kukaan ei vahvista tunnistetta itselleen/)
  const aino = await s.signIn('customer_care')
  assert.equal((await admin.post(`/external-identities/${waits?.id ?? ''}`, { user: aino.userId })).status, 303)
})
