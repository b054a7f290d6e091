import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { site, type Site, type Visitor } from '../../../test/site.ts'
import { affiliate } from '../affiliations.ts'
import { addOrganisation } from '../organisations.ts'
import { addPerson } from '../persons.ts'

let s: Site
let care: Visitor
let person = ''
let customer = ''
before(async () => {
  s = await site()
  care = await s.signIn('customer_care')
  await s.gate.write(s.as('contracting'), 'contracting', 'test', async (task) => {
    customer = await addOrganisation(task, { name: 'Nivalan kaupunki', legal_form: 'municipality', business_id: '2617416-4' })
    person = await addPerson(task, { first_name: 'Aino', last_name: 'Mäkelä', emails: [{ email: 'aino@nivala.example' }], phones: [{ phone: '+358447291419' }],
      source: 'customer_organisation', source_on: task.today }, [customer])
    await affiliate(task, { person_id: person, organisation_id: customer })
  })
})
after(() => s.close())

const alike = async (form: Readonly<Record<string, string>>): Promise<unknown> => (await care.post('/duplicates/alike', form)).json()

test('a person of the same name or e-mail is told of, however they are written, with where they are', async () => {
  const aino = [{ name: 'Mäkelä Aino, Nivalan kaupunki', href: `/people/${person}` }]
  assert.deepEqual(await alike({ 'person.first_name': 'AINO', 'person.last_name': 'makela' }), aino)
  assert.deepEqual(await alike({ 'person.first_name': '', 'person.last_name': '', 'email.email': 'Aino@Nivala.example' }), aino)
})

test('a person of the same phone is told of, however it is written, and saving asks; a switchboard that many have is not', async () => {
  const aino = [{ name: 'Mäkelä Aino, Nivalan kaupunki', href: `/people/${person}` }]
  for (const phone of ['044 729 1419', '(044) 7291419', '+358447291419']) assert.deepEqual(await alike({ 'phone.phone': phone }), aino)
  const typed = { 'person.first_name': 'Veikko', 'person.last_name': 'Virta', 'person.source': 'person', 'person.source_on': '2026-01-02' }
  const asked = await care.post('/people', { ...typed, 'phone.phone': '044 729 1419' })
  assert.equal(asked.status, 409)
  assert.match(await asked.text(), /Mäkelä Aino/)
  await s.gate.write(s.as('contracting'), 'contracting', 'test', async (task) => {
    for (const first_name of ['Eero', 'Elli', 'Esa', 'Eva']) {
      await addPerson(task, { first_name, last_name: 'Vaihde', phones: [{ phone: '+35885793000' }], source: 'person', source_on: task.today }, [customer])
    }
  })
  assert.deepEqual(await alike({ 'phone.phone': '08 579 3000' }), [])
  assert.equal((await care.post('/people', { ...typed, 'phone.phone': '08 579 3000' })).status, 303)
})

test('a customer of the same name or business id is told of', async () => {
  const nivala = [{ name: 'Nivalan kaupunki', href: `/customers/${customer}` }]
  assert.deepEqual(await alike({ name: 'nivalan  KAUPUNKI' }), nivala)
  assert.deepEqual(await alike({ name: '', business_id: '2617416-4' }), nivala)
})

test('half a name, half an address and another one find nobody, and read nobody', async () => {
  const before = await s.owner.run('select count(*)::int as n from audit_entry')
  for (const form of [{}, { 'person.first_name': 'Aino' }, { 'email.email': 'aino@' }, { 'phone.phone': '044 729' }, { business_id: '2617416' }]) assert.deepEqual(await alike(form), [])
  assert.deepEqual(await s.owner.run('select count(*)::int as n from audit_entry'), before)
  assert.deepEqual(await alike({ 'person.first_name': 'Aina', 'person.last_name': 'Mäkelä', name: 'Ylivieska' }), [])
})

test('whoever adds nobody is told of nobody', async () => {
  assert.equal((await (await s.signIn('invoicing')).post('/duplicates/alike', { name: 'Nivalan kaupunki' })).status, 403)
})
