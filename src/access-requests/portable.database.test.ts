import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { after, before, test } from 'node:test'
import { customers } from '../../test/customers.ts'
import { answerAccess } from './answer.ts'
import { portableCard, portableLinkedData, portableValues } from './portable.ts'

let w: Awaited<ReturnType<typeof customers>>
let own: string
before(async () => {
  w = await customers()
  own = await w.act(async (task) => {
    const [id = ''] = await task.insert('person', [{ first_name: 'Åke; Erik', last_name: 'Öst,man', source: 'person', source_on: task.today,
      notice_due_on: task.today }])
    await task.insert('person_email', [{ person_id: id, email: 'ake@ostman.example', is_private: true, starts_on: task.today }])
    const [organisation_id = ''] = await task.insert('organisation', [{ name: 'Åke Östman', legal_form: 'private_person', person_id: id }])
    const [affiliation_id = ''] = await task.insert('affiliation', [{ person_id: id, organisation_id, starts_on: task.today }])
    await task.insert('affiliation_role', [{ affiliation_id, person_id: id, role: 'contact', starts_on: task.today }])
    return id
  })
})
after(() => w.close())

const answerTo = (person: string) => w.ask('rights_requests', (task) => answerAccess(task, person, 'x'))

test('what a private customer gave on a contract is theirs by Article 20; what an employer gave is the controller’s promise', async () => {
  const answer = await answerTo(own)
  assert.deepEqual(answer.whys.find(({ purpose }) => purpose === 'contracting')?.bases, ['6(1)(b)'])
  const mine = portableValues(answer)
  assert.equal(mine.find(({ column }) => column === 'email')?.outsideArticle20, false)
  const given = portableValues(await answerTo(w.nivala.contacts[0].person))
  assert.ok(given.length > 3 && given.every(({ outsideArticle20 }) => outsideArticle20))
})

test('what the register made itself does not go along', async () => {
  const columns = portableValues(await answerTo(own)).map(({ table, column }) => `${table}.${column}`)
  assert.ok(columns.includes('person.first_name') && !columns.includes('person.source') && !columns.includes('search_entry.folded'))
})

test('the linked data is read as linked data, a value for each', async () => {
  const answer = await answerTo(own)
  const expand: unknown = Reflect.get(Object(createRequire(import.meta.url)('jsonld')), 'expand')
  assert.ok(typeof expand === 'function')
  const expanded: unknown = await Reflect.apply(expand, undefined, [JSON.parse(portableLinkedData(answer))])
  const text = JSON.stringify(expanded)
  assert.equal(text.split('22-rdf-syntax-ns#value').length - 1, portableValues(answer).length)
  assert.ok(text.includes('https://w3id.org/dpv#hasPersonalData') && text.includes('ake@ostman.example'))
})

test('the card is read by address books: its signs are escaped and its lines are short', async () => {
  const card = portableCard(await answerTo(own))
  assert.match(card, /^BEGIN:VCARD\r\nVERSION:4\.0\r\n/)
  assert.match(card, /\r\nN:Öst\\,man;Åke\\; Erik;;;\r\n/)
  assert.match(card, /\r\nEMAIL:ake@ostman\.example\r\n/)
  assert.ok(card.split('\r\n').every((line) => Buffer.byteLength(line) <= 75))
})
