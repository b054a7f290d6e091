import type { Connection } from '../../src/platform/database/connection.ts'
import { checkDatabase } from '../../src/platform/database/check.ts'
import type { DatabaseMutant } from './database-mutants.ts'
import { liveFailures } from './live.ts'
import { installation, login } from './probe.ts'
import { planted } from './scratch.ts'

/** Mutants that the live tests do not notice, and those that the check at start does not notice. */
export async function survivorsIn(
  superuser: Connection, mutants: readonly DatabaseMutant[],
): Promise<{ live: string[]; check: string[] }> {
  const [live, check]: [string[], string[]] = [[], []]
  await planted(superuser, async () => {
    for (const { title, sql, tables } of mutants) {
      await superuser.script(`savepoint sound; ${sql}`)
      if ((await checkDatabase(superuser, installation, login)).length === 0) check.push(title)
      if ((await liveFailures(superuser, tables)).length === 0) live.push(title)
      await superuser.script('rollback to savepoint sound')
    }
  })
  return { live, check }
}
