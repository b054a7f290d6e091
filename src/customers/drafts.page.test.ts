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

test('a pasted signature fills the fields of a new person', async () => {
  const answer = await care.post('/people/signature', { customer: '',
    signature: 'Terveisin\nEero Öhman\nrehtori\n044 729 1419\neero.ohman@koulu.example' })
  const html = await answer.text()
  assert.equal(answer.status, 200)
  for (const value of ['Eero', 'Öhman', 'eero.ohman@koulu.example', '044 729 1419']) assert.ok(html.includes(`value="${value}"`), value)
})
