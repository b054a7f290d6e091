import { createHmac } from 'node:crypto'
import type { Sealer } from '../platform/sealer.ts'
import type { Tenant } from '../platform/tenants.ts'

/** The headers that prove a message: its id, its time and, by each of the receiver's own secrets, a signature of both
 *  with the body. Source: Standard Webhooks 1.0.0. */
export function signedHeaders(
  secrets: readonly Buffer[], { id, at, body }: { id: string; at: Date; body: string },
): Record<string, string> {
  const seconds = String(Math.floor(at.getTime() / 1000))
  const signatures = secrets.map((secret) => `v1,${createHmac('sha256', secret).update(`${id}.${seconds}.${body}`).digest('base64')}`)
  return { 'webhook-id': id, 'webhook-timestamp': seconds, 'webhook-signature': signatures.join(' ') }
}

type Sealed = { id: string; secret_round: number; rotated_at: Date | null }
const changeOver = 24 * 60 * 60_000

/** The secrets that sign now: the newest, and for a day the one before it. */
export function secretsOf(sealer: Sealer, tenant: Pick<Tenant, 'id'>, { id, secret_round, rotated_at }: Sealed, at: Date): Buffer[] {
  const isChanging = rotated_at !== null && at.getTime() - rotated_at.getTime() < changeOver
  return [secret_round, ...(isChanging ? [secret_round - 1] : [])].map((round) => secretOf(sealer, tenant, id, round))
}

/** The secret that a receiver checks signatures with; it is kept nowhere, and derived from the folder of keys. */
export function secretOf(sealer: Sealer, tenant: Pick<Tenant, 'id'>, webhook: string, round: number): Buffer {
  return sealer.derive(`webhook ${tenant.id} ${webhook} ${round}`, 32)
}

/** The secret as a receiver writes it into its settings. */
export function writtenSecret(secret: Buffer): string {
  return `whsec_${secret.toString('base64')}`
}
