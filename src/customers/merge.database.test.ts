import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { Refusal } from '../platform/refusal.ts'
import { customers } from '../../test/customers.ts'
import { merge, mergedInto } from './merge.ts'
import { undoMerge } from './merge-undo.ts'
import type { Keeper } from './rows.ts'
import { addPerson } from './persons.ts'
import { personCard } from './person-card.ts'

let w: Awaited<ReturnType<typeof customers>>
before(async () => { w = await customers() })
after(() => w?.close())

const cardOf = (id: string) =>
  w.ask<Keeper, Awaited<ReturnType<typeof personCard>>>('contracting', (task) => personCard(task, id))
const intoOf = (id: string) =>
  w.ask<Keeper, Awaited<ReturnType<typeof mergedInto>>>('contracting', (task) => mergedInto(task, id))

const [aino, eero] = [() => w.nivala.contacts[0], () => w.nivala.contacts[1]]

test('a merged person answers for what the duplicate answered for', async () => {
  await w.act((task) => merge(task, 'person', aino().person, eero().person, { last_name: 'loser' }))
  const card = await cardOf(eero().person)
  assert.equal(`${card.first_name} ${card.last_name}`, 'Eero Mäkelä')
  assert.equal(card.emails.length, 2)
  assert.equal(card.phones.length, 2)
  const { rows } = await w.owner.run(`select a.person_id from contract c join affiliation a on a.id = c.responsible_id
    where c.id = $1`, [w.contract])
  assert.deepEqual(rows, [{ person_id: eero().person }])
  await assert.rejects(cardOf(aino().person), Refusal)
  const told = await intoOf(aino().person)
  assert.equal(told?.into, eero().person)
})

test('a second merge of the same two is told that it is done already', async () => {
  await assert.rejects(w.act((task) => merge(task, 'person', aino().person, eero().person)),
    (reason) => reason instanceof Refusal && reason.kind === 'conflict' && /already been merged/.test(reason.text.en))
})

test('an undone merge gives both back as they were, once', async () => {
  const told = await intoOf(aino().person)
  await w.act((task) => undoMerge(task, told?.id ?? ''))
  const [one, other] = [await cardOf(aino().person),
    await cardOf(eero().person)]
  assert.deepEqual([one.last_name, other.last_name], ['Mäkelä', 'Öhman'])
  assert.deepEqual([one.emails.length, other.emails.length], [1, 1])
  await assert.rejects(w.act((task) => undoMerge(task, told?.id ?? '')),
    (reason) => reason instanceof Refusal && /already been undone/.test(reason.text.en))
})

test('of two merges at once that want the same duplicate one is told to open the other', async () => {
  const third = await w.act((task) => addPerson(task, { first_name: 'Aino', last_name: 'Mäkelä', source: 'import',
    source_on: w.today }, [w.nivala.id]))
  const outcomes = await Promise.allSettled([
    w.act((task) => merge(task, 'person', third, aino().person)),
    w.act((task) => merge(task, 'person', third, eero().person)),
  ])
  assert.deepEqual(outcomes.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected'])
  const refused = outcomes.find((one) => one.status === 'rejected')
  assert.ok(refused?.reason instanceof Refusal && refused.reason.kind === 'conflict')
})

test('an objection and protection of the duplicate hold for the one that stays', async () => {
  const [stays, goes] = [await w.act((task) => addPerson(task, { first_name: 'Onni', last_name: 'Aho', source: 'import', source_on: w.today })),
    await w.act((task) => addPerson(task, { first_name: 'Onni', last_name: 'Aho', source: 'import', source_on: w.today, is_protected: true }))]
  await w.act((task) => task.insert('objection', [{ person_id: goes, against: 'events', received_on: w.today }]))
  await w.act((task) => merge(task, 'person', goes, stays, { is_protected: 'winner' }))
  const { rows } = await w.owner.run('select is_protected, events_until < $2 as stopped from person where id = $1', [stays, w.today])
  assert.deepEqual(rows, [{ is_protected: true, stopped: true }])
})
