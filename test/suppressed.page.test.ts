import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { addPerson } from '../src/customers/persons.ts'
import { site, type Site } from './site.ts'

let s: Site
let person: string
before(async () => {
  s = await site()
  person = await s.gate.write(s.as('contracting'), 'contracting', 'test', (task) =>
    addPerson(task, { first_name: 'Veikko', last_name: 'Uusi', source: 'person', source_on: task.today, emails: [] }, []))
  for (const address of ['veikko@example.fi', '+358447291400']) {
    await s.owner.run(`insert into suppression (tenant_id, id, digest, ground, ends_on) values ($1, gen_random_uuid(), $2, 'asked', current_date + 30)`,
      [s.tenant.id, s.ledger.digest(s.tenant.id, address)])
  }
})
after(() => s.close())

test('who asked to stay out is not brought back by a page or a program, and is told why; others are', async () => {
  const clerk = await s.signIn('customer_care')
  const add = (email: string) => clerk.post(`/people/${person}/emails`, { email, starts_on: '1.1.2026' })
  const refused = await add('Veikko@example.fi')
  assert.notEqual(refused.status, 303)
  assert.match(await refused.text(), /on pyytänyt, ettei häntä tuoda takaisin/)
  const byProgram = await clerk.send('POST', '/api/v1/phones', { person_id: person, phone: '+358447291400' }, { 'idempotency-key': 'a' })
  const said = await byProgram.text()
  assert.equal(byProgram.status, 409, said)
  assert.match(said, /on pyytänyt, ettei häntä tuoda takaisin/)
  assert.deepEqual((await s.owner.run('select email from person_email')).rows, [])
  assert.equal((await add('toinen@example.fi')).status, 303)
  await s.owner.run('update suppression set ends_on = current_date - 1')
  assert.equal((await add('veikko@example.fi')).status, 303, 'the promise has ended')
})
