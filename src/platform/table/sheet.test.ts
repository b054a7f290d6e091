import assert from 'node:assert/strict'
import { test } from 'node:test'
import { strToU8, zipSync } from 'fflate'
import writeXlsxFile from 'write-excel-file/node'
import { readTable } from './read.ts'
import { isPacked, sheetAsTable, sheetLimits } from './sheet.ts'
import { TableError } from './table-error.ts'

async function workbook(rows: readonly (readonly (string | number | boolean | Date | null)[])[]): Promise<Buffer> {
  const cells = rows.map((row) =>
    row.map((value) =>
      value === null
        ? null
        : value instanceof Date
          ? { value, type: Date, format: 'dd.mm.yyyy' }
          : { value, type: typeof value === 'number' ? Number : typeof value === 'boolean' ? Boolean : String },
    ),
  )
  return writeXlsxFile(cells).toBuffer()
}

const refusal = (reason: string) => (error: unknown) => error instanceof TableError && error.reason === reason

test('a sheet reads as a table whose lines are the rows of the sheet', async () => {
  const packed = await workbook([
    ['Nimi', 'Postinumero', 'Alkaa', 'Kielto'],
    ['Mäki; "Oy"\nToinen', '00100', new Date('2026-02-01T00:00:00Z'), true],
    [null, null, null, null],
    ['=1+1', 85500, null, null],
  ])
  assert.ok(isPacked(packed))
  const rows = await Array.fromAsync(readTable(await sheetAsTable(packed)))
  assert.deepEqual(rows, [
    { line: 1, values: ['Nimi', 'Postinumero', 'Alkaa', 'Kielto'] },
    { line: 2, values: ['Mäki; "Oy" Toinen', '00100', '2026-02-01', 'true'] },
    { line: 4, values: ["'=1+1", '85500', '', ''] },
  ])
})

test('a packed file that is no workbook is refused', async () => {
  await assert.rejects(sheetAsTable(zipSync({ 'a.txt': strToU8('nothing') })), refusal('zip'))
  await assert.rejects(sheetAsTable(Buffer.from('504b0304140000000800', 'hex')), refusal('zip'))
})

test('a workbook that would unpack beyond the limits is refused before it is opened', async () => {
  const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(2_000_000) })
  assert.ok(bomb.length < 20_000)
  await assert.rejects(sheetAsTable(bomb, { ...sheetLimits, unpackedBytes: 1_000_000 }), refusal('too-large'))
})

test('a packed file that lies about its size is refused all the same', async () => {
  for (const said of [10, 400_000]) {
    const bomb = Buffer.from(zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(2_000_000) }))
    const size = Buffer.alloc(4)
    size.writeUInt32LE(2_000_000)
    for (let at = bomb.indexOf(size); at !== -1; at = bomb.indexOf(size)) bomb.writeUInt32LE(said, at)
    await assert.rejects(sheetAsTable(bomb, { ...sheetLimits, unpackedBytes: 1_000_000 }), refusal('too-large'))
  }
})

test('more entries or bytes than a workbook has are refused', async () => {
  const many = Object.fromEntries(Array.from({ length: 400 }, (_, at) => [`${at}.xml`, strToU8('x')]))
  await assert.rejects(sheetAsTable(zipSync(many)), refusal('too-large'))
  await assert.rejects(sheetAsTable(new Uint8Array(50), { ...sheetLimits, bytes: 40 }), refusal('too-large'))
})
