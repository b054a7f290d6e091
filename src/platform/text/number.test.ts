import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  formatBasisPoints,
  formatCents,
  formatHundredths,
  formatInteger,
  parseBasisPoints,
  parseCents,
} from './number.ts'

test('cents are printed as the Finnish locale prints euros', () => {
  assert.equal(formatCents(123450), '1\u00a0234,50\u00a0€')
  assert.equal(formatCents(-5), '\u22120,05\u00a0€')
  assert.equal(formatHundredths(0), '0,00')
  const euros = new Intl.NumberFormat('fi-FI', { style: 'currency', currency: 'EUR' })
  fc.assert(
    fc.property(fc.integer({ min: -999_999_999, max: 999_999_999 }), (cents) => {
      fc.pre(cents !== 0)
      assert.equal(formatCents(cents), euros.format(cents / 100))
    }),
  )
})

test('percent has no needless zeros', () => {
  const printed = [
    [210, '2,1'],
    [2550, '25,5'],
    [1000, '10'],
    [1005, '10,05'],
    [0, '0'],
    [-950, '\u22129,5'],
  ] as const
  for (const [basisPoints, text] of printed) assert.equal(formatBasisPoints(basisPoints), text)
})

test('whole numbers stand in groups of three', () => {
  assert.equal(formatInteger(1252), '1\u00a0252')
  assert.equal(formatInteger(999), '999')
  assert.equal(formatInteger(-1_000_000), '\u22121\u00a0000\u00a0000')
  assert.throws(() => formatInteger(1.5), RangeError)
  assert.throws(() => formatCents(Number.NaN), RangeError)
})

test('amounts are read exactly', () => {
  const amounts = [
    ['1 234,50 €', 123450],
    ['12', 1200],
    ['12,5', 1250],
    ['12.50', 1250],
    ['-0,01', -1],
    ['1\u202f000', 100000],
    ['0', 0],
    ['-0', 0],
    ['19,99', 1999],
    ['90071992547409,91', Number.MAX_SAFE_INTEGER],
    ['+5 EUR', 500],
  ] as const
  for (const [text, cents] of amounts) assert.equal(parseCents(text), cents, text)
  assert.equal(parseBasisPoints('25,5 %'), 2550)
})

test('an amount that could mean two things is refused, never rounded', () => {
  const unclear = [
    '',
    ',',
    '12,505',
    '1.234',
    '1,234',
    '1 23',
    '12 34,00',
    '1e3',
    '1,2,3',
    '--1',
    '5 $',
    '90071992547409,92',
    'ilmainen',
  ]
  for (const text of unclear) assert.equal(parseCents(text), undefined, text)
})

test('every amount survives printing and reading', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), (cents) => {
      assert.equal(parseCents(formatCents(cents)), cents)
      assert.equal(parseBasisPoints(`${formatBasisPoints(cents)} %`), cents)
    }),
  )
})
