import assert from 'node:assert/strict'
import fc from 'fast-check'
import { after, before, test } from 'node:test'
import { answerAccess } from '../src/access-requests/answer.ts'
import { catalogue, isRef } from '../src/catalogue/schema/columns.ts'
import { newId } from '../src/platform/id.ts'
import { inOrder, perform } from '../src/platform/erasure/act.ts'
import { walk } from '../src/platform/erasure/walk.ts'
import { dayOf } from '../src/platform/text/day.ts'
import { Refusal } from '../src/platform/refusal.ts'
import { remains } from './erasure-oracle.ts'
import { isTwice, plantRows, rowFor, unchecked, type Planted } from './random-register.ts'
import { world } from './world.ts'
import { testVault } from './vault.ts'

const { vault } = testVault()

let w: Awaited<ReturnType<typeof world>>
let today: string
before(async () => {
  w = await world()
  today = dayOf(w.gate.clock.now())
})
after(() => w.close())

// SELOSTE_LONG draws many more, as before a release.
const runs = { numRuns: process.env['SELOSTE_LONG'] === undefined ? 30 : 2000, seed: 17 }
const people = [0, 1, 2]
// What names nobody, nor a row that names somebody, is no part of an erasure.
const tables = Object.entries(catalogue).filter(([name, { class: kind, columns }]) => name !== 'person' && kind === 'tenant'
  && Object.values(columns).some((column) => isRef(column) && catalogue[column.ref]?.class === 'tenant' && column.ref !== 'staff_user'))
  .map(([name]) => name)

const registers = fc.array(fc.record({ table: fc.constantFrom(...tables), persons: fc.array(fc.constantFrom(...people), { minLength: 4, maxLength: 4 }),
  ties: fc.array(fc.nat(9), { minLength: 4, maxLength: 4 }) }), { minLength: 1, maxLength: 30 })
type Drawn = readonly { table: string; persons: readonly number[]; ties: readonly number[] }[]

test('in any register an erasure leaves of its person what a law holds, and of others all', async () => {
  await fc.assert(fc.asyncProperty(registers, async (drawn) => {
    const { ids: [one = '', ...others], planted } = await plant(drawn)
    const expected = remains(planted, one, today)
    const before = await toldToAll(others)
    await erase(one)
    const dump = await dumped()
    assert.deepEqual(new Set(dump.match(/zq\d+x\w+?q/g)), expected)
    const told = await toldToAll([one])
    assert.deepEqual([...told].filter((marker) => !expected.has(marker)), [])
    assert.deepEqual(await toldToAll(others), new Set([...before].filter((marker) => expected.has(marker))))
    await erase(one)
    assert.equal(await dumped(), dump, 'erasing again changes nothing')
  }), runs)
})

test('in any register two erasures leave the same in either order', async () => {
  await fc.assert(fc.asyncProperty(registers, async (drawn) => {
    const { ids: [one = '', other = ''], planted } = await plant(drawn)
    const left: string[] = []
    for (const order of [[one, other], [other, one]]) {
      await clear()
      await plantRows(w.owner, planted)
      for (const person of order) await erase(person)
      left.push(await dumped())
    }
    assert.equal(left[0], left[1])
  }), runs)
})

test('a person whom every table names is named by none after the erasure', async () => {
  const { ids: [one = ''], planted } = await plant(tables.map((table) => ({ table, persons: [0, 0, 0, 0], ties: [0, 0, 0, 0] })))
  const named = new Set(planted.filter(({ row }) => Object.values(row).includes(`'${one}'`)).map(({ table }) => table))
  const naming = Object.entries(catalogue).filter(([name, { class: kind, columns }]) => kind === 'tenant' && tables.includes(name)
    && Object.values(columns).some((column) => isRef(column) && column.ref === 'person')).map(([name]) => name)
  assert.deepEqual(naming.filter((name) => !named.has(name)), [], 'every table that can name a person does')
  await w.owner.script("update contract set ended_on = '2010-01-01'")
  await erase(one)
  const left = (await dumped()).split('\n').filter((line) => line.includes(one)).map((line) => line.slice(0, line.indexOf(' ')))
  assert.deepEqual(left, [])
})

/** Plants a register of three persons, two contracts of which one's claims are time-barred, and what was drawn. */
async function plant(drawn: Drawn): Promise<{ ids: string[]; planted: Planted[] }> {
  await clear()
  let serial = 0
  const ids = people.map(() => newId())
  const none = () => undefined
  const planted = ids.map((id) => rowFor(w.tenant.id, 'person', none, serial += 1, id))
  for (const ended of ["'2010-01-01'", 'current_date']) {
    const contract = rowFor(w.tenant.id, 'contract', none, serial += 1, newId())
    planted.push({ ...contract, row: { ...contract.row, ended_on: ended, prepared_on: "'2009-01-01'" } })
  }
  for (const { table, persons, ties } of drawn) {
    let at = 0
    const draw = (ref: string) => {
      if (ref === 'person') return ids[persons[(at += 1) % 4] ?? 0]
      const there = planted.filter((each) => each.table === ref)
      return there[(ties[(at += 1) % 4] ?? 0) % Math.max(1, there.length)]?.row['id']?.replaceAll("'", '')
    }
    const made = aboutOneRow(rowFor(w.tenant.id, table, draw, serial += 1, newId()), ties[0] ?? 0)
    if (!planted.some((other) => isTwice(made, other))) planted.push(made)
  }
  return { ids, planted: await accepted(planted) }
}

/** Of the references of which a row has one, the one that was drawn. */
function aboutOneRow(made: Planted, drawn: number): Planted {
  const checks = Object.values(catalogue[made.table]?.checks ?? {}).join()
  const columns = /num_nonnulls\(([^)]*)\) = 1/.exec(checks)?.[1]?.split(', ').filter((column) => made.row[column] !== undefined) ?? []
  const dropped = columns.filter((_, at) => at !== drawn % columns.length)
  return { ...made, row: Object.fromEntries(Object.entries(made.row).filter(([column]) => !dropped.includes(column))) }
}

/** The rows that the database takes; what its checks and keys refuse never stands in a register. */
async function accepted(planted: readonly Planted[]): Promise<Planted[]> {
  const taken: Planted[] = []
  for (const one of planted) {
    try {
      await plantRows(w.owner, [one])
      taken.push(one)
    } catch (reason) {
      if (!(reason instanceof Error && 'code' in reason && String(reason.code).startsWith('23'))) throw reason
    }
  }
  return taken
}

async function clear(): Promise<void> {
  await unchecked(w.owner, ['person', ...tables].map((table) => `delete from ${table}`))
}

async function erase(person: string): Promise<void> {
  await w.gate.job(w.as('rights_requests'), 'rights_requests', 'test', async (job) => {
    for (const action of inOrder((await walk(job, [person])).actions)) await perform(job, action, vault)
  })
}

async function toldToAll(persons: readonly string[]): Promise<Set<string>> {
  const told = new Set<string>()
  for (const person of persons) {
    const answer = await w.gate.read(w.as('rights_requests'), 'rights_requests', 'test', 'exported', (task) => answerAccess(task, person, 'x'))
      .catch((reason: unknown) => {
        if (!(reason instanceof Refusal && reason.kind === 'not-found')) throw reason
      })
    for (const marker of JSON.stringify(answer ?? {}).match(/zq\d+x\w+?q/g) ?? []) told.add(marker)
  }
  return told
}

/** The whole register as text; every pseudonym is called the same, and versions and times of writing are left out. */
async function dumped(): Promise<string> {
  const pseudonyms = await w.owner.run('select id from person where is_pseudonym')
  const lines: string[] = []
  for (const table of ['person', ...tables]) {
    const { rows } = await w.owner.run(`select to_jsonb(t) - 'row_version' - 'created_at' - 'written_in' as row from ${table} t`)
    lines.push(...rows.map((row) => `${table} ${JSON.stringify(row['row'])}`))
  }
  const text = lines.join('\n')
  const plain = pseudonyms.rows.reduce((so, { id }) => so.replaceAll(String(id), 'pseudonym'), text)
  return plain.split('\n').toSorted().join('\n')
}
