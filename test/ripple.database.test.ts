import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { tables } from '../src/catalogue/catalogue.ts'
import { forInstallation } from '../src/catalogue/schema/roles.ts'
import type { Catalogue } from '../src/catalogue/schema/columns.ts'
import { schemaObjects } from '../src/catalogue/schema/schema.ts'
import { checkDatabase } from '../src/platform/database/check.ts'
import { readSnapshot } from '../src/platform/database/migrate.ts'
import { schemaChange } from '../src/platform/database/schema-change.ts'
import { seal } from '../src/platform/database/seal.ts'
import { fieldsOf } from '../src/platform/fields.ts'
import { purposeList } from './mutation/expected.ts'
import { failuresOf, installation, login, allowed, refused, type Probe } from './mutation/probe.ts'
import { planted, scratchDatabase } from './mutation/scratch.ts'

// One line more than today: what a developer would write.
const nickname = { personal: 'first_name', kind: 'name', onErase: 'null', purposes: ['customer_relationship', 'rights_requests'] } as const
const { person } = tables
const wider: Catalogue = { ...tables, person: { ...person, columns: { ...person.columns, nickname } } }

let scratch: Awaited<ReturnType<typeof scratchDatabase>>
before(async () => { scratch = await scratchDatabase() })
after(() => scratch.drop())

async function migrated<T>(act: () => Promise<T>): Promise<T> {
  const statements = schemaChange(await readSnapshot(), schemaObjects(wider))
  return planted(scratch.superuser, async () => {
    const sql = `set local role {{owner}}; ${statements.join(';\n')}; set local role none`
    await scratch.superuser.script(forInstallation(sql, installation))
    return act()
  })
}

test('a new personal field is one line of the catalogue and one generated migration', async (context) => {
  const statements = schemaChange(await readSnapshot(), schemaObjects(wider))
  for (const statement of statements) context.diagnostic(statement.replace(/\s+/g, ' ').slice(0, 110))
  assert.ok(statements.includes('alter table person add column nickname text collate "C"'))
  assert.deepEqual(statements.filter((statement) => /drop (table|column)/.test(statement)), [])
})

test('without its migration the field is refused at start; with it, nothing differs but the seal', async () => {
  const before = await checkDatabase(scratch.superuser, installation, login, wider)
  assert.ok(before.includes('column person.nickname is in the catalogue and not in the database'))
  await migrated(async () => {
    await seal(scratch.superuser, wider)
    assert.deepEqual(await checkDatabase(scratch.superuser, installation, login, wider), [])
  })
})

test('exactly the purposes of the field read it, and those of them that write the table write it', async () => {
  const probes = purposeList.flatMap((purpose): Probe[] => {
    const reads = nickname.purposes.some((one) => one === purpose)
    const writes = (list: readonly string[]) => (reads && list.includes(purpose) ? allowed : refused)
    return [
      { title: `${purpose} reads`, role: purpose, sql: 'select nickname from person limit 0', expect: reads ? allowed : refused },
      { title: `${purpose} changes`, role: purpose, sql: 'update person set nickname = null where false', expect: writes(person.update) },
      { title: `${purpose} adds`, role: purpose, sql: 'insert into person (nickname) select null::text where false', expect: writes(person.insert) },
    ]
  })
  assert.deepEqual(await migrated(() => failuresOf(scratch.superuser, probes)), [])
})

test('forms, lists and imports have the field in exactly its purposes', () => {
  for (const purpose of purposeList) {
    const field = fieldsOf('person', purpose, wider).find(({ name }) => name === 'nickname')
    assert.equal(field !== undefined, nickname.purposes.some((one) => one === purpose), purpose)
  }
})

test('the field keeps its form, and is not storable while its item is not in use', async () => {
  const change = (value: string): Omit<Probe, 'title' | 'expect'> => ({ role: 'customer_relationship',
    sql: `update person set nickname = ${value}` })
  const off = `insert into item_off (tenant_id, id, item, is_off)
    values ('00000000-0000-7000-8000-00000000000a', gen_random_uuid(), 'first_name', true)`
  assert.deepEqual(await migrated(() => failuresOf(scratch.superuser, [
    { ...change("'Maikki'"), title: 'a name', expect: (answer) => answer === 'ok 1' },
    { ...change("''"), title: 'nothing at all', expect: (answer) => answer.startsWith('23514') },
    { ...change("'Maikki'"), title: 'an item not in use', before: off, expect: refused },
  ])), [])
})

test('a table that is new to liveness is reached by a generated migration too', async () => {
  const extra: Catalogue = { ...wider, person_nickname: { ...tables.person_phone } }
  const statements = schemaChange(await readSnapshot(), schemaObjects(extra))
  await planted(scratch.superuser, async () => {
    const sql = `set local role {{owner}}; ${statements.join(';\n')}; set local role none`
    await scratch.superuser.script(forInstallation(sql, installation))
    await seal(scratch.superuser, extra)
    assert.deepEqual(await checkDatabase(scratch.superuser, installation, login, extra), [])
    const refresh = "select refresh_liveness('00000000-0000-7000-8000-00000000000a', '{}'::uuid[])"
    assert.deepEqual(await failuresOf(scratch.superuser, [
      { title: 'a purpose that writes about people', role: 'contracting', sql: refresh, expect: allowed },
      { title: 'a purpose that does not', role: 'breach_handling', sql: refresh, expect: refused },
    ]), [])
  })
})
