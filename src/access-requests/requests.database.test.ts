import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { customers } from '../../test/customers.ts'
import { Refusal, type RefusalKind } from '../platform/refusal.ts'
import type { WritingTask } from '../platform/gate/task.ts'
import { newId } from '../platform/id.ts'
import { liftRestriction, object, rectify, restrict, tellOfLifting } from './enforce.ts'
import { matchPerson, receiveRequest, requestOf, requestQueue, takeStep, type NewRequest, type NewStep } from './requests.ts'

let w: Awaited<ReturnType<typeof customers>>
let aino: string
before(async () => {
  w = await customers()
  aino = w.nivala.contacts[0].person
})
after(() => w.close())

const desk = <R>(act: (task: WritingTask<'rights_requests'>) => Promise<R>) =>
  w.gate.write(w.as('rights_requests'), 'rights_requests', 'test', act)
const asked = (more: Partial<NewRequest> = {}): NewRequest =>
  ({ kind: 'access', channel: 'email', received_on: w.today, language: 'fi', sender: 'Aino Mäkelä', ...more })
const received = (more: Partial<NewRequest> = {}) => desk((task) => receiveRequest(task, asked(more)))
const stepped = (id: string, step: NewStep) => desk((task) => takeStep(task, id, step))
const found = (id: string) => w.ask('rights_requests', (task) => requestOf(task, id))
const refused = (kind: RefusalKind, field?: string) => (reason: unknown) =>
  reason instanceof Refusal && reason.kind === kind && (field === undefined || reason.field === field)

test('a request sent twice is one', async () => {
  const id = newId()
  assert.equal(await received({ id }), id)
  assert.equal(await received({ id }), id)
  const { rows } = await w.owner.run('select count(*)::int as n from rights_request where id = $1', [id])
  assert.equal(rows[0]?.['n'], 1)
})

test('a personal identity code is refused wherever it is written, and never stored', async () => {
  for (const field of ['sender', 'reach', 'words'] as const) {
    await assert.rejects(received({ [field]: 'Olen 131052-308T' }), refused('invalid', field))
  }
  const id = await received()
  await assert.rejects(stepped(id, { step: 'refused', reason: '131052-308T' }), refused('invalid', 'reason'))
  const { rows } = await w.owner.run("select 1 from rights_request where words like '%131052%' or reach like '%131052%'")
  assert.equal(rows.length, 0)
})

test('identity is asked with the reason for the doubt, and no answer leaves while it is awaited', async () => {
  const id = await received()
  await desk((task) => matchPerson(task, id, 'AINO@nivala.example', 1))
  await assert.rejects(stepped(id, { step: 'identity_asked' }), refused('invalid', 'reason'))
  await stepped(id, { step: 'identity_asked', reason: 'Pyyntö tuli osoitteesta, jota emme tunne.' })
  assert.equal((await found(id)).standing.state, 'waiting')
  await assert.rejects(stepped(id, { step: 'answered', delivery: 'pdf' }), refused('conflict'))
  await assert.rejects(stepped(id, { step: 'identity_confirmed' }), refused('invalid', 'how'))
  await stepped(id, { step: 'identity_confirmed', how: 'call_back' })
  await stepped(id, { step: 'answered', delivery: 'pdf' })
  assert.equal((await found(id)).standing.state, 'closed')
  await assert.rejects(stepped(id, { step: 'refused', reason: 'myöhässä' }), refused('conflict'))
})

test('time is extended once, with a reason, and by two months at most; the database itself refuses a second', async () => {
  const id = await received()
  await assert.rejects(stepped(id, { step: 'extended', more_months: 2 }), refused('invalid', 'reason'))
  await assert.rejects(stepped(id, { step: 'extended', more_months: 3, reason: 'paljon' }), refused('invalid', 'more_months'))
  await stepped(id, { step: 'extended', more_months: 2, reason: 'Aineistoa on paljon.' })
  await assert.rejects(stepped(id, { step: 'extended', more_months: 1, reason: 'lisää' }), refused('too-late'))
  const again = 'insert into rights_step (tenant_id, id, request_id, step, taken_on, more_months, reason) values ($1, $2, $3, $4, $5, 1, $6)'
  assert.equal(await w.refusedWith('rights_requests', again, [w.tenant.id, newId(), id, 'extended', w.today, 'x']), '23505')
})

test('an old request can no longer be extended', async () => {
  const id = await received({ received_on: '2026-01-02' })
  await assert.rejects(stepped(id, { step: 'extended', more_months: 1, reason: 'kiire' }), refused('too-late'))
  assert.ok((await found(id)).standing.daysLeft < 0)
})

test('a refusal has its reasons, and whose data it is must be known before an answer', async () => {
  const id = await received()
  await assert.rejects(stepped(id, { step: 'refused', reason: ' ' }), refused('invalid', 'reason'))
  await assert.rejects(stepped(id, { step: 'answered' }), refused('conflict'))
  await assert.rejects(desk((task) => matchPerson(task, id, 'nobody@nowhere.example', 1)), refused('not-found'))
  await stepped(id, { step: 'refused', reason: 'Pyyntö on ilmeisen perusteeton.' })
  assert.equal((await found(id)).standing.state, 'closed')
})

test('the queue has what is most urgent on top and what is handled last', async () => {
  const queue = await w.ask('rights_requests', requestQueue)
  const open = queue.filter(({ standing }) => standing.state !== 'closed')
  assert.deepEqual(queue.slice(0, open.length).map(({ id }) => id), open.map(({ id }) => id))
  const left = open.map(({ standing }) => standing.daysLeft)
  assert.deepEqual(left, left.toSorted((one, other) => one - other))
  assert.ok(open.length > 1 && queue.length > open.length)
})

test('another purpose and another controller see no request', async () => {
  const id = await received()
  const { actor } = await w.neighbour()
  await assert.rejects(w.ask('rights_requests', (task) => requestOf(task, id), actor), refused('not-found'))
  await assert.rejects(w.ask('rights_requests', (task) => requestOf(task, id), w.as('contracting')), refused('not-allowed'))
})

const namesSeen = (purpose: 'events' | 'customer_service') => w.ask(purpose, (task) => task.db.selectFrom('person_email')
  .select(['person_id', 'email']).where('tenant_id', '=', task.tenant).where('person_id', '=', aino).execute())

test('a restriction hides how a person is reached until it is lifted, and it is not lifted before the person is told', async () => {
  assert.equal((await namesSeen('customer_service')).length, 1)
  await desk((task) => restrict(task, aino, 'accuracy_contested'))
  await desk((task) => restrict(task, aino, 'accuracy_contested'))
  assert.equal((await namesSeen('customer_service')).length, 0)
  await assert.rejects(desk((task) => liftRestriction(task, aino, 'accuracy_contested')), refused('invalid'))
  await desk((task) => tellOfLifting(task, aino, 'accuracy_contested', null, 'letter'))
  await desk((task) => liftRestriction(task, aino, 'accuracy_contested'))
  assert.equal((await namesSeen('customer_service')).length, 1)
})

test('an objection to invitations ends that purpose at once, and leaves the others', async () => {
  await desk((task) => object(task, aino, 'events'))
  assert.equal((await namesSeen('events')).length, 0)
  assert.equal((await namesSeen('customer_service')).length, 1)
  await assert.rejects(desk((task) => object(task, aino, 'membership')), refused('invalid', 'purpose'))
})

test('an objection that must be weighed restricts until it is decided', async () => {
  const eero = w.nivala.contacts[1].person
  await desk((task) => object(task, eero, 'customer_relationship'))
  const { rows } = await w.owner.run('select restricted from person where id = $1', [eero])
  assert.equal(rows[0]?.['restricted'], true)
})

test('a rectified name is the name, and who got the old one is listed; nobody did', async () => {
  const { rows: [row] } = await w.owner.run('select row_version from person where id = $1', [aino])
  const seen = Number(row?.['row_version'])
  await desk((task) => rectify(task, aino, { first_name: 'Aino', last_name: 'Mäki' }, seen))
  const { rows: words } = await w.owner.run("select folded from search_entry where source_id = $1 and item = 'last_name'", [aino])
  assert.deepEqual(words, [{ folded: 'maki aino' }])
  await assert.rejects(desk((task) => rectify(task, aino, { first_name: 'Aino', last_name: 'Joki' }, seen)), refused('conflict'))
  await assert.rejects(desk((task) => rectify(task, aino, { first_name: 'Aino', last_name: ' ' }, seen + 1)), refused('invalid', 'last_name'))
})

test('a request’s own time begins on the day it is closed, and on no other step', async () => {
  const write = <R>(verb: Parameters<typeof w.gate.write<'rights_requests', R>>[3]) => w.gate.write(w.as('rights_requests'), 'rights_requests', 'test', verb)
  const id = await write((task) => receiveRequest(task, { kind: 'complaint', channel: 'phone', received_on: task.today, language: 'fi' }))
  const ended = async () => (await w.owner.run('select ended_on::text as day from rights_request where id = $1', [id])).rows[0]?.['day']
  await write((task) => takeStep(task, id, { step: 'clarification_asked', reason: 'mikä' }))
  assert.equal(await ended(), null)
  await write((task) => takeStep(task, id, { step: 'withdrawn' }))
  assert.equal(await ended(), w.today)
})
