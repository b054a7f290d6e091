import type { DatabaseFor } from '../catalogue/database.ts'
import type { WritingTask } from '../platform/gate/task.ts'
import { Refusal } from '../platform/refusal.ts'
import { scopeOf } from './enforce.ts'
import { endStops, standingAgainst } from './stops.ts'
import { texts } from './texts.ts'
import type { Desk } from './walk.ts'

type Tables = DatabaseFor<'rights_requests'>
type Writing = WritingTask<'rights_requests'>
export type Consented = Tables['consent']['to_purpose']
export type Channel = Tables['consent']['channel']

/** The purposes that a consent can be given to. */
export const consentable = ['informing', 'events', 'feedback', 'marketing'] as const satisfies readonly Consented[]

/** Records a consent with the words in which it was asked, so that it can be proved, and ends the person's own ban of the
 *  purpose. Refuses 'invalid' one without its words, 'conflict' to a purpose that we ended. Source: GDPR 6(1)(a), 7(1). */
export async function giveConsent(
  task: Writing, personId: string, to_purpose: Consented, { wording, channel }: { wording: string; channel: Channel },
): Promise<void> {
  const scope = await scopeOf(task, personId)
  if (wording.trim() === '') throw new Refusal('invalid', texts.giveWording, 'wording')
  if ((await standingAgainst(task, personId, to_purpose)).some(isOurs)) throw new Refusal('conflict', texts.endedByUs)
  await endStops(task, personId, to_purpose, (row) => !isOurs(row))
  const open = await openConsents(task, personId)
  if (open.some((each) => each.to_purpose === to_purpose)) return
  await task.insert('consent', [{ person_id: personId, to_purpose, wording: wording.trim(), channel, given_on: task.today, scope }])
}

/** Ends what rests on the consent, at once: it is asked for no reason. Refuses 'conflict' where none was given.
 *  Source: GDPR 7(3). */
export async function withdrawConsent(task: Writing, personId: string, to_purpose: Consented): Promise<void> {
  const scope = await scopeOf(task, personId)
  const open = (await openConsents(task, personId)).filter((each) => each.to_purpose === to_purpose)
  if (open.length === 0) throw new Refusal('conflict', texts.noConsent)
  for (const { id } of open) await task.update('consent', id, { withdrawn_on: task.today })
  const standing = await standingAgainst(task, personId, to_purpose)
  if (standing.some(({ kind }) => kind === 'withdrawal')) return
  await task.insert('objection', [{ person_id: personId, against: to_purpose, kind: 'withdrawal', received_on: task.today, scope }])
}

export async function openConsents(task: Desk, personId: string) {
  return task.db.selectFrom('consent').select(['id', 'person_id', 'to_purpose', 'given_on', 'channel']).where('tenant_id', '=', task.tenant)
    .where('person_id', '=', personId).where('withdrawn_on', 'is', null).orderBy('given_on').orderBy('id').execute()
}

function isOurs({ kind }: { kind: string }): boolean {
  return kind === 'ended'
}
