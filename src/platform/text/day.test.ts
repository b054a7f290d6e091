import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  addDays,
  addMonths,
  dayOf,
  daysBetween,
  formatDay,
  formatInstant, instantAt,
  formatTime,
  parseDay,
  weekdayOf,
  weekOf,
} from './day.ts'

const day = fc.integer({ min: -60_000, max: 60_000 }).map((days) => addDays('2026-01-01', days))

test('a day is read in the Finnish and the ISO form', () => {
  const written = [
    ['26.3.2026', '2026-03-26'],
    ['02.02.2015', '2015-02-02'],
    [' 2026-02-07 ', '2026-02-07'],
    ['29.2.2024', '2024-02-29'],
  ] as const
  for (const [text, iso] of written) assert.equal(parseDay(text), iso)
})

test('a day that no calendar has is refused', () => {
  const wrong = [
    '',
    '31.2.2026',
    '2024-13-01',
    '29.2.2025',
    '0.1.2026',
    '1.0.2026',
    '32.1.2026',
    '1.1.26',
    '2026-2-7',
    '3/26/2026',
    '26.3.',
    '2026-02-30',
    '1.1.0000',
    '2026-01-01T00:00',
  ]
  for (const text of wrong) assert.equal(parseDay(text), undefined, text)
})

test('every day survives printing and reading', () => {
  fc.assert(
    fc.property(day, (iso) => {
      assert.equal(parseDay(iso), iso)
      assert.equal(parseDay(formatDay(iso)), iso)
    }),
  )
})

test('a month ends on the same day, or on the last day of a shorter month', () => {
  const ends = [
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-05-15', 1, '2026-06-15'],
    ['2026-12-31', 12, '2027-12-31'],
    ['2026-01-15', -1, '2025-12-15'],
  ] as const
  for (const [start, months, end] of ends) assert.equal(addMonths(start, months), end)
})

test('adding months lands in the right month and never on a later date', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -600, max: 600 }), (start, months) => {
      const end = addMonths(start, months)
      const month = (text: string): number => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7))
      assert.equal(month(end) - month(start), months)
      const sameDate = end.slice(8) === start.slice(8)
      assert.ok(sameDate || (end.slice(8) < start.slice(8) && addDays(end, 1).slice(8) === '01'))
    }),
  )
})

test('adding and counting days agree', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -9999, max: 9999 }), (start, days) => {
      assert.equal(daysBetween(start, addDays(start, days)), days)
      assert.equal(addDays(addDays(start, days), -days), start)
    }),
  )
})

test('weeks begin on Monday and belong to the year of their Thursday', () => {
  assert.deepEqual(weekOf('2027-01-01'), { year: 2026, week: 53 })
  assert.deepEqual(weekOf('2024-12-30'), { year: 2025, week: 1 })
  assert.deepEqual(weekOf('2026-11-22'), { year: 2026, week: 47 })
  assert.equal(weekdayOf('2026-11-23'), 1)
  fc.assert(
    fc.property(day, (iso) => {
      const monday = addDays(iso, 1 - weekdayOf(iso))
      assert.deepEqual(weekOf(iso), weekOf(monday))
      assert.notDeepEqual(weekOf(addDays(monday, -1)), weekOf(monday))
    }),
  )
})

test("an instant falls on the calendar day of Helsinki, whatever the machine's zone", () => {
  assert.equal(dayOf(new Date('2026-03-25T22:00:00Z')), '2026-03-26')
  assert.equal(dayOf(new Date('2026-03-25T21:59:59Z')), '2026-03-25')
  assert.equal(dayOf(new Date('2026-06-30T21:00:00Z')), '2026-07-01')
  assert.equal(dayOf(new Date('2026-03-25T22:00:00Z'), 'UTC'), '2026-03-25')
})

test('a time of day is read by the clock of Helsinki, in winter and in summer', () => {
  assert.equal(instantAt('2026-01-15', '9.30')?.toISOString(), '2026-01-15T07:30:00.000Z')
  assert.equal(instantAt('2026-07-15', '00:05')?.toISOString(), '2026-07-14T21:05:00.000Z')
  assert.equal(formatInstant(instantAt('2026-03-29', '12.00') ?? new Date(0), 'fi'), '29.3.2026 klo 12.00')
  for (const wrong of ['24.00', '9', '9.60', 'aamulla', '']) assert.equal(instantAt('2026-01-15', wrong), undefined, wrong)
})

test('an instant is printed by the clock of Helsinki in each language', () => {
  const instant = new Date('2026-03-26T07:00:00Z')
  assert.equal(formatInstant(instant, 'fi'), '26.3.2026 klo 9.00')
  assert.equal(formatInstant(instant, 'sv'), '26.3.2026 kl. 9.00')
  assert.equal(formatInstant(instant, 'en'), '26.3.2026 at 9:00')
  assert.equal(formatInstant(new Date('2026-07-01T21:05:00Z'), 'fi'), '2.7.2026 klo 0.05')
})

test('twelve hours name their half of the day, and no hour is zero', () => {
  const times = ['00:05', '09:00', '12:00', '23:59']
  assert.deepEqual(times.map((time) => formatTime(time, 'fi', 'hours_12')),
    ['klo 12.05 ap.', 'klo 9.00 ap.', 'klo 12.00 ip.', 'klo 11.59 ip.'])
  assert.deepEqual(times.map((time) => formatTime(time, 'sv', 'hours_12')),
    ['kl. 12.05 f.m.', 'kl. 9.00 f.m.', 'kl. 12.00 e.m.', 'kl. 11.59 e.m.'])
  assert.deepEqual(times.map((time) => formatTime(time, 'en', 'hours_12')),
    ['at 12:05 a.m.', 'at 9:00 a.m.', 'at 12:00 p.m.', 'at 11:59 p.m.'])
  assert.equal(formatTime('00:05', 'fi'), 'klo 0.05')
})

test('what is not a day is never reckoned with', () => {
  assert.throws(() => addDays('26.3.2026', 1), RangeError)
  assert.throws(() => formatDay('2026-02-30'), RangeError)
})
