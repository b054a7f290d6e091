import assert from 'node:assert/strict'
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { hidings } from '../security/smuggling.ts'
import { raw, servedOn, statusesIn } from '../security/wire.ts'
import { site, type Site } from '../site.ts'

// The proxies are Debian's; the suite installs neither.
const isLong = process.env['SELOSTE_FAULTS'] === 'long'
const proxies = ['nginx', 'haproxy'] as const
type Proxy = (typeof proxies)[number]
const isThere = (name: Proxy) => spawnSync(name, ['-v']).status === 0

let s: Site
let server: Server
let folder = ''
const running: ChildProcess[] = []
const ports = new Map<Proxy, number>()
/** What the product was asked, and whether it came by way of the proxy. */
const asked: { path: string | undefined; isMarked: boolean }[] = []

before(async () => {
  if (!isLong) return
  s = await site()
  const served = await servedOn(s, 'https://register.example')
  server = served.server
  server.on('request', (request: { url?: string; headers: Record<string, unknown> }) => {
    asked.push({ path: request.url, isMarked: request.headers['x-seen-by'] === 'proxy' })
  })
  folder = mkdtempSync(join(tmpdir(), 'seloste-proxy-'))
  for (const proxy of proxies.filter(isThere)) {
    const port = await freePort()
    writeFileSync(join(folder, proxy), settings[proxy](port, served.port))
    running.push(spawn(proxy, proxy === 'nginx' ? ['-c', join(folder, proxy), '-g', 'daemon off;'] : ['-f', join(folder, proxy)], { stdio: 'ignore' }))
    ports.set(proxy, port)
  }
  await pause(1000)
})
after(async () => {
  for (const proxy of running) proxy.kill('SIGKILL')
  if (!isLong) return
  server.close()
  await s.close()
  rmSync(folder, { recursive: true, force: true })
})

async function freePort(): Promise<number> {
  const holder = createServer().listen(0, '127.0.0.1')
  await once(holder, 'listening')
  const address = holder.address()
  holder.close()
  return typeof address === 'object' && address !== null ? address.port : 0
}

// Both keep their connections to the product, as they do in use: what hides would be the next one's answer.
const settings: { readonly [P in Proxy]: (port: number, to: number) => string } = {
  nginx: (port, to) => `user root; pid ${folder}/pid; error_log /dev/null; events {}
    http { access_log off; client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/temp;
      upstream product { server 127.0.0.1:${to}; keepalive 4; }
      server { listen 127.0.0.1:${port}; location / { proxy_pass http://product; proxy_http_version 1.1; proxy_request_buffering off;
        proxy_set_header Connection ""; proxy_set_header Host $host; proxy_set_header X-Seen-By proxy; } } }`,
  haproxy: (port, to) => `defaults\n mode http\n timeout connect 2s\n timeout client 3s\n timeout server 5s\n http-reuse always
frontend front\n bind 127.0.0.1:${port}\n http-request set-header X-Seen-By proxy\n default_backend product
backend product\n server one 127.0.0.1:${to}\n`,
}

for (const proxy of proxies) {
  const skip = !isLong ? 'long form: npm run faults' : isThere(proxy) ? false : `${proxy} is not installed`
  test(`row 29 (ASVS 4.2.1): nothing hides behind ${proxy}: the product is asked what the proxy has seen, and no more`, { skip }, async () => {
    const port = ports.get(proxy) ?? 0
    const plain = `GET /sign-in HTTP/1.1\r\nHost: register.example\r\n\r\n`
    assert.deepEqual(statusesIn(await raw(port, plain)), [200])
    assert.ok(asked.at(-1)?.isMarked)
    for (const [what, bytes] of hidings('register.example', '/hidden')) {
      await raw(port, bytes)
      // Whatever is left on a kept connection would answer this one.
      assert.deepEqual(statusesIn(await raw(port, plain)), [200], what)
      assert.deepEqual(asked.filter(({ isMarked }) => !isMarked), [], what)
    }
    assert.ok(asked.length > hidings('', '').size)
  })
}
