import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { ClusterRefusal } from './cluster-refusal.ts'
import { identify, isAlive, readOrNothing, type ProcessIdentity } from './process-identity.ts'

const identity = z.object({ pid: z.number(), startedAt: z.string(), boot: z.string() })

/** Takes the lock file for this process and returns how to give it back. A lock whose process is dead is
 *  stale and replaced. Refuses when another living process holds it. */
export function takeLock(file: string): () => void {
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, JSON.stringify(identify(process.pid)), { mode: 0o600 })
  try {
    // A link appears whole or not at all, so nobody reads a half-written lock.
    while (!linked(draft, file)) discardStale(file)
  } finally {
    rmSync(draft, { force: true })
  }
  return () => rmSync(file, { force: true })
}

function linked(draft: string, file: string): boolean {
  try {
    linkSync(draft, file)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

function discardStale(file: string): void {
  refuseWhileAlive(file, holder(file))
  const aside = `${file}.stale.${process.pid}`
  readOrNothing(() => renameSync(file, aside))
  // Between the reading and the renaming another process may have replaced the stale lock with its own.
  const taken = holder(aside)
  if (taken !== undefined && isAlive(taken)) linked(aside, file)
  rmSync(aside, { force: true })
  refuseWhileAlive(file, taken)
}

function holder(file: string): ProcessIdentity | undefined {
  const text = readOrNothing(() => readFileSync(file, 'utf8'))
  // A power cut can leave the file empty; then its writer is dead too.
  return text === undefined || text === '' ? undefined : identity.parse(JSON.parse(text))
}

function refuseWhileAlive(file: string, process: ProcessIdentity | undefined): void {
  if (process === undefined || !isAlive(process)) return
  throw new ClusterRefusal(
    `Seloste already runs on this data folder (process ${process.pid}, lock ${file}). ` +
      'Stop it, or give another SELOSTE_DATA.',
  )
}
