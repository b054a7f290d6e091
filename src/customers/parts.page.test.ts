import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { site, type Site, type Visitor } from '../../test/site.ts'

let s: Site
let staff: Visitor
let nivala: string

before(async () => {
  s = await site()
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
  assert.equal(answer.status, 303, `${path} ${answer.status === 303 ? '' : await answer.text()}`)
  return answer.headers.get('location')?.split('/').at(-1) ?? ''
}

/** The version that the page's form was filled from. */
async function seenOn(path: string): Promise<{ row_version: string }> {
  return { row_version: /name="row_version" value="(\d+)"/.exec(await textOf(path))?.[1] ?? assert.fail(path) }
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

const rowOf = async (page: string, segment: string) =>
  new RegExp(`/${segment}/([0-9a-f-]{36})/edit`).exec(await textOf(page))?.[1] ?? assert.fail(segment)

test('the shares of the list have their commas under each other', async () => {
  await made(`/customers/${nivala}/ownership`, { share_basis_points: '7', starts_on: '1.1.2020' })
  assert.match(await textOf('/customers'), /<td class="end low" data-label="Omistus %">7,0</)
  await made(`/customers/${nivala}/ownership`, { share_basis_points: '33,33', starts_on: '1.1.2021' })
  assert.match(await textOf('/customers'), /<td class="end low" data-label="Omistus %">33,33</)
})

test('what hangs on a customer is corrected and ended on its own page', async () => {
  const id = await made('/customers', {
    kind: 'organisation',
    name: 'Haapajärvi',
    legal_form: 'municipality',
  })
  const at = `/customers/${id}`
  await made(`${at}/units`, { name: 'Sivistys', kind: 'sector', starts_on: '1.1.2020' })
  await made(`${at}/ownership`, { share_basis_points: '1', starts_on: '1.1.2020' })
  await made(`${at}/reference-rules`, { reference: 'order', pattern: 'T-0000' })
  const address = { address: '003790000011', operator: '003723327487', starts_on: '1.1.2020' }
  await made(`${at}/e-invoice-addresses`, address)
  const changes = [
    ['units', { name: 'Sivistystoimi', kind: 'sector' }, 'Sivistystoimi'],
    ['ownership', { share_basis_points: '2' }, '2 %'],
    ['reference-rules', { reference: 'order', pattern: 'T-9999' }, 'T-9999'],
    ['e-invoice-addresses', { ...address, is_default: 'true', ended_on: '1.2.2026' }, '–1.2.2026'],
  ] as const
  for (const [segment, form, shown] of changes) {
    const row = await rowOf(at, segment)
    const version = /name="row_version" value="(\d+)"/.exec(await textOf(`${at}/${segment}/${row}/edit`))?.[1]
    await made(`${at}/${segment}/${row}`, { ...form, row_version: version ?? '' })
    assert.ok((await textOf(at)).includes(shown), `${segment}: ${shown}`)
    assert.equal((await staff.post(`${at}/${segment}/${row}`, { ...form, row_version: '1' })).status, 409)
    assert.equal((await staff.get(`/customers/${nivala}/${segment}/${row}/edit`)).status, 404)
    assert.equal((await staff.post(`/customers/${nivala}/${segment}/${row}`, form)).status, 404)
  }
})

test('a unit that still holds a contact is not ended, and the page says who it is and keeps the day', async () => {
  await made(`/customers/${nivala}/units`, { name: 'Ruokapalvelut', kind: 'office', starts_on: '1.1.2020' })
  const units = [...(await textOf(`/customers/${nivala}`)).matchAll(/\/units\/([0-9a-f-]{36})\/edit/g)]
  const unit = units[0]?.[1] ?? assert.fail('no unit')
  await made('/people', { ...person('Kerttu', 'Kokki'), 'tie.unit_id': unit })
  const path = `/customers/${nivala}/units/${unit}`
  const form = { name: 'Ruokapalvelut', kind: 'office', ended_on: '1.3.2026' }
  const refused = await staff.post(path, form)
  const html = await refused.text()
  assert.equal(refused.status, 409)
  assert.match(html, /Kerttu Kokki/)
  assert.match(html, /value="1\.3\.2026"/)
})

test("a person's phone, e-mail and postal address are corrected and ended on their own pages", async () => {
  const id = await made('/people', { ...person('Pekka', 'Korjattu'), 'email.email': 'pekka@nivala.example' })
  const at = `/people/${id}`
  await made(`${at}/phones`, { phone: '040 123 4567', starts_on: '1.1.2020' })
  const home = { street: 'Kalliontie 1', postal_code: '85500', post_office: 'Nivala' }
  await made(`${at}/addresses`, { ...home, starts_on: '1.1.2020' })
  const changes = [
    ['emails', { email: 'pekka.korjattu@nivala.example' }, 'pekka.korjattu@nivala.example'],
    ['phones', { phone: '040 765 4321', ended_on: '1.2.2026' }, '–1.2.2026'],
    ['addresses', { ...home, street: 'Kalliontie 2' }, 'Kalliontie 2'],
  ] as const
  for (const [segment, form, shown] of changes) {
    const row = await rowOf(at, segment)
    await made(`${at}/${segment}/${row}`, { ...form, ...(await seenOn(`${at}/${segment}/${row}/edit`)) })
    assert.ok((await textOf(at)).includes(shown), `${segment}: ${shown}`)
  }
  const phone = await rowOf(at, 'phones')
  const tooEarly = await staff.post(`${at}/phones/${phone}`, { phone: '040 765 4321', ended_on: '1.1.2019' })
  assert.equal(tooEarly.status, 422)
})

test('a role is added to a tie that is there, once, and ended while the tie stays', async () => {
  const id = await made('/people', person('Roope', 'Rooli'))
  const tie = /\/affiliations\/([0-9a-f-]{36})"/.exec(await textOf(`/people/${id}`))?.[1] ?? ''
  const at = `/affiliations/${tie}`
  const form = { role: 'invoicing_contact', starts_on: '1.3.2021' }
  await made(`${at}/roles`, form)
  assert.match(await textOf(`/people/${id}`), /Laskutusyhteyshenkilö|laskutus/i)
  const twice = await staff.post(`${at}/roles`, form)
  assert.equal(twice.status, 409)
  assert.match(await twice.text(), /value="1\.3\.2021"/)
  assert.equal((await staff.post(`${at}/roles`, { role: 'signatory', starts_on: '1.1.2019' })).status, 422)
  const row = await rowOf(at, 'roles')
  assert.equal((await staff.post(`${at}/roles/${row}`, { ended_on: '' })).status, 422)
  await made(`${at}/roles/${row}`, { ended_on: '1.3.2026', ...(await seenOn(`${at}/roles/${row}/edit`)) })
  assert.match(await textOf(at), /–1\.3\.2026/)
  assert.match(await textOf(at), /departure/)
})

test('an account manager is any colleague on duty, shown by name, and nobody else', async () => {
  await s.signIn('invoicing')
  const at = `/customers/${nivala}`
  const html = await textOf(`${at}/account-managers/new`)
  const offered = [...html.matchAll(/<option value="([0-9a-f-]{36})"/g)].map(([, id]) => id ?? '')
  const others = offered.filter((id) => !html.includes(`<option value="${id}" selected`))
  const colleague = others[0] ?? assert.fail('nobody but oneself is offered')
  const form = { part: 'manager', starts_on: '1.1.2026' }
  await made(`${at}/account-managers`, { ...form, user_id: colleague })
  const { rows } = await s.owner.run('select name from staff_user where id = $1', [colleague])
  assert.ok((await textOf(`${at}#managers`)).includes(`${String(rows[0]?.['name'])} · 1.1.2026–`))
  assert.equal((await staff.post(`${at}/account-managers`, { ...form, user_id: nivala })).status, 422)
})

test('a customer of the same name is asked about; one of the same business id is refused', async () => {
  const form = { kind: 'organisation', legal_form: 'company', business_id: '9000007-0' }
  const first = await made('/customers', { ...form, name: 'Ähtävän Sähkö Oy' })
  const named = await staff.post('/customers', { ...form, business_id: '', name: 'ahtavan  sahko oy' })
  const html = await named.text()
  assert.equal(named.status, 409)
  assert.match(html, new RegExp(`href="/customers/${first}"`))
  assert.match(html, /name="save_anyway"/)
  const taken = await staff.post('/customers', { ...form, name: 'Toinen Oy' })
  const told = await taken.text()
  assert.equal(taken.status, 409)
  assert.match(told, new RegExp(`href="/customers/${first}"`))
  assert.doesNotMatch(told, /name="save_anyway"/)
  const forced = await staff.post('/customers', { ...form, name: 'Toinen Oy', save_anyway: '1' })
  assert.equal(forced.status, 409)
  assert.match(await forced.text(), /id="f-business_id-error"/)
  await made('/customers', { ...form, business_id: '', name: 'Ähtävän Sähkö Oy', save_anyway: '1' })
  const person = { 'person.first_name': 'Ulla', 'person.last_name': 'Yksin', 'person.source': 'person' }
  const alone = { kind: 'private_person', ...person, 'person.source_on': '1.2.2026' }
  await made('/customers', alone)
  assert.equal((await staff.post('/customers', alone)).status, 409)
})

test('a municipality is shown by the name that the register has for its code, and offered by it', async () => {
  const form = { kind: 'organisation', legal_form: 'municipality', municipality_code: '535' }
  await made('/customers', { ...form, name: 'Nivalan kaupunki' })
  const school = await made('/customers', { ...form, name: 'Nivalan koulut', legal_form: 'joint_authority' })
  assert.match(await textOf(`/customers/${school}`), /Nivalan kaupunki \(535\)/)
  const offered = /<datalist[^>]*><option value="535">Nivalan kaupunki<\/option>/
  for (const path of ['/customers/new?kind=organisation', `/customers/${school}/edit`]) {
    assert.match(await textOf(path), offered, path)
  }
  const alone = await made('/customers', {
    ...form,
    name: 'Muualta',
    legal_form: 'company',
    municipality_code: '091',
  })
  assert.doesNotMatch(await textOf(`/customers/${alone}`), /\(091\)/)
})
