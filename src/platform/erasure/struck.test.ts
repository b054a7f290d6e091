import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { keptSpans, struckOut } from './struck.ts'

const again = (before: string, after: string) => struckOut(before, keptSpans(before, after))

test('a text is struck out again as a reader did, and what the reader wrote instead is not told', () => {
  assert.equal(again('Sovittu Mäkisen kanssa. Koulu jatkaa.', 'Sovittu. Koulu jatkaa.'), '… Koulu jatkaa.')
  assert.equal(again('Soitti Aino Mäkelä, koulu jatkaa syksyllä', 'Soitti henkilö, koulu jatkaa syksyllä'), 'Soitti … koulu jatkaa syksyllä')
  assert.equal(again('Aino tilasi, ja Aino maksaa', 'tilasi, ja maksaa'), '… tilasi, ja … maksaa')
  assert.equal(again('Aino', ''), '')
  assert.equal(again('', 'Aino'), '')
  assert.equal(again('Sama teksti', 'Sama teksti'), 'Sama teksti')
})

test('no word comes back that the reader did not leave, and none that was left is lost', () => {
  const text = fc.array(fc.constantFrom('aino', 'tilasi', 'koulu', 'mäkelä,', 'syksyllä')).map((words) => words.join(' '))
  fc.assert(fc.property(text, text, (before, after) => {
    const left = again(before, after).split(/\s+|…/).filter((word) => word !== '')
    const allowed = after.split(' ')
    for (const word of left) assert.ok(allowed.includes(word), word)
  }), { seed: 17, numRuns: 500 })
  fc.assert(fc.property(text, fc.nat(4), (before, at) => {
    const words = before.split(' ').filter((word) => word !== '')
    const after = words.filter((_, place) => place !== at)
    assert.deepEqual(again(words.join(' '), after.join(' ')).split(/\s+|…/).filter((word) => word !== ''), after)
  }), { seed: 17, numRuns: 500 })
})
