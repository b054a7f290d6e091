import { purposes } from '../catalogue/purposes.ts'
import type { WritingTask } from '../platform/gate/task.ts'
import { Refusal } from '../platform/refusal.ts'
import { scopeOf, type Objectable } from './enforce.ts'
import { texts } from './texts.ts'
import type { Desk } from './walk.ts'

type Writing = WritingTask<'rights_requests'>
export type Outcome = 'upheld' | 'overruled'
export type Stop = Awaited<ReturnType<typeof standingAgainst>>[number]

/** Takes an objection back, as the person asks. Refuses 'conflict' where none stands. Source: GDPR 21. */
export async function withdrawObjection(task: Writing, personId: string, against: Objectable): Promise<void> {
  if (await endStops(task, personId, against, ({ kind }) => kind === 'objection') === 0) throw new Refusal('conflict', texts.noSuchObjection)
}

/** Decides an objection that had to be weighed: upheld, it ends the purpose; overruled, it restricts no more. Refuses
 *  'conflict' what takes effect without a decision, 'invalid' a decision without reasons. Source: GDPR 21(1). */
export async function decideObjection(
  task: Writing, personId: string, against: Objectable, { outcome, reason }: { outcome: Outcome; reason: string },
): Promise<void> {
  if (purposes[against].objection !== 'assessed') throw new Refusal('conflict', texts.heldAtOnce)
  if (reason.trim() === '') throw new Refusal('invalid', texts.giveReason, 'reason')
  const open = (await standingAgainst(task, personId, against)).find((each) => each.kind === 'objection' && each.outcome === null)
  if (open === undefined) throw new Refusal('conflict', texts.noSuchObjection)
  await task.update('objection', open.id, { outcome, decided_on: task.today, reason: reason.trim() })
}

/** Ends one purpose for a person, with the reason. Ending it again changes nothing. Source: GDPR 5(1)(b), 17(1). */
export async function endPurpose(task: Writing, personId: string, against: Objectable, reason: string): Promise<void> {
  const scope = await scopeOf(task, personId)
  if (reason.trim() === '') throw new Refusal('invalid', texts.giveReason, 'reason')
  if ((await standingAgainst(task, personId, against)).some(({ kind }) => kind === 'ended')) return
  await task.insert('objection', [{ person_id: personId, against, kind: 'ended', received_on: task.today, reason: reason.trim(), scope }])
}

/** Opens a purpose that we had ended; what the person said of it stands. Refuses 'conflict' where it was not ended. */
export async function reopenPurpose(task: Writing, personId: string, against: Objectable): Promise<void> {
  if (await endStops(task, personId, against, ({ kind }) => kind === 'ended') === 0) throw new Refusal('conflict', texts.notEnded)
}

/** What stands against a person's purpose, the oldest first. */
export async function standingAgainst(task: Desk, personId: string, against: Objectable) {
  return (await standingStops(task, personId)).filter((each) => each.against === against)
}

export async function standingStops(task: Desk, personId: string) {
  return task.db.selectFrom('objection').select(['id', 'person_id', 'against', 'kind', 'received_on', 'outcome'])
    .where('tenant_id', '=', task.tenant).where('person_id', '=', personId).where('withdrawn_on', 'is', null)
    .orderBy('received_on').orderBy('id').execute()
}

/** Takes back what of it is meant, and says how many they were. */
export async function endStops(task: Writing, personId: string, against: Objectable, isMeant: (stop: Stop) => boolean): Promise<number> {
  const meant = (await standingAgainst(task, personId, against)).filter(isMeant)
  for (const { id } of meant) await task.update('objection', id, { withdrawn_on: task.today })
  return meant.length
}
