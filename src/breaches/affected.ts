import type { Task, WritingTask } from '../platform/gate/task.ts'
import { personMeant } from '../platform/person-meant.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Language } from '../platform/text/language.ts'
import { texts } from './texts.ts'

/** How a person was told of a breach. Source: GDPR 34(1), 34(3)(c). */
export const ways = ['letter', 'email', 'phone', 'in_person', 'public'] as const
export type Way = (typeof ways)[number]

/** Whom the lines mean, each an e-mail address or an id. Refuses 'invalid', naming every line that means nobody or several,
 *  so that nobody is left out unseen. */
export async function peopleMeant(task: Task<'rights_requests'>, lines: string): Promise<string[]> {
  const given = [...new Set(lines.split(/[\n;,]/).map((line) => line.trim()).filter((line) => line !== ''))]
  if (given.length === 0) throw new Refusal('invalid', texts.namePeople, 'people_meant')
  const found: string[] = []
  const unclear: string[] = []
  for (const line of given) {
    try {
      found.push(await someoneThere(task, await personMeant(task, line)))
    } catch (reason) {
      if (!(reason instanceof Refusal)) throw reason
      unclear.push(line)
    }
  }
  if (unclear.length > 0) throw new Refusal('invalid', texts.whoIs(unclear.slice(0, 5).join(', ')), 'people_meant')
  return [...new Set(found)]
}

async function someoneThere(task: Task<'rights_requests'>, id: string): Promise<string> {
  const row = await task.db.selectFrom('person').select('id').where('tenant_id', '=', task.tenant).where('id', '=', id)
    .where('is_pseudonym', '=', false).executeTakeFirst()
  if (row === undefined) throw new Refusal('not-found', texts.namePeople)
  return row.id
}

/** Remembers whom a breach concerns; who is known already stays as they are. */
export async function addAffected(task: WritingTask<'rights_requests'>, breach: string, persons: readonly string[]): Promise<number> {
  await mustBeOpen(task, breach)
  const known = new Set((await affectedBy(task, breach)).map(({ person_id }) => person_id))
  const fresh = persons.filter((person) => !known.has(person))
  await task.insert('breach_person', fresh.map((person_id) => ({ breach_id: breach, person_id })))
  return fresh.length
}

async function mustBeOpen(task: Task<'rights_requests'>, breach: string): Promise<void> {
  const row = await task.db.selectFrom('breach').select('ended_on').where('tenant_id', '=', task.tenant).where('id', '=', breach).executeTakeFirst()
  if (row === undefined) throw new Refusal('not-found', texts.noBreach)
  if (row.ended_on !== null) throw new Refusal('conflict', texts.hasEnded)
}

/** How many are known and how many of them have not been told. */
export type Told = { affected: number; untold: number }

export function toldOf(affected: readonly { told_on: string | null; person_id: string | null }[]): Told {
  return { affected: affected.length, untold: affected.filter(({ told_on, person_id }) => told_on === null && person_id !== null).length }
}

/** Everybody whom a breach concerns, in the order in which they were added; whoever has been erased since is nobody. */
export function affectedBy(task: Task<'rights_requests'>, breach: string) {
  return task.db.selectFrom('breach_person').select(['id', 'person_id', 'told_on', 'told_how', 'row_version']).where('tenant_id', '=', task.tenant)
    .where('breach_id', '=', breach).orderBy('created_at').orderBy('id').execute()
}

/** Remembers that all who had not been told were told that day. Refuses 'invalid' a day that has not come, 'conflict' where
 *  everybody has been told. Source: GDPR 34(1). */
export async function noteTold(task: WritingTask<'rights_requests'>, breach: string, on: string, how: Way): Promise<number> {
  const { user } = task
  if (user === undefined) throw new Refusal('not-allowed', texts.officerAlone)
  await mustBeOpen(task, breach)
  if (on > task.today) throw new Refusal('invalid', texts.notYet, 'people_told_on')
  const untold = (await affectedBy(task, breach)).filter(({ told_on, person_id }) => told_on === null && person_id !== null)
  if (untold.length === 0) throw new Refusal('conflict', texts.allTold)
  for (const { id } of untold) await task.update('breach_person', id, { told_on: on, told_how: how, told_by: user.id })
  return untold.length
}

/** Who somebody is to whom a letter goes. The address of a protected person is not printed. Source: rules of the model 20. */
export type Addressee = { id: string; name: string; language: Language; address: string | undefined; isProtected: boolean }

/** The names and addresses of persons, for the rights desk's eyes. */
export async function addressees(task: Task<'rights_requests'>, persons: readonly string[]): Promise<Addressee[]> {
  if (persons.length === 0) return []
  const rows = await task.db.selectFrom('person').select(['id', 'first_name', 'last_name', 'language', 'is_protected'])
    .where('tenant_id', '=', task.tenant).where('id', 'in', [...persons]).where('is_pseudonym', '=', false).execute()
  const places = await task.db.selectFrom('person_address').select(['id', 'person_id', 'street', 'postal_code', 'post_office'])
    .where('tenant_id', '=', task.tenant).where('person_id', 'in', [...persons]).where('ended_on', 'is', null).orderBy('starts_on').execute()
  const placeOf = new Map(places.map((one) => [one.person_id, `${one.street}, ${one.postal_code} ${one.post_office}`]))
  return rows.map(({ id, first_name, last_name, language, is_protected }) => ({ id, name: `${first_name} ${last_name}`, language: language ?? 'fi',
    isProtected: is_protected, address: is_protected ? undefined : placeOf.get(id) }))
}
