import type { Answer, Visit } from '../platform/http/route.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Input } from './api-request.ts'
import type { ApiRow, Source } from './api-rows.ts'
import { texts } from './texts.ts'

type Sourced = { source: Source }

/** Somebody was first: what is stored now, and what was sent, side by side. */
export async function bothVersions(
  resource: Sourced,
  visit: Visit,
  id: string,
  refusal: Refusal,
  sent: Input,
): Promise<Answer> {
  const current = await rowOf(resource, visit, id)
  return {
    as: 'problem',
    body: { status: 412, title: 'Precondition failed', detail: refusal.text[visit.language], current, sent },
  }
}

/** The row as the caller reads it. What they may not see is not found. */
export async function rowOf({ source }: Sourced, visit: Visit, id: string): Promise<ApiRow> {
  const [row] = await source.rows(visit, 'opened', { id, limit: 1, filters: {} })
  if (row === undefined) throw new Refusal('not-found', texts.notFound)
  return row
}
