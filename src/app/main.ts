import { createAdaptorServer } from '@hono/node-server'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { Server as NetServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { AuditRefusal } from '../platform/audit/log.ts'
import { startSealing } from '../platform/audit/sealing.ts'
import type { Config } from '../platform/config.ts'
import { checkDatabase } from '../platform/database/check.ts'
import { connect } from '../platform/database/connection.ts'
import type { Installation, Io } from '../platform/io.ts'
import { standardError } from '../platform/log.ts'
import { openSealer } from '../platform/sealer.ts'
import { addressOf } from './address.ts'
import { respond } from './answer.ts'
import { foundExample } from './demo.ts'
import { exampleLinks } from './founding.ts'
import { InstallationError } from './external.ts'
import { withGallery } from './gallery.ts'
import { openInstallation, type Place } from './installation.ts'
import { installedVault } from './files.ts'
import { installedLedger } from './ledger.ts'
import { createApp, type App } from './server.ts'
import { startTimetable } from './timetable.ts'
import { startSending } from '../bulletins/sending.ts'
import { startTelling } from '../webhooks/telling.ts'

/** Milliseconds that requests under way are given when serving ends. */
const patience = 10_000

/** Serves until it is told to stop. An empty register gets the example controller, or with `empty` a set-up page. */
export async function serve(config: Config, empty: boolean, io: Io): Promise<void> {
  const stopped = stopSignal()
  const opened = await openInstallation(config, 'alone')
  let sealing: Awaited<ReturnType<typeof startSealing>> | undefined
  let nights: ReturnType<typeof startTimetable> | undefined
  let telling: ReturnType<typeof startTelling> | undefined
  let sending: ReturnType<typeof startSending> | undefined
  try {
    await mustBeAsDeclared(opened, opened.place)
    sealing = await sealed(opened, config)
    const setUpToken = empty && opened.tenants.length === 0 ? randomBytes(32).toString('base64url') : undefined
    const vault = installedVault(config)
    const app = withGallery(createApp({ gate: opened.gate, tenants: opened.tenants, config, ledger: installedLedger(config), vault, sealer: openSealer(config.keysFolder),
      ...(setUpToken === undefined ? {} : { setUp: { token: setUpToken, opened } }) }), config)
    const opening = { isOver: false }
    const server = listener({ fetch: async (...asked) => (opening.isOver ? app.fetch(...asked) : notYet()) }, config)
    await listen(server, config)
    const address = servedAt(server, config)
    const links = setUpToken === undefined && opened.tenants.length === 0 ? await exampleFor(opened, address) : []
    opening.isOver = true
    io.out(`Seloste serves at ${address}`)
    if (setUpToken !== undefined) io.out(`Set it up, once, at ${address}/set-up/${setUpToken}`)
    for (const line of links) io.out(line)
    // Serving knows the owner's way only where the database is our own.
    nights = startTimetable({ ...opened, config, isOwner: config.databaseUrl === undefined, log: standardError })
    telling = startTelling({ ...opened, sealer: openSealer(config.keysFolder), log: standardError })
    if (config.mail !== undefined) sending = startSending({ ...opened, mail: config.mail, origin: address, log: standardError })
    // Starting compares the whole schema. What that took is given back to the machine, which would else wait for it long.
    globalThis.gc?.({ type: 'major', execution: 'sync', flavor: 'last-resort' })
    await stopped
    await drain(server)
  } finally {
    await telling?.stop()
    await sending?.stop()
    await nights?.stop()
    await sealing?.stop()
    await opened.close()
  }
}

/** Founds the example, and gives the lines that tell how to enter it. */
async function exampleFor(opened: Installation, address: string): Promise<string[]> {
  const { tenant, people } = await foundExample(opened)
  const links = await exampleLinks(opened, tenant, people)
  return [`The example controller is ${tenant.name}. Sign in, once each and within a day, as`,
    ...links.map(({ title, name, path }) => `  ${`${title} (${name})`.padEnd(48)} ${address}${path}`)]
}

/** The port is ours from the first moment, but half a register is nobody's. */
function notYet(): Response {
  return respond(503, 'public', 'text/plain; charset=utf-8', 'Seloste is starting\n', { 'retry-after': '2' })
}

/** Refuses to serve over a database that is not what the catalogue declares. */
async function mustBeAsDeclared(opened: Installation, { server }: Place): Promise<void> {
  const connection = connect(server)
  try {
    const differences = await checkDatabase(connection, opened.installation, server.user)
    if (differences.length > 0) {
      throw new InstallationError(`the database is not what the catalogue declares:\n  ${differences.join('\n  ')}`)
    }
  } finally {
    await connection.close()
  }
}

/** Begins to seal the audit. Refuses to serve with keys that the log was not signed with. */
function sealed(opened: Installation, config: Config) {
  return startSealing(opened, config, standardError).catch((reason: unknown) => {
    throw reason instanceof AuditRefusal ? new InstallationError(reason.message) : reason
  })
}

/** What listens for the app, with the caller’s address told to it. */
export function listener(app: App, config: Pick<Config, 'tls' | 'origin'>): NetServer {
  const { tls } = config
  const secure = tls === undefined ? {} : { createServer: createSecureServer,
    serverOptions: { key: readFileSync(tls.keyFile), cert: readFileSync(tls.certificateFile) } }
  const server = createAdaptorServer({
    createServer, ...secure,
    fetch: (request, { incoming }) => namesTwoHosts(incoming.rawHeaders) ? respond(400, 'public', undefined, null) : app.fetch(request,
      { address: callerOf(incoming.socket.remoteAddress, request.headers.get('x-forwarded-for'), config) }),
  })
  return server
}

/** A proxy in front could have read the other one. Source: RFC 9112, 3.2. */
function namesTwoHosts(rawHeaders: readonly string[]): boolean {
  return rawHeaders.filter((name, at) => at % 2 === 0 && name.toLowerCase() === 'host').length > 1
}

async function listen(server: NetServer, { host, port }: Config): Promise<void> {
  server.listen(port, host)
  await once(server, 'listening').catch((reason: unknown) => {
    const code = reason instanceof Error && 'code' in reason ? String(reason.code) : ''
    if (code !== 'EADDRINUSE' && code !== 'EACCES') throw reason
    throw new InstallationError(`${host} port ${port} cannot be served (${code}): choose another PORT`)
  })
}

/** The caller's address. What a header says counts only behind a declared proxy, and then what the proxy itself added. */
function callerOf(remote: string | undefined, forwarded: string | null, config: Pick<Config, 'origin'>): string {
  const last = forwarded?.split(',').at(-1)?.trim()
  return config.origin !== undefined && last !== undefined && last !== '' ? last : remote ?? ''
}

function servedAt(server: NetServer, config: Config): string {
  const at = server.address()
  return addressOf(config, typeof at === 'object' && at !== null ? at.port : config.port)
}

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve())
  })
}

async function drain(server: NetServer): Promise<void> {
  const closed = once(server, 'close')
  server.close()
  const closeIdle: unknown = Reflect.get(server, 'closeIdleConnections')
  if (typeof closeIdle === 'function') closeIdle.call(server)
  await Promise.race([closed, pause(patience, undefined, { ref: false })])
  const closeAll: unknown = Reflect.get(server, 'closeAllConnections')
  if (typeof closeAll === 'function') closeAll.call(server)
}
