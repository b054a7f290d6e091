import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Zip, ZipDeflate } from 'fflate'
import { sheetAsTable } from './sheet.ts'
import { TableError } from './table-error.ts'

// A file of its own: what other tests had grown the process by would hide what this one does.
test('a workbook that lies about its size grows the process that asks by less than 20 MB', async () => {
  const lying = lyingOf(160)
  const before = process.resourceUsage().maxRSS
  await assert.rejects(sheetAsTable(lying), (error) => error instanceof TableError && error.reason === 'too-large')
  const kilobytes = process.resourceUsage().maxRSS - before
  assert.ok(kilobytes < 20_000, `${kilobytes} kB`)
})

/** A workbook of so many megabytes, made piece by piece, that says it has ten bytes. */
function lyingOf(megabytes: number): Buffer {
  const made: Uint8Array[] = []
  const zip = new Zip((_, chunk) => made.push(chunk))
  const sheet = new ZipDeflate('xl/worksheets/sheet1.xml', { level: 1 })
  zip.add(sheet)
  const piece = new Uint8Array(1_000_000)
  for (let at = 1; at <= megabytes; at++) sheet.push(piece, at === megabytes)
  zip.end()
  const lying = Buffer.concat(made)
  const size = Buffer.alloc(4)
  size.writeUInt32LE(megabytes * piece.length)
  for (let at = lying.indexOf(size); at !== -1; at = lying.indexOf(size)) lying.writeUInt32LE(10, at)
  return lying
}
