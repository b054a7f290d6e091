import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { customersFile } from '../../bench/customers-file.ts'
import { end, send, serve, signIn, type Served } from './served.ts'

const folder = mkdtempSync(join(tmpdir(), 'seloste-broken-'))
let served: Served
let cookie: string
before(async () => {
  served = await serve(folder)
  cookie = await signIn(served, 'Asiakasvastuu')
})
after(async () => {
  await end(served.child, 'SIGTERM')
  rmSync(folder, { recursive: true, force: true })
})

/** Bytes by which the server may grow, whatever is sent to it. */
const growth = 120_000_000
const good = customersFile(2)
const large = 100_000_000
const bomb = gzipSync(Buffer.alloc(large))
// An ä of UTF-8 is two bytes, of which the second is missing.
const halfLetter = Buffer.from(`${good.toString('latin1')}100001;kunta;Kärsämä`, 'utf8').subarray(0, -1)

const broken: readonly { what: string; body: Buffer<ArrayBuffer>; status: number; says: RegExp; headers?: Readonly<Record<string, string>>; isAsked?: true }[] = [
  { what: 'empty', body: Buffer.alloc(0), status: 422, says: /tyhjä/ },
  { what: 'of other columns', body: Buffer.from('a;b\n1;2\n'), status: 422, says: /sarak/i, isAsked: true },
  { what: 'cut in a line', body: Buffer.from(good.subarray(0, -60)), status: 422, says: /katkeaa/ },
  { what: 'cut in a letter', body: Buffer.from(halfLetter), status: 422, says: /katkeaa/ },
  { what: 'with NUL', body: Buffer.concat([good, Buffer.from('1;\0;\n')]), status: 422, says: /teksti/ },
  { what: 'of zeroes', body: Buffer.alloc(40_000_000), status: 422, says: /teksti/ },
  { what: 'zipped', body: Buffer.from('PK\x03\x04'), status: 422, says: /CSV/ },
  { what: 'gzipped', body: bomb, status: 422, says: /CSV/ },
  { what: 'gzipped on the way', body: bomb, status: 415, says: /pakkaamatta/, headers: { 'content-encoding': 'gzip' } },
  { what: 'one endless line', body: Buffer.alloc(45_000_000, 'a'), status: 422, says: /pitkä/ },
]

for (const { what, body, status, says, headers, isAsked } of broken) {
  test(`a file that is ${what} is refused in words, and in bounded memory`, async () => {
    const before = served.memory('VmRSS')
    const answer = await send(served.address, cookie, '/api/v1/imports', body, { 'accept-language': 'fi', ...headers })
    assert.equal(answer.status, status)
    assert.match(await answer.text(), says)
    const form = new FormData()
    form.set('file', new Blob([body]), 'asiakkaat.csv')
    const page = await fetch(`${served.address}/imports`, { method: 'POST', body: form, redirect: 'manual',
      headers: { origin: served.address, 'sec-fetch-site': 'same-origin', cookie, ...headers } })
    // A page asks which column is which, where a program is refused.
    assert.equal(page.status, isAsked === true ? 303 : status)
    const shown = isAsked === true ? await fetch(`${served.address}${page.headers.get('location')}`, { headers: { cookie } }) : page
    assert.match(await shown.text(), says)
    const grown = served.memory('VmHWM') - before
    assert.ok(grown < growth, `${grown} bytes more`)
    assert.ok(await served.isWell())
  })
}

test('a file of 100 megabytes is refused by its length, or while it arrives, and never held', async () => {
  const before = served.memory('VmRSS')
  const declared = await send(served.address, cookie, '/api/v1/imports', Buffer.alloc(large, 'a;\n'))
    .then(({ status }) => status, () => 413)
  assert.equal(declared, 413)
  const grown = served.memory('VmHWM') - before
    assert.ok(grown < growth, `${grown} bytes more`)
  assert.ok(await served.isWell())
})
