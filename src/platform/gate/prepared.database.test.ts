import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Kysely } from 'kysely'
import { world } from '../../../test/world.ts'
import type { DatabaseFor } from '../../catalogue/database.ts'
import { prepared, type Values } from './prepared.ts'

let w: Awaited<ReturnType<typeof world>>
before(async () => { w = await world() })
after(() => w.close())

type Named = { tenant: string; name: string }
let built = 0
const namesOf = prepared((db: Kysely<DatabaseFor<'events'>>, value: Values<Named>) => {
  built++
  return db.selectFrom('person').select(['id', 'first_name']).where('tenant_id', '=', value('tenant'))
    .where('first_name', '=', value('name'))
})

function called(name: string) {
  return w.gate.read(w.as('events'), 'events', 'test', 'listed', async (task) =>
    (await namesOf(task, { tenant: task.tenant, name })).map(({ first_name }) => first_name))
}

test('a statement is built once, and each run has values of its own', async () => {
  await w.gate.write(w.as('customer_relationship'), 'customer_relationship', 'test', (task) =>
    task.insert('person', ['Aino', 'Eero'].map((first_name) => ({ first_name, last_name: 'Laine', source: 'person',
      source_on: '2026-01-02', notice_due_on: '2026-02-02' }))))
  assert.deepEqual([await called('Aino'), await called('Eero'), await called('Nobody')], [['Aino'], ['Eero'], []])
  assert.equal(built, 1)
})

test('a value that may be missing makes another form of the statement, built once too', async () => {
  let forms = 0
  const some = prepared((db: Kysely<DatabaseFor<'events'>>, value: Values<{ tenant: string; name?: string }>, { has, purpose }) => {
    forms++
    assert.equal(purpose, 'events')
    return db.selectFrom('person').select(['id', 'first_name']).where('tenant_id', '=', value('tenant'))
      .$if(has('name'), (query) => query.where('first_name', '=', value('name'))).orderBy('first_name')
  })
  const named = (name?: string) => w.gate.read(w.as('events'), 'events', 'test', 'listed', async (task) =>
    (await some(task, { tenant: task.tenant, ...(name === undefined ? {} : { name }) })).map(({ first_name }) => first_name))
  assert.deepEqual([await named(), await named('Eero'), await named('Aino'), await named()],
    [['Aino', 'Eero'], ['Eero'], ['Aino'], ['Aino', 'Eero']])
  assert.equal(forms, 2)
})

test('a statement without one of its values does not run', async () => {
  const less: Pick<Named, 'tenant'> = { tenant: w.tenant.id }
  const run = prepared((db: Kysely<DatabaseFor<'events'>>, value: Values<{ readonly [name: string]: string }>) =>
    db.selectFrom('person').select('id').where('tenant_id', '=', value('tenant')).where('first_name', '=', value('name')))
  await assert.rejects(w.gate.read(w.as('events'), 'events', 'test', 'listed', (task) => run(task, less)),
    /the statement has no value for name/)
})
