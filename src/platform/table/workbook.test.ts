import assert from 'node:assert/strict'
import { test } from 'node:test'
import readExcelFile from 'read-excel-file/node'
import { mostWorkbookRows, writeWorkbook } from './workbook.ts'

async function readBack(bytes: Uint8Array) {
  return readExcelFile(Buffer.from(bytes))
}

test('a workbook keeps leading zeros and Finnish letters, and runs no formula', async () => {
  const bytes = await writeWorkbook(
    'Henkilöt',
    ['Nimi', 'Numero'],
    [
      ['Åkerman', '00123'],
      ['=1+1', '+358 44 729 1406'],
      ['', '@SUM(A1)'],
    ],
  )
  assert.deepEqual((await readBack(bytes))[0]?.data ?? [], [
    ['Nimi', 'Numero'],
    ['Åkerman', '00123'],
    ["'=1+1", '+358 44 729 1406'],
    [null, "'@SUM(A1)"],
  ])
})

test('a name that a spreadsheet does not take for a sheet is made fit', async () => {
  const bytes = await writeWorkbook('Sopimukset [2026] / kaikki asiakkaat yhdessä', ['A'], [['1']])
  assert.equal((await readBack(bytes))[0]?.sheet, 'Sopimukset  2026    kaikki asia')
})

test('a workbook that would not fit in memory is not begun', async () => {
  const rows = Array.from({ length: mostWorkbookRows + 1 }, () => ['x'])
  await assert.rejects(writeWorkbook('Liikaa', ['A'], rows), RangeError)
})
