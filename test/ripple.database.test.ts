import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { h } from 'preact'
import { renderToString } from 'preact-render-to-string'
import type { Purpose } from '../src/catalogue/purposes.ts'
import { tables } from '../src/catalogue/catalogue.ts'
import { items } from '../src/catalogue/items.ts'
import { forInstallation } from '../src/catalogue/schema/roles.ts'
import { isPersonal, type Catalogue, type Table } from '../src/catalogue/schema/columns.ts'
import { schemaObjects } from '../src/catalogue/schema/schema.ts'
import { checkDatabase } from '../src/platform/database/check.ts'
import { loadExample } from '../src/notice/example.ts'
import { noticeLinkedData } from '../src/notice/linked-data.ts'
import { itemsOf, noticeOf } from '../src/notice/notice.ts'
import { recordOf } from '../src/notice/record.ts'
import { readSnapshot } from '../src/platform/database/migrate.ts'
import { schemaChange } from '../src/platform/database/schema-change.ts'
import { seal } from '../src/platform/database/seal.ts'
import { blank } from '../src/customers/pages/form-flow.ts'
import { FieldsForm } from '../src/customers/pages/fields-form.tsx'
import { fieldsOf, schemaOf } from '../src/platform/fields.ts'
import { rowSchema } from '../src/platform/http/openapi.ts'
import { purposeList } from './mutation/expected.ts'
import { failuresOf, installation, login, allowed, refused, type Probe } from './mutation/probe.ts'
import { planted, scratchDatabase } from './mutation/scratch.ts'

// One line more than today: what a developer would write.
const nickname = { personal: 'first_name', kind: 'name', onErase: 'null', purposes: ['customer_relationship', 'rights_requests'] } as const
const { person } = tables
const wider: Catalogue = { ...tables, person: { ...person, columns: { ...person.columns, nickname } } }

const reads = (purpose: Purpose) => nickname.purposes.some((one) => one === purpose)

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
    const writes = (list: readonly string[]) => (reads(purpose) && list.includes(purpose) ? allowed : refused)
    return [
      { title: `${purpose} reads`, role: purpose, sql: 'select nickname from person limit 0', expect: reads(purpose) ? allowed : refused },
      { title: `${purpose} changes`, role: purpose, sql: 'update person set nickname = null where false', expect: writes(person.update) },
      { title: `${purpose} adds`, role: purpose, sql: 'insert into person (nickname) select null::text where false', expect: writes(person.insert) },
    ]
  })
  assert.deepEqual(await migrated(() => failuresOf(scratch.superuser, probes)), [])
})

test('what is sent to a form, an import or a program takes the field in the purposes that write it, and in no other', () => {
  for (const purpose of purposeList) for (const mode of ['insert', 'update'] as const) {
    const taken = schemaOf('person', purpose, mode, wider, ['nickname']).safeParse({ nickname: 'Maikki' }).success
    assert.equal(taken, reads(purpose) && person[mode].some((one) => one === purpose), `${purpose} ${mode}`)
  }
})

test('a form asks for it by its label, and a program is told of it, in exactly its purposes', () => {
  for (const purpose of purposeList) {
    const fields = fieldsOf('person', purpose, wider)
    const form = renderToString(h(FieldsForm, { table: 'person', fields, filled: blank(), language: 'fi' }))
    assert.equal(/<label for="[^"]*nickname">Etunimi/.test(form), reads(purpose), purpose)
    assert.equal(JSON.stringify(rowSchema('person', purpose, wider)).includes('"nickname"'), reads(purpose), purpose)
  }
})

// An item that is new is one that no column had before: every column of the item is left out, and one line brings it.
const isNew = nickname.personal
const bare: Catalogue = Object.fromEntries(Object.entries(tables).map(([name, table]: [string, Table]) => [name, {
  ...table, columns: Object.fromEntries(Object.entries(table.columns).filter(([, column]) => !isPersonal(column) || column.personal !== isNew)),
}]))
const withLine = (purposes: readonly Purpose[]): Catalogue => ({
  ...bare, person: { ...person, columns: { ...bare['person']?.columns, nickname: { ...nickname, purposes } } } })

test('a field of a new item is named by the notice, its linked data and the Article 30 record, which were silent before', async () => {
  const settings = await loadExample('joki-ict')
  const label = items[isNew].label.fi
  const told = (of: Catalogue) => [
    itemsOf(settings, 'customers', of).includes(isNew),
    noticeOf(settings, 'customers', 'fi', of).sections.some(({ key, paragraphs }) =>
      key === 'items' && paragraphs.join(' ').toLowerCase().includes(label.toLowerCase())),
    JSON.stringify(noticeLinkedData(settings, of)['dpv:hasPersonalData']).includes(`"${isNew}"`),
    recordOf(settings, [], of).categories.some((category) => category.items.includes(items[isNew].label)),
  ]
  assert.deepEqual(told(bare), [false, false, false, false])
  assert.deepEqual(told(withLine(nickname.purposes)), [true, true, true, true])
})

test('a field of purposes that a controller has not in use is in none of its texts', async () => {
  const settings = await loadExample('joki-ict')
  assert.ok(!settings.purposes.includes('membership'))
  const of = withLine(['membership'])
  assert.ok(!itemsOf(settings, 'customers', of).includes(isNew))
  assert.ok(!recordOf(settings, [], of).categories.some((category) => category.items.includes(items[isNew].label)))
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
