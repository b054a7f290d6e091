import { join } from 'node:path'
import { knownKeys, newestKey } from '../src/platform/backup/keys.ts'
import { provedBackup } from '../src/platform/backup/proved.ts'
import { backupOf } from '../src/platform/backup/take.ts'
import { bytesOf, writeWhole } from '../src/platform/backup/file.ts'
import { connectToCopy } from '../src/platform/database/copy.ts'
import { openVault, type Vault } from '../src/platform/files/vault.ts'
import { openLedger } from '../src/platform/erasure/ledger.ts'
import { replayLedger } from '../src/platform/erasure/replay.ts'
import { openRegister } from '../src/platform/register.ts'
import { durations, finding, type Finding } from './measure.ts'
import { openBenchRegister, plantTenant, type BenchRegister } from './register.ts'
import { keyed } from '../test/world.ts'

/** The replay of 10,000 entries of the ledger against half a minute, what a backup holds in memory against 60 MB, and its
 *  time against a plain copy of the same rows. */
export async function benchBackup({ long }: { long: boolean }): Promise<Finding[]> {
  const people = long ? 100_000 : 30_000
  const register = await openBenchRegister()
  const gate = await openRegister(register.server, register.installation, keyed, 3)
  try {
    const tenant = await plantTenant(register, 'only', people)
    const ledger = openLedger({ keys: join(register.folder, 'keys'), file: join(register.folder, 'one'), second: join(register.folder, 'two') })
    const files = openVault({ files: join(register.folder, 'files'), wrappings: [join(register.folder, 'w1'), join(register.folder, 'w2')],
      keys: join(register.folder, 'keys') })
    const taking = await takeIt(register, files, people)
    const { rows } = await register.owner.run<{ id: string }>('select id from person order by id limit 10000')
    // One entry of many: entering each is the erasure's work, not the restore's.
    for (let at = 0; at < rows.length; at += 50) {
      ledger.enter({ at: '2026-01-01', tenant: tenant.id, kind: 'purge', plan: String(at), ids: rows.slice(at, at + 50).map(({ id }) => id) })
    }
    const replay = await durations(1, async () => {
      const { erased } = await replayLedger(gate, tenant, { ledger, files, backup: { count: 0, last: '' } })
      if (erased !== rows.length) throw new Error(`${erased} of ${rows.length} were erased`)
    })
    return [...taking, finding(`replay: ${rows.length} persons of the ledger, milliseconds`, { of: 'replay', to: 'half a minute', atMost: 1 },
      { replay, 'half a minute': replay.map(() => 30_000) })]
  } finally {
    await gate.close()
    await register.close()
  }
}

async function takeIt(register: BenchRegister, files: Vault, people: number): Promise<Finding[]> {
  const connection = await connectToCopy(register.bare)
  const folder = join(register.folder, 'backup-keys')
  const key = newestKey(folder)
  const before = process.memoryUsage().rss
  let most = before
  const watching = setInterval(() => { most = Math.max(most, process.memoryUsage().rss) }, 5)
  const times: number[] = []
  const copies: number[] = []
  for (let round = 0; round < 3; round++) {
    const file = join(register.folder, `bench-${round}.backup`)
    times.push(...await durations(1, () => writeWhole(file, backupOf({ connection, installation: register.installation, key, of: undefined, files,
      ledger: { count: 0, last: '' } }, () => {}), async (half) => { await provedBackup(bytesOf(half), knownKeys(folder)) })))
    copies.push(...await durations(1, async () => {
      for await (const _ of connection.copyOut('copy person to stdout')) continue
    }))
  }
  clearInterval(watching)
  await connection.close()
  return [
    finding(`backup: ${people} persons, bytes of memory`, { of: 'grown', to: 'allowed', atMost: 1 }, { grown: [most - before], allowed: [60e6] }),
    finding(`backup: ${people} persons taken and proved, milliseconds`, { of: 'backup', to: 'copy', atMost: 20 }, { backup: times, copy: copies }),
  ]
}
