import type { WritingTask } from '../platform/gate/task.ts'
import type { New } from './rows.ts'
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

/** Ends an e-invoice address; the day may be ahead, for operators change on an agreed day. */
export async function endEInvoiceAddress(
  task: WritingTask<'contracting'>,
  id: string,
  endedOn: string,
  seen?: number,
): Promise<number> {
  return task.update('e_invoice_address', id, { ended_on: endedOn }, seen)
}
