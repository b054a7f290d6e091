import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { auditKey } from '../src/platform/audit/keys.ts'
import { sealAll } from '../src/platform/audit/sealer.ts'
import { verifyLog } from '../src/platform/audit/verify.ts'
import { connect } from '../src/platform/database/connection.ts'
import { addEntries } from '../test/audit-log.ts'
import { installation, world } from '../test/world.ts'
import { finding, type Finding } from './measure.ts'

/** Whether sealing keeps up with 5,000 entries a second, and a log of a million is verified within ten seconds; the
 *  short form measures a tenth of it against a tenth of the time. */
export async function benchAudit({ long }: { long: boolean }): Promise<Finding[]> {
  const count = long ? 1_000_000 : 100_000
  const w = await world()
  const folder = mkdtempSync(join(tmpdir(), 'seloste-bench-audit-'))
  const sealing = { connection: connect(w.server), installation, key: auditKey(join(folder, 'keys')), folder: join(folder, 'outside') }
  try {
    for (let added = 0; added < count; added += 50_000) await addEntries(w.owner, w.tenant.id, 50_000)
    await w.owner.script('analyze audit_entry')
    const sealed = await seconds(async () => {
      for (let left = count; left > 0; left -= await sealAll(sealing, w.tenant.id)) await pause(1)
    })
    const verified: number[] = []
    for (let round = 0; round < 3; round += 1) {
      verified.push(await seconds(async () => {
        const { findings, sealed: entries } = await verifyLog(sealing, w.tenant.id)
        if (findings.length > 0 || entries !== count) throw new Error('an untouched log is not whole')
      }))
    }
    return [
      finding('audit: entries sealed a second', { of: 'measured', to: 'wanted', atLeast: 1 }, { measured: [count / sealed], wanted: [5000] }),
      finding('audit: seconds to verify a million entries', { of: 'measured', to: 'limit', atMost: 1 },
        { measured: verified.map((each) => each * (1_000_000 / count)), limit: verified.map(() => 10) }),
    ]
  } finally {
    await sealing.connection.close()
    await w.close()
    rmSync(folder, { recursive: true })
  }
}

async function seconds(act: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await act()
  return (performance.now() - start) / 1000
}
