import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { site, type Site, type Visitor } from '../../test/site.ts'
import { establish } from '../notice/establish.ts'
import { loadExample } from '../notice/example.ts'
import { affiliate } from './affiliations.ts'
import { recordObjection } from './objections.ts'
import { addOrganisation } from './organisations.ts'
import { addPerson } from './persons.ts'

let s: Site
let care: Visitor
const ids: string[] = []
/** Whom the notice lets have e-mail addresses, and whom it names but not for them. */
const receiver = 'Esimerkki Palvelinkeskus Oy (FI)'
const partner = 'Innofactor Oyj (FI)'

before(async () => {
  s = await site()
  care = await s.signIn('customer_care')
  await establish(s.gate, s.tenant, await loadExample('joki-ict'))
  await s.gate.write(s.as('contracting'), 'contracting', 'test', async (task) => {
    const customer = await addOrganisation(task, { name: 'Nivala', legal_form: 'municipality' })
    for (const [first_name, email] of [
      ['Aino', 'aino@nivala.example'],
      ['Eero', 'eero@nivala.example'],
      ['Olli', undefined],
    ] as const) {
      const emails = email === undefined ? [] : [{ email }]
      const id = await addPerson(
        task,
        { first_name, last_name: 'Aho', source: 'person', source_on: task.today, emails },
        [customer],
      )
      await affiliate(task, { person_id: id, organisation_id: customer })
      ids.push(id)
    }
  })
})
after(() => s.close())

const chosen = (purpose: string, of: readonly string[] = ids) =>
  care.post('/people/addresses', new URLSearchParams([...of.map((id) => ['id', id]), ['purpose', purpose]]))
const areaOf = (html: string) => /<textarea[^>]*>([^<]*)/.exec(html)?.[1]

test('the addresses of the chosen are given for a purpose, and how many had none', async () => {
  const asked = await (await care.get(`/people/addresses?${ids.map((id) => `id=${id}`).join('&')}`)).text()
  assert.match(asked, /3 valittua/)
  const html = await (await chosen('customer_relationship')).text()
  assert.equal(areaOf(html), 'aino@nivala.example; eero@nivala.example')
  assert.match(html, /1 jäi pois/)
})

test('it is entered as a disclosure of those whose address was given, and of nobody else', async () => {
  await chosen('customer_relationship')
  const { rows } = await s.owner.run(
    "select length(subjects) / 16 as people, purpose from audit_entry where act = 'disclosed' order by id desc limit 1",
  )
  assert.deepEqual(rows, [{ people: 2, purpose: 'customer_relationship' }])
})

test('only a recipient whom the notice names for the purpose is given addresses, and remembered for each; own use is nobody', async () => {
  const recipients = async () => (await s.owner.run('select recipient, for_purpose, how, items from disclosure order by id')).rows
  const giving = (purpose: string, recipient: string) =>
    care.post('/people/addresses', new URLSearchParams([...ids.map((id) => ['id', id]), ['purpose', purpose], ['recipient', recipient]]))
  const asked = await (await care.get(`/people/addresses?id=${ids[0] ?? ''}`)).text()
  assert.ok(asked.includes(`Ei kenellekään: oma käyttö</option><option value="${receiver}">`) && !asked.includes(partner))
  await giving('customer_relationship', '')
  for (const stranger of ['Tuntematon Oy (FI)', partner]) {
    const refused = await giving('customer_relationship', stranger)
    assert.equal(refused.status, 422, stranger)
    assert.doesNotMatch(await refused.text(), /aino@/)
  }
  assert.deepEqual(await recipients(), [])
  assert.equal((await giving('customer_relationship', receiver)).status, 200)
  const row = { recipient: receiver.replace(' (FI)', ''), for_purpose: 'customer_relationship', how: 'copied', items: ['email_work'] }
  assert.deepEqual(await recipients(), [row, row])
})

test('all that the filter finds are taken without a mark on any row', async () => {
  const html = await (
    await care.post('/people/addresses', { all: '1', q: 'aho eero', purpose: 'customer_relationship' })
  ).text()
  assert.equal(areaOf(html), 'eero@nivala.example')
})

test('who objected to invitations is left out of them, and not named', async () => {
  const sender = await s.signIn('customer_care', 'events')
  const ask = async () =>
    (
      await sender.post(
        '/people/addresses',
        new URLSearchParams([...ids.map((id) => ['id', id]), ['purpose', 'events']]),
      )
    ).text()
  const before = areaOf(await ask())
  await s.gate.write(s.as('contracting'), 'contracting', 'test', (task) =>
    recordObjection(task, { person_id: ids[0] ?? '', against: 'events' }),
  )
  assert.match(before ?? '', /aino@/)
  const html = await ask()
  assert.doesNotMatch(html, /aino@|Aino Aho/)
  assert.match(html, /2 jäi pois/)
})

test('nobody writes to the dead, while their matters are still settled', async () => {
  const ask = async (purpose: string) => areaOf(await (await care.post('/people/addresses', { id: ids[1] ?? '', purpose })).text())
  assert.equal(await ask('informing'), 'eero@nivala.example')
  await s.gate.write(s.as('contracting'), 'contracting', 'test', (task) => task.update('person', ids[1] ?? '', { died_on: task.today }))
  assert.doesNotMatch(await ask('informing') ?? '', /@/)
  assert.equal(await ask('customer_relationship'), 'eero@nivala.example')
  await s.gate.write(s.as('contracting'), 'contracting', 'test', (task) => task.update('person', ids[1] ?? '', { died_on: null }))
  assert.equal(await ask('informing'), 'eero@nivala.example')
})

test('without a purpose, or in one that no duty holds, no address is given', async () => {
  for (const purpose of ['', 'marketing', 'feedback', 'contracting']) {
    const answer = await chosen(purpose)
    assert.equal(answer.status, 422, purpose)
    assert.doesNotMatch(await answer.text(), /nivala\.example/)
  }
  assert.match(await (await care.get('/people/addresses')).text(), /Ketään ei ole valittu/)
})
