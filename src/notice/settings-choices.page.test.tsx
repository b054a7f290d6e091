import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { site, type Site } from '../../test/site.ts'
import { items } from '../catalogue/items.ts'
import { catalogue, columnsOf, isPersonal } from '../catalogue/schema/columns.ts'
import { accountabilityRoutes } from './accountability-pages.tsx'
import { establish } from './establish.ts'
import { loadExample } from './example.ts'
import { currentSettings } from './in-force.ts'
import { canBeOff, heldOf, holders } from './items-off.ts'
import { names } from './one-of.ts'
import { settingsRoutes } from './settings-pages.tsx'

const joki = await loadExample('joki-ict')
let s: Site
let officer: Awaited<ReturnType<Site['signIn']>>
let tie = ''
let town = ''
before(async () => {
  s = await site([...settingsRoutes, ...accountabilityRoutes])
  officer = await s.signIn('data_protection_officer')
  await establish(s.gate, s.tenant, joki)
  await s.gate.write(s.as('contracting'), 'contracting', 'test', async (task) => {
    const [person = ''] = await task.insert('person', [
      {
        first_name: 'Aino',
        last_name: 'Mäkelä',
        source: 'person',
        language: 'sv',
        source_on: '2026-01-02',
        notice_due_on: '2026-02-02',
      },
    ])
    const organisation = { name: 'Nivala', legal_form: 'municipality' } as const
    const ids = await task.insert('organisation', [{ ...organisation, customer_number: '77', note: 'Soita' }])
    town = ids[0] ?? ''
    const word = { organisation_id: town, source_id: town, item: 'customer_number', folded: '77', scope: [] }
    await task.insert('search_entry', [word])
    const title = { job_title: 'Rehtori', starts_on: '2026-01-01' }
    const ties = await task.insert('affiliation', [{ organisation_id: town, person_id: person, ...title }])
    tie = ties[0] ?? ''
  })
})
after(() => s.close())

async function decided() {
  const found = await s.gate.read(s.as('accountability'), 'accountability', 'test', 'opened', currentSettings)
  assert.ok(found)
  return found
}

async function post(form: string, fields: readonly (readonly [string, string])[]) {
  const sent = new URLSearchParams([['version', String((await decided()).version)], ...fields.map((each) => [...each])])
  return officer.post(`/settings/${form}`, sent)
}

async function told(form: string, fields: readonly (readonly [string, string])[]): Promise<string> {
  const was = await decided()
  const answer = await post(form, fields)
  assert.equal(answer.status, 422)
  assert.deepEqual(await decided(), was)
  return answer.text()
}

function held() {
  return s.gate.read(s.as('rights_requests'), 'rights_requests', 'test', 'listed', (task) =>
    heldOf(task, names(items)),
  )
}

test('every item that can be off is held where it is looked for, and nowhere else', () => {
  const inCatalogue = Object.entries(catalogue).flatMap(([table, shape]) =>
    columnsOf(shape).flatMap(({ name, statement }) =>
      isPersonal(statement) && canBeOff(statement.personal) ? [`${statement.personal} ${table}.${name}`] : [],
    ),
  )
  const known = holders.flatMap(({ table, columns }) =>
    Object.entries(columns).map(([item, column]) => `${item} ${table}.${column}`),
  )
  assert.deepEqual(known.toSorted(), inCatalogue.toSorted())
  assert.ok(!canBeOff('last_name') && !canBeOff('password') && !canBeOff('phone'))
})

test('an item that rows still hold is not switched off: it is counted, and clearing is offered', async () => {
  const text = await told('items', [
    ['itemsOff', 'job_title'],
    ['itemsOff', 'free_text'],
  ])
  assert.match(text, /Rekisterissä on vielä: Tehtävänimike 1, Muistiinpano 1/)
  assert.match(text, /name="clear" value="yes"/)
})

test('clearing empties the values and their search words, and the rows can be changed again', async () => {
  const off = ['job_title', 'free_text', 'customer_number'].map((item) => ['itemsOff', item] as const)
  assert.equal((await post('items', [...off, ['clear', 'yes']])).status, 303)
  assert.match(await (await officer.get('/settings')).text(), /Tyhjennettiin 3 arvoa/)
  assert.deepEqual(await held(), [{ item: 'language', count: 1 }])
  await s.gate.write(s.as('contracting'), 'contracting', 'test', async (task) => {
    await task.update('affiliation', tie, { ended_on: task.today, active: false })
    await task.update('organisation', town, { name: 'Nivalan kaupunki' })
  })
  const words = await s.gate.read(s.as('rights_requests'), 'rights_requests', 'test', 'listed', (task) =>
    task.db
      .selectFrom('search_entry')
      .select(['id', 'person_id'])
      .where('tenant_id', '=', task.tenant)
      .where('folded', '=', '77')
      .execute(),
  )
  assert.deepEqual(words, [])
  await assert.rejects(
    s.gate.write(s.as('contracting'), 'contracting', 'test', (task) =>
      task.update('affiliation', tie, { job_title: 'Rehtori' }),
    ),
  )
})

test('what was cleared is in the audit, with the columns', async () => {
  const rows = await s.gate.read(s.as('rights_requests'), 'rights_requests', 'test', 'listed', (task) =>
    task.db
      .selectFrom('audit_entry')
      .innerJoin('audit_shape', 'audit_shape.id', 'audit_entry.shape_id')
      .select(['audit_shape.columns'])
      .where('audit_entry.tenant_id', '=', task.tenant)
      .where('audit_entry.route', '=', 'POST /settings/items')
      .where('audit_entry.act', '=', 'written')
      .where('audit_entry.purpose', '=', 'rights_requests')
      .execute(),
  )
  assert.equal(rows.length, 1)
  assert.match(JSON.stringify(rows), /affiliation\.job_title.*organisation\.customer_number/)
})

test('an item that the register cannot do without stays on', async () => {
  assert.match(await told('items', [['itemsOff', 'last_name']]), /f-itemsOff-error">Rekisteri ei toimi/)
  assert.ok(!(await decided()).settings.itemsOff.includes('last_name'))
})

test('languages: at least one, each once, the first of them first', async () => {
  assert.match(await told('languages', []), /f-languages-error">Valitse vähintään yksi/)
  await told('languages', [['languages', 'fi'], ['languages', 'fi']])
  const answer = await post('languages', [['languages', 'fi'], ['languages', 'sv'], ['firstLanguage', 'sv']])
  assert.equal(answer.status, 303)
  assert.deepEqual((await decided()).settings.languages, ['sv', 'fi'])
})

test('a purpose is told in the controller’s own words, in every language or in none', async () => {
  const words = (['fi', 'sv', 'en'] as const).map((code) => [`wording.events.${code}`, `Oma ${code}`] as const)
  assert.match(await told('wording', words.slice(0, 2)), /f-wording-events-en-error">Tieto puuttuu/)
  await post('wording', words)
  assert.deepEqual((await decided()).settings.wording, { events: { fi: 'Oma fi', sv: 'Oma sv', en: 'Oma en' } })
  await post('wording', [])
  assert.deepEqual((await decided()).settings.wording, {})
})

test('consent stands in for a legitimate interest, and for nothing else', async () => {
  await post('bases', [['bases.events.contact_person', '6(1)(a)']])
  assert.deepEqual((await decided()).settings.bases, { events: { contact_person: '6(1)(a)' } })
  assert.match(await told('bases', [['bases.contracting.private_customer', '6(1)(a)']]), /Asetus on|ei salli tätä/)
  await post('bases', [['bases.events.contact_person', '6(1)(f)']])
  assert.deepEqual((await decided()).settings.bases, {})
})

test('somebody else saved first: both values are on the page, and nothing is overwritten', async () => {
  const { version } = await decided()
  const send = (months: string) =>
    officer.post('/settings/retention', { version: String(version), 'retentionMonths.contact_data': months })
  const answers = await Promise.all([send('9'), send('8')])
  assert.deepEqual(answers.map(({ status }) => status).toSorted((one, other) => one - other), [303, 409])
  const text = (await answers.find(({ status }) => status === 409)?.text()) ?? ''
  const now = String((await decided()).settings.retentionMonths.contact_data)
  assert.ok(text.includes(`Nyt voimassa: ${now}`))
  assert.ok(text.includes(`value="${now === '9' ? '8' : '9'}"`))
})
