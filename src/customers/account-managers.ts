import { sql } from 'kysely'
import type { Task, WritingTask } from '../platform/gate/task.ts'
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

type Colleague = { id: string; name: string }

/** The colleagues who have a duty today: whoever of them may look after a customer. */
export async function colleaguesOnDuty(task: Task<'access_security'>): Promise<Colleague[]> {
  return task.db
    .selectFrom('staff_user')
    .select(['staff_user.id', 'staff_user.name'])
    .where('staff_user.tenant_id', '=', task.tenant)
    .where('staff_user.closed_on', 'is', null)
    .where('staff_user.id', 'in', (from) =>
      from
        .selectFrom('duty')
        .select('duty.user_id')
        .where('duty.tenant_id', '=', task.tenant)
        .where(sql<boolean>`duty.opens_on <= ${task.today}`)
        .where('duty.ends_on', '>=', task.today),
    )
    .orderBy('staff_user.name')
    .orderBy('staff_user.id')
    .limit(500)
    .execute()
}

/** The names of the colleagues who look after a customer, those too who no longer have a duty. */
export async function colleaguesNamed(
  task: Task<'access_security'>,
  ids: readonly string[],
): Promise<Colleague[]> {
  if (ids.length === 0) return []
  return task.db
    .selectFrom('staff_user')
    .select(['id', 'name'])
    .where('tenant_id', '=', task.tenant)
    .where('id', 'in', ids)
    .orderBy('id')
    .execute()
}
