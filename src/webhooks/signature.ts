import { createHmac } from 'node:crypto'

/** The headers that prove a message: its id, its time and a signature of both with the body, by the receiver's own secret.
 *  Source: Standard Webhooks 1.0.0. */
export function signedHeaders(secret: Buffer, { id, at, body }: { id: string; at: Date; body: string }): Record<string, string> {
  const seconds = String(Math.floor(at.getTime() / 1000))
  const signature = createHmac('sha256', secret).update(`${id}.${seconds}.${body}`).digest('base64')
  return { 'webhook-id': id, 'webhook-timestamp': seconds, 'webhook-signature': `v1,${signature}` }
}

/** The secret as a receiver writes it into its settings. */
export function writtenSecret(secret: Buffer): string {
  return `whsec_${secret.toString('base64')}`
}
