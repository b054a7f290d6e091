import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { site, type Site } from '../../test/site.ts'
import { keepOwn, ownFieldsFor } from '../platform/own-fields.ts'
import { affiliate } from './affiliations.ts'
import { prepareContract } from './contracts.ts'
import { addOrganisation } from './organisations.ts'
import { addPerson } from './persons.ts'

let s: Site
const fields: { [table: string]: string } = {}

before(async () => {
  s = await site()
  await s.gate.write(s.as('accountability'), 'accountability', 'test', async (task) => {
    for (const on_table of ['organisation', 'contract'] as const)
      await task.insert('own_field', [{ on_table, label: { fi: 'Lasku' }, kind: 'line', months: 12, is_searched: false, choices: [],
        reason: 'test', purposes: ['contracting'] }])
  })
  await s.gate.write(s.as('contracting'), 'contracting', 'test', async (task) => {
    for (const [name, value] of [['Kirje', 'posti'], ['Verkko', 'verkko']] as const) {
      const person = await addPerson(task, { first_name: 'Aino', last_name: name, source: 'person', source_on: task.today })
      const organisation_id = await addOrganisation(task, { name, legal_form: 'company' })
      const responsible_id = await affiliate(task, { person_id: person, organisation_id, starts_on: task.today })
      const rows = { organisation: organisation_id,
        contract: await prepareContract(task, { organisation_id, number: name, title: name, responsible_id }) }
      for (const table of ['organisation', 'contract'] as const) {
        for (const field of await ownFieldsFor(task, table)) {
          await keepOwn(task, table, rows[table], new Map([[field, value]]))
          fields[table] = field.name
        }
      }
    }
  })
  // The values were written for contracting; the field is of invoicing alone now.
  await s.owner.run(`update own_field set purposes = '["invoicing"]'`)
})
after(() => s.close())

const paths = [['/customers', 'organisation'], ['/contracts', 'contract']] as const

test('a filter by an own field is read in a purpose that the field is for, also when another one is held first', async () => {
  const both = await s.signIn('invoicing', 'customer_care')
  for (const [path, table] of paths) {
    const html = await (await both.get(`${path}?${fields[table]}=posti`)).text()
    assert.match(html, /Kirje/, path)
    assert.doesNotMatch(html, />Verkko</, path)
    const file = await (await both.get(`${path}.csv?${fields[table]}=posti`)).text()
    assert.equal(file.trimEnd().split('\r\n').length, 2, path)
  }
})

test('a filter and a column of purposes apart are refused, and whom a field is not for finds nothing by it', async () => {
  const both = await s.signIn('invoicing', 'customer_care')
  assert.equal((await both.get(`/customers?${fields['organisation']}=posti&columns=note`)).status, 422)
  const care = await s.signIn('customer_care')
  for (const [path, table] of paths) {
    const file = await (await care.get(`${path}.csv?${fields[table]}=posti`)).text()
    assert.equal(file.trimEnd().split('\r\n').length, 1, path)
  }
})

test('all that such a filter finds are changed together, and no others; whom the field is not for changes nobody', async () => {
  const form = (table: string, field: string, value: string) => ({ all: '1', [fields[table] ?? '']: 'posti', field, value })
  const both = await s.signIn('invoicing', 'customer_care')
  const care = await s.signIn('customer_care')
  for (const [path, table, field, value] of [['/customers', 'organisation', 'post_office', 'OULU'], ['/contracts', 'contract', 'title', 'Uusi']] as const) {
    assert.equal((await care.post(`${path}/bulk`, { ...form(table, field, value), sure: '1', count: '1' })).status, 422, path)
    assert.match(await (await both.post(`${path}/bulk`, form(table, field, value))).text(), /1 riviä muuttuu|1 rivi muuttuu/, path)
    assert.equal((await both.post(`${path}/bulk`, { ...form(table, field, value), sure: '1', count: '1' })).status, 303, path)
  }
  assert.deepEqual((await s.owner.run('select name from organisation where post_office is not null')).rows, [{ name: 'Kirje' }])
  assert.deepEqual((await s.owner.run("select number from contract where title = 'Uusi'")).rows, [{ number: 'Kirje' }])
})
