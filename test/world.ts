import { createHash } from 'node:crypto'
import type { Purpose } from '../src/catalogue/purposes.ts'
import { purposeNames } from '../src/catalogue/schema/columns.ts'
import { connect, type Connection, type Server } from '../src/platform/database/connection.ts'
import { migrate, readSnapshot } from '../src/platform/database/migrate.ts'
import { provision, takeOver } from '../src/platform/database/provision.ts'
import type { Keyed } from '../src/platform/gate/gate.ts'
import { openRegister } from '../src/platform/register.ts'
import { foundTenant, machineActor } from '../src/platform/tenants.ts'
import { testServer } from './cluster.ts'

/** The installation every test database belongs to, and its login. */
export const installation = 'test'
export const login = 'seloste_test_login'

/** A migrated database of this test file's own, copied from one template of the run. */
export async function testDatabase(): Promise<{ server: Server; owner: Connection; drop(): Promise<void> }> {
  const { username, ...rest } = await testServer()
  const admin = connect({ ...rest, user: username })
  const template = await templateDatabase(admin, { ...rest, user: username })
  const database = `t_${process.pid}_${Date.now().toString(36)}_${Math.floor(performance.now() * 1000) % 1000000}`
  await admin.script(`create database "${database}" template "${template}"`)
  const owner = connect({ ...rest, user: username, database })
  return {
    server: { ...rest, user: login, database, ...(rest.password === undefined ? {} : { password: rest.password }) },
    owner,
    async drop() {
      await owner.close()
      await admin.script(`drop database "${database}" with (force)`)
      await admin.close()
    },
  }
}

/** The template is named after what it holds, so that a changed migration makes a new one. */
async function templateDatabase(admin: Connection, server: Server): Promise<string> {
  const name = `seloste_template_${createHash('sha256').update(JSON.stringify(await readSnapshot())).digest('hex').slice(0, 16)}`
  await admin.run('select pg_advisory_lock(7350179)')
  try {
    const { rows } = await admin.run('select 1 from pg_database where datname = $1', [name])
    if (rows.length > 0) return name
    await provision(admin, installation, login)
    await admin.script(`create database "${name}_making"`)
    const owner = connect({ ...server, database: `${name}_making` })
    await takeOver(owner, installation, `${name}_making`, login)
    await migrate(owner, installation)
    await owner.close()
    await admin.script(`alter database "${name}_making" rename to "${name}"`)
    return name
  } finally {
    await admin.run('select pg_advisory_unlock(7350179)')
  }
}

/** Digests of a world without a ledger. */
export function keyed(tenant: string, what: string): string {
  return createHash('sha256').update(`${tenant}/${what}`).digest('base64url')
}

/** A database, an open gate, and a tenant with all purposes in use. `as(...)` gives an actor for purposes. */
export async function world(digest: Keyed = keyed) {
  const database = await testDatabase()
  const gate = await openRegister(database.server, installation, digest, 5)
  const tenant = await foundTenant(database.owner, installation,
    { slug: 'joki', name: 'Joki ICT Oy', languages: ['fi', 'sv', 'en'] }, purposeNames)
  return {
    ...database, gate, tenant,
    as: (...purposes: Purpose[]) => machineActor(tenant, purposes),
    async close() {
      await gate.close()
      await database.drop()
    },
  }
}
