import type { WritingTask } from '../platform/gate/task.ts'
import { addDays } from '../platform/text/day.ts'
import { Refusal } from '../platform/refusal.ts'
import type { New } from './rows.ts'
import { scopeOf } from './scope.ts'
import { texts } from './texts.ts'

const whole = 10_000

/** Records the share of us that an organisation owns from a day on. Its share until then ends the day before.
 *  Refuses: 'conflict' when the living shares together would be over the whole. */
export async function setOwnership(
  task: WritingTask<'contracting'>,
  share: Omit<New<'ownership'>, 'ended_on'>,
): Promise<string> {
  if (task.scope !== '*') throw new Refusal('not-allowed', texts.sharesNeedAll)
  const scope = await scopeOf(task, share.organisation_id)
  // Locked before they are added up: two shares recorded at once must see each other.
  await task.db
    .selectFrom('ownership')
    .select('id')
    .where('tenant_id', '=', task.tenant)
    .forUpdate()
    .execute()
  const shares = await task.db
    .selectFrom('ownership')
    .select(['id', 'organisation_id', 'share_basis_points'])
    .where('tenant_id', '=', task.tenant)
    .where((row) => row.or([row('ended_on', 'is', null), row('ended_on', '>=', share.starts_on)]))
    .execute()
  const others = shares.filter(({ organisation_id }) => organisation_id !== share.organisation_id)
  const taken = others.reduce((sum, other) => sum + other.share_basis_points, 0)
  if (taken + share.share_basis_points > whole)
    throw new Refusal('conflict', texts.sharesOverWhole, 'share_basis_points')
  for (const own of shares.filter(({ organisation_id }) => organisation_id === share.organisation_id)) {
    await task.update('ownership', own.id, { ended_on: addDays(share.starts_on, -1) })
  }
  const [id = ''] = await task.insert('ownership', [{ ...share, scope }])
  return id
}

/** Ends an organisation's share, on the last day it held. */
export async function endOwnership(
  task: WritingTask<'contracting'>,
  id: string,
  endedOn: string,
  seen?: number,
): Promise<number> {
  return task.update('ownership', id, { ended_on: endedOn }, seen)
}
