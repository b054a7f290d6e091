import { once } from 'node:events'
import { createHmac } from 'node:crypto'
import { createServer } from 'node:http'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Gate } from '../src/platform/gate/gate.ts'
import { openSealer } from '../src/platform/sealer.ts'
import { machineActor, type Tenant } from '../src/platform/tenants.ts'
import { secretOf, writtenSecret } from '../src/webhooks/signature.ts'
import { deliverDue } from '../src/webhooks/telling.ts'
import { declareWebhook, type NewWebhook } from '../src/webhooks/webhooks.ts'

export type Message = { headers: NodeJS.Dict<string | string[]>; body: string; path: string }

/** A receiver over real HTTP on this machine; `answers` is what it says to each message. */
export async function receiver() {
  const received: Message[] = []
  const answers = { status: 204 }
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (part: Buffer) => chunks.push(part))
    request.on('end', () => {
      received.push({ headers: request.headers, body: Buffer.concat(chunks).toString(), path: request.url ?? '' })
      response.writeHead(answers.status, { location: '/elsewhere' }).end('thanks')
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const at = server.address()
  const port = typeof at === 'object' && at !== null ? at.port : 0
  return { received, answers, address: `http://receiver.example:${port}/hook`, close: () => { server.close() } }
}

/** Checks a message as its receiver would, written from the text of Standard Webhooks 1.0.0 alone: the secret without its
 *  prefix is base64, what is signed is id, time and body with full stops between them, and one good signature is enough. */
export function isSigned(secret: string, { headers, body }: Message, now: Date, tolerance = 300): boolean {
  const [id, time, signatures] = ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) => String(headers[name] ?? ''))
  if (Math.abs(now.getTime() / 1000 - Number(time)) > tolerance) return false
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64')
  const good = createHmac('sha256', key).update([id, time, body].join('.')).digest('base64')
  return (signatures ?? '').split(' ').some((one) => one.split(',', 2).join() === `v1,${good}`)
}

// Only a test may say that a receiver of this machine is one.
export const local = { resolve: async () => ['127.0.0.1'], isLocalAllowed: true }

/** Declares receivers of a gate's controllers and sends what is due to them. */
export function telling(gate: Gate) {
  const folder = mkdtempSync(join(tmpdir(), 'seloste-webhooks-'))
  const sealer = openSealer(folder)
  return {
    sealer,
    declare: (tenant: Tenant, webhook: NewWebhook) =>
      gate.write(machineActor(tenant, ['access_security']), 'access_security', 'test', (task) => declareWebhook(task, webhook)),
    deliver: (tenant: Tenant, resolving: typeof local = local) => deliverDue({ gate, sealer, resolving }, tenant),
    secret: (tenant: Tenant, id: string, round = 0) => writtenSecret(secretOf(sealer, tenant, id, round)),
    close: () => { rmSync(folder, { recursive: true, force: true }) },
  }
}
