import { setTimeout as pause } from 'node:timers/promises'
import { standsClosed } from '../platform/closing.ts'
import type { Gate } from '../platform/gate/gate.ts'
import { incident, type Log } from '../platform/log.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Sealer } from '../platform/sealer.ts'
import { machineActor, type Tenant } from '../platform/tenants.ts'
import { claimDue, hasWork, recordAnswers, type Answered, type Due } from './deliveries.ts'
import { postTo } from './post.ts'
import { publicOnly, type Resolving } from './public-address.ts'
import { secretsOf, signedHeaders } from './signature.ts'

export type Telling = { gate: Gate; tenants: readonly Tenant[]; sealer: Sealer; log: Log; resolving?: Resolving }

/** Milliseconds between looks for what is to be told, and those that sending is given to end when serving does. */
const between = 5_000
const patience = 5_000

/** Tells the receivers of each controller in the background while the register is served. What was being sent when a
 *  process ended is sent again by another: a message arrives once or more, in any order, always with the same id. */
export function startTelling(telling: Telling): { stop(): Promise<void> } {
  const stopping = new AbortController()
  const running = (async () => {
    while (!stopping.signal.aborted) {
      for (const tenant of telling.tenants) {
        await deliverDue(telling, tenant).catch((reason: unknown) => { incident(reason, 'webhooks', telling.log) })
      }
      await pause(between, undefined, { signal: stopping.signal }).catch(() => undefined)
    }
  })()
  return {
    async stop() {
      stopping.abort()
      await Promise.race([running, pause(patience, undefined, { ref: false })])
    },
  }
}

/** Sends a controller's messages that are due, each receiver's in turn and the receivers side by side; gives the answers. */
export async function deliverDue(telling: Omit<Telling, 'tenants' | 'log'>, tenant: Tenant): Promise<number[]> {
  const { gate } = telling
  // Of whoever may be back after a restore without its ledger, nobody is told anything.
  if (!await gate.own(tenant, async (task) => await hasWork(task) && !await standsClosed(task))) return []
  const actor = machineActor(tenant, ['access_security'])
  const due = await gate.write(actor, 'access_security', 'webhooks', claimDue)
  const answers = await Promise.all([...Map.groupBy(due, ({ webhook_id }) => webhook_id).values()].map(async (some) => {
    const answered = await sendAll(telling, tenant, some)
    const [first] = some
    if (first !== undefined) await gate.write(actor, 'access_security', 'webhooks', (task) => recordAnswers(task, first.webhook, answered))
    return answered
  }))
  return answers.flat().map(({ answer }) => answer).filter((answer) => answer !== undefined)
}

/** A receiver that does not listen is not asked for the rest at once: it would hold back every other. */
async function sendAll(telling: Omit<Telling, 'tenants' | 'log'>, tenant: Tenant, some: readonly Due[]): Promise<Answered[]> {
  const answered: Answered[] = []
  let isOpen = true
  for (const due of some) {
    const answer: number | undefined = isOpen ? await send(telling, tenant, due) : undefined
    isOpen = answer !== undefined && !closed.includes(answer)
    answered.push({ due, answer })
  }
  return answered
}

const closed: readonly number[] = [0, 410, 429, 503]

async function send(
  { gate, sealer, resolving = publicOnly }: Omit<Telling, 'tenants' | 'log'>, tenant: Tenant,
  { webhook, event_id, about, happening, row_id, happened_at }: Due,
): Promise<number> {
  const body = JSON.stringify({ type: `${about}.${happening}`, timestamp: happened_at.toISOString(), data: { id: row_id } })
  const at = gate.clock.now()
  try {
    return await postTo(webhook.address, body, signedHeaders(secretsOf(sealer, tenant, webhook, at), { id: event_id, at, body }), resolving)
  } catch (reason) {
    // A name that no longer leads to the public network is no receiver: nothing was connected to.
    if (reason instanceof Refusal) return 0
    throw reason
  }
}
