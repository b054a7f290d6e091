import { readFileSync, statSync } from 'node:fs'
import { userInfo } from 'node:os'
import { ClusterRefusal } from './cluster-refusal.ts'

export type Account = { uid: number; gid: number; name: string }

/** The operating-system account this process runs as; peer authentication needs it to have a name. */
export function ownAccount(): Account {
  const uid = process.getuid?.() ?? -1
  if (!passwd().some((account) => account.uid === uid)) {
    throw new ClusterRefusal(
      `User id ${uid} has no name in /etc/passwd, which the embedded database needs. ` +
        'Run as a named user, or set DATABASE_URL.',
    )
  }
  const { gid, username } = userInfo()
  return { uid, gid, name: username }
}

/** The account the server runs as: our own, or an unprivileged one when we are root, which PostgreSQL
 *  refuses. An existing cluster keeps its account, so that installing another PostgreSQL later does not lock
 *  it out. */
export function serverAccount(clusterFolder: string): Account {
  const own = ownAccount()
  const owner = ownerOf(clusterFolder)
  if (own.uid !== 0) {
    if (owner === undefined || owner === own.uid) return own
    throw new ClusterRefusal(`${clusterFolder} belongs to user id ${owner}. Start as that user or as root.`)
  }
  const existing = owner === 0 ? undefined : passwd().find((account) => account.uid === owner)
  return existing ?? unprivilegedAccount()
}

function ownerOf(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.uid
}

function unprivilegedAccount(): Account {
  const accounts = passwd()
  const found = ['postgres', 'nobody'].map((name) => accounts.find((account) => account.name === name))
  const account = found.find((candidate) => candidate !== undefined && candidate.uid !== 0)
  if (account !== undefined) return account
  throw new ClusterRefusal(
    'PostgreSQL does not run as root, and /etc/passwd has neither "postgres" nor "nobody". ' +
      'Add one, or start as an ordinary user.',
  )
}

function passwd(): Account[] {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n')
  return lines.flatMap((line) => {
    const [name, , uid, gid] = line.split(':')
    return name === undefined || uid === undefined || gid === undefined
      ? []
      : [{ name, uid: Number(uid), gid: Number(gid) }]
  })
}

/** What child_process needs to start a program as that account; nothing when we already are it. */
export function runningAs(account: Account): { uid?: number; gid?: number } {
  return account.uid === process.getuid?.() ? {} : { uid: account.uid, gid: account.gid }
}
