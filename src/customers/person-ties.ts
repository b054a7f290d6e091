import type { Task } from '../platform/gate/task.ts'
import type { Keeper } from './rows.ts'

/** The dated ties of a person to organisations and units. */
export async function tiesOf(task: Task<Keeper>, personId: string) {
  return task.db
    .selectFrom('affiliation')
    .innerJoin('organisation', (on) =>
      on
        .onRef('organisation.tenant_id', '=', 'affiliation.tenant_id')
        .onRef('organisation.id', '=', 'affiliation.organisation_id'),
    )
    .leftJoin('unit', (on) =>
      on.onRef('unit.tenant_id', '=', 'affiliation.tenant_id').onRef('unit.id', '=', 'affiliation.unit_id'),
    )
    .select([
      'affiliation.id',
      'affiliation.person_id',
      'affiliation.organisation_id',
      'affiliation.unit_id',
      'affiliation.job_title',
      'affiliation.starts_on',
      'affiliation.ended_on',
      'affiliation.row_version',
      'organisation.name as organisation',
      'organisation.person_id as owner_id',
      'organisation.legal_form',
      'unit.name as unit',
    ])
    .where('affiliation.tenant_id', '=', task.tenant)
    .where('affiliation.person_id', '=', personId)
    .orderBy('affiliation.starts_on', 'desc')
    .orderBy('affiliation.id')
    .execute()
}

export async function rolesOf(task: Task<Keeper>, personId: string) {
  return task.db
    .selectFrom('affiliation_role')
    .select(['id', 'affiliation_id', 'person_id', 'role', 'starts_on', 'ended_on', 'row_version'])
    .where('tenant_id', '=', task.tenant)
    .where('person_id', '=', personId)
    .orderBy('starts_on')
    .orderBy('id')
    .execute()
}

/** The contracts a person answers for, ended ones too. */
export async function responsibilitiesOf(task: Task<Keeper>, personId: string) {
  return task.db
    .selectFrom('contract')
    .innerJoin('affiliation', (on) =>
      on
        .onRef('affiliation.tenant_id', '=', 'contract.tenant_id')
        .onRef('affiliation.id', '=', 'contract.responsible_id'),
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
    ])
    .where('contract.tenant_id', '=', task.tenant)
    .where('affiliation.person_id', '=', personId)
    .orderBy('contract.number')
    .orderBy('contract.id')
    .execute()
}
