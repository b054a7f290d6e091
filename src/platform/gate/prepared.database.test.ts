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

test('a statement without one of its values does not run', async () => {
  const less: Pick<Named, 'tenant'> = { tenant: w.tenant.id }
  const run = prepared((db: Kysely<DatabaseFor<'events'>>, value: Values<{ readonly [name: string]: string }>) =>
    db.selectFrom('person').select('id').where('tenant_id', '=', value('tenant')).where('first_name', '=', value('name')))
  await assert.rejects(w.gate.read(w.as('events'), 'events', 'test', 'listed', (task) => run(task, less)),
    /the statement has no value for name/)
})
