import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fieldsOf, type Mode } from '../platform/fields.ts'
import { resources } from './api-resources.ts'

// What only a verb of its own says: a departure, an end, a successor; what only befalls a row that is there.
const verbs: readonly string[] = [
  'person.notice_due_on',
  'contract.prepared_on',
  'contract.ended_on',
  'contract.responsible_is_interim',
  'contract.unit_id update',
  'contract.responsible_id update',
  'affiliation.ended_on',
  'affiliation.active',
  'person_email.bounced_on insert',
  'person_email.bounced_because insert',
  'person_email.ended_on insert',
  'person_phone.ended_on insert',
  'person_address.ended_on insert',
]

test('a program may send whatever the catalogue lets contracting write, but for what has a verb of its own', () => {
  for (const { name, table, insertable, updatable } of resources) {
    if (!['persons', 'organisations', 'contracts', 'affiliations', 'emails', 'phones', 'postal-addresses'].includes(name)) {
      continue
    }
    for (const [mode, taken] of [['insert', insertable], ['update', updatable]] as const) {
      assert.deepEqual([...taken], writable(table, mode), `${name} ${mode}`)
    }
  }
})

function writable(table: string, mode: Mode): string[] {
  return fieldsOf(table, 'contracting')
    .filter(({ may }) => may[mode])
    .map(({ name }) => name)
    .filter((name) => !verbs.some((verb) => [`${table}.${name}`, `${table}.${name} ${mode}`].includes(verb)))
}
