import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { foldEmail, parseEmail } from './email.ts'

test('an address is trimmed and its domain lower-cased, its local part kept', () => {
  assert.equal(parseEmail(' Aino.Makela@Nivala.Example '), 'Aino.Makela@nivala.example')
  assert.equal(parseEmail("o'brien+it@a.b.fi"), "o'brien+it@a.b.fi")
  assert.equal(parseEmail('aino@Yhtiö.fi'), 'aino@yhtiö.fi')
  assert.equal(foldEmail('Aino.Makela@nivala.example'), 'aino.makela@nivala.example')
})

test('what no mail server would take is refused', () => {
  const wrong = [
    '',
    'aino',
    'aino at nivala.example',
    'aino@',
    '@nivala.example',
    'aino@nivala',
    'aino@@nivala.example',
    'a b@nivala.example',
    'aino@nivala..example',
    '.aino@nivala.example',
    'aino.@nivala.example',
    'aino@-nivala.example',
    'aino@nivala.1',
    'aino@nivala.example\nbcc: all@nivala.example',
    'Aino <aino@nivala.example>',
    `${'a'.repeat(65)}@nivala.example`,
    `aino@${'a.'.repeat(130)}fi`,
    'aino@nivala.example,',
  ]
  for (const text of wrong) assert.equal(parseEmail(text), undefined, text)
})

test('reading an address twice changes nothing', () => {
  fc.assert(
    fc.property(fc.emailAddress(), (address) => {
      const once = parseEmail(address)
      assert.ok(once !== undefined, address)
      assert.equal(parseEmail(` ${once}\n`), once)
    }),
  )
})

test('whatever is accepted has one @, a dotted domain and no space', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string(), (local, domain) => {
      const email = parseEmail(`${local}@${domain}`)
      if (email !== undefined) assert.match(email, /^[^\s@]+@[^\s@]+\.[^\s@]+$/)
    }),
  )
})
