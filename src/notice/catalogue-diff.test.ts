import assert from 'node:assert/strict'
import { test } from 'node:test'
import { diffCatalogues, dumpCatalogue, readDump, type CatalogueDump } from './catalogue-diff.ts'

const now = dumpCatalogue()

/** A mutated catalogue against the real one, both ways. */
function bothWays(mutated: CatalogueDump) {
  return [diffCatalogues(now, mutated), diffCatalogues(mutated, now)]
}

test('the same catalogue has no difference', () => {
  assert.deepEqual(diffCatalogues(now, dumpCatalogue()), [])
  assert.ok(now.grants.length > 500 && now.recipients.length > 50)
})

test('a purpose that may see a new column widens, and narrows the other way', () => {
  assert.deepEqual(bothWays({ ...now, grants: [...now.grants, 'events select person_phone.phone'] }), [
    [{ widens: true, what: 'newly: events can select person_phone.phone' }],
    [{ widens: false, what: 'no longer: events can select person_phone.phone' }],
  ])
})

test('a work task that opens another purpose widens, and narrows the other way', () => {
  assert.deepEqual(
    bothWays({ ...now, workTasks: [...now.workTasks, 'invoicing events'] }).map(([change]) => change),
    [
      { widens: true, what: 'newly: work task invoicing opens events' },
      { widens: false, what: 'no longer: work task invoicing opens events' },
    ],
  )
})

test('a partner that would get a fourth item widens, and narrows the other way', () => {
  assert.deepEqual(
    bothWays({ ...now, recipients: [...now.recipients, 'event_partner events email_work'] }).map(
      ([change]) => change,
    ),
    [
      { widens: true, what: 'newly: recipient event_partner gets email_work for events' },
      { widens: false, what: 'no longer: recipient event_partner gets email_work for events' },
    ],
  )
})

test('a longer time widens, whether the rule grows or a table takes a longer one', () => {
  const grown = bothWays({ ...now, retention: { ...now.retention, import_wait: [1, 6] } })
  assert.deepEqual(
    grown.map((changes) => changes.map(({ widens }) => widens)),
    [[true], [false]],
  )
  const taken = bothWays({ ...now, keptBy: { ...now.keptBy, import_waiting: 'audit_log' } })
  assert.deepEqual(
    taken.map(([change]) => change?.widens),
    [true, false],
  )
  assert.match(taken[0]?.[0]?.what ?? '', /^import_waiting is kept 60 months/)
})

test('a new table shows itself by who may see it', () => {
  const { note: _, ...rest } = { ...now.keptBy, note: 'contact_data' }
  assert.deepEqual(
    diffCatalogues(
      { ...now, keptBy: rest },
      {
        ...now,
        keptBy: { ...rest, note: 'contact_data' },
        grants: [...now.grants, 'events select note.body'],
      },
    ),
    [{ widens: true, what: 'newly: events can select note.body' }],
  )
})

test('a dump written out is read again, and another file is not', () => {
  assert.deepEqual(readDump(JSON.stringify(now)), now)
  assert.deepEqual(
    [readDump('{}'), readDump('no'), readDump('{"grants":[1]}')],
    [undefined, undefined, undefined],
  )
})
