import type { Config } from '../platform/config.ts'
import { runningCluster } from '../platform/database/cluster.ts'
import { serverOf, type Server } from '../platform/database/connection.ts'
import { InstallationError } from './external.ts'

/** How the owner's own process enters the database: for what copies whole tables and for the scrub. The embedded one must
 *  run. Source: rules of the gate 4. */
export function ownerServer(config: Config): Server {
  if (config.databaseUrl !== undefined) {
    if (config.ownerUrl === undefined) throw new InstallationError('this needs DATABASE_OWNER_URL, the login that owns the database')
    return serverOf(config.ownerUrl)
  }
  const running = runningCluster(config.dataFolder)
  if (running === undefined) throw new InstallationError('the embedded database does not run')
  return { host: running.socketFolder, port: running.port, user: running.superuser, database: `seloste_${config.installation}` }
}
