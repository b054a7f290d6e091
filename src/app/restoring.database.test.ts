import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { customers } from '../../test/customers.ts'
import { newUser } from '../../test/site.ts'
import { installation, testDatabase } from '../../test/world.ts'
import { setPassword } from '../access/users.ts'
import { readConfig } from '../platform/config.ts'
import type { Connection, Server } from '../platform/database/connection.ts'
import { newId } from '../platform/id.ts'
import { takeBackup } from './backing-up.ts'
import { installedVault, rehearsedVault } from './files.ts'
import { installedLedger } from './ledger.ts'
import { restoreInto, usableLedger } from './restoring.ts'

const folder = mkdtempSync(join(tmpdir(), 'seloste-restoring-'))
const file = join(folder, 'night.backup')
let w: Awaited<ReturnType<typeof customers>>
before(async () => { w = await customers() })
after(async () => {
  await w.close()
  rmSync(folder, { recursive: true })
})

async function configOf(data: string, { owner, server }: { owner: Connection; server: Server }) {
  const name = String((await owner.run('select session_user as name')).rows[0]?.['name'])
  const url = (user: string) => `postgres://${user}@localhost:${server.port}/${server.database}?host=${encodeURIComponent(server.host)}`
  mkdirSync(data, { recursive: true })
  return { ...readConfig({ SELOSTE_DATA: data, SELOSTE_KEYS: join(folder, 'keys'), DATABASE_URL: url(server.user), DATABASE_OWNER_URL: url(name) }), installation }
}

async function* pdf(text: string) {
  yield Buffer.from(`%PDF-1.7\n${text}\n%%EOF\n`)
}

test('a restored register has its attached files, and nothing of whoever was erased since, nor a session, nor a way in', async () => {
  const config = await configOf(join(folder, 'data'), w)
  const vault = installedVault(config)
  const ledger = installedLedger(config)
  const [aino, eero] = w.nivala.contacts
  const place = (row: string) => ({ tenant: w.tenant.id, table: 'attachment', row })
  const attach = async (person: string) => {
    const row = newId()
    await vault.keep(place(row), pdf('Sopimus'))
    await w.owner.run(`insert into attachment (tenant_id, id, person_id, name, type, size_bytes, stored_on)
      values ($1, $2, $3, 'sopimus.pdf', 'pdf', 10, $4)`, [w.tenant.id, row, person, w.today])
    return row
  }
  const [stays, goes] = [await attach(aino.person), await attach(eero.person)]
  const leaver = await newUser(w.gate, w.as('access_security'), ['customer_care'])
  await w.gate.write(w.as('access_security'), 'access_security', 'test', (task) => setPassword(task, leaver.accountId, 'neljä sanaa ja vielä yksi'))
  const [bulletin = ''] = await w.gate.write(w.as('informing'), 'informing', 'test', (task) => task.insert('bulletin', [{ state: 'waiting', chosen: 1,
    subject_fi: 'Katko', body_fi: 'Palvelu on poissa.', send_at: task.now, next_at: task.now }]))
  assert.equal((await takeBackup(config, w.server, file, undefined, () => {})).files.count, 2)
  await w.owner.run('update account set closed_at = now() where id = $1', [leaver.accountId])
  ledger.enter({ at: w.today, tenant: w.tenant.id, kind: 'erasure', plan: 'plan', ids: [eero.person] })

  const drilled = await testDatabase()
  const tried = await configOf(join(folder, 'tried'), drilled)
  const { files } = await restoreInto({ config: tried, server: drilled.server, owner: await ownerOf(drilled), file,
    ledger: await usableLedger(config, file), files: rehearsedVault(config, tried), told: () => {} })
  assert.deepEqual(files, { back: 2, without: 0 })
  await vault.take(place(goes))
  await drilled.drop()

  const to = await testDatabase()
  rmSync(config.dataFolder, { recursive: true })
  const again = await configOf(join(folder, 'data'), to)
  const restored = await restoreInto({ config: again, server: to.server, owner: await ownerOf(to), file,
    ledger: await usableLedger(again, file), files: installedVault(again), told: () => {} })
  assert.deepEqual([restored.files, restored.controllers[0]?.replayed.erased], [{ back: 2, without: 0 }, 1])
  await installedVault(again).take(place(stays))
  await assert.rejects(installedVault(again).take(place(goes)))
  const { rows: [left] } = await to.owner.run(`select (select count(*) from session)::int + (select count(*) from sign_in_link)::int as open,
    (select count(*) from attachment)::int as attached`)
  assert.deepEqual(left, { open: 0, attached: 1 })
  const { rows: ways } = await to.owner.run('select password_hash from account where id = $1', [leaver.accountId])
  assert.deepEqual(ways, [{ password_hash: null }], 'who was closed since does not come back by what they know')
  const { rows: waited } = await to.owner.run("select state, next_at > now() + interval '80 days' as rests from bulletin where id = $1", [bulletin])
  assert.deepEqual(waited, [{ state: 'draft', rests: true }], 'what may have left since does not leave again by itself')
  const { rows: laid } = await to.owner.run('select l.answer from access_review_line l where l.duty_id = $1', [leaver.duties[0] ?? ''])
  assert.deepEqual(laid, [{ answer: null }], 'a duty that may have been ended since is laid before its grantor')
  await to.drop()
})

async function ownerOf({ owner, server }: { owner: Connection; server: Server }): Promise<Server> {
  return { ...server, user: String((await owner.run('select session_user as name')).rows[0]?.['name']) }
}
