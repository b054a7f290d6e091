import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { site, type Site, type Visitor } from '../../test/site.ts'
import { affiliate } from './affiliations.ts'
import { prepareContract } from './contracts.ts'
import { addOrganisation } from './organisations.ts'
import { addPerson } from './persons.ts'

let s: Site
let care: Visitor
let person: string
let ties: string[]
let contract: string

before(async () => {
  s = await site()
  care = await s.signIn('customer_care')
  await s.gate.write(s.as('contracting'), 'contracting', 'test', async (task) => {
    const organisation_id = await addOrganisation(task, { name: 'Nivala', legal_form: 'municipality' })
    const people = await Promise.all(['Aino', 'Eero', 'Oona'].map((first_name) =>
      addPerson(task, { first_name, last_name: 'Mäkelä', source: 'person', source_on: task.today })))
    ties = await Promise.all(people.map((person_id) => affiliate(task, { organisation_id, person_id, starts_on: task.today })))
    person = people[0] ?? ''
    contract = await prepareContract(task, { organisation_id, number: 'S-1', title: 'Verkko', responsible_id: ties[0] ?? '' })
  })
})
after(() => s.close())

const textOf = async (page: string) => (await care.get(page)).text()
const drafts = async () => (await s.owner.run('select form, person_id, typed from draft order by form')).rows
const goesOn = async (page: string) => textOf(`${page}?draft=1`)

test('acts on a contract, and handing over and leaving, keep what was chosen and not saved', async () => {
  const [, second = '', third = ''] = ties
  const forms = [
    { page: `/contracts/${contract}/end`, typed: { ended_on: '5.3.2031' }, seen: [/value="5\.3\.2031"/], of: null },
    { page: `/contracts/${contract}/responsible`, typed: { affiliation_id: second, handed_over_on: '6.3.2031', is_interim: 'true' },
      seen: [new RegExp(`value="${second}" selected`), /value="6\.3\.2031"/, /name="is_interim"[^>]*checked/], of: null },
    { page: `/people/${person}/hand-over`, typed: { handed_over_on: '7.3.2031', [`heir.${contract}`]: third },
      seen: [new RegExp(`value="${third}" selected`), /value="7\.3\.2031"/, new RegExp(`name="move\\.${contract}"(?![^>]*checked)`)], of: person },
    { page: `/affiliations/${ties[0] ?? ''}/departure`, typed: { ended_on: '8.3.2031', [`heir.${contract}`]: third },
      seen: [new RegExp(`value="${third}" selected`), /value="8\.3\.2031"/], of: person },
  ]
  for (const { page, typed, seen, of } of forms) {
    assert.ok((await textOf(page)).includes(`name="draft_of" value="${page}"`), page)
    const kept = await care.post('/drafts', { draft_of: page, row_version: '1', ...typed })
    assert.equal(kept.headers.get('location'), page)
    assert.deepEqual((await drafts()).map(({ form, person_id }) => [form, person_id]), [[page, of]])
    assert.match(await textOf(page), /Lomake jäi kesken/, page)
    const html = await goesOn(page)
    for (const one of seen) assert.match(html, one, page)
    await care.post('/drafts/end', { draft_of: page })
  }
})

test('a draft of a departure holds nothing of who comes in their place', async () => {
  const page = `/affiliations/${ties[0] ?? ''}/departure`
  await care.post('/drafts', { draft_of: page, ended_on: '8.3.2031', 'person.first_name': 'Uusi', 'email.email': 'uusi@nivala.example' })
  assert.deepEqual((await drafts()).map(({ typed }) => typed), [{ ended_on: '8.3.2031' }])
  await care.post('/drafts/end', { draft_of: page })
})

test('a draft of signing keeps every signatory, goes on from its version, and goes when the contract is signed', async () => {
  const page = `/contracts/${contract}/signature`
  const form = new URLSearchParams([['draft_of', page], ['row_version', '1'], ['signed_on', '2.3.2026'], ['starts_on', '2.3.2026'],
    ...ties.slice(1).map((tie) => ['signatures', tie])])
  await care.post('/drafts', form)
  const html = await goesOn(page)
  for (const [at, tie] of ties.entries()) assert.equal(new RegExp(`value="${tie}"[^>]*checked`).test(html), at > 0, String(at))
  assert.match(html, /name="row_version" value="1"/)
  const saved = await care.post(page, form)
  assert.equal(saved.status, 303)
  assert.deepEqual(await drafts(), [])
})
