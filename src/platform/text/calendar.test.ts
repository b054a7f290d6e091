import assert from 'node:assert/strict'
import { test } from 'node:test'
import { calendarOf } from './calendar.ts'

const zone = 'Europe/Helsinki'
const of = (day: string, summary = 'Sopimus päättyy') => calendarOf('Test', '2026-01-02', [{ uid: 'a', day, summary, link: 'https://r.example/my', remindAt: { time: '9.00', zone } }])

test('a day is whole and has no zone, and is reminded of at nine by the clock on the wall, on both sides of each change', () => {
  const times = { '2026-03-28': '070000', '2026-03-29': '060000', '2026-03-30': '060000', '2026-10-24': '060000', '2026-10-25': '070000', '2026-12-31': '070000' }
  for (const [day, time] of Object.entries(times)) {
    const lines = of(day).split('\r\n')
    const plain = day.replaceAll('-', '')
    assert.ok(lines.includes(`DTSTART;VALUE=DATE:${plain}`) && lines.includes(`TRIGGER;VALUE=DATE-TIME:${plain}T${time}Z`), day)
  }
})

test('signs are escaped, and no line is longer than calendars take', () => {
  const text = of('2026-05-01', `Sovittu; ${'ä'.repeat(200)}, \\ ja\nuusi rivi`)
  assert.match(text, /SUMMARY:Sovittu\\; ä/)
  assert.ok(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75))
  assert.match(text.replaceAll('\r\n ', ''), /\\, \\\\ ja\\nuusi rivi\r\n/)
  assert.doesNotMatch(calendarOf('Test', '2026-01-02', [{ uid: 'a', day: '2026-05-01', summary: 'x' }]), /VALARM|URL/)
})
