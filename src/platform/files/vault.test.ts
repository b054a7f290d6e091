import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { strToU8, zipSync } from 'fflate'
import { newId } from '../id.ts'
import { Refusal } from '../refusal.ts'
import { safeName } from './name.ts'
import { chunkLength } from './seal.ts'
import { mostFileBytes, openVault } from './vault.ts'

const root = mkdtempSync(join(tmpdir(), 'seloste-vault-'))
after(() => rmSync(root, { recursive: true, force: true }))
const places = { files: join(root, 'files'), wrappings: [join(root, 'one'), join(root, 'two')], keys: join(root, 'keys') } as const
const vault = openVault(places)
const tenant = newId()
const place = () => ({ tenant, table: 'attachment', row: newId() })

async function* stream(...parts: readonly (Uint8Array | string)[]) {
  for (const part of parts) yield Buffer.from(part)
}
const read = async (at: ReturnType<typeof place>) => Buffer.concat(await Array.fromAsync(await vault.take(at)))
const invalid = (reason: unknown) => reason instanceof Refusal && reason.kind === 'invalid'
const missing = (reason: unknown) => reason instanceof Refusal && reason.kind === 'not-found'
const pdf = (text = '') => Buffer.from(`%PDF-1.7\n${text}\n%%EOF\n`)

test('a file comes back as it was kept, and stands nowhere in the clear', async () => {
  for (const text of ['Käyttöohje', 'ä'.repeat(chunkLength), 'x'.repeat(2 * chunkLength)]) {
    const at = place()
    assert.deepEqual(await vault.keep(at, stream(pdf(text).subarray(0, 7), pdf(text).subarray(7))),
      { type: 'pdf', size_bytes: pdf(text).length })
    assert.deepEqual(await read(at), pdf(text))
    assert.ok(!readFileSync(join(places.files, tenant, at.row)).includes(pdf(text).subarray(0, 8)), 'a short word may come about by chance')
  }
})

test('a file with any byte changed, cut, added to or moved is refused', async () => {
  const [at, other] = [place(), place()]
  await vault.keep(at, stream(pdf('pieni')))
  await vault.keep(other, stream(pdf('toinen')))
  const file = join(places.files, tenant, at.row)
  const whole = readFileSync(file)
  for (let byte = 0; byte < whole.length; byte += 1) {
    const changed = Buffer.from(whole)
    changed[byte] = (whole[byte] ?? 0) ^ 1
    writeFileSync(file, changed)
    await assert.rejects(vault.take(at), invalid, `byte ${byte}`)
  }
  const longer = Buffer.concat([whole, Buffer.of(0)])
  const theirs = readFileSync(join(places.files, tenant, other.row))
  for (const wrong of [whole.subarray(0, -1), longer, Buffer.alloc(0), theirs]) {
    writeFileSync(file, wrong)
    await assert.rejects(vault.take(at), invalid)
  }
  writeFileSync(file, whole)
  await assert.rejects(vault.take({ ...at, table: 'note' }), invalid)
  assert.deepEqual(await read(at), pdf('pieni'))
})

test('a wrapped key that is lost in one place is read in the other, and one that was changed opens nothing', async () => {
  const at = place()
  await vault.keep(at, stream(pdf()))
  const [one, two] = places.wrappings.map((folder) => join(folder, tenant, at.row))
  const wrapping = readFileSync(one ?? '')
  rmSync(one ?? '')
  assert.deepEqual(await read(at), pdf())
  for (let byte = 0; byte < wrapping.length; byte += 1) {
    const changed = Buffer.from(wrapping)
    changed[byte] = (wrapping[byte] ?? 0) ^ 128
    writeFileSync(two ?? '', changed)
    await assert.rejects(vault.take(at), invalid, `byte ${byte}`)
  }
})

test('a destroyed file opens no more, even from a copy of its bytes', async () => {
  const at = place()
  await vault.keep(at, stream(pdf()))
  const file = join(places.files, tenant, at.row)
  const copy = readFileSync(file)
  await vault.destroy(tenant, at.row)
  assert.ok(!existsSync(file))
  writeFileSync(file, copy)
  await assert.rejects(vault.take(at), missing)
})

const later = new Date('2999-01-01')

test('a file without a row is swept, a young one and one with a row stay', async () => {
  const [kept, lost] = [place(), place()]
  await vault.keep(kept, stream(pdf()))
  await vault.keep(lost, stream(pdf()))
  writeFileSync(join(places.files, tenant, `${newId()}.new`), 'half')
  assert.equal(await vault.sweep(tenant, new Set([kept.row]), new Date(0)), 0)
  assert.ok(await vault.sweep(tenant, new Set([kept.row]), later) >= 2)
  await assert.rejects(vault.take(lost), missing)
  assert.deepEqual(await read(kept), pdf())
})

const zipOf = (...names: string[]) => zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')])), { level: 0 })

test('the kind is told by the bytes alone, and what is not on the list is refused and leaves nothing', async () => {
  const outlook = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from('__properties_version1.0', 'utf16le')])
  const odt = zipSync({ mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }], 'content.xml': strToU8('x') })
  for (const [type, bytes] of [['pdf', pdf()], ['docx', zipOf('[Content_Types].xml', 'word/document.xml')],
    ['xlsx', zipOf('[Content_Types].xml', 'xl/workbook.xml')], ['odt', odt], ['txt', Buffer.from('Hei äö\n')], ['msg', outlook],
    ['png', Buffer.from('\x89PNG\r\n\x1a\n....IEND\xae\x42\x60\x82', 'latin1')], ['jpeg', Buffer.from('ffd8ffe000ffd9', 'hex')],
    ['eml', Buffer.from('From: a@b.example\r\nSubject: Hei\r\n\r\nHei \xe4', 'latin1')]] as const) {
    assert.equal((await vault.keep(place(), stream(bytes))).type, type, type)
  }
  const many = zipOf('[Content_Types].xml', 'word/document.xml', ...Array.from({ length: 10_000 }, (_, at) => `part-${at}`))
  for (const bytes of [Buffer.alloc(0), Buffer.from('MZ\x90\0', 'latin1'), Buffer.from('<html><script>1</script>'), Buffer.from(' <svg/>'),
    Buffer.from('%PDF-1.7 no end'), Buffer.concat([pdf(), zipOf('a')]), many, zipOf('a'), outlook.subarray(0, 500),
    zipOf('[Content_Types].xml', 'word/document.xml', 'word/vbaProject.bin'), Buffer.from('ffd8ffe000ffd9', 'hex').subarray(0, 5)]) {
    const at = place()
    await assert.rejects(vault.keep(at, stream(bytes)), invalid, bytes.toString('latin1').slice(0, 20))
    assert.ok(!existsSync(join(places.files, tenant, at.row)))
    await assert.rejects(vault.take(at), missing)
  }
})

test('a file larger than the limit is refused while it arrives, whatever was claimed of it', async () => {
  let sent = 0
  async function* endless() {
    for (;;) {
      sent += 1
      yield Buffer.alloc(1024 * 1024)
    }
  }
  await assert.rejects(vault.keep(place(), endless()), invalid)
  assert.equal(sent, mostFileBytes / 1024 / 1024 + 1)
})

test('a name keeps no folder, nothing hidden and no false ending', () => {
  assert.equal(safeName('../../etc/passwd', 'pdf'), 'passwd.pdf')
  assert.equal(safeName('C:\\Users\\Aino\\Sopimus 2026.PDF', 'pdf'), 'Sopimus 2026.PDF')
  assert.equal(safeName('lasku\u202Efdp.exe', 'pdf'), 'laskufdp.exe.pdf')
  assert.equal(safeName('a\0b\r\nSet-Cookie: x.txt', 'txt'), 'abSet-Cookie x.txt')
  assert.equal(safeName('', 'png'), 'png.png')
  assert.equal(safeName('\ud800.pdf', 'pdf'), '\ufffd.pdf')
  const long = safeName(`${'ä'.repeat(300)}.pdf`, 'pdf')
  assert.equal([...long].length, 200)
  assert.ok(long.endsWith('ä.pdf'))
})
