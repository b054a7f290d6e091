import type { ApiRoute } from '../platform/http/openapi.ts'
import type { Answer, Visit } from '../platform/http/route.ts'
import { Refusal } from '../platform/refusal.ts'
import { defaultLimits } from '../platform/table/read.ts'
import { apiTexts } from './api-texts.ts'
import { importTexts } from './import-texts.ts'
import { gateOf } from './import-visit.ts'
import { importCustomers, outcomeIn } from './import.ts'

const finding = {
  type: 'object',
  required: ['line', 'column', 'reason'],
  additionalProperties: false,
  properties: { line: { type: 'integer' }, column: { type: 'string' }, reason: { type: 'string' } },
}
const outcome = {
  type: 'object',
  required: ['accepted', 'refused', 'warned', 'duplicates'],
  additionalProperties: false,
  properties: {
    accepted: { type: 'integer', minimum: 0 },
    refused: { type: 'array', items: finding },
    warned: { type: 'array', items: finding },
    duplicates: {
      type: 'array',
      items: {
        type: 'object',
        required: ['line', 'ofLine'],
        additionalProperties: false,
        properties: { line: { type: 'integer' }, ofLine: { type: ['integer', 'null'] } },
      },
    },
  },
}

/** Importing by a program: the file itself is the body. */
export const importApi: readonly ApiRoute[] = [
  {
    method: 'POST',
    path: '/api/v1/imports',
    kind: 'api',
    purposes: ['contracting'],
    takes: 'csv',
    mostBytes: defaultLimits.bytes + 1_000_000,
    answer: bring,
    describes: {
      summary: 'Imports customers from a CSV file',
      gives: { status: 200, schema: outcome },
      query: { dry_run: { type: 'boolean' }, update: { type: 'boolean' } },
      body: { type: 'text/csv', schema: { type: 'string' } },
    },
  },
]

async function bring(visit: Visit): Promise<Answer> {
  const [dryRun, updates] = [wish(visit, 'dry_run'), wish(visit, 'update')]
  const file = await visit.file('body')
  if (file === undefined) throw new Refusal('invalid', importTexts.otherColumns, 'body')
  const done = await importCustomers(gateOf(visit), visit.actor, file.bytes, { dryRun, updates })
  return { as: 'json', body: outcomeIn(done, visit.language) }
}

function wish({ query }: Visit, name: string): boolean {
  const said = query.get(name) ?? 'false'
  if (said !== 'true' && said !== 'false') throw new Refusal('invalid', apiTexts.query, name)
  return said === 'true'
}
