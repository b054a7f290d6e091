import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, mkdirSync, mkdtempSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { serverAccount } from './account.ts'
import { embeddedBinaries, type Binaries } from './binaries.ts'
import { takeLock } from './cluster-lock.ts'
import { ClusterRefusal } from './cluster-refusal.ts'
import { admitOnlyOurselves, createCluster, superuser } from './initdb.ts'
import {
  clearRemains,
  hasExited,
  launch,
  removeSocketFolder,
  runningPostmaster,
  signal,
  stopPostmaster,
  type Server,
} from './postmaster.ts'
import { serverSettings } from './settings.ts'

export type ClusterAddress = { socketFolder: string; port: number; superuser: string }
export type Cluster = ClusterAddress & { stop: () => Promise<void> }
export type ClusterOptions = {
  folder: string
  port?: number
  /** Told after the server died by itself and answers again. */
  onRestart?: () => void
  /** Instead of the register's own settings; for test clusters only. */
  settings?: Readonly<Record<string, string>>
}

/** Starts the embedded PostgreSQL on a folder, creating its cluster on the first start, and keeps it running
 *  until `stop`. A server that a killed application left behind is stopped first. The folder then holds
 *  `cluster` (the database), `server.log` and `application.lock`.
 *  Refuses (ClusterRefusal) while another application has the folder. */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const folder = ownFolder(options.folder)
  const release = takeLock(join(folder, 'application.lock'))
  try {
    await stopPostmaster(join(folder, 'cluster'))
    const server = await prepareServer({ ...options, folder })
    const stop = await keepRunning(server, options.onRestart)
    return { ...addressOf(server), stop: () => stop().finally(release) }
  } catch (error) {
    release()
    throw error
  }
}

/** Where the server of this folder answers, for a second process: a command beside the running application.
 *  */
export function runningCluster(folder: string): ClusterAddress | undefined {
  const running = runningPostmaster(join(folder, 'cluster'))
  return running?.ready ? { socketFolder: running.socketFolder, port: running.port, superuser } : undefined
}

/** Makes the folder, closed to others, and returns its real path. */
export function ownFolder(folder: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return realpathSync(folder)
}

/** Creates the cluster if needed and everything around it; the server can then be launched. */
export async function prepareServer(options: ClusterOptions & { binaries?: Binaries }): Promise<Server> {
  const { folder, port = 5432, settings = {}, binaries = embeddedBinaries(folder) } = options
  const clusterFolder = join(folder, 'cluster')
  clearRemains(clusterFolder)
  const server = {
    binaries,
    account: serverAccount(clusterFolder),
    clusterFolder,
    logFile: join(folder, 'server.log'),
    port,
    settings: { ...serverSettings, ...settings },
  }
  await createCluster(server)
  admitOnlyOurselves(server)
  return { ...server, socketFolder: newSocketFolder(server.account) }
}

// Its path must fit in 107 characters, which that of the data need not; its random name and mode 700 leave
// nothing for another user of the machine to prepare.
function newSocketFolder({ uid, gid }: { uid: number; gid: number }): string {
  const folder = mkdtempSync('/tmp/seloste-')
  chownSync(folder, uid, gid)
  return folder
}

/** The address under which that server can be reached. */
export function addressOf({ socketFolder, port }: Server): ClusterAddress {
  return { socketFolder, port, superuser }
}

/** Launches the server, launches it again whenever it dies, and returns how to stop it for good. */
export async function keepRunning(server: Server, onRestart?: () => void): Promise<() => Promise<void>> {
  const stopping = new AbortController()
  const stopAtExit = () => {
    const running = runningPostmaster(server.clusterFolder)
    if (running !== undefined) signal(running.pid, 'SIGINT')
  }
  const watching = relaunchForever(server, await firstLaunch(server), stopping.signal, onRestart)
  process.on('exit', stopAtExit)
  return async () => {
    stopping.abort()
    process.off('exit', stopAtExit)
    await stopPostmaster(server.clusterFolder)
    await watching
    removeSocketFolder(server.socketFolder)
  }
}

async function firstLaunch(server: Server): Promise<ChildProcess> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await launch(server)
    } catch (error) {
      // The sessions of a killed server need a moment to notice; PostgreSQL waits for no one, so we do.
      const lingering = error instanceof ClusterRefusal && error.message.includes('shared memory block')
      if (!lingering || attempt === 20) {
        removeSocketFolder(server.socketFolder)
        throw error
      }
      await pause(250)
    }
  }
}

async function relaunchForever(
  server: Server,
  first: ChildProcess,
  stopping: AbortSignal,
  onRestart?: () => void,
) {
  const stopped = once(stopping, 'abort')
  let child: ChildProcess | undefined = first
  for (let delay = 100; !stopping.aborted; delay = Math.min(delay * 2, 10_000)) {
    const since = performance.now()
    if (child !== undefined && !hasExited(child)) await Promise.race([stopped, once(child, 'exit')])
    if (performance.now() - since > 60_000) delay = 100
    // Not referenced: an application that is done must not stay alive for a server that cannot be started.
    await Promise.race([stopped, pause(delay, undefined, { ref: false })])
    if (stopping.aborted) return
    child = await relaunch(server)
    if (stopping.aborted) return stopPostmaster(server.clusterFolder)
    if (child !== undefined) onRestart?.()
  }
}

async function relaunch(server: Server): Promise<ChildProcess | undefined> {
  try {
    return await launch(server)
  } catch (error) {
    if (!(error instanceof ClusterRefusal)) throw error
    process.emitWarning(error)
    return undefined
  }
}
