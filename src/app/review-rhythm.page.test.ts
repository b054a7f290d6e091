import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { establish } from '../notice/establish.ts'
import { loadExample } from '../notice/example.ts'
import { readConfig } from '../platform/config.ts'
import { site, type Site } from '../../test/site.ts'
import { installation } from '../../test/world.ts'
import { timetable } from './timetable.ts'

const day = 86_400_000

let s: Site
before(async () => {
  s = await site()
  await establish(s.gate, s.tenant, await loadExample('joki-ict'))
})
after(() => s.close())

/** The night's run, and how many rounds there are after it. */
async function night() {
  const config = { ...readConfig({ SELOSTE_DATA: s.places.files }), installation }
  const working = { gate: s.gate, server: s.server, installation, tenants: [s.tenant], config, isOwner: false, log: () => {} }
  const outcome = await timetable.find(({ name }) => name === 'review')?.run(working, s.tenant, '2030-01-01')
  const { rows } = await s.owner.run('select opened_on from access_review')
  return [outcome?.result, outcome?.report['begun'], rows.length]
}

async function decide(accessReviews: string): Promise<number> {
  const officer = await s.signIn('data_protection_officer')
  const version = /name="version" value="(\d+)"/.exec(await (await officer.get('/settings')).text())?.[1] ?? ''
  return (await officer.post('/settings/reviews', { version, accessReviews })).status
}

test('rounds begin by hand until the controller decides otherwise, and then every three months, never over one that waits', async () => {
  const admin = await s.signIn('access_administration')
  assert.deepEqual(await night(), ['passed_over', 0, 0])
  assert.equal(await decide('daily'), 422)
  assert.equal(await decide('quarterly'), 303)
  assert.match(await (await admin.get('/access-register/reviews')).text(), /Rekisteri aloittaa katselmoinnin itse/)
  assert.deepEqual(await night(), ['done', 1, 1])
  assert.match(await (await admin.get('/access-register/reviews')).text(), /Odottaa vastaustasi/, 'it is laid before the administrators')
  assert.deepEqual(await night(), ['done', 0, 1])
  s.gate.clock.shift(93 * day)
  assert.deepEqual(await night(), ['done', 0, 1], 'the one before still waits for answers')
  await s.owner.run("update access_review_line set answer = 'confirmed', answered_on = current_date, answered_by = $1", [admin.userId])
  assert.deepEqual(await night(), ['done', 1, 2])
  await s.owner.run("update access_review_line set answer = 'confirmed', answered_on = current_date, answered_by = $1", [admin.userId])
  s.gate.clock.shift(80 * day)
  assert.deepEqual(await night(), ['done', 0, 2], 'three months are not over')
  s.gate.clock.shift(-173 * day)
  assert.equal(await decide('by_hand'), 303)
  assert.deepEqual(await night(), ['passed_over', 0, 2])
})
