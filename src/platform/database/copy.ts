import pg from 'pg'
import { secured, type Row, type Server } from './connection.ts'

/** A connection that also streams whole tables, as text, out of and into the database. */
export type CopyConnection = {
  run<R = Row>(sql: string, parameters?: readonly unknown[]): Promise<R[]>
  script(sql: string): Promise<void>
  /** What `copy ... to stdout` gives, no faster than it is taken. */
  copyOut(sql: string): AsyncGenerator<Buffer>
  /** Sends the bytes to `copy ... from stdin`, no faster than they are taken. Gives how many rows came in. */
  copyIn(sql: string, bytes: AsyncIterable<Uint8Array>): Promise<number>
  close(): Promise<void>
}

/** Enters the database for a copy. Values travel in one form, whatever the server's own settings. */
export async function connectToCopy(server: Server): Promise<CopyConnection> {
  const client = new pg.Client({
    host: server.host, port: server.port, user: server.user, database: server.database, password: server.password ?? '',
    ssl: server.tls === undefined ? false : secured(server.tls, server.host), connectionTimeoutMillis: 30_000,
    application_name: 'seloste', statement_timeout: 0,
    options: '-c datestyle=iso -c timezone=UTC -c bytea_output=hex -c extra_float_digits=3 -c client_encoding=utf8',
  })
  // Whoever waits for an answer is told of a lost connection; nobody else needs to be.
  client.on('error', () => {})
  await client.connect()
  return {
    async run<R = Row>(text: string, values: readonly unknown[] = []) {
      const answer: pg.QueryResult<R & Row> = await client.query({ text, values: [...values] })
      return answer.rows
    },
    async script(text) { await client.query(text) },
    copyOut: (sql) => taken(client, sql),
    copyIn: (sql, bytes) => given(client, sql, bytes),
    close: () => client.end(),
  }
}

type Client = InstanceType<typeof pg.Client>
type Wire = Parameters<pg.Submittable['submit']>[0]['stream']

// Bytes that wait to be taken before the server is told to wait.
const most = 1 << 16

async function* taken(client: Client, sql: string): AsyncGenerator<Buffer> {
  const waiting: Buffer[] = []
  let size = 0
  let wire: Wire | undefined
  let wake = () => {}
  let end: { reason?: unknown } | undefined
  let isLeft = false
  const over = (reason?: unknown) => {
    end = reason === undefined ? {} : { reason }
    wake()
  }
  client.query({
    submit(connection) {
      wire = connection.stream
      connection.query(sql)
    },
    ...quiet(over),
    handleCopyData({ chunk }: { chunk: Buffer }) {
      if (isLeft) return
      waiting.push(Buffer.from(chunk))
      size += chunk.length
      if (size > most) wire?.pause()
      wake()
    },
  })
  try {
    for (;;) {
      const bytes = Buffer.concat(waiting.splice(0))
      size = 0
      wire?.resume()
      if (bytes.length > 0) yield bytes
      else if (end === undefined) await new Promise<void>((resolve) => { wake = resolve })
      else if ('reason' in end) throw end.reason
      else return
    }
  } finally {
    // What nobody takes any more goes by: the server tells nothing else before the rest of the copy is told.
    isLeft = true
    wire?.resume()
  }
}

/** What a copy does with the rest of what the server says: an error ends it, and so does being ready again. */
function quiet(over: (reason?: unknown) => void) {
  return {
    handleError(reason: unknown) { over(reason ?? new Error('the copy was broken off')) },
    handleCommandComplete() {},
    handleReadyForQuery() { over() },
    handleRowDescription() {},
    handleDataRow() {},
    handleEmptyQuery() {},
  }
}

async function given(client: Client, sql: string, bytes: AsyncIterable<Uint8Array>): Promise<number> {
  let rows = 0
  let begin: (wire: Wire) => void = () => {}
  const began = new Promise<Wire>((resolve) => { begin = resolve })
  let finish: (end: { reason?: unknown }) => void = () => {}
  const finished = new Promise<{ reason?: unknown }>((resolve) => { finish = resolve })
  let wire: Wire | undefined
  let isOver = false
  client.query({
    submit(connection) {
      wire = connection.stream
      connection.query(sql)
    },
    ...quiet((reason) => {
      isOver = true
      finish(reason === undefined ? {} : { reason })
    }),
    handleCopyInResponse() { if (wire !== undefined) begin(wire) },
    handleCommandComplete({ text }: { text: string }) { rows = Number(/^COPY (\d+)$/.exec(text)?.[1]) },
  })
  const open = await Promise.race([began, finished.then(() => undefined)])
  if (open !== undefined) await send(open, bytes, () => isOver)
  const end = await finished
  if ('reason' in end) throw end.reason
  return rows
}

/** The server is told when the bytes cannot be had, so that it takes back what it has taken. */
async function send(wire: Wire, bytes: AsyncIterable<Uint8Array>, isOver: () => boolean): Promise<void> {
  try {
    for await (const part of bytes) {
      if (isOver()) return
      if (!wire.write(message('d', part))) await drained(wire)
    }
    wire.write(message('c', new Uint8Array()))
  } catch (reason) {
    wire.write(message('f', Buffer.from('the copy was broken off\0')))
    throw reason
  }
}

function drained(wire: Wire): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      wire.off('drain', go).off('close', go)
      resolve()
    }
    wire.once('drain', go).once('close', go)
  })
}

function message(kind: 'd' | 'c' | 'f', bytes: Uint8Array): Buffer {
  const head = Buffer.alloc(5)
  head.write(kind, 'latin1')
  head.writeUInt32BE(bytes.length + 4, 1)
  return Buffer.concat([head, bytes])
}
