import type { WritingTask } from '../platform/gate/task.ts'
import type { Changes, New } from './rows.ts'
import { scopeOf } from './scope.ts'

/** Records a reference that a customer demands on its invoices. */
export async function requireReference(
  task: WritingTask<'contracting'>,
  rule: New<'invoice_reference_rule'>,
): Promise<string> {
  const scope = await scopeOf(task, rule.organisation_id, rule.unit_id)
  const [id = ''] = await task.insert('invoice_reference_rule', [{ ...rule, scope }])
  return id
}

export async function changeReference(
  task: WritingTask<'contracting'>,
  id: string,
  changes: Pick<Changes<'invoice_reference_rule'>, 'reference' | 'pattern'>,
  seen?: number,
): Promise<number> {
  return task.update('invoice_reference_rule', id, changes, seen)
}
