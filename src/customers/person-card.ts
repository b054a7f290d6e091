import { sql } from 'kysely'
import type { Catalogue } from '../catalogue/schema/columns.ts'
import type { Task } from '../platform/gate/task.ts'
import { Refusal } from '../platform/refusal.ts'
import { moreColumns } from './more-columns.ts'
import { responsibilitiesOf, rolesOf, tiesOf } from './person-ties.ts'
import type { Keeper } from './rows.ts'
import { texts } from './texts.ts'

export type PersonCard = Awaited<ReturnType<typeof personCard>>

/** Everything the register's keepers know of a person, dated; addresses are a section of their own. */
export async function personCard(task: Task<Keeper>, id: string, of?: Catalogue) {
  const person = await personOf(task, id, of)
  const [emails, phones, ties, roles, responsibilities, notices, objections] = await Promise.all([
    emailsOf(task, id),
    phonesOf(task, id),
    tiesOf(task, id),
    rolesOf(task, id),
    responsibilitiesOf(task, id),
    noticesOf(task, id),
    objectionsOf(task, id),
  ])
  return {
    ...person,
    emails,
    phones,
    responsibilities,
    notices,
    objections,
    ties: ties.map((tie) => ({
      ...tie,
      roles: roles.filter(({ affiliation_id }) => affiliation_id === tie.id),
    })),
  }
}

const named = [
  'id',
  'first_name',
  'last_name',
  'language',
  'source',
  'source_on',
  'notice_due_on',
  'is_protected',
  'died_on',
  'row_version',
] as const

/** The row of a person: all that the purpose may read of it. */
export async function personOf(task: Task<Keeper>, id: string, of?: Catalogue) {
  const row = await task.db
    .selectFrom('person')
    .select(named)
    .select(moreColumns('person', task.purpose, named, { of }))
    .select(sql<string>`${sql.ref(`person.${task.purpose}_until`)}::text`.as('kept_until'))
    .where('tenant_id', '=', task.tenant)
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) throw new Refusal('not-found', texts.notFound)
  return row
}

/** A person's postal addresses: a section for the purposes that write letters, hidden for protected persons. */
export async function addressesOf(task: Task<'contracting'>, personId: string) {
  return task.db
    .selectFrom('person_address')
    .select([
      'id',
      'person_id',
      'street',
      'postal_code',
      'post_office',
      'starts_on',
      'ended_on',
      'row_version',
    ])
    .where('tenant_id', '=', task.tenant)
    .where('person_id', '=', personId)
    .orderBy('starts_on', 'desc')
    .orderBy('id')
    .execute()
}

/** The e-mail addresses of a person, dated. */
export async function emailsOf(task: Task<Keeper>, personId: string) {
  return task.db
    .selectFrom('person_email')
    .select(['id', 'person_id', 'email', 'is_private', 'starts_on', 'ended_on', 'bounced_on', 'bounced_because', 'row_version'])
    .where('tenant_id', '=', task.tenant)
    .where('person_id', '=', personId)
    .orderBy('starts_on', 'desc')
    .orderBy('id')
    .execute()
}

/** The phone numbers of a person, dated. */
export async function phonesOf(task: Task<Keeper>, personId: string) {
  return task.db
    .selectFrom('person_phone')
    .select(['id', 'person_id', 'phone', 'is_private', 'starts_on', 'ended_on', 'row_version'])
    .where('tenant_id', '=', task.tenant)
    .where('person_id', '=', personId)
    .orderBy('starts_on', 'desc')
    .orderBy('id')
    .execute()
}

async function noticesOf(task: Task<Keeper>, personId: string) {
  return task.db
    .selectFrom('notice_given')
    .select(['id', 'person_id', 'notice', 'version', 'language', 'channel', 'given_on'])
    .where('tenant_id', '=', task.tenant)
    .where('person_id', '=', personId)
    .orderBy('given_on', 'desc')
    .orderBy('id')
    .execute()
}

async function objectionsOf(task: Task<Keeper>, personId: string) {
  return task.db
    .selectFrom('objection')
    .select(['id', 'person_id', 'against', 'received_on'])
    .where('tenant_id', '=', task.tenant)
    .where('person_id', '=', personId)
    .where('withdrawn_on', 'is', null)
    .orderBy('received_on', 'desc')
    .orderBy('id')
    .execute()
}
