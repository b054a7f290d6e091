import { chmodSync, lstatSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import type { Binaries } from '../src/platform/database/binaries.ts'
import { ClusterRefusal } from '../src/platform/database/cluster-refusal.ts'
import { takeLock } from '../src/platform/database/cluster-lock.ts'
import { addressOf, keepRunning, prepareServer, runningCluster } from '../src/platform/database/cluster.ts'
import type { ClusterAddress } from '../src/platform/database/cluster.ts'
import { writeFor } from '../src/platform/database/initdb.ts'
import { launch, stopPostmaster } from '../src/platform/database/postmaster.ts'

const options = z.object({
  host: z.string(),
  port: z.number(),
  username: z.string(),
  password: z.string().exactOptional(),
  database: z.string(),
})

/** How to enter it; the user may create databases and roles. */
export type TestServer = z.infer<typeof options>

// Speed only: the databases of a test run need not outlive the machine.
const settings = { fsync: 'off', full_page_writes: 'off', shared_buffers: '128MB', max_connections: '200' }

/** The server of this test run: the one `npm test` started, or, when a test file is run by hand, one that
 *  stays running in the system's temporary folder for the next time. */
export async function testServer(): Promise<TestServer> {
  const given = process.env['SELOSTE_TEST_SERVER']
  if (given !== undefined) return options.parse(JSON.parse(given))
  return connection(await sharedCluster(join(tmpdir(), `seloste-tests-${process.getuid?.()}`)))
}

function connection({ socketFolder, port, superuser }: ClusterAddress): TestServer {
  return { host: socketFolder, port, username: superuser, database: 'postgres' }
}

async function sharedCluster(folder: string): Promise<ClusterAddress> {
  refuseStrangers(folder)
  for (;;) {
    const running = runningCluster(folder) ?? (await launchShared(folder))
    if (running !== undefined) return running
    await pause(50)
  }
}

function refuseStrangers(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const { uid, mode } = lstatSync(folder)
  if (uid !== process.getuid?.() || (mode & 0o077) !== 0)
    throw new Error(`${folder} belongs to somebody else`)
}

async function launchShared(folder: string): Promise<ClusterAddress | undefined> {
  const release = lockUnlessTaken(join(folder, 'launching.lock'))
  if (release === undefined) return undefined
  try {
    // Another test file may have launched it while we waited for the lock.
    const running = runningCluster(folder)
    if (running !== undefined) return running
    await stopPostmaster(join(folder, 'cluster'))
    const server = await prepareServer({ folder, settings })
    await launch(server)
    return addressOf(server)
  } finally {
    release()
  }
}

function lockUnlessTaken(file: string): (() => void) | undefined {
  try {
    return takeLock(file)
  } catch (error) {
    if (error instanceof ClusterRefusal) return undefined
    throw error
  }
}

/** A server of this test run alone, in a new folder; `npm test` hands it on in SELOSTE_TEST_SERVER. */
export async function startTestServer(
  binaries?: Binaries,
): Promise<TestServer & { stop: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'seloste-run-'))
  // PostgreSQL 15 leaves its folder as it starts and must find the way back.
  chmodSync(folder, 0o711)
  const server = await prepareServer({ folder, settings, ...(binaries && { binaries }) })
  // Before version 16 no map admits one user as every role; the socket's folder is closed to others.
  if (server.binaries.major < 16) writeFor(server, 'pg_hba.conf', 'local all all trust\n')
  const stop = await keepRunning(server)
  const remove = () => rmSync(folder, { recursive: true, force: true })
  return { ...connection(addressOf(server)), stop: () => stop().finally(remove) }
}
