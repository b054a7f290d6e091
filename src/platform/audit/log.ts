import { z } from 'zod'
import { roleName } from '../../catalogue/schema/roles.ts'
import type { Connection } from '../database/connection.ts'
import { nothing, readCheckpoint, type Checkpoint, type Place, type Signed } from './checkpoint.ts'
import type { AuditKey } from './keys.ts'
import { digestsIn } from './leaf.ts'
import { emptyEdge, type Edge } from './merkle.ts'

/** What sealing and verifying work with. `folder` is the second place, outside the database. */
export type Sealing = { connection: Connection; installation: string; key: AuditKey; folder: string }

/** What the log cannot be sealed or verified over; its message says what to do. */
export class AuditRefusal extends Error {}

/** A checkpoint of the database, with what its row holds beside what was signed. */
export type Kept = Signed & { checkpoint: Checkpoint }

/** Runs one act in the sealer's role and one transaction, which sees the log as it was when it began. Of two that seal
 *  at once one fails: each checkpoint's number is there once. */
export async function asSealer<R>({ connection, installation }: Sealing, act: () => Promise<R>): Promise<R> {
  await connection.run('begin isolation level repeatable read')
  try {
    await connection.run("select set_config('role', $1, true), set_config('plan_cache_mode', 'auto', true)",
      [roleName(installation, 'audit_sealer')])
    const answer = await act()
    await connection.run('commit')
    return answer
  } catch (reason) {
    // Where the connection is gone, so is the transaction; what went wrong first is what is told.
    await connection.run('rollback').catch(() => undefined)
    throw reason
  }
}

const lastRow = z.tuple([z.object({ body: z.string(), signature: z.instanceof(Buffer), peaks: z.instanceof(Buffer) })]).or(z.tuple([]))

/** The newest checkpoint in the database, and the tree it was made over. */
export async function lastKept({ connection }: Sealing, tenant: string): Promise<{ last: Kept | undefined; edge: Edge }> {
  const { rows } = await connection.run(`select body, signature, peaks from audit_checkpoint
    where tenant_id = $1 order by number desc limit 1`, [tenant])
  const [row] = lastRow.parse(rows)
  if (row === undefined) return { last: undefined, edge: emptyEdge }
  const checkpoint = mustRead(row.body)
  return { last: { body: row.body, signature: row.signature, checkpoint },
    edge: { size: checkpoint.size, peaks: digestsIn(row.peaks) } }
}

/** Reads a checkpoint that we wrote. Refuses (AuditRefusal) a text that is none. */
export function mustRead(body: string): Checkpoint {
  const read = readCheckpoint(body)
  if (read === undefined) throw new AuditRefusal('a checkpoint of the audit cannot be read; run: seloste audit verify')
  return read
}

const moment = z.tuple([z.object({ horizon: z.string(), now: z.date() })])

/** The oldest transaction still under way anywhere, before which nothing new appears, and the time. */
export async function horizonOf({ connection }: Sealing): Promise<{ horizon: bigint; now: Date }> {
  const { rows } = await connection.run("select pg_snapshot_xmin(pg_current_snapshot())::text as horizon, clock_timestamp() as now")
  const [{ horizon, now }] = moment.parse(rows)
  return { horizon: BigInt(horizon), now }
}

/** Before every transaction. */
export const beginning: Place = { transaction: 0n, entry: nothing }
