import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { testDatabase } from '../../../test/world.ts'
import { connect, type Connection } from './connection.ts'

let database: Awaited<ReturnType<typeof testDatabase>>
let connection: Connection
before(async () => {
  database = await testDatabase()
  connection = connect(database.server)
})
after(async () => {
  await connection.close()
  await database.drop()
})

test('a statement is planned once for each role that it is run in, and not again when a role comes back', async () => {
  const sql = 'select $1::integer as planned_apart'
  for (const role of ['one', 'other', 'one', 'other']) await connection.run(sql, [1], role)
  assert.deepEqual(await plansOf(sql), ['2', '2'])
})

async function plansOf(sql: string): Promise<unknown[]> {
  const { rows } = await connection.run('select generic_plans from pg_prepared_statements where statement = $1', [sql])
  return rows.map((row) => row['generic_plans'])
}
