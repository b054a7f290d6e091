import type { WritingTask } from '../platform/gate/task.ts'
import { Refusal } from '../platform/refusal.ts'
import { activeAffiliation, affiliation } from './affiliations.ts'
import { contractsOf, moveResponsibility } from './responsibility.ts'
import { texts } from './texts.ts'

export type HandOver = {
  from: string
  to: string
  handed_over_on: string
  /** Which of the contracts; without it, everything that the first one answers for. */
  contract_ids?: readonly string[]
  is_interim?: boolean
}

/** Moves the contracts one contact answers for to another, dated, all or nothing. Gives the contracts moved.
 *  Refuses: 'not-found' for a contract that the first one does not answer for. */
export async function handOver(task: WritingTask<'contracting'>, given: HandOver): Promise<string[]> {
  if (given.handed_over_on > task.today) throw new Refusal('invalid', texts.inFuture, 'handed_over_on')
  if (given.from === given.to) throw new Refusal('invalid', texts.sameContact, 'to')
  const from = await affiliation(task, given.from)
  const to = await activeAffiliation(task, from.organisation_id, given.to, 'to')
  const all = await contractsOf(task, from.id)
  const chosen =
    given.contract_ids === undefined ? all : all.filter(({ id }) => given.contract_ids?.includes(id))
  if (given.contract_ids?.some((id) => !chosen.some((contract) => contract.id === id))) {
    throw new Refusal('not-found', texts.notFound)
  }
  for (const contract of chosen) {
    await moveResponsibility(task, contract, from, to, given.handed_over_on, given.is_interim ?? false)
  }
  return chosen.map(({ id }) => id)
}
