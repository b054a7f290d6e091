import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { site, type Site, type Visitor } from '../../test/site.ts'
import type { WritingTask } from '../platform/gate/task.ts'
import { formatDay } from '../platform/text/day.ts'
import { affiliate, type Role } from './affiliations.ts'
import { prepareContract } from './contracts.ts'
import { addOrganisation } from './organisations.ts'
import { addPerson } from './persons.ts'

let s: Site
let care: Visitor
let made: Awaited<ReturnType<typeof nivala>>
before(async () => {
  s = await site()
  care = await s.signIn('customer_care')
  made = await s.gate.write(s.as('contracting'), 'contracting', 'test', nivala)
})
after(() => s.close())

/** A customer of three contacts, of whom Aino answers for two contracts. */
async function nivala(task: WritingTask<'contracting'>) {
  const customer = await addOrganisation(task, { name: 'Nivala', legal_form: 'municipality' })
  const contact = async (first_name: string, last_name: string, role: Role) => {
    const person_id = await addPerson(task, { first_name, last_name, source: 'person', source_on: task.today,
      emails: [{ email: `${first_name.toLowerCase()}@nivala.example` }] }, [customer])
    const tie = await affiliate(task, { person_id, organisation_id: customer, roles: [role], starts_on: '2020-01-01' })
    return { person: person_id, tie }
  }
  const aino = await contact('Aino', 'Mäkelä', 'signatory')
  const eero = await contact('Eero', 'Öhman', 'contact')
  const outi = await contact('Outi', 'Salo', 'contact')
  const contracts = [await prepareContract(task, { organisation_id: customer, number: 'S-1', title: 'ICT', responsible_id: aino.tie }),
    await prepareContract(task, { organisation_id: customer, number: 'S-2', title: 'Palkat', responsible_id: aino.tie })] as const
  return { customer, aino, eero, outi, contracts, today: formatDay(task.today) }
}

const page = '/people/leaving'
const living = async () =>
  (await s.owner.run('select person_id from affiliation where ended_on is null')).rows.map(({ person_id }) => person_id)
const responsible = async () =>
  (await s.owner.run('select responsible_id from contract order by number')).rows.map(({ responsible_id }) => responsible_id)
/** What the form of Aino and Eero holds; `changes` are typed over it. */
const form = (changes: Readonly<Record<string, string>> = {}) => {
  const { aino, eero, outi, contracts: [first, second], today } = made
  const fields = { ended_on: today, [`version.${aino.tie}`]: '1', [`version.${eero.tie}`]: '1',
    [`leaves.${aino.tie}`]: 'true', [`leaves.${eero.tie}`]: 'true', [`heir.${first}`]: outi.tie, [`heir.${second}`]: `${outi.tie}:interim` }
  return new URLSearchParams([['tie', aino.tie], ['tie', eero.tie], ...Object.entries({ ...fields, ...changes })])
}

test('people marked on the list are gone through with their roles, contracts and proposed successors', async () => {
  assert.match(await (await care.get('/people')).text(), /formaction="\/people\/leaving"/)
  const html = await (await care.get(`${page}?id=${made.aino.person}&id=${made.eero.person}`)).text()
  for (const told of ['Aino Mäkelä, Nivala', 'Eero Öhman on lähtenyt', 'Seuraaja: S-1 ICT', 'Seuraaja: S-2 Palkat']) assert.ok(html.includes(told), told)
  assert.match(html, new RegExp(`<option selected[^>]*value="${made.outi.tie}"|<option value="${made.outi.tie}" selected`))
  assert.ok(!html.includes(`<option value="${made.eero.tie}"`), 'whoever leaves too is not offered')
  assert.match(html, /Väärä kirjaus korjataan/)
})

test('they are found by pasted names and addresses, and a line that names nobody is told', async () => {
  const html = await (await care.post(`${page}/names`, { names: 'Mäkelä, Aino\nEero Öhman <eero@nivala.example>\nKalle Kukaan' })).text()
  for (const told of ['Aino Mäkelä on lähtenyt', 'Eero Öhman on lähtenyt', 'Kalle Kukaan']) assert.ok(html.includes(told), told)
  const none = await care.post(`${page}/names`, { names: 'Kalle Kukaan' })
  assert.equal(none.status, 422)
  assert.match(await none.text(), />Kalle Kukaan<\/textarea>/)
})

test('a customer’s contacts are marked on a page that its card leads to', async () => {
  assert.ok((await (await care.get(`/customers/${made.customer}`)).text()).includes(`${page}?customer=${made.customer}`))
  const html = await (await care.get(`${page}?customer=${made.customer}`)).text()
  for (const { tie } of [made.aino, made.eero, made.outi]) assert.ok(html.includes(`name="tie" value="${tie}"`))
  assert.match(await (await care.get(`${page}?tie=${made.aino.tie}`)).text(), /Aino Mäkelä on lähtenyt/)
})

test('who is tied to nobody is counted, not passed over in silence', async () => {
  const loose = await s.gate.write(s.as('contracting'), 'contracting', 'test', (task) =>
    addPerson(task, { first_name: 'Kalle', last_name: 'Irtonainen', source: 'person', source_on: task.today }))
  assert.match(await (await care.get(`${page}?id=${made.aino.person}&id=${loose}`)).text(), /Valituista 1 ei ole/)
})

test('who is cleared stays, and can then take over', async () => {
  const changed = form({ look: '1' })
  changed.delete(`leaves.${made.eero.tie}`)
  const html = await (await care.post(page, changed)).text()
  assert.ok(html.includes(`value="${made.eero.tie}"`) && html.includes(`<option value="${made.eero.tie}`))
  assert.equal((await living()).length, 3)
})

test('a refusal records nobody, keeps what was typed and names whom it is about', async () => {
  const answer = await care.post(page, form({ [`version.${made.eero.tie}`]: '99' }))
  const html = await answer.text()
  assert.equal(answer.status, 409)
  assert.match(html, new RegExp(`href="#f-leaves-${made.eero.tie}">Eero Öhman: `))
  assert.ok(html.includes(`${made.outi.tie}:interim" selected`) || html.includes(`selected value="${made.outi.tie}:interim"`))
  assert.equal((await care.post(page, form({ ended_on: 'eilen' }))).status, 422)
  assert.equal((await care.post(page, form({ [`heir.${made.contracts[0]}`]: '' }))).status, 422)
  assert.equal((await living()).length, 3)
})

test('one confirmation records every departure and hands every contract over', async () => {
  const answer = await care.post(page, form())
  assert.equal(answer.headers.get('location'), `/customers/${made.customer}`)
  assert.deepEqual(await living(), [made.outi.person])
  assert.deepEqual(await responsible(), [made.outi.tie, made.outi.tie])
  assert.equal((await care.post(page, form())).status, 409, 'the same form again records nothing twice')
})

test('the last one there is recorded apart, with somebody new', async () => {
  const html = await (await care.get(`${page}?customer=${made.customer}&tie=${made.outi.tie}`)).text()
  assert.match(html, /Outi/)
  assert.ok((await (await care.get(`${page}?tie=${made.outi.tie}`)).text()).includes(`/affiliations/${made.outi.tie}/departure`))
})
