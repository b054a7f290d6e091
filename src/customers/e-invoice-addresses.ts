import type { WritingTask } from '../platform/gate/task.ts'
import { mustEndAfterStart } from './ends.ts'
import type { Changes, New } from './rows.ts'
import { scopeOf } from './scope.ts'

/** Adds an e-invoice address of an organisation or of its unit, from a day on; that day may be ahead. */
export async function addEInvoiceAddress(
  task: WritingTask<'contracting'>,
  address: Omit<New<'e_invoice_address'>, 'starts_on'> & { starts_on?: string },
): Promise<string> {
  const scope = await scopeOf(task, address.organisation_id, address.unit_id)
  const [id = ''] = await task.insert('e_invoice_address', [{ starts_on: task.today, ...address, scope }])
  return id
}

/** Corrects an e-invoice address, or ends it; the last day may be ahead, for operators change on an agreed day. */
export async function changeEInvoiceAddress(
  task: WritingTask<'contracting'>,
  id: string,
  changes: Pick<Changes<'e_invoice_address'>, 'address' | 'operator' | 'is_default' | 'ended_on'>,
  seen?: number,
): Promise<number> {
  await mustEndAfterStart(task, 'e_invoice_address', id, changes.ended_on)
  return task.update('e_invoice_address', id, changes, seen)
}
