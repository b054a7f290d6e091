import assert from 'node:assert/strict'
import fc from 'fast-check'
import { after, before, test } from 'node:test'
import { insertOf } from '../../test/mutation/rows.ts'
import { about, isTwice, plantRows, rowFor, type Planted } from '../../test/random-register.ts'
import { installation, world } from '../../test/world.ts'
import { catalogue, type Catalogue } from '../catalogue/schema/columns.ts'
import { roleName } from '../catalogue/schema/roles.ts'
import { newId } from '../platform/id.ts'
import { answerAccess } from './answer.ts'

let w: Awaited<ReturnType<typeof world>>
before(async () => { w = await world() })
after(() => w.close())

const people = [0, 1, 2]

/** What must be told to a person, worked out by looking at every row again and again. */
function toldTo(person: string, rows: readonly Planted[]): Set<string> {
  const own = new Set<Planted>()
  const owns = ({ table, row }: Planted) => {
    const { subject, columns } = catalogue[table] ?? { subject: undefined, columns: {} }
    if (subject !== undefined && row[subject] === `'${person}'`) return true
    return Object.entries(columns).some(([name, column]) => 'ref' in column && column.edge !== 'none'
      && column.onAccess === 'show' && (subject === undefined
        ? [...own].some((other) => other.table === column.ref && other.row['id'] === row[name]) || row[name] === `'${person}'`
        : column.ref === 'person' && row[name] === `'${person}'`))
  }
  for (let size = -1; size !== own.size;) {
    size = own.size
    for (const each of rows) if (owns(each)) own.add(each)
  }
  return new Set([...own].flatMap(({ markers }) => markers))
}

const registers = fc.array(fc.record({ table: fc.constantFrom(...about.map(([name]) => name)),
  persons: fc.array(fc.constantFrom(...people), { minLength: 4, maxLength: 4 }), ties: fc.nat(4) }), { minLength: 1, maxLength: 25 })

test('in any register a person is told all that is theirs, and nothing of another', async () => {
  let serial = 0
  await fc.assert(fc.asyncProperty(registers, async (wanted) => {
    const ids = people.map(() => newId())
    const planted = ids.map((id) => rowFor(w.tenant.id, 'person', () => undefined, serial += 1, id))
    for (const { table, persons, ties } of wanted) {
      let drawn = 0
      const affiliations = planted.filter((each) => each.table === 'affiliation').map(({ row }) => row['id']?.replaceAll("'", ''))
      const made = rowFor(w.tenant.id, table, (ref) => (ref === 'person' ? ids[persons[(drawn += 1) % 4] ?? 0]
        : ref === 'affiliation' ? affiliations[ties % Math.max(1, affiliations.length)] : undefined), serial += 1, newId())
      if (!planted.some((other) => isTwice(made, other))) planted.push(made)
    }
    await plantRows(w.owner, planted)
    for (const id of ids) {
      const answer = await w.gate.read(w.as('rights_requests'), 'rights_requests', 'test', 'exported', (task) => answerAccess(task, id, 'x'))
      const told = new Set(JSON.stringify(answer).match(/zq\d+x\w+?q/g))
      const names = new Set(planted.filter((each) => each.row['id'] === `'${id}'`).flatMap(({ markers }) => markers))
      assert.deepEqual(told, new Set([...names, ...toldTo(id, planted)]))
    }
  }), { numRuns: 40 })
})

test('a table added tomorrow is in the answer', async () => {
  await w.owner.script(`create table wish (tenant_id uuid, id uuid, created_at timestamptz default now(), person_id uuid,
    wish text, restricted boolean default false, events_until date default 'infinity');
    grant select on wish to "${roleName(installation, 'rights_requests')}"`)
  const tomorrow: Catalogue = { ...catalogue, wish: { class: 'tenant', slice: 'events', subject: 'person_id', retention: 'event',
    label: { fi: 'Toive', sv: 'Önskan', en: 'Wish' }, read: ['events', 'rights_requests'], insert: [], update: [], columns: {
      person_id: { ref: 'person', edge: 'owned_by', onErase: 'delete', onAccess: 'show' },
      wish: { personal: 'free_text', kind: 'line', onErase: 'delete', purposes: ['events', 'rights_requests'] } } } }
  const id = newId()
  const { row } = rowFor(w.tenant.id, 'person', () => undefined, 0, id)
  await w.owner.script(`${insertOf('person', row)}; insert into wish (tenant_id, id, person_id, wish)
    values ('${w.tenant.id}', '${newId()}', '${id}', 'Ikkunapaikka'), ('${w.tenant.id}', '${newId()}', '${newId()}', 'Toisen toive')`)
  const ask = (of: Catalogue) => w.gate.read(w.as('rights_requests'), 'rights_requests', 'test', 'exported',
    (task) => answerAccess(task, id, 'x', 'fi', of))
  const told = JSON.stringify(await ask(tomorrow))
  assert.ok(told.includes('Ikkunapaikka') && told.includes('Toive') && !told.includes('Toisen toive'))
  assert.ok(!JSON.stringify(await ask(catalogue)).includes('Ikkunapaikka'))
})

test('the rights desk may read every value of every table that can be about a person', () => {
  const unread = about.concat(Object.entries(catalogue).filter(([name]) => name === 'person')).flatMap(([name, { columns }]) =>
    Object.entries(columns).flatMap(([column, statement]) =>
      ('personal' in statement && !statement.purposes.includes('rights_requests') ? [`${name}.${column}`] : [])))
  assert.deepEqual(unread, [])
  const closed = Object.entries(catalogue).filter(([, table]) => table.subject !== undefined && !table.read.includes('rights_requests'))
  assert.deepEqual(closed.map(([name]) => name), [])
})
