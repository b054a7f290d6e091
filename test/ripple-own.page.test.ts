import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { z } from 'zod'
import { apiRoutes } from '../src/customers/api.ts'
import { importCustomers } from '../src/customers/import.ts'
import { search } from '../src/customers/search.ts'
import { staffRoutes } from '../src/customers/staff.tsx'
import { addPerson } from '../src/customers/persons.ts'
import { establish } from '../src/notice/establish.ts'
import { loadExample } from '../src/notice/example.ts'
import { ownFieldRoutes } from '../src/notice/own-field-pages.tsx'
import { currentSettings } from '../src/notice/in-force.ts'
import { noticeLinkedData } from '../src/notice/linked-data.ts'
import { noticeOf } from '../src/notice/notice.ts'
import { publishNotice } from '../src/notice/publish.ts'
import { recordOf } from '../src/notice/record.ts'
import { settingsRoutes } from '../src/notice/settings-pages.tsx'
import { keepOwn, ownFieldsFor, ownReaders, ownValues } from '../src/platform/own-fields.ts'
import { site, type Site, type Visitor } from './site.ts'

const joki = await loadExample('joki-ict')
let s: Site
let officer: Visitor
let care: Visitor
let aino: string
const path = '/settings/own-fields'

before(async () => {
  s = await site([...settingsRoutes, ...ownFieldRoutes, ...staffRoutes, ...apiRoutes])
  officer = await s.signIn('data_protection_officer')
  care = await s.signIn('customer_care')
  aino = await s.gate.write(s.as('contracting'), 'contracting', 'test', (task) =>
    addPerson(task, { first_name: 'Aino', last_name: 'Mäkelä', source: 'person', source_on: task.today }))
  await establish(s.gate, s.tenant, joki)
})
after(() => s.close())

const settings = async () => {
  const found = await s.gate.read(s.as('accountability'), 'accountability', 'test', 'opened', currentSettings)
  assert.ok(found)
  return found
}

async function publish(): Promise<void> {
  await s.gate.write(s.as('accountability'), 'accountability', 'test', async (task) => {
    await publishNotice(task, 'customers')
    await publishNotice(task, 'partners')
  })
}

const shirt = {
  table: 'person', 'label.fi': 'Paidan koko', 'label.sv': 'Skjortstorlek', 'label.en': 'Shirt size', kind: 'choice',
  choices: 'S\nM\nL', item: 'job_title', purposes: 'contracting', retention: 'contact_data', onErase: 'delete',
  'source.fi': 'henkilö itse', 'source.sv': 'personen själv', 'source.en': 'the person', isSearched: 'yes',
}

async function declare(field: Readonly<Record<string, string>>) {
  return officer.post(path, { ...field, version: String((await settings()).version) })
}

async function idOf(label: string): Promise<string> {
  const field = (await settings()).settings.ownFields.find((one) => one.label.fi === label)
  assert.ok(field)
  return field.id
}

test('a field without one of its statements is not saved, and what was typed stays', async () => {
  const was = await settings()
  for (const name of ['table', 'label.fi', 'label.sv', 'kind', 'item', 'purposes', 'retention', 'onErase', 'source.fi']) {
    const answer = await declare({ ...shirt, [name]: '' })
    const html = await answer.text()
    assert.equal(answer.status, 422, name)
    assert.match(html, new RegExp(`id="[^"]*${name}-error|href="#[^"]*${name}`), name)
    assert.match(html, name === 'label.fi' ? /Skjortstorlek/ : /Paidan koko/)
  }
  assert.deepEqual(await settings(), was)
})

test('a field asks for no purpose that its data may not be used for, and tells no lie of law', async () => {
  for (const wrong of [{ purposes: 'invoicing' }, { onErase: 'keep' }, { item: '', reason: 'ei kerro kenestäkään' },
    { table: 'contract' }, { choices: 'S' }, { 'label.fi': 'Hetu 131052-308T' }]) {
    assert.equal((await declare({ ...shirt, ...wrong })).status, 422, JSON.stringify(wrong))
  }
  assert.equal((await care.get(path)).status, 403)
})

test('an own field ripples: told first, then asked, shown, kept and given to its own purpose alone', async () => {
  assert.equal((await declare(shirt)).status, 303)
  const id = await idOf('Paidan koko')
  const edit = `/people/${aino}/edit`
  assert.match(await (await officer.get(path)).text(), /odottaa selosteen julkaisua/)
  assert.doesNotMatch(await (await care.get(edit)).text(), /Paidan koko/, 'before the notice tells of it')
  const sent = await declareValue(id, 'M')
  assert.equal(sent.status, 422, 'no value before the notice')

  await publish()
  assert.match(await (await officer.get(path)).text(), /käytössä/)
  const { settings: told } = await settings()
  assert.match(JSON.stringify(noticeOf(told, 'customers', 'sv')), /Skjortstorlek/)
  assert.doesNotMatch(JSON.stringify(noticeOf(told, 'staff', 'sv')), /Skjortstorlek/)
  assert.match(JSON.stringify(recordOf(told)), /Paidan koko/)
  assert.match(JSON.stringify(noticeLinkedData(told)), new RegExp(id))

  const form = await (await care.get(edit)).text()
  assert.match(form, /Paidan koko/)
  const seen = /name="row_version" value="(\d+)"/.exec(form)?.[1] ?? ''
  const fields = { row_version: seen, first_name: 'Aino', last_name: 'Mäkelä', source: 'person' }
  const wrong = await care.post(`/people/${aino}`, { ...fields, [`own.${id}`]: 'XXL' })
  assert.equal(wrong.status, 422)
  const saved = await care.post(`/people/${aino}`, { ...fields, [`own.${id}`]: 'M' })
  assert.equal(saved.status, 303)
  assert.match(await (await care.get(`/people/${aino}`)).text(), /Paidan koko[^]*>M</)

  const read: unknown = await (await care.get(`/api/v1/persons/${aino}`)).json()
  assert.equal(withOwn.parse(read).own[id], 'M')
  assert.equal((await declareValue(id, 'L')).status, 200)
  assert.equal((await declareValue('00000000-0000-7000-8000-000000000001', 'L')).status, 422)

  const list = await (await care.get('/people')).text()
  assert.match(list, new RegExp(`value="own.${id}"`), 'a column to choose')
  assert.match(await (await care.get(`/people?columns=own.${id}`)).text(), /data-label="Paidan koko">L</)
  assert.match(await (await care.get(`/people.csv?columns=own.${id}`)).text(), /Paidan koko[^]*L/)
  assert.match(await (await care.get(`/people?own.${id}=L`)).text(), /1 yhteensä[^]*name="own\./, 'narrowed by it')
  assert.match(await (await care.get(`/people?own.${id}=S`)).text(), /Henkilöitä ei löytynyt/)
  const others = await s.signIn('protected_customers')
  assert.equal((await others.get('/people?columns=own.00000000-0000-7000-8000-000000000001')).status, 422)

  await s.gate.write(s.as('contracting'), 'contracting', 'test', async (task) => {
    const [field] = await ownFieldsFor(task, 'person')
    assert.ok(field)
    await keepOwn(task, 'person', aino, new Map([[field, 'Erikoinen']]))
  })
  for (const purpose of ownReaders) {
    const { hits } = await s.gate.read(s.as(purpose), purpose, 'test', 'listed', (task) => search(task, 'erikoi'))
    assert.deepEqual(hits.map((hit) => hit.id), purpose === 'contracting' ? [aino] : [], `search in ${purpose}`)
  }
  assert.equal((await declareValue(id, 'L')).status, 200)

  for (const purpose of ownReaders) {
    const values = await s.gate.read(s.as(purpose), purpose, 'test', 'opened', async (task) => {
      const all = [{ id, name: `own.${id}`, label: { fi: '', sv: '', en: '' }, kind: 'line', choices: [], purposes: [], isSearched: false }] as const
      return ownValues(task, 'person', [aino], all)
    })
    assert.deepEqual([...values.values()], purpose === 'contracting' ? [{ [`own.${id}`]: 'L' }] : [], purpose)
  }
})

test('an own field is asked of new people, taken from a file, and changed of many at once', async () => {
  const id = await idOf('Paidan koko')
  const form = { customer: '', 'person.first_name': 'Uusi', 'person.last_name': 'Henkilö', 'person.source': 'person',
    'person.source_on': '2.1.2026', [`own.${id}`]: 'S' }
  assert.match(await (await care.get('/people/new?alone=1')).text(), new RegExp(`name="own.${id}"`))
  assert.equal((await care.post('/people', { ...form, [`own.${id}`]: 'XXL' })).status, 422)
  assert.equal((await care.post('/people', form)).status, 303)
  const file = 'Asiakasnumero;Asiakastyyppi;Nimi;Y-tunnus;Yhteyshenkilön etunimi;Yhteyshenkilön sukunimi;Paidan koko\n'
    + '1;yritys;Firma Oy;2617416-4;Tuotu;Henkilö;l\n2;yritys;Toinen Oy;2045520-5;Väärä;Henkilö;XXL\n'
  const { accepted, refused } = await importCustomers(s.gate, s.as('contracting'), Buffer.from(file))
  assert.deepEqual([accepted, refused.map(({ line, column }) => `${line} ${column}`)], [1, ['3 Paidan koko']])
  assert.deepEqual(await sizes('Henkilö'), [['Tuotu', 'L'], ['Uusi', 'S']])
  const { rows } = await s.owner.run("select id from person where last_name = 'Henkilö'")
  const edit = { field: `own.${id}`, value: 'M', sure: '1', count: '2' }
  const bulk = new URLSearchParams([...rows.map((row) => ['id', String(row['id'])]), ...Object.entries(edit)])
  assert.equal((await care.post('/people/bulk', bulk)).status, 303)
  assert.deepEqual(await sizes('Henkilö'), [['Tuotu', 'M'], ['Uusi', 'M']])
  const [, action = ''] = /action="(\/bulk-edits\/[^"]+\/undo)"/.exec(await (await care.get('/bulk-edits')).text()) ?? []
  assert.equal((await care.post(action)).status, 303)
  assert.deepEqual(await sizes('Henkilö'), [['Tuotu', 'L'], ['Uusi', 'S']])
})

async function sizes(name: string): Promise<unknown[]> {
  const { rows } = await s.owner.run(`select p.first_name, v.value from own_field_value v join person p on p.id = v.person_id
    where p.last_name = $1 order by p.first_name`, [name])
  return rows.map((row) => [row['first_name'], row['value']])
}

test('a field that ends hides its values at once and lets them go by its rule', async () => {
  const id = await idOf('Paidan koko')
  await s.gate.write(s.as('contracting'), 'contracting', 'test', async (task) => {
    const [field] = await ownFieldsFor(task, 'person')
    assert.ok(field)
    await keepOwn(task, 'person', aino, new Map([[field, 'S']]))
  })
  assert.equal((await officer.post(path, { end: id, version: String((await settings()).version) })).status, 303)
  assert.doesNotMatch(await (await care.get(`/people/${aino}`)).text(), /Paidan koko/)
  const { rows: [row] } = await s.owner.run(`select value, contracting_until::text as ends from own_field_value where person_id = '${aino}'`)
  assert.equal(row?.['value'], 'S')
  assert.notEqual(row?.['ends'], 'infinity')
})

const withOwn = z.looseObject({ own: z.record(z.string(), z.unknown()) })

async function declareValue(id: string, value: string) {
  const read = await care.get(`/api/v1/persons/${aino}`)
  const etag = read.headers.get('etag') ?? ''
  return care.send('PATCH', `/api/v1/persons/${aino}`, { own: { [id]: value } }, { 'if-match': etag })
}
