import { once } from 'node:events'
import { Agent, get, type IncomingMessage } from 'node:http'
import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { throughput } from './measure.ts'

/** Asks the same address again and again, in a thread of its own so that asking does not slow down answering. */
const order = z.object({ address: z.string(), token: z.string(), clients: z.number(), milliseconds: z.number(),
  bytes: z.number() })
const { address, token, clients, milliseconds, bytes } = order.parse(workerData)
const agent = new Agent({ keepAlive: true, maxSockets: clients })
parentPort?.postMessage(await throughput(clients, milliseconds, ask))
agent.destroy()

async function ask(): Promise<void> {
  const request = get(address, { agent, headers: { authorization: `Bearer ${token}` } })
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    request.once('response', resolve)
    request.once('error', reject)
  })
  let received = 0
  answer.on('data', (chunk: Buffer) => { received += chunk.length })
  await once(answer, 'end')
  if (answer.statusCode !== 200 || received !== bytes) throw new Error(`${address} answered ${answer.statusCode} with ${received} bytes`)
}
