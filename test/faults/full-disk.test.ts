import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { customersFile } from '../../bench/customers-file.ts'
import { runningCluster } from '../../src/platform/database/cluster.ts'
import { connect } from '../../src/platform/database/connection.ts'
import { end, send, serve, signIn, type Served } from './served.ts'

const folder = mkdtempSync(join(tmpdir(), 'seloste-full-'))
const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=300m,mode=711', 'none', folder]).status === 0
let served: Served | undefined
after(async () => {
  if (served !== undefined) await end(served.child, 'SIGTERM')
  if (mounted) spawnSync('umount', ['-l', folder])
  rmSync(folder, { recursive: true, force: true })
})

const [header = '', ...lines] = customersFile(40_000).toString('latin1').split('\r\n')
const fileOf = (at: number, count: number) =>
  Buffer.from([header, ...lines.slice(at, at + count), ''].join('\r\n'), 'latin1')

test('a full disk refuses what it cannot keep, loses nothing it has kept, and goes on once there is room', {
  skip: mounted ? false : 'a file system of its own cannot be mounted here',
}, async () => {
  served = await serve(folder)
  const { address } = served
  const cookie = await signIn(served, 'Asiakasvastuu')
  const take = (at: number) => send(address, cookie, '/api/v1/imports', fileOf(at, 20))
  appendFileSync(join(folder, 'room'), Buffer.alloc(3_000_000))
  fill(join(folder, 'ballast'))
  rmSync(join(folder, 'room'))
  const kept: number[] = []
  let refusals = 0
  for (let at = 6000; refusals < 5; at += 20) {
    const answer = await take(at)
    const text = await answer.text()
    if (answer.status === 200) kept.push(at)
    else {
      refusals++
      assert.ok([500, 503].includes(answer.status), `${answer.status} ${text}`)
      assert.match(text, /hetken poissa|Mitään ei tallennettu|tila on lopussa/)
    }
  }
  // A page of people whose reading cannot be entered in the audit is not shown. Rules of the gate 9.
  const entries = await entriesNow()
  const page = await fetch(`${address}/customers`, { headers: { cookie } })
  const shows = /Mittaus/.test(await page.text())
  if (shows) assert.ok(await entriesNow() > entries, 'people were shown and nothing was entered')
  else assert.ok(page.status >= 500, `${page.status}`)
  rmSync(join(folder, 'ballast'))
  while ((await take(20_000)).status !== 200) await pause(200)
  assert.equal((await fetch(`${address}/customers`, { headers: { cookie } })).status, 200)
  assert.ok(kept.length > 0, 'nothing was kept, so nothing was proved')
  const numbers = kept.flatMap((at) => Array.from({ length: 10 }, (_, each) => String(100_000 + at / 2 + each)))
  assert.equal(await countOf(`select count(*)::int as n from organisation
    where customer_number in (${numbers.map((number) => `'${number}'`).join(', ')}, '')`), numbers.length)
  assert.equal(await countOf(`select count(*)::int as n from organisation o where o.name like 'Mittaus %'
    and not exists (select from audit_entry e where e.xmin = o.xmin)`), 0)
})

function entriesNow(): Promise<number> {
  // While the server starts again nothing is entered, and nothing can be shown.
  return countOf('select count(*)::int as n from audit_entry').catch(() => 0)
}

function fill(file: string): void {
  for (let size = 1_000_000; size >= 4096;) {
    try {
      appendFileSync(file, Buffer.alloc(size))
    } catch (reason) {
      if (!(reason instanceof Error && 'code' in reason && reason.code === 'ENOSPC')) throw reason
      size = Math.floor(size / 4)
    }
  }
}

async function countOf(query: string): Promise<number> {
  const cluster = runningCluster(folder)
  if (cluster === undefined) return 0
  const { socketFolder: host, port, superuser: user } = cluster
  const connection = connect({ host, port, user, database: 'seloste_main' })
  try {
    const { rows: [row] } = await connection.run<{ n: number }>(query)
    return row?.n ?? 0
  } finally {
    await connection.close()
  }
}
