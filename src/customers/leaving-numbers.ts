import { sql } from 'kysely'
import type { Task, WritingTask } from '../platform/gate/task.ts'
import { Refusal, type Fault } from '../platform/refusal.ts'
import { endAffiliation, type Departure } from './departures.ts'
import { texts } from './texts.ts'

/** One of several who left: the tie that ended, and what ends it. */
export type OneLeaving = { affiliation: string; seen?: number | undefined } & Pick<Departure, 'ended_on' | 'heirs'>

/** Who could take over from somebody who left: the other living contacts of the same customer, unless they leave too.
 *  Those of the same unit come first, and of them who has been there longest. */
export async function successorsFor(task: Task<'contracting'>, affiliation: string, leaving: readonly string[]) {
  return task.db
    .selectFrom('affiliation')
    .innerJoin('affiliation as other', (on) =>
      on
        .onRef('other.tenant_id', '=', 'affiliation.tenant_id')
        .onRef('other.organisation_id', '=', 'affiliation.organisation_id'),
    )
    .innerJoin('person', (on) =>
      on.onRef('person.tenant_id', '=', 'other.tenant_id').onRef('person.id', '=', 'other.person_id'),
    )
    .select(['other.id', 'other.person_id', 'other.job_title', 'person.id as subject_id', 'person.first_name', 'person.last_name'])
    .where('affiliation.tenant_id', '=', task.tenant)
    .where('affiliation.id', '=', affiliation)
    .where('other.ended_on', 'is', null)
    .where('other.id', '!=', sql<string>`all(${[affiliation, ...leaving]}::uuid[])`)
    .orderBy(sql`other.unit_id is not distinct from affiliation.unit_id`, 'desc')
    .orderBy('other.starts_on')
    .orderBy('other.id')
    .limit(100)
    .execute()
}

/** Records several departures as one act: all of them, or none. Whoever leaves with the others takes over from nobody.
 *  Refuses 'conflict' with what is wrong with each one, as `leaving.NUMBER`. Source: rules of the register 18. */
export async function leaveTogether(task: WritingTask<'contracting'>, leaving: readonly OneLeaving[]): Promise<void> {
  const gone = new Set(leaving.map(({ affiliation }) => affiliation))
  const faults: Fault[] = []
  for (const [at, { affiliation, seen, ...departure }] of leaving.entries()) {
    const field = `leaving.${at}`
    if ((departure.heirs ?? []).some((heir) => gone.has(heir.affiliation_id))) faults.push({ field, text: texts.sameContact })
    else faults.push(...await refusalsOf(field, () => endAffiliation(task, affiliation, departure, seen)))
  }
  const [first] = faults
  if (first !== undefined) throw new Refusal('conflict', first.text, undefined, faults)
}

/** A refused departure leaves the transaction as it was, so that the others can be tried: what is wrong is told at once. */
async function refusalsOf(field: string, act: () => Promise<unknown>): Promise<Fault[]> {
  try {
    await act()
    return []
  } catch (reason) {
    if (!(reason instanceof Refusal)) throw reason
    return [{ field, text: reason.text }]
  }
}
