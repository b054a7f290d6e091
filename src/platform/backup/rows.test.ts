import assert from 'node:assert/strict'
import test from 'node:test'
import { readRows } from './rows.ts'

async function* cut(text: string, length: number) {
  const whole = Buffer.from(text)
  for (let at = 0; at < whole.length; at += length) yield whole.subarray(at, at + length)
}

test('rows of a backup are read as they were written, wherever they are cut', async () => {
  const text = 'Äijö\t\\N\t\nline\\nbreak\ta\\tb\tback\\\\slash\n'
  const rows = [{ a: 'Äijö', b: null, c: '' }, { a: 'line\nbreak', b: 'a\tb', c: 'back\\slash' }]
  for (const length of [1, 2, 7, 1_000]) assert.deepEqual(await Array.fromAsync(readRows(['a', 'b', 'c'], cut(text, length))), rows)
})
