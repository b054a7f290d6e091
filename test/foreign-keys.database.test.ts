import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { roleName } from '../src/catalogue/schema/roles.ts'
import { installation, testDatabase } from './world.ts'

let database: Awaited<ReturnType<typeof testDatabase>>
before(async () => { database = await testDatabase() })
after(() => database.drop())

// A row is deleted by the jobs alone, and then every reference to it is looked up. A partial index finds some of the rows
// that name it. Of a reference of several columns, the tenant and one more lead to few enough rows.
const unindexed = `select c.conrelid::regclass::text as "table",
    (select string_agg(a.attname, ', ' order by k.at) from unnest(c.conkey) with ordinality as k(number, at)
      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.number) as columns
  from pg_constraint c where c.contype = 'f' and has_table_privilege('${roleName(installation, 'jobs')}', c.confrelid, 'delete') and not exists (
    select 1 from pg_index i where i.indrelid = c.conrelid and i.indpred is null and i.indisvalid
      and c.conkey @> (i.indkey::smallint[])[0:least(cardinality(c.conkey), 2) - 1]
      and cardinality((i.indkey::smallint[])[0:least(cardinality(c.conkey), 2) - 1]) = least(cardinality(c.conkey), 2))
  order by 1, 2`

test('every foreign key has an index led by its columns, so that whoever is erased is found without reading a table', async () => {
  const keys = await database.owner.run("select count(*)::int as keys from pg_constraint where contype = 'f'")
  assert.ok(Number(keys.rows[0]?.['keys']) > 50)
  const { rows } = await database.owner.run(unindexed)
  assert.deepEqual(rows.map((row) => `${String(row['table'])} (${String(row['columns'])})`), [])
})

test('an index that is dropped is missed', async () => {
  const { rows: [one] } = await database.owner.run(`select i.indexrelid::regclass::text as name from pg_index i
    join pg_constraint c on c.conrelid = i.indrelid and c.contype = 'f' where i.indrelid = 'contract_signature'::regclass
    and not i.indisunique and (i.indkey::smallint[])[0:1] = c.conkey order by 1 limit 1`)
  await database.owner.script(`drop index ${String(one?.['name'])}`)
  assert.equal((await database.owner.run(unindexed)).rows.some((row) => row['table'] === 'contract_signature'), true)
})
