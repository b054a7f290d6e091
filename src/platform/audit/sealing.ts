import { setTimeout as pause } from 'node:timers/promises'
import type { Config } from '../config.ts'
import { connect } from '../database/connection.ts'
import type { Installation } from '../io.ts'
import { incident, type Log } from '../log.ts'
import { auditKey } from './keys.ts'
import { asSealer, AuditRefusal, lastKept, type Sealing } from './log.ts'
import { sealAll } from './sealer.ts'

type Folders = Pick<Config, 'keysFolder' | 'checkpointsFolder'>
type Opened = Pick<Installation, 'server' | 'tenants' | 'installation'>

/** Milliseconds between seals while the register is served. */
const between = 60_000

/** Opens what sealing works with: a connection of its own, off the way of requests, and the key. */
export function openSealing({ server, installation }: Opened, { keysFolder, checkpointsFolder }: Folders): Sealing {
  return { connection: connect(server), installation, key: auditKey(keysFolder), folder: checkpointsFolder }
}

/** Seals the log of each controller now and then, and once more when it is stopped. Refuses (AuditRefusal) keys that the
 *  log was not signed with; a log that was cut or restored is said in our own log, and not sealed. */
export async function startSealing(opened: Opened, folders: Folders, log: Log): Promise<{ stop(): Promise<void> }> {
  const sealing = openSealing(opened, folders)
  const stopping = new AbortController()
  await mustHaveKeys(opened, sealing)
  const running = (async () => {
    while (!stopping.signal.aborted) {
      await sealEach(opened, sealing, log)
      await pause(between, undefined, { signal: stopping.signal }).catch(() => undefined)
    }
    await sealEach(opened, sealing, log)
    await sealing.connection.close()
  })()
  return {
    async stop() {
      stopping.abort()
      await running
    },
  }
}

async function mustHaveKeys({ tenants }: Opened, sealing: Sealing): Promise<void> {
  for (const { id } of tenants) {
    const { last } = await asSealer(sealing, () => lastKept(sealing, id))
    if (last === undefined || last.checkpoint.key === sealing.key.name) continue
    await sealing.connection.close()
    throw new AuditRefusal(`the audit was signed with the key ${last.checkpoint.key}, and SELOSTE_KEYS holds ${sealing.key.name}`)
  }
}

async function sealEach({ tenants }: Opened, sealing: Sealing, log: Log): Promise<void> {
  for (const { id, slug } of tenants) {
    try {
      await sealAll(sealing, id)
    } catch (reason) {
      if (reason instanceof AuditRefusal) log(`the audit of ${slug} is not sealed: ${reason.message}`)
      else incident(reason, 'sealing the audit', log)
    }
  }
}
