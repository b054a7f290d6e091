import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { site, type Site, type Visitor } from '../../test/site.ts'

let s: Site
let care: Visitor
before(async () => {
  s = await site()
  care = await s.signIn('customer_care')
})
after(() => s.close())

const page = '/people/new?alone=1'
const person = { 'person.first_name': 'Aino', 'person.last_name': 'Mäkelä', 'person.source': 'person', 'person.source_on': '2.1.2026' }
const drafts = async () => (await s.owner.run('select form, typed from draft order by form')).rows
const textOf = async (visitor: Visitor, path: string) => (await visitor.get(path)).text()

test('what was typed and not saved is offered again, to whoever typed it and nobody else', async () => {
  const kept = await care.post('/drafts', { draft_of: page, ...person, 'email.email': '' })
  assert.equal(kept.headers.get('location'), page)
  assert.deepEqual(await drafts(), [{ form: page, typed: person }])
  const offered = await textOf(care, page)
  assert.match(offered, /Lomake jäi kesken/)
  assert.doesNotMatch(offered, /Mäkelä/)
  assert.match(await textOf(care, `${page}&draft=1`), /value="Mäkelä"/)
  const colleague = await s.signIn('customer_care')
  assert.doesNotMatch(await textOf(colleague, page), /Lomake jäi kesken/)
  assert.doesNotMatch(await textOf(colleague, `${page}&draft=1`), /Mäkelä/)
})

test('a newer draft stands in place of the older one; saving the form forgets it', async () => {
  await care.post('/drafts', { draft_of: page, ...person, 'person.last_name': 'Laine', quiet: '1' })
  assert.deepEqual((await drafts()).map(({ typed }) => typed), [{ ...person, 'person.last_name': 'Laine' }])
  assert.equal((await care.post('/people', { customer: '', ...person })).status, 303)
  assert.deepEqual(await drafts(), [])
})

test('a draft is deleted on request, and holds no identity code', async () => {
  await care.post('/drafts', { draft_of: '/customers/new?kind=organisation', name: 'Aino 131052-308T' })
  assert.doesNotMatch(JSON.stringify(await drafts()), /308T/)
  await care.post('/drafts/end', { draft_of: '/customers/new?kind=organisation' })
  assert.deepEqual(await drafts(), [])
})

test('a draft is of a form of ours, and of no other address', async () => {
  for (const draft_of of ['', 'https://example.com/people/new', '/people/new?x=%2F%2F', '/settings'])
    assert.equal((await care.post('/drafts', { draft_of, name: 'x' })).status, 404, draft_of)
})

test('a draft of an edit goes on from the version it was made of, so that nobody is written over', async () => {
  await care.post('/people', { customer: '', ...person, save_anyway: '1' })
  const [row] = (await s.owner.run("select id from person where last_name = 'Mäkelä'")).rows
  const card = `/people/${String(row?.['id'])}`
  const edited = { first_name: 'Aino', last_name: 'Mäkelä-Laine', language: 'sv', source: 'person', source_on: '2.1.2026', row_version: '1' }
  assert.equal((await care.post('/drafts', { draft_of: `${card}/edit`, ...edited })).headers.get('location'), `${card}/edit`)
  assert.deepEqual((await s.owner.run('select person_id from draft')).rows, [{ person_id: row?.['id'] }])
  assert.match(await textOf(care, `${card}/edit`), /Lomake jäi kesken/)
  assert.equal((await care.post(card, { ...edited, last_name: 'Toinen', save_anyway: '1' })).status, 303)
  assert.deepEqual(await drafts(), [], 'whoever saves has no draft any more')
  await care.post('/drafts', { draft_of: `${card}/edit`, ...edited })
  const goesOn = await textOf(care, `${card}/edit?draft=1`)
  assert.match(goesOn, /value="Mäkelä-Laine"/)
  assert.match(goesOn, /name="row_version" value="1"/)
  const late = await care.post(card, { ...edited, save_anyway: '1' })
  assert.equal(late.status, 409)
  assert.match(await late.text(), /Toinen[\s\S]*Mäkelä-Laine/)
})

test('a draft of a row that hangs on a card is kept too, and none of what one does not see', async () => {
  const [row] = (await s.owner.run('select id, person_id from person_email limit 1')).rows
  const [someone] = (await s.owner.run('select id from person limit 1')).rows
  await care.post(`/people/${String(someone?.['id'])}/emails`, { email: 'aino@firma.example', starts_on: '1.1.2026' })
  const [email] = (await s.owner.run('select id, person_id from person_email limit 1')).rows
  assert.equal(row, undefined)
  const form = `/people/${String(email?.['person_id'])}/emails/${String(email?.['id'])}/edit`
  await care.post('/drafts', { draft_of: form, email: 'aino@toinen.example', row_version: '1' })
  assert.match(await textOf(care, `${form}?draft=1`), /value="aino@toinen.example"/)
  const unknown = '0190a000-0000-7000-8000-000000000000'
  assert.equal((await care.post('/drafts', { draft_of: `/people/${unknown}/edit`, first_name: 'x' })).status, 404)
})

test('a pasted signature fills the fields of a new person', async () => {
  const answer = await care.post('/people/signature', { customer: '',
    signature: 'Terveisin\nEero Öhman\nrehtori\n044 729 1419\neero.ohman@koulu.example' })
  const html = await answer.text()
  assert.equal(answer.status, 200)
  for (const value of ['Eero', 'Öhman', 'eero.ohman@koulu.example', '044 729 1419']) assert.ok(html.includes(`value="${value}"`), value)
})
