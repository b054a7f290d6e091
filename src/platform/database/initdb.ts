import { execFile } from 'node:child_process'
import { chownSync, lchownSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { ownAccount, runningAs } from './account.ts'
import { ClusterRefusal } from './cluster-refusal.ts'
import { environment, here, type Server } from './postmaster.ts'
import { readOrNothing } from './process-identity.ts'

type Prepared = Omit<Server, 'socketFolder'>

export const superuser = 'postgres'

/** Creates the cluster unless it exists. It appears whole or not at all: an interrupted attempt leaves a
 *  draft. */
export async function createCluster(server: Prepared): Promise<void> {
  const existing = readOrNothing(() => readFileSync(join(server.clusterFolder, 'PG_VERSION'), 'utf8'))
  if (existing !== undefined) return refuseOtherMajor(server, Number(existing))
  const draft = `${server.clusterFolder}.new`
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { mode: 0o700 })
  chownSync(draft, server.account.uid, server.account.gid)
  await promisify(execFile)(join(server.binaries.folder, 'bin/initdb'), initdbOptions(server), {
    cwd: draft,
    env: environment,
    ...runningAs(server.account),
  })
  renameSync(draft, server.clusterFolder)
}

function refuseOtherMajor(server: Prepared, major: number): void {
  if (major === server.binaries.major) return
  throw new ClusterRefusal(
    `${server.clusterFolder} was made by PostgreSQL ${major}, this is ${server.binaries.major}. ` +
      'Make a backup with the version of Seloste that made it, and restore that here.',
  )
}

function initdbOptions({ binaries, settings }: Prepared): string[] {
  // Keys compare by code point everywhere; Finnish order is asked for by name ("fi-x-icu") where a list needs
  // it.
  const locale = binaries.major >= 17 ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8'] : []
  const sync = settings['fsync'] === 'off' ? ['--no-sync'] : []
  const common = [
    `--username=${superuser}`,
    '--encoding=UTF8',
    '--locale=C',
    '--data-checksums',
    '--no-instructions',
  ]
  return ['-D', here, ...common, ...locale, ...sync, '--auth-local=peer', '--auth-host=reject']
}

/** Lets in the account of this application, as any database role, and nobody else; nobody has a password. */
export function admitOnlyOurselves(server: Prepared): void {
  writeFor(server, 'pg_hba.conf', 'local all all peer map=seloste\n')
  writeFor(server, 'pg_ident.conf', `seloste "${ownAccount().name}" all\n`)
}

/** Writes a file of the server. It is made anew, so that a link planted in its folder is never followed. */
export function writeFor(server: Prepared, name: string, text: string): void {
  const file = join(server.clusterFolder, name)
  rmSync(file, { force: true })
  writeFileSync(file, text, { flag: 'wx', mode: 0o600 })
  lchownSync(file, server.account.uid, server.account.gid)
}
