import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { customersFile } from '../../bench/customers-file.ts'
import { bytesOf } from '../../src/platform/backup/file.ts'
import { knownKeys } from '../../src/platform/backup/keys.ts'
import { provedBackup } from '../../src/platform/backup/proved.ts'
import { runningCluster, startCluster } from '../../src/platform/database/cluster.ts'
import { connect } from '../../src/platform/database/connection.ts'
import { openLedger } from '../../src/platform/erasure/ledger.ts'
import { end, ran, send, serve, signIn, type Served } from './served.ts'

const long = process.env['SELOSTE_FAULTS'] === 'long'
const seed = Number(process.env['SEED'] ?? 1)
const folder = mkdtempSync(join(tmpdir(), 'seloste-backup-'))
const keys = join(folder, 'keys')
const data = join(folder, 'data')
const environment = { SELOSTE_DATA: data, SELOSTE_KEYS: keys }
const full = join(folder, 'full')
mkdirSync(full)
const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'none', full]).status === 0
let served: Served
let cookie: string
before(async () => {
  served = await serve(data, { SELOSTE_KEYS: keys })
  cookie = await signIn(served, 'Asiakasvastuu')
})
after(async () => {
  await end(served.child, 'SIGTERM')
  if (mounted) spawnSync('umount', ['-l', full])
  rmSync(folder, { recursive: true, force: true })
})

const [header = '', ...lines] = customersFile(24_000).toString('latin1').split('\r\n')
const fileOf = (from: number, to: number) => Buffer.from([header, ...lines.slice(from, to), ''].join('\r\n'), 'latin1')
const waits = (round: number, most: number) => (seed * 7919 + round * 104_729) % most

test(`a backup taken under eight writers is restored whole, as often as it is taken (SEED=${seed})`, async (context) => {
  let next = 0
  let isOver = false
  const writers = Array.from({ length: 8 }, async () => {
    while (!isOver && next < 23_000) {
      const at = next
      next += 2
      assert.equal((await send(served.address, cookie, '/api/v1/imports', fileOf(at, at + 2))).status, 200)
    }
  })
  const files = Array.from({ length: long ? 20 : 2 }, (_, round) => join(folder, `busy-${round}.backup`))
  for (const file of files) {
    const { code, said } = await ran(['backup', file], environment)
    assert.equal(code, 0, said)
  }
  isOver = true
  await Promise.all(writers)
  const counts: number[] = []
  for (const [round, file] of files.entries()) counts.push(await customersIn(file, join(folder, `back-${round}`)))
  context.diagnostic(`${next / 2} customers written; in the backups ${counts.join(', ')}`)
  assert.ok((counts.at(-1) ?? 0) > (counts[0] ?? 0), 'nothing was written between the backups')
})

test('a backup that is killed leaves no half file under its name', async (context) => {
  let kept = 0
  for (let round = 0; round < (long ? 40 : 3); round++) {
    const file = join(folder, `killed-${round}.backup`)
    await killedAfter(['backup', file], environment, 150 + waits(round, 700))
    if (!existsSync(file)) continue
    kept += 1
    await provedBackup(bytesOf(file), knownKeys(keys))
  }
  context.diagnostic(`${kept} were done before they were killed`)
})

test('a backup onto a full disk is refused in words and leaves nothing', {
  skip: mounted ? false : 'a file system of its own cannot be mounted here',
}, async () => {
  const { code, said } = await ran(['backup', join(full, 'one.backup')], environment)
  assert.equal(code, 1)
  assert.match(said, /could not be written.*ENOSPC/)
  assert.deepEqual(readdirSync(full), [])
})

test('a restore that is killed opens nothing, and is finished by the same again', async (context) => {
  const file = join(folder, 'restored.backup')
  assert.equal((await ran(['backup', file], environment)).code, 0)
  let refusals = 0
  for (let round = 0; round < (long ? 20 : 1); round++) {
    const to = { SELOSTE_DATA: join(folder, `killed-${round}`), SELOSTE_KEYS: keys }
    await killedAfter(['restore', file], to, 2500 + waits(round, 1500))
    const check = await ran(['timetable'], to)
    if (/restore is not finished/.test(check.said)) refusals += 1
    else assert.doesNotMatch(check.said, /^0\d:/m, 'a half restored register was opened')
    const again = await ran(['restore', file], to)
    assert.ok(again.code === 0 || /not empty/.test(again.said), again.said)
    assert.equal((await ran(['timetable'], to)).code, 0)
  }
  context.diagnostic(`${refusals} were killed between loading and the end`)
})

test('a backup is refused without its ledger, with one that knows less, with a changed one, and without its key', async () => {
  const ledger = openLedger({ keys, file: join(data, 'erasure-ledger.jsonl'), second: join(keys, 'erasure-ledger.jsonl') })
  ledger.enter({ at: '2026-01-01', tenant: 'none', kind: 'erasure', plan: 'plan', ids: ['nobody'] })
  const file = join(folder, 'ledger.backup')
  assert.equal((await ran(['backup', file], environment)).code, 0)
  const [begun = '', entry = ''] = readFileSync(join(keys, 'erasure-ledger.jsonl'), 'utf8').split('\n')
  const refusals: [string, (own: string) => void, RegExp][] = [
    ['no ledger', (own) => rmSync(join(own, 'erasure-ledger.jsonl')), /no erasure ledger/],
    ['an older ledger', (own) => writeFileSync(join(own, 'erasure-ledger.jsonl'), `${begun}\n`), /does not cover this backup/],
    ['a changed ledger', (own) => writeFileSync(join(own, 'erasure-ledger.jsonl'), `${begun}\n${entry.replace('2026-01-01', '2026-01-02')}\n`), /was changed/],
    ['no key', (own) => rmSync(join(own, 'backup-0001.key')), /is encrypted with the key/],
  ]
  for (const [what, damage, said] of refusals) {
    const own = join(folder, `keys with ${what}`)
    cpSync(keys, own, { recursive: true })
    damage(own)
    const to = join(folder, `to ${what}`)
    const restored = await ran(['restore', file], { SELOSTE_DATA: to, SELOSTE_KEYS: own })
    assert.deepEqual([what, restored.code, said.test(restored.said)], [what, 1, true], restored.said)
    assert.ok(!existsSync(join(to, 'cluster')), 'nothing was begun')
  }
})

/** Restores into a new place and gives how many customers of the writers are there, each with all that came with it. */
async function customersIn(file: string, to: string): Promise<number> {
  const { code, said } = await ran(['restore', file], { SELOSTE_DATA: to, SELOSTE_KEYS: keys })
  assert.equal(code, 0, said)
  const cluster = await startCluster({ folder: to })
  try {
    const half = `from organisation o where o.name like 'Mittaus %' and ((select count(*) from affiliation a where a.organisation_id = o.id) <> 2
      or (select count(*) from contract c where c.organisation_id = o.id) <> 1)`
    assert.equal(await countOf(to, `select count(*)::int as n ${half}`), 0)
    return await countOf(to, "select count(*)::int as n from organisation where name like 'Mittaus %'")
  } finally {
    await cluster.stop()
  }
}

async function countOf(place: string, query: string): Promise<number> {
  const cluster = runningCluster(place)
  assert.ok(cluster !== undefined, 'the database does not run')
  const connection = connect({ host: cluster.socketFolder, port: cluster.port, user: cluster.superuser, database: 'seloste_main' })
  try {
    const { rows: [row] } = await connection.run<{ n: number }>(query)
    return row?.n ?? 0
  } finally {
    await connection.close()
  }
}

async function killedAfter(words: readonly string[], more: Readonly<Record<string, string>>, milliseconds: number): Promise<void> {
  const { DATABASE_URL: _url, DATABASE_OWNER_URL: _owner, ...given } = process.env
  const child = spawn(process.execPath, [join(import.meta.dirname, '../../bin/seloste'), ...words], { env: { ...given, ...more }, stdio: 'ignore' })
  const closed = once(child, 'close')
  await Promise.race([closed, pause(milliseconds)])
  child.kill('SIGKILL')
  await closed
}
