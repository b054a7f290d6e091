import { sql } from 'kysely'
import { z } from 'zod'
import type { Item } from '../catalogue/items.ts'
import type { Task, WritingTask } from './gate/task.ts'
import { newId } from './id.ts'

/** The purposes for which data is given to somebody outside the controller. */
export type DisclosingPurpose = 'customer_relationship' | 'customer_service' | 'informing' | 'events' | 'feedback' | 'rights_requests'
export type Given = { recipient: string; persons: readonly string[]; items: readonly Item[]; how: 'copied' | 'exported' | 'letter' }

/** Remembers to whom data of these persons was given, what of it and for which purpose; the values are not kept twice.
 *  Source: GDPR 5(2), 15(1)(c), 19; rules of the law 30. */
export async function recordDisclosures(task: WritingTask<DisclosingPurpose>, { recipient, persons, items, how }: Given): Promise<void> {
  if (persons.length === 0) return
  // Not by task.insert: being told of lengthens no life, so the liveness of all of them is not reckoned anew.
  const given = sql<{ id: string; person_id: string }>`unnest(${persons.map(() => newId())}::uuid[], ${persons}::uuid[])`
    .as<'given'>(sql`given(id, person_id)`)
  await task.db.insertInto('disclosure')
    .columns(['tenant_id', 'id', 'person_id', 'recipient', 'items', 'for_purpose', 'how', 'prepared_on', 'fetched_on', 'disclosed_by'])
    .expression((of) => of.selectFrom(given).select([
      sql<string>`${task.tenant}::uuid`.as('tenant_id'), 'given.id', 'given.person_id', sql<string>`${recipient}::text`.as('recipient'),
      sql<string>`${JSON.stringify(items)}::jsonb`.as('items'), sql<string>`${task.purpose}::text`.as('for_purpose'),
      sql<Given['how']>`${how}::text`.as('how'), sql<string>`${task.today}::date`.as('prepared_on'),
      sql<string>`${task.today}::date`.as('fetched_on'), sql<string | null>`${task.user?.id ?? null}::uuid`.as('disclosed_by')]))
    .returning(['id', 'person_id']).execute()
}

type Desk = Task<'rights_requests'>
export type Disclosed = Awaited<ReturnType<typeof disclosuresOf>>[number]

/** Whoever really got the person's data, the newest first. Source: GDPR 15(1)(c); C-154/21. */
export async function disclosuresOf(task: Desk, person: string) {
  const rows = await task.db.selectFrom('disclosure')
    .select(['id', 'person_id', 'recipient', 'items', 'for_purpose', 'how', 'prepared_on', 'fetched_on'])
    .where('tenant_id', '=', task.tenant).where('person_id', '=', person).where('fetched_on', 'is not', null)
    .orderBy('fetched_on', 'desc').orderBy('id', 'desc').execute()
  return rows.map((row) => ({ ...row, items: names.parse(row.items) }))
}

const names = z.array(z.string())

/** Why a past recipient is told. */
export type Why = 'rectification' | 'erasure' | 'restriction'

/** Makes a message for each recipient who got the person's data, of what was done with it; one that still waits is not
 *  made twice. Source: GDPR 19. */
export async function raiseMessages(task: WritingTask<'rights_requests'>, person: string, why: Why): Promise<void> {
  const disclosed = await disclosuresOf(task, person)
  const waiting = new Set((await untold(task, person, why)).map(({ recipient }) => recipient))
  const newest = new Map(disclosed.toReversed().map((one) => [one.recipient, one.id]))
  const fresh = [...newest].filter(([recipient]) => !waiting.has(recipient))
  const said = await task.db.selectFrom('recipient_message').select('disclosure_id').where('tenant_id', '=', task.tenant)
    .where('why', '=', why).where('asked_on', '=', task.today).execute()
  const today = new Set(said.map(({ disclosure_id }) => disclosure_id))
  await task.insert('recipient_message', fresh.filter(([, id]) => !today.has(id))
    .map(([, disclosure_id]) => ({ disclosure_id, why, asked_on: task.today })))
}

/** The recipients who have yet to be told of this person. */
export async function untold(task: Desk, person: string, why: Why) {
  return task.db.selectFrom('recipient_message')
    .innerJoin('disclosure', (on) => on.onRef('disclosure.tenant_id', '=', 'recipient_message.tenant_id')
      .onRef('disclosure.id', '=', 'recipient_message.disclosure_id'))
    .select(['recipient_message.id', 'disclosure.person_id', 'disclosure.recipient'])
    .where('recipient_message.tenant_id', '=', task.tenant).where('disclosure.person_id', '=', person)
    .where('recipient_message.why', '=', why).where('recipient_message.told_on', 'is', null)
    .where('recipient_message.not_told', 'is', null).orderBy('recipient_message.id').execute()
}
