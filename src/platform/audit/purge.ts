import { roleName } from '../../catalogue/schema/roles.ts'
import type { Connection } from '../database/connection.ts'
import { unpacked } from './leaf.ts'
import { asSealer, AuditRefusal, horizonOf, lastKept, type Sealing } from './log.ts'
import { purgedThrough } from './purged.ts'
import { addCheckpoint, copyOutside } from './sealer.ts'

/** Removes the entries whose length is over, seal by seal, and gives how many. What is to go is first said in a signed
 *  checkpoint; then the purger, in whose role only the owner's process stands, removes it. The hashes stay, so that
 *  the rest of the log still proves itself; the ids of the entries go. A purge that was cut short goes on next time.
 *  Source: rules of the audit 10, 11; the retention rule 'audit_log'. */
export async function purgeLog(sealing: Sealing, owner: Connection, tenant: string, before: Date): Promise<number> {
  const through = await asSealer(sealing, async () => {
    const known = await purgedThrough(sealing, tenant)
    const { rows: [row] } = await sealing.connection.run<{ number: number | null }>(`select max(number) as number from audit_checkpoint
      where tenant_id = $1 and created_at < $2`, [tenant, before])
    const number = row?.number ?? 0
    if (number > known) await sayPurged(sealing, tenant, number, before)
    return Math.max(number, known)
  })
  await copyOutside(sealing, tenant)
  return removeThrough(owner, sealing.installation, tenant, through)
}

async function sayPurged(sealing: Sealing, tenant: string, number: number, before: Date): Promise<void> {
  const { last, edge } = await lastKept(sealing, tenant)
  if (last === undefined) return
  const { now } = await horizonOf(sealing)
  await addCheckpoint(sealing, { tenant, last, edge, kind: 'purged', now, through: last.checkpoint.through, rows: [],
    detail: `through number ${number} sealed before ${before.toISOString()}` })
}

async function removeThrough(owner: Connection, installation: string, tenant: string, through: number): Promise<number> {
  let removed = 0
  for (;;) {
    const count = await asPurger(owner, installation, async () => {
      const { rows: [seal] } = await owner.run<{ number: number; entries: Buffer }>(`select number, entries from audit_checkpoint
        where tenant_id = $1 and number <= $2 and entries <> '' order by number limit 1`, [tenant, through])
      if (seal === undefined) return undefined
      const ids = unpacked(seal.entries)
      const { count: gone } = await owner.run('delete from audit_entry where tenant_id = $1 and id = any ($2::uuid[])',
        [tenant, `{${ids.join(',')}}`])
      // Were the ids to go without their entries, these would look as if somebody had put them in.
      if (gone !== ids.length) throw new AuditRefusal(`seal ${seal.number} has ${ids.length} entries, and ${gone} can be removed`)
      await owner.run('delete from audit_subject where tenant_id = $1 and number = $2', [tenant, seal.number])
      await owner.run("update audit_checkpoint set entries = '' where tenant_id = $1 and number = $2", [tenant, seal.number])
      return gone
    })
    if (count === undefined) return removed
    removed += count
  }
}

async function asPurger<R>(owner: Connection, installation: string, act: () => Promise<R>): Promise<R> {
  await owner.run('begin')
  try {
    await owner.run("select set_config('role', $1, true)", [roleName(installation, 'audit_purger')])
    const answer = await act()
    await owner.run('commit')
    return answer
  } catch (reason) {
    await owner.run('rollback').catch(() => undefined)
    throw reason
  }
}
