import { catalogue, type Catalogue } from '../../catalogue/schema/columns.ts'
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
  const findings = await Promise.all([
    checkMigrations(connection),
    checkTables(connection, installation, of),
    checkColumns(connection, of),
    checkRowSecurity(connection, of),
    checkPrivileges(connection, installation, login, of),
    checkRoles(connection, installation, login),
    checkSeal(connection, installation, of),
    checkForeignObjects(connection),
  ])
  return [...new Set(findings.flat())]
}
