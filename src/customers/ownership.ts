import type { WritingTask } from '../platform/gate/task.ts'
import { addDays } from '../platform/text/day.ts'
import { Refusal } from '../platform/refusal.ts'
import { mustEndAfterStart } from './ends.ts'
import type { Changes, New } from './rows.ts'
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
  const shares = await lockedShares(task, share.starts_on)
  mustFit(shares, share.organisation_id, share.share_basis_points)
  for (const own of shares.filter(({ organisation_id }) => organisation_id === share.organisation_id)) {
    await task.update('ownership', own.id, { ended_on: addDays(share.starts_on, -1) })
  }
  const [id = ''] = await task.insert('ownership', [{ ...share, scope }])
  return id
}

/** Corrects a share that was written wrong, or says on which day it was the last time held.
 *  Refuses: 'conflict' when the living shares together would be over the whole. */
export async function changeOwnership(
  task: WritingTask<'contracting'>,
  id: string,
  changes: Pick<Changes<'ownership'>, 'share_basis_points' | 'ended_on'>,
  seen?: number,
): Promise<number> {
  if (task.scope !== '*') throw new Refusal('not-allowed', texts.sharesNeedAll)
  await mustEndAfterStart(task, 'ownership', id, changes.ended_on)
  const { starts_on, ended_on, organisation_id, share_basis_points } = await shareOf(task, id)
  const until = changes.ended_on === undefined ? ended_on : changes.ended_on
  const shares = (await lockedShares(task, starts_on)).filter(
    (other) => until === null || other.starts_on <= until,
  )
  mustFit(shares, organisation_id, changes.share_basis_points ?? share_basis_points)
  return task.update('ownership', id, changes, seen)
}

/** Ends an organisation's share, on the last day it held. */
export function endOwnership(
  task: WritingTask<'contracting'>,
  id: string,
  ended_on: string,
  seen?: number,
): Promise<number> {
  return changeOwnership(task, id, { ended_on }, seen)
}

type Share = { id: string; organisation_id: string; share_basis_points: number; starts_on: string }

/** The shares that hold on the day or after it, locked: two recorded at once must see each other. */
async function lockedShares(task: WritingTask<'contracting'>, day: string): Promise<Share[]> {
  await task.db
    .selectFrom('ownership')
    .select('id')
    .where('tenant_id', '=', task.tenant)
    .forUpdate()
    .execute()
  return task.db
    .selectFrom('ownership')
    .select(['id', 'organisation_id', 'share_basis_points', 'starts_on'])
    .where('tenant_id', '=', task.tenant)
    .where((row) => row.or([row('ended_on', 'is', null), row('ended_on', '>=', day)]))
    .execute()
}

function mustFit(shares: readonly Share[], organisationId: string, wanted: number): void {
  const taken = shares
    .filter(({ organisation_id }) => organisation_id !== organisationId)
    .reduce((sum, other) => sum + other.share_basis_points, 0)
  if (taken + wanted > whole) throw new Refusal('conflict', texts.sharesOverWhole, 'share_basis_points')
}

async function shareOf(task: WritingTask<'contracting'>, id: string) {
  const row = await task.db
    .selectFrom('ownership')
    .select(['id', 'organisation_id', 'share_basis_points', 'starts_on', 'ended_on'])
    .where('tenant_id', '=', task.tenant)
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) throw new Refusal('not-found', texts.notFound)
  return row
}
