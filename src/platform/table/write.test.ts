import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { neutralise, restore } from '../text/formula.ts'
import { readTable } from './read.ts'
import { writeTable } from './write.ts'

async function written(header: readonly string[], rows: readonly (readonly string[])[]): Promise<Buffer> {
  return Buffer.concat(await Array.fromAsync(writeTable(header, rows)))
}

test('a table opens in a Finnish spreadsheet as it is', async () => {
  const bytes = await written(
    ['Nimi', 'Puhelin'],
    [
      ['Mäki; "Oy"', '+358447291419'],
      ['=1+1', 'a\nb'],
    ],
  )
  assert.deepEqual([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf])
  assert.equal(bytes.toString().slice(1), 'Nimi;Puhelin\r\n"Mäki; ""Oy""";+358447291419\r\n\'=1+1;"a\nb"\r\n')
})

test('a table without rows still has its header', async () => {
  assert.equal((await written(['Nimi'], [])).toString(), '\ufeffNimi\r\n')
})

test('a row of another width than the header is refused', async () => {
  await assert.rejects(written(['a', 'b'], [['1']]), RangeError)
})

test('a long table is written in chunks of bounded size', async () => {
  function* rows(): Generator<string[]> {
    for (let count = 0; count < 20_000; count += 1) yield [String(count), 'Mäkelä']
  }
  const chunks = await Array.fromAsync(writeTable(['n', 'nimi'], rows()))
  assert.ok(chunks.length > 3)
  for (const chunk of chunks) assert.ok(chunk.length < 100_000)
})

test('whatever is written is read back as it was', async () => {
  const piece = fc.constantFrom('a', 'ä', '😀', ';', ',', '\t', '"', '\n', ' ', '=', '+', '-', '@', "'", '1')
  const cell = fc.string({ unit: piece })
  const table = fc
    .integer({ min: 1, max: 4 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 8 }))
  await fc.assert(
    fc.asyncProperty(table, async (rows) => {
      const header = (rows[0] ?? ['']).map((_, index) => `sarake, ${index}`)
      const read = await Array.fromAsync(readTable(await written(header, rows)))
      const filled = rows.filter((row) => row.some((value) => neutralise(value).trim() !== ''))
      assert.deepEqual(
        read.map(({ values }) => values.map(restore)),
        [header, ...filled],
      )
    }),
  )
})
