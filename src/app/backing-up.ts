import { bytesOf, writeWhole } from '../platform/backup/file.ts'
import { knownKeys, newestKey } from '../platform/backup/keys.ts'
import { provedBackup } from '../platform/backup/proved.ts'
import type { Summary } from '../platform/backup/summary.ts'
import type { Of } from '../platform/backup/tables.ts'
import { backupOf } from '../platform/backup/take.ts'
import { texts } from '../platform/backup/texts.ts'
import type { Config } from '../platform/config.ts'
import { isRefused } from '../platform/database/check.ts'
import { connect, type Server } from '../platform/database/connection.ts'
import { connectToCopy } from '../platform/database/copy.ts'
import { Refusal } from '../platform/refusal.ts'
import { installedVault } from './files.ts'
import { ledgerOf } from './ledger.ts'
import { ownerServer } from './owner.ts'

/** Takes a backup to a file while the register is served, and reads it back before it has its name. Refuses (Refusal) over
 *  a database that is not what the catalogue declares: rows could be missing. */
export async function takeBackup(
  config: Config, server: Server, file: string, of: Of, told: (table: string, rows: number) => void,
): Promise<Summary> {
  await mustBeDeclared(config, server)
  const ledger = ledgerOf(config)
  ledger.begin()
  ledger.repair()
  const key = newestKey(config.keysFolder)
  const head = ledger.head()
  const connection = await connectToCopy(ownerServer(config))
  let taken: Summary | undefined
  try {
    const bytes = backupOf({ connection, installation: config.installation, key, of, ledger: head, files: installedVault(config), told }, (summary) => { taken = summary })
    await writeWhole(file, bytes, async (half) => {
      const read = await provedBackup(bytesOf(half), knownKeys(config.keysFolder))
      if (read.digest !== taken?.digest) throw new Refusal('conflict', texts.inconsistent(file))
    })
  } finally {
    await connection.close()
  }
  if (taken === undefined) throw new Error('the backup was not taken to its end')
  return taken
}

async function mustBeDeclared({ installation }: Config, server: Server): Promise<void> {
  const connection = connect(server)
  try {
    if (await isRefused(connection, installation, server.user)) throw new Refusal('conflict', texts.notDeclared)
  } finally {
    await connection.close()
  }
}
