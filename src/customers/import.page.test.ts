import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import writeExcelFile from 'write-excel-file/node'
import { site, type Site } from '../../test/site.ts'
import { importRoutes } from './import-pages.tsx'

let s: Site
let manager: Awaited<ReturnType<Site['signIn']>>
before(async () => {
  s = await site(importRoutes)
  manager = await s.signIn('account_management')
})
after(() => s.close())

const header =
  'Asiakasnumero;Asiakastyyppi;Nimi;Y-tunnus;Yhteyshenkilön etunimi;Yhteyshenkilön sukunimi;Sopimusnumero;Vastuuhenkilö\n'
const file =
  `${header}1;yritys;Firma Oy;2617416-4;Aino;Laine;;\n2;yritys;Firma B Oy;2617416-5;Aino;Laine;;\n` +
  '3;kunta;Nivala;0178455-6;;;S-1;\n'

async function send(text: string | undefined): Promise<Response> {
  const form = new FormData()
  if (text !== undefined) form.set('file', new File([text], 'asiakkaat.csv', { type: 'text/csv' }))
  return manager.post('/imports', form)
}
/** Sends a file and takes the steps to its outcome. */
async function bring(text: string): Promise<Response> {
  const at = (await send(text)).headers.get('location') ?? ''
  return manager.post(`${at}/run`)
}
const persons = async () => (await s.owner.run('select count(*)::int as n from person')).rows[0]?.['n']

test('the page tells its limits and columns before anything is sent', async () => {
  const answer = await manager.get('/imports')
  const text = await answer.text()
  assert.equal(answer.status, 200)
  for (const word of ['50 Mt', '250 000', 'Asiakasnumero', 'Markkinointikielto'])
    assert.ok(text.includes(word), word)
  const swedish = await (await manager.get('/imports?kieli=sv')).text()
  assert.match(swedish, /Kundnummer, Kundtyp/)
  assert.doesNotMatch(swedish, /Asiakasnumero/)
  await manager.get('/imports?kieli=fi')
})

test('before anything is stored, the columns and what would happen are shown', async () => {
  const sent = await send(file)
  assert.equal(sent.status, 303)
  const answer = await manager.get(sent.headers.get('location') ?? '')
  const text = await answer.text()
  assert.equal(answer.status, 200)
  assert.ok(text.includes('Hyväksyttyjä rivejä 1, hylättyjä 2'))
  for (const word of ['UTF-8', 'Erotin', 'Tuo 1 riviä', 'Vastuuhenkilö (K/E)', 'Firma Oy · Firma B Oy · Nivala'])
    assert.ok(text.includes(word), word)
  assert.equal(await persons(), 0)
})

test('what a column is taken as is chosen once and remembered for files with the same titles', async () => {
  const odd = 'Nro;Asiakastyyppi;Nimi;Y-tunnus;Etu;Suku\nX1;yritys;Outo Oy;1572860-0;Aino;Laine\n'
  const first = (await send(odd)).headers.get('location') ?? ''
  const lacking = await manager.get(first)
  assert.equal(lacking.status, 422)
  assert.match(await lacking.text(), /Asiakasnumero[\s\S]*name="column\.0"/)
  const chosen = { 'column.0': 'customer_number', 'column.1': 'type', 'column.2': 'name', 'column.3': 'business_id',
    'column.4': 'first_name', 'column.5': 'last_name' }
  assert.equal((await manager.post(first, chosen)).status, 303)
  assert.match(await (await manager.get(first)).text(), /Tuo 1 riviä/)
  const second = (await send(odd.replace('X1', 'X2'))).headers.get('location') ?? ''
  assert.match(await (await manager.get(second)).text(), /Tuo 1 riviä/)
  assert.match(await (await manager.get('/imports/files/0190a000-0000-7000-8000-000000000000')).text(), /Lähetä se uudelleen/)
  const other = await s.signIn('account_management')
  assert.equal((await other.get(second)).status, 404, 'a file is seen by whoever sent it')
})

test('an import leads to its result, line by line, and the line that waits can be settled', async () => {
  const sent = await bring(file)
  assert.equal(sent.status, 303)
  const result = await (await manager.get(sent.headers.get('location') ?? '')).text()
  for (const word of ['Y-tunnus', 'Tarkista Y-tunnus', 'ei ole vastuullista yhteyshenkilöä'])
    assert.ok(result.includes(word), word)
  assert.equal(await persons(), 1)
  const [, table = ''] = /href="(\/imports\/[^"]+\.csv)"/.exec(result) ?? []
  const lines = (await (await manager.get(table)).text()).trim().split('\r\n')
  assert.deepEqual(lines.slice(0, 2).map((each) => each.split(';').slice(0, 2)), [
    ['Rivi', 'Sarake'],
    ['3', 'Y-tunnus'],
  ])
  assert.equal(lines.length, 3)
  const waiting = await (await manager.get('/imports/waiting')).text()
  assert.ok(waiting.includes('Nivala'))
  const [, action = ''] = /action="(\/imports\/waiting\/[^"]+)"/.exec(waiting) ?? []
  assert.equal((await manager.post(action, { row_version: '9' })).status, 409)
  assert.equal((await manager.post(action, { row_version: '1' })).status, 303)
  assert.ok(!(await (await manager.get('/imports/waiting')).text()).includes('Nivala'))
})

test('a workbook is imported as its first sheet', async () => {
  const rows = `${header}W1;yritys;Työkirja Oy;2045520-5;Aino;Laine;;\n`.trim().split('\n')
  const cells = rows.map((row) => row.split(';').map((value) => ({ value, type: String })))
  const form = new FormData()
  form.set('file', new File([Uint8Array.from(await writeExcelFile(cells).toBuffer())], 'asiakkaat.xlsx'))
  const sent = await manager.post('/imports', form)
  assert.equal(sent.status, 303)
  assert.equal((await manager.post(`${sent.headers.get('location') ?? ''}/run`)).status, 303)
  const { rows: found } = await s.owner.run("select name from organisation where customer_number = 'W1'")
  assert.deepEqual(found, [{ name: 'Työkirja Oy' }])
})

test('a file that is none is told beside the field, in three languages', async () => {
  for (const [text, said] of [
    [undefined, 'Valitse tiedosto'],
    ['', 'tyhjä'],
  ] as const) {
    const answer = await send(text)
    assert.equal(answer.status, 422, said)
    const page = await answer.text()
    assert.ok(page.includes(said), said)
    assert.ok(page.includes('aria-describedby'))
  }
  for (const language of ['sv', 'en'])
    assert.equal((await manager.get(`/imports?kieli=${language}`)).status, 200)
})

test('a file of other columns is told above the choice of its columns', async () => {
  const answer = await manager.get((await send('a;b\n1;2\n')).headers.get('location') ?? '')
  assert.equal(answer.status, 422)
  assert.match(await answer.text(), /asiakastietojen sarakkeita/)
})

test('a finished import is taken back on its page', async () => {
  const result = (await bring(`${header}R1;yritys;Peruttava Oy;0113466-8;Aino;Laine;;\n`)).headers.get('location') ?? ''
  assert.match(await (await manager.get(result)).text(), /Peru tuonti/)
  const was = await persons()
  assert.equal((await manager.post(`${result}/revert`)).status, 303)
  assert.equal(await persons(), Number(was) - 1)
  const after = await (await manager.get(result)).text()
  assert.match(after, /Peruttu/)
  assert.doesNotMatch(after, /Peru tuonti/)
})

test('a run that has not ended tells how far it has come', async () => {
  await s.owner.run(`insert into import_run (tenant_id, id, file_hash, accepted, refused, lines, outcome)
    values ('${s.tenant.id}', '0190a000-0000-7000-8000-00000000000a', 'x', 400, 0, 1000, '{}')`)
  const text = await (await manager.get('/imports/0190a000-0000-7000-8000-00000000000a')).text()
  assert.match(text, /400\/1\s000 riviä/)
  assert.match(text, /<progress/)
})

test('a run that is not there, or another duty, opens nothing', async () => {
  assert.equal((await manager.get('/imports/0190a000-0000-7000-8000-000000000000')).status, 404)
  assert.equal((await (await s.signIn('invoicing')).get('/imports')).status, 403)
})
