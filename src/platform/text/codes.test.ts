import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseMunicipalityCode } from './municipality-code.ts'
import { parsePostalCode } from './postal-code.ts'

test('a postal code has five digits and keeps its leading zeros', () => {
  assert.equal(parsePostalCode(' 85230 '), '85230')
  assert.equal(parsePostalCode('FI-02066'), '02066')
  for (const text of ['', '8523', '852300', 'ABCDE', '85 230', '00000'])
    assert.equal(parsePostalCode(text), undefined, text)
})

test('a municipality code has three digits and keeps its leading zeros', () => {
  assert.equal(parseMunicipalityCode(' 009 '), '009')
  for (const text of ['', '9', '0009', '000', 'A09'])
    assert.equal(parseMunicipalityCode(text), undefined, text)
})
