import type { Connection } from '../../src/platform/database/connection.ts'
import { isRefused } from '../../src/platform/database/check.ts'
import type { DatabaseMutant } from './database-mutants.ts'
import { liveFailures } from './live.ts'
import { installation, login } from './probe.ts'
import { progressOf } from './progress.ts'
import { planted } from './scratch.ts'

/** Mutants that the live tests do not notice, and those that the check at start does not notice. Each database takes
 *  the next hundred and works on them in a transaction of their own, lest dead rows slow it down. */
export async function survivorsIn(databases: readonly Connection[], mutants: readonly DatabaseMutant[]): Promise<string[]> {
  const progress = progressOf('database', mutants.length)
  const left = [...mutants]
  const work = async (superuser: Connection) => {
    for (let some = left.splice(0, 100); some.length > 0; some = left.splice(0, 100)) {
      const mine = some
      await planted(superuser, async () => {
        if (await isRefused(superuser, installation, login)) throw new Error('the database itself is refused')
        for (const mutant of mine) {
          const missed = await missedBy(superuser, mutant)
          if (missed.length === 0) progress.killed()
          else progress.survived(`${mutant.title} is missed by ${missed.join(' and ')}`)
        }
      })
    }
  }
  await Promise.all(databases.map(work))
  return progress.end()
}

async function missedBy(superuser: Connection, { sql, tables, kind, role }: DatabaseMutant): Promise<string[]> {
  await superuser.script(`savepoint sound; ${sql}`)
  const refused = await isRefused(superuser, installation, login)
  const failures = await liveFailures(superuser, tables, { kind, role })
  await superuser.script('rollback to savepoint sound; release savepoint sound')
  return [...(refused ? [] : ['the check at start']), ...(failures.length > 0 ? [] : ['the live tests'])]
}
