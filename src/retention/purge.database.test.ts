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
const folder = mkdtempSync(join(tmpdir(), 'seloste-purge-'))
const ledger = openLedger({ keys: join(folder, 'keys'), file: join(folder, 'ledger.jsonl'), second: join(folder, 'copy.jsonl') })

const files = testVault()
const run = (isRehearsal = false, batch = 2) =>
  purge({ gate: w.gate, actor: w.as('accountability'), route: 'test', batch, ledger, files: files.vault }, isRehearsal)
const told = (report: Awaited<ReturnType<typeof run>>) =>
  report.removed.map(({ act, table, column, rule, count }) => `${act} ${column === undefined ? table : `${table}.${column}`} ${rule} ${count}`)
const people = async () => (await w.owner.run('select id from person where not is_pseudonym order by id')).rows.map((row) => String(row['id']))

test('nothing leaves while its purposes live', async () => {
  const before = await people()
  assert.deepEqual(told(await run()), [])
  assert.deepEqual(await people(), before)
})

test('whose purposes have all ended leaves with all that is theirs, and a rehearsal counts the same first', async () => {
  const gone = await Promise.all([1, 2, 3].map(() => somebody()))
  const stays = (await people()).filter((id) => !gone.includes(id))
  const rehearsed = await run(true)
  assert.deepEqual(ledger.entries(), [])
  assert.deepEqual((await people()).length, stays.length + 3)
  const done = await run()
  assert.deepEqual(told(done), told(rehearsed))
  assert.deepEqual(told(done), ['remove person contact_data 3', 'remove person_email contact_data 3'])
  assert.deepEqual(await people(), stays)
  const known = new Set(ledger.entries().filter(({ kind }) => kind === 'purge').flatMap(({ who }) => who))
  assert.deepEqual(gone.map((id) => known.has(ledger.digest(w.tenant.id, id))), [true, true, true], 'no backup brings them back')
  assert.deepEqual(told(await run()), [])
})

test('the file of a person whose purposes have ended leaves with its keys, and a rehearsal touches neither', async () => {
  const [person, other] = [await somebody(), w.nivala.contacts[0].person]
  const gone = await attached(person)
  const stays = await attached(other)
  await run(true)
  assert.equal(files.left(gone).length, 3)
  await run()
  assert.deepEqual([files.left(gone).length, files.left(stays).length], [0, 3])
})

async function attached(person: string): Promise<string> {
  const row = await files.keep(w.tenant.id)
  await w.owner.run(`insert into attachment (tenant_id, id, person_id, name, type, size_bytes, stored_on)
    values ($1, $2, $3, 'sopimus.pdf', 'pdf', 10, $4)`, [w.tenant.id, row, person, w.today])
  return row
}

test('a hold keeps until its last day, a restriction until it is lifted', async () => {
  const held = await somebody()
  const restricted = await somebody()
  const restrictedForOne = await somebody()
  await w.owner.run(`insert into hold (tenant_id, id, person_id, ground, reason, starts_on, ends_on)
    values ($1, gen_random_uuid(), $2, 'claim', 'riita', $3::date - 9, $3::date)`, [w.tenant.id, held, w.today])
  await w.owner.run(`insert into restriction (tenant_id, id, person_id, ground, starts_on)
    values ($1, gen_random_uuid(), $2, 'needed_for_claims', current_date)`, [w.tenant.id, restricted])
  await w.owner.run(`insert into restriction (tenant_id, id, person_id, ground, of_purpose, starts_on)
    values ($1, gen_random_uuid(), $2, 'needed_for_claims', 'events', current_date)`, [w.tenant.id, restrictedForOne])
  const report = await run()
  assert.deepEqual(told(report), [])
  assert.deepEqual(report.held.map(({ reason, until, count }) => [reason, until, count]), [['hold', w.today, 1], ['restriction', undefined, 2]])
  await w.owner.run('update hold set ends_on = $1::date - 1', [w.today])
  await w.owner.run('update restriction set lifted_on = $1', [w.today])
  await run()
  assert.ok(!(await people()).some((id) => id === held || id === restricted || id === restrictedForOne))
})

test('a value leaves when the purposes of its own column have ended, and the person stays', async () => {
  const { person } = w.oulainen.contacts[0]
  await w.owner.run(`insert into person_address (tenant_id, id, person_id, street, postal_code, post_office, starts_on)
    values ($1, gen_random_uuid(), $2, 'Katu 1', '86300', 'Oulainen', '2020-01-01')`, [w.tenant.id, person])
  await w.owner.run(`insert into objection (tenant_id, id, person_id, against, received_on) values
    ($1, gen_random_uuid(), $2, 'membership', '2020-01-01')`, [w.tenant.id, person])
  assert.deepEqual(told(await run()), [], 'contracting and invoicing still need the address')
  await w.owner.run('update affiliation set ended_on = $2, active = false where person_id = $1', [person, w.today])
  await w.owner.run("update retention_length set months = 0 where rule = 'contact_data'")
  await w.owner.run(`update person_address set contracting_until = '2020-01-01', invoicing_until = '2020-01-01', membership_until = '2020-01-01'
    where person_id = $1`, [person])
  const { removed } = await run(true)
  assert.deepEqual(removed.map(({ act, table, count }) => [act, table, count]), [['remove', 'person_address', 1]])
})

test('what waits outside the register leaves by its own clock', async () => {
  await w.owner.run(`insert into import_run (tenant_id, id, file_hash, accepted, refused, outcome) values ($1, $1, 'x', 0, 1, '{}')`, [w.tenant.id])
  for (const days of [100, 1]) {
    await w.owner.run(`insert into import_waiting (tenant_id, id, import_run_id, line, reason, row, created_at)
      values ($1, gen_random_uuid(), $1, $2, 'no_contact', '{}', now() - make_interval(days => $2))`, [w.tenant.id, days])
  }
  assert.deepEqual(told(await run()), ['remove import_waiting import_wait 1'])
})

test('a request leaves with its steps when its time after the handling is over, and an open one never', async () => {
  const ids = await Promise.all(["'2015-01-01'", 'current_date', 'null'].map(async (ended) => {
    const { rows: [row] } = await w.owner.run(`insert into rights_request (tenant_id, id, kind, channel, received_on, language, ended_on)
      values ($1, gen_random_uuid(), 'access', 'email', '2014-12-01', 'fi', ${ended}) returning id`, [w.tenant.id])
    await w.owner.run(`insert into rights_step (tenant_id, id, request_id, step, taken_on, reason)
      values ($1, gen_random_uuid(), $2, 'refused', '2015-01-01', 'syy')`, [w.tenant.id, row?.['id']])
    return String(row?.['id'])
  }))
  assert.deepEqual(told(await run(true)), ['remove rights_request rights_request 1', 'remove rights_step rights_request 1'])
  assert.deepEqual(told(await run()), ['remove rights_request rights_request 1', 'remove rights_step rights_request 1'])
  const { rows } = await w.owner.run('select id from rights_request')
  assert.deepEqual(rows.map((row) => String(row['id'])).toSorted(), ids.slice(1).toSorted())
})

test('a plan of erasure leaves with its steps and its texts', async () => {
  const { rows: [plan] } = await w.owner.run(`insert into erasure_plan (tenant_id, id, ground, plan, plan_hash, proposed_on, ended_on, outcome)
    values ($1, gen_random_uuid(), 'unlawful', '{}', 'x', '2015-01-01', '2015-01-01', 'withdrawn') returning id`, [w.tenant.id])
  await w.owner.run(`insert into erasure_step (tenant_id, id, plan_id, place, step) values ($1, gen_random_uuid(), $2, 0, '{}')`, [w.tenant.id, plan?.['id']])
  await w.owner.run(`insert into redaction (tenant_id, id, plan_id, place, row_id) values ($1, gen_random_uuid(), $2, 'organisation.note', $2)`,
    [w.tenant.id, plan?.['id']])
  assert.deepEqual(told(await run()).map((line) => line.split(' ')[1]), ['erasure_plan', 'erasure_step', 'redaction'])
})

test('who asked to stay out may come back after the day that was promised', async () => {
  for (const days of [-1, 0]) {
    await w.owner.run(`insert into suppression (tenant_id, id, digest, ground, ends_on) values ($1, gen_random_uuid(), $2, 'asked', $3::date + $4::int)`,
      [w.tenant.id, `digest${days}`, w.today, days])
  }
  assert.deepEqual(told(await run()), ['remove suppression objection 1'])
})

test('the value of an own field leaves with its contract, with the field, and a customer’s with the last contract', async () => {
  const field = async (on: string, ended: string) => (await w.owner.run(`insert into own_field (tenant_id, id, on_table, label, kind, reason, purposes, months, is_searched, ended_on)
    values ($1, gen_random_uuid(), $2, '{"fi":"Kenttä"}', 'line', 'about nobody', '["customer_relationship"]', 12, false, ${ended}) returning id`,
  [w.tenant.id, on])).rows[0]?.['id']
  const fill = async (field_id: unknown, column: string, row: unknown) => { await w.owner.run(`insert into own_field_value (tenant_id, id, own_field_id, ${column}, value)
    values ($1, gen_random_uuid(), $2, $3, 'arvo')`, [w.tenant.id, field_id, row]) }
  await fill(await field('organisation', 'null'), 'organisation_id', w.nivala.id)
  await fill(await field('contract', 'null'), 'contract_id', w.contract)
  await fill(await field('organisation', "'2015-01-01'"), 'organisation_id', w.oulainen.id)
  assert.deepEqual(told(await run()), ['remove own_field_value contact_data 1'], 'the field ended long ago')
  await w.owner.run('update contract set ended_on = $1::date - 300, responsible_id = null, prepared_on = $1::date - 900', [w.today])
  assert.deepEqual(told(await run()), [])
  await w.owner.run('update contract set ended_on = $1::date - 400', [w.today])
  assert.deepEqual(told(await run(true)), ['remove own_field_value contact_data 2'])
  assert.deepEqual(told(await run()), ['remove own_field_value contact_data 2'])
})

test('each purge leaves a report without values, and a rehearsal none', async () => {
  const { rows } = await w.owner.run('select removed from purge_run order by created_at')
  const before = rows.length
  assert.ok(before >= 4)
  await run(true)
  assert.equal((await w.owner.run('select id from purge_run')).rows.length, before)
})

async function somebody(): Promise<string> {
  const { rows: [row] } = await w.owner.run(`insert into person (tenant_id, id, first_name, last_name, source, source_on, notice_due_on, created_at)
    values ($1, gen_random_uuid(), 'Veikko', 'Vanha', 'person', '2010-01-01', '2010-02-01', '2010-01-01') returning id`, [w.tenant.id])
  const person = String(row?.['id'])
  await w.owner.run(`insert into person_email (tenant_id, id, person_id, email, starts_on)
    values ($1, gen_random_uuid(), $2, 'veikko@example.fi', '2010-01-01')`, [w.tenant.id, person])
  await w.gate.write(w.as('contracting'), 'contracting', 'test', async (task) => task.concerns(person))
  return person
}
