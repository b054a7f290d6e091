import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { customers } from '../../test/customers.ts'
import { newUser } from '../../test/site.ts'
import { colleaguesOnDuty } from './account-managers.ts'

let w: Awaited<ReturnType<typeof customers>>
before(async () => {
  w = await customers()
})
after(() => w.close())

test('a colleague is offered only once undertaking, training and instructions are recorded', async () => {
  const { userId } = await newUser(w.gate, w.as('access_security'), ['customer_care'])
  const offered = async () => {
    const found = await w.gate.read(w.as('access_security'), 'access_security', 'test', 'opened', colleaguesOnDuty)
    return found.some(({ id }) => id === userId)
  }
  assert.equal(await offered(), true)
  await w.owner.run('update duty set instructed_on = null where user_id = $1', [userId])
  assert.equal(await offered(), false)
})
