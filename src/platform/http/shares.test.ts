import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openShares } from './shares.ts'

function account(most: number) {
  let [now, kept, writes] = [0, 0, 0]
  const shares = openShares({ now: () => new Date(now), shift: () => {} })
  const write = async (persons: number) => {
    writes += 1
    kept += persons
    return { given: kept, most }
  }
  return {
    pass: (milliseconds: number) => { now += milliseconds },
    add: (persons: number) => shares.add('one', persons, write),
    kept: () => kept, writes: () => writes,
    another: (persons: number) => { kept += persons },
  }
}

test('what is given within five seconds is counted at once and written together', async () => {
  const { add, pass, kept, writes } = account(1000)
  assert.deepEqual(await add(50), { given: 50, most: 1000 })
  assert.deepEqual(await add(50), { given: 100, most: 1000 })
  assert.deepEqual([kept(), writes()], [50, 1])
  pass(5000)
  assert.deepEqual(await add(50), { given: 150, most: 1000 })
  assert.deepEqual([kept(), writes()], [150, 2])
})

test('more than the share is never given from memory, and what is refused is kept', async () => {
  const { add, kept, writes } = account(120)
  await add(50)
  await add(50)
  assert.deepEqual(await add(50), { given: 150, most: 120 })
  assert.deepEqual([kept(), writes()], [150, 2])
})

test('what another process gave is heard of with the next writing', async () => {
  const { add, another, pass } = account(1000)
  await add(50)
  another(400)
  assert.deepEqual(await add(50), { given: 100, most: 1000 })
  pass(5000)
  assert.deepEqual(await add(50), { given: 550, most: 1000 })
})

test('what comes while the count is written is counted once', async () => {
  const { add, pass, kept } = account(1000)
  await add(50)
  await add(50)
  pass(5000)
  await Promise.all([add(50), add(50), add(50)])
  pass(5000)
  assert.deepEqual(await add(0), { given: 250, most: 1000 })
  assert.equal(kept(), 250)
})
