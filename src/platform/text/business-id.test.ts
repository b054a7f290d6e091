import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { businessIdCheckDigit, eInvoiceAddressOf, parseBusinessId, vatNumber } from './business-id.ts'

const body = fc.integer({ min: 1, max: 9_999_999 }).map((number) => String(number).padStart(7, '0'))

test('business ids of real municipalities are accepted', () => {
  for (const id of [
    '0178455-6',
    '0188808-0',
    '0157711-9',
    '1928736-3',
    '0204910-7',
    '2045520-5',
    '1061512-1',
  ]) {
    assert.equal(parseBusinessId(id), id)
  }
})

test('a business id is normalised however it was written', () => {
  for (const text of ['26174164', ' 2617416-4 ', '2617416 - 4', '2617416–4', 'FI26174164', 'fi 2617416 4']) {
    assert.equal(parseBusinessId(text), '2617416-4')
  }
  assert.equal(parseBusinessId('178455-6'), '0178455-6')
})

test('a business id of the wrong shape is refused', () => {
  for (const text of [
    '',
    '2617416',
    '2617416-',
    '261741644',
    'SE26174164',
    '2617416-A',
    '0000000-0',
    '1784556',
  ]) {
    assert.equal(parseBusinessId(text), undefined, text)
  }
})

test('exactly one check digit fits a body, or none when the rest is one', () => {
  fc.assert(
    fc.property(body, (digits) => {
      const accepted = [...'0123456789'].filter(
        (check) => parseBusinessId(`${digits}-${check}`) !== undefined,
      )
      const check = businessIdCheckDigit(digits)
      assert.deepEqual(accepted, check === undefined ? [] : [String(check)])
    }),
  )
})

test('one wrong digit never passes', () => {
  fc.assert(
    fc.property(body, fc.nat(6), fc.integer({ min: 1, max: 9 }), (digits, place, shift) => {
      const check = businessIdCheckDigit(digits)
      fc.pre(check !== undefined)
      const wrong = String((Number(digits.charAt(place)) + shift) % 10)
      assert.equal(
        parseBusinessId(`${digits.slice(0, place)}${wrong}${digits.slice(place + 1)}-${check}`),
        undefined,
      )
    }),
  )
})

test('the VAT number and the e-invoice address follow from the business id', () => {
  assert.equal(vatNumber('2617416-4'), 'FI26174164')
  assert.equal(eInvoiceAddressOf('1928736-3'), '003719287363')
})
