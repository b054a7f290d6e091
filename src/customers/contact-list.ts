import type { Task } from '../platform/gate/task.ts'
import { finnish } from './one-of.ts'
import type { Keeper } from './rows.ts'

/** The contacts of an organisation with their roles; those who have left come with their last day. */
export async function contactsOf(task: Task<Keeper>, organisationId: string) {
  const [contacts, roles] = await Promise.all([tiesOf(task, organisationId), rolesIn(task, organisationId)])
  return contacts.map((contact) => ({
    ...contact,
    roles: roles.filter(({ affiliation_id }) => affiliation_id === contact.id).map(({ role }) => role),
  }))
}

export type Contact = Awaited<ReturnType<typeof contactsOf>>[number]

async function tiesOf(task: Task<Keeper>, organisationId: string) {
  return task.db
    .selectFrom('affiliation')
    .innerJoin('person', (on) =>
      on
        .onRef('person.tenant_id', '=', 'affiliation.tenant_id')
        .onRef('person.id', '=', 'affiliation.person_id'),
    )
    .leftJoin('unit', (on) =>
      on.onRef('unit.tenant_id', '=', 'affiliation.tenant_id').onRef('unit.id', '=', 'affiliation.unit_id'),
    )
    .select([
      'affiliation.id',
      'affiliation.person_id',
      'affiliation.unit_id',
      'affiliation.job_title',
      'affiliation.starts_on',
      'affiliation.ended_on',
      'affiliation.row_version',
      'person.id as subject_id',
      'person.first_name',
      'person.last_name',
      'unit.name as unit',
    ])
    .where('affiliation.tenant_id', '=', task.tenant)
    .where('affiliation.organisation_id', '=', organisationId)
    .orderBy(finnish('person.last_name'))
    .orderBy(finnish('person.first_name'))
    .orderBy('affiliation.id')
    .execute()
}

async function rolesIn(task: Task<Keeper>, organisationId: string) {
  return task.db
    .selectFrom('affiliation_role')
    .innerJoin('affiliation', (on) =>
      on
        .onRef('affiliation.tenant_id', '=', 'affiliation_role.tenant_id')
        .onRef('affiliation.id', '=', 'affiliation_role.affiliation_id'),
    )
    .select(['affiliation_role.affiliation_id', 'affiliation_role.person_id', 'affiliation_role.role'])
    .where('affiliation_role.tenant_id', '=', task.tenant)
    .where('affiliation.organisation_id', '=', organisationId)
    .where('affiliation_role.ended_on', 'is', null)
    .orderBy('affiliation_role.role')
    .orderBy('affiliation_role.id')
    .execute()
}
