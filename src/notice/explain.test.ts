import assert from 'node:assert/strict'
import { test } from 'node:test'
import { catalogue, tableNames } from '../catalogue/schema/columns.ts'
import { explainColumn } from './explain.ts'

/** What is said of a column, by the name of the line. */
function said(name: string, language: 'fi' | 'sv' | 'en' = 'en'): Record<string, string> {
  const [first] = explainColumn(name, language) ?? []
  return Object.fromEntries((first?.lines ?? []).map((line) => [line.name, line.says]))
}

test('a phone is explained: what, why, who, how long, and to whom', () => {
  const phone = said('person_phone.phone')
  assert.equal(phone['item'], 'Phone number (phone)')
  assert.equal(phone['DPV term'], 'pd:TelephoneNumber')
  assert.match(
    phone['purposes and bases'] ?? '',
    /Customer service \[.*6\(1\)\(f\) .*Contact person of a customer/,
  )
  assert.match(phone['may see'] ?? '', /customer_service/)
  assert.doesNotMatch(phone['may see'] ?? '', /events|marketing/)
  assert.doesNotMatch(phone['recipients'] ?? '', /Partner of an event/)
  assert.equal(phone['on erasure'], 'the row is deleted')
  assert.match(phone['kept'] ?? '', /^1 year, after/)
})

test('what partners get is told of a name', () => {
  assert.match(said('person.last_name')['recipients'] ?? '', /^Partner of an event/)
})

test('a restriction is seen by the rights desk alone', () => {
  assert.equal(said('restriction.ground')['may see'], 'rights_requests')
})

test('every table is explained in every language, each column of it', () => {
  for (const language of ['fi', 'sv', 'en'] as const) {
    for (const table of tableNames) {
      const columns = Object.keys(catalogue[table]?.columns ?? {}).length
      assert.ok((explainColumn(table, language)?.length ?? 0) >= columns, table)
    }
  }
  assert.ok('säilytys' in said('person.last_name', 'fi') && 'bevaring' in said('person.last_name', 'sv'))
})

test('what the catalogue does not have is not explained', () => {
  assert.deepEqual(
    ['nobody', 'person.hetu', 'person.a.b', '', 'constructor'].map((name) => explainColumn(name, 'en')),
    [undefined, undefined, undefined, undefined, undefined],
  )
})
