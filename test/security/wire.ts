import { once } from 'node:events'
import { connect, type Server } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { listener } from '../../src/app/main.ts'
import { createApp } from '../../src/app/server.ts'
import type { Site } from '../site.ts'

/** The product on a port of its own, as it is served; behind a declared proxy when an origin is given. */
export async function servedOn(s: Site, origin?: string): Promise<{ port: number; server: Server; log: string[] }> {
  const log: string[] = []
  const app = createApp({ gate: s.gate, tenants: [s.tenant], config: { origin }, vault: s.vault, ledger: s.ledger, sealer: s.sealer, log: (line) => log.push(line) })
  const server = listener(app, { tls: undefined, origin })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  return { port: typeof address === 'object' && address !== null ? address.port : 0, server, log }
}

/** Writes these bytes on a connection of their own. Gives all that comes back until it closes, or falls silent. */
export async function raw(port: number, ...pieces: readonly (string | Uint8Array)[]): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  let said = ''
  let isOver = false
  socket.on('data', (chunk) => { said += chunk.toString('latin1') })
  socket.on('error', () => { isOver = true })
  socket.on('close', () => { isOver = true })
  for (const piece of pieces) {
    if (!isOver) socket.write(piece)
    await pause(2)
  }
  for (let silent = 0, was = -1; silent < 15 && !isOver; silent = said.length === was && said !== '' ? silent + 1 : 0) {
    was = said.length
    await pause(10)
  }
  socket.destroy()
  return said
}

/** The statuses of the answers in what came back. */
export function statusesIn(said: string): number[] {
  return [...said.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status))
}
