import assert from 'node:assert/strict'
import { once } from 'node:events'
import type { Server } from 'node:net'
import { after, before, test } from 'node:test'
import { site, type Site } from '../site.ts'
import { hidings, requestsTo } from './smuggling.ts'
import { raw, servedOn, statusesIn } from './wire.ts'

let s: Site
let port = 0
let behind = 0
const servers: Server[] = []
before(async () => {
  s = await site()
  const [direct, proxied] = [await servedOn(s), await servedOn(s, 'https://register.example')]
  port = direct.port
  behind = proxied.port
  servers.push(direct.server, proxied.server)
})
after(async () => {
  for (const server of servers) {
    server.close()
    await once(server, 'close')
  }
  await s.close()
})

const host = () => `Host: localhost:${port}`
const hidden = () => `GET /sign-in HTTP/1.1\r\n${host()}\r\n\r\n`
const { ask, post } = requestsTo(() => `localhost:${port}`)

test('a request that is whole is answered, and two are answered twice', async () => {
  assert.deepEqual(statusesIn(await raw(port, post(['Content-Length: 7'], 'email=a'))), [422])
  assert.deepEqual(statusesIn(await raw(port, post(['Transfer-Encoding: chunked'], '7\r\nemail=a\r\n0\r\n\r\n'))), [422])
  assert.deepEqual(statusesIn(await raw(port, hidden() + hidden())), [200, 200])
})

for (const what of hidings('', '').keys()) {
  test(`row 29 (ASVS 4.2.1): no request hides in one with ${what}`, async () => {
    const statuses = statusesIn(await raw(port, hidings(`localhost:${port}`, '/sign-in').get(what) ?? ''))
    assert.ok(statuses.length <= 1 && statuses.every((status) => [400, 403, 411, 413, 415, 431, 501, 505].includes(status)), statuses.join(' '))
  })
}

test('row 29 (ASVS 4.2.1): what is refused before it is read is not read as the next request', async () => {
  const body = hidden() + 'a'.repeat(300_000)
  const said = await raw(port, post([`Content-Length: ${body.length}`], body))
  assert.deepEqual(statusesIn(said), [413])
  const chunked = `${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`
  assert.deepEqual(statusesIn(await raw(port, post(['Transfer-Encoding: chunked'], chunked))), [413])
})

test('row 28 (ASVS 13.4.4): TRACE and methods that there are none of give nothing back', async () => {
  for (const method of ['TRACE', 'TRACK', 'CONNECT', 'DEBUG', 'PROPFIND', 'get']) {
    const said = await raw(port, ask(`${method} /sign-in HTTP/1.1`, ['X-Secret: kissanviikset', 'Content-Length: 0']))
    assert.ok(statusesIn(said).every((status) => [400, 404, 405, 501].includes(status)) && statusesIn(said).length <= 1, `${method}: ${said.slice(0, 200)}`)
    assert.doesNotMatch(said, /kissanviikset/)
  }
})

test('row 29 (ASVS 4.2.1): a target that names another place is no way there', async () => {
  for (const target of ['http://evil.example/customers', '//evil.example/', '/\\evil.example', '*', 'sign-in', '/../../etc/passwd', '/%2e%2e/%2e%2e/etc/passwd', '/sign-in\t']) {
    const said = await raw(port, ask(`GET ${target} HTTP/1.1`, []))
    assert.ok(statusesIn(said).every((status) => [303, 400, 403, 404].includes(status)), `${target}: ${said.slice(0, 60)}`)
    assert.doesNotMatch(said, /location: .*evil|root:/i)
  }
})

// The first test has sent two wrong ones from this machine.
const wrongBefore = 2

/** How many of forty wrong sign-ins, each said to be from an address of its own, were tried. */
async function triedFrom(at: number, more: (turn: number) => Readonly<Record<string, string>>): Promise<number> {
  const origin = at === behind ? 'https://register.example' : `http://localhost:${at}`
  let tried = 0
  for (let turn = 0; turn < 40; turn++) {
    const body = `email=nobody${at}x${turn}%40example.fi&password=x`
    const answer = await fetch(`http://localhost:${at}/sign-in`, { method: 'POST', redirect: 'manual', body,
      headers: { origin, 'content-type': 'application/x-www-form-urlencoded', ...more(turn), connection: 'close' } })
    if (answer.status === 422) tried++
  }
  return tried
}

test('row 27 (ASVS 4.1.3): the caller’s address is the connection’s, and a declared proxy’s last word', async () => {
  assert.equal(await triedFrom(port, (turn) => ({ 'x-forwarded-for': `10.${turn}.1.1`, 'x-real-ip': `10.${turn}.1.1`, forwarded: `for=10.${turn}.1.1` })), 30 - wrongBefore)
  assert.equal(await triedFrom(behind, (turn) => ({ 'x-forwarded-for': `10.${turn}.1.1, 192.0.2.7` })), 30)
  assert.equal(await triedFrom(behind, (turn) => ({ 'x-forwarded-for': `198.51.${turn}.9` })), 40)
})

test('row 27 (ASVS 15.3.4): headers name neither the host, the scheme, the path nor the user', async () => {
  const spoofed = ['X-Forwarded-Host: evil.example', 'X-Forwarded-Proto: https', 'X-Original-URL: /health', 'X-Rewrite-URL: /health', 'X-HTTP-Method-Override: POST',
    'X-User-Id: 1', 'X-Forwarded-User: admin', 'Forwarded: host=evil.example', 'X-Forwarded-Prefix: //evil.example']
  const said = await raw(port, ask('GET /customers HTTP/1.1', spoofed))
  assert.match(said, /^HTTP\/1\.1 303[^]*location: \/sign-in\?next=%2Fcustomers\r\n/i)
  assert.doesNotMatch(said, /evil/)
  assert.deepEqual(statusesIn(await raw(port, `GET /sign-in HTTP/1.1\r\nHost: evil.example\r\n${spoofed.join('\r\n')}\r\nCookie: __Host-seloste=x\r\n\r\n`)), [403])
})
