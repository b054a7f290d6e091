import { join } from 'node:path'
import { filesWithRows } from '../customers/attachments.ts'
import type { Config } from '../platform/config.ts'
import { openVault, type Vault, type VaultPlaces } from '../platform/files/vault.ts'
import type { Gate } from '../platform/gate/gate.ts'
import { incident, type Log } from '../platform/log.ts'
import { machineActor, type Tenant } from '../platform/tenants.ts'

type Holding = { gate: Gate; tenants: readonly Tenant[]; vault: Vault }

const hour = 3_600_000
/** Milliseconds for which a file waits for its row: an upload is not swept while it is under way. */
const grace = 600_000

/** Where files lie, and their wrapped keys twice: beside the files and, unless declared, in the folder of keys. No backup
 *  takes the keys. Source: rules of keys 12. */
export function vaultPlaces({ dataFolder, keysFolder, fileKeysFolder }: Folders): VaultPlaces {
  return { files: join(dataFolder, 'files'), keys: keysFolder, wrappings: [fileKeysFolder, join(dataFolder, 'file-keys')] }
}

type Folders = Pick<Config, 'dataFolder' | 'keysFolder' | 'fileKeysFolder'>

/** The installation's vault of files. */
export function installedVault(config: Folders): Vault {
  return openVault(vaultPlaces(config))
}

/** Destroys the keys of files whose rows are gone: erased, expired, or never written because a process was killed. */
export async function sweepFiles({ gate, vault }: Omit<Holding, 'tenants'>, tenant: Tenant, wait = grace): Promise<number> {
  const living = await gate.job(machineActor(tenant, ['accountability']), 'accountability', 'sweep of files', filesWithRows)
  return vault.sweep(tenant.id, living, new Date(gate.clock.now().getTime() - wait))
}

/** Sweeps now and each hour until stopped. A sweep that fails is told in our own log, and tried again. */
export async function startSweeping(holding: Holding, log: Log): Promise<{ stop(): void }> {
  const sweep = async () => {
    for (const tenant of holding.tenants) await sweepFiles(holding, tenant)
  }
  await sweep()
  const timer = setInterval(() => { sweep().catch((reason: unknown) => incident(reason, 'sweep of files', log)) }, hour)
  timer.unref()
  return { stop: () => clearInterval(timer) }
}
