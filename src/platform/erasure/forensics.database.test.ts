import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { startTestServer } from '../../../test/cluster.ts'
import { customers } from '../../../test/customers.ts'
import { inOrder, perform } from './act.ts'
import { searchFor, type Place } from './forensics.ts'
import { scrub } from './scrub.ts'
import { walk } from './walk.ts'
import { testVault } from '../../../test/vault.ts'

const { vault } = testVault()

let w: Awaited<ReturnType<typeof customers>>
const folder = mkdtempSync(join(tmpdir(), 'seloste-forensics-'))
let server: Awaited<ReturnType<typeof startTestServer>>
before(async () => {
  // Its own server: others' tests would be searched too, and disturbed.
  server = await startTestServer()
  process.env['SELOSTE_TEST_SERVER'] = JSON.stringify(server)
  w = await customers()
})
after(async () => {
  await w.close()
  await server.stop()
  rmSync(folder, { recursive: true })
})

const marker = `Qzyxwvutš${process.pid}Ääkkönen`
const hits = (places: readonly Place[]) => places.filter(({ found }) => found !== 0).map(({ place }) => place)

test('an erased value is in many places until they are scrubbed, and then in none', async () => {
  const { person } = w.oulainen.contacts[0]
  await w.owner.run('update person set last_name = $2 where id = $1', [person, marker])
  await w.owner.run(`insert into organisation (tenant_id, id, name, legal_form, note) select $1, gen_random_uuid(), $2, 'company', $2
    from generate_series(1, 50)`, [w.tenant.id, marker])
  await w.owner.script('analyze person; analyze organisation')
  const before = hits(await searchFor(marker, w.owner, [folder]))
  for (const place of ['rows of person', 'rows of pg_statistic', 'file of table person', 'file of index organisation_by_name_id', 'write-ahead log']) {
    assert.ok(before.includes(place), `${place} is searched: ${before.join(', ')}`)
  }
  await w.owner.run('delete from organisation where name = $1', [marker])
  await w.gate.job(w.as('rights_requests'), 'rights_requests', 'test', async (job) => {
    for (const action of inOrder((await walk(job, [person])).actions)) await perform(job, action, vault)
  })
  assert.ok(hits(await searchFor(marker, w.owner, [folder])).length > 0, 'deleted is not yet gone')
  await scrub(w.owner)
  assert.deepEqual(hits(await searchFor(marker, w.owner, [folder])), [])
})

test('a file of the data folder is searched, across the edges of what is read at once', async () => {
  writeFileSync(join(folder, 'outbox.txt'), `${' '.repeat((1 << 20) - 5)}${marker}`)
  const [found] = (await searchFor(marker, w.owner, [folder])).filter(({ place }) => place === 'file outbox.txt')
  assert.deepEqual(found, { place: 'file outbox.txt', found: 1 })
})

test('a marker that stands everywhere by chance proves nothing', async () => {
  await assert.rejects(searchFor('Aino', w.owner, []), RangeError)
})
