import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { z } from 'zod'
import { decideSettings } from '../src/notice/decide.ts'
import { currentSettings } from '../src/notice/in-force.ts'
import { establish } from '../src/notice/establish.ts'
import { loadExample } from '../src/notice/example.ts'
import { merge } from '../src/customers/merge.ts'
import { undoMerge } from '../src/customers/merge-undo.ts'
import { addPerson, changePerson } from '../src/customers/persons.ts'
import { putInTrash, restore } from '../src/customers/trash.ts'
import { Refusal } from '../src/platform/refusal.ts'
import { executeErasure } from '../src/rights/execute.ts'
import { approveErasure, proposeErasure } from '../src/rights/proposals.ts'
import { claimDue, deliveriesTo, sendAgain } from '../src/webhooks/deliveries.ts'
import { publicOnly } from '../src/webhooks/public-address.ts'
import { endWebhook, renewSecret, testWebhook, webhookById } from '../src/webhooks/webhooks.ts'
import { erasing } from './erasing.ts'
import { isSigned, local, receiver, telling } from './webhooks.ts'

const joki = await loadExample('joki-ict')
const [recipient = ''] = joki.recipients.map(({ legalEntity, country }) => `${legalEntity} (${country})`)
const shape = { name: 'Laskutus', address: 'https://receiver.example/hook', recipient, events: ['person'] }

let w: Awaited<ReturnType<typeof erasing>>
let there: Awaited<ReturnType<typeof receiver>>
let tells: ReturnType<typeof telling>
let hook: string
before(async () => {
  w = await erasing()
  await establish(w.gate, w.tenant, joki)
  there = await receiver()
  tells = telling(w.gate)
  hook = await tells.declare(w.tenant, { ...shape, events: ['person', 'organisation', 'contract', 'affiliation'] })
  await w.owner.run('update webhook set address = $1', [there.address])
})
after(async () => {
  there.close()
  tells.close()
  await w.close()
})
beforeEach(async () => {
  await w.owner.run('delete from webhook_delivery')
  await w.owner.run('delete from webhook_event')
  await w.owner.run('update webhook set failing_since = null')
  there.received.length = 0
  there.answers.status = 204
})

const security = <R>(act: Parameters<typeof w.gate.write<'access_security', R>>[3]) =>
  w.gate.write(w.as('access_security'), 'access_security', 'test', act)
const told = () => there.received.map(({ body }) => message.parse(JSON.parse(body)))
const types = () => told().map(({ type }) => type).toSorted()
const message = z.strictObject({ type: z.string(), timestamp: z.iso.datetime(), data: z.strictObject({ id: z.uuid() }) })
const newPerson = (name: string) => w.act((task) => addPerson(task, { first_name: name, last_name: 'Koe', source: 'person', source_on: task.today }, []))
const count = async (table: string) => Number((await w.owner.run(`select count(*)::int as n from ${table}`)).rows[0]?.['n'])
const soon = () => w.owner.run("update webhook_delivery set next_at = '2020-01-01' where next_at is not null")

test('a change is told once, signed, with an id and no value', async () => {
  const id = await newPerson('Salainen')
  assert.deepEqual(await tells.deliver(w.tenant), [204])
  assert.deepEqual(await tells.deliver(w.tenant), [])
  assert.deepEqual(told().map(({ type, data }) => [type, data.id]), [['person.created', id]])
  const [only] = there.received
  assert.ok(only !== undefined && !only.body.includes('Salainen'))
  const now = w.gate.clock.now()
  assert.ok(isSigned(tells.secret(w.tenant, hook), only, now))
  assert.ok(!isSigned(tells.secret(w.tenant, hook, 1), only, now))
  assert.ok(!isSigned(tells.secret(w.tenant, hook), { ...only, body: only.body.replace('created', 'changed') }, now))
  assert.ok(!isSigned(tells.secret(w.tenant, hook), only, new Date(now.getTime() + 600_000)), 'a message kept for later is known by its time')
})

test('what the register can do to a row, it tells by its name', async () => {
  const [one, other] = [await newPerson('Yksi'), await newPerson('Yksi')]
  const version = 1
  await w.act((task) => changePerson(task, one, { last_name: 'Uusi' }, version))
  const merged = await w.act((task) => merge(task, 'person', other, one))
  assert.ok(merged)
  const { rows: [made] } = await w.owner.run('select id from merge where merged_id = $1', [other])
  await w.act((task) => undoMerge(task, String(made?.['id'])))
  const entry = await w.act((task) => putInTrash(task, 'person', other))
  await w.act((task) => restore(task, entry))
  await tells.deliver(w.tenant)
  assert.deepEqual(types(), ['person.changed', 'person.changed', 'person.changed', 'person.created', 'person.created', 'person.merged',
    'person.restored', 'person.restored', 'person.trashed'])
  assert.equal(told().find(({ type }) => type === 'person.merged')?.data.id, other)
})

test('what is not done is not told, and what is done is told though the process ends before it is sent', async () => {
  await assert.rejects(w.act(async (task) => {
    await addPerson(task, { first_name: 'Ei', last_name: 'Koskaan', source: 'person', source_on: task.today }, [])
    throw new Error('killed before the commit')
  }))
  assert.equal(await count('webhook_event'), 0)
  const id = await newPerson('On')
  // Taken by a process that is killed before it sends: another one sends it once the first is no longer believed in.
  assert.equal((await security(claimDue)).length, 1)
  assert.deepEqual(await tells.deliver(w.tenant), [])
  await soon()
  assert.deepEqual(await tells.deliver(w.tenant), [204])
  assert.equal(told()[0]?.data.id, id)
})

test('two processes that look at once send each message once', async () => {
  for (const name of ['A', 'B', 'C']) await newPerson(name)
  await Promise.all([tells.deliver(w.tenant), tells.deliver(w.tenant)])
  await tells.deliver(w.tenant)
  assert.equal(there.received.length, 3)
})

test('a receiver that fails is asked again later with the same id, a redirect is a failure, and what it took can be sent again', async () => {
  await newPerson('Uudelleen')
  there.answers.status = 302
  assert.deepEqual(await tells.deliver(w.tenant), [302])
  assert.deepEqual(await tells.deliver(w.tenant), [])
  await soon()
  there.answers.status = 200
  assert.deepEqual(await tells.deliver(w.tenant), [200])
  const [sent] = await w.gate.read(w.as('access_security'), 'access_security', 'test', 'listed', (task) => deliveriesTo(task, hook))
  assert.deepEqual([sent?.tries, sent?.answer], [2, 200])
  await security((task) => sendAgain(task, hook, sent?.id ?? ''))
  assert.deepEqual(await tells.deliver(w.tenant), [200])
  assert.deepEqual([there.received.length, new Set(there.received.map(({ headers }) => headers['webhook-id'])).size], [3, 1])
  assert.ok(there.received.every(({ path }) => path === '/hook'), 'a redirect is not followed')
})

test('after three days of trying a message is left, and stays to be sent again', async () => {
  await newPerson('Turhaan')
  there.answers.status = 500
  for (let tries = 0; tries < 9; tries++) {
    await soon()
    assert.deepEqual(await tells.deliver(w.tenant), [500])
  }
  await soon()
  assert.deepEqual(await tells.deliver(w.tenant), [])
  assert.equal(await count('webhook_delivery where next_at is null and delivered_at is null'), 1)
})

test('both secrets sign for a day after a new one was made', async () => {
  const round = await security((task) => renewSecret(task, hook))
  await newPerson('Kaksi')
  await tells.deliver(w.tenant)
  const [only] = there.received
  assert.ok(only !== undefined)
  const signedBy = (one: number) => isSigned(tells.secret(w.tenant, hook, one), only, w.gate.clock.now())
  assert.deepEqual([signedBy(round), signedBy(round - 1), signedBy(round + 1)], [true, true, false])
  await w.owner.run("update webhook set rotated_at = '2020-01-01'")
  there.received.length = 0
  await newPerson('Yksi')
  await tells.deliver(w.tenant)
  const [later] = there.received
  assert.ok(later !== undefined && isSigned(tells.secret(w.tenant, hook, round), later, w.gate.clock.now()))
  assert.ok(!isSigned(tells.secret(w.tenant, hook, round - 1), later, w.gate.clock.now()))
})

test('a name that leads to this machine is not connected to, whatever it led to when it was declared', async () => {
  await newPerson('Yksityinen')
  await w.owner.run("update webhook set address = replace(address, 'http:', 'https:')")
  assert.deepEqual(await tells.deliver(w.tenant, { ...publicOnly, resolve: local.resolve }), [0])
  await w.owner.run("update webhook set address = replace(address, 'https:', 'http:')")
  assert.equal(there.received.length, 0)
})

test('an erased person is forgotten in what waits, and the erasure is told and then forgotten here', async () => {
  const id = await newPerson('Poistuva')
  await security(claimDue)
  assert.equal(await count(`webhook_delivery where row_id = '${id}'`), 1)
  const { id: plan, hash } = await proposeErasure(w.officer, { person: id, ground: 'unlawful', keepsOut: false })
  await approveErasure(w.other, plan, hash)
  await executeErasure(w.other, plan)
  assert.deepEqual([await count(`webhook_delivery where row_id = '${id}'`), await count(`webhook_event where row_id = '${id}' and happening <> 'erased'`)], [0, 0])
  await tells.deliver(w.tenant)
  assert.deepEqual(told().map(({ type, data }) => [type, data.id]), [['person.erased', id]])
  assert.deepEqual([await count(`webhook_delivery where row_id = '${id}'`), await count(`webhook_event where row_id = '${id}'`)], [0, 0])
  const [left] = await w.gate.read(w.as('access_security'), 'access_security', 'test', 'listed', (task) => deliveriesTo(task, hook))
  await assert.rejects(security((task) => sendAgain(task, hook, left?.id ?? '')), (reason) => reason instanceof Refusal && reason.kind === 'conflict')
})

test('another controller of the installation is never told, nor does it tell ours', async () => {
  const { actor } = await w.neighbour()
  const neighbour = { ...w.tenant, id: actor.tenant }
  await newPerson('Oma')
  assert.deepEqual(await tells.deliver(neighbour), [])
  await w.gate.write({ ...w.as('contracting'), tenant: neighbour.id }, 'contracting', 'test', (task) =>
    addPerson(task, { first_name: 'Vieras', last_name: 'Koe', source: 'person', source_on: task.today }, []))
  assert.equal(await count(`webhook_event where tenant_id = '${neighbour.id}'`), 0)
  assert.deepEqual(await tells.deliver(w.tenant), [204])
  const theirs = { ...w.as('access_security'), tenant: neighbour.id }
  await assert.rejects(w.gate.write(theirs, 'access_security', 'test', (task) => testWebhook(task, hook)), Refusal)
})

test('whoever no published notice names cannot be told, and is told no more once withdrawn', async () => {
  for (const wrong of [{ recipient: 'Tuntematon Oy (FI)' }, { name: ' ' }, { address: 'http://receiver.example' }, { events: ['audit_entry'] }]) {
    await assert.rejects(tells.declare(w.tenant, { ...shape, ...wrong }), (reason) => reason instanceof Refusal && reason.kind === 'invalid')
  }
  const withdrawn = { ...joki, recipients: joki.recipients.slice(1) }
  await decide(withdrawn)
  await newPerson('Ei enää')
  assert.deepEqual(await tells.deliver(w.tenant), [])
  await decide(joki)
  await newPerson('Taas')
  assert.deepEqual(await tells.deliver(w.tenant), [204])
})

const decide = (settings: typeof joki) => w.gate.write(w.as('accountability'), 'accountability', 'test', async (task) => {
  assert.ok(await currentSettings(task))
  await decideSettings(task, settings)
})

test('a receiver that says it is gone, or is silent for five days, is told no more', async () => {
  for (const because of ['silent', 'gone'] as const) {
    await w.owner.run('update webhook set ended_on = null, ended_because = null')
    await newPerson('Loppu')
    there.answers.status = because === 'gone' ? 410 : 500
    if (because === 'silent') await w.owner.run("update webhook set failing_since = '2020-01-01'")
    await tells.deliver(w.tenant)
    const ended = await w.gate.read(w.as('access_security'), 'access_security', 'test', 'opened', (task) => webhookById(task, hook))
    assert.deepEqual([ended.ended_because, ended.isTold], [because, false])
  }
  await assert.rejects(security((task) => endWebhook(task, hook, 'staff')), (reason) => reason instanceof Refusal && reason.kind === 'conflict')
})

test('a controller without a receiver writes no event', async () => {
  await newPerson('Hiljaa')
  assert.equal(await count('webhook_event'), 0)
})
