import { existsSync } from 'node:fs'
import { endWaysIn } from '../access/restored.ts'
import { holdBulletins } from '../bulletins/restored.ts'
import { openReviewAfterRestore } from '../access-register/review-rhythm.ts'
import { openSealing } from '../platform/audit/sealing.ts'
import { AuditRefusal } from '../platform/audit/log.ts'
import { nothingShown, recordRestore } from '../platform/audit/restore.ts'
import { bytesOf } from '../platform/backup/file.ts'
import { knownKeys } from '../platform/backup/keys.ts'
import { finishRestore, loadBackup, putFilesBack } from '../platform/backup/load.ts'
import { provedBackup } from '../platform/backup/proved.ts'
import type { Summary } from '../platform/backup/summary.ts'
import type { Config } from '../platform/config.ts'
import { connectToCopy, type CopyConnection } from '../platform/database/copy.ts'
import type { Server } from '../platform/database/connection.ts'
import type { Ledger } from '../platform/erasure/ledger.ts'
import { replayLedger, type Replayed } from '../platform/erasure/replay.ts'
import type { Vault } from '../platform/files/vault.ts'
import { Refusal } from '../platform/refusal.ts'
import { openRegister } from '../platform/register.ts'
import { machineActor, type Tenant } from '../platform/tenants.ts'
import { installedVault } from './files.ts'
import { openPlace, tenantsOf } from './installation.ts'
import { ledgerOf, ledgerPlaces } from './ledger.ts'
import { beginAnother, closeRegister, lostLedger, nothingReplayed, officersNamed, type Officers } from './ledger-lost.ts'
import { ownerServer } from './owner.ts'
import { restoreTexts as texts } from './restore-texts.ts'

/** What a restore did: when the backup was taken, how many rows it had, and for each controller what was replayed and how many
 *  ways into accounts were ended. */
export type Restored = {
  taken_at: string
  rows: number
  files: { back: number; without: number }
  isResumed: boolean
  controllers: { slug: string; replayed: Replayed; log: 'restored' | 'whole'; ended: number; isClosed: boolean }[]
}
type Told = (table: string, rows: number) => void

/** Restores a backup: all of it is proved, then it is loaded, then the ledger is replayed, then the log goes on with a
 *  signed restore, and only then may the register open. Stopped anywhere, the same again finishes it. Where the ledger is
 *  lost, the officers who answer for that are named, and the register opens for the rights desk alone. Refuses (Refusal).
 *  Source: rules of the audit 10; of keys 13. */
export async function restore(config: Config, file: string, told: Told, named?: readonly string[]): Promise<Restored> {
  const whole = () => usableLedger(config, file)
  const ledger = await (named === undefined ? whole() : lostLedger(config, whole))
  const place = await openPlace(config, 'alone')
  try {
    return await restoreInto({ config, server: place.server, owner: ownerServer(config), file, ledger, named, files: installedVault(config), told })
  } finally {
    await place.stop()
  }
}

/** Refuses a ledger that is not there, was changed, or knows less than it did when the backup was taken. */
export async function usableLedger(config: Config, file: string): Promise<Ledger> {
  const keys = knownKeys(config.keysFolder)
  const { head } = await provedBackup(bytesOf(file), keys)
  const { file: first, second } = ledgerPlaces(config)
  if (!existsSync(first) && !existsSync(second)) throw new Refusal('not-allowed', texts.noLedger)
  const ledger = ledgerOf(config)
  ledger.repair()
  const faults = ledger.faults()
  if (faults.length > 0) throw new Refusal('not-allowed', texts.brokenLedger(faults))
  if (!ledger.covers(head.ledger)) throw new Refusal('not-allowed', texts.olderLedger)
  return ledger
}

type Into = { config: Config; server: Server; owner: Server; file: string; ledger: Ledger; files: Vault; told: Told
  /** Those who answer for a restore without its ledger. */
  named?: readonly string[] | undefined }

/** Restores into one database, by its owner. */
export async function restoreInto(into: Into): Promise<Restored> {
  const { config, server, owner, file, files, named } = into
  const connection = await connectToCopy(owner)
  try {
    await mustBeClosed(connection, server)
    const officers = named === undefined ? undefined : await officersNamed(config, file, connection, named)
    const source = { keys: knownKeys(config.keysFolder), bytes: () => bytesOf(file) }
    const { restore: id, summary, isResumed } = await loadBackup({ connection, installation: config.installation, ...source })
    const back = await putFilesBack(source, summary, files)
    const controllers = await replayed(into, summary, officers)
    // Last, so that one that was stopped before finds no ledger still.
    if (officers !== undefined) beginAnother(config, summary)
    await finishRestore(connection, config.installation, id, JSON.stringify(controllers.map(({ replayed: done }) => done.erased)))
    return { taken_at: summary.head.taken_at, rows: summary.tables.reduce((sum, { rows }) => sum + rows, 0), files: back, isResumed, controllers }
  } finally {
    await connection.close()
  }
}

async function mustBeClosed(connection: CopyConnection, { user, database }: Server): Promise<void> {
  const others = await connection.run('select pid from pg_stat_activity where datname = $1 and usename = $2 and pid <> pg_backend_pid() limit 1',
    [database, user])
  if (others.length > 0) throw new Refusal('conflict', texts.served)
}

async function replayed(
  { config, server, ledger, files }: Into, summary: Summary, officers: Officers | undefined,
): Promise<Restored['controllers']> {
  const { head } = summary
  const isBelieved = ledger.faults().length === 0
  const gate = await openRegister(server, config.installation, ledger.digest, 3)
  try {
    const tenants = (await tenantsOf(gate)).filter(({ id }) => head.tenant === undefined || id === head.tenant.id)
    const done: Restored['controllers'] = []
    for (const tenant of tenants) {
      const log = await logGoesOn(config, server, tenant, `backup taken at ${head.taken_at}${officers === undefined ? '' : ', without its erasure ledger'}`)
      if (officers !== undefined) await closeRegister(gate, tenant, summary, officers)
      const ended = await gate.write(machineActor(tenant, ['access_security']), 'access_security', 'seloste restore', async (task) => {
        await openReviewAfterRestore(task)
        return endWaysIn(task)
      })
      await gate.write(machineActor(tenant, ['informing']), 'informing', 'seloste restore', holdBulletins)
      const replayed = isBelieved ? await replayLedger(gate, tenant, { ledger, files, backup: head.ledger }) : nothingReplayed
      done.push({ slug: tenant.slug, ended, replayed, log, isClosed: officers !== undefined })
    }
    return done
  } finally {
    await gate.close()
  }
}

/** A log that lost nothing since the backup has nothing to say of a restore. */
async function logGoesOn(config: Config, server: Server, tenant: Tenant, reason: string): Promise<'restored' | 'whole'> {
  const sealing = openSealing({ server, tenants: [tenant], installation: config.installation }, config)
  try {
    await recordRestore(sealing, tenant.id, reason)
    return 'restored'
  } catch (thrown) {
    if (!(thrown instanceof AuditRefusal) || thrown.message !== nothingShown) throw thrown
    return 'whole'
  } finally {
    await sealing.connection.close()
  }
}
