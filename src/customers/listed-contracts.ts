import type { Task } from '../platform/gate/task.ts'
import { stateOf, type ContractState } from './contract-state.ts'
import { oneOf } from './one-of.ts'
import type { Lister } from './organisation-list.ts'

export type ListedContract = {
  id: string
  number: string
  title: string
  state: ContractState
  ends_on: string | null
  ended_on: string | null
  responsible:
    | { affiliation_id: string; person_id: string; first_name: string; last_name: string }
    | undefined
  responsible_is_interim: boolean
}
/** The contracts of these customers, with who answers for each where the task sees them. */
export async function contractsOf(task: Task<Lister>, organisationIds: readonly string[]) {
  return task.db
    .selectFrom('contract')
    .leftJoin('affiliation', (on) =>
      on
        .onRef('affiliation.tenant_id', '=', 'contract.tenant_id')
        .onRef('affiliation.id', '=', 'contract.responsible_id'),
    )
    .leftJoin('person', (on) =>
      on
        .onRef('person.tenant_id', '=', 'affiliation.tenant_id')
        .onRef('person.id', '=', 'affiliation.person_id'),
    )
    .select([
      'contract.id',
      'contract.organisation_id',
      'contract.number',
      'contract.title',
      'contract.starts_on',
      'contract.ends_on',
      'contract.ended_on',
      'contract.responsible_id',
      'contract.responsible_is_interim',
      'person.id as person_id',
      'person.first_name',
      'person.last_name',
    ])
    .where('contract.tenant_id', '=', task.tenant)
    .where('contract.organisation_id', '=', oneOf(organisationIds))
    .orderBy('contract.number')
    .orderBy('contract.id')
    .execute()
}

type Joined = Awaited<ReturnType<typeof contractsOf>>[number]

/** A contract as lists show it. */
export function listed(row: Joined): ListedContract {
  const { id, number, title, ends_on, ended_on, responsible_is_interim, person_id, first_name, last_name } =
    row
  const responsible =
    row.responsible_id === null || person_id === null || first_name === null || last_name === null
      ? undefined
      : { affiliation_id: row.responsible_id, person_id, first_name, last_name }
  return { id, number, title, state: stateOf(row), ends_on, ended_on, responsible, responsible_is_interim }
}
