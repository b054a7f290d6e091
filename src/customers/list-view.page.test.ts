import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import readExcelFile from 'read-excel-file/node'
import { site, type Site, type Visitor } from '../../test/site.ts'
import { addOrganisation } from './organisations.ts'
import { addPerson } from './persons.ts'

let s: Site
let care: Visitor
let invoicing: Visitor

before(async () => {
  s = await site()
  await s.gate.write(s.as('contracting'), 'contracting', 'test', async (task) => {
    for (const [name, street] of [
      ['Alajärvi', '=1+1'],
      ['Ähtäri', 'Ostolantie 17; B'],
      ['Evijärvi', 'Kirkkotie 1'],
    ] as const) {
      const id = await addOrganisation(task, {
        name,
        legal_form: 'municipality',
        street,
        note: `Huom ${name}`,
      })
      await addPerson(
        task,
        { first_name: 'Aino', last_name: name, source: 'person', source_on: task.today, language: 'sv' },
        [id],
      )
    }
  })
  care = await s.signIn('customer_care')
  invoicing = await s.signIn('invoicing')
})
after(() => s.close())

const textOf = async (path: string, visitor = care) => (await visitor.get(path)).text()
/** The headings of what rows tell, without the one of the boxes that choose them. */
const headings = (html: string) =>
  [...html.matchAll(/<th scope="col"(?! class="pick")[^>]*>(.*?)<\/th>/gs)].map(([, inner = '']) =>
    inner.replaceAll(/<[^>]*>/g, ''),
  )
const linesOf = (text: string) =>
  text
    .replace(/^\ufeff/, '')
    .trimEnd()
    .split('\r\n')

/** How many people each export of a route named, in the order of the audit. */
async function entered(path: string): Promise<unknown[]> {
  const { rows } = await s.owner.run(
    "select length(subjects) / 16 as people from audit_entry where act = 'exported' and route = $1 order by id",
    [`GET ${path}`],
  )
  return rows.map(({ people }) => people)
}

test('the columns of a list are chosen by its address, without script', async () => {
  const html = await textOf('/customers?columns=name&columns=street')
  assert.deepEqual(headings(html), ['Nimi ↑', 'Katuosoite'])
  assert.match(html, /<form action="\/customers">/)
  assert.match(html, /<input type="checkbox"[^>]*name="columns" value="street" checked/)
  assert.match(html, /name="columns" value="note"/)
})

test('without a choice a list has its designed columns', async () => {
  const names = headings(await textOf('/customers'))
  assert.deepEqual(names.slice(0, 3), ['Nimi ↑', 'Laji', 'Vastuullinen yhteyshenkilö'])
  assert.equal(names.length, 7)
})

test('a purpose is neither offered nor given a column that is not its own', async () => {
  assert.doesNotMatch(await textOf('/customers', invoicing), /value="note"/)
  assert.equal((await invoicing.get('/customers?columns=street')).status, 200)
  assert.equal((await invoicing.get('/customers?columns=note')).status, 422)
  assert.equal((await invoicing.get('/customers.csv?columns=note')).status, 422)
})

test('a column or an order that a list does not have is refused in words', async () => {
  for (const path of [
    '/customers',
    '/people',
    '/contracts',
    '/customers.csv',
    '/people.csv',
    '/contracts.csv',
  ]) {
    for (const asked of [
      'columns=hetu',
      'columns=tenant_id',
      'columns=name,%27',
      'sort=note',
      'sort=--name',
    ]) {
      const answer = await care.get(`${path}?${asked}`)
      assert.equal(answer.status, 422, `${path}?${asked}`)
      assert.match(await answer.text(), /jota tässä luettelossa ei ole/)
    }
  }
})

test('a heading turns the order, and the choice of columns stays', async () => {
  const html = await textOf('/customers?columns=street&sort=-name')
  assert.ok(html.indexOf('Ähtäri') < html.indexOf('Alajärvi'))
  assert.match(html, /aria-sort="descending"><a href="\/customers\?columns=street&amp;sort=name"/)
})

test('a file has what the list shows: its rows, columns and order', async () => {
  const answer = await care.get('/customers.csv?columns=name,street&sort=-name&kind=municipality')
  assert.equal(answer.headers.get('content-type'), 'text/csv; charset=utf-8')
  assert.match(
    answer.headers.get('content-disposition') ?? '',
    /^attachment; .*asiakkaat-\d{4}-\d\d-\d\d\.csv$/,
  )
  const bytes = Buffer.from(await answer.arrayBuffer())
  assert.deepEqual([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf])
  assert.deepEqual(linesOf(bytes.toString()), [
    'Nimi;Katuosoite',
    'Ähtäri;"Ostolantie 17; B"',
    'Evijärvi;Kirkkotie 1',
    "Alajärvi;'=1+1",
  ])
  assert.deepEqual(linesOf(await textOf('/customers.csv?kind=company')).length, 1)
})

test('a workbook has the same rows and columns, and is entered like the other file', async () => {
  const before = await entered('/people.xlsx')
  const answer = await care.get('/people.xlsx?columns=name,language&sort=-name')
  assert.match(answer.headers.get('content-disposition') ?? '', /henkil%C3%B6t-\d{4}-\d\d-\d\d\.xlsx$/)
  const [sheet] = await readExcelFile(Buffer.from(await answer.arrayBuffer()))
  assert.deepEqual(sheet?.data.slice(0, 2), [
    ['Sukunimi', 'Etunimi', 'Tehtävänimike', 'Asiointikieli'],
    ['Ähtäri', 'Aino', null, 'ruotsi'],
  ])
  assert.deepEqual((await entered('/people.xlsx')).slice(before.length), [3])
  const [streets] = await readExcelFile(
    Buffer.from(await (await care.get('/customers.xlsx?columns=street&sort=name')).arrayBuffer()),
  )
  assert.deepEqual(streets?.data[1], ['Alajärvi', "'=1+1"])
  assert.equal((await invoicing.get('/customers.xlsx?columns=note')).status, 422)
})

test('the people and the contracts come as files too, in the reader’s words', async () => {
  const people = linesOf(await textOf('/people.csv?columns=name,language'))
  assert.deepEqual(people.slice(0, 2), [
    'Sukunimi;Etunimi;Tehtävänimike;Asiointikieli',
    'Alajärvi;Aino;;ruotsi',
  ])
  assert.deepEqual(linesOf(await textOf('/contracts.csv')), [
    'Sopimusnumero;Aihe;Asiakas;Vastuullinen yhteyshenkilö;Päättyy;Tila',
  ])
})

test('the list links to its file, which is entered in the audit as an export of these people', async () => {
  const html = await textOf('/people?columns=language&sort=-name')
  assert.match(html, /href="\/people\.csv\?columns=language&amp;sort=-name"/)
  const before = await entered('/people.csv')
  assert.equal(linesOf(await textOf('/people.csv')).length, 4)
  assert.deepEqual((await entered('/people.csv')).slice(before.length), [3])
})

test('a long list goes into its file whole, an entry for each part', async () => {
  await s.gate.write(s.as('contracting'), 'contracting', 'test', async (task) => {
    for (let count = 0; count < 600; count += 1)
      await addOrganisation(task, { name: `Kylä ${count}`, legal_form: 'parish' })
  })
  assert.match(await textOf('/customers.csv?columns=name&kind=parish'), /erillinen oikeus/)
  const before = await entered('/customers.csv')
  const trusted = await s.signIn('customer_care', 'large_exports')
  const names = linesOf(await textOf('/customers.csv?columns=name&kind=parish', trusted)).slice(1)
  assert.equal(new Set(names).size, 600)
  assert.equal((await entered('/customers.csv')).length, before.length + 2)
})
