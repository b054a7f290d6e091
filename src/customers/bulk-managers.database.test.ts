import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { customers } from '../../test/customers.ts'
import { newUser } from '../../test/site.ts'
import { nameAccountManager } from './account-managers.ts'
import { foreseeManager, nameManagerForAll, undoNaming, type Foreseen } from './bulk-managers.ts'
import { addOrganisation } from './organisations.ts'

let w: Awaited<ReturnType<typeof customers>>
let colleagues: readonly [string, string]
before(async () => {
  w = await customers()
  const made = async () => (await newUser(w.gate, w.as('access_security'), ['customer_care'])).userId
  colleagues = [await made(), await made()]
})
after(() => w.close())

/** Who answers for each customer now. */
async function managers(ids: readonly string[]): Promise<unknown[]> {
  const { rows } = await w.owner.run(
    `select user_id from account_management where organisation_id = any($1::uuid[]) and ended_on is null
    order by organisation_id`,
    [`{${ids.join(',')}}`],
  )
  return rows.map(({ user_id }) => user_id)
}

test('one account manager is named for all chosen customers, and whoever held the part holds it again after undo', async () => {
  const ids = [w.nivala.id, w.oulainen.id].toSorted()
  const [first, second] = colleagues
  await w.act((task) =>
    nameAccountManager(task, { organisation_id: w.nivala.id, user_id: first, part: 'manager' }),
  )
  const before = await managers(ids)
  const foreseen = await w.ask<'contracting', Foreseen>('contracting', (task) =>
    foreseeManager(task, ids, second),
  )
  assert.deepEqual({ ...foreseen, changes: foreseen.changes.length }, { changes: 2, same: 0, later: 0, unseen: 0 })
  const done = await w.act((task) => nameManagerForAll(task, ids, second))
  assert.deepEqual(await managers(ids), [second, second])
  assert.deepEqual(await w.act((task) => nameManagerForAll(task, ids, second)), [])
  assert.equal(await w.act((task) => undoNaming(task, done)), 2)
  assert.deepEqual(await managers(ids), before)
  assert.equal(await w.act((task) => undoNaming(task, done)), 0)
})

test('what was changed since is not overwritten by an undo', async () => {
  const [first, second] = colleagues
  const done = await w.act((task) => nameManagerForAll(task, [w.oulainen.id], second))
  await w.act((task) =>
    nameAccountManager(task, { organisation_id: w.oulainen.id, user_id: first, part: 'manager' }),
  )
  assert.equal(await w.act((task) => undoNaming(task, done)), 0)
  assert.deepEqual(await managers([w.oulainen.id]), [first])
})

test('a customer outside the reach is told of as unseen, and is not changed', async () => {
  const actor = w.over([w.oulainen.id], 'contracting')
  const ids = [w.nivala.id, w.oulainen.id]
  const before = await managers([w.nivala.id])
  const foreseen = await w.ask<'contracting', Foreseen>(
    'contracting',
    (task) => foreseeManager(task, ids, colleagues[1]),
    actor,
  )
  assert.equal(foreseen.unseen, 1)
  await w.act((task) => nameManagerForAll(task, ids, colleagues[1]), actor)
  assert.deepEqual(await managers([w.nivala.id]), before)
})

test('a thousand customers are changed by one act, and each of them once', async () => {
  const ids = await w.act(async (task) => {
    const made: string[] = []
    for (let at = 0; at < 1000; at += 1)
      made.push(await addOrganisation(task, { name: `Kylä ${at}`, legal_form: 'parish' }))
    return made
  })
  const done = await w.act((task) => nameManagerForAll(task, [...ids, ...ids], colleagues[0]))
  assert.equal(done.length, 1000)
  assert.equal((await managers(ids)).length, 1000)
})
