import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { customers } from '../../../test/customers.ts'
import { testVault } from '../../../test/vault.ts'
import { openLedger } from './ledger.ts'
import type { LedgerEntry } from './ledger-lines.ts'
import { replayLedger } from './replay.ts'

const folder = mkdtempSync(join(tmpdir(), 'seloste-standing-'))
const { vault } = testVault()
let w: Awaited<ReturnType<typeof customers>>
let round = 0
before(async () => { w = await customers() })
after(async () => {
  await w.close()
  rmSync(folder, { recursive: true })
})

type Said = readonly [kind: LedgerEntry['kind'], what?: string]

/** A ledger that remembers this of a person, some of it before the backup; and a replay of it over the register as it is. */
async function replayed(person: string, before: readonly Said[], since: readonly Said[]) {
  const at = join(folder, String(round++))
  const ledger = openLedger({ keys: at, file: join(at, 'one'), second: join(at, 'two') })
  const enter = ([kind, what]: Said) => ledger.enter({ at: w.today, tenant: w.tenant.id, kind, plan: '', ids: [person],
    ...(what === undefined ? {} : kind.startsWith('restriction') ? { ground: what } : { purpose: what }) })
  before.forEach(enter)
  const backup = ledger.head()
  since.forEach(enter)
  const replay = () => replayLedger(w.gate, w.tenant, { ledger, backup, files: vault })
  const { objections, restrictions } = await replay()
  const again = await replay()
  assert.deepEqual([again.objections, again.restrictions], [0, 0], 'once is enough')
  return { objections, restrictions }
}

const open = async (table: 'objection' | 'restriction', person: string) => {
  const [what, end] = table === 'objection' ? ['against', 'withdrawn_on'] : ['ground', 'lifted_on']
  return (await w.owner.run(`select ${what} as what from ${table} where person_id = $1 and ${end} is null order by 1`, [person])).rows.map((row) => row['what'])
}

test('each purpose that was objected to, or withdrawn from, since the backup is ended again by itself', async () => {
  const { person } = w.nivala.contacts[0]
  assert.deepEqual(await replayed(person, [], [['objection', 'events'], ['withdrawal', 'marketing'], ['ended-purpose', 'feedback']]),
    { objections: 3, restrictions: 0 })
  assert.deepEqual(await open('objection', person), ['events', 'feedback', 'marketing'])
  assert.deepEqual(await replayed(person, [], [['objection-withdrawn', 'events']]), { objections: 1, restrictions: 0 })
  assert.deepEqual(await open('objection', person), ['feedback', 'marketing'])
})

test('two restrictions of one day on two grounds both stand again, and lifting one leaves the other', async () => {
  const { person } = w.nivala.contacts[1]
  await replayed(person, [], [['restriction', 'unlawful'], ['restriction', 'accuracy_contested'], ['restriction-lifted', 'unlawful']])
  assert.deepEqual(await open('restriction', person), ['accuracy_contested'])
})

test('what was lifted and set again on one day stands as it stood last', async () => {
  const { person } = w.oulainen.contacts[0]
  await replayed(person, [], [['restriction', 'unlawful'], ['restriction-lifted', 'unlawful'], ['restriction', 'unlawful']])
  assert.deepEqual(await open('restriction', person), ['unlawful'])
  await replayed(person, [], [['restriction-lifted', 'unlawful']])
  assert.deepEqual(await open('restriction', person), [])
})

test('what the backup knows to have been ended before it does not stand again', async () => {
  const { person } = w.oulainen.contacts[0]
  assert.deepEqual(await replayed(person, [['restriction', 'unlawful']], []), { objections: 0, restrictions: 0 })
  assert.deepEqual(await open('restriction', person), [])
})
