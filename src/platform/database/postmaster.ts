import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { runningAs, type Account } from './account.ts'
import type { Binaries } from './binaries.ts'
import { ClusterRefusal } from './cluster-refusal.ts'
import { commandOf, readOrNothing } from './process-identity.ts'

/** Everything needed to run one PostgreSQL server on one cluster folder. */
export type Server = {
  binaries: Binaries
  account: Account
  clusterFolder: string
  logFile: string
  socketFolder: string
  port: number
  settings: Readonly<Record<string, string>>
}

// The server starts inside its folder and names it so: the way there may be closed to its account.
export const here = '/proc/self/cwd'

// No PGPORT, PGOPTIONS or locale of the operator's shell reaches the server.
export const environment = { LANG: 'C', TZ: 'UTC' }

/** Starts the server and waits until it answers, however long its recovery takes. */
export async function launch(server: Server): Promise<ChildProcess> {
  const log = openSync(server.logFile, 'w', 0o600)
  const flags = Object.entries(allSettings(server)).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const child = spawn(join(server.binaries.folder, 'bin/postgres'), ['-D', here, ...flags], {
    cwd: server.clusterFolder,
    // A session of its own: Ctrl+C in the terminal stops the application, which then stops the server in
    // order.
    detached: true,
    env: environment,
    stdio: ['ignore', log, log],
    ...runningAs(server.account),
  })
  closeSync(log)
  await once(child, 'spawn')
  child.unref()
  await readiness(server, child)
  return child
}

function allSettings({ settings, socketFolder, port }: Server): Record<string, string> {
  return { ...settings, unix_socket_directories: socketFolder, port: String(port) }
}

async function readiness(server: Server, child: ChildProcess): Promise<void> {
  while (!isReady(server, child)) {
    if (hasExited(child)) {
      const log = readFileSync(server.logFile, 'utf8').trim()
      throw new ClusterRefusal(`The embedded database did not start (${server.logFile}): ${log}`)
    }
    await pause(10)
  }
}

function isReady(server: Server, child: ChildProcess): boolean {
  const running = runningPostmaster(server.clusterFolder)
  return running !== undefined && running.ready && running.pid === child.pid
}

/** Whether a child has ended, by itself or by a signal. */
export function hasExited(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null
}

type Running = { pid: number; port: number; socketFolder: string; ready: boolean }

/** The server that runs on this folder, whoever started it; undefined when postmaster.pid is absent or stale.
 *  */
export function runningPostmaster(clusterFolder: string): Running | undefined {
  const [pid, , , port, socketFolder, , , status] = statusLines(clusterFolder)
  if (pid === undefined || socketFolder === undefined || socketFolder === '') return undefined
  const command = commandOf(Number(pid))
  // The socket folder's random name tells our server from a stranger that was given its process number.
  const ours =
    command?.[0]?.endsWith('/postgres') && command.includes(`unix_socket_directories=${socketFolder}`)
  return ours
    ? { pid: Number(pid), port: Number(port), socketFolder, ready: status?.trim() === 'ready' }
    : undefined
}

function statusLines(clusterFolder: string): string[] {
  return readOrNothing(() => readFileSync(join(clusterFolder, 'postmaster.pid'), 'utf8'))?.split('\n') ?? []
}

/** Stops the server on this folder, if one runs: open transactions are rolled back, the rest goes to disk. */
export async function stopPostmaster(clusterFolder: string): Promise<void> {
  const running = runningPostmaster(clusterFolder)
  if (running !== undefined) {
    signal(running.pid, 'SIGINT')
    // A server that hangs is stopped at once; its next start recovers from the write-ahead log.
    if (!(await hasGone(clusterFolder, running.pid, 60_000))) {
      signal(running.pid, 'SIGQUIT')
      await hasGone(clusterFolder, running.pid, 10_000)
    }
    removeSocketFolder(running.socketFolder)
  }
}

async function hasGone(clusterFolder: string, pid: number, milliseconds: number): Promise<boolean> {
  for (const end = performance.now() + milliseconds; performance.now() < end; await pause(10)) {
    if (runningPostmaster(clusterFolder)?.pid !== pid && commandOf(pid) === undefined) return true
  }
  return false
}

/** Signals a process that may already be gone. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
}

/** Readies the folder of a dead server for the next one: its socket folder goes, and so does a postmaster.pid
 *  whose number now belongs to a stranger, which PostgreSQL itself would take for a living server. */
export function clearRemains(clusterFolder: string): void {
  const [pid, , , , socketFolder] = statusLines(clusterFolder)
  if (pid === undefined || runningPostmaster(clusterFolder) !== undefined) return
  if (socketFolder !== undefined) removeSocketFolder(socketFolder)
  if (commandOf(Number(pid)) !== undefined) rmSync(join(clusterFolder, 'postmaster.pid'))
}

/** Removes a socket folder that `startCluster` made, and nothing else. */
export function removeSocketFolder(folder: string): void {
  if (/^\/tmp\/seloste-\w{6}$/.test(folder)) rmSync(folder, { recursive: true, force: true })
}
