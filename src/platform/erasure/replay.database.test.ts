import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { addPerson } from '../../customers/persons.ts'
import { affiliate } from '../../customers/affiliations.ts'
import { startTestServer } from '../../../test/cluster.ts'
import { customers } from '../../../test/customers.ts'
import { testVault } from '../../../test/vault.ts'
import { installation, testDatabase } from '../../../test/world.ts'
import { loadBackup } from '../backup/load.ts'
import { newestKey } from '../backup/keys.ts'
import { backupOf } from '../backup/take.ts'
import { connectToCopy } from '../database/copy.ts'
import type { Connection, Server } from '../database/connection.ts'
import { openRegister } from '../register.ts'
import { searchFor } from './forensics.ts'
import { openLedger } from './ledger.ts'
import { replayLedger } from './replay.ts'
import { scrub } from './scrub.ts'

const folder = mkdtempSync(join(tmpdir(), 'seloste-replay-'))
const ledger = openLedger({ keys: join(folder, 'keys'), file: join(folder, 'one'), second: join(folder, 'two') })
const files = testVault()
const key = newestKey(join(folder, 'keys'))
const marker = `Wvxqzut${process.pid}Ääkkö`
let server: Awaited<ReturnType<typeof startTestServer>>
before(async () => {
  // Its own server: what is searched is all of it.
  server = await startTestServer()
  process.env['SELOSTE_TEST_SERVER'] = JSON.stringify(server)
})
after(async () => {
  await server.stop()
  rmSync(folder, { recursive: true })
})

test('a hundred persons erased after a backup are nowhere after its restore, and the rest are there', async () => {
  const w = await customers()
  const people: string[] = []
  for (let number = 0; number < 100; number++) {
    people.push(await w.act(async (task) => {
      const id = await addPerson(task, { first_name: 'Erkki', last_name: `${marker}${number}`, source: 'import', source_on: w.today,
        emails: [{ email: `x${number}@${marker.toLowerCase().replaceAll('ä', 'a').replaceAll('ö', 'o')}.example` }], phones: [] }, [w.nivala.id])
      await affiliate(task, { person_id: id, organisation_id: w.nivala.id })
      return id
    }))
  }
  const file = await files.keep(w.tenant.id, marker)
  await w.owner.run(`insert into attachment (tenant_id, id, person_id, name, type, size_bytes, stored_on)
    values ($1, $2, $3, 'sopimus.pdf', 'pdf', 10, $4)`, [w.tenant.id, file, people[0], w.today])
  await w.signed()
  const head = ledger.head()
  const bytes = await backup(w.owner, w.server)
  const [aino, eero] = w.nivala.contacts
  const veikko = w.oulainen.contacts[0]
  for (const person of [...people, aino.person]) enter('erasure', person, `plan ${person}`)
  enter('objection', eero.person, '', { purpose: 'events' })
  enter('withdrawal', eero.person, '', { purpose: 'marketing' })
  enter('restriction', veikko.person, '', { ground: 'unlawful' })
  enter('objection', veikko.person, '', { purpose: 'nothing known' })
  await w.close()

  const to = await testDatabase()
  const connection = await connectToCopy({ ...to.server, user: server.username })
  await loadBackup({ connection, installation, keys: [key], bytes: () => parts(bytes) })
  await connection.close()
  assert.equal((await searchFor(marker, to.owner, [])).some(({ found }) => found !== 0), true)
  const gate = await openRegister(to.server, installation, ledger.digest, 3)
  const done = await replayLedger(gate, w.tenant, { ledger, backup: head, files: files.vault }, 40)
  assert.deepEqual(done, { entries: 105, erased: 101, texts: 0, objections: 2, restrictions: 1, withoutResponsible: [w.contract], unknown: 1 })
  assert.deepEqual(files.left(file), [], 'its key was still there when the backup came back')
  await scrub(to.owner)
  assert.deepEqual((await searchFor(marker, to.owner, [folder])).filter(({ found }) => found !== 0), [])
  assert.deepEqual(await column(to.owner, 'select first_name from person where not is_pseudonym order by 1'), ['Eero', 'Poistettu', 'Veikko'])
  assert.deepEqual(await column(to.owner, `select against from objection where person_id = '${eero.person}' order by 1`), ['events', 'marketing'])
  assert.deepEqual(await column(to.owner, `select restricted::text from person where id = '${veikko.person}'`), ['true'])
  assert.deepEqual(await column(to.owner, `select email from person_email where person_id = '${aino.person}'`), [])
  const again = await replayLedger(gate, w.tenant, { ledger, backup: head, files: files.vault })
  assert.deepEqual([again.objections, again.restrictions], [0, 0])
  await gate.close()
  await to.drop()

  function enter(kind: 'erasure' | 'objection' | 'withdrawal' | 'restriction', person: string, plan: string, more: { purpose?: string; ground?: string } = {}) {
    ledger.enter({ at: w.today, tenant: w.tenant.id, kind, plan, ids: [person], ...more })
  }
})

async function column(owner: Connection, sql: string): Promise<string[]> {
  const { rows } = await owner.run(sql)
  return rows.flatMap((row) => Object.values(row).map(String))
}

async function backup(owner: Connection, at: Server): Promise<Buffer> {
  const { rows: [row] } = await owner.run('select session_user as name')
  const connection = await connectToCopy({ ...at, user: String(row?.['name']) })
  const read: Buffer[] = []
  for await (const part of backupOf({ connection, installation, key, of: undefined, ledger: ledger.head(), files: files.vault }, () => {})) read.push(part)
  await connection.close()
  return Buffer.concat(read)
}

async function* parts(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes
}
