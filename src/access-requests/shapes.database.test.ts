import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { customers } from '../../test/customers.ts'
import { catalogue, type Catalogue, type ColumnStatement, type Table } from '../catalogue/schema/columns.ts'
import { roleName } from '../catalogue/schema/roles.ts'
import { newId } from '../platform/id.ts'
import { answerAccess } from './answer.ts'
import { installation } from '../../test/world.ts'

let w: Awaited<ReturnType<typeof customers>>
let aino: string
let eero: string
let veikko: string
before(async () => {
  w = await customers()
  aino = w.nivala.contacts[0].person
  eero = w.nivala.contacts[1].person
  veikko = w.oulainen.contacts[0].person
})
after(() => w.close())

const words: ColumnStatement = { personal: 'free_text', kind: 'line', onErase: 'delete', purposes: ['rights_requests'] }
const to = (ref: string, edge: 'owned_by' | 'accessed_by' | 'accesses' | 'none', onAccess: 'show' | 'hide' = 'show'): ColumnStatement =>
  ({ ref, edge, onErase: 'delete', onAccess })

/** A table of tomorrow, in the database and in the catalogue; every row is ids and words. */
async function shape(name: string, columns: Record<string, ColumnStatement>, rows: readonly Record<string, string>[], subject?: string): Promise<Catalogue> {
  const types = Object.entries(columns).map(([column, statement]) => `${column} ${'ref' in statement ? 'uuid' : 'text'}`)
  await w.owner.script(`create table ${name} (tenant_id uuid, id uuid, created_at timestamptz default now(), restricted boolean, ${types.join(', ')});
    grant select on ${name} to "${roleName(installation, 'rights_requests')}"`)
  for (const row of rows) {
    const full = { id: newId(), ...row, tenant_id: w.tenant.id }
    await w.owner.script(`insert into ${name} (${Object.keys(full).join(', ')}) values ('${Object.values(full).join("', '")}')`)
  }
  const table: Table = { class: 'tenant', slice: 'customers', retention: 'event', label: { fi: name, sv: name, en: name },
    read: ['rights_requests'], insert: [], update: [], columns, ...(subject === undefined ? {} : { subject }) }
  return { [name]: table }
}

/** The words that a person is told of these tables. */
async function told(person: string, of: Catalogue): Promise<string[]> {
  const answer = await w.ask('rights_requests', (task) => answerAccess(task, person, 'x', 'fi', { ...catalogue, ...of }))
  return answer.tables.filter(({ table }) => of[table] !== undefined)
    .flatMap(({ rows }) => rows.flatMap(({ values }) => values.map(({ value }) => value))).toSorted()
}

test('a row with two owners is told to both, and to nobody else', async () => {
  const of = await shape('chat', { one_id: to('person', 'owned_by'), other_id: to('person', 'owned_by'), words },
    [{ one_id: aino, other_id: eero, words: 'keskustelu' }])
  assert.deepEqual([await told(aino, of), await told(eero, of), await told(veikko, of)], [['keskustelu'], ['keskustelu'], []])
})

test('who reaches another’s row through their own is told that it is there, but not the other’s words', async () => {
  const wish = newId()
  const of = { ...await shape('wish', { person_id: to('person', 'owned_by'), words }, [{ id: wish, person_id: aino, words: 'toive' }], 'person_id'),
    ...await shape('reply', { wish_id: to('wish', 'accessed_by'), person_id: to('person', 'owned_by'), words },
      [{ wish_id: wish, person_id: eero, words: 'vastaus' }], 'person_id') }
  assert.deepEqual([await told(aino, of), await told(eero, of)], [['toive'], ['vastaus']])
})

test('what a person’s own row opens is reached from it, however many share it', async () => {
  const circle = newId()
  const of = { ...await shape('circle', { words }, [{ id: circle, words: 'piiri' }, { words: 'toinen' }]),
    ...await shape('membership_of', { person_id: to('person', 'owned_by'), circle_id: to('circle', 'accesses') },
      [{ person_id: aino, circle_id: circle }, { person_id: eero, circle_id: circle }], 'person_id') }
  assert.deepEqual([await told(aino, of), await told(eero, of), await told(veikko, of)], [['piiri'], ['piiri'], []])
})

test('rows that refer to their own table, and to each other in a ring, are told once', async () => {
  const [first, second] = [newId(), newId()]
  const of = await shape('thread', { person_id: to('person', 'owned_by'), before_id: to('thread', 'accessed_by'), words },
    [{ id: first, before_id: second, person_id: aino, words: 'alku' }, { id: second, before_id: first, person_id: aino, words: 'loppu' }], 'person_id')
  assert.deepEqual(await told(aino, of), ['alku', 'loppu'])
})

test('an edge of none leads nowhere', async () => {
  const of = await shape('remark', { about_id: to('person', 'none'), words }, [{ about_id: aino, words: 'huomautus' }])
  assert.deepEqual(await told(aino, of), [])
})

test('who handed over is told of it without the successor’s name; a row hidden from the successor is told by number', async () => {
  await w.act((task) => task.insert('hand_over', [{ contract_id: w.contract, person_id: aino, successor_id: eero,
    handed_over_on: w.today, scope: [w.nivala.id] }]))
  const answer = (person: string) => w.ask('rights_requests', (task) => answerAccess(task, person, 'x'))
  const leaver = await answer(aino)
  assert.ok(leaver.tables.some(({ table }) => table === 'hand_over'))
  assert.ok(!JSON.stringify(leaver).includes('Eero') && !JSON.stringify(leaver).includes(eero))
  const successor = await answer(eero)
  assert.ok(!successor.tables.some(({ table }) => table === 'hand_over'))
  assert.deepEqual(successor.hidden.map(({ count }) => count), [1])
})
