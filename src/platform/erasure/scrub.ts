import { catalogue, columnsOf } from '../../catalogue/schema/columns.ts'
import { mayJobs, mayRemove } from '../../catalogue/schema/jobs.ts'
import type { Connection } from '../database/connection.ts'

/** The tables whose values an erasure or a purge may have taken away. */
export function scrubbable(): string[] {
  return Object.entries(catalogue).filter(([name, table]) => mayRemove(name, table)
    || columnsOf(table).some((column) => column.statement !== undefined && mayJobs(name, table, column, 'update'))).map(([name]) => name)
}

/** Makes erased values leave the disk: a deleted row stays in its page, its index entry, the planner's statistics and the
 *  write-ahead log until each is written anew. Each table is closed for as long as it is copied, one after the other. Run
 *  by the server's superuser, never by the application. Source: privacy by construction 4.7; rules of keys 15. */
export async function scrub(admin: Connection, tables: readonly string[] = scrubbable()): Promise<void> {
  await admin.script('set statement_timeout = 0')
  for (const table of tables) {
    // It copies what lives into a new file and makes the indexes anew with it.
    await admin.script(`vacuum full ${table}`)
    await admin.script(`analyze ${table}`)
  }
  await admin.script('vacuum full pg_statistic')
  // The log's last segment holds what was written just now; two rounds put all of it behind a checkpoint.
  for (let round = 0; round < 2; round++) {
    await admin.script('select pg_switch_wal()')
    await admin.script('checkpoint')
  }
}
