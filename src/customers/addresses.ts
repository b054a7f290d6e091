import type { Task } from '../platform/gate/task.ts'
import { oneOf } from './one-of.ts'

/** The purposes for which one writes to several people at once. Who objected to one is not seen in it. */
export const addressPurposes = ['informing', 'events', 'feedback', 'customer_service', 'customer_relationship'] as const
export type AddressPurpose = (typeof addressPurposes)[number]

/** More than this is a bulletin: it is sent as one, where everybody can leave it. */
export const mostAddresses = 500

/** Of these people, those whom the purpose reaches. */
export async function reachedBy(task: Task<AddressPurpose>, ids: readonly string[]): Promise<string[]> {
  const rows = await task.db.selectFrom('person').select('id').where('tenant_id', '=', task.tenant).where('id', '=', oneOf(ids)).execute()
  return rows.map(({ id }) => id)
}

export type Addresses = { addresses: string[]; persons: string[]; leftOut: number; bounced: number }

/** The e-mail addresses in use of these people, one of each, as far as the purpose may reach them. How many were left
 *  out is told, and not who or why: an objection is known to the rights desk alone. Of those whom the purpose reaches it is
 *  told how many have no address that mail reaches. Source: GDPR 21(2), 21(3), 5(1)(d). */
export async function addressesFor(task: Task<AddressPurpose>, ids: readonly string[]): Promise<Addresses> {
  const rows = await task.db
    .selectFrom('person_email')
    .select(['person_id', 'email', 'bounced_on'])
    .where('tenant_id', '=', task.tenant)
    .where('person_id', '=', oneOf(ids))
    .where('ended_on', 'is', null)
    .orderBy('starts_on')
    .orderBy('id')
    .limit(mostAddresses * 5)
    .execute()
  const working = rows.filter(({ bounced_on }) => bounced_on === null)
  const first = new Map(working.toReversed().map(({ person_id, email }) => [person_id, email]))
  const bounced = new Set(rows.map(({ person_id }) => person_id).filter((person) => !first.has(person))).size
  const addresses = ids.flatMap((id) => first.get(id) ?? [])
  const leftOut = new Set(ids).size - first.size - bounced
  return { addresses: [...new Set(addresses)], persons: [...first.keys()], leftOut, bounced }
}
