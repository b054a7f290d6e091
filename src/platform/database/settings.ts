import { totalmem } from 'node:os'
import { ClusterRefusal } from './cluster-refusal.ts'

const megabyte = 1024 * 1024

// Values of the register must never reach the server's log: a log has no purpose, no end date and no row
// policy.
const logSettings: Readonly<Record<string, readonly [string, ...string[]]>> = {
  log_statement: ['none'],
  log_parameter_max_length: ['0'],
  log_parameter_max_length_on_error: ['0'],
  log_min_error_statement: ['panic'],
  log_min_messages: ['fatal', 'panic'],
  log_error_verbosity: ['terse'],
  log_min_duration_statement: ['-1'],
  log_min_duration_sample: ['-1'],
  log_transaction_sample_rate: ['0'],
  wal_recycle: ['off'],
}

/** What the embedded server is started with. On the command line, because ALTER SYSTEM cannot override that.
 *  */
export const serverSettings: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(logSettings).map(([name, [value]]) => [name, value])),
  listen_addresses: '',
  unix_socket_permissions: '0700',
  password_encryption: 'scram-sha-256',
  max_connections: '100',
  shared_buffers: `${buffersFor(Math.min(totalmem(), process.constrainedMemory() || Infinity))}MB`,
  // A page out of order costs little more than one in order, in memory as on today's disks: a list's fifty rows are
  // looked up, and no whole table read for them.
  random_page_cost: '1.1',
  jit: 'off',
  // A session keeps the plans it made while a table was empty, those of foreign keys included, until statistics come:
  // a first import must not wait a minute for them.
  autovacuum_naptime: '5s',
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_destination: 'stderr',
  logging_collector: 'off',
}

/** The megabytes of `memory` bytes that the server keeps its pages in: a quarter (PostgreSQL's manual, 19.4.1), so that
 *  a large register's list is not read from the files page by page; on large machines no more than serves it. */
export function buffersFor(memory: number): number {
  return Math.floor(Math.min(Math.max(memory / 4, 128 * megabyte), 2048 * megabyte) / megabyte)
}

type Query = (sql: string) => Promise<ReadonlyArray<Readonly<Record<string, unknown>>>>

/** Plain differences between an external server and what the register needs of its log; none is an empty
 *  list.
 *  Refuses a server older than PostgreSQL 15. */
export async function checkSettings(query: Query): Promise<string[]> {
  const names = [...Object.keys(logSettings), 'server_version_num', 'shared_preload_libraries']
  const list = names.map((name) => `'${name}'`).join(', ')
  const rows = await query(`select name, setting from pg_settings where name in (${list}) order by name`)
  const actual = new Map(rows.map(({ name, setting }) => [String(name), String(setting)]))
  refuseOld(Number(actual.get('server_version_num')))
  return [...differences(actual), ...loggingLibraries(actual.get('shared_preload_libraries') ?? '')]
}

function refuseOld(version: number): void {
  if (version >= 150_000) return
  throw new ClusterRefusal(
    `The database server is PostgreSQL ${Math.floor(version / 10_000)}; 15 or newer is needed.`,
  )
}

function differences(actual: ReadonlyMap<string, string>): string[] {
  return Object.entries(logSettings).flatMap(([name, accepted]) => {
    const value = actual.get(name) ?? 'unknown'
    return accepted.includes(value) ? [] : [`${name} is ${value}, should be ${accepted[0]}`]
  })
}

function loggingLibraries(preloaded: string): string[] {
  return ['auto_explain', 'pgaudit']
    .filter((library) => preloaded.includes(library))
    .map((library) => `${library} is loaded and may write values to the log`)
}
