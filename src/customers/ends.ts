import type { WritingTask } from '../platform/gate/task.ts'
import { Refusal } from '../platform/refusal.ts'
import { texts } from './texts.ts'

type Dated =
  | 'unit'
  | 'e_invoice_address'
  | 'ownership'
  | 'account_management'
  | 'affiliation_role'
  | 'person_email'
  | 'person_phone'
  | 'person_address'

/** Refuses a last day that is before the first one. */
export async function mustEndAfterStart(
  task: WritingTask<'contracting'>,
  table: Dated,
  id: string,
  endedOn: string | null | undefined,
): Promise<void> {
  if (endedOn === null || endedOn === undefined) return
  const row = await task.db
    .selectFrom(table)
    .select('starts_on')
    .where('tenant_id', '=', task.tenant)
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) throw new Refusal('not-found', texts.notFound)
  if (endedOn < row.starts_on) throw new Refusal('invalid', texts.beforeStart, 'ended_on')
}

/** Refuses a last day that is ahead or before the first one: what is recorded has happened. */
export async function mustHaveEnded(
  task: WritingTask<'contracting'>,
  table: Dated,
  id: string,
  endedOn: string | null | undefined,
): Promise<void> {
  if (endedOn !== null && endedOn !== undefined && endedOn > task.today)
    throw new Refusal('invalid', texts.inFuture, 'ended_on')
  await mustEndAfterStart(task, table, id, endedOn)
}
