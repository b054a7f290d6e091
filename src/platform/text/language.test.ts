import assert from 'node:assert/strict'
import { test } from 'node:test'
import { languages, parseLanguage, say } from './language.ts'

test("a text is said in the reader's language", () => {
  const text = { fi: 'sopimus', sv: 'avtal', en: 'contract' }
  assert.deepEqual(
    languages.map((language) => say(text, language)),
    ['sopimus', 'avtal', 'contract'],
  )
})

test('a language code is recognised with its country, an unknown one is not', () => {
  assert.equal(parseLanguage(' SV '), 'sv')
  assert.equal(parseLanguage('en-GB'), 'en')
  for (const text of ['', 'de', 'fin', 'toString']) assert.equal(parseLanguage(text), undefined, text)
})
