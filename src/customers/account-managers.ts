import type { WritingTask } from '../platform/gate/task.ts'
import { mustEndAfterStart } from './ends.ts'
import type { New } from './rows.ts'
import { scopeOf } from './scope.ts'

/** Names our own account manager or substitute for a customer from a day on; whoever held the part until then ends it. */
export async function nameAccountManager(
  task: WritingTask<'contracting'>,
  named: Omit<New<'account_management'>, 'starts_on' | 'ended_on'> & { starts_on?: string },
): Promise<string> {
  const scope = await scopeOf(task, named.organisation_id)
  const starts_on = named.starts_on ?? task.today
  const before = await task.db
    .selectFrom('account_management')
    .select('id')
    .where('tenant_id', '=', task.tenant)
    .where('organisation_id', '=', named.organisation_id)
    .where('part', '=', named.part)
    .where('ended_on', 'is', null)
    .execute()
  for (const { id } of before) await task.update('account_management', id, { ended_on: starts_on })
  const [id = ''] = await task.insert('account_management', [{ ...named, starts_on, scope }])
  return id
}

/** Ends an account manager's or substitute's part, on the last day of it. */
export async function endAccountManager(
  task: WritingTask<'contracting'>,
  id: string,
  endedOn: string,
  seen?: number,
): Promise<number> {
  await mustEndAfterStart(task, 'account_management', id, endedOn)
  return task.update('account_management', id, { ended_on: endedOn }, seen)
}
