import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { world } from '../../test/world.ts'
import { grantDuty } from './duties.ts'
import { addUser } from './users.ts'

let w: Awaited<ReturnType<typeof world>>
before(async () => { w = await world() })
after(() => w.close())

const duty = { workTask: 'customer_care', title: 'Asiakaspalvelu', ground: 'tehtävänkuva', startsOn: '2026-01-01', endsOn: '2030-12-31' } as const

test('a duty that covers nothing is refused: an empty reach never means everything', async () => {
  const grant = (reach: readonly string[] | '*') =>
    w.gate.write(w.as('access_security'), 'access_security', 'test', async (task) => {
      const userId = await addUser(task, { name: 'Aino Ahola', email: `aino.${reach.length}@joki.example`, language: 'fi' })
      return grantDuty(task, { ...duty, userId, reach })
    })
  await assert.rejects(grant([]), /duty_covers_something/)
  assert.ok(await grant('*'))
})
