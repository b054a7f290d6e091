import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { site, type Site, type Visitor } from '../../test/site.ts'
import { affiliate } from './affiliations.ts'
import { prepareContract } from './contracts.ts'
import { addOrganisation } from './organisations.ts'
import { addPerson } from './persons.ts'
import { staffRoutes } from './staff.tsx'

let s: Site
let care: Awaited<ReturnType<Site['signIn']>>
let person: string
let customer: string
let tie: string
let contract: string
let other: string
let today: string

before(async () => {
  s = await site()
  care = await s.signIn('customer_care')
  await s.gate.write(s.as('contracting'), 'contracting', 'test', async (task) => {
    customer = await addOrganisation(task, { name: 'Nivala', legal_form: 'municipality' })
    other = await addOrganisation(task, { name: 'Haapajärvi', legal_form: 'municipality' })
    today = task.today
    person = await addPerson(task, { first_name: 'Aino', last_name: 'Mäkelä', source: 'person', source_on: task.today,
      phones: [{ phone: '+358447291419', starts_on: task.today }] })
    tie = await affiliate(task, { organisation_id: customer, person_id: person, starts_on: task.today })
    contract = await prepareContract(task, { organisation_id: customer, number: 'S-1', title: 'Verkko', responsible_id: tie })
  })
})
after(() => s.close())

const textOf = async (visitor: Visitor, path: string) => (await visitor.get(path)).text()
const drafts = async () => (await s.owner.run('select form, person_id from draft order by form')).rows
const idOf = (base: string) => ({ '/customers': customer, '/people': person, '/contracts': contract })[base] ?? tie
const on = (path: string, values: object) => `${path}${path.includes('?') ? '&' : '?'}${new URLSearchParams({ ...values }).toString()}`

/** The pages that add a row to a card. */
function newPages(): string[] {
  const paths = staffRoutes.filter(({ method, path }) => method === 'GET' && /^\/[a-z]+\/:id\/[a-z-]+\/new$/.test(path))
    // A file cannot be kept before it is sent.
    .map(({ path }) => path).filter((path) => !/\/(attachments|messages|mail)\/new$/.test(path))
  return paths.map((path) => {
    const page = path.replace(':id', idOf(path.slice(0, path.indexOf('/:id'))))
    return page.endsWith('/affiliations/new') ? on(page, { customer }) : page
  })
}

test('every form that adds a row to a card keeps what was typed and not saved, for its writer alone', async () => {
  const pages = newPages()
  assert.ok(pages.length > 15, String(pages.length))
  const colleague = await s.signIn('customer_care')
  for (const page of pages) {
    const html = await textOf(care, page)
    assert.ok(html.includes(`name="draft_of" value="${page.replaceAll('&', '&amp;')}"`), page)
    const [, line] = /<(?:input type="(?:text|email|tel)"|textarea)[^>]* name="(?!q")([a-z_.]+)"/.exec(html) ?? []
    assert.ok(line !== undefined || /<select|type="radio"/.test(html), page)
    const kept = await care.post('/drafts', { draft_of: page, [line ?? 'row']: 'Kesken jäänyt' })
    assert.equal(kept.headers.get('location'), page)
    assert.match(await textOf(care, page), /Lomake jäi kesken/, page)
    if (line !== undefined) assert.match(await textOf(care, on(page, { draft: '1' })), /Kesken jäänyt/, page)
    assert.doesNotMatch(await textOf(colleague, on(page, { draft: '1' })), /Kesken jäänyt|Lomake jäi kesken/, page)
    assert.equal((await care.post('/drafts/end', { draft_of: page })).status, 303)
    assert.doesNotMatch(await textOf(care, page), /Lomake jäi kesken/, page)
  }
})

test('saving what a draft was of forgets it, and the draft is of the person whom it tells of', async () => {
  const forms = [
    { page: `/people/${person}/notes/new`, to: `/people/${person}/notes`, form: { body: 'Kävi' }, of: person },
    { page: `/customers/${customer}/to-dos/new`, to: `/customers/${customer}/to-dos`, form: { what: 'Soita', due_on: today, doer_id: care.userId }, of: null },
    { page: `/affiliations/${tie}/roles/new`, to: `/affiliations/${tie}/roles`, form: { role: 'signatory', starts_on: today }, of: person },
    { page: `/people/${person}/affiliations/new?customer=${other}`, to: `/people/${person}/affiliations`,
      form: { customer: other, role: 'contact', job_title: 'Toinen', starts_on: today }, of: person },
    { page: '/calls', to: '/calls', form: { q: '044 729 1419', person, body: 'Soitti', direction: 'in' }, of: person },
  ]
  for (const { page, to, form, of } of forms) {
    await care.post('/drafts', { draft_of: page, ...form })
    assert.deepEqual(await drafts(), [{ form: page, person_id: of }], page)
    const saved = await care.post(to, { draft_of: page, ...form })
    assert.equal(saved.status, 303, `${page} ${saved.status === 303 ? '' : (await saved.text()).slice(0, 4000)}`)
    assert.deepEqual(await drafts(), [], page)
  }
})

test('a call left unfinished goes on with its number and its words', async () => {
  await care.post('/drafts', { draft_of: '/calls', q: '044 729 1419', person, body: 'Lasku puuttuu', direction: 'out', minutes: '4' })
  assert.match(await textOf(care, '/calls'), /Lomake jäi kesken/)
  const goesOn = await textOf(care, '/calls?draft=1')
  assert.match(goesOn, /Lasku puuttuu/)
  assert.match(goesOn, /value="044 729 1419"/)
  await care.post('/drafts/end', { draft_of: '/calls' })
})

test('a draft is of no form under somebody whom one does not see', async () => {
  const unknown = '0190a000-0000-7000-8000-000000000000'
  for (const form of [{ draft_of: `/people/${unknown}/notes/new`, body: 'x' }, { draft_of: `/affiliations/${unknown}/roles/new`, role: 'contact' },
    { draft_of: '/calls', person: unknown, body: 'x' }, { draft_of: '/calls', person: 'x', body: 'x' }])
    assert.equal((await care.post('/drafts', form)).status, 404, form.draft_of)
  assert.deepEqual(await drafts(), [])
})
