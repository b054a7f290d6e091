import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import { catalogue, columnsOf, isRef } from '../catalogue/schema/columns.ts'
import { mayJobs } from '../catalogue/schema/jobs.ts'
import { idOf, insertOf, rowOf } from '../../test/mutation/rows.ts'
import { customers } from '../../test/customers.ts'
import { merge } from './merge.ts'
import { referencesTo, tenantTables, type Root } from './merge-moves.ts'
import { undoMerge } from './merge-undo.ts'
import { addOrganisation } from './organisations.ts'
import { addPerson } from './persons.ts'

let w: Awaited<ReturnType<typeof customers>>
before(async () => {
  w = await customers()
  await plantBase()
})
after(() => w?.close())

const roots: readonly Root[] = ['person', 'organisation']
const person = () => w.act((task) => addPerson(task, { first_name: 'Sama', last_name: 'Henkilö', source: 'import', source_on: w.today }))
const organisation = () => w.act((task) => addOrganisation(task, { name: 'Sama', legal_form: 'company' }))
const make = (root: Root) => (root === 'person' ? person() : organisation())

/** A row that names the given one; what else it must name is one row of each table, which is there from the start. */
async function plant(name: string, columns: readonly string[], id: string): Promise<void> {
  const row = { ...baseRow(name), id: 'gen_random_uuid()', ...(name === 'merge' ? { merged_id: 'gen_random_uuid()' } : {}),
    ...Object.fromEntries(columns.map((column) => [column, `'${id}'`])) }
  await w.owner.script(`begin; set local session_replication_role = replica; ${insertOf(name, row)}; commit`)
}

async function plantBase(): Promise<void> {
  const wanted = tenantTables().flatMap(([, table]) => Object.values(table.columns))
    .flatMap((statement) => (isRef(statement) && statement.required === true ? [statement.ref] : []))
  const rows = [...new Set([...wanted, 'affiliation'])].filter((name) => catalogue[name]?.class === 'tenant')
    .map((name) => insertOf(name, baseRow(name)))
  await w.owner.script(`begin; set local session_replication_role = replica; ${rows.join(';\n')}; commit`)
}

function baseRow(name: string): Record<string, string> {
  const table = catalogue[name]
  if (table === undefined) throw new Error(`no table ${name}`)
  const refs = Object.entries(table.columns).flatMap(([column, statement]): [string, string][] =>
    isRef(statement) ? [[column, statement.required === true ? `'${idOf(statement.ref, 'a')}'` : 'null']] : [])
  const own: Readonly<Record<string, Readonly<Record<string, string>>>> = { organisation: { legal_form: "'sole_trader'" }, contract: { responsible_id: `'${idOf('affiliation', 'a')}'`, number: 'gen_random_uuid()::text' },
    // One in force would hide both from contracting: that has a test of its own.
    objection: { withdrawn_on: "'2020-01-02'" }, restriction: { lifted_on: "'2020-01-02'" },
    // Nobody is named who need not be, so nobody ended it.
    breach: { ended_on: 'null', ended_by: 'null', ground: 'null' } }
  return { ...rowOf(name, table, 'a'), tenant_id: `'${w.tenant.id}'`, ...Object.fromEntries<string>(refs),
    ...own[name] }
}

const named = (root: Root) => {
  const tables = new Map<string, string[]>()
  for (const [name, column] of referencesTo(root)) tables.set(name, [...(tables.get(name) ?? []), column])
  return [...tables]
}

/** Everything the register holds of the two, but versions, the merge's own records and what is told of it. */
async function state(): Promise<string> {
  const own = ['merge', 'merge_undo', 'trash_entry', 'audit_entry', 'audit_subject', 'audit_checkpoint', 'purpose_in_use',
    'webhook_event']
  const parts = tenantTables().map(([name]) => name).filter((name) => !own.includes(name)).map((name) =>
    `select '${name}' as place, coalesce(jsonb_agg(to_jsonb(t) - 'row_version' order by t.id), '[]') as rows from ${name} t`)
  const { rows } = await w.owner.run(`select jsonb_object_agg(place, rows) as all from (${parts.join(' union all ')}) x`)
  return JSON.stringify(rows[0]?.['all'])
}

/** Lives are reckoned as they are after every verb; what was planted had none. */
async function settle(): Promise<void> {
  await w.owner.run("select set_config('app.tenant', $1, false)", [w.tenant.id])
  await w.owner.run('select refresh_liveness($1, null)', [w.tenant.id])
}

for (const root of roots) {
  test(`every table of the catalogue that names the ${root} names the winner, and all of it comes back`, async (context) => {
    const [loser, winner] = [await make(root), await make(root)]
    for (const [name, columns] of named(root)) await plant(name, columns, loser)
    await settle()
    const before = await state()
    const id = await w.act((task) => merge(task, root, loser, winner))
    for (const [name, column] of referencesTo(root)) {
      const left = await w.owner.run(`select 1 from ${name} t where ${column} = $1
        ${name === 'search_entry' ? 'and source_id <> $1' : ''}`, [loser])
      assert.equal(left.rows.length, 0, `${name}.${column} still names the duplicate`)
      const there = await w.owner.run(`select 1 from ${name} where ${column} = $1`, [winner])
      assert.ok(there.rows.length > 0, `${name}.${column} names nobody`)
    }
    await w.act((task) => undoMerge(task, id))
    assert.equal(await state(), before)
    context.diagnostic(`${referencesTo(root).length} references`)
  })
}

test('a table added tomorrow is moved without another line', () => {
  const { follow_up } = catalogue
  assert.ok(follow_up !== undefined)
  const wider = { ...catalogue, tomorrow: follow_up }
  for (const root of roots) assert.equal(referencesTo(root, wider).length, referencesTo(root).length + 1)
})

test('the jobs may see and move what a merge asks of them, in every table', () => {
  for (const root of roots) {
    for (const [name, column] of referencesTo(root)) {
      const table = catalogue[name]
      assert.ok(table !== undefined)
      const keys = (table.unique ?? []).filter((key) => key.includes(column) && !key.includes('id')).flat()
      for (const one of columnsOf(table).filter(({ name: own, generated }) => generated === undefined && [...keys, column, 'id'].includes(own))) {
        assert.ok(mayJobs(name, table, one, 'select'), `${name}.${one.name} is not seen`)
      }
      const moved = columnsOf(table).find((one) => one.name === column)
      assert.ok(moved !== undefined && mayJobs(name, table, moved, 'update'), `${name}.${column} is not moved`)
    }
  }
})

test('a merge and its undo leave the register as it was, whatever hangs on the two', async () => {
  const tables = named('person').filter(([name]) => name !== 'organisation')
  const hung = fc.array(fc.record({ at: fc.nat(tables.length - 1), onWinner: fc.boolean() }), { maxLength: 12 })
  const chosen = fc.record({ first_name: fc.constantFrom('winner' as const, 'loser' as const), language: fc.constantFrom('winner' as const, 'loser' as const) })
  await fc.assert(fc.asyncProperty(hung, chosen, fc.boolean(), async (rows, choices, isProtected) => {
    const loser = await w.act((task) => addPerson(task, { first_name: 'Toinen', last_name: 'Henkilö', source: 'import',
      source_on: w.today, language: 'sv', is_protected: isProtected, emails: [{ email: 'toinen@example.fi' }] }, [w.nivala.id]))
    const winner = await person()
    for (const { at, onWinner } of rows) {
      const [name, columns] = tables[at] ?? ['', []]
      await plant(name, columns, onWinner ? winner : loser).catch(refusedRow)
    }
    await settle()
    const before = await state()
    const visible = await w.owner.run('select 1 from person where id = any ($1::uuid[]) and restricted', [`{${loser},${winner}}`])
    if (visible.rows.length > 0) return
    await w.act(async (task) => undoMerge(task, await merge(task, 'person', loser, winner, choices)))
    assert.equal(await state(), before)
    // Rows of both whose key would be the same once both its columns had gone over.
  }), { numRuns: 12, examples: [[[false, true].map((onWinner) =>
    ({ at: tables.findIndex(([name]) => name === 'not_duplicate'), onWinner })), { first_name: 'winner', language: 'winner' }, false]] })
})

/** A key that is taken leaves the transaction to be closed. */
async function refusedRow(reason: unknown): Promise<void> {
  if (!(reason instanceof Error && 'code' in reason && reason.code === '23505')) throw reason
  await w.owner.script('rollback')
}
