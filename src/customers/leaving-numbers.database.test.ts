import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { customers } from '../../test/customers.ts'
import { Refusal } from '../platform/refusal.ts'
import { leaveTogether, successorsFor } from './leaving-numbers.ts'

let w: Awaited<ReturnType<typeof customers>>
before(async () => { w = await customers() })
after(() => w.close())

const living = async () => (await w.owner.run('select count(*)::int as n from affiliation where ended_on is null')).rows[0]?.['n']

test('several leave in one act, or none of them, and each refusal names its row', async () => {
  const [aino, eero] = w.nivala.contacts
  const [veikko] = w.oulainen.contacts
  const all = await living()
  const departure = { ended_on: w.today }
  const heirs = (affiliation_id: string) => [{ contract_id: w.contract, affiliation_id, is_interim: false }]
  const told = async (...leaving: Parameters<typeof leaveTogether>[1]) => {
    const refusal: unknown = await w.act((task) => leaveTogether(task, leaving)).catch((reason: unknown) => reason)
    assert.ok(refusal instanceof Refusal && refusal.kind === 'conflict')
    return refusal.faults.map(({ field }) => field)
  }
  assert.deepEqual(await told({ affiliation: veikko.affiliation, ...departure }, { affiliation: aino.affiliation, ...departure }), ['leaving.1'])
  assert.deepEqual(await told({ affiliation: aino.affiliation, ...departure, heirs: heirs(eero.affiliation) },
    { affiliation: eero.affiliation, ended_on: '2999-01-01' }), ['leaving.0', 'leaving.1'])
  assert.equal(await living(), all)
  const others = await w.ask('contracting', (task) => successorsFor(task, aino.affiliation, [veikko.affiliation]))
  assert.deepEqual(others.map(({ id }) => id), [eero.affiliation])
  await w.act((task) => leaveTogether(task, [{ affiliation: veikko.affiliation, ...departure },
    { affiliation: aino.affiliation, ...departure, heirs: heirs(eero.affiliation) }]))
  assert.equal(await living(), Number(all) - 2)
})
