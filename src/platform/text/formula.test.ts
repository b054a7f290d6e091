import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { looksLikeFormula, neutralise, restore } from './formula.ts'
import { formatInteger } from './number.ts'

test('what a spreadsheet would run is a formula', () => {
  const formulas = [
    '=1+1',
    "+cmd|'/c calc'!A1",
    '-2+3+cmd|x',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '\0x',
    ' =1',
    '＝1',
    '+358=A1',
    '-A1',
    '=',
    '--1',
  ]
  for (const value of formulas) assert.equal(looksLikeFormula(value), true, JSON.stringify(value))
})

test('phone numbers, signed numbers and plain text are not formulas', () => {
  const plain = [
    '',
    '+358445838744',
    '+358 (0)44 729-1419',
    '-5',
    '-1 234,50 €',
    '+2,5 %',
    '-1.5',
    'a=b',
    '1-2',
    'aino@nivala.example',
    'Mäkelä',
  ]
  for (const value of plain) assert.equal(looksLikeFormula(value), false, JSON.stringify(value))
})

const start = fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\0', "'", "''=", '')

test('a formula gets an apostrophe and is then text; anything else is unchanged', () => {
  assert.equal(neutralise('=1+1'), "'=1+1")
  assert.equal(neutralise("'Aino"), "'Aino")
  fc.assert(
    fc.property(start, fc.string({ unit: 'binary' }), (first, rest) => {
      assert.equal(looksLikeFormula(neutralise(first + rest)), false)
    }),
  )
})

test('whatever is neutralised is given back', () => {
  fc.assert(
    fc.property(start, fc.string({ unit: 'binary' }), (first, rest) => {
      assert.equal(restore(neutralise(first + rest)), first + rest)
    }),
  )
  assert.equal(restore("'Aino"), "'Aino")
})

test('a value that keeps its sign holds only digits and their punctuation', () => {
  fc.assert(
    fc.property(fc.constantFrom('=', '+', '-', '@'), fc.string(), (start, rest) => {
      if (!looksLikeFormula(start + rest)) assert.match(start + rest, /^[+-][\d ().,%€\u00a0\u202f-]+$/)
    }),
  )
})

test('a printed number is never taken for a formula', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), (value) => assert.equal(looksLikeFormula(formatInteger(value)), false)),
  )
})
