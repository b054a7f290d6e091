import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { answerAccess } from '../src/access-requests/answer.ts'
import { object, rectify, restrict } from '../src/access-requests/enforce.ts'
import { accessPaper } from '../src/access-requests/letter.ts'
import { addPerson } from '../src/customers/persons.ts'
import { recordDisclosures, type DisclosingPurpose } from '../src/platform/disclosures.ts'
import { Refusal } from '../src/platform/refusal.ts'
import { executeErasure } from '../src/rights/execute.ts'
import { approveErasure, proposeErasure } from '../src/rights/proposals.ts'
import { texts } from '../src/rights/texts.ts'
import { erasing } from './erasing.ts'
import { pdfText } from './pdf-text.ts'
import { site, type Site, type Visitor } from './site.ts'

let s: Site
let officer: Visitor
let aino: string
before(async () => {
  s = await site()
  officer = await s.signIn('data_protection_officer')
  aino = await s.gate.write(s.as('contracting'), 'contracting', 'test', (task) =>
    addPerson(task, { first_name: 'Aino', last_name: 'Mäkelä', source: 'person', source_on: task.today, emails: [] }, []))
  await s.gate.write<DisclosingPurpose, void>(s.as('events'), 'events', 'test', (task) => recordDisclosures(task,
    { recipient: 'Innofactor Oyj', persons: [aino], items: ['first_name', 'last_name'], how: 'letter' }))
})
after(() => s.close())

const rights = <R>(verb: Parameters<typeof s.gate.write<'rights_requests', R>>[3]) => s.gate.write(s.as('rights_requests'), 'rights_requests', 'test', verb)
const messages = async () => (await s.owner.run('select id, why, told_on::text, not_told from recipient_message order by id')).rows

test('who really got the data is named in the answer with the day, the items and the purpose', async () => {
  const answer = await s.gate.read(s.as('rights_requests'), 'rights_requests', 'test', 'exported', (task) => answerAccess(task, aino, 'x', 'en'))
  const told = accessPaper(answer).sections.find(({ heading }) => heading === 'Who has received your data')?.lines[0]
  assert.match(told ?? '', /^\d+\.\d+\.\d{4}: Innofactor Oyj: First name, Last name \(.+\)$/)
})

test('past recipients are told of a rectification and a restriction, once for each, and not of an objection', async () => {
  await rights((task) => object(task, aino, 'marketing'))
  assert.deepEqual(await messages(), [])
  const { rows: [row] } = await s.owner.run('select row_version as seen from person where id = $1', [aino])
  await rights((task) => rectify(task, aino, { first_name: 'Aino', last_name: 'Mäkilä' }, Number(row?.['seen'])))
  await rights((task) => restrict(task, aino, 'accuracy_contested'))
  await rights((task) => restrict(task, aino, 'unlawful'))
  assert.deepEqual((await messages()).map(({ why }) => why), ['rectification', 'restriction'])
})

test('the queue leads to the letter, and what is told or left with a reason is done', async () => {
  const html = await (await officer.get('/recipient-messages')).text()
  assert.match(html, /Innofactor Oyj/)
  const [first, second] = (await messages()).map(({ id }) => `/recipient-messages/${String(id)}`)
  const letter = await officer.get(`${first}/letter.pdf`)
  assert.match(pdfText(new Uint8Array(await letter.arrayBuffer())), /Mäkilä[^]*19artiklan/)
  assert.equal((await officer.post(first ?? '', { act: 'told' })).status, 303)
  assert.equal((await officer.post(first ?? '', { act: 'told' })).status, 409)
  assert.equal((await officer.post(second ?? '', { act: 'leave' })).status, 422)
  assert.equal((await officer.post(second ?? '', { act: 'leave', [`not_told-${String((await messages())[1]?.['id'])}`]: 'Yhtiötä ei enää ole' })).status, 303)
  assert.deepEqual((await messages()).map(({ told_on, not_told }) => [told_on !== null, not_told]), [[true, null], [false, 'Yhtiötä ei enää ole']])
})

test('nobody is erased before those who got the data are told, and the record of the disclosure stays without the person', async () => {
  const w = await erasing()
  try {
    const person = w.oulainen.contacts[0].person
    await w.gate.write<DisclosingPurpose, void>(w.as('events'), 'events', 'test', (task) =>
      recordDisclosures(task, { recipient: 'Cisco Systems Finland Oy', persons: [person], items: ['last_name'], how: 'exported' }))
    const { id, hash } = await proposeErasure(w.officer, { person, ground: 'unlawful', keepsOut: false })
    await approveErasure(w.other, id, hash)
    await assert.rejects(executeErasure(w.other, id), (reason) => reason instanceof Refusal && reason.text.fi === texts.untold.fi)
    await w.owner.run('update recipient_message set told_on = current_date')
    await executeErasure(w.other, id)
    assert.deepEqual((await w.owner.run('select person_id, recipient from disclosure')).rows, [{ person_id: null, recipient: 'Cisco Systems Finland Oy' }])
  } finally {
    await w.close()
  }
})
