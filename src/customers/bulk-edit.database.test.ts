import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { customers } from '../../test/customers.ts'
import { newId } from '../platform/id.ts'
import { Refusal } from '../platform/refusal.ts'
import { editAll, editOf, foreseeEdit, pastEdits, undoEdit, type Foreseen, type PastEdit } from './bulk-edit.ts'
import { bulkColumns } from './bulk-fields.ts'
import type { Rooted } from './bulk-rows.ts'
import { changeOrganisation, addOrganisation } from './organisations.ts'
import { prepareContract } from './contracts.ts'

let w: Awaited<ReturnType<typeof customers>>
before(async () => {
  w = await customers()
})
after(() => w.close())

const edit = (table: Rooted, field: string, value: string, ids: readonly string[], actor = w.as('contracting')) =>
  w.act(async (task) => editAll(task, await editOf(task, table, field, value), ids), actor)
const foresee = (table: Rooted, field: string, value: string, ids: readonly string[]) =>
  w.ask<'contracting', Foreseen>('contracting', async (task) => foreseeEdit(task, await editOf(task, table, field, value), ids))
const past = () => w.ask<'contracting', PastEdit[]>('contracting', pastEdits)

async function values(table: Rooted, field: string, ids: readonly string[]): Promise<unknown[]> {
  const { rows } = await w.owner.run(`select ${field} from ${table} where id = any ($1::uuid[]) order by id`, [`{${ids.join(',')}}`])
  return rows.map((row) => row[field])
}

test('what names a row, what is said of one person and what has a verb of its own is not changed in bulk', () => {
  const offered = (table: Rooted) => bulkColumns(table).map(({ name }) => name)
  assert.ok(offered('organisation').includes('post_office'))
  assert.deepEqual(offered('person'), ['language'])
  assert.deepEqual(offered('contract'), ['title', 'award', 'capacity', 'ends_on'])
  for (const name of ['name', 'business_id', 'customer_number', 'legal_form']) assert.ok(!offered('organisation').includes(name))
})

test('one value is given to all chosen rows in one act, and undoing gives each its own again', async () => {
  const ids = [w.nivala.id, w.oulainen.id].toSorted()
  await w.act((task) => changeOrganisation(task, w.nivala.id, { post_office: 'NIVALA' }))
  const was = await values('organisation', 'post_office', ids)
  const { changes, same, unfit, unseen } = await foresee('organisation', 'post_office', 'OULU', [...ids, newId()])
  assert.deepEqual([changes.length, same, unfit.length, unseen], [2, 0, 0, 1])
  const entries = async () => Number((await w.owner.run("select count(*) as n from audit_entry where act = 'written'")).rows[0]?.['n'])
  const before = await entries()
  const { id, changed } = await edit('organisation', 'post_office', 'OULU', ids)
  assert.equal(changed, 2)
  assert.equal(await entries(), before + 1)
  assert.deepEqual(await values('organisation', 'post_office', ids), ['OULU', 'OULU'])
  assert.equal((await foresee('organisation', 'post_office', 'OULU', ids)).same, 2)
  assert.deepEqual((await past()).map((one) => [one.what, one.field, one.changed]), [['organisation', 'post_office', 2]])
  assert.deepEqual(await w.act((task) => undoEdit(task, id)), { restored: 2, of: 2 })
  assert.deepEqual(await values('organisation', 'post_office', ids), was)
  await assert.rejects(w.act((task) => undoEdit(task, id)), Refusal)
})

test('a row that was changed since stays as it is when the edit is undone', async () => {
  const ids = [w.nivala.id, w.oulainen.id]
  const { id } = await edit('organisation', 'is_partner', 'true', ids)
  await w.act((task) => changeOrganisation(task, w.oulainen.id, { note: 'Soitettu' }))
  assert.deepEqual(await w.act((task) => undoEdit(task, id)), { restored: 1, of: 2 })
  assert.deepEqual(await values('organisation', 'is_partner', [w.nivala.id]), [false])
  assert.deepEqual(await values('organisation', 'is_partner', [w.oulainen.id]), [true])
})

test('a row whose own rules the value would break is told of before and left as it is', async () => {
  const responsible_id = w.nivala.contacts[0].affiliation
  const make = (number: string, starts_on: string) =>
    w.act((task) => prepareContract(task, { organisation_id: w.nivala.id, number, title: 'Tuki', responsible_id, starts_on }))
  const ids = [await make('B-1', '2026-01-01'), await make('B-2', '2029-01-01')]
  const { changes, unfit } = await foresee('contract', 'ends_on', '31.12.2027', ids)
  assert.deepEqual([changes.map(({ name }) => name), unfit.map(({ name }) => name)], [['B-1 Tuki'], ['B-2 Tuki']])
  await edit('contract', 'ends_on', '31.12.2027', ids)
  assert.deepEqual(new Set(await values('contract', 'ends_on', ids)), new Set(['2027-12-31', null]))
})

test('a value that does not fit the field, and a field that is not edited this way, are refused', async () => {
  for (const [field, value] of [['postal_code', '12'], ['is_customer', ''], ['language', 'de'], ['name', 'Sama'], ['scope', '{}']] as const)
    await assert.rejects(edit('organisation', field, value, [w.nivala.id]), Refusal, field)
})

test('only rows in sight are changed, and another controller’s never', async () => {
  const over = w.over([w.nivala.id], 'contracting')
  const { changed } = await edit('organisation', 'street', 'Koulutie 1', [w.nivala.id, w.oulainen.id], over)
  assert.equal(changed, 1)
  assert.deepEqual(await values('organisation', 'street', [w.oulainen.id]), [null])
  const neighbour = await w.neighbour()
  await assert.rejects(edit('organisation', 'street', 'Koulutie 2', [neighbour.customer.id]), Refusal)
})

test('a former value is its person’s, and no other purpose sees it', async () => {
  const aino = w.nivala.contacts[0].person
  await edit('person', 'language', 'sv', [aino])
  const { rows } = await w.owner.run('select person_id, value from former_value where person_id = $1', [aino])
  assert.deepEqual(rows, [{ person_id: aino, value: null }])
  const seen = await w.refusedWith('events', 'select value from former_value', [])
  assert.equal(seen, '42501')
})

test('more than a batch is changed in the same act, and undone', async () => {
  const ids: string[] = []
  await w.act(async (task) => {
    for (let at = 0; at < 1200; at++) ids.push(await addOrganisation(task, { name: `Joukko ${at}`, legal_form: 'company' }))
  })
  const { id, changed } = await edit('organisation', 'language', 'sv', ids)
  assert.equal(changed, 1200)
  assert.deepEqual(new Set(await values('organisation', 'language', ids)), new Set(['sv']))
  assert.deepEqual(await w.act((task) => undoEdit(task, id)), { restored: 1200, of: 1200 })
})
