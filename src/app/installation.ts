import { z } from 'zod'
import { roleName } from '../catalogue/schema/roles.ts'
import type { Config } from '../platform/config.ts'
import { ClusterRefusal } from '../platform/database/cluster-refusal.ts'
import { runningCluster, startCluster, type ClusterAddress } from '../platform/database/cluster.ts'
import { connect, serverOf, type Connection, type Server } from '../platform/database/connection.ts'
import { migrate } from '../platform/database/migrate.ts'
import { provision, takeOver } from '../platform/database/provision.ts'
import { standardError } from '../platform/log.ts'
import type { Ledger } from '../platform/erasure/ledger.ts'
import type { Gate, Keyed } from '../platform/gate/gate.ts'
import type { Installation } from '../platform/io.ts'
import { openRegister } from '../platform/register.ts'
import type { Tenant } from '../platform/tenants.ts'
import { InstallationError, lookAtServer } from './external.ts'
import { installedVault } from './files.ts'
import { ledgerOf } from './ledger.ts'
import { mustHaveItsKeys, rememberKeys } from './key-match.ts'

/** Where the database is, and how its owner enters it. */
export type Place = {
  server: Server
  owner: () => Promise<Connection>
  stop: () => Promise<void>
  applied: readonly number[]
}

/** Opens the installation: the external database, or the embedded one, started for as long as it is needed. A command
 *  may work `beside` a running application; another application may not. */
export async function openInstallation(
  config: Config, way: 'alone' | 'beside', connections?: number,
): Promise<Installation & { place: Place }> {
  const place = await openPlace(config, way)
  try {
    if (config.databaseUrl !== undefined) {
      for (const difference of await lookAtServer(place.server)) standardError(`warning: the server's log: ${difference}`)
    }
    await mustFit(place.server, config)
    const gate = await openRegister(place.server, config.installation, keyedBy(config), connections)
    return {
      gate, place, vault: installedVault(config), tenants: await tenantsOf(gate), owner: place.owner, server: place.server,
      installation: config.installation,
      close: once(async () => {
        await gate.close()
        await place.stop()
      }),
    }
  } catch (reason) {
    await place.stop()
    throw reason
  }
}

/** The ledger's digests; a command that asks for none does not open it. */
function keyedBy(config: Config): Keyed {
  let ledger: Ledger | undefined
  return (tenant, what) => {
    ledger ??= ledgerOf(config)
    return ledger.digest(tenant, what)
  }
}

/** A register that is being restored is not opened: the people whom the ledger would erase again are still in it. Nor is
 *  one whose keys are elsewhere. */
async function mustFit(server: Server, config: Config): Promise<void> {
  const connection = connect(server)
  try {
    const { count } = await connection.run('select 1 from schema_restore where ended_at is null limit 1')
    await mustHaveItsKeys(connection, config)
    if (count > 0) throw new InstallationError('a restore is not finished: run seloste restore with the same file again')
  } finally {
    await connection.close()
  }
}

/** A command may close what it opened, and so does whoever ran the command. */
function once(act: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined
  return () => {
    done ??= act()
    return done
  }
}

/** Finds or starts the database, and brings an embedded one to the newest migration. */
export async function openPlace(config: Config, way: 'alone' | 'beside'): Promise<Place> {
  if (config.databaseUrl !== undefined) return externalPlace(config, config.databaseUrl)
  const running = way === 'beside' ? runningCluster(config.dataFolder) : undefined
  try {
    return await embeddedPlace(config, await startCluster({ folder: config.dataFolder }))
  } catch (reason) {
    // A living application has the folder: its database is ready, and is not ours to stop.
    if (running === undefined || !(reason instanceof ClusterRefusal)) throw reason
    return { ...placeAt(config, running, async () => {}), applied: [] }
  }
}

async function embeddedPlace(config: Config, cluster: ClusterAddress & { stop: () => Promise<void> }): Promise<Place> {
  const place = placeAt(config, cluster, cluster.stop)
  try {
    const admin = connect({ ...entrance(cluster), database: 'postgres' })
    await provision(admin, config.installation, place.server.user)
    const { rows } = await admin.run('select 1 from pg_database where datname = $1', [place.server.database])
    if (rows.length === 0) await admin.script(`create database "${place.server.database}"`)
    await admin.close()
    return { ...place, applied: await prepare(config, place) }
  } catch (reason) {
    await cluster.stop()
    throw reason
  }
}

/** Takes the database over and migrates it, as its owner. Gives the numbers of the migrations applied. */
export async function prepare(config: Config, place: Pick<Place, 'server' | 'owner'>): Promise<number[]> {
  const owner = await place.owner()
  try {
    await takeOver(owner, config.installation, place.server.database, place.server.user)
    const applied = await migrate(owner, config.installation)
    await rememberKeys(owner, config)
    return applied
  } finally {
    await owner.close()
  }
}

function placeAt(config: Config, cluster: ClusterAddress, stop: () => Promise<void>): Omit<Place, 'applied'> {
  const database = `seloste_${config.installation}`
  return {
    server: { ...entrance(cluster), user: roleName(config.installation, 'login'), database },
    owner: async () => connect({ ...entrance(cluster), database }), stop,
  }
}

function externalPlace(config: Config, address: string): Place {
  return {
    server: serverOf(address), stop: async () => {}, applied: [],
    owner: async () => {
      if (config.ownerUrl === undefined) throw new InstallationError('this needs DATABASE_OWNER_URL, the login that owns the database')
      return connect(serverOf(config.ownerUrl))
    },
  }
}

function entrance({ socketFolder, port, superuser }: ClusterAddress) {
  return { host: socketFolder, port, user: superuser }
}

const languages = z.array(z.enum(['fi', 'sv', 'en']))

/** The controllers of the register, the oldest first. */
export async function tenantsOf(gate: Gate): Promise<Tenant[]> {
  const rows = await gate.own(undefined, (task) => task.db.selectFrom('tenant').select(['id', 'slug', 'name', 'zone', 'languages'])
    .orderBy('created_at').orderBy('id').limit(1_000).execute())
  return rows.map((row) => ({ ...row, languages: languages.parse(row.languages) }))
}
