import postgres from 'postgres'

/** Where a database is, and as whom to enter it. `host` may be the folder of a unix socket. */
export type Server = { host: string; port: number; user: string; password?: string; database: string; ssl?: boolean }

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
    ...(server.ssl ? { ssl: 'verify-full' } : {}),
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

/** The server named by a connection address such as postgres://user:secret@host:5432/name. */
export function serverOf(address: string): Server {
  const url = new URL(address)
  const socket = url.searchParams.get('host')
  return {
    host: socket ?? decodeURIComponent(url.hostname), port: url.port === '' ? 5432 : Number(url.port),
    user: decodeURIComponent(url.username), database: url.pathname.slice(1),
    ...(url.password === '' ? {} : { password: decodeURIComponent(url.password) }),
    ...(url.searchParams.get('sslmode') === 'verify-full' ? { ssl: true } : {}),
  }
}
