import { purposes, type Purpose } from '../catalogue/purposes.ts'
import { purposeNames } from '../catalogue/schema/columns.ts'
import type { Basis } from '../catalogue/shape.ts'
import type { Subject } from '../catalogue/subjects.ts'
import type { Controller } from '../platform/controller.ts'
import type { Desk, Reached } from './walk.ts'

/** One purpose that the person's data serves, with its basis for this person. */
export type Why = { number: number; purpose: Purpose; bases: readonly Basis[] }

/** The purposes in use, numbered, each on the basis it has for the kinds of data subject that this person is. */
export async function whysFor(task: Desk, controller: Controller, kinds: readonly Subject[]): Promise<Why[]> {
  const used = await task.db.selectFrom('purpose_in_use').select('purpose').where('tenant_id', '=', task.tenant)
    .where('in_use', '=', true).execute()
  const names = new Set(used.map(({ purpose }) => purpose))
  return purposeNames.filter((purpose) => names.has(purpose))
    .map((purpose, at) => ({ number: at + 1, purpose, bases: basesFor(controller, purpose, kinds) }))
}

function basesFor(controller: Controller, purpose: Purpose, kinds: readonly Subject[]): Basis[] {
  const stated: { readonly [S in Subject]?: Basis } = purposes[purpose].basis
  const bases = kinds.flatMap((kind) => controller.bases[purpose]?.[kind] ?? stated[kind] ?? [])
  return [...new Set(bases)].toSorted()
}

/** What kinds of data subject the person is, by the rows that say so. Who answers for their own customership is a
 *  party, not the contact person of somebody else. Source: notice S9, S10; rules of the register 18. */
export function kindsOf(reached: readonly Reached[]): Subject[] {
  const own = (table: string) => reached.filter((each) => each.table === table)
    .flatMap((each) => each.rows.filter(({ id }) => each.own.has(id)))
  const trades = new Set<unknown>(own('organisation').map(({ id }) => id))
  const ties = new Set<unknown>(own('affiliation').filter((row) => !trades.has(row['organisation_id'])).map(({ id }) => id))
  const roles = own('affiliation_role').filter((row) => ties.has(row['affiliation_id']))
  const kinds: Subject[] = [
    ...own('organisation').flatMap((row) => ownerKinds.get(row['legal_form']) ?? []),
    ...roles.map((row) => roleKinds.get(row['role']) ?? 'contact_person'),
    ...(ties.size > 0 && roles.length === 0 ? ['contact_person' as const] : []),
  ]
  return kinds.length === 0 ? ['contact_person'] : [...new Set(kinds)]
}

const ownerKinds: ReadonlyMap<unknown, Subject> = new Map([
  ['private_person', 'private_customer'], ['sole_trader', 'sole_trader'],
])
const roleKinds: ReadonlyMap<unknown, Subject> = new Map([
  ['signatory', 'signatory'], ['service_participant', 'service_participant'], ['member', 'member'],
])
