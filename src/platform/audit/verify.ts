import { isSigned, nameOf, type Checkpoint, type Signed } from './checkpoint.ts'
import { insertedIn } from './inserted.ts'
import { asSealer, lastKept, mustRead, type Sealing } from './log.ts'
import { mailedFindings } from './mailed.ts'
import { outsideChain } from './outside-chain.ts'
import { walk } from './walk.ts'

/** What is wrong, and with which entry first: `place` counts the entries of the log from 1.
 *  `unfinished` is a log that nothing outside vouches for. */
export type Finding = {
  what: 'flip' | 'delete' | 'insert' | 'reorder' | 'truncate' | 'checkpoint' | 'columns' | 'signature' | 'unfinished'
  entry?: string | undefined
  place?: number | undefined
  checkpoint?: number | undefined
}
export type Restore = { checkpoint: number; at: Date; says: string }
export type Verdict = { sealed: number; unsealed: number; purged: number; checkpoints: number; restores: Restore[]; findings: Finding[] }

/** Recomputes the log of a controller from its entries, and names what was changed first. The tree shows a changed,
 *  removed or moved entry; the transactions show one put in afterwards; the outside shows an end that was cut off,
 *  unless a signed restore says that it is missing; so do checkpoints that were mailed and kept, where the second place was
 *  cut off too. What no seal covers yet can still be changed unseen.
 *  Source: rules of the audit 10; RFC 6962, 2.1. */
export async function verifyLog(sealing: Sealing, tenant: string, mailed: readonly Signed[] = []): Promise<Verdict> {
  // The outside is read first: what is sealed meanwhile must not look as if the database had lost it.
  const outside = outsideChain(sealing, tenant)
  return asSealer(sealing, async () => {
    await sealing.connection.run("select set_config('statement_timeout', '0', true)")
    const walked = await walk(sealing, tenant)
    const { last } = await lastKept(sealing, tenant)
    const inserted = await insertedIn(sealing, tenant, last?.checkpoint, walked)
    const findings = [...walked.findings, ...inserted.findings]
    if (last !== undefined && (last.checkpoint.key !== sealing.key.name || !isSigned(last, sealing.key.open))) {
      findings.push({ what: 'signature', checkpoint: last.checkpoint.number })
    }
    findings.push(...outsideFindings(outside, last, walked.names))
    findings.push(...mailed.flatMap((one) => mailedFindings(sealing, tenant, one, walked)))
    const copied = outsideChain(sealing, tenant).chain.length
    if (copied < walked.names.length) findings.push({ what: 'unfinished', checkpoint: copied + 1 })
    return { sealed: walked.sealed, purged: walked.purged, checkpoints: walked.names.length, unsealed: inserted.unsealed,
      restores: walked.restores, findings: inOrder(findings) }
  })
}

/** The outside and the database say the same, and the outside says no more. */
function outsideFindings(
  { chain, broken }: ReturnType<typeof outsideChain>, last: { checkpoint: Checkpoint } | undefined, names: readonly string[],
): Finding[] {
  if (broken !== undefined) return [{ what: 'signature', checkpoint: broken }]
  const differs = chain.findIndex(({ body }, at) => names[at] !== undefined && nameOf(body) !== names[at])
  if (differs >= 0) return [{ what: 'checkpoint', checkpoint: differs + 1 }]
  const lost = chain[names.length]
  if (lost === undefined) return []
  const { first, number } = mustRead(lost.body)
  return [{ what: 'truncate', entry: first, place: (last?.checkpoint.size ?? 0) + 1, checkpoint: number }]
}

/** Where two findings tell of the same places, the earlier one comes first; those without a place come last. */
function inOrder(findings: readonly Finding[]): Finding[] {
  return findings.toSorted((one, other) => (one.place ?? Infinity) - (other.place ?? Infinity) || 0)
}
