import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { connectToCopy } from '../src/platform/database/copy.ts'
import type { Connection, Server } from '../src/platform/database/connection.ts'
import { loadBackup } from '../src/platform/backup/load.ts'
import { newestKey } from '../src/platform/backup/keys.ts'
import { backupOf } from '../src/platform/backup/take.ts'
import { replayLedger } from '../src/platform/erasure/replay.ts'
import { openRegister } from '../src/platform/register.ts'
import { addPerson } from '../src/customers/persons.ts'
import { executeErasure } from '../src/rights/execute.ts'
import { approveErasure, proposeErasure } from '../src/rights/proposals.ts'
import { redactionsOf, strikeOut } from '../src/rights/redactions.ts'
import { erasing } from './erasing.ts'
import { installation, keyed, testDatabase } from './world.ts'

let w: Awaited<ReturnType<typeof erasing>>
before(async () => { w = await erasing() })
after(() => w.close())

const note = (id: string, text: string) => w.owner.run('update organisation set note = $2 where id = $1', [id, text])

test('what was struck from a text after a backup is struck again at its restore, once, and nothing else is', async () => {
  await erasedOf('Rautio', () => note(w.oulainen.id, 'Rautio tilasi. Koulu maksaa.'), ['Koulu maksaa.'])
  await note(w.oulainen.id, 'Kokous pidetään maaliskuussa.')
  const person = await somebody('Kivelä')
  await note(w.nivala.id, 'Sovittu Kivelän kanssa. Lukio jatkaa keväällä.')
  await w.owner.run("update contract set title = 'Tuki, tilaaja Kivelä' where id = $1", [w.contract])
  const backup = w.ledger.head()
  const bytes = await taken(w.owner, w.server, backup)
  await w.owner.run("update contract set title = 'Tuki, tilasi Kivelä' where id = $1", [w.contract])
  await erase(person, ['Tuki', 'Sovittu. Lukio jatkaa keväällä.'])

  const to = await testDatabase()
  const connection = await connectToCopy({ ...to.server, user: await ownerName(to.owner) })
  await loadBackup({ connection, installation, keys: [key()], bytes: () => parts(bytes) })
  await connection.close()
  const gate = await openRegister(to.server, installation, keyed, 3)
  const replay = () => replayLedger(gate, w.tenant, { ledger: w.ledger, backup, files: w.files.vault })
  const { texts, erased } = await replay()
  assert.deepEqual([texts, erased], [2, 1])
  const now = await to.owner.run('select id, note from organisation where note is not null')
  const notes = new Map(now.rows.map((row) => [row['id'], row['note']]))
  assert.equal(notes.get(w.nivala.id), '… Lukio jatkaa keväällä.')
  assert.equal(notes.get(w.oulainen.id), 'Kokous pidetään maaliskuussa.', 'it was struck before the backup, and written anew')
  const title = async () => (await to.owner.run('select title from contract where id = $1', [w.contract])).rows[0]?.['title']
  assert.equal(await title(), 'Poistettu', 'the reader saw another text, so nobody knows where the person stands in this one')
  assert.equal((await replay()).texts, 0)
  assert.equal(await title(), 'Poistettu')
  await gate.close()
  await to.drop()
})

async function somebody(last_name: string): Promise<string> {
  return w.act((task) => addPerson(task, { first_name: 'Veikko', last_name, source: 'person', source_on: task.today, emails: [], phones: [] }, []))
}

async function erasedOf(name: string, write: () => Promise<unknown>, texts: readonly string[]): Promise<void> {
  const person = await somebody(name)
  await write()
  await erase(person, texts)
}

async function erase(person: string, texts: readonly string[]): Promise<void> {
  const { id, hash } = await proposeErasure(w.officer, { person, ground: 'unlawful', keepsOut: false })
  await approveErasure(w.other, id, hash)
  const found = await w.officer.read('listed', (task) => redactionsOf(task, id))
  assert.equal(found.length, texts.length)
  for (const [at, text] of texts.entries()) await strikeOut(w.officer, id, found[at]?.id ?? '', text)
  await executeErasure(w.other, id)
}

const key = () => newestKey(w.places.keys)

async function ownerName(owner: Connection): Promise<string> {
  return String((await owner.run('select session_user as name')).rows[0]?.['name'])
}

async function taken(owner: Connection, server: Server, ledger: ReturnType<typeof w.ledger.head>): Promise<Buffer> {
  const connection = await connectToCopy({ ...server, user: await ownerName(owner) })
  const read = await Array.fromAsync(backupOf({ connection, installation, key: key(), of: undefined, ledger, files: w.files.vault }, () => {}))
  await connection.close()
  return Buffer.concat(read)
}

async function* parts(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes
}
