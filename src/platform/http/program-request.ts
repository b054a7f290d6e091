import { createHash } from 'node:crypto'
import type { WritingTask } from '../gate/task.ts'
import { Refusal } from '../refusal.ts'
import { findPersonalIdentityCodes } from '../text/hetu.ts'
import { programTexts as texts } from './program-texts.ts'
import type { Visit } from './route.ts'

export type Sent = { readonly [name: string]: unknown }

/** The JSON object that a program sent. Refuses 'invalid' a personal identity code anywhere in it. */
export async function sentObject(visit: Visit): Promise<Sent> {
  const body = await visit.json()
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw new Refusal('invalid', texts.object)
  const sent: Sent = { ...body }
  const coded = Object.entries(sent).find(([, value]) => typeof value === 'string' && findPersonalIdentityCodes(value).length > 0)
  if (coded !== undefined) throw new Refusal('invalid', texts.identityCode, coded[0])
  return sent
}

/** The version that the program saw, by its If-Match. Refuses 'invalid' where it says none. Source: RFC 9110, 13.1.1. */
export function versionSeen(visit: Visit): number {
  const tag = /^(?:W\/)?"(\d{1,9})"$/.exec(visit.header('if-match')?.trim() ?? '')?.[1]
  if (tag === undefined) throw new Refusal('invalid', texts.needsVersion, 'If-Match')
  return Number(tag)
}

/** Does it once for each Idempotency-Key, in one transaction with remembering the key: a repeat gives the row that the
 *  first one gave. Refuses 'invalid' where there is no key, 'conflict' a key that came with something else. */
export async function onceForKey(
  visit: Visit, sent: Sent, make: (task: WritingTask<'rights_requests'>) => Promise<string>,
): Promise<string> {
  const key = visit.header('idempotency-key') ?? ''
  if (!/^[\x21-\x7e]{1,200}$/.test(key)) throw new Refusal('invalid', texts.needsKey, 'Idempotency-Key')
  const key_hash = digest(`${visit.actor.user?.id ?? ''}\n${visit.route.method} ${visit.route.path}\n${key}`)
  const body_hash = digest(JSON.stringify([visit.parameters, sent]))
  const attempt = () => visit.write('rights_requests', async (task) => {
    const first = await task.db.selectFrom('idempotency_key').select(['id', 'body_hash', 'result_id']).where('tenant_id', '=', task.tenant)
      .where('key_hash', '=', key_hash).executeTakeFirst()
    if (first !== undefined && first.body_hash !== body_hash) throw new Refusal('conflict', texts.keyReused, 'Idempotency-Key')
    if (first !== undefined) return first.result_id
    const result_id = await make(task)
    await task.insert('idempotency_key', [{ key_hash, body_hash, result_id }])
    return result_id
  })
  // Two equal requests at once: the one that came second finds what the first one made.
  return attempt().catch((reason: unknown) => (isKeyTaken(reason) ? attempt() : Promise.reject(reason)))
}

function isKeyTaken(reason: unknown): boolean {
  return reason instanceof Error && 'constraint' in reason && String(reason.constraint).includes('idempotency_key')
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
