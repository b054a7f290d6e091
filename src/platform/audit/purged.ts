import { readCheckpoint } from './checkpoint.ts'
import type { Sealing } from './log.ts'

/** The number of the last seal whose entries have gone with their length, as the newest purge says. */
export async function purgedThrough({ connection }: Sealing, tenant: string): Promise<number> {
  const { rows: [row] } = await connection.run<{ body: string }>(`select body from audit_checkpoint
    where tenant_id = $1 and kind = 'purged' order by number desc limit 1`, [tenant])
  const said = row === undefined ? undefined : readCheckpoint(row.body)?.detail
  return Number(/^through number (\d+) /.exec(said ?? '')?.[1] ?? 0)
}
