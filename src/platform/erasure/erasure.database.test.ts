import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { customers } from '../../../test/customers.ts'
import { catalogue } from '../../catalogue/schema/columns.ts'
import type { Job } from '../gate/job.ts'
import { inOrder, perform } from './act.ts'
import { erasureFaults } from './ties.ts'
import { walk } from './walk.ts'
import { testVault } from '../../../test/vault.ts'

const { vault } = testVault()

let w: Awaited<ReturnType<typeof customers>>
before(async () => { w = await customers() })
after(() => w.close())

const job = <R>(act: (job: Job) => Promise<R>) => w.gate.job(w.as('rights_requests'), 'rights_requests', 'test', act)
const erase = (person: string) => job(async (inside) => {
  const { actions } = await walk(inside, [person])
  for (const action of inOrder(actions)) await perform(inside, action, vault)
  return actions
})

test('erasure can do all that the catalogue says', () => {
  assert.deepEqual(erasureFaults(catalogue), [])
})

test('whoever answers for a contract stands in the way until somebody takes the place', async () => {
  const { inTheWay } = await job((inside) => walk(inside, [w.nivala.contacts[0].person]))
  assert.deepEqual(inTheWay.map(({ table, columns, rows }) => [table, columns, rows]), [['contract', ['responsible_id'], [w.contract]]])
})

test('a contact without a contract leaves nothing behind', async () => {
  const person = w.oulainen.contacts[0].person
  const actions = await erase(person)
  assert.ok(actions.every(({ act }) => act === 'remove'))
  for (const [table, statement] of Object.entries(catalogue)) {
    if (statement.subject === undefined) continue
    const { rows } = await w.owner.run(`select id from ${table} where ${statement.subject} = $1`, [person])
    assert.deepEqual(rows, [], table)
  }
  const others = await w.owner.run('select count(*)::int as n from person')
  assert.equal(others.rows[0]?.['n'], 2)
})

test('who signed a contract is known until the contract’s claims are time-barred, and then nobody knows', async () => {
  await w.signed()
  const { person } = w.nivala.contacts[0]
  await w.owner.script(`update contract set ended_on = current_date, responsible_id = null`)
  const held = await job((inside) => walk(inside, [person]))
  const kept = held.actions.filter(({ act }) => act === 'keep')
  assert.deepEqual(kept.map(({ table, columns, rule }) => `${table} ${columns.join()} ${rule}`).toSorted(),
    ['contract_signature person_id contract', 'person first_name,last_name contract'])
  assert.equal(held.actions.some(({ act, table }) => act === 'remove' && table === 'person'), false)
  await w.owner.script(`update contract set ended_on = current_date - 2000, prepared_on = current_date - 3000`)
  await erase(person)
  const { rows } = await w.owner.run(`select p.last_name, p.is_pseudonym from contract_signature s join person p on p.id = s.person_id`)
  assert.deepEqual(rows, [{ last_name: 'Poistettu', is_pseudonym: true }])
})
