import { readFileSync } from 'node:fs'
import { checkServerIdentity, type ConnectionOptions } from 'node:tls'
import postgres from 'postgres'
import { ConfigError } from '../config.ts'

/** Where a database is, and as whom to enter it. `host` may be the folder of a unix socket. */
export type Server = { host: string; port: number; user: string; password?: string; database: string; tls?: Tls }

/** How the way there is closed: `isVerified` asks for a certificate in the host's name, by `authority` or a public one. */
export type Tls = { isVerified: boolean; authority?: string }

export type Row = { readonly [column: string]: unknown }
export type Connection = {
  /** Runs one prepared statement. Statements sent without waiting travel together. */
  run<R = Row>(sql: string, parameters?: readonly unknown[]): Promise<{ rows: R[]; count: number }>
  /** Runs statements that take no parameters, as one message. */
  script(sql: string): Promise<Row[]>
  close(): Promise<void>
}

/** Milliseconds after which the database itself ends a statement. */
const longestStatement = 30_000

/** One connection of its own, never shared and never silently replaced: when it is lost, `onLost` is told and the next
 *  statement enters anew, with no role and no tenant. Days come as 'YYYY-MM-DD', 64-bit numbers as text. */
export function connect(server: Server, onLost: () => void = () => {}): Connection {
  const sql = postgres({
    host: server.host, port: server.port, user: server.user, database: server.database,
    ...(server.password === undefined ? {} : { password: server.password }),
    ...(server.tls === undefined ? {} : { ssl: secured(server.tls, server.host) }),
    max: 1, max_lifetime: null, fetch_types: false, onnotice: () => {}, onclose: onLost, types: plainTypes,
    // Row policies make planning dearer than running: a plan made once serves every value.
    connection: { application_name: 'seloste', statement_timeout: longestStatement, plan_cache_mode: 'force_generic_plan' },
  })
  return {
    async run<R = Row>(text: string, parameters: readonly unknown[] = []) {
      const rows = await sql.unsafe<R[]>(text, parameters.map(asParameter), prepared)
      return { rows: [...rows], count: rows.count ?? 0 }
    },
    script: (text) => sql.unsafe<Row[]>(text).simple(),
    close: () => sql.end({ timeout: 2 }),
  }
}

const prepared = { prepare: true }
const list = {
  serialize: (values: readonly string[] | string) => (typeof values === 'string' ? values : `{${values.join(',')}}`),
  parse: (text: string) => (text === '{}' ? [] : text.slice(1, -1).split(',')),
}
const plainTypes = {
  day: { to: 1082, from: [1082], serialize: (day: string) => day, parse: (day: string) => day },
  uuids: { to: 2951, from: [2951], ...list },
}

function asParameter(value: unknown): postgres.ParameterOrJSON<never> {
  return isParameter(value) ? value : JSON.stringify(value)
}

function isParameter(value: unknown): value is string | number | boolean | null | Date | Uint8Array | string[] {
  return value === null || typeof value !== 'object' || value instanceof Date || value instanceof Uint8Array
    || (Array.isArray(value) && value.every((part) => typeof part === 'string'))
}

function secured({ isVerified, authority }: Tls, host: string): ConnectionOptions {
  return {
    rejectUnauthorized: isVerified, ...(authority === undefined ? {} : { ca: authority }),
    // The driver hands over a socket without its name, and an address would be checked as "localhost".
    ...(isVerified ? { checkServerIdentity: (_name, certificate) => checkServerIdentity(host, certificate) } : {}),
  }
}

/** The server named by a connection address such as postgres://user:secret@host:5432/name?sslmode=verify-full&sslrootcert=FILE.
 *  Refuses (ConfigError) an address that is none, and a mode that would leave it to chance whether the way is closed. */
export function serverOf(address: string): Server {
  if (!URL.canParse(address)) throw new ConfigError('DATABASE_URL must look like postgres://LOGIN:PASSWORD@HOST:5432/NAME')
  const url = new URL(address)
  const tls = tlsOf(url.searchParams.get('sslmode') ?? 'disable', url.searchParams.get('sslrootcert'))
  const socket = url.searchParams.get('host')
  return {
    host: socket ?? decodeURIComponent(url.hostname), port: url.port === '' ? 5432 : Number(url.port),
    user: decodeURIComponent(url.username), database: url.pathname.slice(1),
    ...(url.password === '' ? {} : { password: decodeURIComponent(url.password) }),
    ...(tls === undefined ? {} : { tls }),
  }
}

function tlsOf(mode: string, file: string | null): Tls | undefined {
  if (mode === 'disable') return undefined
  if (mode === 'require') return { isVerified: false }
  if (mode !== 'verify-full') throw new ConfigError(`sslmode ${mode} is not known: give disable, require or verify-full`)
  return { isVerified: true, ...(file === null ? {} : { authority: readFileSync(file, 'utf8') }) }
}
