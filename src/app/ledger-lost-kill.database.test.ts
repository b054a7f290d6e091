import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { customers } from '../../test/customers.ts'
import { newUser } from '../../test/site.ts'
import { installation, testDatabase } from '../../test/world.ts'
import { readConfig } from '../platform/config.ts'
import { newId } from '../platform/id.ts'
import { takeBackup } from './backing-up.ts'
import { installedLedger } from './ledger.ts'

// The long form kills before each twentieth statement and each of the last forty; the short one at a few of them.
const isLong = process.env['SELOSTE_FAULTS'] === 'long'
const folder = mkdtempSync(join(tmpdir(), 'seloste-ledger-kill-'))
const file = join(folder, 'night.backup')
let w: Awaited<ReturnType<typeof customers>>
let officer: string
before(async () => {
  w = await customers()
  officer = (await newUser(w.gate, w.as('access_security'), ['data_protection_officer'])).email
  const from = { ...readConfig(await environmentOf('before', w)), installation }
  installedLedger(from).enter({ at: w.today, tenant: w.tenant.id, kind: 'erasure', plan: 'plan', ids: [newId()] })
  await takeBackup(from, w.server, file, undefined, () => {})
})
after(async () => {
  await w.close()
  rmSync(folder, { recursive: true })
})

type Database = Pick<Awaited<ReturnType<typeof testDatabase>>, 'owner' | 'server'>

async function environmentOf(data: string, to: Database): Promise<Record<string, string>> {
  const url = (user: string) => `postgres://${user}@localhost:${to.server.port}/${to.server.database}?host=${encodeURIComponent(to.server.host)}`
  mkdirSync(join(folder, data), { recursive: true })
  return { SELOSTE_DATA: join(folder, data), SELOSTE_KEYS: join(folder, 'keys'), SELOSTE_LEDGER_COPY: join(folder, data, 'copy', 'ledger.jsonl'),
    DATABASE_URL: url(to.server.user), DATABASE_OWNER_URL: url(await ownerOf(to)) }
}

async function ownerOf({ owner }: Database): Promise<string> {
  return String((await owner.run('select session_user as name')).rows[0]?.['name'])
}

/** Restores in a process of its own, which dies before the statement of that number, if it comes to it. Gives how many
 *  statements it took, or nothing when it died. */
async function restoring(data: string, to: Database, dies = 0): Promise<number | undefined> {
  const given = { server: to.server, owner: { ...to.server, user: await ownerOf(to) }, environment: await environmentOf(data, to), file, officer, dies }
  const child = spawn(process.execPath, ['--import', join(import.meta.dirname, '../../bin/typescript.js'),
    join(import.meta.dirname, '../../test/restoring-child.ts'), JSON.stringify(given)], { stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  child.stdout.on('data', (chunk) => { said += String(chunk) })
  await once(child, 'close')
  while ((await to.owner.run(`select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
    and backend_type = 'client backend'`)).rows.length > 0) await pause(20)
  assert.equal(child.signalCode ?? child.exitCode, said === '' ? 'SIGKILL' : 0)
  return said === '' ? undefined : Number(said)
}

/** Whether anything was loaded, whether the restore says that it is over, and how many breaches stand. */
async function state({ owner }: Database) {
  const { rows: [row] } = await owner.run(`select (select count(*) from person)::int > 0 as loaded,
    exists (select 1 from schema_restore where ended_at is not null) as over, (select count(*) from breach where ended_on is null)::int as breaches`)
  return { loaded: row?.['loaded'] === true, over: row?.['over'] === true, breaches: Number(row?.['breaches']) }
}

test('a restore without its ledger that is killed anywhere opens nothing, and the same again records one breach', async (context) => {
  const fresh = async () => {
    const to = await testDatabase()
    context.after(() => to.drop())
    return to
  }
  const whole = await fresh()
  const total = await restoring('whole', whole) ?? 0
  assert.deepEqual(await state(whole), { loaded: true, over: true, breaches: 1 })
  assert.ok(total > 100)
  const points = isLong ? Array.from({ length: total }, (_, at) => at + 1).filter((at) => at % 20 === 1 || at > total - 40)
    : [Math.floor(total / 2), total - 12, total - 1]
  const seen = { nothing: 0, unfinished: 0, told: 0 }
  for (const dies of points) {
    const to = await fresh()
    assert.equal(await restoring(`killed-${dies}`, to, dies), undefined)
    const { loaded, over, breaches } = await state(to)
    assert.equal(over, false, `it was over before statement ${dies}`)
    assert.ok(loaded || breaches === 0)
    seen[!loaded ? 'nothing' : breaches === 0 ? 'unfinished' : 'told'] += 1
    await restoring(`killed-${dies}`, to)
    assert.deepEqual(await state(to), { loaded: true, over: true, breaches: 1 }, `after statement ${dies}`)
  }
  assert.ok(seen.nothing > 0 && seen.told > 0)
  context.diagnostic(`${points.length} of ${total} statements: ${JSON.stringify(seen)}`)
})
