import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { site, type Site, type Visitor } from '../../test/site.ts'

let s: Site
let staff: Visitor
let customer: string
let person: string

before(async () => {
  s = await site()
  staff = await s.signIn('customer_care')
  customer = await made('/customers', {
    kind: 'organisation',
    name: 'Nivala',
    legal_form: 'municipality',
    is_customer: 'true',
  })
  person = await made('/people', {
    customer,
    'person.first_name': 'Aino',
    'person.last_name': 'Mäkelä',
    'person.source': 'customer_organisation',
    'person.source_on': '1.2.2026',
    'tie.starts_on': '1.2.2020',
    role: 'contact',
  })
})
after(() => s.close())

async function made(path: string, form: Readonly<Record<string, string>>): Promise<string> {
  const answer = await staff.post(path, form)
  assert.equal(answer.status, 303, `${path} ${answer.status === 303 ? '' : await answer.text()}`)
  return answer.headers.get('location')?.split('/').at(-1) ?? ''
}

const textOf = async (path: string) => (await staff.get(path)).text()
const rowOf = async (page: string, segment: string) =>
  new RegExp(`/${segment}/([0-9a-f-]{36})/edit`).exec(await textOf(page))?.[1] ?? assert.fail(segment)

test('a note is written, mended and deleted without a script, and a mention is a link', async () => {
  const at = `/customers/${customer}`
  await made(`${at}/notes`, { body: 'Soita @Aino Mäkelä <b>heti</b>' })
  const card = await textOf(at)
  assert.match(card, new RegExp(`Soita <a href="/people/${person}">Aino Mäkelä</a> &lt;b`))
  const note = await rowOf(at, 'notes')
  const form = await textOf(`${at}/notes/${note}/edit`)
  assert.match(form, /Soita @Aino Mäkelä/)
  await made(`${at}/notes/${note}`, { body: 'Soitettu.', row_version: '1' })
  const late = await staff.post(`${at}/notes/${note}`, { body: 'Soitan vielä.', row_version: '1' })
  assert.equal(late.status, 409)
  const both = await late.text()
  assert.match(both, /Soitettu\./)
  assert.match(both, /Soitan vielä\./)
  assert.match(await textOf(`${at}/notes/${note}/removal`), /Soitettu\./)
  assert.equal((await staff.post(`${at}/notes/${note}/removal`, { row_version: '1' })).status, 409)
  await made(`${at}/notes/${note}/removal`, { row_version: '2' })
  assert.doesNotMatch(await textOf(at), /Soitettu\./)
  assert.match(await textOf(`${at}/timeline`), /Muistiinpano poistettiin/)
  assert.equal((await staff.get(`/people/${person}/notes/${note}/edit`)).status, 404)
})

test('a refused note keeps its text, but for an identity code, which is warned about', async () => {
  const at = `/people/${person}/notes`
  const empty = await staff.post(at, { body: '   ' })
  assert.equal(empty.status, 422)
  const refused = await staff.post(at, { body: 'Tunnus 131052-308T ja asia' })
  assert.equal(refused.status, 422)
  const html = await refused.text()
  assert.match(html, /\*{11} ja asia/)
  assert.match(html, /henkilötunnus/i)
  assert.doesNotMatch(html, /131052-308T/)
})

test('what is to be done waits among my items, by when, and goes when it is done', async () => {
  const at = `/people/${person}`
  const html = await textOf(`${at}/to-dos/new`)
  const me = /<option value="([0-9a-f-]{36})" selected/.exec(html)?.[1] ?? assert.fail('nobody is chosen')
  await made(`${at}/to-dos`, { what: 'Lähetä tarjous', due_on: '1.1.2020', doer_id: me })
  assert.equal(
    (await staff.post(`${at}/to-dos`, { what: 'x', due_on: '1.1.2020', doer_id: person })).status,
    422,
  )
  const mine = await textOf('/my')
  assert.match(mine, /Lähetä tarjous/)
  assert.match(mine, /Myöhässä: 1/)
  const [, action = ''] = /action="(\/people\/[^"]+\/to-dos\/[^"]+\/done)"/.exec(mine) ?? []
  const done = await staff.post(action, { row_version: '1', is_done: 'true', from: 'my' })
  assert.equal(done.headers.get('location'), '/my')
  assert.doesNotMatch(await textOf('/my'), /Lähetä tarjous/)
  assert.equal((await staff.post(action, { row_version: '1', is_done: 'false' })).status, 409)
  const row = await rowOf(at, 'to-dos')
  await made(`${at}/to-dos/${row}`, {
    what: 'Lähetä uusi tarjous',
    due_on: '2.1.2020',
    doer_id: me,
    row_version: '2',
  })
  assert.match(await textOf(at), /Lähetä uusi tarjous/)
})

test('the timeline of a card is filtered by kind and speaks three languages', async () => {
  const at = `/people/${person}/timeline`
  assert.match(await textOf(at), /Tuli yhteyshenkilöksi/)
  assert.doesNotMatch(await textOf(`${at}?kind=notices`), /Tuli yhteyshenkilöksi/)
  assert.match(await textOf(`${at}?kieli=sv`), /Blev kontaktperson/)
  assert.match(await textOf(`${at}?kieli=en`), /Became a contact/)
  assert.equal((await staff.get(`${at}?below=2026-13-41.x.y&kind=nothing`)).status, 200)
})

test('invoicing opens neither notes nor the timeline', async () => {
  const invoicer = await s.signIn('invoicing')
  assert.notEqual((await invoicer.get(`/people/${person}/timeline`)).status, 200)
  assert.notEqual((await invoicer.post(`/people/${person}/notes`, { body: 'x' })).status, 303)
})

test('every panel of a card says why its rows are held, on what basis and how long', async () => {
  const card = await textOf(`/people/${person}?kieli=fi`)
  for (const panel of ['ties', 'to-dos']) {
    const [, html = ''] =
      new RegExp(`<section class="panel" id="${panel}"(.*?)</section></details>`, 's').exec(card) ?? []
    assert.match(html, /6 art\. 1 f/, panel)
    assert.match(html, /Säilytetään \d+ kuukautta/, panel)
  }
})

test('a value says that its end is not known while the role goes on, and the day once it has ended', async () => {
  assert.match(await textOf(`/people/${person}`), /Loppupäivää ei vielä ole/)
  const tie =
    /\/affiliations\/([0-9a-f-]{36})"/.exec(await textOf(`/people/${person}`))?.[1] ?? assert.fail('no tie')
  await made(`/affiliations/${tie}/departure`, { ended_on: '1.2.2026' })
  assert.match(await textOf(`/people/${person}`), /Tämän säännön mukaan pois \d+\.\d+\.20\d\d/)
})
