import {
  Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler, type CompiledQuery, type DatabaseConnection,
  type Dialect, type QueryResult,
} from 'kysely'
import type { DatabaseFor } from '../../catalogue/database.ts'
import type { Purpose } from '../../catalogue/purposes.ts'

type Execute = (query: CompiledQuery) => Promise<{ rows: unknown[]; count: number }>

/** Kysely over one task's connection. It can neither begin a transaction nor outlive the task. */
export function kyselyFor<P extends Purpose>(execute: Execute): Kysely<DatabaseFor<P>> {
  return new Kysely<DatabaseFor<P>>({ dialect: dialectOver(execute) })
}

function dialectOver(execute: Execute): Dialect {
  const connection = connectionOver(execute)
  const refuse = () => Promise.reject(new Error('a task is its own transaction'))
  return {
    createAdapter: () => new PostgresAdapter(),
    createQueryCompiler: () => new PostgresQueryCompiler(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createDriver: () => ({
      init: async () => {}, acquireConnection: async () => connection, releaseConnection: async () => {},
      beginTransaction: refuse, commitTransaction: refuse, rollbackTransaction: refuse, destroy: async () => {},
    }),
  }
}

function connectionOver(execute: Execute): DatabaseConnection {
  return {
    async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
      const { rows, count } = await execute(query)
      return { rows: trusted<R>(rows), numAffectedRows: BigInt(count) }
    },
    streamQuery() { throw new Error('a task reads page by page; each page is entered in the audit') },
  }
}

/** Kysely has typed the rows from the statement it compiled; the driver sees them as unknown. */
function trusted<R>(rows: unknown[]): R[] {
  return rows.filter((row): row is R => row !== undefined)
}
