import type { Task } from '../platform/gate/task.ts'
import type { Keeper } from './rows.ts'

/** E-invoice addresses of an organisation and its units, dated. */
export async function eInvoiceAddressesOf(task: Task<Keeper>, organisationId: string) {
  return task.db
    .selectFrom('e_invoice_address')
    .select(['id', 'unit_id', 'address', 'operator', 'is_default', 'starts_on', 'ended_on', 'row_version'])
    .where('tenant_id', '=', task.tenant)
    .where('organisation_id', '=', organisationId)
    .orderBy('starts_on', 'desc')
    .orderBy('id')
    .execute()
}

/** The shares of us that an organisation owns or has owned. */
export async function ownershipsOf(task: Task<Keeper>, organisationId: string) {
  return task.db
    .selectFrom('ownership')
    .select(['id', 'share_basis_points', 'starts_on', 'ended_on', 'row_version'])
    .where('tenant_id', '=', task.tenant)
    .where('organisation_id', '=', organisationId)
    .orderBy('starts_on', 'desc')
    .orderBy('id')
    .execute()
}

export async function referencesOf(task: Task<Keeper>, organisationId: string) {
  return task.db
    .selectFrom('invoice_reference_rule')
    .select(['id', 'unit_id', 'reference', 'pattern', 'ended_on', 'row_version'])
    .where('tenant_id', '=', task.tenant)
    .where('organisation_id', '=', organisationId)
    .orderBy('reference')
    .orderBy('id')
    .execute()
}

/** An organisation's contracts with who answers for each, where the task sees them. */
export async function contractsIn(task: Task<Keeper>, organisationId: string) {
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
    .where('contract.organisation_id', '=', organisationId)
    .orderBy('contract.number')
    .orderBy('contract.id')
    .execute()
}

/** Our own account managers and substitutes of a customer; names of staff are the access purpose's. */
export async function managersOf(task: Task<Keeper>, organisationId: string) {
  return task.db
    .selectFrom('account_management')
    .select(['id', 'user_id', 'part', 'starts_on', 'ended_on', 'row_version'])
    .where('tenant_id', '=', task.tenant)
    .where('organisation_id', '=', organisationId)
    .orderBy('starts_on', 'desc')
    .orderBy('id')
    .execute()
}
