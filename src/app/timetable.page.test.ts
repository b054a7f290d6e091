import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { site, type Site } from '../../test/site.ts'
import { recordRun } from './timetable-runs.ts'

let s: Site
before(async () => { s = await site() })
after(() => s.close())

test('whoever accounts for the register sees what ran by itself, how it ended, and the last drill', async () => {
  const officer = await s.signIn('data_protection_officer')
  const page = async () => {
    const answer = await officer.get('/timetable')
    assert.equal(answer.status, 200)
    return answer.text()
  }
  assert.match(await page(), /ei ole vielä kokeiltu/)
  await recordRun(s.gate, s.tenant, 'purge', { result: 'done', report: { removed: 7 } })
  await recordRun(s.gate, s.tenant, 'scrub', { result: 'failed', report: { incident: 'ABCD-12' } })
  await recordRun(s.gate, s.tenant, 'drill', { result: 'done', report: { rows: 12 } })
  const shown = await page()
  assert.match(shown, /Vanhentuneiden tietojen poisto[^]*Tehty · poistettu 7/)
  assert.match(shown, /Epäonnistui · häiriönumero ABCD-12/)
  assert.match(shown, /Palautusharjoitus[^]*Tehty · rivejä 12/)
})

test('whoever serves customers does not see it', async () => {
  const visitor = await s.signIn('customer_care')
  assert.equal((await visitor.get('/timetable')).status, 403)
})
