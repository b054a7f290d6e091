import { nothing } from './checkpoint.ts'
import { unpacked } from './leaf.ts'
import type { Sealing } from './log.ts'

/** The ids of entries that stand under no seal, in order, of those that the condition over `$1` (the controller) and
 *  further parameters admits. It reads the whole log: for a restore, and for a log that is known to be wrong. */
export async function* unknownEntries(
  { connection }: Sealing, tenant: string, condition = 'true', parameters: readonly unknown[] = [],
): AsyncGenerator<string> {
  const known = new Set<string>()
  const { rows } = await connection.run<{ entries: Buffer }>('select entries from audit_checkpoint where tenant_id = $1', [tenant])
  for (const { entries } of rows) for (const id of unpacked(entries)) known.add(id)
  for (let after = nothing; ;) {
    const { rows: page } = await connection.run<{ id: string }>(`select id from audit_entry where tenant_id = $1 and ${condition}
      and id > $${parameters.length + 2}::uuid order by id limit 10000`, [tenant, ...parameters, after])
    for (const { id } of page) if (!known.has(id)) yield id
    const end = page.at(-1)
    if (end === undefined) return
    after = end.id
  }
}
