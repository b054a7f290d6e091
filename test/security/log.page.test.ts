import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { routeMatrix } from '../../src/app/matrix.ts'
import { routes } from '../../src/app/routes.ts'
import { newId } from '../../src/platform/id.ts'
import { site, type Site } from '../site.ts'
import { raw, servedOn } from './wire.ts'

let s: Site
let served: Awaited<ReturnType<typeof servedOn>>
before(async () => {
  s = await site()
  served = await servedOn(s)
})
after(async () => {
  served.server.close()
  await s.close()
})

const secrets = { password: 'kissanviikset-ja-hiirenkorvat', code: '131052-308T', email: 'salainen.henkilo@example.fi', token: 'tunniste-joka-ei-kuulu-lokiin' }
const lines = () => [...s.log, ...served.log]

test('row 63 (ASVS 16.2.5): no password, token, code or address of a person comes to the log, whatever fails', async () => {
  const staff = await s.signIn('account_management')
  const text = Object.values(secrets).join(' ')
  await s.owner.run('alter table person rename to person_away')
  try {
    for (const { method, path } of routeMatrix(routes).filter(({ kind, path }) => kind !== 'directory' && !/^\/(?:sign-|account)/.test(path))) {
      const address = path.replaceAll(/:token\b/g, secrets.token).replaceAll(/:\w+/g, newId())
      const answer = await (method === 'GET' ? staff.get(`${address}?q=${encodeURIComponent(text)}`) : staff.post(address, { ...secrets, q: text, last_name: text, first_name: text }))
      await answer.body?.cancel().catch(() => {})
    }
  } finally {
    await s.owner.run('alter table person_away rename to person')
  }
  assert.ok(lines().length > 10, `${lines().length} failed`)
  assert.deepEqual(lines().filter((line) => [...Object.values(secrets), staff.token].some((secret) => line.includes(secret) || line.includes(encodeURIComponent(secret)))), [])
})

test('row 63 (ASVS 16.4.1): nothing that is sent makes a line of its own in the log, nor a colour', async () => {
  const before = lines().length
  const forged = 'incident AAAA-BB GET /forged'
  for (const sign of ['%0d%0a', '%0a', '%1b[31m', '%e2%80%a8', '%00', '\u2028']) {
    await s.anonymous.get(`/none/${sign}${encodeURIComponent(forged)}`)
    await s.anonymous.get(`/sign-in?next=${sign}${encodeURIComponent(forged)}`)
    await raw(served.port, `GET /none${sign} HTTP/1.1\r\nHost: localhost:${served.port}\r\nUser-Agent: x\r\nReferer: ${sign}${forged}\r\n\r\n`)
    await s.anonymous.post('/sign-in', { email: `a@b.fi${decodeURIComponent(sign)}${forged}`, password: forged })
  }
  const since = lines().slice(before)
  // A colour is ours alone: it stands around the first word.
  assert.deepEqual(since.filter((line) => line.includes('forged') || /[\r\n\u2028\0]/.test(line) || /\u001b(?!\[31mincident|\[39m)/.test(line)), [])
  const { rows } = await s.owner.run("select count(*)::int as n from audit_entry where route like '%forged%' or route ~ '[[:cntrl:]]'")
  assert.deepEqual(rows, [{ n: 0 }])
})

test('row 63 (ASVS 16.3.1, 16.3.2): each request that a duty does not open is in the log once, with who asked and where', async () => {
  const clerk = await s.signIn('invoicing')
  const denied: string[] = []
  for (const { method, path } of routeMatrix(routes).filter(({ kind }) => kind === 'page' || kind === 'form' || kind === 'api')) {
    const address = path.replaceAll(/:\w+/g, newId())
    const answer = await (method === 'GET' ? clerk.get(address) : clerk.fetch(address, { method, headers: { origin: 'http://localhost' } }))
    await answer.body?.cancel()
    if (answer.status === 403) denied.push(`${method} ${path}`)
  }
  const { rows } = await s.owner.run("select route from audit_entry where act = 'refused' and user_id = $1", [clerk.userId])
  assert.ok(denied.length > 100)
  assert.deepEqual(rows.map(({ route }) => String(route)).toSorted(), denied.toSorted())
})

test('row 64 (ASVS 16.5.1): an error tells nothing of how the register is made', async () => {
  const staff = await s.signIn('account_management')
  await s.owner.run('alter table person rename to person_away')
  try {
    for (const path of ['/people', '/api/v1/persons', '/people.csv', `/people/${newId()}`]) {
      const answer = await staff.get(path)
      assert.equal(answer.status, 500, path)
      assert.doesNotMatch(await answer.text(), /person_away|relation|select |42P01|node_modules|\.ts:\d|\bat .*\(|postgres|stack/i, path)
    }
  } finally {
    await s.owner.run('alter table person_away rename to person')
  }
  assert.equal((await staff.get('/people')).status, 200)
})
