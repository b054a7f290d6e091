import { createHash } from 'node:crypto'
import type { Text } from '../catalogue/shape.ts'
import { fieldsOf, type Parsed } from '../platform/fields.ts'
import type { Task, WritingTask } from '../platform/gate/task.ts'
import type { Visit } from '../platform/http/route.ts'
import { isId } from '../platform/id.ts'
import { Refusal, type Fault } from '../platform/refusal.ts'
import { findPersonalIdentityCodes } from '../platform/text/hetu.ts'
import { apiTexts } from './api-texts.ts'
import { texts } from './texts.ts'

export type Input = { readonly [name: string]: unknown }

const usualLimit = 50
const mostLimit = 200

/** The JSON object that was sent. Refuses a personal identity code anywhere in it: there is no place for one. */
export async function bodyOf(visit: Visit): Promise<Input> {
  const body = await visit.json()
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw new Refusal('invalid', apiTexts.object)
  const input: Input = { ...body }
  const faults = Object.entries(input)
    .filter(([, value]) => typeof value === 'string' && findPersonalIdentityCodes(value).length > 0)
    .map(([field]) => ({ field, text: apiTexts.identityCode }))
  if (faults.length > 0) throw new Refusal('invalid', apiTexts.mend, undefined, faults)
  return input
}

/** Unfolds what was read by the fields of a table, or refuses with every fault. */
export function taken<R>(parsed: Parsed<R>): R {
  if ('ok' in parsed) return parsed.ok
  throw new Refusal('invalid', apiTexts.mend, undefined, parsed.faults)
}

/** How far and from where a list is asked for, and its filters. A parameter that is none is refused. */
export function askedPage(
  visit: Visit,
  filters: readonly string[],
): { limit: number; after: string | undefined; filters: { readonly [name: string]: string } } {
  const faults: Fault[] = []
  const chosen: { [name: string]: string } = {}
  for (const [name, value] of visit.query) {
    if (filters.includes(name)) chosen[name] = value
    else if (!['limit', 'after', 'kieli'].includes(name))
      faults.push({ field: name.slice(0, 60), text: apiTexts.query })
  }
  const limit = Number(visit.query.get('limit') ?? usualLimit)
  const after = visit.query.get('after') ?? undefined
  if (!Number.isInteger(limit) || limit < 1 || limit > mostLimit)
    faults.push({ field: 'limit', text: apiTexts.limit })
  if (after !== undefined && !isId(after)) faults.push({ field: 'after', text: apiTexts.noSuchRow })
  if (faults.length > 0) throw new Refusal('invalid', apiTexts.mend, undefined, faults)
  return { limit, after, filters: chosen }
}

/** The id in the address. What is no id is not found. */
export function idOf(visit: Visit): string {
  const id = visit.parameters['id'] ?? ''
  if (!isId(id)) throw new Refusal('not-found', texts.notFound)
  return id
}

/** The version that the writer saw. */
export function seenVersion(visit: Visit): number {
  const tag = /^(?:W\/)?"(\d{1,9})"$/.exec(visit.header('if-match')?.trim() ?? '')?.[1]
  if (tag === undefined) throw new Refusal('invalid', apiTexts.needsVersion, 'If-Match')
  return Number(tag)
}

/** Makes a row once for each key: a repeat of the same request gives the row that the first one made. */
export async function once(
  visit: Visit,
  body: Input,
  make: (task: WritingTask<'contracting'>) => Promise<string>,
): Promise<string> {
  const key_hash = keyOf(visit)
  const body_hash = digest(JSON.stringify(body))
  const attempt = () =>
    visit.write('contracting', async (task) => {
      const first = await task.db
        .selectFrom('idempotency_key')
        .select(['id', 'body_hash', 'result_id'])
        .where('tenant_id', '=', task.tenant)
        .where('key_hash', '=', key_hash)
        .executeTakeFirst()
      if (first !== undefined && first.body_hash !== body_hash) {
        throw new Refusal('conflict', apiTexts.keyReused, 'Idempotency-Key')
      }
      if (first !== undefined) return first.result_id
      const result_id = await make(task)
      await task.insert('idempotency_key', [{ key_hash, body_hash, result_id }])
      return result_id
    })
  // Two equal requests at once: the one that came second finds the first one's row.
  return attempt().catch((reason) =>
    constraintOf(reason)?.includes('idempotency_key') ? attempt() : Promise.reject(reason),
  )
}

/** What is kept of the key that names the request, its caller and its route. */
export function keyOf(visit: Visit): string {
  const key = visit.header('idempotency-key') ?? ''
  if (!/^[\x21-\x7e]{1,200}$/.test(key)) throw new Refusal('invalid', apiTexts.needsKey, 'Idempotency-Key')
  const caller = visit.actor.user?.id ?? ''
  return digest(`${caller}\n${visit.route.method} ${visit.route.path}\n${key}`)
}

/** Whether a request of the key has been done already. */
export async function isRepeated(task: Task<'contracting'>, key_hash: string): Promise<boolean> {
  const known = await task.db.selectFrom('idempotency_key').select('id')
    .where('tenant_id', '=', task.tenant).where('key_hash', '=', key_hash).executeTakeFirst()
  return known !== undefined
}

/** Says in words what the database refused, beside the field when its rule names one. */
export function inWords(table: string, reason: unknown): unknown {
  if (!(reason instanceof Error) || !('code' in reason)) return reason
  const text = wordsFor(String(reason.code))
  if (text === undefined) return reason
  const constraint = constraintOf(reason) ?? ''
  const field = fieldsOf(table, 'contracting').find(({ name }) => constraint.includes(`_${name}`))?.name
  return new Refusal('invalid', text, field)
}

function wordsFor(code: string): Text | undefined {
  if (code === '23505') return apiTexts.taken
  if (code === '23503') return apiTexts.noSuchRow
  return code === '23514' || code === '42501' ? apiTexts.contradiction : undefined
}

function constraintOf(reason: unknown): string | undefined {
  return reason instanceof Error && 'constraint' in reason ? String(reason.constraint) : undefined
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
