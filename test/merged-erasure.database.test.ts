import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { addPerson } from '../src/customers/persons.ts'
import { merge } from '../src/customers/merge.ts'
import { executeErasure } from '../src/rights/execute.ts'
import { approveErasure, proposeErasure } from '../src/rights/proposals.ts'
import { erasing } from './erasing.ts'

let w: Awaited<ReturnType<typeof erasing>>
let stays: string
let goes: string
before(async () => {
  w = await erasing()
  const add = (email: string) => w.act((task) => addPerson(task, { first_name: 'Kaksi', last_name: 'Kertainen', source: 'person',
    source_on: task.today, emails: [{ email }], phones: [] }, []))
  stays = await add('eka@example.fi')
  goes = await add('toka@example.fi')
})
after(() => w.close())

test('who was merged leaves with the duplicate in the trash and with what could not go over, and the ledger knows both ids', async () => {
  await ownField([stays, goes])
  await w.act((task) => merge(task, 'person', goes, stays))
  const { rows: [staying] } = await w.owner.run('select person_id from own_field_value where person_id = $1', [goes])
  assert.ok(staying, 'the value of the same field stays with the duplicate')
  const { id, hash } = await proposeErasure(w.officer, { person: stays, ground: 'unlawful', keepsOut: false })
  await approveErasure(w.other, id, hash)
  await executeErasure(w.other, id)
  const { rows: [left] } = await w.owner.run(`select (select count(*)::int from person where id = any ($1)) as persons,
    (select count(*)::int from own_field_value where person_id = any ($1)) as values,
    (select count(*)::int from trash_entry where row_id = any ($1)) as trash`, [`{${stays},${goes}}`])
  assert.deepEqual(left, { persons: 0, values: 0, trash: 0 })
  const known = w.ledger.entries().flatMap(({ who }) => who)
  assert.deepEqual([stays, goes].map((person) => known.includes(w.ledger.digest(w.tenant.id, person))), [true, true])
})

async function ownField(persons: readonly string[]): Promise<void> {
  const { rows: [field] } = await w.owner.run(`insert into own_field (tenant_id, id, on_table, label, kind, item, purposes, months, is_searched)
    values ($1, gen_random_uuid(), 'person', '{"fi":"Kenkä"}', 'line', 'free_text', '["customer_relationship"]', 12, false) returning id`, [w.tenant.id])
  for (const person of persons) {
    await w.owner.run(`insert into own_field_value (tenant_id, id, own_field_id, person_id, value) values ($1, gen_random_uuid(), $2, $3, '42')`,
      [w.tenant.id, field?.['id'], person])
  }
}
