import { livingPurposes, tableNamed } from '../catalogue/schema/columns.ts'
import { inOrder } from '../platform/erasure/act.ts'
import { walk, type Action } from '../platform/erasure/walk.ts'
import type { Job } from '../platform/gate/job.ts'
import { Refusal } from '../platform/refusal.ts'
import { texts } from './texts.ts'

export const grounds = ['no_longer_needed', 'consent_withdrawn', 'objection', 'unlawful', 'legal_duty', 'child'] as const
export type Ground = (typeof grounds)[number]

/** What is erased, and what stands in the way of it. A bar stops every erasure; advice only one that claims the data is
 *  no longer needed: the officer may accept another ground. Source: GDPR 17(1), 17(3), 18; rules of the law 23. */
export type Found = { ids: string[]; actions: Action[]; bars: InTheWay[]; advice: InTheWay[] }
export type InTheWay = { what: Standing; rows: string[]; until?: string }
export type Standing = 'answers_for_contract' | 'hold' | 'restriction' | 'affiliation' | 'purpose'

/** What erasing the person would do today. Refuses 'not-found' a person who is not there. */
export async function findPlan(job: Job, person: string): Promise<Found> {
  const living = livingPurposes(tableNamed('person')).map((purpose) => `${purpose}_until`)
  const { rows: [row] } = await job.run<{ until: string | null }>(
    `select nullif(greatest(${living.join(', ')}), '-infinity')::text as until from person
     where tenant_id = $1 and id = $2 and not is_pseudonym`, [job.tenant, person])
  if (row === undefined) throw new Refusal('not-found', texts.noPerson)
  const { actions, inTheWay, ids } = await walk(job, [person])
  return {
    ids,
    // The plans themselves name the person until the person goes, and are let go with the last step.
    actions: inOrder(actions).filter(({ table }) => table !== 'erasure_plan'),
    bars: [
      ...inTheWay.map(({ rows }): InTheWay => ({ what: 'answers_for_contract', rows: [...rows] })),
      ...await standing(job, 'hold', 'hold', 'ends_on >= $3', 'ends_on', person),
      ...await standing(job, 'restriction', 'restriction', 'lifted_on is null and $3::date is not null', 'null::date', person),
    ],
    advice: [
      ...await standing(job, 'affiliation', 'affiliation', 'ended_on is null and $3::date is not null', 'null::date', person),
      ...(row.until !== null && row.until >= job.today ? [{ what: 'purpose' as const, rows: [], until: row.until }] : []),
    ],
  }
}

async function standing(
  job: Job, what: Standing, table: string, condition: string, end: string, person: string,
): Promise<InTheWay[]> {
  const { rows } = await job.run<{ id: string; until: string | null }>(
    `select id, (${end})::text as until from ${table} where tenant_id = $1 and person_id = $2 and ${condition} order by id`,
    [job.tenant, person, job.today])
  return rows.map(({ id, until }) => ({ what, rows: [id], ...(until === null ? {} : { until }) }))
}
