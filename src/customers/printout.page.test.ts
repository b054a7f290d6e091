import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { pdfText } from '../../test/pdf-text.ts'
import { site, type Site, type Visitor } from '../../test/site.ts'
import { keepOwn, ownFieldsFor } from '../platform/own-fields.ts'
import { affiliate } from './affiliations.ts'
import { recordObjection } from './objections.ts'
import { addOrganisation } from './organisations.ts'
import { addPerson } from './persons.ts'

let s: Site
let care: Visitor
const ids: string[] = []
const people = [['Örjan', 'Aho'], ['Anna-Liisa Wilhelmiina', 'Korhonen-Vuorenmaansaari'], ['Åke', 'Aho'], ['Salla', 'Salainen']] as const

before(async () => {
  s = await site()
  care = await s.signIn('customer_care', 'events', 'protected_customers')
  await s.gate.write(s.as('contracting'), 'contracting', 'test', async (task) => {
    const [first, second] = [await addOrganisation(task, { name: 'Nivala', legal_form: 'municipality' }),
      await addOrganisation(task, { name: 'Ylivieska', legal_form: 'municipality' })]
    for (const [first_name, last_name] of people) {
      const id = await addPerson(task, { first_name, last_name, source: 'person', source_on: task.today, is_protected: first_name === 'Salla' }, [first, second])
      await affiliate(task, { person_id: id, organisation_id: first, starts_on: '2020-01-01' })
      await affiliate(task, { person_id: id, organisation_id: second, starts_on: '2021-01-01' })
      ids.push(id)
    }
  })
})
after(() => s.close())

const ask = (fields: Readonly<Record<string, string>>, of: readonly string[] = ids.slice(0, 3), by = care) => by.post('/people/printout', new URLSearchParams([
  ...of.map((id) => ['id', id]), ...Object.entries({ kind: 'list', purpose: 'customer_relationship', ...fields })]))
async function printed(answer: Response): Promise<string> {
  assert.equal(answer.status, 200)
  assert.equal(answer.headers.get('content-type'), 'application/pdf')
  return pdfText(new Uint8Array(await answer.arrayBuffer()))
}
const entries = async () => (await s.owner.run(
  "select act, purpose, length(subjects) / 16 as people from audit_entry where act = 'printed' order by id")).rows

test('the chosen are printed as a list to sign, in Finnish order, each with the organisation that the list shows', async () => {
  const asked = await (await care.get(`/people/printout?${ids.map((id) => `id=${id}`).join('&')}`)).text()
  assert.match(asked, /4 valittua/)
  assert.equal(await printed(await ask({ occasion: 'Syysseminaari 3.12.2026' })),
    'Syysseminaari3.12.20263henkilöäNroNimiOrganisaatioAllekirjoitus1AhoÅkeNivala2AhoÖrjanNivala3Korhonen-VuorenmaansaariAnna-LiisaWilhelmiinaNivala1/1')
})

test('name tags have the name and the organisation, and nothing of anybody else', async () => {
  assert.equal(await printed(await ask({ kind: 'tags' }, ids.slice(1, 2))), 'Anna-LiisaWilhelmiinaKorhonen-VuorenmaansaariNivala')
})

test('who has a protection order is never printed, by their own carer either; how many are left out is told first', async () => {
  assert.match(await (await care.get('/people?q=salainen')).text(), /Salainen Salla[^]*Nivala/)
  const asked = await ask({}, ids)
  const html = await asked.text()
  assert.match(html, /1 valittua jää pois tulosteesta/)
  assert.match(html, /Tee PDF 3 henkilöstä/)
  assert.doesNotMatch(html, /Sal(?:la|ainen)/)
  const without = /name="without" value="([^"]*)"/.exec(html)?.[1] ?? ''
  assert.doesNotMatch(await printed(await ask({ without }, ids)), /Sal(?:la|ainen)/)
  const nobody = await ask({}, ids.slice(3))
  assert.equal(nobody.status, 422)
  assert.match(await nobody.text(), /Ketään valituista ei voi tulostaa/)
})

test('printing is entered for each of the printed and for nobody else; asking first enters nothing as printed', async () => {
  const before = (await entries()).length
  const html = await (await ask({}, ids)).text()
  assert.equal((await entries()).length, before)
  await printed(await ask({ without: /name="without" value="([^"]*)"/.exec(html)?.[1] ?? '' }, ids))
  assert.deepEqual((await entries()).slice(before), [{ act: 'printed', purpose: 'customer_relationship', people: 3 }])
})

test('all that the filter finds are printed without a mark on any row', async () => {
  assert.match(await printed(await ask({ all: '1', q: 'aho' }, [])), /1AhoÅkeNivala2AhoÖrjanNivala1\/1$/)
})

test('whoever objected to invitations is left out of what is printed for them, and the count agreed to is of that purpose', async () => {
  await s.gate.write(s.as('contracting'), 'contracting', 'test', (task) => recordObjection(task, { person_id: ids[0] ?? '', against: 'events' }))
  const asked = await (await ask({ purpose: 'events' })).text()
  assert.match(asked, /1 valittua jää pois/)
  assert.match(await (await ask({ purpose: 'events', without: '1 customer_relationship' })).text(), /1 valittua jää pois/)
  assert.doesNotMatch(await printed(await ask({ purpose: 'events', without: '1 events' })), /Örjan/)
  assert.match(await printed(await ask({})), /Örjan/)
})

test('without a kind, or in a purpose that no duty holds, nothing is printed, and what was typed is kept', async () => {
  for (const fields of [{ kind: 'x' }, { purpose: '' }, { purpose: 'feedback_x' }, { purpose: 'contracting' }, { occasion: 'x'.repeat(121) }, { occasion: 'Hetu 131052-308T' }]) {
    const answer = await ask({ occasion: 'Kevätpäivä', ...fields })
    assert.equal(answer.status, 422, JSON.stringify(fields))
    const html = await answer.text()
    assert.ok(!html.includes('308T'))
    assert.ok('occasion' in fields || html.includes('value="Kevätpäivä"'))
  }
  const plain = await s.signIn('customer_care')
  assert.equal((await ask({ purpose: 'events' }, ids.slice(0, 3), plain)).status, 422)
  assert.match(await (await care.get('/people/printout')).text(), /Ketään ei ole valittu/)
})

test('a filter by an own field goes on from the page that asks to what is done with those it finds', async () => {
  await s.gate.write(s.as('accountability'), 'accountability', 'test', (task) => task.insert('own_field', [{ on_table: 'person', label: { fi: 'Ryhmä' },
    kind: 'line', months: 12, is_searched: false, choices: [], item: 'job_title', purposes: ['contracting', 'customer_relationship'] }]))
  const field = await s.gate.write(s.as('contracting'), 'contracting', 'test', async (task) => {
    const [own] = await ownFieldsFor(task, 'person')
    assert.ok(own)
    await keepOwn(task, 'person', ids[2] ?? '', new Map([[own, 'A']]))
    return own.name
  })
  for (const path of ['/people/addresses', '/people/printout']) {
    const html = await (await care.get(`${path}?all=1&${field}=A`)).text()
    assert.match(html, /1 valittua/, path)
    assert.ok(html.includes(`name="${field}" value="A"`), path)
  }
  assert.match(await printed(await ask({ all: '1', [field]: 'A' }, [])), /1AhoÅkeNivala1\/1$/)
})
