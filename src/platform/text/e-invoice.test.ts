import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  businessIdOfEInvoiceAddress,
  knownOperators,
  operatorName,
  parseEInvoiceAddress,
  parseOperator,
  peppolParticipantOf,
} from './e-invoice.ts'

test('addresses of municipalities, their units and their Peppol forms are read', () => {
  assert.equal(parseEInvoiceAddress('003719287363743'), '003719287363743')
  assert.equal(parseEInvoiceAddress('00371928736374301'), '00371928736374301')
  assert.equal(parseEInvoiceAddress('0037 0178455-6'), '003701784556')
  assert.equal(parseEInvoiceAddress('0216:003701784556'), '003701784556')
  assert.equal(parseEInvoiceAddress('FI21 1234 5600 0007 85'), 'FI2112345600000785')
})

test('an address with a wrong check digit, unit or country is refused', () => {
  const wrong = [
    '',
    '003701784557',
    '0037192873637430123',
    '00371928736',
    '0216:FI2112345600000785',
    '0088:003701784556',
    'FI2112345600000786',
    'SE4550000000058398257466',
    'laskut@nivala.example',
  ]
  for (const text of wrong) assert.equal(parseEInvoiceAddress(text), undefined, text)
})

test('an address tells its Peppol participant and its business id, an IBAN neither', () => {
  assert.equal(peppolParticipantOf('003701784556'), '0216:003701784556')
  assert.equal(businessIdOfEInvoiceAddress('003719287363743'), '1928736-3')
  assert.equal(peppolParticipantOf('FI2112345600000785'), undefined)
  assert.equal(businessIdOfEInvoiceAddress('FI2112345600000785'), undefined)
})

test('reading an address twice changes nothing', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9A-Z]{0,5}$/), (unit) => {
      const address = `003719287363${unit}`
      assert.equal(parseEInvoiceAddress(`0216:${address.toLowerCase()}`), address)
      assert.equal(parseEInvoiceAddress(address), address)
    }),
  )
})

test('every known operator is read as it stands and has a name', () => {
  for (const { code, name } of knownOperators) {
    assert.equal(parseOperator(code), code)
    assert.equal(operatorName(code), name)
  }
})

test('an unknown operator passes by its shape only', () => {
  assert.equal(parseOperator(' ab12 '), 'AB12')
  assert.equal(operatorName('AB12'), undefined)
  for (const text of ['', 'A', 'A'.repeat(36), 'AB-12', '003723327488', 'OKOYFIH']) {
    assert.equal(parseOperator(text), undefined, text)
  }
})
