import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { customers } from '../../test/customers.ts'
import { Refusal } from '../platform/refusal.ts'
import { importCustomers } from './import.ts'
import { revertImport } from './import-revert.ts'
import { writeNote } from './notes.ts'
import { changeOrganisation } from './organisations.ts'

let w: Awaited<ReturnType<typeof customers>>
before(async () => {
  w = await customers()
})
after(() => w.close())

const header = 'Asiakasnumero;Asiakastyyppi;Nimi;Y-tunnus;Yhteyshenkilön etunimi;Yhteyshenkilön sukunimi;Sopimusnumero;Vastuuhenkilö\n'

async function bring(text: string): Promise<string> {
  const { run } = await importCustomers(w.gate, w.as('contracting'), Buffer.from(`${header}${text}`))
  assert.ok(run)
  return run
}
const revert = (run: string) => w.act((task) => revertImport(task, run))

async function counts(): Promise<unknown> {
  const tables = ['person', 'organisation', 'affiliation', 'affiliation_role', 'contract', 'search_entry']
  const { rows } = await w.owner.run(tables.map((table) => `select '${table}' as t, count(*)::int as n from ${table}`).join(' union all '))
  return rows
}
const idOf = async (number: string) =>
  String((await w.owner.run('select id from organisation where customer_number = $1', [number])).rows[0]?.['id'])

const two = '1;yritys;Firma Oy;2617416-4;Aino;Laine;A-1;K\n2;kunta;Sievi;0178455-6;Eero;Aalto;A-2;K\n'

test('an import that nobody has touched since is taken back to the last row', async () => {
  const was = await counts()
  const run = await bring(two)
  assert.notDeepEqual(await counts(), was)
  assert.deepEqual(await revert(run), { removed: 2, stays: [] })
  assert.deepEqual(await counts(), was)
  await assert.rejects(revert(run), Refusal)
  assert.equal((await bring(two)).length, 36, 'the same file comes in again')
})

test('a customer that was changed, or that a new note is about, stays whole and is told of', async () => {
  const run = await bring(
    '11;yritys;Muuttunut Oy;2045520-5;Aino;Laine;B-1;K\n12;yritys;Soitettu Oy;0113466-8;Eero;Aalto;B-2;K\n13;kunta;Hiljainen;0201256-6;Outi;Aro;B-3;K\n')
  const [changed, called, silent] = [await idOf('11'), await idOf('12'), await idOf('13')]
  await w.act((task) => changeOrganisation(task, changed, { street: 'Koulutie 1' }))
  await w.act((task) => writeNote(task, { organisation_id: called, body: 'Soitti' }))
  const { removed, stays } = await revert(run)
  assert.equal(removed, 1)
  assert.deepEqual(new Set(stays.map(({ id, why, table }) => `${id} ${why} ${table}`)),
    new Set([`${changed} changed organisation`, `${called} named note`]))
  const { rows } = await w.owner.run("select number from contract where number like 'B-%' order by number")
  assert.deepEqual(rows, [{ number: 'B-1' }, { number: 'B-2' }])
  const { rows: left } = await w.owner.run('select id from organisation where id = $1', [silent])
  assert.deepEqual(left, [])
})

test('whoever sees a part of the register reverts nothing, and a run of another controller is not found', async () => {
  const run = await bring('21;yritys;Osa Oy;1572860-0;Aino;Laine;;\n')
  await assert.rejects(w.act((task) => revertImport(task, run), w.over([w.nivala.id], 'contracting')), Refusal)
  const { actor } = await w.neighbour()
  await assert.rejects(w.act((task) => revertImport(task, run), actor), Refusal)
})
