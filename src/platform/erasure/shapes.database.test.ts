import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { customers } from '../../../test/customers.ts'
import { installation } from '../../../test/world.ts'
import { catalogue, type Catalogue, type ColumnStatement, type Table } from '../../catalogue/schema/columns.ts'
import { roleName } from '../../catalogue/schema/roles.ts'
import { newId } from '../id.ts'
import { erased, inOrder, perform } from './act.ts'
import { walk } from './walk.ts'
import { testVault } from '../../../test/vault.ts'

const { vault } = testVault()

// The shapes of ownership that K9db names, each as a table of tomorrow.
let w: Awaited<ReturnType<typeof customers>>
let veikko: string
let eero: string
before(async () => {
  w = await customers()
  veikko = w.oulainen.contacts[0].person
  eero = w.nivala.contacts[1].person
})
after(() => w.close())

type OnErase = 'delete' | 'null' | 'pseudonym' | 'keep'
const words: ColumnStatement = { personal: 'free_text', kind: 'line', onErase: 'null', purposes: ['rights_requests'] }
const to = (ref: string, edge: 'owned_by' | 'accessed_by' | 'accesses' | 'none', onErase: OnErase, isRequired = false): ColumnStatement =>
  ({ ref, edge, onErase, onAccess: 'show', ...(isRequired ? { required: true } : {}) })

async function shape(name: string, columns: Record<string, ColumnStatement>, rows: readonly Record<string, string>[], subject?: string): Promise<Catalogue> {
  const types = Object.entries(columns).map(([column, statement]) => `${column} ${'ref' in statement ? 'uuid' : 'text'}`)
  await w.owner.script(`create table ${name} (tenant_id uuid, id uuid, row_version integer default 1, restricted boolean, ${types.join(', ')});
    grant select, update, delete on ${name} to "${roleName(installation, 'jobs')}"`)
  for (const row of rows) {
    const full = { id: newId(), ...row, tenant_id: w.tenant.id }
    await w.owner.script(`insert into ${name} (${Object.keys(full).join(', ')}) values ('${Object.values(full).join("', '")}')`)
  }
  const table: Table = { class: 'tenant', slice: 'customers', retention: 'event', label: { fi: name, sv: name, en: name },
    read: ['rights_requests'], insert: [], update: [], columns, ...(subject === undefined ? {} : { subject }) }
  return { [name]: table }
}

/** Erases a person by these tables and the person's own, and takes it back at the end. */
async function left(person: string, tables: Catalogue): Promise<Record<string, unknown[]>> {
  const of: Catalogue = { ...catalogue, ...tables }
  const rows: Record<string, unknown[]> = {}
  const isTakenBack = new Error('taken back')
  await assert.rejects(w.gate.job(w.as('rights_requests'), 'rights_requests', 'test', async (job) => {
    for (const action of inOrder((await walk(job, [person], of)).actions, of)) await perform(job, action, vault, of)
    for (const name of Object.keys(tables)) {
      const found = await job.run<Record<string, unknown>>(`select * from ${name} order by words, id`)
      rows[name] = found.rows.map((row) => row['words'])
    }
    throw isTakenBack
  }), isTakenBack)
  return rows
}

test('a row with two owners stays with the other, and leaves with the last', async () => {
  const of = await shape('chat', { one_id: to('person', 'owned_by', 'delete'), other_id: to('person', 'owned_by', 'delete'), words },
    [{ one_id: veikko, other_id: eero, words: 'kaksi' }, { one_id: veikko, other_id: veikko, words: 'itselle' }])
  assert.deepEqual(await left(veikko, of), { chat: ['kaksi'] })
  const both = { ...catalogue, ...of }
  const { actions } = await w.gate.job(w.as('rights_requests'), 'rights_requests', 'test', (job) => walk(job, [veikko, eero], both))
  assert.equal(actions.find(({ act, table }) => act === 'remove' && table === 'chat')?.rows.length, 2)
})

test('a row leaves with its owner, and stays when only one who may see it does', async () => {
  const of = await shape('ticket', { person_id: to('person', 'owned_by', 'delete'), helper_id: to('person', 'accessed_by', 'null'), words },
    [{ person_id: veikko, helper_id: eero, words: 'oma' }, { person_id: eero, helper_id: veikko, words: 'toisen' }], 'person_id')
  assert.deepEqual(await left(veikko, of), { ticket: ['toisen'] })
})

test('what an owned row owns leaves with it, however far', async () => {
  const [album, photo] = [newId(), newId()]
  const of = { ...await shape('album', { person_id: to('person', 'owned_by', 'delete'), words }, [{ id: album, person_id: veikko, words: 'albumi' }]),
    ...await shape('photo', { album_id: to('album', 'owned_by', 'delete'), words }, [{ id: photo, album_id: album, words: 'kuva' }]),
    ...await shape('tag', { photo_id: to('photo', 'owned_by', 'delete'), words }, [{ photo_id: photo, words: 'merkki' }, { photo_id: newId(), words: 'muun' }]) }
  assert.deepEqual(await left(veikko, of), { album: [], photo: [], tag: ['muun'] })
})

test('of many and many the tie leaves, and what others are tied to stays', async () => {
  const circle = newId()
  const of = { ...await shape('circle', { words }, [{ id: circle, words: 'piiri' }]),
    ...await shape('membership_of', { person_id: to('person', 'owned_by', 'delete'), circle_id: to('circle', 'accesses', 'delete'), words },
      [{ person_id: veikko, circle_id: circle, words: 'lähtijä' }, { person_id: eero, circle_id: circle, words: 'jäävä' }], 'person_id') }
  assert.deepEqual(await left(veikko, of), { circle: ['piiri'], membership_of: ['jäävä'] })
})

test('rows that name their own table, in a ring too, leave once, and another’s answer stays without what it answered', async () => {
  const [first, second] = [newId(), newId()]
  const of = await shape('thread', { person_id: to('person', 'owned_by', 'delete'), before_id: to('thread', 'accessed_by', 'null'), words },
    [{ id: first, before_id: second, person_id: veikko, words: 'alku' }, { id: second, before_id: first, person_id: veikko, words: 'loppu' },
      { before_id: second, person_id: eero, words: 'vastaus' }], 'person_id')
  assert.deepEqual(await left(veikko, of), { thread: ['vastaus'] })
})

test('who wrote a row of others stands there as another, and each row has another', async () => {
  const of = await shape('minute', { writer_id: to('person', 'accessed_by', 'pseudonym', true), words },
    [{ writer_id: veikko, words: 'eka' }, { writer_id: veikko, words: 'toka' }, { writer_id: eero, words: 'muu' }])
  await w.gate.job(w.as('rights_requests'), 'rights_requests', 'test', async (job) => {
    const all = { ...catalogue, ...of }
    for (const action of inOrder((await walk(job, [veikko], all)).actions, all)) await perform(job, action, vault, all)
  })
  const { rows } = await w.owner.run('select m.words, p.last_name, p.id from minute m join person p on p.id = m.writer_id order by m.words')
  assert.deepEqual(rows.map((row) => [row['words'], row['last_name']]), [['eka', erased], ['muu', 'Öhman'], ['toka', erased]])
  assert.equal(new Set(rows.map((row) => row['id'])).size, 3)
})
