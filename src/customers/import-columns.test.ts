import assert from 'node:assert/strict'
import { test } from 'node:test'
import { languages } from '../platform/text/language.ts'
import { choosable, placesOf, squeezed, titles } from './import-columns.ts'
import { derivedColumns } from './import-derived.ts'

const must = titles('must', 'fi')

for (const language of languages) {
  test(`a file may call each column what the page in its language calls it: ${language}`, () => {
    const columns = choosable(derivedColumns(), language)
    const needed = new Map(choosable([], 'fi').flatMap(({ value, label }) => (must.includes(label) ? [[value, label] as const] : [])))
    for (const { value, label } of columns) {
      const header = [label, 'Vastuuhenkilö (K/E)', ...[...needed].flatMap(([column, title]) => (column === value ? [] : [title]))]
      const { known } = placesOf(value === 'responsible' ? header.toSpliced(1, 1) : header)
      assert.equal(known[0]?.column, value, label)
    }
    assert.equal(new Set(columns.map(({ label }) => squeezed(label))).size, columns.length)
  })
}

test('the columns are named in the language of the page', () => {
  assert.deepEqual(titles('must', 'sv'), ['Kundnummer', 'Kundtyp', 'Namn', 'FO-nummer', 'Kontaktpersonens förnamn', 'Kontaktpersonens efternamn'])
  assert.ok(titles('may', 'sv').includes('Kund: Kund'))
  assert.ok(titles('may', 'en').includes('Responsible contact (Y/N)'))
})
