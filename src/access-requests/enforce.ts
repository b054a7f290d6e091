import type { tables } from '../catalogue/catalogue.ts'
import { purposes } from '../catalogue/purposes.ts'
import type { DatabaseFor } from '../catalogue/database.ts'
import type { WritingTask } from '../platform/gate/task.ts'
import { raiseMessages } from '../platform/disclosures.ts'
import { Refusal } from '../platform/refusal.ts'
import { fold } from '../platform/text/fold.ts'
import { texts } from './texts.ts'
import type { Desk } from './walk.ts'

type Tables = DatabaseFor<'rights_requests'>
type Writing = WritingTask<'rights_requests'>
export type Ground = Tables['restriction']['ground']
export type Objectable = Tables['objection']['against']
export type ToldBy = (typeof tables.restriction.columns.told_by.choices)[number]

/** Restricts the use of a person's data from today, for one purpose or for all: the row policies show it to the rights
 *  desk alone. Restricting again on the same ground changes nothing. Source: GDPR 18(1). */
export async function restrict(task: Writing, personId: string, ground: Ground, of_purpose: Objectable | null = null): Promise<void> {
  const scope = await scopeOf(task, personId)
  if (await restrictionOn(task, personId, ground, of_purpose) !== undefined) return
  await task.insert('restriction', [{ person_id: personId, ground, of_purpose, starts_on: task.today, scope }])
  await raiseMessages(task, personId, 'restriction')
}

/** Records that the person was told that the restriction will be lifted. Refuses 'conflict' where there is none.
 *  Source: GDPR 18(3). */
export async function tellOfLifting(
  task: Writing, personId: string, ground: Ground, of_purpose: Objectable | null, told_by: ToldBy,
): Promise<void> {
  const open = await restrictionOn(task, personId, ground, of_purpose)
  if (open === undefined) throw new Refusal('conflict', texts.notRestricted)
  await task.update('restriction', open.id, { told_on: task.today, told_by })
}

/** Lifts a restriction. Refuses 'invalid' before the person was told, 'conflict' where there is none. Source: GDPR 18(3). */
export async function liftRestriction(
  task: Writing, personId: string, ground: Ground, of_purpose: Objectable | null = null,
): Promise<void> {
  const open = await restrictionOn(task, personId, ground, of_purpose)
  if (open === undefined) throw new Refusal('conflict', texts.notRestricted)
  if (open.told_on === null) throw new Refusal('invalid', texts.tellFirst, 'told_by')
  await task.update('restriction', open.id, { lifted_on: task.today })
}

export async function openRestrictions(task: Desk, personId: string) {
  return task.db.selectFrom('restriction').select(['id', 'person_id', 'ground', 'of_purpose', 'starts_on', 'told_on', 'told_by'])
    .where('tenant_id', '=', task.tenant)
    .where('person_id', '=', personId).where('lifted_on', 'is', null).orderBy('starts_on').orderBy('id').execute()
}

async function restrictionOn(task: Desk, personId: string, ground: Ground, of_purpose: Objectable | null) {
  return (await openRestrictions(task, personId)).find((each) => each.ground === ground && each.of_purpose === of_purpose)
}

/** The purposes that a person may object to, as Article 21 gives the right. */
export const objectable = ['customer_relationship', 'contracting', 'customer_service', 'informing', 'invoicing', 'events', 'feedback',
  'partner_management', 'membership', 'marketing'] as const satisfies readonly Objectable[]

/** Records an objection against one purpose: it ends the purpose at once, or restricts until it is decided, as the
 *  purpose's basis has it. Refuses 'invalid' where Art. 21 gives no right. Source: GDPR 21(1)-(3); rules of the law 22. */
export async function object(task: Writing, personId: string, against: Objectable): Promise<void> {
  if (purposes[against].objection === 'none') throw new Refusal('invalid', texts.noObjection, 'purpose')
  const scope = await scopeOf(task, personId)
  const standing = await task.db.selectFrom('objection').select(['id', 'person_id']).where('tenant_id', '=', task.tenant)
    .where('person_id', '=', personId).where('against', '=', against).where('kind', '=', 'objection').where('outcome', 'is', null)
    .where('withdrawn_on', 'is', null).executeTakeFirst()
  if (standing === undefined) await task.insert('objection', [{ person_id: personId, against, received_on: task.today, scope }])
}

/** The scope of a person's row, for what is written beside it. Refuses 'not-found'. */
export async function scopeOf(task: Desk, personId: string): Promise<readonly string[]> {
  const person = await task.db.selectFrom('person').select(['id', 'scope']).where('tenant_id', '=', task.tenant)
    .where('id', '=', personId).executeTakeFirst()
  if (person === undefined) throw new Refusal('not-found', texts.noPerson)
  return person.scope
}

/** Mends the name of a person who says that it is wrong, and what it is searched by. Refuses 'invalid' a name left
 *  blank, 'conflict' when somebody saved first. Source: GDPR 16. */
export async function rectify(
  task: Writing, personId: string, name: { first_name: string; last_name: string }, seen: number,
): Promise<void> {
  const blank = Object.entries(name).find(([, value]) => value.trim() === '')
  if (blank !== undefined) throw new Refusal('invalid', texts.giveValue, blank[0])
  await task.update('person', personId, name, seen)
  const words: { readonly [item: string]: string } = { last_name: `${name.last_name} ${name.first_name}`,
    first_name: `${name.first_name} ${name.last_name}` }
  const entries = await task.db.selectFrom('search_entry').select(['id', 'person_id', 'item']).where('tenant_id', '=', task.tenant)
    .where('source_id', '=', personId).where('item', 'in', Object.keys(words)).execute()
  for (const { id, item } of entries) await task.update('search_entry', id, { folded: fold(words[item] ?? '').slice(0, 200) })
  await raiseMessages(task, personId, 'rectification')
}
