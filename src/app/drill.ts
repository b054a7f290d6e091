import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '../platform/config.ts'
import { checkDatabase } from '../platform/database/check.ts'
import { connect, type Server } from '../platform/database/connection.ts'
import type { Io } from '../platform/io.ts'
import { InstallationError } from './external.ts'
import { rehearsedVault } from './files.ts'
import { openPlace } from './installation.ts'
import { ownerServer } from './owner.ts'
import { restoreInto, usableLedger, type Restored } from './restoring.ts'
import { recordRun } from './timetable-runs.ts'

/** Restores a backup into a database of its own, beside the data folder, looks whether it could be served, and throws it
 *  away. That it went well or not is recorded for every controller. Source: GDPR 32(1)(d). */
export async function drill(config: Config, file: string, io: Pick<Io, 'open'>, told: (table: string, rows: number) => void): Promise<Restored> {
  const { gate, tenants } = await io.open()
  const record = async (result: 'done' | 'failed', report: { [what: string]: string | number }) => {
    for (const tenant of tenants) await recordRun(gate, tenant, 'drill', { result, report })
  }
  try {
    const restored = await rehearsed(config, file, told)
    await record('done', { taken_at: restored.taken_at, rows: restored.rows })
    return restored
  } catch (reason) {
    await record('failed', {})
    throw reason
  }
}

async function rehearsed(config: Config, file: string, told: (table: string, rows: number) => void): Promise<Restored> {
  const ledger = await usableLedger(config, file)
  const folder = mkdtempSync(`${config.dataFolder}-drill-`)
  const there: Config = { ...config, dataFolder: folder, databaseUrl: undefined, ownerUrl: undefined, checkpointsFolder: join(folder, 'checkpoints') }
  try {
    const place = await openPlace(there, 'alone')
    try {
      const restored = await restoreInto({ config: there, server: place.server, owner: ownerServer(there), file, ledger, files: rehearsedVault(config, there), told })
      await mustBeServable(place.server, config.installation)
      return restored
    } finally {
      await place.stop()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function mustBeServable(server: Server, installation: string): Promise<void> {
  const connection = connect(server)
  try {
    const differences = await checkDatabase(connection, installation, server.user)
    if (differences.length > 0) throw new InstallationError(`what was restored is not what the catalogue declares:\n  ${differences.join('\n  ')}`)
  } finally {
    await connection.close()
  }
}
