import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { site, type Site, type Visitor } from '../../test/site.ts'
import { answerAccess } from '../access-requests/answer.ts'
import { establish } from '../notice/establish.ts'
import { loadExample } from '../notice/example.ts'
import { affiliate } from './affiliations.ts'
import { recordObjection } from './objections.ts'
import { addOrganisation } from './organisations.ts'
import { addPerson } from './persons.ts'

const partner = 'Innofactor Oyj (FI)'
const processor = 'Esimerkki Palvelinkeskus Oy (FI)'
const ids: string[] = []
let s: Site
let host: Visitor
before(async () => {
  s = await site()
  host = await s.signIn('customer_care', 'events')
  await establish(s.gate, s.tenant, await loadExample('joki-ict'))
  await s.gate.write(s.as('contracting'), 'contracting', 'test', async (task) => {
    const customer = await addOrganisation(task, { name: 'Nivala', legal_form: 'municipality' })
    for (const first_name of ['Aino', 'Eero']) {
      const id = await addPerson(task, { first_name, last_name: 'Aho', source: 'person', source_on: task.today,
        emails: [{ email: `${first_name.toLowerCase()}@nivala.example` }] }, [customer])
      await affiliate(task, { person_id: id, organisation_id: customer, job_title: 'Rehtori' })
      ids.push(id)
    }
    await recordObjection(task, { person_id: ids[1] ?? '', against: 'events' })
  })
})
after(() => s.close())

const given = async () => (await s.owner.run('select person_id, recipient, for_purpose, how, items from disclosure order by id')).rows
const give = (columns: string, form: Readonly<Record<string, string>>) => host.post(`/people/disclosure?columns=${columns}`, form)

test('a file for own use is one click away and nobody’s disclosure', async () => {
  const own = await (await host.get('/people.csv?columns=name')).text()
  assert.match(own, /Aho[,;]Aino[,;]Rehtori/)
  assert.deepEqual(await given(), [])
})

test('the chosen columns say who may be given the list, and others are refused', async () => {
  const asked = async (columns: string) => (await host.get(`/people/disclosure?columns=${columns}`)).text()
  assert.ok((await asked('name')).includes(partner))
  const withMail = await asked('name,email')
  assert.ok(withMail.includes(processor) && !withMail.includes(partner))
  for (const [columns, form] of [['name,email', { purpose: 'events', recipient: partner }], ['name', { purpose: 'informing', recipient: partner }],
    ['name', { purpose: 'events', recipient: 'Tuntematon Oy (FI)' }], ['name', { purpose: 'events' }], ['name', { purpose: 'feedback', recipient: partner }]] as const) {
    const refused = await give(columns, form)
    assert.equal(refused.status, 422, JSON.stringify([columns, form]))
    assert.doesNotMatch(await refused.text(), /Aho/)
  }
  assert.deepEqual(await given(), [])
})

test('each whose row left is entered with the recipient, whoever the purpose does not reach stays in, and the answer names it', async () => {
  const file = await give('name', { purpose: 'events', recipient: partner })
  assert.equal(file.status, 200)
  const text = await file.text()
  assert.match(text, /Aho[,;]Aino/)
  assert.doesNotMatch(text, /Eero|Rehtori/)
  assert.deepEqual(await given(), [{ person_id: ids[0], recipient: 'Innofactor Oyj', for_purpose: 'events', how: 'exported', items: ['first_name', 'last_name'] }])
  const answer = (person = '') => s.gate.read(s.as('rights_requests'), 'rights_requests', 'test', 'exported', (task) => answerAccess(task, person, 'x', 'fi'))
  assert.match(JSON.stringify((await answer(ids[0])).disclosures), /Innofactor Oyj/)
  assert.deepEqual((await answer(ids[1])).disclosures, [])
})
