import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { after, before, test } from 'node:test'
import type { Site } from '../site.ts'

// Counted before anything of ours takes it into use: the real work is done, and seen.
const library: unknown = createRequire(import.meta.url)('@node-rs/argon2')
assert.ok(typeof library === 'object' && library !== null)
const verify: unknown = Reflect.get(library, 'verify')
const checked: string[] = []
Reflect.set(library, 'verify', (kept: string, ...rest: unknown[]): unknown => {
  checked.push(kept.split('$').slice(0, 4).join('$'))
  assert.ok(typeof verify === 'function')
  const right: unknown = Reflect.apply(verify, library, [kept, ...rest])
  return right
})

const password = 'neljä sanaa ja vielä yksi'
let s: Site
const emails: Record<string, string> = { unknown: 'nobody.at.all@example.fi' }
before(async () => {
  const { site } = await import('../site.ts')
  const { setPassword } = await import('../../src/access/users.ts')
  s = await site()
  for (const name of ['known', 'closed', 'without']) {
    const user = await s.signIn('customer_care')
    emails[name] = user.email
    if (name !== 'without') await s.gate.write(s.as('access_security'), 'access_security', 'test', (task) => setPassword(task, user.accountId, password))
    if (name === 'closed') await s.owner.run("update staff_user set closed_on = current_date - 1 where id = $1", [user.userId])
  }
})
after(() => s.close())

test('row 37 (ASVS 6.3.8): known, unknown, closed and without a password cost one hashing of the same cost, and get the same bytes', async () => {
  const { origin } = await import('../site.ts')
  const told: string[] = []
  for (const [at, [name, email]] of Object.entries(emails).entries()) {
    checked.length = 0
    const answer = await s.app.fetch(new Request(`${origin}/sign-in`, { method: 'POST', headers: { origin }, body: new URLSearchParams({ email, password: 'aivan väärä salasana' }) }),
      { address: `10.${at}.1.1` })
    const headers = [...answer.headers].map(([key, value]) => `${key}: ${value}`).join('\n')
    told.push(`${answer.status}\n${headers}\n${(await answer.text()).replaceAll(email, 'EMAIL')}`)
    assert.deepEqual(checked, ['$argon2id$v=19$m=19456,t=2,p=1'], name)
  }
  assert.match(told[0] ?? '', /^422/)
  assert.equal(told.length, 4)
  assert.deepEqual(new Set(told).size, 1)
})
