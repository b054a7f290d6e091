import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { addEntries } from '../../test/audit-log.ts'
import { world } from '../../test/world.ts'
import { AuditRefusal } from '../platform/audit/log.ts'
import { startSealing } from '../platform/audit/sealing.ts'
import { connect } from '../platform/database/connection.ts'
import { run } from './cli.ts'
import { testVault } from '../../test/vault.ts'

let w: Awaited<ReturnType<typeof world>>
const folder = mkdtempSync(join(tmpdir(), 'seloste-audit-'))
before(async () => {
  w = await world()
  process.env['SELOSTE_KEYS'] = join(folder, 'keys')
  process.env['SELOSTE_CHECKPOINTS'] = join(folder, 'outside')
})
after(async () => {
  await w.close()
  rmSync(folder, { recursive: true })
})

const opened = () => ({ gate: w.gate, tenants: [w.tenant], installation: 'test', vault: testVault().vault, server: w.server, close: async () => {},
  owner: async () => connect({ ...w.server, user: String((await w.owner.run('select current_user as name')).rows[0]?.['name']) }) })

async function said(...words: string[]): Promise<{ code: number; out: string }> {
  const out: string[] = []
  const say = (text: string) => { out.push(text) }
  const code = await run([...words, '--kieli', 'en'], { out: say, err: say, open: async () => opened() })
  return { code, out: out.join('\n') }
}

async function sealed(count: number): Promise<void> {
  for (let left = count; left > 0; left -= Number((await said('seal')).out)) await pause(5)
}

test('the operator seals, verifies, is told the first changed entry, and gets 1', async () => {
  await addEntries(w.owner, w.tenant.id, 10)
  await sealed(10)
  assert.deepEqual(await said('verify'), { code: 0,
    out: '10 sealed entries, of which 0 expired and removed, 1 seals; 0 not sealed yet\nThe log has not been changed.' })
  const { rows: [row] } = await w.owner.run('select id, route from audit_entry order by written_in, id offset 3 limit 1')
  await w.owner.run("update audit_entry set route = 'GET /' where id = $1", [row?.['id']])
  const { code, out } = await said('verify', '--json')
  assert.equal(code, 1)
  const verdict: unknown = JSON.parse(out)
  assert.partialDeepStrictEqual(verdict, { findings: [{ what: 'flip', place: 4, entry: row?.['id'] }] })
  assert.match((await said('verify')).out, /The log has been changed:\n  changed: entry [0-9a-f-]{36}, place 4, seal 1$/)
  await w.owner.run('update audit_entry set route = $2 where id = $1', [row?.['id'], row?.['route']])
})

test('a verb without its words says how it is used', async () => {
  assert.equal((await said()).code, 2)
  assert.equal((await said('restored')).code, 2)
  await assert.rejects(said('restored', '--reason', 'because'), AuditRefusal)
  assert.match((await said('--help')).out, /seloste audit verify/)
})

test('the operator removes what has expired, and nothing younger', async () => {
  assert.equal((await said('purge')).out, '0')
  await w.owner.script("update audit_checkpoint set created_at = '2020-01-01'")
  await assert.rejects(said('purge'), AuditRefusal)
  assert.equal((await said('verify')).code, 0)
})

test('serving seals what was entered, and refuses keys that the log was not signed with', async () => {
  const log: string[] = []
  const folders = { keysFolder: join(folder, 'keys'), checkpointsFolder: join(folder, 'outside') }
  const noted = (line: string) => { log.push(line) }
  await addEntries(w.owner, w.tenant.id, 3)
  for (let unsealed = 3; unsealed > 0;) {
    const sealing = await startSealing(opened(), folders, noted)
    await sealing.stop()
    unsealed = unsealedOf((await said('verify', '--json')).out)
  }
  assert.equal(log.join(), '')
  await assert.rejects(startSealing(opened(), { ...folders, keysFolder: join(folder, 'others') }, noted), AuditRefusal)
})

const verdict = z.object({ unsealed: z.number(), findings: z.array(z.unknown()).length(0) })

function unsealedOf(text: string): number {
  return verdict.parse(JSON.parse(text)).unsealed
}
