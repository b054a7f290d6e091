import { readFileSync } from 'node:fs'
import { checkServerIdentity, type ConnectionOptions } from 'node:tls'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { ConfigError } from '../config.ts'

/** Where a database is, and as whom to enter it. `host` may be the folder of a unix socket. */
export type Server = { host: string; port: number; user: string; password?: string; database: string; tls?: Tls }

/** How the way there is closed: `isVerified` asks for a certificate in the host's name, by `authority` or a public one. */
export type Tls = { isVerified: boolean; authority?: string }

export type Row = { readonly [column: string]: unknown }
export type Connection = {
  /** Runs one prepared statement. Statements sent without waiting travel together. A plan under row policies holds in
   *  the role it was made in alone: what several roles run is prepared apart for each `role`. */
  run<R = Row>(sql: string, parameters?: readonly unknown[], role?: string): Promise<{ rows: R[]; count: number }>
  /** Runs statements that take no parameters, as one message. Answers with the rows of the last. */
  script(sql: string): Promise<Row[]>
  close(): Promise<void>
}

/** Milliseconds after which the database itself ends a statement. */
const longestStatement = 30_000

/** Distinct statements that are kept prepared; those that come after them are planned each time. */
const mostPrepared = 2000

/** One connection of its own, never shared and never silently replaced: when it is lost, `onLost` is told and the next
 *  statement enters anew, with no role and no tenant. Days come as 'YYYY-MM-DD', 64-bit numbers as text. */
export function connect(server: Server, onLost: () => void = () => {}): Connection {
  let way: Way | undefined
  const isGone = (gone: Way) => {
    if (way !== gone) return
    way = undefined
    onLost()
  }
  const ask = async (query: pg.QueryConfig) => {
    const over = way ??= enter(server, isGone)
    if (!over.isOpen) await over.opened
    sendTogether(over)
    return over.client.query(query).catch((reason: unknown) => {
      throw way === over ? reason : told(reason)
    })
  }
  return {
    async run<R = Row>(text: string, parameters: readonly unknown[] = [], role = '') {
      const answer: pg.QueryResult<R & Row> = await ask({ ...named(text, role), text, values: parameters.map(asParameter) })
      return { rows: answer.rows, count: answer.rowCount ?? 0 }
    },
    async script(text) {
      const answers: pg.QueryResult<Row>[] = [await ask({ text })].flat()
      return answers.at(-1)?.rows ?? []
    },
    async close() {
      const last = way
      way = undefined
      if (last !== undefined) await Promise.race([leave(last), pause(2000, undefined, { ref: false })])
    },
  }
}

type Way = { client: InstanceType<typeof pg.Client>; opened: Promise<void>; isOpen: boolean; isGathering: boolean }

/** What is asked in one turn leaves as one message: each one of its own would cost a call of the system and wake the server. */
function sendTogether(way: Way): void {
  if (way.isGathering) return
  way.isGathering = true
  const { stream } = way.client.connection
  stream.cork()
  process.nextTick(() => {
    way.isGathering = false
    stream.uncork()
  })
}

function enter(server: Server, isGone: (way: Way) => void): Way {
  const client = new pg.Client({
    host: server.host, port: server.port, user: server.user, database: server.database, password: server.password ?? '',
    ssl: server.tls === undefined ? false : secured(server.tls, server.host), connectionTimeoutMillis: 30_000,
    pipeline: true, application_name: 'seloste', statement_timeout: longestStatement,
    // Row policies make planning dearer than running: a plan made once serves every value.
    options: '-c plan_cache_mode=force_generic_plan',
  })
  const way: Way = { client, isOpen: false, isGathering: false, opened: client.connect().then(() => { way.isOpen = true }, (reason) => { throw told(reason) }) }
  way.opened.catch(() => isGone(way))
  client.on('error', () => isGone(way))
  client.on('end', () => isGone(way))
  return way
}

async function leave({ client, opened }: Way): Promise<void> {
  await opened.catch(() => undefined)
  await client.end()
}

/** The reason with a code: the server's, the machine's, or that of a way that is lost. Source: SQLSTATE 08006. */
function told(reason: unknown): unknown {
  if (reason instanceof Error && 'code' in reason && typeof reason.code === 'string') return reason
  return Object.assign(new Error('the connection to the database was lost', { cause: reason }), { code: '08006' })
}

const names = new Map<string, Map<string, string>>()
let given = 0

function named(text: string, role: string): { name?: string } {
  const ofRole = names.get(role) ?? new Map<string, string>()
  const known = ofRole.get(text)
  if (known !== undefined) return { name: known }
  if (given >= mostPrepared) return {}
  const name = `s${given++}`
  names.set(role, ofRole.set(text, name))
  return { name }
}

const day: number = 1082
const listOfIds: number = 2951
pg.types.setTypeParser(day, (text) => text)
pg.types.setTypeParser(listOfIds, (text) => (text === '{}' ? [] : text.slice(1, -1).split(',')))

function asParameter(value: unknown): unknown {
  if (value === undefined) throw new Error('a parameter of a statement is undefined')
  return isPlain(value) ? value : JSON.stringify(value)
}

function isPlain(value: unknown): boolean {
  return value === null || typeof value !== 'object' || value instanceof Date || value instanceof Uint8Array
    || (Array.isArray(value) && value.every((part) => typeof part === 'string'))
}

/** How the driver is told of a closed way. */
export function secured({ isVerified, authority }: Tls, host: string): ConnectionOptions {
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
