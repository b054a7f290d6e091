import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  formatReference,
  formatRfReference,
  makeReference,
  makeRfReference,
  parseReference,
  parseRfReference,
  referenceOfRf,
} from './reference.ts'

const body = fc.stringMatching(/^[1-9]\d{2,18}$/)
const reference = body.map((digits) => makeReference(digits) ?? '')

test('a reference gets its check digit', () => {
  assert.equal(makeReference('123456'), '1234561')
  assert.equal(makeReference('234823'), '2348236')
  assert.equal(makeReference('000123456'), '1234561')
})

test('too short, too long or other than digits makes no reference', () => {
  for (const text of ['', '12', '0012', '1'.repeat(20), '12a4', '-123'])
    assert.equal(makeReference(text), undefined, text)
})

test('a reference is printed in groups of five from the right', () => {
  assert.equal(formatReference('1234561'), '12 34561')
  assert.equal(formatReference('55958224329467112013'), '55958 22432 94671 12013')
  assert.equal(formatReference('1232'), '1232')
})

test('an RF reference is built on the domestic one', () => {
  assert.equal(makeRfReference('2348236'), 'RF332348236')
  assert.equal(formatRfReference('RF332348236'), 'RF33 2348 236')
  assert.equal(referenceOfRf('RF332348236'), '2348236')
  assert.equal(parseRfReference('rf33 0002 3482 36'), 'RF332348236')
  assert.equal(parseRfReference('RF18539007547034'), 'RF18539007547034')
})

test('a wrong check or shape is refused', () => {
  for (const text of ['', '1234562', '123', '12345A', '1'.repeat(21)])
    assert.equal(parseReference(text), undefined, text)
  for (const text of ['', 'RF342348236', 'RF33', '332348236', `RF33${'1'.repeat(22)}`]) {
    assert.equal(parseRfReference(text), undefined, text)
  }
  assert.equal(referenceOfRf('RF18539007547035'), undefined)
})

test('every reference survives printing and reading, in both forms', () => {
  fc.assert(
    fc.property(reference, fc.nat(5), (made, zeros) => {
      assert.equal(parseReference(formatReference(made)), made)
      assert.equal(parseReference('0'.repeat(zeros) + made), made)
      const rf = makeRfReference(made)
      assert.equal(parseRfReference(formatRfReference(rf)), rf)
      assert.equal(referenceOfRf(rf), made)
    }),
  )
})

test('one wrong digit never passes', () => {
  fc.assert(
    fc.property(reference, fc.nat(), fc.integer({ min: 1, max: 9 }), (made, seed, shift) => {
      const place = 1 + (seed % (made.length - 1))
      const wrong = (Number(made.charAt(place)) + shift) % 10
      const broken = `${made.slice(0, place)}${wrong}${made.slice(place + 1)}`
      assert.equal(parseReference(broken), undefined)
      assert.equal(parseRfReference(makeRfReference(made).slice(0, 4) + broken), undefined)
    }),
  )
})
