import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { forgetFactors, renewRecoveryCodes } from '../../src/access/second-factors.ts'
import { hashOf, sessionsOf, startSession, startWaiting } from '../../src/access/sessions.ts'
import { makeSignInLink } from '../../src/access/users.ts'
import { routeMatrix } from '../../src/app/matrix.ts'
import { routes } from '../../src/app/routes.ts'
import { newId } from '../../src/platform/id.ts'
import { addDays, dayOf, instantAt } from '../../src/platform/text/day.ts'
import { password, tokenOf, withFactor } from '../second-factor.ts'
import { site, visitor, type Site, type Visitor } from '../site.ts'

let s: Site
before(async () => { s = await site() })
after(() => s.close())

const writing = <R>(act: Parameters<typeof s.gate.write<'access_security', R>>[3]) =>
  s.gate.write(s.as('access_security'), 'access_security', 'test', act)
const linkOf = (email: string) => writing((task) => makeSignInLink(task, email))
const isIn = async (by: Visitor) => (await by.get('/account')).status === 200

test('row 35 (ASVS 6.3.3): what waits for its second proof opens no route at all', async () => {
  const aino = await withFactor(s, 'customer_care', 'access_administration')
  const waiting = await aino.givePassword()
  const wrong: string[] = []
  for (const { method, path, kind } of routeMatrix(routes)) {
    if (kind === 'public') continue
    const address = path.replaceAll(/:\w+/g, newId())
    const { status } = method === 'GET' ? await waiting.get(address) : await (kind === 'api' || kind === 'directory' ? waiting.send(method, address, {}) : waiting.post(address))
    if (status !== (kind === 'api' || kind === 'directory' ? 401 : 303)) wrong.push(`${method} ${path}: ${status}`)
  }
  assert.deepEqual(wrong, [])
  assert.equal((await waiting.get('/')).headers.get('location'), '/sign-in')
})

test('row 35 (ASVS 6.3.3): a session opened by a link dies when the account gets a second factor, also one looked up before', async () => {
  const aino = await withFactor(s, 'customer_care')
  const link = visitor(s.app, await writing((task) => startSession(task, aino.accountId, 'link')))
  assert.equal(await isIn(link), false)
  const other = await s.signIn('customer_care')
  assert.equal(await isIn(other), true)
  await s.owner.run('update account set second_factor_at = now() where id = $1', [other.accountId])
  assert.equal(await isIn(other), false)
})

test('row 35 (ASVS 6.3.3): whoever signs in by password and has no second factor sets one up before anything opens', async () => {
  const aino = await s.signIn('customer_care')
  assert.equal((await aino.post('/account/password', { password })).status, 303)
  const answer = await s.anonymous.post('/sign-in', { email: aino.email, password, next: '/account' })
  const waiting = visitor(s.app, tokenOf(answer))
  const page = await waiting.get(answer.headers.get('location') ?? '')
  assert.match(await page.text(), /Ota vahvistus käyttöön/)
  assert.equal(await isIn(waiting), false)
  assert.equal((await waiting.post('/sign-in/second-factor', { code: '123456' })).status, 422)
})

test('row 36 (ASVS 6.3.4): every way in asks for the second factor', async () => {
  const aino = await withFactor(s, 'customer_care')
  const byPassword = await s.anonymous.post('/sign-in', { email: aino.email, password })
  const byLink = await s.anonymous.post(`/sign-in/${await linkOf(aino.email)}`)
  for (const answer of [byPassword, byLink]) {
    assert.match(answer.headers.get('location') ?? '', /^\/sign-in\/second-factor/)
    const waiting = visitor(s.app, tokenOf(answer))
    assert.equal(await isIn(waiting), false)
    assert.doesNotMatch(await (await waiting.get('/sign-in/second-factor')).text(), /otpauth/, 'nothing can be added while it waits')
  }
})

test('row 38 (ASVS 6.5.1): of twenty who send one code at once one gets in, and the code is then used', async () => {
  const aino = await withFactor(s, 'customer_care')
  const waiting = await Promise.all(Array.from({ length: 5 }, () => aino.givePassword()))
  const code = aino.code()
  const answers = await Promise.all(waiting.map((one) => one.post('/sign-in/second-factor', { code })))
  assert.equal(answers.filter(({ status }) => status === 303).length, 1)
  s.gate.clock.shift(16 * 60_000)
  const again = await aino.givePassword()
  assert.equal((await again.post('/sign-in/second-factor', { code })).status, 422)
})

test('row 38 (ASVS 6.5.1): a code is good half a minute before and after its time, and no longer', async () => {
  const aino = await withFactor(s, 'customer_care')
  const late = async (seconds: number) => {
    const waiting = await aino.givePassword()
    const code = aino.code()
    s.gate.clock.shift(seconds * 1_000)
    return (await waiting.post('/sign-in/second-factor', { code })).status
  }
  assert.deepEqual([await late(30), await late(61)], [303, 422])
})

test('row 38 (ASVS 6.5.1): of ten recovery codes each opens once, hashed at rest, and new ones end the old', async () => {
  const aino = await withFactor(s, 'customer_care')
  const codes = await writing((task) => renewRecoveryCodes(task, aino.accountId))
  assert.deepEqual([codes.length, new Set(codes).size], [10, 10])
  const { rows } = await s.owner.run('select code_hash from recovery_code where account_id = $1', [aino.accountId])
  assert.equal(rows.some(({ code_hash }) => codes.includes(String(code_hash))), false)
  const use = async (code: string) => (await (await aino.givePassword()).post('/sign-in/second-factor', { code })).status
  assert.deepEqual([await use(codes[0]?.toUpperCase() ?? ''), await use(codes[0] ?? '')], [303, 422])
  await writing((task) => renewRecoveryCodes(task, aino.accountId))
  assert.equal(await use(codes[1] ?? ''), 422)
})

test('the authenticator’s secret is sealed in the database, for its account alone', async () => {
  const aino = await withFactor(s, 'customer_care')
  const { rows: [row] } = await s.owner.run('select secret_sealed from authenticator where account_id = $1', [aino.accountId])
  const sealed = String(row?.['secret_sealed'])
  assert.doesNotMatch(sealed, /12345678901234567890|GEZDGNBVGY3TQOJQ/)
  assert.throws(() => s.sealer.open(sealed, `authenticator of ${newId()}`))
})

test('row 36 (ASVS 6.3.4): whose factors the operator has forgotten sets one up anew, and the codes before open nothing', async () => {
  const aino = await withFactor(s, 'customer_care')
  const session = await aino.signIn()
  const [code = ''] = await writing((task) => renewRecoveryCodes(task, aino.accountId))
  await writing((task) => forgetFactors(task, aino.accountId))
  assert.equal(await isIn(session), false)
  const waiting = await aino.givePassword()
  assert.match(await (await waiting.get('/sign-in/second-factor')).text(), /otpauth/)
  assert.equal((await waiting.post('/sign-in/second-factor', { code })).status, 422)
})

test('row 39 (ASVS 6.4.3): a link to whoever forgot the password does not skip the second factor, nor does the new password', async () => {
  const aino = await withFactor(s, 'customer_care')
  const waiting = visitor(s.app, tokenOf(await s.anonymous.post(`/sign-in/${await linkOf(aino.email)}`)))
  assert.equal((await waiting.post('/account/password', { now: password, password: 'aivan toinen salasana' })).headers.get('location'), '/sign-in')
  const done = visitor(s.app, tokenOf(await waiting.post('/sign-in/second-factor', { code: aino.code() })))
  assert.equal((await done.post('/account/password', { now: password, password: 'aivan toinen salasana' })).status, 303)
  const next = await s.anonymous.post('/sign-in', { email: aino.email, password: 'aivan toinen salasana' })
  assert.match(next.headers.get('location') ?? '', /second-factor/)
})

test('row 43 (ASVS 7.2.3): a session is 256 random bits, kept as their hash', async () => {
  const aino = await withFactor(s, 'customer_care')
  const tokens = await Promise.all(Array.from({ length: 3 }, () => writing((task) => startWaiting(task, aino.accountId))))
  for (const token of tokens) assert.equal(Buffer.from(token, 'base64url').length, 32)
  const { rows } = await s.owner.run('select token_hash from session where account_id = $1', [aino.accountId])
  const kept = rows.map(({ token_hash }) => String(token_hash))
  for (const token of tokens) assert.deepEqual([kept.includes(token), kept.includes(hashOf(token))], [false, true])
})

test('row 44 (ASVS 7.2.4): each proof gives a new session, and the one before is dead', async () => {
  const aino = await withFactor(s, 'customer_care')
  const waiting = await aino.givePassword()
  const first = visitor(s.app, tokenOf(await waiting.post('/sign-in/second-factor', { code: aino.code() })))
  assert.equal((await waiting.post('/sign-in/second-factor', { code: aino.code() })).headers.get('location'), '/sign-in')
  const confirmed = visitor(s.app, tokenOf(await first.post('/account/confirm', { code: aino.code(), next: '/account' })))
  assert.deepEqual([await isIn(first), await isIn(confirmed)], [false, true])
  const again = await aino.givePassword(confirmed)
  assert.deepEqual([await isIn(confirmed), await isIn(again)], [false, false], 'whoever signs in anew is signed out first')
})

test('row 44 (ASVS 7.4.2): one ends one of one’s own sessions, or all others, and nobody else’s', async () => {
  const [aino, other] = [await withFactor(s, 'customer_care'), await s.signIn('customer_care')]
  const [one, two, three] = [await aino.signIn(), await aino.signIn(), await aino.signIn()]
  const idOf = async (account: string) => (await s.gate.own(undefined, (task) => sessionsOf(task, account)))[0]?.id ?? ''
  assert.equal((await one.post(`/account/sessions/${await idOf(other.accountId)}/end`)).status, 303)
  assert.equal(await isIn(other), true)
  assert.equal((await one.post(`/account/sessions/${await idOf(aino.accountId)}/end`)).status, 303)
  assert.deepEqual([await isIn(one), await isIn(two), await isIn(three)], [true, true, false])
  await one.post('/account/sessions/end-others')
  assert.deepEqual([await isIn(one), await isIn(two)], [true, false])
})

test('row 45 (ASVS 7.3.1): what waits for its second proof ends after ten minutes', async () => {
  const aino = await withFactor(s, 'customer_care')
  const waiting = await aino.givePassword()
  s.gate.clock.shift(10 * 60_000)
  assert.equal((await waiting.post('/sign-in/second-factor', { code: aino.code() })).headers.get('location'), '/sign-in')
})

test('row 45 (ASVS 7.3.1): a session lives for exactly two idle hours', async () => {
  const [just, over] = [await s.signIn('customer_care'), await s.signIn('customer_care')]
  const idle = 2 * 3_600_000
  s.gate.clock.shift(idle - 2_000)
  assert.equal(await isIn(just), true)
  s.gate.clock.shift(2_000)
  assert.equal(await isIn(over), false)
})

test('row 47 (ASVS 7.5.1): after ten minutes an act that asks for it leads to a fresh proof, and back', async () => {
  const aino = await withFactor(s, 'customer_care', 'data_protection_officer', 'access_administration')
  const session = await aino.signIn()
  s.gate.clock.shift(10 * 60_000 - 31_000)
  assert.equal((await session.get('/account/security')).status, 200)
  s.gate.clock.shift(31_000)
  const asking = [['GET', '/account/security'], ['POST', '/account/password'], ['POST', '/account/authenticator'],
    ['POST', '/account/authenticator/end'], ['POST', '/account/passkeys'], ['POST', '/account/passkeys/options'],
    ['POST', `/account/passkeys/${newId()}/end`], ['POST', '/account/recovery-codes'], ['GET', '/account/tokens'], ['POST', '/account/tokens'],
    ['POST', `/erasures/${newId()}/approve`], ['POST', '/duties'], ['POST', `/duties/${newId()}/preparation`],
    ['POST', `/duties/${newId()}/substitute`]]
  for (const [method = '', path = ''] of asking) {
    const answer = method === 'GET' ? await session.get(path) : await session.post(path)
    assert.match(answer.headers.get('location') ?? '', /^\/account\/confirm\?next=/, `${method} ${path}`)
  }
  assert.equal((await session.post('/account/confirm', { code: '000000', next: '/account/security' })).status, 422)
  const proved = await session.post('/account/confirm', { code: aino.code(), next: '/account/security' })
  assert.equal(proved.headers.get('location'), '/account/security')
  assert.equal((await visitor(s.app, tokenOf(proved)).get('/account/security')).status, 200)
})

test('row 47 (ASVS 7.5.1): a list of more than 500 leaves the register only after a fresh proof', async () => {
  const aino = await withFactor(s, 'account_management', 'large_exports')
  const session = await aino.signIn()
  await session.post('/customers', { kind: 'organisation', name: 'Nivala', legal_form: 'municipality' })
  s.gate.clock.shift(11 * 60_000)
  assert.equal((await session.get('/customers.csv')).status, 200)
  const { rows: [row] } = await s.owner.run(`select string_agg(quote_ident(column_name), ', ') as names from information_schema.columns
    where table_name = 'organisation' and is_generated = 'NEVER' and column_name <> 'id'`)
  const names = String(row?.['names'])
  await s.owner.run(`insert into organisation (id, ${names}) select gen_random_uuid(), ${names}
    from organisation cross join generate_series(1, 500) where organisation.id = (select id from organisation order by id limit 1)`)
  const asked = await session.get('/customers.csv')
  assert.equal(asked.headers.get('location'), '/account/confirm?next=%2Fcustomers.csv')
  const proved = visitor(s.app, tokenOf(await session.post('/account/confirm', { code: aino.code() })))
  assert.equal((await proved.get('/customers.csv')).status, 200)
})

test('row 47 (ASVS 7.5.1): an account with nothing to prove itself with sets its first factor up, and then has proved itself', async () => {
  const aino = await s.signIn('customer_care')
  s.gate.clock.shift(11 * 60_000)
  assert.equal((await aino.get('/account/tokens')).status, 303)
  assert.match(await (await aino.get('/account/confirm')).text(), /Ota vahvistus käyttöön/)
  assert.equal((await aino.get('/account/security')).status, 200)
  await s.owner.run("update account set password_hash = 'x' where id = $1", [aino.accountId])
  assert.equal((await aino.get('/account/security')).status, 303, 'a password is something to prove oneself with')
})

test('row 47 (ASVS 7.5.1): the last second factor cannot be taken away, nor anybody else’s', async () => {
  const [aino, other] = [await withFactor(s, 'customer_care'), await withFactor(s, 'customer_care')]
  const session = await aino.signIn()
  assert.equal((await session.post('/account/authenticator/end')).status, 409)
  const [id] = await writing((task) => task.insert('passkey', [{ account_id: other.accountId, name: 'Puhelin', credential: newId(),
    public_key: 'x', sign_count: 0 }]))
  assert.equal((await session.post(`/account/passkeys/${id}/end`)).status, 404)
  const { rows: [row] } = await s.owner.run('select ended_at from passkey where id = $1', [id ?? ''])
  assert.equal(row?.['ended_at'], null)
})

test('row 59 (ASVS 14.3.1): signing out clears what the browser kept', async () => {
  const answer = await (await s.signIn('customer_care')).post('/sign-out')
  assert.equal(answer.headers.get('clear-site-data'), '"cache", "storage"')
  assert.match(answer.headers.get('set-cookie') ?? '', /^__Host-seloste=; .*Max-Age=0$/)
  assert.equal((await s.anonymous.get('/account/security')).headers.get('cache-control'), 'no-store')
})

test('a program’s token is shown once, acts in one duty and ends on its day', async () => {
  // The day has begun here and not yet in Greenwich.
  const begun = instantAt(addDays(dayOf(s.gate.clock.now()), 1), '0.30')?.getTime() ?? Number.NaN
  s.gate.clock.shift(begun - s.gate.clock.now().getTime())
  const aino = await s.signIn('customer_care', 'invoicing')
  await s.owner.run('update session set created_at = $2 where account_id = $1', [aino.accountId, s.gate.clock.now()])
  const make = (form: Record<string, string>) => aino.post('/account/tokens', { program: 'Laskutus', duty: aino.duties[1] ?? '', ends_on: '31.12.2099', ...form })
  for (const wrong of [{ program: '' }, { duty: newId() }, { ends_on: '1.1.2020' }, { ends_on: 'pian' }]) {
    assert.equal((await make(wrong)).status, 422, JSON.stringify(wrong))
  }
  const html = await (await make({})).text()
  const token = /<code>([\w-]{43})<\/code>/.exec(html)?.[1] ?? ''
  assert.doesNotMatch(await (await aino.get('/account/tokens')).text(), new RegExp(token))
  assert.match(await (await aino.get('/account')).text(), /Laskutus/)
  const ask = async () => (await s.anonymous.fetch('/api/v1/persons', { headers: { authorization: `Bearer ${token}` } })).status
  assert.notEqual(await ask(), 401)
  const year = (366 * 24 + 1) * 3_600_000
  s.gate.clock.shift(year)
  assert.equal(await ask(), 401, 'a year is the longest')
  s.gate.clock.shift(-year)
})
