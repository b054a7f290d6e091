import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { z } from 'zod'
import { site, type Site, type Visitor } from '../../test/site.ts'
import { newId } from '../platform/id.ts'
import { openapi } from '../platform/http/openapi.ts'
import { apiRoutes } from './api.ts'

const row = z.looseObject({ id: z.string() })
const problem = z.looseObject({ status: z.literal(409), alike: z.array(z.string()).optional(), detail: z.string() })
const maija = { first_name: 'Maija', last_name: 'Mäkelä', source: 'person', source_on: '2026-01-02' }
const water = { name: 'Kalajoen Vesi Oy', legal_form: 'company', business_id: '2617416-4' }

let s: Site
let manager: Visitor
before(async () => {
  s = await site()
  manager = await s.signIn('account_management')
})
after(() => s.close())

const add = (path: string, body: unknown, headers: Readonly<Record<string, string>> = {}, who = manager) =>
  who.send('POST', `/api/v1/${path}`, body, { 'idempotency-key': newId(), ...headers })
const made = async (answer: Response) => {
  assert.equal(answer.status, 201)
  return row.parse(await answer.json()).id
}
const asked = async (answer: Response) => {
  assert.equal(answer.status, 409)
  assert.match(answer.headers.get('content-type') ?? '', /^application\/problem\+json/)
  return problem.parse(await answer.json()).alike
}
const persons = async () => (await s.owner.run('select count(*)::int as n from person')).rows[0]?.['n']

test('a program that adds a person of a known name is told of them, as a form is, and adds them when it is sure', async () => {
  const first = await made(await add('persons', maija))
  const was = await persons()
  assert.deepEqual(await asked(await add('persons', { ...maija, first_name: 'MAIJA', last_name: 'makela' })), [first])
  assert.equal(await persons(), was)
  assert.notEqual(await made(await add('persons', maija, { 'save-anyway': 'yes' })), first)
  await made(await add('persons', { ...maija, first_name: 'Maria' }))
  assert.equal((await add('persons', maija, { 'save-anyway': 'perhaps' })).status, 422)
})

test('the page asks the same of the same person', async () => {
  const onPage = await manager.post('/people', { 'person.first_name': 'maija', 'person.last_name': 'Mäkelä',
    'person.source': 'person', 'person.source_on': '2.1.2026' })
  assert.equal(onPage.status, 409)
  const shown = [...(await onPage.text()).matchAll(/href="\/people\/([0-9a-f-]{36})"/g)].map(([, id]) => id ?? '')
  const told = await asked(await add('persons', { ...maija, first_name: 'maija' }))
  assert.deepEqual(new Set(told), new Set(shown))
})

test('a customer of a known name or business id is asked about; one business id is never two customers', async () => {
  const first = await made(await add('organisations', water))
  assert.deepEqual(await asked(await add('organisations', { ...water, name: 'kalajoen vesi oy', business_id: null })), [first])
  assert.deepEqual(await asked(await add('organisations', { ...water, name: 'Toinen Oy' })), [first])
  assert.equal((await add('organisations', { ...water, name: 'Toinen Oy' }, { 'save-anyway': 'yes' })).status, 422)
  await made(await add('organisations', { ...water, business_id: null }, { 'save-anyway': 'yes' }))
})

test('a repeat of the request that made the row is no duplicate of it', async () => {
  const key = { 'idempotency-key': newId() }
  const twice = await Promise.all([1, 2].map(() => add('persons', { ...maija, last_name: 'Toisto' }, key)))
  const [one, other] = await Promise.all(twice.map(made))
  assert.equal(one, other)
  assert.equal(await made(await add('persons', { ...maija, last_name: 'Toisto' }, key)), one)
  assert.equal((await asked(await add('persons', { ...maija, last_name: 'Toisto' })))?.[0], one)
})

test('nobody is told of a person that they may not see', async () => {
  const hidden = await made(await add('persons', { ...maija, last_name: 'Piilossa' }))
  const elsewhere = await made(await add('organisations', { ...water, name: 'Muualla', business_id: null }))
  const near = await s.signIn('account_management')
  await s.owner.run('update duty set everywhere = false, reach = array[$2::uuid] where id = $1', [near.duties[0], elsewhere])
  assert.deepEqual(await asked(await add('persons', { ...maija, last_name: 'Piilossa' })), [hidden])
  await made(await add('persons', { ...maija, last_name: 'Piilossa' }, {}, near))
})

test('what is wrong with the row, or a missing key, is told before it is compared', async () => {
  assert.equal((await add('persons', { ...maija, source: 'rumour' })).status, 422)
  assert.equal((await manager.send('POST', '/api/v1/persons', maija)).status, 422)
})

test('the description names the header and the problem', () => {
  const described: unknown = JSON.parse(JSON.stringify(openapi(apiRoutes)))
  const { paths } = z.object({ paths: z.record(z.string(), z.record(z.string(), z.looseObject({
    parameters: z.array(z.looseObject({ name: z.string(), required: z.boolean() })), responses: z.record(z.string(), z.unknown()) }))) })
    .parse(described)
  for (const [name, asks] of [['persons', true], ['organisations', true], ['contracts', false]] as const) {
    const post = paths[`/api/v1/${name}`]?.['post']
    assert.equal(post?.parameters.some((one) => one.name === 'Save-Anyway' && !one.required), asks, name)
    assert.equal(Object.hasOwn(post?.responses ?? {}, '409'), asks, name)
  }
})
