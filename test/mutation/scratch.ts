import { connect, type Connection } from '../../src/platform/database/connection.ts'
import { migrate } from '../../src/platform/database/migrate.ts'
import { provision, takeOver } from '../../src/platform/database/provision.ts'
import { testServer } from '../cluster.ts'
import { installation, login } from './probe.ts'
import { plantAll } from './rows.ts'

/** A migrated database of an installation of its own, because a mutant may spoil the roles, which other tests share. */
export async function scratchDatabase({ empty = false } = {}) {
  const { username, ...rest } = await testServer()
  const admin = connect({ ...rest, user: username })
  const database = `m_${process.pid}_${Math.floor(performance.now() * 1000) % 100000000}`
  await admin.run('select pg_advisory_lock(7350179)')
  await provision(admin, installation, login)
  await admin.run('select pg_advisory_unlock(7350179)')
  await admin.script(`create database "${database}"`)
  const superuser = connect({ ...rest, user: username, database })
  await takeOver(superuser, installation, database, login)
  if (!empty) await migrate(superuser, installation)
  return {
    superuser,
    asLogin: () => connect({ ...rest, user: login, database }),
    async drop() {
      await superuser.close()
      await admin.script(`drop database "${database}" with (force)`)
      await admin.close()
    },
  }
}

/** What happens in it leaves no trace, whatever it does to tables and roles. */
export async function withoutTrace<T>(superuser: Connection, act: () => Promise<T>): Promise<T> {
  await superuser.script("begin; set local statement_timeout = '120s'")
  try {
    return await act()
  } finally {
    await superuser.script('rollback')
  }
}

/** One row of every table in two tenants, seen by nobody else. */
export function planted<T>(superuser: Connection, act: () => Promise<T>): Promise<T> {
  return withoutTrace(superuser, async () => {
    await superuser.script(plantAll())
    return act()
  })
}
