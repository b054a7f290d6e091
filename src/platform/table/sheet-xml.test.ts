import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { strToU8, unzipSync, zipSync } from 'fflate'
import writeXlsxFile from 'write-excel-file/node'
import { readTable } from './read.ts'
import { sheetAsTable } from './sheet.ts'
import { TableError } from './table-error.ts'

const folder = mkdtempSync(join(tmpdir(), 'seloste-xml-'))
const secret = join(folder, 'secret')
let asked = 0
const server = createServer((_, answer) => {
  asked += 1
  answer.end('<!ENTITY fetched "fetched">')
})
let outside = ''
let plain: Uint8Array
before(async () => {
  writeFileSync(secret, 'what nobody may read')
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const at = server.address()
  outside = `http://127.0.0.1:${typeof at === 'object' ? at?.port : 0}/outside.dtd`
  plain = await writeXlsxFile([['Nimi', 'Muu'].map((value) => ({ value, type: String })), ['WORD', 'x'].map((value) => ({ value, type: String }))]).toBuffer()
})
after(async () => {
  server.close()
  await once(server, 'close')
  rmSync(folder, { recursive: true })
})

/** The workbook with a document type before each of its parts, and another word in its one cell. */
function workbook(doctype: string, word: string): Uint8Array {
  const parts = Object.entries(unzipSync(plain)).map(([name, bytes]) => {
    const text = Buffer.from(bytes).toString()
    const [head = ''] = /^<\?xml[^>]*\?>/.exec(text) ?? []
    return [name, strToU8(`${head}${doctype}${text.slice(head.length).replace('WORD', word)}`)] as const
  })
  return zipSync(Object.fromEntries(parts))
}

/** What the cell reads as, or why the workbook is refused. */
async function reads(doctype: string, word: string): Promise<string> {
  try {
    const rows = await Array.fromAsync(readTable(await sheetAsTable(workbook(doctype, word))))
    return rows[1]?.values[0] ?? ''
  } catch (reason) {
    if (reason instanceof TableError) return reason.reason
    throw reason
  }
}

const laughs = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join('')

test('a workbook without a document type is read, its own entities too', async () => {
  assert.equal(await reads('', 'WORD'), 'WORD')
  assert.equal(await reads('', 'A &amp; B'), 'A & B')
})

test('row 11 (ASVS 1.5.1): an entity of a workbook is neither opened nor fetched', async () => {
  const none = /^(|zip|too-large|[^]{0,200})$/
  for (const [doctype, word] of [
    [`<!DOCTYPE x [<!ENTITY l0 "ha">${laughs}]>`, '&l9;'],
    [`<!DOCTYPE x [<!ENTITY read SYSTEM "file://${secret}">]>`, '&read;'],
    [`<!DOCTYPE x SYSTEM "${outside}">`, '&fetched;'],
    [`<!DOCTYPE x [<!ENTITY % dtd SYSTEM "${outside}"> %dtd;]>`, '&fetched;'],
    [`<!DOCTYPE x [<!ENTITY read SYSTEM "${outside}">]>`, '&read;'],
  ] as const) {
    const found = await reads(doctype, word)
    assert.match(found, none)
    assert.doesNotMatch(found, /nobody|fetched"|haha/, doctype)
  }
  assert.equal(asked, 0, 'nothing is asked from outside')
})

test('row 11 (ASVS 1.5.1): a million entities of numbers are refused, or no more than the letters they stand for', async () => {
  const before = process.memoryUsage.rss()
  const found = await reads('', '&#65;'.repeat(1_000_000))
  assert.match(found, /^(zip|too-large|A{1,1000000})$/)
  assert.ok(process.memoryUsage.rss() - before < 50_000_000)
})
