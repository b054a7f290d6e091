import { z } from 'zod'
import { rowSchema, type ApiRoute } from '../platform/http/openapi.ts'
import type { Answer, Visit } from '../platform/http/route.ts'
import { isId } from '../platform/id.ts'
import { Refusal } from '../platform/refusal.ts'
import { parseDay } from '../platform/text/day.ts'
import { bodyOf, idOf, inWords, once, seenVersion, type Input } from './api-request.ts'
import { contracts, readers, source } from './api-rows.ts'
import { apiTexts } from './api-texts.ts'
import { bothVersions, rowOf } from './api-versions.ts'
import { changeResponsible } from './contracts.ts'

const contract = { source: source(readers, contracts) }

/** Another contact answers for a contract from a day on, for good or until a successor is found. */
export const handOverApi: readonly ApiRoute[] = [
  {
    method: 'POST',
    path: '/api/v1/contracts/:id/responsibility',
    kind: 'api',
    purposes: ['contracting'],
    answer: handOver,
    describes: {
      summary: 'Hands a contract over to another contact of the same customer',
      gives: { status: 200, schema: rowSchema('contract', 'contracting') },
      headers: { 'If-Match': { type: 'string' }, 'Idempotency-Key': { type: 'string', maxLength: 200 } },
      body: {
        type: 'application/json',
        schema: {
          type: 'object',
          required: ['affiliation_id', 'handed_over_on'],
          additionalProperties: false,
          properties: {
            affiliation_id: { type: 'string', format: 'uuid' },
            handed_over_on: { type: 'string', format: 'date' },
            is_interim: { type: 'boolean' },
          },
        },
      },
    },
  },
]

const sent = z.strictObject({
  affiliation_id: z.string().refine(isId),
  handed_over_on: z.string().transform((text, context) => parseDay(text) ?? unread(context)),
  is_interim: z.boolean().optional(),
})

function unread(context: z.RefinementCtx) {
  context.addIssue({ code: 'custom', message: 'no day' })
  return z.NEVER
}

async function handOver(visit: Visit): Promise<Answer> {
  const id = idOf(visit)
  const seen = seenVersion(visit)
  const body = await bodyOf(visit)
  const { is_interim = false, ...change } = read(body)
  try {
    // The contract is part of what the key stands for: the same key for another contract is another request.
    await once(visit, { ...body, contract_id: id }, async (task) => {
      await changeResponsible(task, id, { ...change, is_interim }, seen)
      return id
    })
  } catch (reason) {
    if (reason instanceof Refusal && reason.kind === 'conflict' && reason.field === undefined)
      return bothVersions(contract, visit, id, reason, body)
    throw inWords('contract', reason)
  }
  const row = await rowOf(contract, visit, id)
  return { as: 'json', body: row, etag: `"${row.row_version}"` }
}

function read(body: Input) {
  const parsed = sent.safeParse(body)
  if (parsed.success) return parsed.data
  const fields = parsed.error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys.map((key) => key.slice(0, 60)) : [String(issue.path[0])],
  )
  const faults = fields.map((field) => ({ field, text: apiTexts.contradiction }))
  throw new Refusal('invalid', apiTexts.mend, undefined, faults)
}
