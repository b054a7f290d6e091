import assert from 'node:assert/strict'
import { test } from 'node:test'
import { run } from '../../src/app/cli.ts'
import { securityRows } from '../../src/app/security-rows.ts'
import { standingRows } from '../../src/app/security-tests.ts'

test('every row names tests that are there, or says why there are none yet', () => {
  assert.deepEqual(securityRows.map(({ row }) => row), Array.from({ length: 64 }, (_, at) => at + 1))
  for (const { row, asvs } of securityRows) assert.match(asvs, /^\d+\.\d+\.\d+/, `row ${row}`)
  assert.deepEqual(standingRows().filter(({ state, told }) => state === 'missing' || told.length === 0), [])
})

test('a test that is not there is missing, whether its file or its title is', () => {
  const told = { row: 33, asvs: '6.3.1', says: 'x' }
  const states = ['test/security/none.test.ts', 'test/security/rows.test.ts', 'test/security/rows.test.ts › none', 'test/security/sign-in-guessing.page.test.ts']
    .map((place) => standingRows([{ ...told, tests: [place] }])[0]?.state)
  assert.deepEqual(states, ['missing', 'missing', 'missing', 'tested'])
})

test('the verb prints the requirements of each row with its tests', async () => {
  const lines: string[] = []
  const say = { out: (line: string) => lines.push(line), err: (line: string) => lines.push(line) }
  assert.equal(await run(['check', '--security'], say), 0)
  assert.equal(lines.length, 64)
  assert.match(lines[32] ?? '', /^33 +tested +Guessing stops.*ASVS 6\.3\.1, 6\.6\.3\)\n +test\/security\/sign-in-guessing\.page\.test\.ts › row 33/)
  lines.length = 0
  assert.equal(await run(['check', '--security', '--json'], say), 0)
  const rows = lines.map((line): unknown => JSON.parse(line))
  assert.equal(rows.length, 64)
})
