import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { customers } from '../../test/customers.ts'
import { slipsOf } from './near-words.ts'
import { contractsLike, contractsOpened, lookUp, namesOfOpened, type Find } from './palette.ts'
import type { Keeper } from './rows.ts'
import type { Searcher } from './search.ts'

let w: Awaited<ReturnType<typeof customers>>
before(async () => {
  w = await customers()
})
after(() => w.close())

const told = (found: readonly Find[]) =>
  found.map((one) => (one.kind === 'person' ? one.last_name : one.kind === 'contract' ? one.number : one.name))
const found = async (text: string, actor = w.as('contracting')) =>
  told([
    ...(await w.ask<Keeper, Find[]>('contracting', (task) => contractsLike(task, text), actor)),
    ...(await w.ask<Searcher, Find[]>('contracting', (task) => lookUp(task, text), actor)),
  ])

test('people, customers and contracts are found by one search, without their dots', async () => {
  assert.deepEqual(await found('makela'), ['Mäkelä'])
  assert.deepEqual(await found('niva'), ['Nivala'])
  assert.deepEqual(await found('s-1'), ['S-1'])
})

test('a slip of the fingers still finds the name, and what is far from it does not', async () => {
  for (const text of ['Mäkeä', 'Mäkellä', 'Mökelä', 'Mkäelä', 'Nivlaa']) {
    assert.equal((await found(text)).length, 1, text)
  }
  assert.deepEqual(await found('Mxxelä'), [])
  assert.deepEqual(await found('Mä%_lä'), [])
  assert.deepEqual(await found('Mak'), ['Mäkelä'])
  assert.deepEqual(slipsOf('ab'), ['a_%', 'a%', 'a_b%'])
})

test('nothing outside the reach is found, rightly spelt or not', async () => {
  const actor = w.over([w.oulainen.id], 'contracting')
  assert.deepEqual(await found('makela', actor), [])
  assert.deepEqual(await found('Mäkellä', actor), [])
  assert.deepEqual(await found('S-1', actor), [])
  assert.deepEqual(await found('Oulainen', actor), ['Oulainen'])
})

test('what was opened last comes back, but only what may still be seen', async () => {
  const paths = [
    { kind: 'contract', id: w.contract },
    { kind: 'organisation', id: w.oulainen.id },
    { kind: 'person', id: w.nivala.contacts[0].person },
  ] as const
  const named = async (actor = w.as('contracting')) =>
    told([
      ...(await w.ask<Keeper, Find[]>('contracting', (task) => contractsOpened(task, paths), actor)),
      ...(await w.ask<Searcher, Find[]>('contracting', (task) => namesOfOpened(task, paths), actor)),
    ])
  assert.deepEqual(await named(), ['S-1', 'Oulainen', 'Mäkelä'])
  assert.deepEqual(await named(w.over([w.oulainen.id], 'contracting')), ['Oulainen'])
})
