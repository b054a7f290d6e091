import type { Tables } from '../catalogue/catalogue.ts'
import type { WritingTask } from '../platform/gate/task.ts'
import { Refusal } from '../platform/refusal.ts'
import { mustHaveEnded } from './ends.ts'
import type { Changes, New } from './rows.ts'
import { scopeOf, widenScope } from './scope.ts'
import { texts } from './texts.ts'

export type Role = Tables['affiliation_role']['columns']['role']['choices'][number]
export type NewAffiliation = Omit<New<'affiliation'>, 'ended_on' | 'starts_on'> & {
  starts_on?: string
  roles?: readonly Role[]
}

/** Ties a person to an organisation, and maybe to a unit of it, with roles. From then on the duties over that
 *  organisation see the person. */
export async function affiliate(task: WritingTask<'contracting'>, tie: NewAffiliation): Promise<string> {
  const { roles = ['contact'], ...own } = tie
  const scope = await scopeOf(task, own.organisation_id, own.unit_id)
  await widenScope(task, own.person_id, scope)
  const starts_on = own.starts_on ?? task.today
  const [id = ''] = await task.insert('affiliation', [{ ...own, starts_on, active: true, scope }])
  await task.insert(
    'affiliation_role',
    roles.map((role) => ({ affiliation_id: id, person_id: own.person_id, role, starts_on, scope })),
  )
  return id
}

/** Changes a contact's job title or unit. */
export async function changeAffiliation(
  task: WritingTask<'contracting'>,
  id: string,
  changes: Pick<Changes<'affiliation'>, 'job_title' | 'unit_id'>,
  seen?: number,
): Promise<number> {
  if (changes.unit_id === undefined) return task.update('affiliation', id, changes, seen)
  const tie = await affiliation(task, id)
  const scope = await scopeOf(task, tie.organisation_id, changes.unit_id)
  await widenScope(task, tie.person_id, scope)
  return task.update('affiliation', id, { ...changes, scope }, seen)
}

/** Adds a role to a tie that is in force: what the person answers for there from a day on.
 *  Refuses: 'conflict' when the tie has ended or has the role already. */
export async function addRole(
  task: WritingTask<'contracting'>,
  affiliationId: string,
  role: Role,
  startsOn: string = task.today,
): Promise<string> {
  const tie = await affiliation(task, affiliationId)
  if (tie.ended_on !== null) throw new Refusal('conflict', texts.alreadyEnded)
  if (startsOn < tie.starts_on) throw new Refusal('invalid', texts.beforeStart, 'starts_on')
  await mustNotHave(task, affiliationId, role)
  const [id = ''] = await task.insert('affiliation_role', [
    { affiliation_id: affiliationId, person_id: tie.person_id, role, starts_on: startsOn, scope: tie.scope },
  ])
  return id
}

/** Ends a role on the last day it was held; the tie itself stays. */
export async function endRole(
  task: WritingTask<'contracting'>,
  roleId: string,
  endedOn: string,
  seen?: number,
): Promise<number> {
  await mustHaveEnded(task, 'affiliation_role', roleId, endedOn)
  return task.update('affiliation_role', roleId, { ended_on: endedOn }, seen)
}

async function mustNotHave(
  task: WritingTask<'contracting'>,
  affiliationId: string,
  role: Role,
): Promise<void> {
  const same = await task.db
    .selectFrom('affiliation_role')
    .select('id')
    .where('tenant_id', '=', task.tenant)
    .where('affiliation_id', '=', affiliationId)
    .where('role', '=', role)
    .where('ended_on', 'is', null)
    .executeTakeFirst()
  if (same !== undefined) throw new Refusal('conflict', texts.roleKnown, 'role')
}

/** One affiliation as the verbs need it. Refuses with 'not-found' what the task does not see. */
export async function affiliation(task: WritingTask<'contracting'>, id: string) {
  const row = await task.db
    .selectFrom('affiliation')
    .select(['id', 'person_id', 'organisation_id', 'unit_id', 'starts_on', 'ended_on', 'scope'])
    .where('tenant_id', '=', task.tenant)
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) throw new Refusal('not-found', texts.notFound)
  return row
}

/** An affiliation that may answer for contracts of the organisation: active, and of that organisation. */
export async function activeAffiliation(
  task: WritingTask<'contracting'>,
  organisationId: string,
  id: string,
  field: string,
) {
  const tie = await affiliation(task, id)
  if (tie.organisation_id === organisationId && tie.ended_on === null) return tie
  throw new Refusal('invalid', texts.notActiveContact, field)
}
