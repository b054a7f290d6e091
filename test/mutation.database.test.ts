import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { catalogueMutants } from './mutation/catalogue-mutants.ts'
import { databaseMutants } from './mutation/database-mutants.ts'
import { deriverMutants } from './mutation/deriver-mutants.ts'
import { stale, unnoticed } from './mutation/mutated-deriver.ts'
import { sampled, sampledByKind, unnoticedCatalogues } from './mutation/run.ts'
import { scratchDatabase } from './mutation/scratch.ts'
import { survivorsIn } from './mutation/survivors.ts'

// `npm run mutation` tries every mutant; the suite tries some of each kind, the same ones for the same seed.
const whole = process.env['SELOSTE_MUTATION'] === 'all'
const seed = Number(process.env['SELOSTE_MUTATION_SEED'] ?? 20260101)
const few = (most: number) => (whole ? Number.MAX_SAFE_INTEGER : most)

type Scratch = Awaited<ReturnType<typeof scratchDatabase>>
let sound: readonly [Scratch, Scratch]
let empty: Scratch
before(async () => {
  sound = [await scratchDatabase(), await scratchDatabase()]
  empty = await scratchDatabase({ empty: true })
})
after(() => Promise.all([...sound, empty].map((database) => database.drop())))

test('a catalogue that says something else than the database is refused at start', async (context) => {
  const mutants = catalogueMutants()
  const some = sampled(mutants, few(200), seed)
  context.diagnostic(`${some.length} of ${mutants.length} mutants tried`)
  assert.ok(some.length >= 200)
  assert.deepEqual(await unnoticedCatalogues(sound[0].superuser, some), [])
})

test('a database that was changed fails the live tests, and is refused at start', async (context) => {
  const mutants = await databaseMutants(sound[0].superuser)
  const some = sampledByKind(mutants, few(2), seed)
  context.diagnostic(`${some.length} of ${mutants.length} mutants tried`)
  assert.deepEqual(await survivorsIn(sound.map(({ superuser }) => superuser), some), [])
})

test('a schema derived wrongly fails the live tests', async (context) => {
  const some = sampled(deriverMutants, few(5), seed)
  context.diagnostic(`${some.length} of ${deriverMutants.length} mutants tried`)
  assert.deepEqual(stale(deriverMutants), [])
  assert.deepEqual(await unnoticed(empty.superuser, some, whole ? 8 : 3), [])
})
