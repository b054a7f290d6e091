import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { customersFile } from '../../bench/customers-file.ts'
import { runningCluster } from '../../src/platform/database/cluster.ts'
import { connect } from '../../src/platform/database/connection.ts'
import { end, send, serve, signIn, type Served } from './served.ts'

const rounds = process.env['SELOSTE_FAULTS'] === 'long' ? 10 : 2
const seed = Number(process.env['SEED'] ?? 1)
const folder = mkdtempSync(join(tmpdir(), 'seloste-kill-'))
let served: Served
let cookie: string
before(async () => {
  served = await serve(folder)
  cookie = await signIn(served, 'Asiakasvastuu')
})
after(async () => {
  await end(served.child, 'SIGTERM')
  rmSync(folder, { recursive: true, force: true })
})

const outcome = z.object({ accepted: z.number(), refused: z.array(z.unknown()), duplicates: z.array(z.unknown()) })
const [header = '', ...lines] = customersFile(24_000).toString('latin1').split('\r\n')
const fileOf = (from: number, to: number) => Buffer.from([header, ...lines.slice(from, to), ''].join('\r\n'), 'latin1')

test(`whatever was answered as done survives a kill of the application (SEED=${seed})`, async (context) => {
  const done: number[] = []
  let next = 10_000
  for (let round = 0; round < rounds; round++) {
    const writers = Array.from({ length: 4 }, async () => {
      for (;;) {
        const at = next
        next += 2
        const answer = await send(served.address, cookie, '/api/v1/imports', fileOf(at, at + 2)).catch(() => undefined)
        if (answer === undefined) return
        // The kill may cut the answer in two; then it was not seen.
        const read: unknown = await answer.json().catch(() => undefined)
        if (read !== undefined) assert.equal(outcome.parse(read).accepted, 2)
        if (read !== undefined) done.push(100_000 + at / 2)
      }
    })
    await pause(500 + (seed * 7919 + round * 104_729) % 1000)
    await end(served.child, 'SIGKILL')
    await Promise.all(writers)
    served = await serve(folder)
  }
  context.diagnostic(`${done.length} answers over ${rounds} kills`)
  assert.ok(done.length > 0, 'nothing was answered, so nothing was proved')
  const there = await column(`select customer_number from organisation where customer_number is not null`)
  assert.deepEqual(done.filter((number) => !there.has(String(number))), [])
  await nothingIsHalf()
})

test('an import that was killed is whole by its chunks, and the same file again takes the rest once', async () => {
  const file = fileOf(0, 6001)
  const under = send(served.address, cookie, '/api/v1/imports', file).then(() => true, () => false)
  while (await mineNow() === 0) await pause(20)
  await end(served.child, 'SIGKILL')
  assert.equal(await under, false, 'the import was done before it was killed')
  served = await serve(folder)
  const taken = await mineNow()
  assert.ok(taken > 0 && taken < 3001, `${taken} customers`)
  await nothingIsHalf()
  const again = outcome.parse(await (await send(served.address, cookie, '/api/v1/imports', file)).json())
  assert.deepEqual([again.accepted, again.duplicates.length, again.refused.length], [6001 - taken * 2, taken * 2, 0])
  assert.equal(await mineNow(), 3001)
  await nothingIsHalf()
})

test('a killed database is said in words, and serving goes on by itself', async () => {
  const pid = Number(readFileSync(join(folder, 'cluster/postmaster.pid'), 'utf8').split('\n')[0])
  process.kill(pid, 'SIGKILL')
  const answers = new Set<number>()
  for (let calm = 0; calm < 5;) {
    const api = await send(served.address, cookie, '/api/v1/imports', fileOf(8000, 8002))
    const page = await fetch(`${served.address}/imports`, { headers: { cookie } })
    for (const { status } of [api, page]) answers.add(status)
    assert.match(await page.text(), page.status === 503 ? /hetken poissa/ : /Tuo asiakkaita/)
    calm = api.status === 200 && page.status === 200 ? calm + 1 : 0
    await pause(50)
  }
  assert.deepEqual([...answers].filter((status) => status !== 200 && status !== 503), [])
  assert.equal(served.child.exitCode, null)
  await nothingIsHalf()
})

function mineNow(): Promise<number> {
  return column(`select customer_number from organisation where name like 'Mittaus %'
    and customer_number <= '103000'`).then(({ size }) => size)
}

/** Every customer came with its contacts, its contract and an audit entry, in one transaction. */
async function nothingIsHalf(): Promise<void> {
  const bench = `from organisation o where o.name like 'Mittaus %'`
  assert.deepEqual(await column(`select name ${bench} and not exists (select from audit_entry e where e.xmin = o.xmin)`), new Set())
  assert.deepEqual(await column(`select name ${bench} and (o.customer_number <> '103000' or o.customer_number is null)
    and (select count(*) from affiliation a where a.organisation_id = o.id and a.xmin = o.xmin) <> 2`), new Set())
  assert.deepEqual(await column(`select name ${bench}
    and (select count(*) from contract c where c.organisation_id = o.id and c.xmin = o.xmin) <> 1`), new Set())
}

async function column(query: string): Promise<Set<string>> {
  const cluster = runningCluster(folder)
  assert.ok(cluster !== undefined, 'the database does not run')
  const { socketFolder: host, port, superuser: user } = cluster
  const connection = connect({ host, port, user, database: 'seloste_main' })
  try {
    const { rows } = await connection.run(query)
    return new Set(rows.flatMap((row) => Object.values(row).map(String)))
  } finally {
    await connection.close()
  }
}
