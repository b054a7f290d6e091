import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { z } from 'zod'
import { establish } from '../src/notice/establish.ts'
import { loadExample } from '../src/notice/example.ts'
import { addPerson } from '../src/customers/persons.ts'
import { site, type Site, type Visitor } from './site.ts'
import { isSigned, local, receiver } from './webhooks.ts'
import { signedHeaders } from '../src/webhooks/signature.ts'
import { deliverDue } from '../src/webhooks/telling.ts'

const joki = await loadExample('joki-ict')
const [first] = joki.recipients
const recipient = `${first?.legalEntity} (${first?.country})`
const shape = { name: 'Laskutus', address: 'https://receiver.example/hook', recipient, events: 'person' }
let s: Site
let there: Awaited<ReturnType<typeof receiver>>
let admin: Visitor
before(async () => {
  s = await site()
  there = await receiver()
  admin = await s.signIn('access_administration')
})
after(async () => {
  there.close()
  await s.close()
})

const deliver = () => deliverDue({ gate: s.gate, sealer: s.sealer, resolving: local }, s.tenant)
const page = async (path: string) => (await admin.get(path)).text()

test('before a notice names a recipient there is nobody to tell, and the page says how there will be', async () => {
  assert.match(await page('/webhooks'), /Mikään järjestelmä ei saa herätteitä/)
  assert.match(await page('/webhooks/new'), /Julkaistu seloste ei nimeä yhtään vastaanottajaa/)
  assert.equal((await admin.post('/webhooks', shape)).status, 422)
  await establish(s.gate, s.tenant, joki)
  assert.ok((await page('/webhooks/new')).includes(`<option value="${recipient}"`))
})

test('what is wrong is said beside its field, and what was typed stays', async () => {
  for (const [field, value] of [['name', ''], ['address', 'http://receiver.example'], ['recipient', 'Tuntematon (US)'], ['events', 'tenant']] as const) {
    const answer = await admin.post('/webhooks', { ...shape, [field]: value })
    const html = await answer.text()
    assert.equal(answer.status, 422, field)
    assert.match(html, new RegExp(`id="f-${field}[^]*aria-invalid|aria-describedby="f-${field}-error`), field)
    if (field !== 'name') assert.ok(html.includes('value="Laskutus"'), field)
  }
})

test('a receiver is added with a secret that is shown once, is tested, and its messages can be sent again until it ends', async () => {
  const made = await (await admin.post('/webhooks', shape)).text()
  const [secret = ''] = /whsec_[A-Za-z0-9+/=]+/.exec(made) ?? []
  const [, id = ''] = /\/webhooks\/([0-9a-f-]{36})/.exec(made) ?? []
  assert.equal(Buffer.from(secret.slice(6), 'base64').length, 32)
  for (const path of ['/webhooks', `/webhooks/${id}`]) assert.ok(!(await page(path)).includes('whsec_'))
  await s.owner.run('update webhook set address = $1', [there.address])
  assert.equal((await admin.post(`/webhooks/${id}/test`)).status, 303)
  assert.deepEqual(await deliver(), [204])
  const [message] = there.received
  assert.ok(message !== undefined && isSigned(secret, message, s.gate.clock.now()))
  assert.match(message.body, /"type":"webhook.tested"/)
  const shown = await page(`/webhooks/${id}`)
  assert.match(shown, /Yhteys: koe[^]*Perillä[^]*204/)
  const [, delivery = ''] = /deliveries\/([0-9a-f-]{36})/.exec(shown) ?? []
  assert.equal((await admin.post(`/webhooks/${id}/deliveries/${delivery}`)).status, 303)
  assert.deepEqual(await deliver(), [204])
  const renewed = await (await admin.post(`/webhooks/${id}/secret`)).text()
  const [next = ''] = /whsec_[A-Za-z0-9+/=]+/.exec(renewed) ?? []
  assert.ok(next !== '' && next !== secret)
  const [, version = ''] = /name="version" value="(\d+)"/.exec(await page(`/webhooks/${id}`)) ?? []
  assert.equal((await admin.post(`/webhooks/${id}/end`, { version: '0' })).status, 409)
  assert.equal((await admin.post(`/webhooks/${id}/end`, { version })).status, 303)
  assert.match(await page('/webhooks'), /Lopetettu/)
  assert.equal((await admin.post(`/webhooks/${id}/test`)).status, 409)
  await s.gate.write(s.as('contracting'), 'contracting', 'test', (task) => addPerson(task, { first_name: 'A', last_name: 'B', source: 'person',
    source_on: task.today }, []))
  assert.deepEqual(await deliver(), [])
})

test('the example of the interface page checks a message as it stands', async () => {
  const html = await (await s.anonymous.get('/api/docs')).text()
  const code = [...html.matchAll(/<pre><code>([^<]*)</g)].map(([, text = '']) => text).find((text) => text.includes('isGenuine')) ?? ''
  const plain = code.replaceAll('&quot;', '"').replaceAll('&gt;', '>').replaceAll('&lt;', '<').replaceAll('&amp;', '&')
  const loaded: unknown = await import(`data:text/javascript,${encodeURIComponent(plain)}`)
  const { isGenuine } = z.object({ isGenuine: z.custom<(...given: unknown[]) => boolean>((one) => typeof one === 'function') }).parse(loaded)
  const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`
  const at = s.gate.clock.now()
  const headers = signedHeaders([Buffer.alloc(32, 7)], { id: 'one', at, body: '{}' })
  assert.deepEqual([isGenuine(secret, headers, '{}', at.getTime()), isGenuine(secret, headers, '{ }', at.getTime()),
    isGenuine(secret, headers, '{}', at.getTime() + 600_000)], [true, false, false])
})

test('whoever does not administer access sees and does nothing here, and adding asks for a fresh proof', async () => {
  const care = await s.signIn('customer_care')
  const { rows: [hook] } = await s.owner.run('select id from webhook limit 1')
  const at = `/webhooks/${String(hook?.['id'])}`
  for (const path of ['/webhooks', '/webhooks/new', at]) assert.equal((await care.get(path)).status, 403, path)
  for (const path of ['/webhooks', `${at}/test`, `${at}/secret`, `${at}/end`, `${at}/deliveries/${String(hook?.['id'])}`]) {
    assert.equal((await care.post(path, shape)).status, 403, path)
  }
  assert.equal((await s.anonymous.get('/webhooks')).status, 303)
  await s.owner.run("update session set proved_at = '2020-01-01'")
  for (const answer of [await admin.post('/webhooks', shape), await admin.post(`${at}/secret`)]) {
    assert.match(answer.headers.get('location') ?? '', /^\/account\/confirm/)
  }
})

test('the pages speak the three languages of the controller', async () => {
  for (const [language, title] of [['sv', 'Webhookar'], ['en', 'Webhooks'], ['fi', 'Herätteet']] as const) {
    assert.match(await page(`/webhooks?kieli=${language}`), new RegExp(`<h1[^>]*>${title}`))
  }
})
