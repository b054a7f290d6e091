import type { Task } from '../platform/gate/task.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Root } from './merge-moves.ts'
import { mergeTexts as texts } from './merge-texts.ts'

/** The fields of which either value may stay, in the order in which a card shows them. */
export const mergeable = {
  person: ['first_name', 'last_name', 'language', 'source', 'is_protected', 'died_on'],
  organisation: ['name', 'business_id', 'customer_number', 'is_customer', 'is_partner', 'municipality_code', 'language',
    'phone', 'street', 'postal_code', 'post_office', 'wants_e_invoice', 'marketing_ban_on', 'note'],
} as const
export type Value = string | boolean | null
export type Side = {
  id: string
  name: string
  person_id: string | null
  is_private: boolean
  row_version: number
  scope: readonly string[]
  source: string | null
  source_on: string | null
  values: { readonly [field: string]: Value }
}
/** Which side's value stays where they differ; what is not said stays as the winner has it. */
export type Choices = { readonly [field: string]: 'winner' | 'loser' }

/** One person or organisation with the values that a merge chooses from. Refuses what the task may not see. */
export async function sideOf(task: Task<'contracting'>, root: Root, id: string): Promise<Side> {
  const side = root === 'person' ? await personSide(task, id) : await organisationSide(task, id)
  if (side === undefined) throw new Refusal('not-found', texts.notFound)
  return side
}

async function personSide(task: Task<'contracting'>, id: string): Promise<Side | undefined> {
  const row = await task.db
    .selectFrom('person')
    .select(['id', 'row_version', 'scope', 'source_on', ...mergeable.person])
    .where('tenant_id', '=', task.tenant)
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const { row_version, scope, source_on, id: own, ...values } = row
  const name = `${row.first_name} ${row.last_name}`
  return { id: own, name, person_id: own, is_private: true, row_version, scope, source: row.source, source_on, values }
}

async function organisationSide(task: Task<'contracting'>, id: string): Promise<Side | undefined> {
  const row = await task.db
    .selectFrom('organisation')
    .select(['id', 'row_version', 'scope', 'person_id', 'legal_form', ...mergeable.organisation])
    .where('tenant_id', '=', task.tenant)
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const { row_version, scope, person_id, legal_form, id: own, ...values } = row
  const is_private = legal_form === 'private_person'
  return { id: own, name: row.name, person_id, is_private, row_version, scope, source: null, source_on: null, values }
}

/** The fields in which the two differ. */
export function differences(root: Root, winner: Side, loser: Side): string[] {
  return mergeable[root].filter((field) => winner.values[field] !== loser.values[field])
}

/** The fields whose value the winner takes over: those chosen, those that only the duplicate fills, and what protects. */
export function takenOver(root: Root, winner: Side, loser: Side, choices: Choices): string[] {
  return differences(root, winner, loser).filter((field) => {
    const forced = protecting(field, winner, loser)
    if (forced !== undefined) return forced === 'loser'
    const usual = winner.values[field] === null ? 'loser' : 'winner'
    return (choices[field] ?? usual) === 'loser'
  })
}

/** What holds for one of the two holds for both: protection, death and a ban are not for choosing.
 *  Source: GDPR 5(1)(d), 21; rules of the register 20, 22. */
export function protecting(field: string, winner: Side, loser: Side): 'winner' | 'loser' | undefined {
  if (!['is_protected', 'died_on', 'marketing_ban_on'].includes(field)) return undefined
  const [ours, theirs] = [winner.values[field] ?? null, loser.values[field] ?? null]
  if (field === 'is_protected') return theirs === true ? 'loser' : 'winner'
  if (ours === null || theirs === null) return ours === null ? 'loser' : 'winner'
  return String(theirs) < String(ours) ? 'loser' : 'winner'
}
