import type { Task } from '../platform/gate/task.ts'
import type { AddressPurpose } from './addresses.ts'
import { finnish, oneOf } from './one-of.ts'
import type { Keeper } from './rows.ts'

export type Participant = { id: string; first: string; last: string; organisation: string }

/** Of these people, those who may be named on paper. Who has a protection order is not printed, to anybody.
 *  Source: rules of the model 20. */
export async function printable(task: Task<Keeper>, ids: readonly string[]): Promise<string[]> {
  const rows = await task.db
    .selectFrom('person')
    .select('id')
    .where('tenant_id', '=', task.tenant)
    .where('id', '=', oneOf(ids))
    .where('is_protected', '=', false)
    .execute()
  return rows.map(({ id }) => id)
}

/** These people in Finnish order, as far as the purpose reaches them, each with the organisation of their oldest tie. */
export async function participants(task: Task<AddressPurpose>, ids: readonly string[]): Promise<Participant[]> {
  const people = await task.db
    .selectFrom('person')
    .select(['id', 'first_name', 'last_name'])
    .where('tenant_id', '=', task.tenant)
    .where('id', '=', oneOf(ids))
    .orderBy(finnish('last_name'))
    .orderBy(finnish('first_name'))
    .orderBy('id')
    .execute()
  const organisationOf = await organisations(task, people.map(({ id }) => id))
  return people.map(({ id, first_name, last_name }) => ({ id, first: first_name, last: last_name, organisation: organisationOf.get(id) ?? '' }))
}

async function organisations(task: Task<AddressPurpose>, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const ties = await task.db
    .selectFrom('affiliation')
    .innerJoin('organisation', (on) =>
      on.onRef('organisation.tenant_id', '=', 'affiliation.tenant_id').onRef('organisation.id', '=', 'affiliation.organisation_id'))
    .select(['affiliation.person_id', 'organisation.name', 'organisation.person_id as owner_id'])
    .where('affiliation.tenant_id', '=', task.tenant)
    .where('affiliation.person_id', '=', oneOf(ids))
    .where('affiliation.active', '=', true)
    .orderBy('affiliation.starts_on', 'desc')
    .orderBy('affiliation.id', 'desc')
    .execute()
  return new Map(ties.map(({ person_id, name }) => [person_id, name]))
}
