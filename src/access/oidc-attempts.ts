import { z } from 'zod'
import type { WritingTask } from '../platform/gate/task.ts'
import type { Sealer } from '../platform/sealer.ts'
import type { Asked } from './oidc-exchange.ts'
import { hashOf, newToken } from './sessions.ts'

/** One signing in under way: what it is bound to, and where it was going. */
export type Attempt = Asked & { next: string }
const attemptShape = z.object({ state: z.string(), nonce: z.string(), verifier: z.string(), next: z.string() })
const minutes = 10

/** Begins to sign in by the service. The browser keeps the second token, by which it is known when it comes back. */
export async function beginAttempt(
  task: WritingTask<'access_security'>, providerId: string, next: string, sealer: Sealer,
): Promise<{ asked: Asked; browser: string }> {
  const [asked, browser] = [{ state: newToken(), nonce: newToken(), verifier: newToken() }, newToken()]
  const state_hash = hashOf(asked.state)
  await task.insert('sign_in_attempt', [{ provider_id: providerId, state_hash, browser_hash: hashOf(browser),
    sealed: sealer.seal(Buffer.from(JSON.stringify({ ...asked, next })), aboutAttempt(state_hash)),
    expires_at: new Date(task.now.getTime() + minutes * 60_000) }])
  return { asked, browser }
}

/** Takes the attempt that this browser began at this service; of many who try at once one gets it.
 *  Source: ASVS 10.1.2, 10.2.1. */
export async function takeAttempt(
  task: WritingTask<'access_security'>, wanted: { providerId: string; state: string; browser: string }, sealer: Sealer,
): Promise<Attempt | undefined> {
  const state_hash = hashOf(wanted.state)
  const taken = await task.db.updateTable('sign_in_attempt').set({ used_at: task.now }).where('tenant_id', '=', task.tenant)
    .where('state_hash', '=', state_hash).where('browser_hash', '=', hashOf(wanted.browser))
    .where('provider_id', '=', wanted.providerId).where('used_at', 'is', null).where('expires_at', '>', task.now)
    .returning('sealed').executeTakeFirst()
  if (taken === undefined) return undefined
  return attemptShape.parse(JSON.parse(sealer.open(taken.sealed, aboutAttempt(state_hash)).toString('utf8')))
}

function aboutAttempt(stateHash: string): string {
  return `sign-in attempt ${stateHash}`
}
