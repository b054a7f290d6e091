import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'

const document = await readFile('docs/first-day.md', 'utf8')
const rows = document.split('\n').filter((line) => /^\| \d+ \|/.test(line)).map((line) => line.split('|').map((cell) => cell.trim()))

test('each of the twenty expectations is held by a test, or is said not to be there', () => {
  assert.deepEqual(rows.map(([, number]) => Number(number)), Array.from({ length: 20 }, (_, at) => at + 1))
  for (const [, number, , held = '', missing = ''] of rows) assert.ok(held !== '' || missing !== '', number)
})

test('every test that the expectations name is there', async () => {
  const named = rows.flatMap(([, , , held = '']) => held.split(' · ').filter((one) => one !== ''))
  assert.ok(named.length > 30)
  for (const one of named) {
    const [, file = '', title = ''] = /^`([^`]+)`: (.+)$/.exec(one) ?? assert.fail(one)
    const source = await readFile(file, 'utf8')
    assert.ok([`'${title}'`, `"${title}"`, `\`${title}\``].some((quoted) => source.includes(quoted)), one)
  }
})
