import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { z } from 'zod'
import { site, type Site } from '../../test/site.ts'
import { newId } from '../platform/id.ts'
import { foundTenant, machineActor } from '../platform/tenants.ts'
import { purposeNames } from '../catalogue/schema/columns.ts'
import { apiRoutes } from './api.ts'

type Visitor = Awaited<ReturnType<Site['signIn']>>
const row = z.looseObject({ id: z.string(), row_version: z.number() })
const page = z.object({ rows: z.array(row), next: z.string().nullable() })
const problem = z.looseObject({
  status: z.number(),
  detail: z.string(),
  errors: z.array(z.object({ field: z.string() })).optional(),
})
const tables = [
  'person',
  'organisation',
  'contract',
  'affiliation',
  'idempotency_key',
  'import_run',
  'search_entry',
]

let s: Site
let manager: Visitor
let foreign: string
before(async () => {
  s = await site(apiRoutes)
  manager = await s.signIn('account_management')
  const other = await foundTenant(
    s.owner,
    'test',
    { slug: 'other', name: 'Other', languages: ['fi'] },
    purposeNames,
  )
  const ids = await s.gate.write(machineActor(other, ['contracting']), 'contracting', 'test', (task) =>
    task.insert('person', [
      {
        first_name: 'Eva',
        last_name: 'Other',
        source: 'person',
        source_on: '2026-01-01',
        notice_due_on: '2026-02-01',
      },
    ]),
  )
  foreign = ids[0] ?? ''
})
after(() => s.close())

async function counts(): Promise<unknown> {
  const { rows } = await s.owner.run(
    tables.map((name) => `select '${name}' as t, count(*)::int as n from ${name}`).join(' union all '),
  )
  return rows
}

const maija = { first_name: 'Maija', last_name: 'Mäkelä', source: 'person', source_on: '2026-01-02' }
const create = (path: string, body: unknown, key: string = newId()) =>
  manager.send('POST', `/api/v1/${path}`, body, { 'idempotency-key': key, 'save-anyway': 'yes' })
const patch = (path: string, body: unknown, version: number) =>
  manager.send('PATCH', `/api/v1/${path}`, body, { 'if-match': `"${version}"` })
const made = async (path: string, body: unknown) => row.parse(await (await create(path, body)).json())

test('a program adds a customer, a contact and a contract, and reads them back', async () => {
  const nivala = await made('organisations', {
    name: 'Nivala',
    legal_form: 'municipality',
    business_id: '01784556',
  })
  const person = await made('persons', maija)
  const tie = await made('affiliations', {
    organisation_id: nivala.id,
    person_id: person.id,
    job_title: 'rehtori',
    starts_on: '1.1.2026',
  })
  const contract = await made('contracts', {
    organisation_id: nivala.id,
    number: 'S-1',
    title: 'Verkko',
    responsible_id: tie.id,
  })
  assert.equal(contract['responsible_id'], tie.id)
  const read = await manager.get(`/api/v1/organisations/${nivala.id}`)
  assert.equal(read.headers.get('etag'), '"1"')
  assert.equal(row.parse(await read.json())['business_id'], '0178455-6')
  const listed = page.parse(await (await manager.get(`/api/v1/persons?organisation_id=${nivala.id}`)).json())
  assert.deepEqual(
    listed.rows.map(({ id }) => id),
    [person.id],
  )
})

test('a list goes on from its cursor until nothing is left', async () => {
  for (const last_name of ['A', 'B', 'C']) await made('persons', { ...maija, last_name })
  const seen: string[] = []
  let next: string | null = ''
  while (next !== null) {
    const answer = page.parse(
      await (await manager.get(`/api/v1/persons?limit=2${next === '' ? '' : `&after=${next}`}`)).json(),
    )
    assert.ok(answer.rows.length <= 2)
    seen.push(...answer.rows.map(({ id }) => id))
    next = answer.next
  }
  const { rows } = await s.owner.run('select id from person where tenant_id = $1 order by id', [s.tenant.id])
  assert.deepEqual(
    seen,
    rows.map(({ id }) => id),
  )
})

test('the same key makes one row, another request with it is refused, and so is a create without one', async () => {
  const key = newId()
  const both = await Promise.all([create('persons', maija, key), create('persons', maija, key)])
  assert.deepEqual(
    both.map(({ status }) => status),
    [201, 201],
  )
  const [first, second] = await Promise.all(both.map(async (answer) => row.parse(await answer.json()).id))
  assert.equal(first, second)
  assert.equal((await create('persons', { ...maija, last_name: 'B' }, key)).status, 409)
  assert.equal((await manager.send('POST', '/api/v1/persons', maija)).status, 422)
})

test('an update names the version it saw; one that saw an older one is told both versions', async () => {
  const person = await made('persons', maija)
  const changed = await patch(`persons/${person.id}`, { last_name: 'Virta' }, 1)
  assert.deepEqual([changed.status, changed.headers.get('etag')], [200, '"2"'])
  const late = await patch(`persons/${person.id}`, { last_name: 'Laine' }, 1)
  assert.equal(late.status, 412)
  assert.match(late.headers.get('content-type') ?? '', /^application\/problem\+json/)
  const said = z
    .looseObject({ current: row, sent: z.object({ last_name: z.string() }) })
    .parse(await late.json())
  assert.deepEqual([said.current['last_name'], said.sent.last_name], ['Virta', 'Laine'])
  assert.equal((await manager.send('PATCH', `/api/v1/persons/${person.id}`, { last_name: 'B' })).status, 422)
})

test('bad input is refused with its field, and nothing is stored', async () => {
  const nivala = await made('organisations', { name: 'Kalajoki', legal_form: 'municipality' })
  const person = await made('persons', maija)
  const bad: readonly (readonly [string, unknown, number, string?])[] = [
    ['persons', { ...maija, first_name: 1 }, 422, 'first_name'],
    ['persons', { ...maija, first_name: 'x'.repeat(201) }, 422, 'first_name'],
    ['persons', { last_name: 'Mäkelä', source: 'person', source_on: '2026-01-02' }, 422, 'first_name'],
    ['persons', { ...maija, shoe_size: 38 }, 422, 'shoe_size'],
    ['persons', { ...maija, tenant_id: newId() }, 422, 'tenant_id'],
    ['persons', { ...maija, source: 'rumour' }, 422, 'source'],
    ['persons', { ...maija, source_on: '31.2.2026' }, 422, 'source_on'],
    ['persons', { ...maija, source_on: '2999-01-01' }, 422],
    ['persons', { ...maija, first_name: '\ud800' }, 422, 'first_name'],
    ['persons', { ...maija, first_name: 'Aino\0' }, 400],
    ['persons', { ...maija, last_name: '150752-995U' }, 422, 'last_name'],
    ['persons', [maija], 422],
    ['persons', 'Maija', 422],
    ['organisations', { name: 'X', legal_form: 'private_person' }, 422],
    ['organisations', { name: 'X', legal_form: 'sole_trader', person_id: foreign }, 422, 'person_id'],
    ['organisations', { name: 'X', legal_form: 'company', business_id: '2617416-5' }, 422, 'business_id'],
    ['organisations', { name: 'X', legal_form: 'company', business_id: '0178455-6' }, 422, 'business_id'],
    ['affiliations', { organisation_id: nivala.id, person_id: foreign, starts_on: '2026-01-01' }, 404],
    ['affiliations', { organisation_id: newId(), person_id: person.id, starts_on: '2026-01-01' }, 404],
    ['contracts', { organisation_id: nivala.id, number: 'S-9', title: 'X' }, 422, 'responsible_id'],
    ['contracts', { organisation_id: nivala.id, number: 'S-9', title: 'X', responsible_id: newId() }, 404],
    [
      'contracts',
      { organisation_id: nivala.id, number: 'S-9', title: 'X', responsible_id: 'nobody' },
      422,
      'responsible_id',
    ],
  ]
  const was = await counts()
  for (const [path, body, status, field] of bad) {
    const answer = await create(path, body)
    const said = problem.parse(await answer.json())
    assert.equal(answer.status, status, `${path} ${JSON.stringify(body).slice(0, 100)} ${said.detail}`)
    if (field !== undefined)
      assert.ok(
        said.errors?.some((error) => error.field === field),
        `${field}: ${JSON.stringify(said)}`,
      )
  }
  assert.deepEqual(await counts(), was)
})

test('a bad update, and broken UTF-8, change nothing', async () => {
  const person = await made('persons', maija)
  const was = await counts()
  for (const [path, body, status] of [
    [`persons/${foreign}`, { last_name: 'B' }, 404],
    [`persons/${person.id}`, {}, 422],
    [`persons/${person.id}`, { source_on: '2026-01-01' }, 422],
    ['persons/1', { last_name: 'B' }, 404],
  ] as const) {
    assert.equal((await patch(path, body, 1)).status, status, path)
  }
  const broken = await manager.fetch('/api/v1/persons', {
    method: 'POST',
    body: Buffer.from([0x7b, 0xff, 0x7d]),
    headers: {
      origin: 'http://localhost',
      'sec-fetch-site': 'same-origin',
      'content-type': 'application/json',
    },
  })
  assert.equal(broken.status, 400)
  assert.deepEqual(await counts(), was)
})

test('a list refuses what it does not know, and another tenant is not found', async () => {
  for (const query of ['limit=0', 'limit=201', 'limit=x', 'after=1', 'order=name', 'organisation_id=1']) {
    assert.equal((await manager.get(`/api/v1/persons?${query}`)).status, 422, query)
  }
  assert.equal((await manager.get(`/api/v1/persons/${foreign}`)).status, 404)
  assert.equal((await manager.get('/api/v1/organisations?legal_form=club')).status, 422)
})

test('a list opens to those whose duties hold a purpose that reads it', async () => {
  const care = await s.signIn('customer_care')
  const invoicing = await s.signIn('invoicing')
  assert.equal((await care.get('/api/v1/persons')).status, 200)
  assert.equal((await invoicing.get('/api/v1/persons')).status, 403)
  assert.equal((await s.anonymous.get('/api/v1/persons')).status, 401)
})

test('the description is there for everybody', async () => {
  const answer = await s.anonymous.get('/api/openapi.json')
  assert.equal(answer.status, 200)
  assert.equal(z.looseObject({ openapi: z.string() }).parse(await answer.json()).openapi, '3.1.1')
})

test('a program imports a file, tries it first, and is told why a file is none', async () => {
  const header = 'Asiakasnumero;Asiakastyyppi;Nimi;Y-tunnus;Yhteyshenkilön etunimi;Yhteyshenkilön sukunimi\n'
  const send = (body: string, query = '', type = 'text/csv') =>
    manager.fetch(`/api/v1/imports${query}`, {
      method: 'POST',
      body,
      headers: { origin: 'http://localhost', 'sec-fetch-site': 'same-origin', 'content-type': type },
    })
  const was = await counts()
  const file = `${header}1;yritys;Firma Oy;2617416-4;Aino;Laine\n2;yritys;Firma B Oy;2617416-5;Aino;Laine\n`
  assert.equal((await send(file, '?dry_run=true')).status, 200)
  for (const [body, query, type, status] of [
    ['', '', 'text/csv', 422],
    ['a;b\n1;2\n', '', 'text/csv', 422],
    ['PK\x03\x04', '', 'text/csv', 422],
    [file, '', 'application/json', 415],
    [file, '?dry_run=perhaps', 'text/csv', 422],
    [`${file}3;yri`, '', 'text/csv', 422],
  ] as const) {
    assert.equal((await send(body, query, type)).status, status, `${body.slice(0, 20)} ${query} ${type}`)
  }
  assert.deepEqual(await counts(), was)
  const outcome = z
    .strictObject({
      accepted: z.number(),
      refused: z.array(z.strictObject({ line: z.number(), column: z.string(), reason: z.string() })),
      warned: z.array(z.unknown()),
      duplicates: z.array(z.unknown()),
    })
    .parse(await (await send(file)).json())
  assert.deepEqual(
    [outcome.accepted, outcome.refused.map(({ line, column }) => [line, column])],
    [1, [[3, 'Y-tunnus']]],
  )
})
