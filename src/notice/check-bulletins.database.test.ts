import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { world } from '../../test/world.ts'
import { bulletinsIn, informedFinding } from './check-bulletins.ts'

let w: Awaited<ReturnType<typeof world>>
before(async () => { w = await world() })
after(() => w.close())

const state = async () => informedFinding(await w.gate.read(w.as('rights_requests'), 'rights_requests', 'test', 'listed', bulletinsIn)).state

test('bulletins fail once one is three days late, or a message left to somebody whose objection had been upheld', async () => {
  const { rows: [person] } = await w.owner.run(`insert into person (tenant_id, id, first_name, last_name, source, source_on, notice_due_on, scope)
    values ($1, gen_random_uuid(), 'Aino', 'Aho', 'person', current_date, current_date, '{}') returning id`, [w.tenant.id])
  const { rows: [bulletin] } = await w.owner.run(`insert into bulletin (tenant_id, id, state, chosen, send_at, next_at)
    values ($1, gen_random_uuid(), 'waiting', 1, now() - interval '4 days', now()) returning id`, [w.tenant.id])
  assert.equal(await state(), 'fails')
  await w.owner.run("update bulletin set state = 'sent', next_at = null, ended_on = current_date")
  await w.owner.run(`insert into bulletin_recipient (tenant_id, id, bulletin_id, person_id, state, sent_at)
    values ($1, gen_random_uuid(), $2, $3, 'sent', now())`, [w.tenant.id, bulletin?.['id'], person?.['id']])
  assert.equal(await state(), 'holds')
  await w.owner.run(`insert into objection (tenant_id, id, person_id, against, kind, received_on)
    values ($1, gen_random_uuid(), $2, 'informing', 'objection', current_date - 5)`, [w.tenant.id, person?.['id']])
  assert.equal(await state(), 'holds', 'it awaits its decision')
  await w.owner.run("update objection set outcome = 'upheld', reason = 'x', decided_on = current_date - 4")
  assert.equal(await state(), 'fails')
})
