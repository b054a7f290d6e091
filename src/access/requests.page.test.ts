import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { site, type Site, type Visitor } from '../../test/site.ts'
import { newId } from '../platform/id.ts'

let s: Site
let clerk: Visitor
let keeper: Visitor
before(async () => {
  s = await site()
  clerk = await s.signIn('invoicing')
  keeper = await s.signIn('access_administration')
})
after(() => s.close())

const at = '/access-requests'
const wanted = { page: '/people/:id', purpose: 'contracting' }
const textOf = async (visitor: Visitor, path: string) => (await visitor.get(path)).text()
const stored = async () =>
  (await s.owner.run('select id, route, purpose, reason, answer from access_request order by id')).rows

test('a page that no duty opens offers to request access, by its kind and without the row that was asked for', async () => {
  const person = newId()
  const answer = await clerk.get(`/people/${person}`)
  const html = await answer.text()
  assert.equal(answer.status, 403)
  assert.match(html, /href="\/access-requests\/new\?page=%2Fpeople%2F%3Aid&amp;purpose=contracting"/)
  assert.ok(!(/href="\/access-requests[^"]*"/.exec(html)?.[0] ?? '').includes(person))
})

test('a request needs a reason, keeps what was typed, and is one however often it is sent', async () => {
  assert.equal((await clerk.get(`${at}/new?page=%2Fpeople%2F%3Aid&purpose=contracting`)).status, 200)
  assert.equal((await clerk.post(at, { ...wanted, reason: ' ' })).status, 422)
  const code = await clerk.post(at, { ...wanted, reason: 'Hoidan 131052-308T laskua' })
  assert.equal(code.status, 422)
  for (const page of [`/people/${newId()}`, '//evil.example', 'javascript:alert(1)', '']) {
    assert.equal((await clerk.post(at, { ...wanted, page, reason: 'työ' })).status, 422, page)
  }
  assert.equal((await clerk.post(at, { ...wanted, purpose: 'curiosity', reason: 'työ' })).status, 422)
  assert.deepEqual(await stored(), [])
  for (let time = 0; time < 2; time += 1) {
    assert.equal((await clerk.post(at, { ...wanted, reason: 'Sijaistan asiakaspalvelua' })).status, 303)
  }
  assert.deepEqual(
    (await stored()).map(({ route, reason }) => [route, reason]),
    [['/people/:id', 'Sijaistan asiakaspalvelua']],
  )
  assert.match(await textOf(clerk, '/account'), /Odottaa vastausta/)
})

test('a request is listed for whoever looks after access, answered with grounds, and told to who asked', async () => {
  assert.equal((await clerk.get(at)).status, 403)
  assert.match(await textOf(keeper, at), /Sijaistan asiakaspalvelua/)
  const [row] = await stored()
  const path = `${at}/${String(row?.['id'])}`
  assert.equal((await keeper.post(path, { reason: 'x' })).status, 422)
  const bare = await keeper.post(path, { answer: 'refused', reason: '' })
  assert.equal(bare.status, 422)
  assert.match(await bare.text(), /value="refused"[^>]*checked/)
  const answer = { answer: 'refused', reason: 'Ei kuulu laskutukseen', row_version: '1' }
  assert.equal((await keeper.post(path, answer)).status, 303)
  assert.equal((await keeper.post(path, { ...answer, answer: 'granted' })).status, 409)
  const told = await textOf(clerk, '/account')
  assert.match(told, /Evätty/)
  assert.match(told, /Ei kuulu laskutukseen/)
})

test('nobody answers their own request', async () => {
  assert.equal((await keeper.post(at, { ...wanted, reason: 'Utelen' })).status, 303)
  const { rows } = await s.owner.run("select id from access_request where reason = 'Utelen'")
  const path = `${at}/${String(rows[0]?.['id'])}`
  assert.equal((await keeper.post(path, { answer: 'granted', reason: 'Saan', row_version: '1' })).status, 403)
})
