import type { Task } from '../../platform/gate/task.ts'
import type { Visit } from '../../platform/http/route.ts'
import { ownFields, type OwnedTable, type OwnReader } from '../../platform/own-fields.ts'
import { Refusal } from '../../platform/refusal.ts'
import { listTexts } from './list-texts.ts'

/** What a filter finds, for an act on all of it: read in the first of the purposes that every own field of the filter is
 *  for, as the list was. Refuses 'invalid' a filter of purposes apart, or of a field that no held purpose may read: an act on
 *  all that is found must never be an act on everything. */
export async function readFound<P extends OwnReader>(
  visit: Visit, { table, purposes }: { table: OwnedTable; purposes: readonly [P, ...P[]] }, asked: URLSearchParams,
  find: (task: Task<P>) => Promise<string[]>,
): Promise<string[]> {
  const likely = visit.firstHeld(purposes) ?? purposes[0]
  const named = [...asked].filter(([name, value]) => name.startsWith('own.') && value !== '').map(([name]) => name)
  if (named.length === 0) return visit.read(likely, 'listed', find)
  const own = await visit.read(likely, 'listed', (task) => ownFields(task, table))
  const isFor = (purpose: P) => named.every((name) => own.some((field) => field.name === name && field.purposes.includes(purpose)))
  const purpose = purposes.find((one) => visit.holds(one) && isFor(one))
  if (purpose === undefined) throw new Refusal('invalid', listTexts.columnsApart, 'columns')
  return visit.read(purpose, 'listed', find)
}
