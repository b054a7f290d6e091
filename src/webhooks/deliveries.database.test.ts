import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { newId } from '../platform/id.ts'
import { Refusal } from '../platform/refusal.ts'
import { openSealer } from '../platform/sealer.ts'
import { world } from '../../test/world.ts'
import { deliverDue, replay, secretOf } from './deliveries.ts'
import { publicOnly } from './public-address.ts'
import { signedHeaders } from './signature.ts'
import { declareWebhook, livingWebhooks, type NewWebhook } from './webhooks.ts'

let w: Awaited<ReturnType<typeof world>>
const folder = mkdtempSync(join(tmpdir(), 'seloste-webhooks-'))
const sealer = openSealer(folder)
const received: { headers: NodeJS.Dict<string | string[]>; body: string }[] = []
let answer = 204
const receiver = createServer((request, response) => {
  const chunks: Buffer[] = []
  request.on('data', (part: Buffer) => chunks.push(part))
  request.on('end', () => {
    received.push({ headers: request.headers, body: Buffer.concat(chunks).toString() })
    response.writeHead(answer, { location: 'http://127.0.0.1:1/elsewhere' }).end('ok')
  })
})
let address = ''
before(async () => {
  w = await world()
  receiver.listen(0, '127.0.0.1')
  await once(receiver, 'listening')
  const at = receiver.address()
  address = `http://receiver.example:${typeof at === 'object' && at !== null ? at.port : 0}/hook`
})
after(async () => {
  receiver.close()
  await w.close()
  rmSync(folder, { recursive: true, force: true })
})

// Only a test may say that a receiver of this machine is one.
const local = { resolve: async () => ['127.0.0.1'], isLocalAllowed: true }
const deliver = (resolving = local) => deliverDue({ gate: w.gate, tenant: w.tenant, sealer, resolving })
const shape: NewWebhook = { name: 'Laskutus', address: 'https://receiver.example/hook', recipient: 'Esimerkki Oy', country: 'FI',
  assured_on: '2026-01-01', events: ['person'] }
const declare = (changes: Partial<NewWebhook> = {}) => w.gate.write(w.as('access_security'), 'access_security', 'test', (task) =>
  declareWebhook(task, { ...shape, ...changes }))
const happens = async (about: string) => {
  const row_id = newId()
  await w.owner.run("insert into webhook_event (tenant_id, id, about, happening, row_id) values ($1, $2, $3, 'changed', $4)",
    [w.tenant.id, newId(), about, row_id])
  return row_id
}
const soon = () => w.owner.run("update webhook_delivery set next_at = '2020-01-01' where next_at is not null")

test('a receiver outside the EEA, without an entity, over plain http or of nothing is refused', async () => {
  for (const wrong of [{ country: 'US' }, { recipient: ' ' }, { address: 'http://receiver.example' }, { events: [] }]) {
    await assert.rejects(declare(wrong), (reason) => reason instanceof Refusal && reason.kind === 'invalid')
  }
})

test('an event reaches who asked for its kind, once, signed, with ids only', async () => {
  const id = await declare()
  await w.owner.run('update webhook set address = $1', [address])
  const person = await happens('person')
  await happens('contract')
  assert.deepEqual(await deliver(), [204])
  assert.deepEqual(await deliver(), [])
  const [message] = received
  const body = message?.body ?? ''
  assert.match(body, new RegExp(`^\\{"type":"person.changed","timestamp":"[^"]+","data":\\{"id":"${person}"\\}\\}$`))
  const at = new Date(Number(message?.headers['webhook-timestamp']) * 1000)
  const expected = signedHeaders(secretOf(sealer, w.tenant, id), { id: String(message?.headers['webhook-id']), at, body })
  assert.equal(message?.headers['webhook-signature'], expected['webhook-signature'])
})

test('what fails is tried again later, a redirect is a failure, and a replay has the id it had', async () => {
  received.length = 0
  answer = 302
  await happens('person')
  assert.deepEqual(await deliver(), [302])
  assert.deepEqual(await deliver(), [])
  await soon()
  answer = 200
  assert.deepEqual(await deliver(), [200])
  const { rows: [row] } = await w.owner.run('select id, tries from webhook_delivery order by id desc limit 1')
  assert.equal(row?.['tries'], 2)
  await w.gate.write(w.as('access_security'), 'access_security', 'test', (task) => replay(task, String(row?.['id'])))
  assert.deepEqual(await deliver(), [200])
  assert.equal(new Set(received.map(({ headers }) => headers['webhook-id'])).size, 1)
})

test('a name that leads to this machine is not connected to, and one that stays silent for days is told no more', async () => {
  received.length = 0
  await happens('person')
  assert.deepEqual(await deliver({ ...publicOnly, resolve: local.resolve }), [0])
  assert.equal(received.length, 0)
  await w.owner.run("update webhook set failing_since = '2020-01-01'")
  await soon()
  assert.deepEqual(await deliver({ ...publicOnly, resolve: local.resolve }), [0])
  const left = await w.gate.read(w.as('access_security'), 'access_security', 'test', 'listed', livingWebhooks)
  assert.deepEqual(left, [])
})
