import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { site, type Site, type Visitor } from '../../test/site.ts'
import { affiliate } from './affiliations.ts'
import { addOrganisation } from './organisations.ts'
import { addPerson } from './persons.ts'

let s: Site
let care: Visitor
before(async () => {
  s = await site()
  care = await s.signIn('customer_care')
  await s.gate.write(s.as('contracting'), 'contracting', 'test', async (task) => {
    for (const [name, business_id, last_name, phone] of [['Nivala', '2617416-4', 'Mäkelä', '+358447291419'], ['Oulainen', '9000003-8', 'Makela', '+46701234567']] as const) {
      const customer = await addOrganisation(task, { name, legal_form: 'municipality', business_id })
      const person = await addPerson(task, { first_name: 'Aino', last_name, emails: [{ email: `aino@${name.toLowerCase()}.example` }],
        phones: [{ phone }], source: 'person', source_on: task.today }, [customer])
      await affiliate(task, { person_id: person, organisation_id: customer })
    }
  })
})
after(() => s.close())

const found = async (list: string, text: string) =>
  [...(await (await care.get(`/${list}?q=${encodeURIComponent(text)}`)).text()).matchAll(/<td><a [^>]*>(Nivala|Oulainen)<|<a [^>]*href="\/customers\/[^"]*"[^>]*>(Nivala|Oulainen)</g)]
    .flatMap(([, person, customer]) => person ?? customer ?? [])

test('people are found by a phone however it is written, and by e-mail, as the field promises', async () => {
  for (const text of ['044 729 1419', '(044) 7291419', '+358447291419', '00358 44 729', '0447', 'aino@nivala']) {
    assert.deepEqual((await found('people', text)).slice(0, 1), ['Nivala'], text)
  }
  for (const text of ['+46 70 123 4567', '004670']) assert.deepEqual(await found('people', text), ['Oulainen'], text)
  for (const text of ['045 729 1419', '0729', '+46 71']) assert.deepEqual(await found('people', text), [], text)
})

test('customers are found by a business id with its hyphen and without', async () => {
  for (const text of ['2617416-4', '26174164', 'niva']) assert.deepEqual(await found('customers', text), ['Nivala'], text)
  assert.deepEqual(await found('customers', '2617416-5'), [])
})
