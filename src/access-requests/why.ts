import { purposes, type Purpose } from '../catalogue/purposes.ts'
import { purposeNames } from '../catalogue/schema/columns.ts'
import type { Basis } from '../catalogue/shape.ts'
import type { Subject } from '../catalogue/subjects.ts'
import type { Controller } from './controller.ts'
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

/** What kinds of data subject the person is, by the rows that say so. Source: notice S9, S10. */
export function kindsOf(reached: readonly Reached[]): Subject[] {
  const values = (table: string, column: string) => reached.filter((each) => each.table === table)
    .flatMap(({ rows, own }) => rows.filter(({ id }) => own.has(id)).map((row) => String(row[column])))
  const kinds: Subject[] = [
    ...values('organisation', 'legal_form').flatMap((form) => ownerKinds.get(form) ?? []),
    ...values('affiliation_role', 'role').map((role) => roleKinds.get(role) ?? 'contact_person'),
    ...values('affiliation', 'id').slice(0, 1).map(() => 'contact_person' as const),
  ]
  return kinds.length === 0 ? ['contact_person'] : [...new Set(kinds)]
}

const ownerKinds: ReadonlyMap<string, Subject> = new Map([
  ['private_person', 'private_customer'], ['sole_trader', 'sole_trader'],
])
const roleKinds: ReadonlyMap<string, Subject> = new Map([
  ['signatory', 'signatory'], ['service_participant', 'service_participant'], ['member', 'member'],
])
