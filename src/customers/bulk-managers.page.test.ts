import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { site, type Site, type Visitor } from '../../test/site.ts'
import { addOrganisation } from './organisations.ts'

let s: Site
let care: Visitor & { userId: string }
let ids: readonly string[]
before(async () => {
  s = await site()
  care = await s.signIn('customer_care')
  ids = await s.gate.write(s.as('contracting'), 'contracting', 'test', async (task) => [
    await addOrganisation(task, { name: 'Nivala', legal_form: 'municipality' }),
    await addOrganisation(task, { name: 'Firma Oy', legal_form: 'company' }),
  ])
})
after(() => s.close())

const inputs = (html: string, name: string) =>
  [...html.matchAll(new RegExp(`name="${name}" value="([^"]+)"`, 'g'))].map(([, value = '']) => value)
const fields = (name: string, values: readonly string[]) => values.map((value) => [name, value])
const managed = async () =>
  (await s.owner.run('select count(*)::int as n from account_management where ended_on is null')).rows

test('an account manager is named for chosen customers after a preview, and taken back', async () => {
  const marked = ids.map((id) => `id=${id}`).join('&')
  assert.match(await (await care.get(`/customers/managers?${marked}`)).text(), /2 valittua/)
  const preview = await (await care.get(`/customers/managers?${marked}&user_id=${care.userId}`)).text()
  assert.match(preview, /2 asiakasta muuttuu/)
  assert.deepEqual(await managed(), [{ n: 0 }])
  const form = new URLSearchParams([...fields('id', ids), ['user_id', care.userId]])
  const done = await (await care.post('/customers/managers', form)).text()
  assert.match(done, /vaihdettiin 2 asiakkaalle/)
  assert.deepEqual(await managed(), [{ n: 2 }])
  const undo = await care.post('/customers/managers/undo', new URLSearchParams(fields('done', inputs(done, 'done'))))
  assert.equal(undo.headers.get('location'), '/customers')
  assert.deepEqual(await managed(), [{ n: 0 }])
})

test('all that the filter finds are taken, and no others', async () => {
  const html = await (await care.get('/customers/managers?all=1&kind=company')).text()
  assert.match(html, /1 valittua/)
  assert.deepEqual([inputs(html, 'id'), inputs(html, 'all'), inputs(html, 'kind')], [[], ['1'], ['company']])
  const preview = await care.get(`/customers/managers?all=1&kind=company&user_id=${care.userId}`)
  assert.deepEqual(inputs(await preview.text(), 'id'), [ids[1]])
  assert.match(await (await care.get('/customers?kind=company')).text(), /<input type="hidden" name="kind" value="company"/)
})

test('a page that was made up changes nothing: nobody is named who has no duty, and an unseen customer is told of', async () => {
  const form = new URLSearchParams([...fields('id', ids), ['user_id', s.tenant.id]])
  assert.equal((await care.post('/customers/managers', form)).status, 422)
  const html = await (await care.get(`/customers/managers?id=${s.tenant.id}&user_id=${care.userId}`)).text()
  assert.match(html, /1 hylätään/)
  assert.match(await (await care.get('/customers/managers')).text(), /Yhtään asiakasta ei ole valittu/)
  assert.deepEqual(await managed(), [{ n: 0 }])
})
