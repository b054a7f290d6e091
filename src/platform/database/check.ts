import { catalogue, type Catalogue } from '../../catalogue/schema/columns.ts'
import { checkAnnotations } from './check-annotations.ts'
import { checkColumns, checkRowSecurity, checkTables } from './check-columns.ts'
import { checkForeignObjects } from './check-foreign.ts'
import { checkPrivileges } from './check-privileges.ts'
import { checkRoles } from './check-roles.ts'
import { checkSeal } from './check-seal.ts'
import type { Connection } from './connection.ts'
import { checkMigrations } from './migrate.ts'

/** What differs between the live database and the catalogue, in plain English, each line naming one object; empty when
 *  nothing does. Serving is refused on any line. The login role may run it.
 *  Source: rules of the gate 34; security of tenants A4. */
export async function checkDatabase(
  connection: Connection, installation: string, login: string, of: Catalogue = catalogue,
): Promise<string[]> {
  const findings = await Promise.all(parts.map((part) => part(connection, of, installation, login)))
  return [...new Set(findings.flat())]
}

/** Whether serving would be refused, without telling all the reasons: the check stops at its first finding. */
export async function isRefused(
  connection: Connection, installation: string, login: string, of: Catalogue = catalogue,
): Promise<boolean> {
  for (const part of parts) {
    if ((await part(connection, of, installation, login)).length > 0) return true
  }
  return false
}

type Part = (connection: Connection, of: Catalogue, installation: string, login: string) => Promise<string[]>

// The quick ones first.
const parts: readonly Part[] = [
  (connection) => checkMigrations(connection),
  checkAnnotations,
  checkColumns,
  checkRowSecurity,
  (connection, of, installation) => checkTables(connection, installation, of),
  (connection, _, installation, login) => checkRoles(connection, installation, login),
  (connection) => checkForeignObjects(connection),
  (connection, of, installation, login) => checkPrivileges(connection, installation, login, of),
  (connection, of, installation) => checkSeal(connection, installation, of),
]
