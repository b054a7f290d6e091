import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { site } from '../../test/site.ts'
import { newId } from '../platform/id.ts'
import { affiliate } from './affiliations.ts'
import { addOrganisation } from './organisations.ts'
import { addPerson } from './persons.ts'

let s: Awaited<ReturnType<typeof site>>
let grantor: Awaited<ReturnType<typeof s.signIn>>
let writer: Awaited<ReturnType<typeof s.signIn>>
let aino = ''
let own = ''
before(async () => {
  s = await site()
  grantor = await s.signIn('access_administration')
  writer = await s.signIn('account_management')
  own = (await newPerson('Outi')).town
  aino = (await newPerson('Aino')).person
  // The duty reaches one town alone, and says who gave it.
  await s.owner.run(`update duty set everywhere = false, reach = $2, granted_by = $3 where user_id = $1`,
    [writer.userId, `{${own}}`, grantor.userId])
})
after(() => s.close())

function newPerson(first_name: string): Promise<{ town: string; person: string }> {
  return s.gate.write(s.as('contracting'), 'contracting', 'test', async (task) => {
    const town = await addOrganisation(task, { name: `Kunta ${first_name}`, legal_form: 'municipality' })
    const person = await addPerson(task, { first_name, last_name: 'Mäkelä', source: 'person', source_on: task.today }, [town])
    await affiliate(task, { person_id: person, organisation_id: town })
    return { town, person }
  })
}

test('a person outside the reach is offered like one who does not exist, and opened only with a reason', async () => {
  for (const id of [aino, newId()]) {
    const answer = await writer.get(`/people/${id}`)
    assert.equal(answer.status, 404)
    const text = await answer.text()
    assert.ok(text.includes(`/people/${id}/open-once`))
    assert.ok(!text.includes('Mäkelä'))
    assert.equal((await writer.get(`/people/${id}/open-once`)).status, 200)
  }
  for (const reason of [' ', 'x'.repeat(201), 'Hetu 131052-308T']) {
    assert.equal((await writer.post(`/people/${aino}/open-once`, { reason })).status, 422)
  }
  assert.equal((await writer.post(`/people/${newId()}/open-once`, { reason: 'Soitti' })).status, 404)
  const opened = await writer.post(`/people/${aino}/open-once`, { reason: 'Sijaistan Eeroa' })
  assert.equal(opened.status, 200)
  assert.match(await opened.text(), /Aino Mäkelä/)
  assert.equal((await writer.get(`/people/${aino}`)).status, 404)
})

test('the opening is told to whoever gave the duty, entered, and gone from the list once it was seen', async () => {
  const { rows } = await s.owner.run('select reason from single_opening where person_id = $1', [aino])
  assert.deepEqual(rows, [{ reason: 'Sijaistan Eeroa' }])
  const entries = await s.owner.run(`select act from audit_entry where route = 'POST /people/:id/open-once' and position(decode($1, 'hex') in subjects) > 0`,
    [aino.replaceAll('-', '')])
  assert.deepEqual(entries.rows, [{ act: 'opened' }])
  const text = await (await grantor.get('/notifications')).text()
  assert.match(text, /Aino Aalto: Sijaistan Eeroa/)
  assert.doesNotMatch(await (await writer.get('/notifications')).text(), /Sijaistan/)
  assert.equal((await writer.post('/notifications/seen', { row: '*' })).status, 303)
  const [, row = ''] = /name="row" value="([\w-]{36})"/.exec(text) ?? []
  assert.equal((await grantor.post('/notifications/seen', { row })).status, 303)
  assert.equal((await grantor.post('/notifications/seen', { row })).status, 303)
  assert.match(await (await grantor.get('/notifications')).text(), /Ei uusia ilmoituksia/)
})

test('whoever is mentioned, and whose to-do is due, is told', async () => {
  const care = await s.signIn('account_management')
  const { person } = await newPerson('Eero')
  const noted = await care.post(`/people/${person}/notes`, { body: `Katso {user:${care.userId}}` })
  assert.equal(noted.status, 303)
  const asked = await care.post(`/people/${person}/to-dos`, { what: 'Soita', due_on: '1.1.2026', doer_id: care.userId })
  assert.equal(asked.status, 303)
  const text = await (await care.get('/notifications')).text()
  assert.match(text, /Maininta/)
  assert.match(text, /Tehtävän määräaika/)
  assert.match(await (await care.get('/my')).text(), /<a href="\/notifications">[^<]*\b2\b/)
  assert.equal((await care.post('/notifications/seen', { row: '*' })).status, 303)
  assert.match(await (await care.get('/notifications')).text(), /Ei uusia ilmoituksia/)
})
