import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { tables } from '../src/catalogue/catalogue.ts'
import type { Catalogue } from '../src/catalogue/schema/columns.ts'
import { statementsSeen } from '../src/platform/gate/statement.ts'
import { world } from './world.ts'

// The rules that keep the register ready to be distributed by tenant, each over the live database.
const catalogue: Catalogue = tables
const named = (...classes: string[]) => Object.entries(catalogue).filter(([, table]) => classes.includes(table.class)).map(([name]) => name)
const listOf = (names: readonly string[]) => `{${names.join(',')}}`
let w: Awaited<ReturnType<typeof world>>
before(async () => { w = await world() })
after(() => w.close())

async function found(sql: string, ...parameters: unknown[]): Promise<string[]> {
  return (await w.owner.run(sql, parameters)).rows.map((row) => String(row['name']))
}

test('the tenant is the first column of every key and index of a tenant table', async () => {
  const indexes = await found(`select indexrelid::regclass::text as name from pg_index i join pg_class c on c.oid = i.indrelid
    where c.relname = any ($1::text[]) and c.relnamespace = 'public'::regnamespace`, listOf(named('tenant')))
  assert.ok(indexes.length > named('tenant').length)
  assert.deepEqual(await found(`select indexrelid::regclass::text as name from pg_index i join pg_class c on c.oid = i.indrelid
    join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
    where c.relname = any ($1::text[]) and c.relnamespace = 'public'::regnamespace and a.attname <> 'tenant_id'`,
  listOf(named('tenant'))), [])
})

test('what is kept about a person is found by the person: every write reckons it anew, and no write may read the register', async () => {
  const about = Object.entries(catalogue).flatMap(([name, { subject }]) => subject === undefined || subject === 'id' ? [] : [`${name}.${subject}`])
  assert.ok(about.length > 10)
  assert.deepEqual(await found(`select s as name from unnest($1::text[]) s where not exists (
    select 1 from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[1]
    where i.indrelid = split_part(s, '.', 1)::regclass and i.indpred is null and a.attname = split_part(s, '.', 2))`, listOf(about)), [])
})

test('the tenant is never empty, and each table has a primary key', async () => {
  assert.deepEqual(await found(`select t as name from unnest($1::text[]) t where not exists (
    select 1 from pg_attribute where attrelid = t::regclass and attname = 'tenant_id' and attnotnull)`, listOf(named('tenant'))), [])
  assert.deepEqual(await found(`select t as name from unnest($1::text[]) t where not exists (
    select 1 from pg_constraint where conrelid = t::regclass and contype = 'p')`, listOf(Object.keys(catalogue))), [])
})

const references = `select c.conname as name, a.relname as here, b.relname as there,
  (select attname from pg_attribute where attrelid = c.conrelid and attnum = c.conkey[1]) as first_here,
  (select attname from pg_attribute where attrelid = c.confrelid and attnum = c.confkey[1]) as first_there,
  c.confdeltype from pg_constraint c join pg_class a on a.oid = c.conrelid join pg_class b on b.oid = c.confrelid where c.contype = 'f'`

test('a reference between tenant tables compares the tenant on both sides, and none points at a tenant table from outside', async () => {
  assert.ok((await found(references)).length > 20)
  assert.deepEqual(await found(`select name from (${references}) r where here = any ($1::text[]) and there = any ($1::text[])
    and (first_here <> 'tenant_id' or first_there <> 'tenant_id')`, listOf(named('tenant'))), [])
  assert.deepEqual(await found(`select name from (${references}) r where here <> all ($1::text[]) and there = any ($1::text[])`,
    listOf(named('tenant'))), [])
  assert.deepEqual(await found(`select name from (${references}) r where confdeltype <> 'r'`), [])
})

test('every table has one of three classes, and nothing else is in the schema', async () => {
  assert.deepEqual((await found(`select relname as name from pg_class where relnamespace = 'public'::regnamespace
    and relkind not in ('i') order by 1`)).toSorted(),
  [...named('tenant', 'reference', 'control'), 'schema_key', 'schema_migration', 'schema_restore', 'schema_seal'].toSorted())
})

const never: Readonly<Record<string, string>> = {
  triggers: "select tgname as name from pg_trigger where not tgisinternal",
  rules: "select rulename as name from pg_rewrite join pg_class c on c.oid = ev_class where c.relnamespace = 'public'::regnamespace",
  sequences: "select relname as name from pg_class where relkind = 'S'",
  domains: "select typname as name from pg_type where typtype = 'd' and typnamespace = 'public'::regnamespace",
  'exclusion constraints': "select conname as name from pg_constraint where contype = 'x'",
  'deferrable constraints': 'select conname as name from pg_constraint where condeferrable',
  'columns numbered by the database': `select attname as name from pg_attribute a join pg_class c on c.oid = attrelid
    where c.relnamespace = 'public'::regnamespace and attidentity <> ''`,
  inheritance: 'select inhrelid::regclass::text as name from pg_inherits',
  'times without a zone, and ranges': `select c.relname || '.' || attname as name from pg_attribute a join pg_class c on c.oid = attrelid
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and attnum > 0
      and format_type(atttypid, atttypmod) ~ '(without time zone|range|serial)'`,
  'text compared otherwise than byte by byte': `select c.relname || '.' || attname as name from pg_attribute a
    join pg_class c on c.oid = attrelid join pg_collation k on k.oid = attcollation
    where c.relname = any (array(select unnest($1::text[]))) and c.relkind = 'r' and attnum > 0 and k.collname <> 'C'`,
}
for (const [what, sql] of Object.entries(never)) {
  test(`the schema has no ${what}`, async () => {
    assert.deepEqual(await found(sql, ...(sql.includes('$1') ? [listOf(Object.keys(catalogue))] : [])), [])
  })
}

test('a statement on a tenant table that names no tenant does not run, and none was seen', async () => {
  const ask = (named: boolean) => w.gate.read(w.as('contracting'), 'contracting', 'test', 'listed', (task) => {
    const all = task.db.selectFrom('organisation').select('organisation.id')
    return (named ? all.where('organisation.tenant_id', '=', task.tenant) : all).execute()
  })
  await assert.rejects(ask(false), /does not name its tenant/)
  await ask(true)
  const joined = w.gate.read(w.as('contracting'), 'contracting', 'test', 'listed', (task) => task.db.selectFrom('organisation')
    .innerJoin('contract', 'contract.organisation_id', 'organisation.id').select('contract.id')
    .where('organisation.tenant_id', '=', task.tenant).execute())
  await assert.rejects(joined, /contract does not name its tenant/)
  assert.ok(statementsSeen().length > 0)
  assert.deepEqual(statementsSeen().filter((sql) => !sql.includes('tenant_id')), [])
})
