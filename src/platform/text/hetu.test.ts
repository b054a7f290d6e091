import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays } from './day.ts'
import { findPersonalIdentityCodes, maskPersonalIdentityCodes } from './hetu.ts'

const characters = '0123456789ABCDEFHJKLMNPRSTUVWXY'

// Individual numbers 900-999 are never given to a person.
const code = fc
  .tuple(fc.nat(36_000), fc.constantFrom(...'-YXWVU'), fc.integer({ min: 900, max: 999 }))
  .map(([days, separator, individual]) => {
    const day = addDays('1900-01-01', days)
    const birth = `${day.slice(8)}${day.slice(5, 7)}${day.slice(2, 4)}`
    return `${birth}${separator}${individual}${characters.charAt(Number(`${birth}${individual}`) % 31)}`
  })
const innocent = fc.constantFrom('', ' ', 'Soitettu 3.5., hetu ', '. Palataan asiaan.', '(', ')', ', ')

test('a personal identity code is found where it stands', () => {
  assert.deepEqual(findPersonalIdentityCodes('Soitettu 3.5., hetu 150752-995U'), [{ start: 20, end: 31 }])
  assert.deepEqual(findPersonalIdentityCodes('hetu150752-995uok'), [{ start: 4, end: 15 }])
})

test('the separators of 2023 and of all three centuries are known', () => {
  for (const separator of '+-YXWVUABCDEF') {
    assert.equal(
      findPersonalIdentityCodes(`010100${separator}900${characters[10_100_900 % 31]}`).length,
      1,
      separator,
    )
  }
})

test('what only looks like a code is left alone', () => {
  const others = [
    '150752-995T',
    '310252-995U',
    '150752G995U',
    '2617416-4',
    '1150752-995U',
    '150752-995U1',
    'S-2018-0001',
    '',
  ]
  for (const text of others) assert.deepEqual(findPersonalIdentityCodes(text), [], text)
})

test('every code is found and masked, and everything around it is kept', () => {
  fc.assert(
    fc.property(code, code, innocent, innocent, (first, second, before, after) => {
      const text = `${before}${first} ${after} ${second}`
      assert.equal(findPersonalIdentityCodes(text).length, 2)
      assert.equal(maskPersonalIdentityCodes(text), `${before}${'*'.repeat(11)} ${after} ${'*'.repeat(11)}`)
    }),
  )
})

test('masking keeps the length and leaves nothing to find', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(code, innocent, fc.string())), (parts) => {
      const text = parts.join(' ')
      const masked = maskPersonalIdentityCodes(text)
      assert.equal(masked.length, text.length)
      assert.deepEqual(findPersonalIdentityCodes(masked), [])
    }),
  )
})
