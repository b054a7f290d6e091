import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { deflateRawSync } from 'node:zlib'
import { addOrganisation } from '../../src/customers/organisations.ts'
import { addPerson } from '../../src/customers/persons.ts'
import { routes } from '../../src/app/routes.ts'
import { newId } from '../../src/platform/id.ts'
import { origin, site, type Site, type Visitor } from '../site.ts'

let s: Site
let writer: Visitor
let town = ''
before(async () => {
  s = await site()
  writer = await s.signIn('account_management')
  await s.gate.write(s.as('contracting'), 'contracting', 'test', async (task) => {
    town = await addOrganisation(task, { name: 'Nivala', legal_form: 'municipality', business_id: '9000001-1' })
    for (const first of formulas) await addOrganisation(task, { name: `${first}Kunta`, legal_form: 'association' })
    for (const first of formulas) await addPerson(task, { first_name: `${first}Aino`, last_name: `${first}cmd|' /C calc'!A0`, source: 'person', source_on: task.today }, [town])
  })
})
after(() => s.close())

const formulas = ['=1+1;', '+1+1;', '-1+1;', '@SUM(1);', '=HYPERLINK("http://evil.example")', '\uFF1D1+1']
const sensed = ['=', '+', '-', '@', '\t', '\r', '\0']

test('row 4 (ASVS 1.2.5): no program is started through a shell, whatever a file or a person is called', async () => {
  const starting = globSync('src/**/*.{ts,tsx}').filter((file) => !file.includes('.test.'))
    .map((file) => ({ file, text: readFileSync(file, 'utf8') })).filter(({ text }) => text.includes("from 'node:child_process'"))
  assert.ok(starting.length > 0)
  for (const { file, text } of starting) {
    assert.match(text, /import (?:type )?\{ (?:type ChildProcess|ChildProcess|spawn|execFile|, )+ \} from 'node:child_process'/, file)
    assert.doesNotMatch(text, /\bshell\s*:/, file)
  }
  const mark = join(tmpdir(), `seloste-shell-${newId()}`)
  for (const name of [`;touch ${mark}`, `$(touch ${mark})`, `\`touch ${mark}\``, `|touch ${mark}`, `-o${mark}`]) {
    assert.equal((await writer.post(attachments(), formWith(pdf, `${name}.pdf`))).status, 303, name)
    for (const ending of ['csv', 'xlsx']) await writer.post('/imports', formWith(packed(deflateRawSync(Buffer.from(name)), name.length), `${name}.${ending}`))
    await s.gate.write(s.as('contracting'), 'contracting', 'test', (task) =>
      addPerson(task, { first_name: name, last_name: name, source: 'person', source_on: task.today }, [town]))
  }
  for (const path of ['/people.csv', '/people.xlsx', '/customers.xlsx']) assert.equal((await writer.get(path)).status, 200, path)
  assert.ok(!existsSync(mark))
})

test('row 5 (ASVS 1.2.10): no cell of an exported file is a formula', async () => {
  for (const list of ['customers', 'people']) {
    const text = await (await writer.get(`/${list}.csv`)).text()
    const cells = cellsOf(text)
    assert.ok(cells.some((cell) => cell.includes('1+1')), list)
    assert.deepEqual(cells.filter((cell) => sensed.some((sign) => cell.startsWith(sign)) && !/^[+-][\d\s.,]+$/.test(cell)), [], list)
    assert.ok(cells.some((cell) => cell.startsWith("'=1+1")), list)
  }
})

/** The cells of a table, as RFC 4180 has them. */
function cellsOf(text: string): string[] {
  return [...text.replace(/^\uFEFF/, '').matchAll(/(?:^|;|\r?\n)(?:"((?:[^"]|"")*)"|([^;\r\n"]*))/g)].map(([, quoted, plain]) => (quoted?.replaceAll('""', '"') ?? plain ?? ''))
}

function formWith(bytes: Uint8Array | string, name: string, field = 'file'): FormData {
  const form = new FormData()
  form.set(field, new File([typeof bytes === 'string' ? bytes : Uint8Array.from(bytes)], name, { type: 'text/html' }))
  return form
}
const attachments = () => `/customers/${town}/attachments`
const pdf = '%PDF-1.7\nLiite\n%%EOF\n'

test('row 23 (ASVS 3.2.1): what was uploaded, and what programs are answered, is saved and never shown as a page', async () => {
  assert.equal((await writer.post(attachments(), formWith(pdf, 'Liite.pdf'))).status, 303)
  const [file = ''] = /\/customers\/[\w-]+\/attachments\/[\w-]{36}\/file.bin/.exec(await (await writer.get(`/customers/${town}`)).text()) ?? []
  for (const path of [file, '/api/v1/persons', `/api/v1/organisations/${town}`, '/api/v1/none', '/customers.csv']) {
    for (const wanted of ['document', 'iframe', 'script', 'empty']) {
      const answer = await writer.fetch(path, { headers: { 'sec-fetch-dest': wanted, accept: 'text/html' } })
      const isProblem = answer.status === 404
      assert.match(answer.headers.get('content-disposition') ?? '', isProblem ? /^(?:attachment|$)/ : /^attachment; filename/, path)
      assert.match(answer.headers.get('content-security-policy') ?? '', path.includes('/api/') ? /default-src 'none'/ : /sandbox/, path)
      assert.doesNotMatch(answer.headers.get('content-type') ?? '', /html|svg|javascript/, path)
      await answer.body?.cancel()
    }
  }
})

/** A body without a length that goes on until its reader has had enough. */
function endless(most: number): { stream: ReadableStream<Uint8Array>; given: () => number } {
  let given = 0
  const chunk = new Uint8Array(65_536).fill(97)
  const stream = new ReadableStream<Uint8Array>({ pull: (to) => {
    given += chunk.length
    if (given > most) to.close()
    else to.enqueue(chunk)
  } })
  return { stream, given: () => given }
}

test('row 30 (ASVS 5.2.1): a body without a length is refused at its route’s limit, and never held', async () => {
  const limits = routes.filter(({ method, kind }) => method === 'POST' && kind === 'form').filter(({ path }) => !path.includes(':') || path === '/customers/:id/attachments')
  for (const { path, mostBytes = 256 * 1024 } of limits.filter((route, at) => at % 8 === 0 || route.mostBytes !== undefined)) {
    const { stream, given } = endless(200_000_000)
    const type = mostBytes > 2_000_000 ? 'multipart/form-data; boundary=x' : 'application/x-www-form-urlencoded'
    const request: RequestInit & { duplex: 'half' } = { method: 'POST', body: stream, duplex: 'half', headers: { origin, 'content-type': type } }
    const answer = await (await s.signIn('account_management', 'customer_care')).fetch(path.replace(':id', town), request)
    assert.ok([303, 403, 413, 400].includes(answer.status), `${path} ${answer.status}`)
    assert.ok(given() <= mostBytes + 3 * 65_536, `${path} took ${given()}`)
  }
})

test('row 30 (ASVS 5.2.3): what is packed is not unpacked, and a file that unpacks beyond measure is refused', async () => {
  const bomb = deflateRawSync(new Uint8Array(160_000_000))
  for (const coding of ['gzip', 'deflate', 'br', 'zstd', 'identity, gzip']) {
    const answer = await writer.fetch('/customers', { method: 'POST', body: Uint8Array.from(bomb), headers: { origin, 'content-type': 'application/x-www-form-urlencoded', 'content-encoding': coding } })
    assert.equal(answer.status, 415, coding)
  }
  // Once it says how large it is, and once it lies. How much the process grows meanwhile: src/platform/table/sheet-memory.test.ts.
  for (const size of [160_000_000, 1_000]) assert.equal((await writer.post('/imports', formWith(packed(bomb, size), 'asiakkaat.xlsx'))).status, 422)
})

/** A workbook whose one sheet is these bytes. */
function packed(bytes: Uint8Array, size: number): Uint8Array {
  const name = Buffer.from('xl/worksheets/sheet1.xml')
  const head = Buffer.alloc(30)
  head.writeUInt32LE(0x04034b50, 0)
  head.writeUInt16LE(8, 8)
  head.writeUInt32LE(bytes.length, 18)
  head.writeUInt32LE(size, 22)
  head.writeUInt16LE(name.length, 26)
  const entry = Buffer.alloc(46)
  entry.writeUInt32LE(0x02014b50, 0)
  entry.writeUInt16LE(8, 10)
  entry.writeUInt32LE(bytes.length, 20)
  entry.writeUInt32LE(size, 24)
  entry.writeUInt16LE(name.length, 28)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(entry.length + name.length, 12)
  end.writeUInt32LE(head.length + name.length + bytes.length, 16)
  return Buffer.concat([head, name, bytes, entry, name, end])
}

test('row 30 (ASVS 5.2.2): a file is what its bytes say: a page, a program and a picture that is one are refused', async () => {
  for (const [what, bytes] of [['page', '<!doctype html><script>alert(1)</script>'], ['picture', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
    ['program', 'MZ\x90\0\x03'], ['shell', '#!/bin/sh\0'], ['late pdf', `<html>${pdf}`]] as const) {
    assert.equal((await writer.post(attachments(), formWith(bytes, 'Liite.pdf'))).status, 422, what)
  }
})

test('row 31 (ASVS 5.3.2, 5.4.1, 5.4.2): the name of a file leads nowhere and adds no header', async () => {
  for (const name of ['../../etc/passwd', '..\\..\\boot.ini', 'a\u202Efdp.exe', `${'n'.repeat(300)}.pdf`, 'x"; filename="evil.html', 'a\r\nSet-Cookie: x=1.pdf', 'a%0d%0ab.pdf', 'CON.pdf', '.htaccess']) {
    assert.equal((await writer.post(attachments(), formWith(pdf, name))).status, 303, name)
  }
  const page = await (await writer.get(`/customers/${town}`)).text()
  const files = new Set(page.match(/\/customers\/[\w-]+\/attachments\/[\w-]{36}\/file.bin/g))
  assert.ok(files.size >= 10)
  for (const file of files) {
    const { headers } = await writer.get(file)
    assert.match(headers.get('content-disposition') ?? '', /^attachment; filename\*=UTF-8''(?!\.|%2E)(?:[\w.~!-]|%[\dA-F]{2}){1,1000}\.pdf$/)
    assert.doesNotMatch(headers.get('content-disposition') ?? '', /%2F|%5C|%0D|%0A|%00|%E2%80%AE|%22/)
    assert.deepEqual(headers.getSetCookie(), [])
  }
})
