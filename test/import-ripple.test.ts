import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tables } from '../src/catalogue/catalogue.ts'
import type { Catalogue } from '../src/catalogue/schema/columns.ts'
import { newBatch } from '../src/customers/import-batch.ts'
import { placesOf } from '../src/customers/import-columns.ts'
import { derivedColumns } from '../src/customers/import-derived.ts'
import { judge } from '../src/customers/import-line.ts'
import { addLine } from '../src/customers/import-rows.ts'

// One line more than today: what a developer would write.
const nickname = {
  personal: 'first_name',
  kind: 'name',
  onErase: 'null',
  purposes: ['contracting'],
  label: { fi: 'Kutsumanimi', sv: 'Tilltalsnamn', en: 'Nickname' },
} as const
const { person } = tables
const wider: Catalogue = { ...tables, person: { ...person, columns: { ...person.columns, nickname } } }
const header = [
  'Asiakasnumero',
  'Asiakastyyppi',
  'Nimi',
  'Y-tunnus',
  'Yhteyshenkilön etunimi',
  'Yhteyshenkilön sukunimi',
]
const values = ['1', 'kunta', 'Nivala', '0178455-6', 'Maria', 'Mäkelä']

function imported(title: string, value: string, of: Catalogue) {
  const places = placesOf([...header, title], derivedColumns(of))
  const judged = judge(places, { line: 2, values: [...values, value] }, '2026-11-22')
  const batch = newBatch()
  addLine(batch, undefined, judged, { phone: undefined, notes: [] }, '2026-11-22', places.derived)
  return { places, judged, row: batch.person.map((one) => Object.entries(one)).flat() }
}

test('a new personal field of the catalogue is imported unasked, by its label in any language', () => {
  for (const title of ['Kutsumanimi', 'TILLTALSNAMN', 'Nickname', 'Henkilö: Kutsumanimi', 'nickname']) {
    const { judged, row } = imported(title, 'Maikki', wider)
    assert.deepEqual(judged.faults, [], title)
    assert.deepEqual(row.find(([name]) => name === 'nickname'), ['nickname', 'Maikki'], title)
  }
})

test('without its line in the catalogue the column is told as unknown and nothing of it is stored', () => {
  const { places, row } = imported('Kutsumanimi', 'Maikki', tables)
  assert.deepEqual(places.unknown, ['Kutsumanimi'])
  assert.ok(!row.flat().includes('Maikki'))
})

test('a value of a new field is judged by its kind and named by the file’s own title', () => {
  const { judged } = imported('Tilltalsnamn', 'x'.repeat(201), wider)
  assert.deepEqual(judged.faults.map(({ column }) => column), ['person.nickname'])
  assert.deepEqual(imported('Nickname', 'Tunnus 131052-308T', wider).judged.warnings.length, 1)
})

test('a field that contracting does not write is not imported', () => {
  const events = { ...nickname, purposes: ['events'] } as const
  const of: Catalogue = { ...tables, person: { ...person, columns: { ...person.columns, nickname: events } } }
  assert.deepEqual(imported('Kutsumanimi', 'Maikki', of).places.unknown, ['Kutsumanimi'])
})
