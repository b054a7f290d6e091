import type { WritingTask } from '../platform/gate/task.ts'
import { foldEmail } from '../platform/text/email.ts'
import type { Batch } from './import-batch.ts'
import type { Importer } from './import-run.ts'
import { oneOf } from './one-of.ts'
import { widenScope } from './scope.ts'

/** What somebody said of a contact of the file: who of the register it is, or that its lines are left out. A contact of
 *  whom nothing was said is a new person. */
export type Said = { as: 'same'; person: string } | { as: 'skip' }
/** What was said, by the contact's key. */
export type Decisions = ReadonlyMap<string, Said>

/** Somebody of the register to whom a file adds: what is known of them already is not added twice. */
export type Same = { id: string; facts: readonly string[] }

/** The people whom the decisions name, as far as they are there. */
export async function sameOf({ gate, actor, route }: Importer, said: Decisions): Promise<ReadonlyMap<string, Same>> {
  const ids = [...said.values()].flatMap((one) => (one.as === 'same' ? [one.person] : []))
  if (ids.length === 0) return new Map()
  return gate.read(actor, 'contracting', route, 'opened', async (task) => {
    const one = (table: 'person_email' | 'person_phone' | 'objection') =>
      task.db.selectFrom(table).where('tenant_id', '=', task.tenant).where('person_id', '=', oneOf(ids))
    const people = await task.db.selectFrom('person').select('id').where('tenant_id', '=', task.tenant)
      .where('id', '=', oneOf(ids)).execute()
    const emails = await one('person_email').select(['person_id', 'email']).where('ended_on', 'is', null).execute()
    const phones = await one('person_phone').select(['person_id', 'phone']).where('ended_on', 'is', null).execute()
    const objections = await one('objection').select(['person_id', 'against']).execute()
    const facts = [
      ...emails.map(({ person_id, email }) => [person_id, foldEmail(email)] as const),
      ...phones.map(({ person_id, phone }) => [person_id, phone] as const),
      ...objections.map(({ person_id, against }) => [person_id, against] as const),
    ]
    return new Map(people.map(({ id }) => [id, {
      id, facts: facts.filter(([person]) => person === id).map(([person, fact]) => `${person} ${fact}`),
    }]))
  })
}

const ofPerson = ['person_email', 'person_phone', 'person_address', 'search_entry', 'objection', 'notice_given'] as const

/** The duties over a new customer see whom it shares with others, as they would have seen a new person. What is added to
 *  them is of all their customers at once, so that a file can be taken back as long as nobody changes it. */
export async function widenSame(task: WritingTask<'contracting'>, batch: Batch, same: ReadonlyMap<string, Same>): Promise<void> {
  const added = new Map<string, string[]>()
  for (const { person_id, organisation_id } of batch.affiliation)
    if (same.has(person_id)) added.set(person_id, [...(added.get(person_id) ?? []), organisation_id])
  for (const [person, organisations] of added) {
    const scope = await widenScope(task, person, organisations)
    for (const table of ofPerson)
      for (const row of batch[table]) if (row.person_id === person) row.scope = scope
  }
}
