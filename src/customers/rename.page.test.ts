import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { site, type Site, type Visitor } from '../../test/site.ts'
import { addOrganisation } from './organisations.ts'
import { addPerson } from './persons.ts'

let s: Site
let care: Visitor
let ids: { customer: string; person: string }
before(async () => {
  s = await site()
  care = await s.signIn('customer_care')
  ids = await s.gate.write(s.as('contracting'), 'contracting', 'test', async (task) => {
    const person = { source: 'person', source_on: task.today } as const
    await addOrganisation(task, { name: 'Mäkelän Sähkö Oy', legal_form: 'company' })
    await addPerson(task, { first_name: 'Aino', last_name: 'Mäkelä', ...person })
    return {
      customer: await addOrganisation(task, { name: 'Toinen Oy', legal_form: 'company' }),
      person: await addPerson(task, { first_name: 'Eero', last_name: 'Öhman', ...person }),
    }
  })
})
after(() => s.close())

test('a new name that another customer has is asked about, and saved all the same when it was meant', async () => {
  const fields = { row_version: '1', name: 'mäkelän  sähkö oy', is_customer: 'true' }
  const warned = await care.post(`/customers/${ids.customer}`, fields)
  assert.equal(warned.status, 409)
  assert.match(await warned.text(), /Mäkelän Sähkö Oy[\s\S]*name="save_anyway"/)
  assert.equal((await care.post(`/customers/${ids.customer}`, { ...fields, save_anyway: '1' })).status, 303)
  const { rows } = await s.owner.run('select name from organisation where id = $1', [ids.customer])
  assert.deepEqual(rows, [{ name: 'mäkelän sähkö oy' }])
})

test('a person who is renamed to somebody else’s name is asked about, and one whose name stays is not', async () => {
  const fields = { row_version: '1', first_name: 'Aino', last_name: 'Mäkelä', source: 'person' }
  assert.equal((await care.post(`/people/${ids.person}`, fields)).status, 409)
  assert.equal((await care.post(`/people/${ids.person}`, { ...fields, first_name: 'Eero', last_name: 'Öhman' })).status, 303)
})
