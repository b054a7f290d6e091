import type { Purpose } from '../catalogue/purposes.ts'
import type { WritingTask } from '../platform/gate/task.ts'
import { Refusal } from '../platform/refusal.ts'
import { findPersonalIdentityCodes } from '../platform/text/hetu.ts'
import { openOnceTexts as texts } from './open-once-texts.ts'

const longest = 200

/** What is entered when a person outside one's reach is opened once. */
export type Opening = { person: string; purpose: Purpose; reason: string; duty: string }

/** A written reason, without identity codes. Refuses 'invalid' none. */
export function openingReason(typed: string): string {
  const reason = typed.trim()
  if (reason === '' || reason.length > longest) throw new Refusal('invalid', texts.giveReason, 'reason')
  if (findPersonalIdentityCodes(reason).length > 0) throw new Refusal('invalid', texts.noCodes, 'reason')
  return reason
}

/** Enters the opening, for whoever gave the duty to be told, and for the person's own access answer.
 *  Source: rules of the register 21; GDPR 15, 32(4). */
export async function enterOpening(
  task: WritingTask<'access_security'>,
  userId: string,
  { person, purpose, reason, duty }: Opening,
): Promise<void> {
  const granted = await task.db
    .selectFrom('duty')
    .select('granted_by')
    .where('tenant_id', '=', task.tenant)
    .where('id', '=', duty)
    .executeTakeFirst()
  await task.insert('single_opening', [
    { user_id: userId, person_id: person, purpose, reason, opened_on: task.today, grantor_id: granted?.granted_by ?? null },
  ])
}
