import {
  Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler, type CompiledQuery, type Dialect, type Driver,
  type QueryExecutor,
} from 'kysely'
import type { DatabaseFor } from '../../catalogue/database.ts'
import type { Purpose } from '../../catalogue/purposes.ts'

/** Runs one compiled statement; its rows have the type that the statement was compiled with. */
export type Execute = <R>(query: CompiledQuery<R>) => Promise<{ rows: R[]; count: number }>

/** Kysely over one task's connection. It can neither begin a transaction nor outlive the task. */
export function kyselyFor<P extends Purpose>(execute: Execute): Kysely<DatabaseFor<P>> {
  return new Kysely<DatabaseFor<P>>({ config: { dialect }, dialect, driver, executor: executorOver(execute) })
}

/** A task is opened for every request, so it gets an executor of its own and shares all that knows nothing of it:
 *  Kysely's own chain of driver, provider and executor would cost more than the statement it runs. */
function executorOver(execute: Execute): QueryExecutor {
  const executor: QueryExecutor = {
    adapter,
    plugins: [],
    transformQuery: (node) => node,
    compileQuery: (node, queryId) => compiler.compileQuery(node, queryId),
    async executeQuery<R>(query: CompiledQuery<R>) {
      const { rows, count } = await execute(query)
      return { rows, numAffectedRows: BigInt(count) }
    },
    provideConnection: refuse,
    stream: refuseStream,
    withConnectionProvider: () => executor,
    withPlugin: refusePlugins,
    withPlugins: refusePlugins,
    withPluginAtFront: refusePlugins,
    withoutPlugins: () => executor,
  }
  return executor
}

function refuse(): Promise<never> {
  return Promise.reject(new Error('a task is its own transaction'))
}

function refuseStream(): never {
  throw new Error('a task reads page by page; each page is entered in the audit')
}

function refusePlugins(): never {
  throw new Error('a statement runs as it was written')
}

const adapter = new PostgresAdapter()
const compiler = new PostgresQueryCompiler()
const driver: Driver = {
  init: async () => {}, acquireConnection: refuse, releaseConnection: async () => {},
  beginTransaction: refuse, commitTransaction: refuse, rollbackTransaction: refuse, destroy: async () => {},
}
const dialect: Dialect = {
  createAdapter: () => adapter, createDriver: () => driver, createQueryCompiler: () => compiler,
  createIntrospector: (db) => new PostgresIntrospector(db),
}
