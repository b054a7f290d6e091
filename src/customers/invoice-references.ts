import type { WritingTask } from '../platform/gate/task.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Changes, New } from './rows.ts'
import { scopeOf } from './scope.ts'
import { texts } from './texts.ts'

/** Records a reference that a customer demands on its invoices. One demanded earlier is demanded again.
 *  Refuses: 'conflict' when it is demanded already. */
export async function requireReference(
  task: WritingTask<'contracting'>,
  rule: Omit<New<'invoice_reference_rule'>, 'ended_on'>,
): Promise<string> {
  const scope = await scopeOf(task, rule.organisation_id, rule.unit_id)
  const known = await knownRule(task, rule)
  if (known === undefined) {
    const [id = ''] = await task.insert('invoice_reference_rule', [{ ...rule, scope }])
    return id
  }
  if (known.ended_on === null) throw new Refusal('conflict', texts.referenceKnown, 'reference')
  await task.update('invoice_reference_rule', known.id, { pattern: rule.pattern ?? null, ended_on: null })
  return known.id
}

/** Corrects the form of a reference, or says on which day it was no longer demanded. */
export async function changeReference(
  task: WritingTask<'contracting'>,
  id: string,
  changes: Pick<Changes<'invoice_reference_rule'>, 'reference' | 'pattern' | 'ended_on'>,
  seen?: number,
): Promise<number> {
  const { ended_on } = changes
  if (typeof ended_on === 'string' && ended_on > task.today)
    throw new Refusal('invalid', texts.inFuture, 'ended_on')
  return task.update('invoice_reference_rule', id, changes, seen)
}

// A rule of the whole organisation has no unit, and nulls are never equal: the unique key alone would let it in twice.
async function knownRule(
  task: WritingTask<'contracting'>,
  { organisation_id, unit_id = null, reference }: Omit<New<'invoice_reference_rule'>, 'ended_on'>,
) {
  return task.db
    .selectFrom('invoice_reference_rule')
    .select(['id', 'ended_on'])
    .where('tenant_id', '=', task.tenant)
    .where('organisation_id', '=', organisation_id)
    .where('unit_id', 'is not distinct from', unit_id)
    .where('reference', '=', reference)
    .executeTakeFirst()
}
