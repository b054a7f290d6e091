import { join } from 'node:path'
import { filesWithRows } from '../customers/attachments.ts'
import type { Config } from '../platform/config.ts'
import { openVault, type Vault, type VaultPlaces } from '../platform/files/vault.ts'
import type { Gate } from '../platform/gate/gate.ts'
import { machineActor, type Tenant } from '../platform/tenants.ts'

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

/** The vault of a register that is restored to try it: files lie with it, their keys are the living ones and only read. */
export function rehearsedVault(living: Folders, tried: Folders): Vault {
  return openVault({ ...vaultPlaces(living), files: vaultPlaces(tried).files, isRehearsal: true })
}

/** Destroys what an upload, or a removal, left when its process was killed: files without a row. What is erased takes its
 *  files along by itself. */
export async function sweepFiles({ gate, vault }: { gate: Gate; vault: Vault }, tenant: Tenant, wait = grace): Promise<number> {
  const living = await gate.job(machineActor(tenant, ['accountability']), 'accountability', 'sweep of files', filesWithRows)
  return vault.sweep(tenant.id, living, new Date(gate.clock.now().getTime() - wait))
}
