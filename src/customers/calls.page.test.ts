import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { site, type Visitor } from '../../test/site.ts'
import { affiliate } from './affiliations.ts'
import { addOrganisation } from './organisations.ts'
import { addPerson } from './persons.ts'

let s: Awaited<ReturnType<typeof site>>
let writer: Visitor
let aino = ''
before(async () => {
  s = await site()
  writer = await s.signIn('account_management')
  aino = await newPerson('Aino', ['+358447291419'])
})
after(() => s.close())

function newPerson(first_name: string, phones: readonly string[]): Promise<string> {
  return s.gate.write(s.as('contracting'), 'contracting', 'test', async (task) => {
    const town = await addOrganisation(task, { name: `Kunta ${first_name}`, legal_form: 'municipality' })
    const id = await addPerson(task, { first_name, last_name: 'Mäkelä', source: 'person', source_on: task.today,
      phones: phones.map((phone) => ({ phone })) }, [town])
    await affiliate(task, { person_id: id, organisation_id: town })
    return id
  })
}

test('a number finds its person in any writing, the text is focused, and saving leaves a call on the timeline', async () => {
  assert.match(await (await writer.get('/calls')).text(), /<input[^>]*name="q"[^>]*autofocus|<input[^>]*autofocus[^>]*name="q"/)
  for (const number of ['044 729 1419', '(044) 7291419', '+358447291419', '00358 44 7291419', '044-729 1419']) {
    const text = await (await writer.get(`/calls?q=${encodeURIComponent(number)}`)).text()
    assert.ok(text.includes(`href="/people/${aino}"`), number)
    assert.match(text, /<textarea[^>]*autofocus/)
  }
  const answer = await writer.post('/calls', { q: '044 729 1419', person: aino, body: 'Kysyi laskusta', direction: 'in', minutes: '4' })
  assert.equal(answer.status, 303)
  assert.equal(answer.headers.get('location'), `/people/${aino}`)
  const card = await (await writer.get(`/people/${aino}`)).text()
  assert.match(card, /Kysyi laskusta/)
  assert.match(card, /Puhelu · Saapunut · 4 min/)
})

test('what is no number, says nothing or holds an identity code is told beside its field, with what was typed kept', async () => {
  assert.equal((await writer.get('/calls?q=Aino')).status, 422)
  assert.match(await (await writer.get('/calls?q=0401234567')).text(), /Numerolla ei löydy ketään/)
  const form = { q: '0447291419', person: aino, direction: 'out' }
  for (const wrong of [{ body: ' ' }, { body: 'Hetu 131052-308T' }, { body: 'Soitto', minutes: '-1' }, { body: 'Soitto', minutes: '9999' }]) {
    const answer = await writer.post('/calls', { ...form, ...wrong })
    assert.equal(answer.status, 422)
    const text = await answer.text()
    assert.match(text, /value="out" checked|checked[^>]*value="out"/)
    assert.ok(!text.includes('308T'))
  }
})

test('a call is written only for whom the number found', async () => {
  const other = await newPerson('Eero', ['+358401112233'])
  assert.equal((await writer.post('/calls', { q: '0447291419', person: other, body: 'x' })).status, 422)
  const third = await newPerson('Outi', ['+358447291419'])
  assert.match(await (await writer.get('/calls?q=0447291419')).text(), new RegExp(`value="${third}"`))
  assert.equal((await writer.post('/calls', { q: '0447291419', person: third, body: 'Yhteinen numero' })).status, 303)
  assert.equal((await (await s.signIn('events')).get('/calls')).status, 403)
})
