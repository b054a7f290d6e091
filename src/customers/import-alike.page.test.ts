import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { site, type Site, type Visitor } from '../../test/site.ts'
import { importRoutes } from './import-pages.tsx'

let s: Site
let manager: Visitor
before(async () => {
  s = await site(importRoutes)
  manager = await s.signIn('account_management')
})
after(() => s.close())

const header = 'Asiakasnumero;Asiakastyyppi;Nimi;Y-tunnus;Yhteyshenkilön etunimi;Yhteyshenkilön sukunimi;'
  + 'Yhteyshenkilön sähköposti;Yhteyshenkilön puhelin\n'

/** Sends a file and gives the address of its preview. */
async function send(lines: string): Promise<string> {
  const form = new FormData()
  form.set('file', new File([header + lines], 'asiakkaat.csv', { type: 'text/csv' }))
  return (await manager.post('/imports', form)).headers.get('location') ?? ''
}
const textOf = async (path: string) => (await manager.get(path)).text()
const rows = async (sql: string) => (await s.owner.run(sql)).rows
const people = () => rows('select first_name, last_name, cardinality(scope) as reach from person order by last_name, first_name')
const bring = async (at: string) => (await manager.post(`${at}/run`)).headers.get('location') ?? ''

test('a contact who looks like nobody in the register is asked about nothing', async () => {
  const at = await send('1;yritys;Firma Oy;0113466-8;Aino;Laine;aino@firma.example;0447291419\n')
  assert.doesNotMatch(await textOf(at), /Tunnetaanko/)
  await bring(at)
  assert.deepEqual(await people(), [{ first_name: 'Aino', last_name: 'Laine', reach: 1 }])
})

const second = '2;yritys;Toinen Oy;2045520-5;Aino;Laine;aino@toinen.example;0447291419\n'

test('who has a name, address or phone of the register is asked about, and the choice is remembered over the steps', async () => {
  const at = await send(second + '3;yritys;Kolmas Oy;1572860-0;AINO;laine;;\n4;yritys;Neljäs Oy;0100130-4;Eero;Öhman;;\n')
  const html = await textOf(at)
  assert.match(html, /Tunnetaanko nämä jo/)
  for (const told of ['name="line.2"', 'name="line.3"', 'Sama: Aino Laine, Firma Oy (sama nimi, sama puhelin)', 'Tuo 3 riviä']) assert.ok(html.includes(told), told)
  assert.doesNotMatch(html, /name="line\.4"/)
  const [person] = await rows('select id from person')
  assert.equal((await manager.post(`${at}/persons`, { 'line.2': String(person?.['id']), 'line.3': 'skip' })).status, 303)
  const again = await textOf(at)
  assert.match(again, new RegExp(`<option (?:selected )?value="${String(person?.['id'])}"(?: selected)?>Sama`))
  assert.match(again, /Tuo 2 riviä/)
  assert.match(again, /kuten esikatselussa valittiin/)
  assert.match(again, /name="line\.3"/, 'a line that was left out can still be chosen otherwise')
  await manager.post(at, {})
  assert.match(await textOf(at), /Tuo 2 riviä/, 'choosing columns forgets nothing')
  await bring(at)
  assert.deepEqual(await people(), [{ first_name: 'Aino', last_name: 'Laine', reach: 2 }, { first_name: 'Eero', last_name: 'Öhman', reach: 1 }])
})

test('the same person has the new tie and address, and nothing twice', async () => {
  assert.deepEqual(await rows(`select o.name from affiliation a join organisation o on o.id = a.organisation_id
    join person p on p.id = a.person_id where p.last_name = 'Laine' order by o.name`), [{ name: 'Firma Oy' }, { name: 'Toinen Oy' }])
  assert.deepEqual(await rows(`select email from person_email order by email`), [{ email: 'aino@firma.example' }, { email: 'aino@toinen.example' }])
  assert.deepEqual(await rows('select count(*)::int as n from person_phone'), [{ n: 1 }])
  assert.deepEqual(await rows("select name from organisation where name = 'Kolmas Oy'"), [])
})

test('an import that added to somebody is taken back without them', async () => {
  const at = await send('5;yritys;Viides Oy;0188808-0;Aino;Laine;aino@firma.example;\n')
  const [person] = await rows("select id from person where last_name = 'Laine'")
  await manager.post(`${at}/persons`, { 'line.2': String(person?.['id']) })
  const result = await bring(at)
  assert.equal((await rows("select 1 from organisation where name = 'Viides Oy'")).length, 1)
  assert.equal((await manager.post(`${result}/revert`)).status, 303)
  assert.equal((await rows("select 1 from organisation where name = 'Viides Oy'")).length, 0)
  assert.equal((await rows("select 1 from person where last_name = 'Laine'")).length, 1)
})

test('somebody who was not offered is not taken, and one who is gone by then is told', async () => {
  const at = await send('6;yritys;Kuudes Oy;0157711-9;Aino;Laine;;\n')
  const [other] = await rows("select id from person where last_name = 'Öhman'")
  await manager.post(`${at}/persons`, { 'line.2': String(other?.['id']) })
  assert.match(await textOf(at), /<option (?:selected )?value="new"(?: selected)?>/)
  const [person] = await rows("select id from person where last_name = 'Laine'")
  await manager.post(`${at}/persons`, { 'line.2': String(person?.['id']) })
  await s.owner.run("update person set contracting_until = '2000-01-01' where last_name = 'Laine'")
  assert.match(await textOf(at), /ei enää löydy/)
})
