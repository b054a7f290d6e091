import assert from 'node:assert/strict'
import { appendFileSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { openLedger } from './ledger.ts'

const folder = mkdtempSync(join(tmpdir(), 'seloste-ledger-'))
after(() => rmSync(folder, { recursive: true }))
let number = 0

function fresh() {
  const here = join(folder, String(number++))
  const places = { keys: join(here, 'keys'), file: join(here, 'one.jsonl'), second: join(here, 'two', 'two.jsonl') }
  const ledger = openLedger(places)
  const enter = (day: number, plan = `plan ${day}`) => ledger.enter({ at: `2026-01-${String(day).padStart(2, '0')}`, tenant: 't',
    kind: 'erasure', plan, ids: [`person ${day}`] })
  return { places, ledger, enter }
}

test('an entry stands in both places, without the id it is about, and once', () => {
  const { places, ledger, enter } = fresh()
  enter(1)
  enter(1)
  ledger.enter({ at: '2026-01-02', tenant: 't', kind: 'objection', purpose: 'marketing', plan: '', ids: ['person 1'] })
  assert.deepEqual(ledger.entries().map(({ kind, purpose }) => [kind, purpose]), [['erasure', undefined], ['objection', 'marketing']])
  assert.equal(readFileSync(places.file, 'utf8'), readFileSync(places.second, 'utf8'))
  assert.ok(!readFileSync(places.file, 'utf8').includes('person 1'))
  assert.deepEqual(ledger.faults(), [])
  assert.equal(openLedger(places).head().count, 2)
})

for (const [what, damage] of Object.entries<(places: { file: string; second: string }) => void>({
  'is gone': ({ file }) => rmSync(file),
  'lags by entries': ({ file }) => writeFileSync(file, `${readFileSync(file, 'utf8').split('\n')[0]}\n`),
  'ends in the middle of a line': ({ file }) => truncateSync(file, readFileSync(file).length - 40),
  'is the second, and is gone': ({ second }) => rmSync(second),
  'is the second, and ends in the middle of a line': ({ second }) => truncateSync(second, readFileSync(second).length - 9),
})) {
  test(`a copy that ${what} is made whole from the other one`, () => {
    const { places, ledger, enter } = fresh()
    for (const day of [1, 2, 3]) enter(day)
    const head = ledger.head()
    damage(places)
    assert.equal(ledger.repair(), true)
    assert.deepEqual([ledger.head(), ledger.faults(), ledger.repair()], [head, [], false])
  })
}

test('an entry that was changed or put in is told, and no copy is mended by it', () => {
  const { places, ledger, enter } = fresh()
  for (const day of [1, 2]) enter(day)
  const whole = readFileSync(places.file, 'utf8')
  writeFileSync(places.file, whole.replace('2026-01-02', '2026-01-03'))
  assert.match(ledger.faults().join(), /line 2 is not signed by us/)
  assert.equal(ledger.repair(), false)
  writeFileSync(places.file, whole)
  appendFileSync(places.file, `${whole.split('\n')[0]}\n`)
  assert.match(ledger.faults().join(), /line 3 does not follow/)
  writeFileSync(places.file, `${whole}no line\n`)
  assert.match(ledger.faults().join(), /line 3 cannot be read/)
  assert.equal(ledger.repair(), false)
})

test('a ledger that was cut in both places no longer covers what a backup saw of it', () => {
  const { places, ledger, enter } = fresh()
  for (const day of [1, 2, 3]) enter(day)
  const heads = [ledger.head()]
  enter(4)
  heads.push(ledger.head())
  assert.deepEqual(heads.map((head) => ledger.covers(head)), [true, true])
  const cut = `${readFileSync(places.file, 'utf8').split('\n').slice(0, 3).join('\n')}\n`
  for (const file of [places.file, places.second]) writeFileSync(file, cut)
  assert.deepEqual([ledger.faults(), heads.map((head) => ledger.covers(head))], [[], [true, false]])
  assert.equal(fresh().ledger.covers({ count: 0, last: ledger.head().last }), false)
})

test('entries expire from the oldest on, the rest stays proved, and older heads are no longer covered', () => {
  const { ledger, enter, places } = fresh()
  const heads = [1, 2, 3, 4].map((day) => {
    enter(day)
    return ledger.head()
  })
  assert.equal(ledger.expire('2026-01-03'), 2)
  assert.equal(ledger.expire('2026-01-03'), 0)
  assert.deepEqual(ledger.entries().map(({ at }) => at), ['2026-01-03', '2026-01-04'])
  assert.deepEqual(heads.map((head) => ledger.covers(head)), [false, true, true, true])
  assert.deepEqual([ledger.faults(), ledger.head()], [[], heads[3]])
  enter(5)
  assert.equal(ledger.expire('2027-01-01'), 3)
  assert.deepEqual([openLedger(places).head().count, openLedger(places).entries()], [5, []])
  enter(6)
  assert.deepEqual(openLedger(places).faults(), [])
})
