import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { auditKey } from '../src/platform/audit/keys.ts'
import type { Sealing } from '../src/platform/audit/log.ts'
import { sealAll } from '../src/platform/audit/sealer.ts'
import { connect, type Connection } from '../src/platform/database/connection.ts'
import { installation, world } from './world.ts'

/** A world with a key, a second place, and a connection that seals. */
export async function auditedWorld() {
  const w = await world()
  const folder = mkdtempSync(join(tmpdir(), 'seloste-audit-'))
  const connection = connect(w.server)
  const sealing: Sealing = { connection, installation, key: auditKey(join(folder, 'keys')), folder: join(folder, 'outside') }
  return {
    ...w, sealing,
    async close() {
      await connection.close()
      await w.close()
      rmSync(folder, { recursive: true })
    },
  }
}

/** Entries as the writer adds them, ids in the order of time, each about `subjects` of a hundred persons. */
export async function addEntries(owner: Connection, tenant: string, count: number, subjects = 1): Promise<void> {
  await owner.run("insert into audit_shape (id, columns) values ($1, '[]') on conflict (id) do nothing", [emptyShape])
  await owner.run(`insert into audit_entry (tenant_id, id, user_id, purpose, route, act, subjects, shape_id)
    select $1, ${id}, md5('user' || n % 7)::uuid, 'contracting', 'GET /people/:id', 'opened',
      (select coalesce(string_agg(decode(md5('person' || (n * 31 + s) % 100), 'hex'), ''), '') from generate_series(1, $3::integer) s), $4
    from generate_series(1, $2::integer) n`, [tenant, count, subjects, emptyShape])
}

/** Seals this many entries. Transactions of other tests in the same server hold a seal back for a moment. */
export async function sealCount(sealing: Sealing, tenant: string, count: number): Promise<void> {
  for (let left = count; left > 0; left -= await sealAll(sealing, tenant)) await pause(5)
}

// RFC 9562: 48 bits of milliseconds, then the version, a counter that keeps the order, and chance.
const id = `(lpad(to_hex((extract(epoch from clock_timestamp()) * 1000)::bigint), 12, '0') || '7' || lpad(to_hex(n % 4096), 3, '0')
  || '8' || substr(md5(random()::text), 1, 15))::uuid`

// The name of the list of no columns.
const emptyShape = '4f53cda1-8c2b-8a0c-8354-bb5f9a3ecbe5'
