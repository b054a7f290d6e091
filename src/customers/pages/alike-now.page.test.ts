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
    person = await addPerson(task, { first_name: 'Aino', last_name: 'Mäkelä', emails: [{ email: 'aino@nivala.example' }],
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

test('a customer of the same name or business id is told of', async () => {
  const nivala = [{ name: 'Nivalan kaupunki', href: `/customers/${customer}` }]
  assert.deepEqual(await alike({ name: 'nivalan  KAUPUNKI' }), nivala)
  assert.deepEqual(await alike({ name: '', business_id: '2617416-4' }), nivala)
})

test('half a name, half an address and another one find nobody, and read nobody', async () => {
  const before = await s.owner.run('select count(*)::int as n from audit_entry')
  for (const form of [{}, { 'person.first_name': 'Aino' }, { 'email.email': 'aino@' }, { business_id: '2617416' }]) assert.deepEqual(await alike(form), [])
  assert.deepEqual(await s.owner.run('select count(*)::int as n from audit_entry'), before)
  assert.deepEqual(await alike({ 'person.first_name': 'Aina', 'person.last_name': 'Mäkelä', name: 'Ylivieska' }), [])
})

test('whoever adds nobody is told of nobody', async () => {
  assert.equal((await (await s.signIn('invoicing')).post('/duplicates/alike', { name: 'Nivalan kaupunki' })).status, 403)
})
