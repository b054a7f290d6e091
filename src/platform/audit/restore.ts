import { newId } from '../id.ts'
import { nameOf, nothing, type Signed } from './checkpoint.ts'
import { canonical, sealableOf, type Sealable } from './leaf.ts'
import { asSealer, AuditRefusal, beginning, horizonOf, lastKept, mustRead, type Sealing } from './log.ts'
import { addOutside, lastOutside, outsideFile } from './outside.ts'
import { addCheckpoint, copyOutside } from './sealer.ts'
import { unknownEntries } from './unknown.ts'

/** How it is said that nothing was restored. */
export const nothingShown = 'nothing shows that the database was restored'

/** Says, signed, that the database was restored: the log goes on from what came back, and names the last checkpoint
 *  outside, so that what is missing since then is a restore and not a truncation. A copy that counts its transactions
 *  anew is sealed whole first; one that another installation signed goes on under our key.
 *  Refuses (AuditRefusal) when nothing shows that anything was restored. Source: rules of the audit 10. */
export async function recordRestore(sealing: Sealing, tenant: string, reason: string): Promise<void> {
  const file = outsideFile(sealing.folder, tenant)
  const made = await asSealer(sealing, async () => {
    const { last, edge } = await lastKept(sealing, tenant)
    const { horizon, now } = await horizonOf(sealing)
    const through = last?.checkpoint.through ?? beginning
    const isNewCount = horizon < through.transaction
    const isMoved = last !== undefined && last.checkpoint.key !== sealing.key.name
    // A controller that moved here, or a second place that is lost too: what came back is all that is known.
    const outside = lastOutside(file) ?? (isMoved || isNewCount ? last : undefined)
    const known = outside && mustRead(outside.body)
    const isBehind = known !== undefined && known.number >= (last?.checkpoint.number ?? 0) && outside?.body !== last?.body
    if (outside === undefined || known === undefined || !(isBehind || isNewCount || isMoved)) {
      throw new AuditRefusal(nothingShown)
    }
    const { number, size } = known
    const rows = isNewCount ? await unsealed(sealing, tenant) : []
    await addCheckpoint(sealing, { tenant, last, edge, kind: 'restored', now, rows,
      ...(isNewCount ? { through: { transaction: horizon, entry: nothing }, since: newId(now.getTime()) } : { through }),
      detail: `after number ${number} size ${size} ${nameOf(outside.body)}: ${reason.replaceAll(/\s+/g, ' ').slice(0, 500)}` })
    return lastKept(sealing, tenant)
  })
  const added: Signed | undefined = made.last
  if (lastOutside(file) === undefined) await copyOutside(sealing, tenant)
  else if (added !== undefined) addOutside(sealing.folder, file, [added])
}

async function unsealed(sealing: Sealing, tenant: string): Promise<Sealable[]> {
  const ids: string[] = []
  for await (const id of unknownEntries(sealing, tenant)) ids.push(id)
  const { rows } = await sealing.connection.run<{ text: string }>(`select ${canonical} as text from audit_entry e
    where e.tenant_id = $1 and e.id = any ($2::uuid[]) order by e.id`, [tenant, `{${ids.join(',')}}`])
  return rows.map(({ text }) => sealableOf(text))
}
