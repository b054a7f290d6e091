import { ClusterRefusal } from '../platform/database/cluster-refusal.ts'
import { connect, type Server } from '../platform/database/connection.ts'
import { checkSettings } from '../platform/database/settings.ts'

/** A database that cannot be worked with; the message says what to do. */
export class InstallationError extends Error {}

/** Looks at a PostgreSQL of the operator's own before anything is served from it. Gives how its log differs from what
 *  the register needs. Refuses when it cannot be entered, is too old, or holds no register. */
export async function lookAtServer(server: Server): Promise<string[]> {
  const connection = connect(server)
  try {
    const differences = await checkSettings((sql) => connection.script(sql))
    const [row] = await connection.script(`select to_regclass('public.tenant') is not null as migrated,
      (select rolsuper or rolbypassrls from pg_roles where rolname = current_user) as unbound`)
    if (row?.['unbound'] === true || row?.['unbound'] === 't') throw new InstallationError(unbound(server.user))
    if (row?.['migrated'] === false || row?.['migrated'] === 'f') throw new InstallationError(unmigrated)
    return differences
  } catch (reason) {
    if (reason instanceof ClusterRefusal || reason instanceof InstallationError) throw reason
    throw new InstallationError(whyNot(codeOf(reason), server), { cause: reason })
  } finally {
    await connection.close()
  }
}

const unmigrated = 'the database of DATABASE_URL holds no register yet: run "seloste migrate" with DATABASE_OWNER_URL'

function unbound(user: string): string {
  return `the login "${user}" of DATABASE_URL is a superuser or has BYPASSRLS, and no row policy would hold it: give another`
}

function whyNot(code: string, { host, port, user, database }: Server): string {
  const place = `${host}:${port}`
  if (code.startsWith('28')) return `${place} does not admit the login "${user}" (${code}): check the password in DATABASE_URL`
  if (code === '3D000') return `${place} has no database "${database}": create it, then run "seloste migrate"`
  if (code === '42501') return `the login "${user}" may not enter "${database}" (${code}): run "seloste migrate" with DATABASE_OWNER_URL`
  return `the database at ${place} cannot be reached (${code}): check DATABASE_URL, its sslmode and certificate`
}

function codeOf(reason: unknown): string {
  const code: unknown = reason instanceof Error && 'code' in reason ? reason.code : undefined
  return typeof code === 'string' ? code : 'unknown'
}
