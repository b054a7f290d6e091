import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { addEntries, auditedWorld, sealCount } from '../../../test/audit-log.ts'
import { verifyLog, type Finding } from './verify.ts'

const count = 20_000
let w: Awaited<ReturnType<typeof auditedWorld>>
before(async () => {
  w = await auditedWorld()
  for (let batch = 0; batch < 8; batch += 1) {
    await addEntries(w.owner, w.tenant.id, count / 8, 3)
    await sealCount(w.sealing, w.tenant.id, count / 8)
  }
  await w.owner.script('create schema kept; create table kept.entry as select * from audit_entry; '
    + 'create table kept.checkpoint as select * from audit_checkpoint; create table kept.shape as select * from audit_shape')
})
after(() => w.close())

/** What the superuser did to the log, and what verifying then finds; the log is as it was afterwards. */
async function tampered(sql: string): Promise<readonly Finding[]> {
  await w.owner.script(sql)
  try {
    return (await verifyLog(w.sealing, w.tenant.id)).findings
  } finally {
    await w.owner.script(`truncate audit_entry, audit_checkpoint, audit_shape; insert into audit_entry select * from kept.entry;
      insert into audit_checkpoint select * from kept.checkpoint; insert into audit_shape select * from kept.shape`)
  }
}

/** The id and the seal of the entry at a place of the log, the first one being 1. */
async function at(place: number): Promise<{ entry: string; place: number; checkpoint: number }> {
  const { rows: [row] } = await w.owner.run('select id from kept.entry order by written_in, id offset $1 limit 1', [place - 1])
  return { entry: String(row?.['id']), place, checkpoint: Math.ceil(place / (count / 8)) }
}

test('a log that nobody has touched is whole', async () => {
  assert.deepEqual(await verifyLog(w.sealing, w.tenant.id),
    { sealed: count, unsealed: 0, purged: 0, checkpoints: 8, restores: [], findings: [] })
})

const changes = ["route = route || ' '", "act = 'listed'", "purpose = 'invoicing'", 'user_id = null', "subjects = ''",
  "created_at = created_at + interval '1 microsecond'", 'shape_id = gen_random_uuid()', 'duty_id = id']
for (const change of changes) {
  test(`the first changed entry is named: ${change}`, async () => {
    const first = await at(7001)
    const [finding] = await tampered(`update audit_entry set ${change} where id in ('${first.entry}', '${(await at(9000)).entry}')`)
    assert.deepEqual(finding, { what: 'flip', ...first })
  })
}

test('the first removed entry is named', async () => {
  const first = await at(12_345)
  const [finding] = await tampered(`delete from audit_entry where id in ('${first.entry}', '${(await at(15_000)).entry}')`)
  assert.deepEqual(finding, { what: 'delete', ...first })
})

const copied = (columns: string, values: string, place: number) => `insert into audit_entry (tenant_id, id, ${columns}, purpose, route, act, subjects, shape_id)
  select tenant_id, gen_random_uuid(), ${values}, purpose, route, act, subjects, shape_id from kept.entry
  where id = (select id from kept.entry order by written_in, id offset ${place - 1} limit 1)`

test('an entry put among the old ones is named', async () => {
  const findings = await tampered(copied('created_at, written_in', 'created_at, written_in', 100))
  assert.equal(findings.length, 1)
  assert.equal(findings[0]?.what, 'insert')
  const { rows: [row] } = await w.owner.run('select count(*)::integer as there from kept.entry where id = $1', [findings[0]?.entry ?? ''])
  assert.equal(row?.['there'], 0)
})

test('an entry put in now that says it is old is named', async () => {
  const findings = await tampered(copied('created_at', "created_at - interval '2 days'", 100))
  assert.deepEqual(findings.map(({ what }) => what), ['insert'])
})

const swapped = (column: string, width: number, one: number, other: number) => {
  const part = (place: number) => `substr(${column}, ${(place - 1) * width + 1}, ${width})`
  const over = (text: string, place: number, value: string) => `overlay(${text} placing ${value} from ${(place - 1) * width + 1})`
  return `${column} = ${over(over(column, one, part(other)), other, part(one))}`
}

test('two entries that changed places are named at the first of them', async () => {
  const [finding] = await tampered(`update audit_checkpoint set ${swapped('entries', 16, 10, 20)} where number = 3`)
  assert.deepEqual(finding, { what: 'reorder', place: 5010, checkpoint: 3, entry: (await at(5020)).entry })
})

test('entries that changed places together with their hashes are named by their seal', async () => {
  const [finding] = await tampered(`update audit_checkpoint set ${swapped('entries', 16, 10, 20)}, ${swapped('leaves', 32, 10, 20)}
    where number = 3`)
  assert.deepEqual(finding, { what: 'checkpoint', ...await at(5001) })
})

test('an end that was cut off is named at its first entry, with its seals or without', async () => {
  const first = await at(17_501)
  const entries = `delete from audit_entry where id in (select id from kept.entry order by written_in, id offset 17500)`
  assert.deepEqual((await tampered(entries))[0], { what: 'truncate', ...first })
  assert.deepEqual(await tampered(`${entries}; delete from audit_checkpoint where number > 7`), [{ what: 'truncate', ...first }])
})

test('a log that was emptied is not a new one', async () => {
  assert.deepEqual(await tampered('truncate audit_entry, audit_checkpoint'), [{ what: 'truncate', ...await at(1) }])
})

test('a list of columns that was changed or removed is named', async () => {
  const shape = '4f53cda1-8c2b-8a0c-8354-bb5f9a3ecbe5'
  for (const sql of [`update audit_shape set columns = '["person.email"]'`, 'delete from audit_shape']) {
    assert.deepEqual(await tampered(sql), [{ what: 'columns', entry: shape }])
  }
})

test('a seal that was changed, removed, or signed with another key is named', async () => {
  const again = "regexp_replace(body, 'at \\S+', 'at 2020-01-01T00:00:00.000Z')"
  assert.equal((await tampered(`update audit_checkpoint set body = ${again} where number = 8`))
    .some(({ what, checkpoint }) => what === 'signature' && checkpoint === 8), true)
  assert.equal((await tampered(`update audit_checkpoint set body = ${again} where number = 4`))[0]?.what, 'checkpoint')
  assert.equal((await tampered('delete from audit_checkpoint where number = 4'))[0]?.what, 'checkpoint')
  assert.deepEqual((await tampered("update audit_checkpoint set signature = set_bit(signature, 3, 1 - get_bit(signature, 3)) where number = 8")),
    [{ what: 'signature', checkpoint: 8 }])
})
