import type { Task, WritingTask } from '../platform/gate/task.ts'
import { Refusal } from '../platform/refusal.ts'
import { finnish } from './one-of.ts'
import { pageLength, type Keeper } from './rows.ts'
import { texts } from './texts.ts'

/** What waits to be done, the most urgent first. */
export async function openFollowUps(task: Task<Keeper>, limit = pageLength) {
  return task.db
    .selectFrom('follow_up')
    .leftJoin('organisation', (on) =>
      on
        .onRef('organisation.tenant_id', '=', 'follow_up.tenant_id')
        .onRef('organisation.id', '=', 'follow_up.organisation_id'),
    )
    .leftJoin('contract', (on) =>
      on
        .onRef('contract.tenant_id', '=', 'follow_up.tenant_id')
        .onRef('contract.id', '=', 'follow_up.contract_id'),
    )
    .select([
      'follow_up.id',
      'follow_up.what',
      'follow_up.due_on',
      'follow_up.organisation_id',
      'follow_up.contract_id',
      'follow_up.person_id',
      'follow_up.row_version',
      'organisation.name as organisation',
      'organisation.person_id as owner_id',
      'contract.number',
    ])
    .where('follow_up.tenant_id', '=', task.tenant)
    .where('follow_up.done_on', 'is', null)
    .orderBy('follow_up.due_on')
    .orderBy('follow_up.id')
    .limit(limit)
    .execute()
}

/** Persons who have not been given the notice by its due day, or soon must be. Source: GDPR 14(3). */
export async function noticesDue(task: Task<Keeper>, by: string, limit = pageLength) {
  return task.db
    .selectFrom('person')
    .select(['person.id', 'person.first_name', 'person.last_name', 'person.notice_due_on'])
    .where('person.tenant_id', '=', task.tenant)
    .where('person.notice_due_on', '<=', by)
    .where((row) =>
      row.not(
        row.exists(
          row
            .selectFrom('notice_given')
            .select('notice_given.id')
            .where('notice_given.tenant_id', '=', task.tenant)
            .whereRef('notice_given.person_id', '=', 'person.id'),
        ),
      ),
    )
    .orderBy('person.notice_due_on')
    .orderBy(finnish('person.last_name'))
    .orderBy('person.id')
    .limit(limit)
    .execute()
}

export async function settleFollowUp(
  task: WritingTask<'contracting'>,
  id: string,
  seen?: number,
): Promise<number> {
  const open = await task.db
    .selectFrom('follow_up')
    .select(['id', 'done_on'])
    .where('tenant_id', '=', task.tenant)
    .where('id', '=', id)
    .executeTakeFirst()
  if (open === undefined) throw new Refusal('not-found', texts.notFound)
  if (open.done_on !== null) throw new Refusal('conflict', texts.alreadyEnded)
  return task.update('follow_up', id, { done_on: task.today }, seen)
}
