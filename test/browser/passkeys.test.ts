import { serve } from '@hono/node-server'
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { after, before, test } from 'node:test'
import { chromium, type Browser, type CDPSession, type Page } from 'playwright-core'
import { accountByPasskey, askToAnswer } from '../../src/access/passkeys.ts'
import { makeSignInLink } from '../../src/access/users.ts'
import { password, withFactor } from '../second-factor.ts'
import { site, type Site } from '../site.ts'
import { flags } from './site-server.ts'

let s: Site
let browser: Browser
let close: () => void
let origin: string

before(async () => {
  s = await site()
  const server = serve({ port: 0, hostname: '127.0.0.1', fetch: (request: Request) => s.app.fetch(request, { address: '127.0.0.1' }) })
  if (!server.listening) await once(server, 'listening')
  const address = server.address()
  origin = `http://localhost:${typeof address === 'object' && address !== null ? address.port : 0}`
  close = () => server.close()
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: flags })
})
after(async () => {
  await browser.close()
  close()
  await s.close()
})

/** A page in a browser of its own, with an authenticator that the browser's own tools stand in for. */
async function withKey(verifies = true): Promise<{ page: Page; cdp: CDPSession; key: string }> {
  const page = await (await browser.newContext({ locale: 'fi-FI' })).newPage()
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('WebAuthn.enable')
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', { options: { protocol: 'ctap2', transport: 'internal',
    hasResidentKey: true, hasUserVerification: true, isUserVerified: verifies, automaticPresenceSimulation: true } })
  return { page, cdp, key: authenticatorId }
}

async function enterByLink(page: Page, email: string): Promise<void> {
  const link = await s.gate.write(s.as('access_security'), 'access_security', 'test', (task) => makeSignInLink(task, email))
  await page.goto(`${origin}/sign-in/${link}`)
  await page.getByRole('button', { name: 'Kirjaudu sisään' }).click()
}

async function addKey(page: Page, name: string): Promise<void> {
  await page.goto(`${origin}/account/security`)
  await page.getByLabel('Avaimen nimi').fill(name)
  await page.getByRole('button', { name: 'Lisää pääsyavain' }).click()
}

const keysOf = async (account: string) => (await s.owner.run(`select id, name, sign_count, credential from passkey
  where account_id = $1 and ended_at is null order by created_at`, [account])).rows

test('a passkey is added under a name, opens the register without a password, and confirms', async () => {
  const aino = await s.signIn('customer_care')
  const { page } = await withKey()
  await enterByLink(page, aino.email)
  await addKey(page, 'Työpuhelin')
  await page.getByText('Työpuhelin').first().waitFor()
  await page.context().clearCookies()
  await page.goto(`${origin}/sign-in?next=/account`)
  await page.getByRole('button', { name: 'Käytä pääsyavainta' }).click()
  await page.waitForURL(`${origin}/account`)
  s.gate.clock.shift(11 * 60_000)
  await page.goto(`${origin}/account/security`)
  await page.getByRole('button', { name: 'Käytä pääsyavainta' }).click()
  await page.waitForURL(`${origin}/account/security`)
  assert.deepEqual((await keysOf(aino.accountId)).map(({ name, sign_count }) => [name, Number(sign_count) > 1]), [['Työpuhelin', true]])
})

test('after a password the passkey is the second proof, of that account alone', async () => {
  const [aino, other] = [await withFactor(s, 'customer_care'), await s.signIn('customer_care')]
  const { page } = await withKey()
  await enterByLink(page, other.email)
  await addKey(page, 'Toisen avain')
  await page.getByText('Toisen avain').first().waitFor()
  await page.context().clearCookies()
  await page.goto(`${origin}/sign-in`)
  await page.getByLabel('Sähköposti').fill(aino.email)
  await page.getByLabel('Salasana').fill(password)
  await page.getByRole('button', { name: 'Kirjaudu sisään' }).click()
  await page.getByRole('button', { name: 'Käytä pääsyavainta' }).click()
  await page.getByText('Pääsyavainta ei voitu hyväksyä').first().waitFor()
  await page.goto(`${origin}/account`)
  assert.match(page.url(), /\/sign-in/)
})

test('a key whose user is not verified is refused, and the page says so', async () => {
  const aino = await s.signIn('customer_care')
  const { page } = await withKey(false)
  await enterByLink(page, aino.email)
  await addKey(page, 'Varmistamaton')
  await page.getByText('Selain ei antanut pääsyavainta').waitFor()
  assert.deepEqual(await keysOf(aino.accountId), [])
})

test('a key whose count goes back is a copy, and an answer is good once, for its act, session and origin', async () => {
  const aino = await s.signIn('customer_care')
  const { page } = await withKey()
  await enterByLink(page, aino.email)
  await addKey(page, 'Puhelin')
  await page.getByText('Puhelin').first().waitFor()
  const writing = <R>(act: Parameters<typeof s.gate.write<'access_security', R>>[3]) =>
    s.gate.write(s.as('access_security'), 'access_security', 'test', act)
  const asked = { act: 'sign_in' as const, sessionId: null, origin }
  const answer = async () => {
    const options = await writing((task) => askToAnswer(task, asked))
    return page.evaluate<string>(`(async (text) => {
      const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(JSON.parse(text))
      return JSON.stringify((await navigator.credentials.get({ publicKey })).toJSON())
    })(${JSON.stringify(JSON.stringify(options))})`)
  }
  const take = (given: string, as: Parameters<typeof accountByPasskey>[2] = asked) =>
    writing((task) => accountByPasskey(task, given, as)).then(({ id }) => id, () => 'refused')
  const first = await answer()
  assert.equal(await take(first, { ...asked, act: 'confirm' }), 'refused')
  assert.equal(await take(first, { ...asked, sessionId: aino.accountId }), 'refused')
  assert.equal(await take(first, { ...asked, origin: 'https://evil.example' }), 'refused')
  const all = await Promise.all(Array.from({ length: 5 }, () => take(first)))
  assert.deepEqual(all.toSorted((one, other) => one.localeCompare(other)), [aino.accountId, ...Array.from({ length: 4 }, () => 'refused')]
    .toSorted((one, other) => one.localeCompare(other)))
  const late = await answer()
  s.gate.clock.shift(5 * 60_000)
  assert.equal(await take(late), 'refused')
  await s.owner.run('update passkey set sign_count = 1000 where account_id = $1', [aino.accountId])
  assert.equal(await take(await answer()), 'refused')
})

test('the scripts of the page with passkeys come from here alone, and without them another way is there', async () => {
  const answer = await s.anonymous.get('/sign-in')
  assert.match(answer.headers.get('content-security-policy') ?? '', /script-src 'self'; connect-src 'self'/)
  assert.doesNotMatch((await s.anonymous.get('/notice/fi')).headers.get('content-security-policy') ?? '', /script-src/)
  const page = await (await browser.newContext({ locale: 'fi-FI', javaScriptEnabled: false })).newPage()
  await page.goto(`${origin}/sign-in`)
  assert.equal(await page.getByRole('button', { name: 'Käytä pääsyavainta' }).isVisible(), false)
  assert.equal(await page.getByLabel('Salasana').isVisible(), true)
})
