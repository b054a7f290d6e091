import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { formatIban, parseBic, parseIban, remainder97 } from './iban.ts'

const finnish = fc.stringMatching(/^\d{14}$/).map((account) => {
  const check = String(98 - remainder97(`${account}FI00`)).padStart(2, '0')
  return `FI${check}${account}`
})

test('an account number is read with spaces and in small letters', () => {
  assert.equal(parseIban('fi21 1234 5600 0007 85'), 'FI2112345600000785')
  assert.equal(parseIban('SE45 5000 0000 0583 9825 7466'), 'SE4550000000058398257466')
})

test('a wrong check, length or country form is refused', () => {
  for (const text of [
    '',
    'FI2112345600000786',
    'FI211234560000078',
    'FI21123456000007855',
    '2112345600000785',
    'FI21X2345600000785',
  ]) {
    assert.equal(parseIban(text), undefined, text)
  }
})

test('every account number survives printing and reading', () => {
  fc.assert(
    fc.property(finnish, (iban) => {
      assert.equal(parseIban(formatIban(iban)), iban)
      assert.match(formatIban(iban), /^(\S{4} ){4}\S{2}$/)
    }),
  )
})

test('one wrong digit in an account number never passes', () => {
  fc.assert(
    fc.property(
      finnish,
      fc.integer({ min: 4, max: 17 }),
      fc.integer({ min: 1, max: 9 }),
      (iban, place, shift) => {
        const wrong = (Number(iban.charAt(place)) + shift) % 10
        assert.equal(parseIban(`${iban.slice(0, place)}${wrong}${iban.slice(place + 1)}`), undefined)
      },
    ),
  )
})

test('a bank identifier has eight or eleven characters', () => {
  assert.equal(parseBic('ndeafihh'), 'NDEAFIHH')
  assert.equal(parseBic('NDEAFIHHXXX'), 'NDEAFIHHXXX')
  for (const text of ['', 'NDEAFIH', 'NDEAFIHHXX', '1DEAFIHH']) assert.equal(parseBic(text), undefined, text)
})
