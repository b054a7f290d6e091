import type { Task, WritingTask } from '../platform/gate/task.ts'
import { changeResponsible } from './contracts.ts'
import { oneOf } from './one-of.ts'

/** The most contracts that one act hands over: each is a hand-over of its own, with its history. */
export const mostHanded = 200

export type Answered = Awaited<ReturnType<typeof answeredFor>>[number]
/** One contract's change: who is to answer for it, from the version that was seen. */
export type Move = { contract: string; to: string; seen: number }
/** One contract's change as far as undoing it needs to know. */
export type Moved = { contract: string; from: string; version: number }

/** The living contracts among these, each with who answers for it. */
export async function answeredFor(task: Task<'contracting'>, ids: readonly string[]) {
  return task.db
    .selectFrom('contract')
    .innerJoin('organisation', (on) =>
      on.onRef('organisation.tenant_id', '=', 'contract.tenant_id').onRef('organisation.id', '=', 'contract.organisation_id'))
    .innerJoin('affiliation', (on) =>
      on.onRef('affiliation.tenant_id', '=', 'contract.tenant_id').onRef('affiliation.id', '=', 'contract.responsible_id'))
    .innerJoin('person', (on) =>
      on.onRef('person.tenant_id', '=', 'affiliation.tenant_id').onRef('person.id', '=', 'affiliation.person_id'))
    .select(['contract.id', 'contract.number', 'contract.title', 'contract.organisation_id', 'contract.row_version',
      'organisation.name as organisation', 'organisation.person_id as owner_id', 'affiliation.id as tie', 'affiliation.person_id',
      'person.id as subject_id', 'person.first_name', 'person.last_name'])
    .where('contract.tenant_id', '=', task.tenant)
    .where('contract.id', '=', oneOf(ids))
    .where('contract.ended_on', 'is', null)
    .orderBy('organisation.name')
    .orderBy('contract.number')
    .orderBy('contract.id')
    .limit(mostHanded)
    .execute()
}

/** Who may answer for contracts of these customers: their living contacts. */
export async function contactsAt(task: Task<'contracting'>, organisations: readonly string[]) {
  return task.db
    .selectFrom('affiliation')
    .innerJoin('person', (on) =>
      on.onRef('person.tenant_id', '=', 'affiliation.tenant_id').onRef('person.id', '=', 'affiliation.person_id'))
    .select(['affiliation.id', 'affiliation.organisation_id', 'affiliation.job_title', 'affiliation.person_id', 'person.id as subject_id',
      'person.first_name', 'person.last_name'])
    .where('affiliation.tenant_id', '=', task.tenant)
    .where('affiliation.organisation_id', '=', oneOf(organisations))
    .where('affiliation.ended_on', 'is', null)
    .orderBy('person.last_name')
    .orderBy('person.first_name')
    .orderBy('affiliation.id')
    .limit(2000)
    .execute()
}

/** Hands all of these contracts over on one day, each to the contact named for it: all, or none.
 *  Refuses: 'conflict' when one of them was changed since, 'invalid' for a day in the future. */
export async function handAll(
  task: WritingTask<'contracting'>, moves: readonly Move[], handed_over_on: string, is_interim: boolean,
): Promise<Moved[]> {
  const now = await answeredFor(task, moves.map(({ contract }) => contract))
  const moved: Moved[] = []
  for (const { contract, to, seen } of moves) {
    const from = now.find(({ id }) => id === contract)?.tie ?? to
    const version = await changeResponsible(task, contract, { affiliation_id: to, handed_over_on, is_interim }, seen)
    moved.push({ contract, from, version })
  }
  return moved
}

/** Hands contracts back to who answered for them before, today: the history keeps both. One that was changed since, and one
 *  whose former contact has left, is left as it is. Gives how many were handed back. */
export async function handBack(task: WritingTask<'contracting'>, moved: readonly Moved[]): Promise<number> {
  const now = await answeredFor(task, moved.map(({ contract }) => contract))
  const contacts = await contactsAt(task, [...new Set(now.map(({ organisation_id }) => organisation_id))])
  const back = moved.filter(({ contract, from, version }) => {
    const row = now.find(({ id }) => id === contract)
    return row?.row_version === version && contacts.some(({ id, organisation_id }) => id === from && organisation_id === row.organisation_id)
  })
  for (const { contract, from, version } of back)
    await changeResponsible(task, contract, { affiliation_id: from, handed_over_on: task.today }, version)
  return back.length
}
