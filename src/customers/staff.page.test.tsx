import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { site, type Site, type Visitor } from '../../test/site.ts'
import { routes } from '../app/routes.ts'
import { purposeNames } from '../catalogue/schema/columns.ts'
import { foundTenant, machineActor } from '../platform/tenants.ts'
import { installation } from '../../test/world.ts'
import { addOrganisation } from './organisations.ts'
import { staffRoutes } from './staff.tsx'

const polyglot = `"'><img src=x onerror=alert(1)></textarea><script>alert(1)</script>`

let s: Site
let staff: Visitor
let nivala: string

before(async () => {
  const known = new Set(staffRoutes.map(({ method, path }) => `${method} ${path}`))
  s = await site([...routes.filter(({ method, path }) => !known.has(`${method} ${path}`)), ...staffRoutes])
  staff = await s.signIn('customer_care')
  nivala = await made('/customers', {
    kind: 'organisation',
    name: 'Nivala',
    legal_form: 'municipality',
    is_customer: 'true',
  })
})
after(() => s.close())

/** Posts a form that is accepted, and gives the id it leads to. */
async function made(path: string, form: Readonly<Record<string, string>>): Promise<string> {
  const answer = await staff.post(path, form)
  assert.equal(answer.status, 303, path)
  return answer.headers.get('location')?.split('/').at(-1) ?? ''
}

const person = (first: string, last: string) => ({
  customer: nivala,
  'person.first_name': first,
  'person.last_name': last,
  'person.source': 'customer_organisation',
  'person.source_on': '1.2.2026',
  'tie.starts_on': '1.2.2020',
  role: 'contact',
})
const textOf = async (path: string) => (await staff.get(path)).text()

/** The affiliation of a contact of the customer, as the form of a contract offers it. */
async function tieOf(name: string): Promise<string> {
  const options = (await textOf(`/contracts/new?customer=${nivala}`)).matchAll(
    /<option value="([0-9a-f-]{36})"[^>]*>([^<]*)/g,
  )
  return [...options].find(([, , label]) => label?.includes(name))?.[1] ?? ''
}

const contract = (number: string, responsible_id: string) => ({
  customer: nivala,
  number,
  title: 'ICT-palvelut',
  award: 'in_house',
  capacity: 'controller',
  prepared_on: '1.2.2026',
  responsible_id,
})

test('a form that is refused keeps what was typed, and tells what to do beside the field', async () => {
  const answer = await staff.post('/customers', {
    kind: 'organisation',
    name: 'Kärsämäki',
    legal_form: 'municipality',
    business_id: '123',
  })
  const html = await answer.text()
  assert.equal(answer.status, 422)
  assert.match(html, /value="Kärsämäki"/)
  assert.match(html, /id="f-business_id"[^>]*aria-describedby="f-business_id-error"/)
  assert.match(html, /id="f-business_id-error"/)
})

test('the summary of what to mend names each field and leads to it', async () => {
  const summaryOf = async (path: string, form: Readonly<Record<string, string>>) =>
    /class="summary"[\s\S]*?<\/div>/.exec(await (await staff.post(path, form)).text())?.[0] ?? ''
  const person = { customer: '', 'person.first_name': '', 'person.last_name': 'Laine', 'person.source': 'person', 'person.source_on': '1.2.2026' }
  assert.match(await summaryOf('/people', person), /href="#f-person-first_name">Etunimi: Tämä tieto puuttuu/)
  const tomorrow = { ...person, 'person.first_name': 'Aino', 'person.source_on': '1.1.2999', save_anyway: '1' }
  assert.match(await summaryOf('/people', tomorrow), /href="#f-person-source_on">[^<:]+: /)
  const taken = { kind: 'organisation', legal_form: 'municipality', save_anyway: '1' }
  assert.equal((await staff.post('/customers', { ...taken, name: 'Merijärvi', customer_number: 'SAMA' })).status, 303)
  assert.match(await summaryOf('/customers', { ...taken, name: 'Muu', customer_number: 'SAMA' }), /Asiakasnumero: Sama arvo/)
})

test('what is stored is text: markup in a name is shown, never run', async () => {
  const id = await made('/customers', {
    kind: 'organisation',
    name: polyglot,
    legal_form: 'company',
    is_customer: 'true',
  })
  for (const path of [
    `/customers/${id}`,
    `/customers/${id}/edit`,
    '/customers',
    `/people/new?customer=${id}`,
  ]) {
    const html = await textOf(path)
    assert.ok(!html.includes('<img src=x'), path)
    assert.ok(!html.includes('<script>alert'), path)
    assert.match(html, /&lt;img src=x/, path)
  }
})

test('a personal identity code is masked, told of, and not stored', async () => {
  const answer = await staff.post('/customers', {
    kind: 'organisation',
    name: 'Yhtiö',
    legal_form: 'company',
    note: 'hetu 131052-308T',
  })
  const html = await answer.text()
  assert.equal(answer.status, 422)
  assert.ok(!html.includes('131052-308T'))
})

test('pressing save twice on a person makes one person, and asks about the other', async () => {
  await made('/people', person('Aino', 'Mäkelä'))
  const again = await staff.post('/people', person('Aino', 'Mäkelä'))
  const html = await again.text()
  assert.equal(again.status, 409)
  assert.match(html, /name="save_anyway"/)
  assert.match(html, /href="\/people\/[0-9a-f-]{36}"/)
  await made('/people', person('Aino', 'Makela-Toinen'))
  assert.equal((await staff.post('/people', { ...person('Aino', 'Mäkelä'), save_anyway: '1' })).status, 303)
})

test('a contract without a responsible contact is refused, and a number is used once', async () => {
  const answer = await staff.post('/contracts', contract('S-1', ''))
  assert.equal(answer.status, 422)
  const tie = await tieOf('Mäkelä')
  await made('/contracts', contract('S-1', tie))
  assert.equal((await staff.post('/contracts', contract('S-1', tie))).status, 422)
})

test('who answers for a contract is told the rule before it bites, and leaves only with a successor', async () => {
  const eero = await made('/people', person('Eero', 'Öhman'))
  await made('/people', person('Veikko', 'Åkerman'))
  const [leaver, heir] = [await tieOf('Öhman'), await tieOf('Åkerman')]
  const id = await made('/contracts', contract('S-2', leaver))
  assert.match(await textOf(`/people/${eero}`), new RegExp(`href="/people/${eero}/hand-over"`))
  const refused = await staff.post(`/affiliations/${leaver}/departure`, { ended_on: '2.2.2026' })
  assert.equal(refused.status, 422)
  assert.match(await refused.text(), /value="2\.2\.2026"/)
  const done = await staff.post(`/affiliations/${leaver}/departure`, {
    ended_on: '2.2.2026',
    [`heir.${id}`]: `${heir}:interim`,
  })
  assert.equal(done.status, 303)
  assert.match(await textOf(`/contracts/${id}`), /Veikko Åkerman/)
  assert.match(await textOf('/my'), /S-2/)
})

test('a hand-over moves what is chosen and leaves the rest', async () => {
  const outi = await made('/people', person('Outi', 'Lehto'))
  const [from, to] = [await tieOf('Lehto'), await tieOf('Åkerman')]
  const moved = await made('/contracts', contract('S-3', from))
  const stays = await made('/contracts', contract('S-4', from))
  assert.match(
    await textOf(`/people/${outi}/hand-over`),
    new RegExp(`name="move.${moved}"[^>]*checked|checked[^>]*name="move.${moved}"`),
  )
  await made(`/people/${outi}/hand-over`, {
    handed_over_on: '3.2.2026',
    [`move.${moved}`]: 'true',
    [`heir.${moved}`]: to,
  })
  assert.match(await textOf(`/contracts/${moved}`), /Outi Lehto → Veikko Åkerman/)
  assert.ok(!(await textOf(`/contracts/${stays}`)).includes('Veikko'))
})

test('a contract is signed, its responsible changed, and ended, each with its day', async () => {
  const [first, second] = [await tieOf('Lehto'), await tieOf('Åkerman')]
  const id = await made('/contracts', contract('S-5', first))
  const signing = { signatures: first, signed_on: '1.2.2026', starts_on: '1.2.2026' }
  assert.equal(
    (await staff.post(`/contracts/${id}/signature`, { ...signing, signed_on: 'eilen' })).status,
    422,
  )
  assert.equal((await staff.post(`/contracts/${id}/signature`, signing)).status, 303)
  assert.equal((await staff.post(`/contracts/${id}/signature`, signing)).status, 409)
  assert.equal(
    (await staff.post(`/contracts/${id}/responsible`, { affiliation_id: second, handed_over_on: '2.2.2026' }))
      .status,
    303,
  )
  assert.equal((await staff.post(`/contracts/${id}/end`, { ended_on: '1.1.2999' })).status, 422)
  assert.equal((await staff.post(`/contracts/${id}/end`, { ended_on: '3.2.2026' })).status, 303)
})

test('somebody else saved first: both versions are shown and nothing is overwritten', async () => {
  const form = { name: 'Sievi', legal_form: 'municipality', is_customer: 'true' }
  const id = await made('/customers', { kind: 'organisation', ...form })
  await made(`/customers/${id}`, { ...form, name: 'Sievin kunta', row_version: '1' })
  const late = await staff.post(`/customers/${id}`, { ...form, name: 'Sievi stad', row_version: '1' })
  const html = await late.text()
  assert.equal(late.status, 409)
  assert.match(html, /Sievin kunta/)
  assert.match(html, /Sievi stad/)
  assert.match(await textOf(`/customers/${id}`), /<h1>Sievin kunta/)
})

test('every value of a person says why it is held, from the catalogue', async () => {
  const id = await made('/people', {
    ...person('Timo', 'Kangas'),
    'email.email': 'timo@nivala.example',
    'phone.phone': '044 123 4567',
  })
  const html = await textOf(`/people/${id}`)
  assert.match(html, /<summary>miksi\?/)
  assert.match(html, /oikeutettu etu, 6 art\. 1 f/)
  assert.match(html, /044 123 4567/)
})

test('another controller’s rows are not found, whatever is asked', async () => {
  const tenant = await foundTenant(
    s.owner,
    installation,
    { slug: 'naapuri', name: 'Naapuri ry', languages: ['sv'] },
    purposeNames,
  )
  const foreign = await s.gate.write(machineActor(tenant, purposeNames), 'contracting', 'test', (task) =>
    addOrganisation(task, { name: 'Naapurin asiakas', legal_form: 'company' }),
  )
  for (const path of [
    `/customers/${foreign}`,
    `/people/${foreign}`,
    `/contracts/${foreign}`,
    `/customers/${foreign}/edit`,
    `/people/${foreign}/hand-over`,
    `/affiliations/${foreign}/departure`,
    '/customers/x',
    '/people/x',
  ]) {
    assert.equal((await staff.get(path)).status, 404, path)
  }
  assert.equal((await staff.post(`/customers/${foreign}`, { name: 'X', row_version: '1' })).status, 404)
})

test('a work task without the purpose opens no page, and invoicing sees the list without people', async () => {
  const events = await s.signIn('events')
  const invoicing = await s.signIn('invoicing')
  for (const path of ['/customers', '/people', '/contracts', '/my', `/customers/${nivala}`]) {
    assert.equal((await events.get(path)).status, 403, path)
  }
  assert.equal((await invoicing.get('/customers')).status, 200)
  assert.equal((await invoicing.get('/people')).status, 403)
  assert.equal(
    (await invoicing.post('/customers', { kind: 'organisation', name: 'X', legal_form: 'company' })).status,
    403,
  )
})
