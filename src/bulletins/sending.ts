import { setTimeout as pause } from 'node:timers/promises'
import { standsClosed } from '../platform/closing.ts'
import { controllerOf } from '../platform/controller.ts'
import type { Gate } from '../platform/gate/gate.ts'
import { incident, type Log } from '../platform/log.ts'
import { failureOf, openPost, type Mail, type Post } from '../platform/mail.ts'
import { machineActor, type Tenant } from '../platform/tenants.ts'
import { markAddress } from './bounces.ts'
import { saidIn, type Bulletin, type Said } from './bulletins.ts'
import { messageIn, type Sender } from './message.ts'
import { hasDue, lease, nextOf, putOff, settle, takeDue, type Outcome, type Outgoing } from './outbox.ts'

export type Sending = { gate: Gate; tenants: readonly Tenant[]; mail: Mail; origin: string; log: Log }

/** Milliseconds between looks for what is due, between tries of a server that was not reached, and those that sending is given
 *  to end when serving does. */
const between = 10_000
const unreached = 5 * 60_000
const patience = 5_000

/** Sends each controller's bulletins in the background while the register is served. */
export function startSending(sending: Sending): { stop(): Promise<void> } {
  const stopping = new AbortController()
  const running = (async () => {
    while (!stopping.signal.aborted) {
      for (const tenant of sending.tenants) {
        await sendDue(sending, tenant, stopping.signal).catch((reason: unknown) => { incident(reason, 'bulletins', sending.log) })
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

/** Sends a bulletin that is due, one message at a time: each is marked before it leaves and after, so that a process which
 *  dies in between leaves one that may come twice, and none that is lost. Gives how many the server took. */
export async function sendDue(sending: Omit<Sending, 'tenants' | 'log'>, tenant: Tenant, signal?: AbortSignal): Promise<number> {
  const { gate, mail } = sending
  // Of whoever may be back after a restore without its ledger, nobody is written to.
  if (!await gate.own(tenant, async (task) => await hasDue(task) && !await standsClosed(task))) return 0
  const bulletin = await writing(gate, tenant, takeDue)
  if (bulletin === undefined) return 0
  const post = await openPost(mail)
  try {
    const { count, isReached } = await sendAll(sending, tenant, bulletin, post, signal)
    const again = isReached ? undefined : new Date(gate.clock.now().getTime() + unreached)
    await writing(gate, tenant, (task) => putOff(task, bulletin, again))
    return count
  } finally {
    post.close()
  }
}

async function sendAll(
  { gate, origin }: Omit<Sending, 'tenants' | 'log'>, tenant: Tenant, bulletin: Bulletin, post: Post, signal: AbortSignal | undefined,
): Promise<{ count: number; isReached: boolean }> {
  const said = saidIn(bulletin)
  const sender = { controller: await gate.own(tenant, (task) => controllerOf(task, tenant.name)), origin }
  let [count, renewed] = [0, gate.clock.now().getTime()]
  let next = await writing(gate, tenant, (task) => nextOf(task, bulletin, said))
  while (next !== undefined) {
    const one: Outgoing = next
    const outcome = await sendOne(post, one, said, sender)
    if (outcome === 'taken') count += 1
    else if (outcome !== 'unreachable') await markRefused(gate, tenant, one, outcome.status)
    const isLate = gate.clock.now().getTime() - renewed > lease / 3
    if (isLate) renewed = gate.clock.now().getTime()
    const goesOn = outcome !== 'unreachable' && signal?.aborted !== true
    next = await writing(gate, tenant, async (task) => {
      await settle(task, one, outcome)
      if (isLate) await task.update('bulletin', bulletin.id, { next_at: new Date(task.now.getTime() + lease) })
      return goesOn ? nextOf(task, bulletin, said) : undefined
    })
    if (outcome === 'unreachable') return { count, isReached: false }
  }
  return { count, isReached: true }
}

async function sendOne(post: Post, { recipient, email, language }: Outgoing, said: Said, sender: Sender): Promise<Outcome> {
  try {
    await post.send({ to: email, id: recipient, ...messageIn(language, said, sender) })
    return 'taken'
  } catch (reason) {
    return failureOf(reason)
  }
}

/** An address that the server says lastingly takes nothing is marked, as one of a delivery report is. */
function markRefused(gate: Gate, tenant: Tenant, { emailId }: Outgoing, status: string): Promise<void> {
  return gate.write(machineActor(tenant, ['contracting']), 'contracting', 'bulletins', (task) => markAddress(task, emailId, status))
}

function writing<R>(gate: Gate, tenant: Tenant, act: Parameters<typeof gate.write<'informing', R>>[3]): Promise<R> {
  return gate.write(machineActor(tenant, ['informing']), 'informing', 'bulletins', act)
}
