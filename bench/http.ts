import { createAdaptorServer } from '@hono/node-server'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { Server } from 'node:net'
import { Worker } from 'node:worker_threads'
import pg from 'pg'
import { z } from 'zod'
import { grantDuty } from '../src/access/duties.ts'
import { addUser, createToken } from '../src/access/users.ts'
import { createApp } from '../src/app/server.ts'
import type { Gate } from '../src/platform/gate/gate.ts'
import { openRegister } from '../src/platform/register.ts'
import { machineActor, type Tenant } from '../src/platform/tenants.ts'
import { byTurns, finding, type Finding } from './measure.ts'
import { openBenchRegister, plantTenant, settle, type BenchRegister } from './register.ts'
import { keyed } from '../test/world.ts'

/** A list of 50 persons as JSON from the whole product, against a handler that only asks the database and answers the
 *  same bytes: no session, no duty, no policy, no audit, no headers. */
export async function benchHttp(): Promise<Finding[]> {
  const register = await openBenchRegister()
  const tenant = await plantTenant(register, 'only', 10_000)
  await settle(register)
  // Who reads on and on is refused beyond a day's share; here the share does not end.
  await register.owner.run(`insert into controller_settings (tenant_id, id, version, settings)
    values ($1, gen_random_uuid(), 1, '{"exportLimit": 1000000}')`, [tenant.id])
  const gate = await openRegister(register.server, register.installation, keyed, 10)
  const token = await tokenOf(gate, tenant)
  const product = await listening(createAdaptorServer({ fetch: appOf(gate, tenant) }))
  const expected = await answerOf(`${product.address}/api/v1/persons?limit=50`, token)
  const bare = await bareServer(register, tenant, expected)
  try {
    if (await answerOf(bare.address, token) !== expected) throw new Error('the two servers do not answer the same bytes')
    const bytes = Buffer.byteLength(expected)
    const load = (address: string) => () => loaded({ address, token, bytes, clients: 16, milliseconds: 1000 })
    const rounds = await byTurns(9, { product: load(`${product.address}/api/v1/persons?limit=50`), bare: load(bare.address) })
    return [finding('http: JSON list of 50 persons, 16 clients, a second', { of: 'product', to: 'bare', atLeast: 0.6 }, rounds)]
  } finally {
    product.server.close()
    bare.server.close()
    await Promise.all([bare.pool.end(), gate.close()])
    await register.close()
  }
}

function appOf(gate: Gate, tenant: Tenant) {
  const app = createApp({ gate, tenants: [tenant], config: { origin: undefined } })
  return (request: Request) => app.fetch(request, { address: '127.0.0.1' })
}

/** A program's token in a duty that may list persons. */
function tokenOf(gate: Gate, tenant: Tenant): Promise<string> {
  return gate.write(machineActor(tenant, ['access_security']), 'access_security', 'bench', async (task) => {
    const email = 'bench@seloste.example'
    const userId = await addUser(task, { name: 'Bench', email, language: 'fi' })
    const duty = await grantDuty(task, { userId, workTask: 'account_management', reach: '*', title: 'Bench', ground: 'bench',
      startsOn: task.today, endsOn: '2999-12-31', preparedOn: task.today })
    return createToken(task, email, { dutyId: duty, program: 'bench' })
  })
}

const listed = z.object({ rows: z.array(z.record(z.string(), z.unknown())).length(50) })

/** Answers the same columns of the same rows. */
async function bareServer({ bare }: BenchRegister, tenant: Tenant, expected: string) {
  const [{ own, ...row } = {}] = listed.parse(JSON.parse(expected)).rows
  const text = `select ${Object.keys(row).map((column) => `"${column}"`).join(', ')} from person where tenant_id = $1
    order by id limit $2`
  const pool = new pg.Pool({ host: bare.host, port: bare.port, user: bare.user, database: bare.database, max: 10 })
  const { server, address } = await listening(createServer((_, response) => {
    pool.query<{ id: string }>({ name: 'list', text, values: [tenant.id, 51] }).then(({ rows }) => {
      // The controller has declared no fields of its own; the bytes say so all the same.
      const shown = rows.slice(0, 50).map((each) => ({ ...each, own }))
      response.setHeader('content-type', 'application/json; charset=utf-8')
      response.end(`${JSON.stringify({ rows: shown, next: shown.at(-1)?.id })}\n`)
    }, (reason: unknown) => response.destroy(reason instanceof Error ? reason : undefined))
  }))
  return { server, address, pool }
}

async function listening(server: Server) {
  server.listen(0, '127.0.0.1')
  await new Promise<void>((resolve) => { server.once('listening', resolve) })
  const at = server.address()
  return { server, address: `http://127.0.0.1:${typeof at === 'object' && at !== null ? at.port : 0}` }
}

async function answerOf(address: string, token: string): Promise<string> {
  const answer = await fetch(address, { headers: { authorization: `Bearer ${token}` } })
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}: ${await answer.text()}`)
  return answer.text()
}

async function loaded(
  order: { address: string; token: string; bytes: number; clients: number; milliseconds: number },
): Promise<number> {
  const worker = new Worker(new URL('load.ts', import.meta.url), { workerData: order })
  const message: unknown[] = await once(worker, 'message')
  return z.number().parse(message[0])
}
