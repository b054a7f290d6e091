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

/** Restricts the use of a person's data from today: the row policies show it to the rights desk alone. Restricting
 *  again on the same ground changes nothing. Source: GDPR 18(1). */
export async function restrict(task: Writing, personId: string, ground: Ground): Promise<void> {
  const scope = await scopeOf(task, personId)
  const open = await openRestrictions(task, personId)
  if (open.some((each) => each.ground === ground)) return
  await task.insert('restriction', [{ person_id: personId, ground, starts_on: task.today, scope }])
  await raiseMessages(task, personId, 'restriction')
}

/** Lifts a restriction. The person is told before it is lifted: that letter was sent is what `told` says.
 *  Refuses 'invalid' without it, 'conflict' where there is none. Source: GDPR 18(3). */
export async function liftRestriction(task: Writing, personId: string, ground: Ground, told: boolean): Promise<void> {
  if (!told) throw new Refusal('invalid', texts.tellFirst, `told_${ground}`)
  const open = (await openRestrictions(task, personId)).find((each) => each.ground === ground)
  if (open === undefined) throw new Refusal('conflict', texts.notRestricted)
  await task.update('restriction', open.id, { lifted_on: task.today })
}

export async function openRestrictions(task: Desk, personId: string) {
  return task.db.selectFrom('restriction').select(['id', 'person_id', 'ground', 'starts_on']).where('tenant_id', '=', task.tenant)
    .where('person_id', '=', personId).where('lifted_on', 'is', null).orderBy('starts_on').orderBy('id').execute()
}

/** The purposes that a person may object to, as Article 21 gives the right. */
export const objectable = ['customer_relationship', 'contracting', 'customer_service', 'informing', 'invoicing', 'events', 'feedback',
  'partner_management', 'membership', 'marketing'] as const satisfies readonly Tables['objection']['against'][]

/** Records an objection against one purpose: it ends the purpose at once, or restricts until it is decided, as the
 *  purpose's basis has it. Refuses 'invalid' where Art. 21 gives no right. Source: GDPR 21(1)-(3); rules of the law 22. */
export async function object(task: Writing, personId: string, against: Tables['objection']['against']): Promise<void> {
  if (purposes[against].objection === 'none') throw new Refusal('invalid', texts.noObjection, 'against')
  const scope = await scopeOf(task, personId)
  const standing = await task.db.selectFrom('objection').select(['id', 'person_id']).where('tenant_id', '=', task.tenant)
    .where('person_id', '=', personId).where('against', '=', against).where('withdrawn_on', 'is', null).executeTakeFirst()
  if (standing === undefined) await task.insert('objection', [{ person_id: personId, against, received_on: task.today, scope }])
}

async function scopeOf(task: Desk, personId: string): Promise<readonly string[]> {
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
