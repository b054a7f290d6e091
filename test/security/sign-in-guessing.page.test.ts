import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { makeSignInLink } from '../../src/access/users.ts'
import { newId } from '../../src/platform/id.ts'
import { password, tokenOf, withFactor } from '../second-factor.ts'
import { origin, site, visitor, type Site, type Visitor } from '../site.ts'

let s: Site
before(async () => { s = await site() })
after(() => s.close())

const linkOf = (email: string) =>
  s.gate.write(s.as('access_security'), 'access_security', 'test', (task) => makeSignInLink(task, email))
const isIn = async (by: Visitor) => (await by.get('/account')).status === 200

/** Posts a sign-in from an address. */
function from(address: string, form: Record<string, string>) {
  return s.app.fetch(new Request(`${origin}/sign-in`, { method: 'POST', headers: { origin }, body: new URLSearchParams(form) }), { address })
}

test('row 33 (ASVS 6.3.1): of 1,000 wrong passwords from 1,000 addresses few are tried, and the victim still gets in', async () => {
  const victim = await withFactor(s, 'customer_care')
  const known = '10.9.9.9'
  assert.equal((await from(known, { email: victim.email, password })).status, 303)
  const statuses: number[] = []
  for (let i = 0; i < 1_000; i++) {
    const address = i % 2 === 0 ? `198.51.${i % 250}.${i % 200}` : `2001:db8:${(i % 400).toString(16)}::${i.toString(16)}`
    statuses.push((await from(address, { email: victim.email, password: `arvaus numero ${i} tässä` })).status)
  }
  const tried = statuses.filter((status) => status === 422).length
  assert.deepEqual([tried <= 50, tried + statuses.filter((status) => status === 429).length], [true, 1_000], `${tried} were tried`)
  assert.equal((await from(known, { email: victim.email, password })).status, 303, 'where they signed in before')
  const link = await s.anonymous.post(`/sign-in/${await linkOf(victim.email)}`)
  assert.equal(link.status, 303, 'a second path never waits for passwords')
  const done = await visitor(s.app, tokenOf(link)).post('/sign-in/second-factor', { code: victim.code() })
  assert.equal(await isIn(visitor(s.app, tokenOf(done))), true)
})

test('row 33 (ASVS 6.6.3): the addresses of one /64, and the spellings of one address, are counted together', async () => {
  const tried = async (address: (at: number) => string, email: (at: number) => string) => {
    let count = 0
    for (let at = 0; at < 40; at++) if ((await from(address(at), { email: email(at), password: 'väärä' })).status === 422) count++
    return count
  }
  assert.equal(await tried((at) => `2001:db8:77::${at.toString(16)}`, () => `${newId()}@example.fi`), 30)
  const spellings = ['2001:db8:78::1', '2001:DB8:78:0::1', '2001:0db8:0078::0001%eth0', '2001:db8:78::0.0.0.1']
  assert.equal(await tried((at) => spellings[at % 4] ?? '', () => 'one@example.fi'), 5)
  assert.equal(await tried((at) => (at % 2 === 0 ? '203.0.113.5' : '::ffff:203.0.113.5'), () => 'two@example.fi'), 5)
})

test('row 33 (ASVS 6.6.3): a code is guessed ten times at most, wherever from, and a right one counts once', async () => {
  const aino = await withFactor(s, 'customer_care')
  const waiting = await aino.givePassword()
  for (let i = 0; i < 5; i++) assert.equal((await waiting.post('/sign-in/second-factor', { code: '000000' })).status, 422)
  assert.equal((await waiting.post('/sign-in/second-factor', { code: aino.code() })).status, 429)
  s.gate.clock.shift(16 * 60_000)
  assert.equal(await isIn(await aino.signIn()), true)
})
