import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { site, type Site, type Visitor } from '../../test/site.ts'

let s: Site
let care: Visitor & { userId: string }
let colleague: Visitor
before(async () => {
  s = await site()
  care = await s.signIn('customer_care')
  colleague = await s.signIn('customer_care')
})
after(() => s.close())

const textOf = async (visitor: Visitor, path: string) => (await visitor.get(path)).text()
const save = (name: string, query: string, shown_in = '', list = 'customers') =>
  care.post('/views', { list, query, name, shown_in })
const rows = async () =>
  (await s.owner.run('select name, query from saved_view where ended_on is null order by name, id')).rows

test('a saved view stands above the list, and its address reproduces it', async () => {
  const saved = await save('Kunnat', 'kind=municipality&sort=-name')
  assert.equal(saved.headers.get('location')?.split('&said')[0]?.startsWith('/customers?kind=municipality&sort=-name'), true)
  const html = await textOf(care, '/customers')
  assert.match(html, /href="\/customers\?kind=municipality&amp;sort=-name"[^>]*>Kunnat</)
  const shown = await textOf(care, '/customers?sort=-name&kind=municipality')
  assert.match(shown, /aria-current="true"[^>]*>Kunnat</)
  assert.doesNotMatch(shown, /Tallenna näkymä/, 'what is saved already is not offered again')
  assert.match(await textOf(care, '/customers?kind=company'), /Tallenna näkymä/)
})

test('no words that were searched with are kept', async () => {
  await save('Haku', 'q=Virtanen&kind=company&columns=name%2Ckind&after=x')
  const { rows: kept } = await s.owner.run("select query from saved_view where name = 'Haku'")
  assert.deepEqual(kept, [{ query: [['columns', 'name,kind'], ['kind', 'company']] }])
  await save('Virheellinen', 'kind=Aino%20Aalto')
  const { rows: none } = await s.owner.run("select query from saved_view where name = 'Virheellinen'")
  assert.deepEqual(none, [{ query: [] }])
})

test('my own view is mine alone; a shared one is for all who hold the purpose, and for nobody else', async () => {
  await save('Omani', 'kind=company&sort=-name')
  await save('Yhteinen', 'kind=company&sort=added', 'contracting')
  const seen = await textOf(colleague, '/customers')
  assert.doesNotMatch(seen, /Omani/)
  assert.match(seen, /Yhteinen/)
  const invoicing = await s.signIn('invoicing')
  assert.doesNotMatch(await textOf(invoicing, '/customers'), /Yhteinen|Omani/)
  const id = (await s.owner.run("select id from saved_view where name = 'Omani'")).rows[0]?.['id']
  assert.equal((await colleague.post(`/views/${String(id)}/end`)).status, 404)
})

test('a view is renamed and deleted; a name that is empty or taken is refused with what was typed', async () => {
  await save('Vanha', 'kind=association')
  const again = await save('Vanha', 'kind=parish')
  assert.equal(again.status, 409)
  assert.match(await again.text(), /value="Vanha"/)
  assert.equal((await save(' ', 'kind=parish')).status, 422)
  const id = String((await s.owner.run("select id from saved_view where name = 'Vanha'")).rows[0]?.['id'])
  assert.equal((await care.post(`/views/${id}`, { name: 'Yhdistykset' })).status, 303)
  assert.equal((await care.post(`/views/${id}`, { name: '' })).status, 422)
  assert.match(await textOf(care, '/views'), /Yhdistykset/)
  assert.equal((await care.post(`/views/${id}/end`)).status, 303)
  assert.doesNotMatch(await textOf(care, '/views'), /Yhdistykset/)
})

test('nobody shares a view in a purpose of others', async () => {
  const before = await rows()
  const refused = await care.post('/views', { list: 'customers', query: 'kind=company', name: 'Kaikille', shown_in: 'invoicing' })
  assert.equal(refused.status, 403)
  assert.deepEqual(await rows(), before)
})
