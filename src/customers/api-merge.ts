import { z } from 'zod'
import { rowSchema, type ApiRoute } from '../platform/http/openapi.ts'
import type { Answer, Visit } from '../platform/http/route.ts'
import { isId } from '../platform/id.ts'
import { Refusal } from '../platform/refusal.ts'
import { bodyOf, idOf, inWords } from './api-request.ts'
import { organisations, persons, readers, source } from './api-rows.ts'
import { apiTexts } from './api-texts.ts'
import { rowOf } from './api-versions.ts'
import { duplicateTexts } from './duplicates-texts.ts'
import { merge, mergedInto } from './merge.ts'
import { keepers } from './rows.ts'

const kinds = [
  { name: 'persons', table: 'person', resource: { source: source(readers, persons) } },
  { name: 'organisations', table: 'organisation', resource: { source: source(readers, organisations) } },
] as const

/** Merges a duplicate into the row of the address; a repeat is told that it is done. */
export const mergeApi: readonly ApiRoute[] = kinds.map((kind) => ({
  method: 'POST',
  path: `/api/v1/${kind.name}/:id/merge`,
  kind: 'api',
  purposes: ['contracting'],
  answer: (visit) => postMerge(visit, kind),
  describes: {
    summary: `Merges a duplicate into one of the ${kind.name}`,
    gives: { status: 200, schema: rowSchema(kind.table, 'contracting') },
    body: {
      type: 'application/json',
      schema: {
        type: 'object',
        required: ['duplicate_id'],
        additionalProperties: false,
        properties: {
          duplicate_id: { type: 'string', format: 'uuid' },
          keep: { type: 'object', additionalProperties: { type: 'string', enum: ['winner', 'loser'] } },
        },
      },
    },
  },
}))

const sent = z.strictObject({
  duplicate_id: z.string().refine(isId),
  keep: z.record(z.string(), z.enum(['winner', 'loser'])).optional(),
})

async function postMerge(visit: Visit, { table, resource }: (typeof kinds)[number]): Promise<Answer> {
  const id = idOf(visit)
  const read = sent.safeParse(await bodyOf(visit))
  if (!read.success) throw new Refusal('invalid', apiTexts.mend, String(read.error.issues[0]?.path[0] ?? 'duplicate_id'))
  const { duplicate_id, keep = {} } = read.data
  await visit.write('contracting', (task) => merge(task, table, duplicate_id, id, keep)).catch((reason) => {
    throw inWords(table, reason)
  })
  const row = await rowOf(resource, visit, id)
  return { as: 'json', body: row, etag: `"${row.row_version}"` }
}

/** A row, or where it went: the id of a merged one is gone for good, and the answer points to the one that stays. */
export async function orGone(visit: Visit, table: string, answer: () => Promise<Answer>): Promise<Answer> {
  try {
    return await answer()
  } catch (reason) {
    const kind = kinds.find((one) => one.table === table)
    const purpose = visit.firstHeld(keepers)
    if (!(reason instanceof Refusal && reason.kind === 'not-found') || kind === undefined || purpose === undefined) throw reason
    const told = await visit.read(purpose, 'opened', (task) => mergedInto(task, idOf(visit)))
    if (told === undefined) throw reason
    const detail = duplicateTexts.movedTo[visit.language]
    return { as: 'problem', body: { status: 410, title: 'Gone', detail, moved_to: `/api/v1/${kind.name}/${told.into}` } }
  }
}
