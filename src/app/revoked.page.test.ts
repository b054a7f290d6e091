import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { endDuty } from '../access/duties.ts'
import { site, type Site } from '../../test/site.ts'

let s: Site
before(async () => { s = await site() })
after(() => s.close())

const many = 5_000

function revoke(duty: string) {
  return s.gate.write(s.as('access_security'), 'access_security', 'test', (task) => endDuty(task, duty, '2020-01-01'))
}

test('a duty that ends is gone from the next request', async () => {
  const seller = await s.signIn('account_management')
  assert.equal((await seller.get('/customers')).status, 200)
  await revoke(seller.duties[0] ?? '')
  assert.equal((await seller.get('/customers')).status, 403)
})

test('a running export stops when the duty behind it ends, and the refusal is entered', async () => {
  await s.gate.write(s.as('contracting'), 'contracting', 'test', (task) => task.insert('organisation',
    Array.from({ length: many }, (_, at) => ({ name: `Koulu ${at}`, legal_form: 'association', scope: [] }))))
  const whole = await (await (await s.signIn('account_management', 'large_exports')).get('/customers.csv')).text()
  assert.equal(whole.split('\n').filter((line) => line.includes('Koulu')).length, many)

  for (const ended of [0, 1]) await stopsWhenEnded(ended)
})

/** Of the duty behind the export and the right to a large one, each stops it by ending. */
async function stopsWhenEnded(which: number): Promise<void> {
  const seller = await s.signIn('account_management', 'large_exports')
  const answer = await seller.get('/customers.csv')
  const reader = answer.body?.getReader()
  assert.ok(reader)
  await reader.read()
  await revoke(seller.duties[which] ?? '')
  const rest = async () => { while (!(await reader.read()).done); }
  await assert.rejects(rest())
  const { rows } = await s.owner.run("select count(*)::int as count from audit_entry where act = 'refused' and user_id = $1", [seller.userId])
  assert.deepEqual(rows, [{ count: 1 }])
}
