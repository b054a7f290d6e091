import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dueFrom, isFree, workingDayFrom } from './holidays.ts'

const free: readonly (readonly [string, string])[] = [
  ['Saturday', '2026-11-21'], ['Sunday', '2026-11-22'], ['New Year', '2026-01-01'], ['Epiphany', '2026-01-06'],
  ['Good Friday', '2026-04-03'], ['Easter Monday', '2026-04-06'], ['Good Friday of 2024', '2024-03-29'],
  ['Easter Monday of 2038, the latest', '2038-04-26'], ['May Day', '2026-05-01'], ['Ascension', '2026-05-14'],
  ['Ascension of 2027', '2027-05-06'], ['Midsummer Eve', '2026-06-19'], ['Midsummer Eve of 2027', '2027-06-25'],
  ['Independence Day', '2027-12-06'], ['Christmas Eve', '2026-12-24'], ['Christmas Day', '2026-12-25'], ['Boxing Day', '2028-12-26'],
]
for (const [name, day] of free) test(`${name} is no working day`, () => assert.ok(isFree(day)))

const working = ['2026-01-05', '2026-01-07', '2026-04-02', '2026-04-07', '2026-05-15', '2026-06-18', '2026-06-22', '2026-12-07',
  '2026-12-23', '2026-12-28', '2026-06-26']
test('the days beside the holidays are working days', () => {
  assert.deepEqual(working.filter(isFree), [])
})

const due: readonly (readonly [string, string, string])[] = [
  ['the same day of the next month', '2026-03-10', '2026-04-10'],
  ['the last day of a shorter month', '2027-01-31', '2027-03-01'],
  ['the last day of February in a leap year', '2028-01-31', '2028-02-29'],
  ['past a weekend', '2026-10-22', '2026-11-23'],
  ['past Epiphany', '2025-12-06', '2026-01-07'],
  ['past all of Easter', '2026-03-03', '2026-04-07'],
  ['past May Day and its weekend', '2026-04-01', '2026-05-04'],
  ['past Ascension', '2026-04-14', '2026-05-15'],
  ['past Midsummer', '2026-05-19', '2026-06-22'],
  ['past Christmas', '2026-11-24', '2026-12-28'],
]
for (const [title, received, by] of due) {
  test(`an answer is due on ${title}: received ${received}, due ${by}`, () => assert.equal(dueFrom(received, 1), by))
}

test('a pause moves the end by its days, and the moved end to a working day', () => {
  assert.equal(dueFrom('2026-03-10', 1, 3), '2026-04-13')
  assert.equal(dueFrom('2026-03-10', 1, 1), '2026-04-13')
  assert.equal(dueFrom('2026-03-10', 3), '2026-06-10')
  assert.equal(workingDayFrom('2026-11-23'), '2026-11-23')
})
