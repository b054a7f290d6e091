import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { world } from '../../test/world.ts'
import { makeDemoRegister } from './demo.ts'
import { listContracts } from './contract-list.ts'
import { openFollowUps } from './follow-ups.ts'
import { listOrganisations, type Lister } from './organisation-list.ts'
import { listPersons } from './person-list.ts'
import type { Keeper } from './rows.ts'

let w: Awaited<ReturnType<typeof world>>
before(async () => {
  w = await world()
  await makeDemoRegister(w.gate, w.as('contracting'))
})
after(() => w.close())

test('the example register has contracts in every state, and each living one its responsible contact', async () => {
  const { rows } = await w.gate.read<Lister, Awaited<ReturnType<typeof listContracts>>>(
    w.as('contracting'),
    'contracting',
    'test',
    'listed',
    (task) => listContracts(task, {}, { limit: 100 }),
  )
  assert.deepEqual([...new Set(rows.map(({ state }) => state))].toSorted(), [
    'ended',
    'in-force',
    'lapsed',
    'preparation',
  ])
  assert.ok(rows.every((row) => row.ended_on !== null || row.responsible_id !== null))
  assert.ok(rows.some((row) => row.responsible_is_interim))
  assert.ok(rows.length >= 30, `${rows.length} contracts`)
})

test('the example register lists its owners with their shares, and their sum is the whole', async () => {
  const { rows } = await w.gate.read<Lister, Awaited<ReturnType<typeof listOrganisations>>>(
    w.as('contracting'),
    'contracting',
    'test',
    'listed',
    (task) => listOrganisations(task),
  )
  assert.equal(
    rows.reduce((sum, row) => sum + (row.share_basis_points ?? 0), 0),
    10_000,
  )
  assert.ok(rows.length >= 25)
  const names = rows.map(({ name }) => name)
  assert.deepEqual(names, names.toSorted(new Intl.Collator('fi').compare))
})

test('the example register has people with å, ä and ö in Finnish order, and things to do', async () => {
  const { rows, total } = await w.gate.read<Keeper, Awaited<ReturnType<typeof listPersons>>>(
    w.as('contracting'),
    'contracting',
    'test',
    'listed',
    (task) => listPersons(task, {}, { limit: 100 }),
  )
  const names = rows.map(({ last_name }) => last_name)
  assert.deepEqual(names, names.toSorted(new Intl.Collator('fi').compare))
  assert.ok(total.count >= 75, `${total.count} persons`)
  const waiting = await w.gate.read<Keeper, Awaited<ReturnType<typeof openFollowUps>>>(
    w.as('contracting'),
    'contracting',
    'test',
    'listed',
    (task) => openFollowUps(task),
  )
  assert.ok(waiting.length >= 2)
})
