import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { origin, site, visitor, type Site } from '../../test/site.ts'
import { createToken } from '../access/users.ts'
import { purposeNames } from '../catalogue/schema/columns.ts'
import type { Answer, Route, Visit } from '../platform/http/route.ts'
import { newId } from '../platform/id.ts'
import { Refusal } from '../platform/refusal.ts'
import { foundTenant } from '../platform/tenants.ts'
import { h } from 'preact'
import { createApp } from './server.ts'

const text = { fi: 'ei', sv: 'nej', en: 'no' }
const page = (title: string): Answer => ({ as: 'page', title, body: h('p', {}) })
const probe = (method: Route['method'], path: string, kind: Route['kind'], answer: (visit: Visit) => Promise<Answer>,
  more: Partial<Route> = {}): Route => ({ method, path, kind, purposes: ['customer_relationship'], answer, ...more })

let files: { name: string; size: number }[] = []
const probes: readonly Route[] = [
  probe('GET', '/page', 'page', async () => page('Sivu')),
  probe('GET', '/open', 'public', async () => page('Julkinen')),
  probe('POST', '/form', 'form', async (visit) => ({ as: 'json', body: [...visit.form] })),
  probe('GET', '/api/v1/tenant', 'api', async (visit) => ({ as: 'json', body: { tenant: visit.actor.tenant }, etag: '"1"' })),
  probe('POST', '/api/v1/echo', 'api', async (visit) => ({ as: 'json', body: await visit.json(), status: 201 })),
  probe('PATCH', '/api/v1/conflict', 'api', async () => { throw new Refusal('conflict', text) }),
  probe('POST', '/api/v1/invalid', 'api', async () => { throw new Refusal('invalid', text, 'name') }),
  probe('GET', '/rows/:id', 'page', async (visit) => page(visit.parameters['id'] ?? '')),
  probe('GET', '/rows/new', 'page', async () => page('Uusi')),
  probe('GET', '/crash', 'page', async () => { throw Object.assign(new Error('Maija Mäkelä'), { code: '23505', table: 'person' }) }),
  probe('GET', '/gone', 'page', async () => { throw Object.assign(new Error('x'), { code: 'ECONNREFUSED' }) }),
  probe('POST', '/file', 'form', async (visit) => {
    const file = await visit.file('file')
    let size = 0
    for await (const chunk of file?.bytes ?? []) size += chunk.length
    files.push({ name: file?.name ?? '', size })
    return { as: 'redirect', to: '/page' }
  }, { mostBytes: 3_000_000 }),
]

let s: Site
let aino: Awaited<ReturnType<Site['signIn']>>
before(async () => {
  s = await site(probes)
  aino = await s.signIn('customer_care')
})
after(() => s.close())

const sent = (path: string, body: BodyInit, type: string, more: Record<string, string> = {}) =>
  aino.fetch(path, { method: 'POST', body, headers: { origin, 'content-type': type, ...more } })

test('every answer carries the security headers, errors too', async () => {
  const answers = await Promise.all([aino.get('/page'), aino.get('/open'), aino.get('/api/v1/tenant'), aino.get('/none'),
    aino.get('/'), aino.get('/health'), aino.get('/crash'), aino.post('/page'), s.anonymous.get('/page')])
  for (const { headers, status } of answers) {
    assert.match(headers.get('content-security-policy') ?? '', /default-src 'none'; base-uri 'none'; frame-ancestors 'none'/)
    assert.equal(headers.get('x-content-type-options'), 'nosniff')
    assert.equal(headers.get('cross-origin-opener-policy'), 'same-origin')
    assert.match(headers.get('strict-transport-security') ?? '', /max-age=63072000; includeSubDomains/)
    assert.equal(headers.get('cache-control'), 'no-store')
    assert.equal(headers.get('access-control-allow-origin'), null)
    if (status !== 303) assert.match(headers.get('content-type') ?? '', /; charset=utf-8$/)
  }
})

test('a script runs on staff pages only', async () => {
  const scriptOf = async (response: Response) => [/script-src 'self'/.test(response.headers.get('content-security-policy') ?? ''),
    /<script/.test(await response.text())]
  assert.deepEqual(await scriptOf(await aino.get('/page')), [true, true])
  assert.deepEqual(await scriptOf(await aino.get('/open')), [false, false])
})

test('our own files are kept for ever, under a name that changes with them', async () => {
  const [path = ''] = /\/ui-\w+\.css/.exec(await (await aino.get('/page')).text()) ?? []
  assert.match((await s.anonymous.get(path)).headers.get('cache-control') ?? '', /immutable/)
})

test('a refusal to enter is in the audit with its route and its user', async () => {
  const lauri = await s.signIn('invoicing')
  assert.equal((await lauri.get('/page')).status, 403)
  const { rows } = await s.owner.run("select route, purpose from audit_entry where act = 'refused' and user_id = $1", [lauri.userId])
  assert.deepEqual(rows.map(({ route, purpose }) => [route, purpose]), [['GET /page', 'customer_relationship']])
})

test('a route without a purpose does not register', () => {
  const nameless = { ...probe('GET', '/nameless', 'page', async () => page('')) }
  Reflect.set(nameless, 'purposes', [])
  assert.throws(() => createApp({ gate: s.gate, tenants: [s.tenant], config: { origin: undefined } }, [nameless]),
    /states no purpose/)
})

test('a user acts in their own tenant, whatever host and headers say', async () => {
  const other = await foundTenant(s.owner, 'test', { slug: 'other', name: 'Other', languages: ['en'] }, purposeNames)
  const app = createApp({ gate: s.gate, tenants: [other, s.tenant], config: { origin: undefined } }, probes)
  const response = await app.fetch(new Request('http://other.localhost/api/v1/tenant', {
    headers: { cookie: `__Host-seloste=${aino.token}`, 'x-forwarded-host': 'other.localhost', 'x-user-id': newId() } }))
  assert.deepEqual(await response.json(), { tenant: s.tenant.id })
  assert.match(await (await app.fetch(new Request('http://other.localhost/open'))).text(), /Other/)
})

test('plain HTTP under a foreign name is refused', async () => {
  const response = await s.app.fetch(new Request('http://evil.example/page', { headers: { cookie: `__Host-seloste=${aino.token}` } }))
  assert.equal(response.status, 403)
})

test('a path of letters goes before one with an id, and an id is an id', async () => {
  assert.match(await (await aino.get('/rows/new')).text(), /<h1>Uusi<\/h1>/)
  assert.equal((await aino.get(`/rows/${newId()}`)).status, 200)
  assert.equal((await aino.get("/rows/1'or'1")).status, 404)
})

test('another method than the route’s is told which there are', async () => {
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH']) {
    const response = await aino.fetch('/page', { method })
    assert.equal(response.status, 405, method)
    assert.equal(response.headers.get('allow'), 'HEAD, GET')
  }
  assert.equal((await aino.fetch('/page', { method: 'HEAD' })).status, 200)
})

test('what is not there is not found: no repository, no maps, no listing', async () => {
  for (const path of ['/.git/config', '/ui.css.map', '/src/', '/metrics', '/package.json', '/set-up/x']) {
    assert.equal((await s.anonymous.get(path)).status, 404, path)
  }
})

test('a body is counted by us, with and without its length', async () => {
  const large = new Uint8Array(300_000).fill(97)
  assert.equal((await sent('/form', large, 'application/x-www-form-urlencoded')).status, 413)
  const chunks = async function* () { for (let i = 0; i < 300; i++) yield large.subarray(0, 1_000) }
  const iterator = chunks()
  const stream = new ReadableStream({ pull: async (to) => {
    const { done, value } = await iterator.next()
    if (done) to.close()
    else to.enqueue(value)
  } })
  const request: RequestInit & { duplex: 'half' } = { method: 'POST', body: stream, duplex: 'half',
    headers: { origin, 'content-type': 'application/x-www-form-urlencoded' } }
  assert.equal((await aino.fetch('/form', request)).status, 413)
})

test('a form is read strictly, and in order', async () => {
  const read = async (body: string): Promise<unknown> => {
    const response = await sent('/form', body, 'application/x-www-form-urlencoded')
    return response.status === 200 ? response.json() : response.status
  }
  assert.deepEqual(await read('a=1+2&b=%C3%A4&a=%26'), [['a', '1 2'], ['b', 'ä'], ['a', '&']])
  for (const bad of ['a=%FF', 'a=%C3', 'a=%00', 'a=%zz', 'a=%C0%AF']) assert.equal(await read(bad), 400, bad)
  assert.equal((await sent('/form', '{}', 'application/json')).status, 415)
  assert.equal((await sent('/form', '<a/>', 'text/xml')).status, 415)
  assert.equal((await aino.get('/page?a=%FF')).status, 400)
})

test('JSON that two readers could read in two ways is refused', async () => {
  const read = async (body: string) => (await sent('/api/v1/echo', body, 'application/json')).status
  assert.equal(await read('{"a":{"b":[1,{"c":"\\"}{:"}]},"b":1}'), 201)
  for (const bad of ['{"a":1,"a":2}', '{"a":1,"\\u0061":2}', '{"__proto__":{}}', '{"a":"\\u0000"}', '{', '[1,]', `{"a":"${':\\"'.repeat(80_000)}`, `${'['.repeat(99)}${']'.repeat(99)}`]) {
    assert.equal(await read(bad), 400, bad.slice(0, 30))
  }
  assert.equal((await sent('/api/v1/echo', 'a=1', 'application/x-www-form-urlencoded')).status, 415)
  assert.equal((await sent('/api/v1/echo', Uint8Array.of(34, 255, 34), 'application/json')).status, 400)
})

test('a file streams through, whatever its size, and a broken form is refused', async () => {
  files = []
  const form = new FormData()
  const bytes = new Uint8Array(2_000_000).map((_, at) => (at % 97 === 0 ? 13 : at % 251))
  form.append('before', 'ä')
  form.append('file', new File([bytes], '../../asiakkaat "1".csv'))
  form.append('after', '2')
  assert.equal((await aino.post('/file', form)).status, 303)
  assert.deepEqual(files, [{ name: 'asiakkaat "1".csv', size: 2_000_000 }])
  const tooLarge = new FormData()
  tooLarge.append('file', new File([new Uint8Array(3_000_001)], 'a'))
  assert.equal((await aino.post('/file', tooLarge)).status, 413)
  const broken = '--x\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\nabc'
  assert.equal((await sent('/file', broken, 'multipart/form-data; boundary=x')).status, 400)
  assert.equal((await sent('/file', `${broken}\r\n--x--\r\n`, 'multipart/form-data; boundary=x')).status, 303)
  assert.equal((await sent('/file', broken, 'multipart/form-data')).status, 400)
})

test('a program is told of problems as RFC 9457 says, and is no browser', async () => {
  const invalid = await aino.send('POST', '/api/v1/invalid', {})
  assert.equal(invalid.status, 422)
  assert.match(invalid.headers.get('content-type') ?? '', /^application\/problem\+json/)
  assert.deepEqual(await invalid.json(), { type: 'about:blank', status: 422, title: 'Invalid', detail: 'ei',
    errors: [{ field: 'name', detail: 'ei' }] })
  assert.equal((await aino.send('PATCH', '/api/v1/conflict', {})).status, 409)
  assert.equal((await aino.send('PATCH', '/api/v1/conflict', {}, { 'if-match': '"1"' })).status, 412)
  const anonymous = await s.anonymous.get('/api/v1/tenant')
  assert.deepEqual([anonymous.status, anonymous.headers.get('www-authenticate')], [401, 'Bearer'])
  assert.match((await aino.get('/api/v1/tenant')).headers.get('content-disposition') ?? '', /^attachment/)
})

test('a program’s token needs no origin, and ends with its session', async () => {
  const token = await s.gate.write(s.as('access_security'), 'access_security', 'test', (task) =>
    createToken(task, aino.email, { dutyId: aino.duties[0] ?? '', program: 'ohjelma' }))
  const program = visitor(s.app)
  const ask = (bearer: string) => program.fetch('/api/v1/echo', { method: 'POST', body: '{}',
    headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' } })
  assert.equal((await ask(token)).status, 201)
  assert.equal((await ask(aino.token)).status, 401)
  await s.owner.run("update session set ended_at = now() where kind = 'token'")
  assert.equal((await ask(token)).status, 401)
})

test('what went wrong has a number, and the log no name', async () => {
  const crashed = await aino.get('/crash')
  assert.equal(crashed.status, 500)
  const [number = ''] = /[2-9A-Z]{4}-[2-9A-Z]{2}/.exec(await crashed.text()) ?? []
  const line = s.log.find((text) => text.includes(number)) ?? ''
  assert.match(line, /GET \/crash Error 23505 person/)
  assert.doesNotMatch(s.log.join('\n'), /Maija/)
  const gone = await aino.get('/gone')
  assert.deepEqual([gone.status, gone.headers.get('retry-after')], [503, '5'])
})

test('the page speaks the language that the browser asks for', async () => {
  const response = await s.anonymous.fetch('/open', { headers: { 'accept-language': 'de, en;q=0.5, sv;q=0.9' } })
  assert.match(await response.text(), /<html lang="sv"/)
})
