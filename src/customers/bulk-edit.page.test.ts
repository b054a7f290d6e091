import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { site, type Site, type Visitor } from '../../test/site.ts'
import { addOrganisation } from './organisations.ts'

let s: Site
let care: Visitor
let ids: readonly string[]
before(async () => {
  s = await site()
  care = await s.signIn('customer_care')
  ids = await s.gate.write(s.as('contracting'), 'contracting', 'test', async (task) => [
    await addOrganisation(task, { name: 'Nivala', legal_form: 'municipality' }),
    await addOrganisation(task, { name: 'Firma Oy', legal_form: 'company', post_office: 'OULU' }),
    await addOrganisation(task, { name: 'Yhtiö Oy', legal_form: 'company' }),
  ])
})
after(() => s.close())

const offices = async () =>
  (await s.owner.run('select post_office from organisation order by name')).rows.map(({ post_office }) => post_office)
const form = (fields: Readonly<Record<string, string>>, chosen: readonly string[] = []) =>
  new URLSearchParams([...chosen.map((id) => ['id', id]), ...Object.entries(fields)])

test('one field of chosen customers is changed after a preview, and taken back on its own page', async () => {
  const marked = ids.map((id) => `id=${id}`).join('&')
  assert.match(await (await care.get(`/customers/bulk?${marked}`)).text(), /3 valittua[\s\S]*Postitoimipaikka/)
  const asked = await (await care.get(`/customers/bulk?${marked}&field=post_office`)).text()
  assert.match(asked, /name="value"/)
  const preview = await care.post('/customers/bulk', form({ field: 'post_office', value: 'OULU' }, ids))
  const html = await preview.text()
  assert.match(html, /2 riviä muuttuu/)
  assert.match(html, /1 jää ennalleen/)
  assert.deepEqual(await offices(), ['OULU', null, null], 'a preview writes nothing')
  const done = await care.post('/customers/bulk', form({ field: 'post_office', value: 'OULU', sure: '1', count: '2' }, ids))
  assert.match(done.headers.get('location') ?? '', /^\/bulk-edits/)
  assert.deepEqual(await offices(), ['OULU', 'OULU', 'OULU'])
  const past = await (await care.get('/bulk-edits')).text()
  const [, action = ''] = /action="(\/bulk-edits\/[^"]+\/undo)"/.exec(past) ?? []
  assert.equal((await care.post(action)).status, 303)
  assert.deepEqual(await offices(), ['OULU', null, null])
  assert.match(await (await care.get('/bulk-edits')).text(), /Kumottu/)
})

test('all that the filter finds are changed, and no others', async () => {
  const fields = { all: '1', kind: 'company', field: 'is_partner', value: 'true' }
  const html = await (await care.post('/customers/bulk', form(fields))).text()
  assert.match(html, /2 riviä muuttuu/)
  assert.match(html, /name="kind" value="company"/)
  await care.post('/customers/bulk', form({ ...fields, sure: '1', count: '2' }))
  const { rows } = await s.owner.run('select name from organisation where is_partner order by name')
  assert.deepEqual(rows, [{ name: 'Firma Oy' }, { name: 'Yhtiö Oy' }])
})

test('a preview that no longer holds is shown again before anything changes', async () => {
  const before = await offices()
  const stale = await care.post('/customers/bulk', form({ field: 'post_office', value: 'LAHTI', sure: '1', count: '1' }, ids))
  assert.equal(stale.status, 409)
  assert.match(await stale.text(), /Tarkista ja vahvista uudelleen/)
  assert.deepEqual(await offices(), before)
})

test('what does not fit stays typed beside its fault; a made-up field is not found', async () => {
  const wrong = await care.post('/customers/bulk', form({ field: 'postal_code', value: '12' }, ids))
  assert.equal(wrong.status, 422)
  assert.match(await wrong.text(), /value="12"/)
  assert.equal((await care.post('/customers/bulk', form({ field: 'scope', value: 'x' }, ids))).status, 404)
  assert.match(await (await care.get('/customers/bulk')).text(), /Yhtään riviä ei ole valittu/)
})

test('the lists of people and contracts offer it too, and nobody without contracting', async () => {
  const events = await s.signIn('invoicing')
  assert.doesNotMatch(await (await events.get('/customers')).text(), /customers\/bulk/)
  assert.match(await (await care.get('/customers')).text(), /formaction="\/customers\/bulk"/)
  assert.match(await (await care.get('/people/bulk?all=1')).text(), /Yhtään riviä|Mitä muutetaan/)
  assert.match(await (await care.get('/contracts/bulk?all=1')).text(), /Yhtään riviä|Mitä muutetaan/)
})
