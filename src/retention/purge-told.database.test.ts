import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { customers } from '../../test/customers.ts'
import { testVault } from '../../test/vault.ts'
import { openLedger } from '../platform/erasure/ledger.ts'
import { purge } from './purge.ts'

let w: Awaited<ReturnType<typeof customers>>
before(async () => { w = await customers() })
after(async () => {
  await w.close()
  rmSync(folder, { recursive: true })
})
const folder = mkdtempSync(join(tmpdir(), 'seloste-purge-told-'))
const ledger = openLedger({ keys: join(folder, 'keys'), file: join(folder, 'ledger.jsonl'), second: join(folder, 'copy.jsonl') })
const files = testVault()
const run = (isRehearsal = false) =>
  purge({ gate: w.gate, actor: w.as('accountability'), route: 'test', batch: 2, ledger, files: files.vault }, isRehearsal)
const events = async () => (await w.owner.run('select about, happening, row_id from webhook_event order by about, row_id')).rows
const removed = async () => (await run()).removed.map(({ table, count }) => `${table} ${count}`)

/** A field that ended long ago, with a value at each of these customers. */
async function oldValues(...organisations: readonly string[]): Promise<void> {
  const { rows: [field] } = await w.owner.run(`insert into own_field (tenant_id, id, on_table, label, kind, reason, purposes, months, is_searched, ended_on)
    values ($1, gen_random_uuid(), 'organisation', '{"fi":"Kenttä"}', 'line', 'about nobody', '["customer_relationship"]', 12, false, '2015-01-01')
    returning id`, [w.tenant.id])
  for (const id of organisations) await w.owner.run(`insert into own_field_value (tenant_id, id, own_field_id, organisation_id, value)
    values ($1, gen_random_uuid(), $2, $3, 'arvo')`, [w.tenant.id, field?.['id'], id])
}

async function oldPerson(): Promise<string> {
  const { rows: [row] } = await w.owner.run(`insert into person (tenant_id, id, first_name, last_name, source, source_on, notice_due_on, created_at)
    values ($1, gen_random_uuid(), 'Veikko', 'Vanha', 'person', '2010-01-01', '2010-02-01', '2010-01-01') returning id`, [w.tenant.id])
  const person = String(row?.['id'])
  await w.gate.write(w.as('contracting'), 'contracting', 'test', async (task) => task.concerns(person))
  return person
}

test('where no system is told of anything, what leaves is named to none', async () => {
  await oldValues(w.nivala.id)
  await oldPerson()
  assert.deepEqual(await removed(), ['own_field_value 1', 'person 1'])
  assert.deepEqual(await events(), [])
})

test('systems are told what left in the night: a person is erased, and what lost a part has changed', async () => {
  await w.owner.run(`insert into webhook (tenant_id, id, name, address, recipient, country, assured_on, events)
    values ($1, gen_random_uuid(), 'Laskutus', 'https://receiver.example/hook', 'Joki', 'FI', '2026-01-01', '["person"]')`, [w.tenant.id])
  const { rows: [third] } = await w.owner.run(`insert into organisation (tenant_id, id, name, legal_form)
    values ($1, gen_random_uuid(), 'Haapajärvi', 'municipality') returning id`, [w.tenant.id])
  const customersLeft = [w.nivala.id, w.oulainen.id, String(third?.['id'])]
  await oldValues(...customersLeft)
  const person = await oldPerson()
  await w.owner.run('delete from webhook_event')
  await run(true)
  assert.deepEqual(await events(), [], 'a rehearsal tells nothing')
  assert.deepEqual(await removed(), ['own_field_value 3', 'person 1'])
  assert.deepEqual(await events(), [
    ...customersLeft.toSorted().map((row_id) => ({ about: 'organisation', happening: 'changed', row_id })),
    { about: 'person', happening: 'erased', row_id: person },
  ])
  await run()
  assert.equal((await events()).length, 4, 'each is told once')
})
