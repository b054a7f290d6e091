import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { routeMatrix } from '../../src/app/matrix.ts'
import { routes } from '../../src/app/routes.ts'
import { purposeNames } from '../../src/catalogue/schema/columns.ts'
import { makeDemoRegister } from '../../src/customers/demo.ts'
import { newId } from '../../src/platform/id.ts'
import { foundTenant, machineActor } from '../../src/platform/tenants.ts'
import { newUser } from '../site.ts'
import { exampleSite, type ExampleSite } from '../browser/example-site.ts'
import { formsOf, type PageForm } from './forms-of.ts'

const nouns = ['organisation', 'person', 'contract', 'affiliation', 'unit', 'staff_user', 'person_email', 'duty'] as const
type Noun = (typeof nouns)[number]

let b: ExampleSite
let other = ''
const foreign = new Map<Noun, string>()
const own = new Map<Noun, string>()
before(async () => {
  b = await exampleSite()
  const tenant = await foundTenant(b.owner, 'test', { slug: 'other', name: 'Other', languages: ['fi'] }, purposeNames)
  other = tenant.id
  await makeDemoRegister(b.gate, machineActor(tenant, ['contracting']))
  await newUser(b.gate, machineActor(tenant, ['access_security']), ['customer_care'])
  await b.owner.run("update organisation set business_id = '9000001-1' where id = (select min(id::text)::uuid from organisation where tenant_id = $1)", [other])
  for (const [ids, whose] of [[foreign, other], [own, b.tenant.id]] as const) {
    for (const noun of nouns) {
      const { rows: [row] } = await b.owner.run(`select id from ${noun} where tenant_id = $1 order by id limit 1`, [whose])
      if (typeof row?.['id'] === 'string') ids.set(noun, row['id'])
    }
  }
  assert.equal(foreign.size, nouns.length)
  const { rows: [tie] } = await b.owner.run('select organisation_id, person_id from affiliation where id = $1', [own.get('affiliation')])
  own.set('organisation', String(tie?.['organisation_id'])).set('person', String(tie?.['person_id']))
})
after(() => b.close())

/** What the other controller has, row by row. */
async function register(): Promise<unknown> {
  const sums = nouns.map((noun) => `select '${noun}' as noun, count(*) as n, sum(row_version) as v, sum(hashtext(t::text)) as h from ${noun} t where tenant_id = $1`)
  return [...(await b.owner.run(sums.join(' union all '), [other])).rows]
}

async function told(answer: Response, id: string): Promise<string> {
  const text = `${answer.status} ${answer.headers.get('location') ?? ''} ${await answer.text()}`
  return text.replaceAll(id, 'ID').replaceAll(/[\da-f]{8}-[\da-f-]{27}/g, 'NEW').replaceAll(/\d{6,}/g, 'N')
}

/** Asks with an id that is nobody's and then with one of the other controller's. What an answer alters in our own
 *  register is altered by a first one, so that the two are asked of the same. */
async function differing(what: string, ask: (id: string) => Promise<Response>): Promise<string[]> {
  const wrong: string[] = []
  await ask(newId())
  for (const id of foreign.values()) {
    const nobodys = newId()
    const [ofNone, ofForeign] = [await told(await ask(nobodys), nobodys), await told(await ask(id), id)]
    if (ofNone !== ofForeign || ofNone.startsWith('5')) wrong.push(`${what}: ${ofNone.slice(0, 60)} | ${ofForeign.slice(0, 60)}`)
  }
  return wrong
}

const isId = /[\da-f]{8}-[\da-f-]{27}/
// What pages read from a query, and then what programs do.
const pageQueries: readonly Readonly<Record<string, Noun>>[] = [
  { customer: 'organisation', person: 'person', tie: 'affiliation', user: 'staff_user', with: 'person', id: 'person', after: 'person' },
  { with: 'organisation', id: 'organisation' }]
const programQueries: readonly Readonly<Record<string, Noun>>[] = [{ organisation_id: 'organisation' }, { person_id: 'person' }, { contract_id: 'contract' }, { after: 'person' }]

test('row 49 (ASVS 8.2.2): a query that names a row of another controller is answered as one that names none', async () => {
  const before = await register()
  const wrong: string[] = []
  // The log lists each asking of it, so that no two answers of it are the same.
  const lists = routeMatrix(routes).filter(({ method, path, kind }) => method === 'GET' && !path.includes(':') && kind !== 'directory' && !/\.\w+$|^\/audit/.test(path))
  for (const { path, kind } of lists) {
    for (const query of kind === 'api' ? programQueries : pageQueries) {
      const asked = (ids: (noun: Noun) => string) => `${path}?${new URLSearchParams(Object.entries(query).map(([name, noun]) => [name, ids(noun)])).toString()}`
      const answers = [asked(() => newId()), asked((noun) => foreign.get(noun) ?? '')].map(async (address) => told(await b.staff.get(address), address))
      const [ofNone = '', ofForeign] = await Promise.all(answers)
      if (ofNone !== ofForeign || ofNone.startsWith('5')) wrong.push(`${path} ${Object.keys(query).join()}`)
    }
  }
  assert.ok(lists.length > 50)
  assert.deepEqual(wrong, [])
  assert.deepEqual(await register(), before)
})

test('row 49 (ASVS 8.2.2): a field of a form, and each of a field’s many, names no row of another controller', async () => {
  const before = await register()
  const forms = await formsOf(b)
  const named = forms.flatMap((form) => [...new Set(form.fields.filter(([name, value]) => isId.test(value) || isId.test(name)).map(([name]) => name))].map((field) => ({ form, field })))
  assert.ok(named.length >= 12, `${named.length} fields`)
  const wrong: string[] = []
  for (const { form, field } of named) wrong.push(...await differing(`${form.page} ${form.action} ${field}`, (id) => sent(form, field, id)))
  assert.deepEqual(wrong, [])
  assert.deepEqual(await register(), before)
})

/** The form with another id in a field: in place of its first value, beside the others. */
async function sent({ method, action, fields }: PageForm, field: string, id: string): Promise<Response> {
  // What an earlier form has said is told on the next page; it is not of this one.
  await b.staff.get('/account')
  let isPut = false
  const written = new URLSearchParams(fields.slice(0, 60).map(([name, value]) => {
    if (name !== field || isPut) return [name, value]
    isPut = true
    return isId.test(name) ? [name.replace(isId, id), value] : [name, id]
  }))
  const [address = ''] = action.split('#')
  return method === 'POST' ? b.staff.post(address, written) : b.staff.get(`${address.split('?')[0]}?${written}`)
}

type Body = (ids: { get(noun: Noun): string | undefined }) => Record<string, unknown>
const bodies: readonly (readonly [path: string, Body])[] = [
  ['affiliations', (ids) => ({ organisation_id: ids.get('organisation'), person_id: ids.get('person'), starts_on: '1.1.2026' })],
  ['contracts', (ids) => ({ organisation_id: ids.get('organisation'), number: `S-${newId()}`, title: 'Verkko', responsible_id: ids.get('affiliation') })],
  ['emails', (ids) => ({ person_id: ids.get('person'), email: `${newId()}@example.fi`, starts_on: '1.1.2026' })],
  ['notes', (ids) => ({ person_id: ids.get('person'), body: 'Soitti.' })],
  ['to-dos', (ids) => ({ organisation_id: ids.get('organisation'), what: 'Soita', due_on: '1.1.2027', doer_id: ids.get('staff_user') })],
]

test('row 49 (ASVS 8.2.2): a program’s body names no row of another controller, in any of its fields', async () => {
  const before = await register()
  const wrong: string[] = []
  for (const [path, body] of bodies) {
    const create = (written: Record<string, unknown>) => b.staff.send('POST', `/api/v1/${path}`, written, { 'idempotency-key': newId() })
    const made = await create(body(own))
    if (made.status !== 201) wrong.push(`${path} of our own: ${made.status} ${(await made.text()).slice(0, 300)}`)
    for (const [field, value] of Object.entries(body(own)).filter(([name]) => name.endsWith('_id'))) {
      assert.match(String(value), isId)
      wrong.push(...await differing(`${path}.${field}`, (id) => create({ ...body(own), [field]: id })))
    }
  }
  assert.deepEqual(wrong, [])
  assert.deepEqual(await register(), before)
})

test('row 49 (ASVS 8.2.2): a cell of an imported file finds no row of another controller', async () => {
  const before = await register()
  const asked = async (businessId: string) => {
    const body = `Asiakasnumero;Asiakastyyppi;Nimi;Y-tunnus;Yhteyshenkilön etunimi;Yhteyshenkilön sukunimi\n77001;kunta;Rajakunta;${businessId};Aino;Rajala\n`
    const answer = await b.staff.fetch('/api/v1/imports?dry_run=true', { method: 'POST', body, headers: { origin: 'http://localhost', 'content-type': 'text/csv' } })
    return (await told(answer, businessId)).replaceAll(businessId, 'ID')
  }
  const ofNone = await asked('2617416-4')
  assert.match(ofNone, /^200/)
  assert.equal(await asked('9000001-1'), ofNone)
  assert.deepEqual(await register(), before)
})
