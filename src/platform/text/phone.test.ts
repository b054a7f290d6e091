import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { formatPhone, parsePhone } from './phone.ts'

const customers = '../shared/data/import/asiakkaat-2000.csv'
const skip = existsSync(customers) ? false : `${customers} is not on this machine`

test('a phone number is read however it was written', () => {
  const written = [
    ['(050) 7918005', '+358507918005'],
    ['040-9462957', '+358409462957'],
    ['+358445838744', '+358445838744'],
    ['044 729 1419', '+358447291419'],
    ['044 729 1419', '+358447291419'],
    ['00358 44 729 1419', '+358447291419'],
    ['+358 (0)44 729 1419', '+358447291419'],
    ['08 429 1234', '+35884291234'],
    ['+46 8 123 456 78', '+46812345678'],
  ] as const
  for (const [text, e164] of written) assert.equal(parsePhone(text), e164, text)
})

test('what is not a phone number is refused', () => {
  for (const text of [
    '',
    '-',
    '12',
    'ei ole',
    'puh. 044 729 1419',
    '044 729 1419 ext. 5',
    '+999 12345678',
    '0'.repeat(30),
  ]) {
    assert.equal(parsePhone(text), undefined, text)
  }
})

test('a Finnish number is printed in groups, a foreign one with its country', () => {
  assert.equal(formatPhone('+358447291419'), '044 729 1419')
  assert.equal(formatPhone('+46812345678'), '+46 8 123 456 78')
})

test('every Finnish mobile number survives printing and reading', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^(40|41|44|45|46|50)\d{7}$/), (national) => {
      assert.equal(parsePhone(`0${national}`), `+358${national}`)
      assert.equal(parsePhone(formatPhone(`+358${national}`)), `+358${national}`)
    }),
  )
})

test("every number of an office system's customer file is read", { skip }, () => {
  const [header = '', ...rows] = new TextDecoder('windows-1252').decode(readFileSync(customers)).split('\r\n')
  const columns = header.split(';').flatMap((name, index) => (/puhelin/i.test(name) ? [index] : []))
  const numbers = rows
    .flatMap((row) => columns.map((index) => row.split(';')[index] ?? ''))
    .filter((text) => text !== '')
  assert.ok(numbers.length > 3000)
  for (const text of numbers) {
    const e164 = parsePhone(text)
    assert.ok(e164 !== undefined, text)
    assert.equal(parsePhone(formatPhone(e164)), e164)
  }
})
