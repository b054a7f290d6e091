import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { testDatabase } from '../../../test/world.ts'
import { connectToCopy, type CopyConnection } from './copy.ts'

let database: Awaited<ReturnType<typeof testDatabase>>
let connection: CopyConnection
before(async () => {
  database = await testDatabase()
  connection = await connectToCopy(database.server)
})
after(async () => {
  await connection.close()
  await database.drop()
})

test('whoever stops in the middle of a copy can go on with the connection', { timeout: 20_000 }, async () => {
  const rows = connection.copyOut("copy (select repeat('x', 1000) from generate_series(1, 20000)) to stdout")
  const first = await rows.next()
  assert.equal(first.done, false)
  // Long enough for more to come than is held before the server is told to wait.
  await pause(200)
  await rows.return(undefined)
  assert.deepEqual(await connection.run('select 1 as one'), [{ one: 1 }])
})
