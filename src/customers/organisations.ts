import type { WritingTask } from '../platform/gate/task.ts'
import { newId } from '../platform/id.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Changes, New } from './rows.ts'
import { scopeOf } from './scope.ts'
import { keepWords, organisationWords } from './search-words.ts'
import { texts } from './texts.ts'

export type NewOrganisation = New<'organisation'>

/** Adds a customer or a partner. A duty that covers only some customers may not add a new one. */
export async function addOrganisation(
  task: WritingTask<'contracting'>,
  organisation: NewOrganisation,
): Promise<string> {
  if (task.scope !== '*') throw new Refusal('not-allowed', texts.outsideScope)
  const id = newId()
  await task.insert('organisation', [{ ...organisation, id, scope: [id] }])
  await task.insert('search_entry', organisationWords(id, organisation, [id]))
  return id
}

/** Changes an organisation. A former name stays on record with its last day; a sole trader's does not, for it is
 *  personal data. */
export async function changeOrganisation(
  task: WritingTask<'contracting'>,
  id: string,
  changes: Changes<'organisation'>,
  seen?: number,
): Promise<number> {
  const before = await organisation(task, id)
  const version = await task.update('organisation', id, changes, seen)
  if (changes.name !== undefined && changes.name !== before.name && before.person_id === null) {
    await task.insert('organisation_name', [
      { organisation_id: id, name: before.name, ended_on: task.today, scope: before.scope },
    ])
  }
  await keepWords(task, id, organisationWords(id, await organisation(task, id), before.scope))
  return version
}

/** Records that an organisation has merged into another one. Contracts and contacts stay where they are, until they are
 *  ended or made anew with the other. */
export async function mergeOrganisations(
  task: WritingTask<'contracting'>,
  merger: New<'organisation_merger'>,
): Promise<string> {
  if (merger.organisation_id === merger.into_id) throw new Refusal('invalid', texts.intoItself, 'into_id')
  const scopes = [await scopeOf(task, merger.organisation_id), await scopeOf(task, merger.into_id)]
  const [id = ''] = await task.insert('organisation_merger', [{ ...merger, scope: scopes.flat() }])
  return id
}

/** Records an organisation's own ban on marketing: it covers all its contacts. Source: 917/2014, section 202. */
export async function banMarketing(
  task: WritingTask<'contracting'>,
  id: string,
  bannedOn: string,
): Promise<number> {
  if (bannedOn > task.today) throw new Refusal('invalid', texts.inFuture, 'marketing_ban_on')
  return task.update('organisation', id, { marketing_ban_on: bannedOn })
}

async function organisation(task: WritingTask<'contracting'>, id: string) {
  const row = await task.db
    .selectFrom('organisation')
    .select(['id', 'person_id', 'name', 'business_id', 'customer_number', 'scope'])
    .where('tenant_id', '=', task.tenant)
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) throw new Refusal('not-found', texts.notFound)
  return row
}
