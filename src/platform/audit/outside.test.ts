import assert from 'node:assert/strict'
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { addOutside, lastOutside, outsideFile, readOutside } from './outside.ts'

const one = { body: 'number 1', signature: Buffer.from('a') }
const two = { body: 'number 2', signature: Buffer.from('b') }

test('a checkpoint that two sealers add stands outside once, and is read once', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'seloste-outside-'))
  t.after(() => rmSync(folder, { recursive: true }))
  const file = outsideFile(folder, 'tenant')
  addOutside(folder, file, [one])
  addOutside(folder, file, [one, two])
  const written = readFileSync(file, 'utf8')
  assert.equal(written.trim().split('\n').length, 2)
  appendFileSync(file, `\n${written.trim().split('\n')[0]}`)
  assert.deepEqual(readOutside(file), [one, two])
  assert.deepEqual(lastOutside(file), two)
})
