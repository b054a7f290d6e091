import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { tokenOf, withFactor } from '../../test/second-factor.ts'
import { site, visitor, type Site } from '../../test/site.ts'
import { endDuty } from './duties.ts'
import { addUser, createToken, makeSignInLink } from './users.ts'
import { hashOf } from './sessions.ts'

let s: Site
before(async () => { s = await site() })
after(() => s.close())

const password = 'neljä sanaa ja vielä yksi'

async function newUser(email: string) {
  const actor = s.as('access_security')
  await s.gate.write(actor, 'access_security', 'test', (task) => addUser(task, { name: 'Aino', email, language: 'fi', password }))
  return s.gate.write(actor, 'access_security', 'test', (task) => makeSignInLink(task, email))
}

const cookieOf = (response: Response) => response.headers.get('set-cookie') ?? ''

test('signing in with address and password gives a closed cookie, and only its hash is kept', async () => {
  await newUser('aino@example.fi')
  const response = await s.anonymous.post('/sign-in', { email: 'Aino@example.fi', password, next: '/account' })
  assert.equal(response.status, 303)
  assert.equal(response.headers.get('location'), '/sign-in/second-factor?next=%2Faccount')
  assert.match(cookieOf(response), /^__Host-seloste=[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Lax$/)
  const { rows } = await s.owner.run('select token_hash from session where token_hash = any ($1::text[])',
    [`{${tokenOf(response)},${hashOf(tokenOf(response))}}`])
  assert.deepEqual(rows.map((row) => row['token_hash']), [hashOf(tokenOf(response))])
})

test('an unknown address and a wrong password are answered alike', async () => {
  await newUser('wrong@example.fi')
  const answers = await Promise.all(['wrong@example.fi', 'nobody@example.fi'].map(async (email) => {
    const response = await s.anonymous.post('/sign-in', { email, password: 'jotain aivan muuta' })
    return [response.status, (await response.text()).replaceAll(email, '')]
  }))
  assert.equal(answers[0]?.[0], 422)
  assert.deepEqual(answers[0], answers[1])
})

test('a next address elsewhere leads to the start', async () => {
  const aino = await withFactor(s, 'customer_care')
  for (const next of ['//evil.example', '/\\evil.example', 'https:evil.example', 'javascript:alert(1)']) {
    const waiting = await aino.givePassword()
    const response = await waiting.post('/sign-in/second-factor', { code: aino.code(), next })
    assert.equal(response.headers.get('location'), '/', next)
  }
})

test('guessing waits, and does not shut out the owner at another address', async () => {
  await newUser('guessed@example.fi')
  const guess = () => s.anonymous.post('/sign-in', { email: 'guessed@example.fi', password: 'arvaus arvaus arvaus' })
  for (let i = 0; i < 5; i++) assert.equal((await guess()).status, 422)
  const stopped = await guess()
  assert.equal(stopped.status, 429)
  assert.ok(Number(stopped.headers.get('retry-after')) > 0)
  const owner = await s.app.fetch(new Request('http://localhost/sign-in', { method: 'POST',
    headers: { origin: 'http://localhost' }, body: new URLSearchParams({ email: 'guessed@example.fi', password }) }),
  { address: '10.0.0.9' })
  assert.equal(owner.status, 303)
})

test('of twenty who use a link at once one gets in, and looking at it uses nothing', async () => {
  const link = await newUser('link@example.fi')
  for (let i = 0; i < 2; i++) assert.equal((await s.anonymous.get(`/sign-in/${link}`)).status, 200)
  const answers = await Promise.all(Array.from({ length: 20 }, () => s.anonymous.post(`/sign-in/${link}`)))
  const statuses = answers.map(({ status }) => status)
  assert.deepEqual([statuses.filter((status) => status === 303).length, statuses.filter((status) => status === 404).length], [1, 19])
})

test('a link is good for ten minutes', async () => {
  const link = await newUser('late@example.fi')
  s.gate.clock.shift(10 * 60_000 + 1)
  assert.equal((await s.anonymous.post(`/sign-in/${link}`)).status, 404)
  s.gate.clock.shift(-10 * 60_000 - 1)
})

test('signing out ends the session at the next request', async () => {
  const aino = await s.signIn('customer_care')
  assert.equal((await aino.get('/account')).status, 200)
  const out = await aino.post('/sign-out')
  assert.match(cookieOf(out), /Max-Age=0$/)
  assert.match(out.headers.get('clear-site-data') ?? '', /"storage"/)
  assert.equal((await aino.get('/account')).status, 303)
})

test('a session ends after two idle hours and after twelve hours of use', async () => {
  const idle = await s.signIn('customer_care')
  const used = await s.signIn('customer_care')
  const hour = 3_600_000
  try {
    for (let hours = 1; hours <= 11; hours++) {
      s.gate.clock.shift(hour)
      assert.equal((await used.get('/account')).status, 200, `after ${hours} hours of use`)
      if (hours === 2) assert.equal((await idle.get('/account')).status, 303)
    }
    s.gate.clock.shift(hour)
    assert.equal((await used.get('/account')).status, 303)
  } finally {
    s.gate.clock.shift(-12 * hour)
  }
})

test('a duty that ends opens nothing at the next request', async () => {
  const aino = await s.signIn('customer_care')
  assert.equal((await aino.get('/account')).status, 200)
  await s.gate.write(s.as('access_security'), 'access_security', 'test', (task) => endDuty(task, aino.duties[0] ?? '', '2020-01-01'))
  assert.equal((await aino.get('/account')).status, 403)
})

test('row 44 (ASVS 7.4.3): a new password ends every other session and gives this one a new token', async () => {
  const aino = await withFactor(s, 'customer_care')
  const [here, other] = [await aino.signIn(), await aino.signIn()]
  const change = (now: string, next: string) => here.post('/account/password', { now, password: next })
  assert.equal((await change('väärä', 'uusi pitkä salasana')).status, 422)
  assert.equal((await change(aino.password, 'lyhyt')).status, 422)
  const changed = await change(aino.password, 'uusi pitkä salasana')
  assert.equal(changed.status, 303)
  for (const gone of [here, other]) assert.equal((await gone.get('/account')).status, 303)
  assert.match(await (await visitor(s.app, tokenOf(changed)).get('/account')).text(), /Salasana vaihdettiin/)
})

test('a program’s token is no cookie, and holds one duty alone', async () => {
  const aino = await s.signIn('customer_care', 'invoicing')
  const token = await s.gate.write(s.as('access_security'), 'access_security', 'test', (task) =>
    createToken(task, aino.email, { dutyId: aino.duties[1] ?? '', program: 'laskutusohjelma' }))
  assert.equal((await visitor(s.app, token).get('/account')).status, 303)
  const { rows: [row] } = await s.owner.run('select duty_id from session where token_hash = $1', [hashOf(token)])
  assert.equal(row?.['duty_id'], aino.duties[1])
})

test('signing in is entered in the audit with its user', async () => {
  await newUser('entered@example.fi')
  await s.anonymous.post('/sign-in', { email: 'entered@example.fi', password })
  const { rows } = await s.owner.run(`select act from audit_entry join staff_user on staff_user.id = user_id
    where email = 'entered@example.fi' and route = 'POST /sign-in'`)
  assert.deepEqual(rows.map(({ act }) => act), ['written'])
})

test('the browser remembers the chosen language, and choosing it writes nothing here', async () => {
  const aino = await s.signIn('customer_care')
  const writes = async () => (await s.owner.run('select count(*) as n, sum(row_version) as v from session')).rows[0]
  const before = await writes()
  const answer = await aino.get('/account?kieli=sv')
  assert.match(await answer.text(), /<html lang="sv"/)
  assert.match(answer.headers.get('set-cookie') ?? '', /^__Host-language=sv; .*Secure; HttpOnly; SameSite=Lax/)
  assert.deepEqual(await writes(), before)
  const cookie = `__Host-seloste=${aino.token}; __Host-language=sv`
  assert.match(await (await aino.fetch('/account', { headers: { cookie } })).text(), /Mitt konto/)
})
