import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openSessions } from '../access/sessions.ts'
import { createToken } from '../access/users.ts'
import { addPerson } from '../customers/persons.ts'
import { establish } from '../notice/establish.ts'
import { loadExample } from '../notice/example.ts'
import { timesADay } from '../platform/http/exports.ts'
import { newUser, site, visitor, type Site } from '../../test/site.ts'
import { createApp } from './server.ts'

const day = 86_400_000
const people = 12

let s: Site
before(async () => {
  s = await site()
  await establish(s.gate, s.tenant, await loadExample('joki-ict'))
  await newUser(s.gate, s.as('access_security'), ['access_administration'])
  await s.gate.write(s.as('contracting'), 'contracting', 'test', async (task) => {
    for (let i = 0; i < people; i++) await addPerson(task, { first_name: 'Aino', last_name: `Lahti${i}`, source: 'person', source_on: task.today })
  })
  const officer = await s.signIn('data_protection_officer')
  const version = /name="version" value="(\d+)"/.exec(await (await officer.get('/settings')).text())?.[1] ?? ''
  assert.equal((await officer.post('/settings/exports', { version, exportLimit: '1' })).status, 303)
})
after(() => s.close())

function tokenOf({ email, duties }: Awaited<ReturnType<Site['signIn']>>): Promise<string> {
  return s.gate.write(s.as('access_security'), 'access_security', 'test', (task) =>
    createToken(task, email, { dutyId: duties[0] ?? '', program: 'haku' }))
}

/** A program of a user who holds these work tasks, in the first of them. */
async function program(of: Awaited<ReturnType<Site['signIn']>>, app = s.app) {
  const bearer = await tokenOf(of)
  const { fetch } = visitor(app)
  return (path = '/api/v1/persons') => fetch(path, { headers: { authorization: `Bearer ${bearer}` } })
}

test('a program that reads page after page stops at the day’s share, in whichever process and by whichever token', async () => {
  assert.equal(timesADay, 20)
  const aino = await s.signIn('customer_care')
  const [reads, other] = [await program(aino), await program(aino)]
  assert.equal((await reads()).status, 200)
  assert.equal((await reads('/api/v1/persons?limit=8')).status, 200, '20 are the share')
  for (const path of ['/api/v1/persons?limit=1', '/api/v1/affiliations']) {
    assert.equal((await reads(path)).status, path.endsWith('1') ? 403 : 200, 'an empty list gives nobody')
  }
  const refused = await other()
  assert.equal(refused.status, 403)
  assert.match(await refused.text(), /luetteloista tänään jo 20 henkilön tiedot\. Tähän tarvitaan erillinen oikeus: suuret viennit\. Sen voi myöntää Aino Aalto/)
  const elsewhere = createApp({ gate: s.gate, tenants: [s.tenant], config: { origin: undefined } })
  assert.equal((await (await program(aino, elsewhere))()).status, 403, 'another process counts the same')
  const { rows } = await s.owner.run("select count(*)::int as count from audit_entry where act = 'refused' and user_id = $1", [aino.userId])
  assert.deepEqual(rows, [{ count: 3 }])
  const { rows: [person] } = await s.owner.run('select id from person limit 1')
  assert.equal((await reads(`/api/v1/persons/${String(person?.['id'])}`)).status, 200, 'one that is asked for by id')
  assert.equal((await (await program(await s.signIn('customer_care')))()).status, 200, 'another account has its own share')
})

test('the share is a day’s, and its user’s right to large exports lifts it, which opens nothing else to the program', async () => {
  const aino = await s.signIn('customer_care')
  const reads = await program(aino)
  for (const status of [200, 403, 403]) assert.equal((await reads()).status, status)
  s.gate.clock.shift(day)
  assert.equal((await reads()).status, 200)
  s.gate.clock.shift(-day)
  const trusted = await program(await s.signIn('customer_care', 'large_exports'))
  for (let i = 0; i < 4; i++) assert.equal((await trusted()).status, 200)
  const both = await s.signIn('customer_care', 'data_protection_officer', 'erasing', 'large_exports')
  const viewer = await openSessions(s.gate, [s.tenant]).find(await tokenOf(both))
  assert.deepEqual(new Set(viewer?.actor.duties.map(({ id }) => id)), new Set([both.duties[0], both.duties[3]]),
    'other duties and rights are not the program’s')
})
