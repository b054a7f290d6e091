import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { z } from 'zod'
import { site, type Site, type Visitor } from '../../test/site.ts'
import { newId } from '../platform/id.ts'
import { openapi } from '../platform/http/openapi.ts'
import { rightsApi } from './api.ts'

const request = z.looseObject({ id: z.string(), row_version: z.number(), state: z.string(), due_on: z.string(), person_id: z.string().nullable(),
  steps: z.array(z.looseObject({ step: z.string() })) })
const problem = z.looseObject({ status: z.number(), detail: z.string() })
const stands = z.object({ restrictions: z.array(z.looseObject({ ground: z.string() })), stops: z.array(z.looseObject({ against: z.string(), kind: z.string() })),
  consents: z.array(z.looseObject({ to_purpose: z.string() })) })

let s: Site
let officer: Visitor
let person: string
before(async () => {
  s = await site(rightsApi)
  officer = await s.signIn('data_protection_officer')
  person = await s.gate.write(s.as('contracting'), 'contracting', 'test', async (task) => {
    const [id = ''] = await task.insert('person', [{ first_name: 'Maija', last_name: 'Mäkelä', source: 'person', source_on: task.today, notice_due_on: task.today }])
    await task.insert('person_email', [{ person_id: id, email: 'maija@nivala.example', starts_on: task.today }])
    return id
  })
})
after(() => s.close())

const asked = { kind: 'access', channel: 'email', received_on: '2026-11-02', language: 'sv', sender: 'Maija Mäkelä', reach: 'maija@nivala.example' }
const send = (path: string, body: unknown, headers: Record<string, string> = {}) => officer.send('POST', `/api/v1/${path}`, body, { 'idempotency-key': newId(), ...headers })
const made = async (body: unknown = asked) => request.parse(await (await send('requests', body)).json())
const take = (of: { id: string; row_version: number }, body: unknown, key = newId()) =>
  send(`requests/${of.id}/steps`, body, { 'if-match': `"${of.row_version}"`, 'idempotency-key': key })
const match = (of: { id: string; row_version: number }, body: unknown) =>
  officer.send('PATCH', `/api/v1/requests/${of.id}`, body, { 'if-match': `"${of.row_version}"` })

test('a program enters a request, says whose it is, answers it and reads it back', async () => {
  const answer = await send('requests', asked)
  assert.equal(answer.status, 201)
  const first = request.parse(await answer.json())
  assert.deepEqual([first.state, first.due_on, first.person_id], ['open', '2026-12-02', null])
  assert.equal((await officer.get(`/api/v1/requests/${first.id}/answer`)).status, 409, 'whose data it is must be known')
  const matched = await match(first, { person: 'maija@nivala.example' })
  assert.equal(matched.headers.get('etag'), '"2"')
  const known = request.parse(await matched.json())
  assert.equal(known.person_id, person)
  assert.match(await (await officer.get(`/api/v1/requests/${first.id}/answer`)).text(), /maija@nivala\.example/)
  const done = request.parse(await (await take(known, { step: 'answered', delivery: 'files' })).json())
  assert.deepEqual([done.state, done.steps.map(({ step }) => step)], ['closed', ['answered']])
  const { rows } = z.object({ rows: z.array(z.looseObject({ id: z.string(), state: z.string() })) }).parse(await (await officer.get('/api/v1/requests')).json())
  assert.equal(rows.find(({ id }) => id === first.id)?.state, 'closed')
})

test('the queue is read page by page, each request once', async () => {
  const page = z.object({ rows: z.array(z.looseObject({ id: z.string() })), next: z.string().nullable() })
  await Promise.all([1, 2, 3].map(() => made()))
  const all = page.parse(await (await officer.get('/api/v1/requests')).json())
  const read: string[] = []
  for (let next: string | null | undefined; next !== null;) {
    const some = page.parse(await (await officer.get(`/api/v1/requests?limit=2${next === undefined ? '' : `&after=${next}`}`)).json())
    read.push(...some.rows.map(({ id }) => id))
    next = some.next
  }
  assert.deepEqual(read, all.rows.map(({ id }) => id))
  for (const query of ['limit=0', 'limit=x', 'sort=name', `after=${newId()}`]) assert.equal((await officer.get(`/api/v1/requests?${query}`)).status, 422, query)
})

test('a repeat of the same key is one request and one step, and a key with something else is refused', async () => {
  const key = newId()
  const twice = await Promise.all([1, 2].map(async () => request.parse(await (await send('requests', asked, { 'idempotency-key': key })).json())))
  assert.equal(twice[0]?.id, twice[1]?.id)
  assert.equal((await send('requests', { ...asked, sender: 'Eero' }, { 'idempotency-key': key })).status, 409)
  assert.equal((await officer.send('POST', '/api/v1/requests', asked, {})).status, 422)
  const [of] = twice
  assert.ok(of !== undefined)
  const step = { step: 'identity_asked', reason: 'Adressen är okänd.' }
  const stepKey = newId()
  const [one, other] = [await take(of, step, stepKey), await take(of, step, stepKey)]
  assert.deepEqual([one.status, other.status], [200, 200])
  assert.equal(request.parse(await other.json()).steps.length, 1)
})

test('who saw an older version is told what is stored now, and nothing is changed', async () => {
  const of = await made()
  assert.equal((await take(of, { step: 'clarification_asked', reason: 'Mikä?' })).status, 200)
  const late = await take(of, { step: 'refused', reason: 'Perusteeton.' })
  assert.equal(late.status, 412)
  const { current } = z.object({ current: request }).parse(await late.json())
  assert.deepEqual([current.row_version, current.steps.length], [2, 1])
  assert.equal((await match(of, { person })).status, 412)
  assert.equal((await send(`requests/${of.id}/steps`, { step: 'withdrawn' })).status, 422, 'If-Match is asked for')
})

test('the rules of the desk hold for programs, in the language they read', async () => {
  const of = await made()
  for (const [body, status] of [[{ step: 'refused' }, 422], [{ step: 'extended', more_months: 2 }, 422], [{ step: 'answered' }, 409], [{ step: 'dance' }, 422]] as const) {
    assert.equal((await take(of, body)).status, status, JSON.stringify(body))
  }
  assert.equal((await send('requests', { ...asked, words: 'Olen 131052-308T' })).status, 422)
  const told = problem.parse(await (await officer.send('POST', `/api/v1/requests/${of.id}/steps?kieli=sv`, { step: 'refused' },
    { 'if-match': `"${of.row_version}"`, 'idempotency-key': newId() })).json())
  assert.match(told.detail, /motivering/)
})

test('a program consents, withdraws, restricts and lifts by purpose, and the ledger knows', async () => {
  const act = async (body: unknown, status = 200) => {
    const answer = await send(`persons/${person}/rights`, body)
    assert.equal(answer.status, status, JSON.stringify(body))
    return status === 200 ? stands.parse(await answer.json()) : { restrictions: [], stops: [], consents: [] }
  }
  assert.equal((await act({ act: 'consent', purpose: 'marketing', wording: 'Får vi skicka nyhetsbrev?', channel: 'phone' })).consents.length, 1)
  const withdrawn = await act({ act: 'withdraw-consent', purpose: 'marketing' })
  assert.deepEqual([withdrawn.consents.length, withdrawn.stops.map(({ kind, against }) => `${kind} ${against}`)], [0, ['withdrawal marketing']])
  assert.equal((await act({ act: 'restrict', ground: 'unlawful', purpose: 'informing' })).restrictions.length, 1)
  await act({ act: 'lift', ground: 'unlawful', purpose: 'informing' }, 422)
  await act({ act: 'tell-of-lifting', ground: 'unlawful', purpose: 'informing', told_by: 'email' })
  assert.equal((await act({ act: 'lift', ground: 'unlawful', purpose: 'informing' })).restrictions.length, 0)
  await act({ act: 'object' }, 422)
  const known = s.ledger.entries().filter(({ who }) => who.includes(s.ledger.digest(s.tenant.id, person)))
  assert.deepEqual(known.map(({ kind }) => kind), ['objection-withdrawn', 'withdrawal', 'restriction', 'restriction-lifted'])
})

test('nobody but the officer gets in, and what is not there is not found', async () => {
  const of = await made()
  const clerk = await s.signIn('invoicing')
  for (const path of ['requests', `requests/${of.id}`, `requests/${of.id}/answer`, `persons/${person}/rights`]) {
    assert.equal((await clerk.get(`/api/v1/${path}`)).status, 403, path)
    assert.equal((await s.anonymous.get(`/api/v1/${path}`)).status, 401, path)
  }
  for (const path of [`requests/${newId()}`, 'requests/none', `persons/${newId()}/rights`]) assert.equal((await officer.get(`/api/v1/${path}`)).status, 404, path)
})

test('each route is described, and what it gives is of the form it says', async () => {
  const of = await made()
  const schema = z.looseObject({})
  const described = z.object({ paths: z.record(z.string(), z.record(z.string(), z.looseObject({
    responses: z.record(z.string(), z.looseObject({ content: z.record(z.string(), z.object({ schema })) })) }))) }).parse(openapi(rightsApi))
  for (const [path, address] of [['/api/v1/requests', '/api/v1/requests'], ['/api/v1/requests/{id}', `/api/v1/requests/${of.id}`],
    ['/api/v1/persons/{id}/rights', `/api/v1/persons/${person}/rights`]] as const) {
    const form = described.paths[path]?.['get']?.responses['200']?.content['application/json']?.schema
    const read = z.fromJSONSchema(form ?? assert.fail(path)).safeParse(await (await officer.get(address)).json())
    assert.deepEqual(read.error?.issues ?? [], [], path)
  }
})
