import type { WritingTask } from '../platform/gate/task.ts'
import { Refusal } from '../platform/refusal.ts'
import { activeAffiliation, affiliate, affiliation, type NewAffiliation } from './affiliations.ts'
import { addPerson, type NewPerson } from './persons.ts'
import { contractsOf, moveResponsibility, type ContractToMove, type Responsible } from './responsibility.ts'
import { scopeOf } from './scope.ts'
import { needsSuccessor, texts } from './texts.ts'

/** Who takes over one contract: an active contact of the same customer, for good or until a successor is found. */
export type Heir = { contract_id: string; affiliation_id: string; is_interim: boolean }
export type Departure = {
  ended_on: string
  heirs?: readonly Heir[]
  /** Somebody whom the register does not know yet, for the contracts that no heir takes: a successor, or unless said an
   *  interim contact such as the customer's legal representative, when nobody else is left there. */
  newcomer?: { person: NewPerson; is_interim?: boolean } & Pick<NewAffiliation, 'job_title' | 'roles'>
}

/** Records a departure on its true day. Whoever answers for living contracts hands each of them over in the same act;
 *  nobody is chosen in silence. Source: rules of the register 18; notice S10.
 *  Refuses: 'conflict' naming the contracts that nobody takes, 'invalid' for a day in the future. */
export async function endAffiliation(
  task: WritingTask<'contracting'>,
  id: string,
  departure: Departure,
  seen?: number,
): Promise<number> {
  const leaver = await affiliation(task, id)
  if (leaver.ended_on !== null) throw new Refusal('conflict', texts.alreadyEnded)
  if (departure.ended_on > task.today) throw new Refusal('invalid', texts.inFuture, 'ended_on')
  if (departure.ended_on < leaver.starts_on) throw new Refusal('invalid', texts.beforeStart, 'ended_on')
  await handOn(task, leaver, await contractsOf(task, id), departure)
  await endRolesOf(task, id, departure.ended_on)
  return task.update('affiliation', id, { ended_on: departure.ended_on, active: false }, seen)
}

type Leaver = Responsible & { organisation_id: string }

async function handOn(
  task: WritingTask<'contracting'>,
  leaver: Leaver,
  contracts: readonly ContractToMove[],
  departure: Departure,
): Promise<void> {
  const { heirs = [], newcomer, ended_on } = departure
  const heirOf = (contract: ContractToMove) => heirs.find(({ contract_id }) => contract_id === contract.id)
  const orphans = contracts.filter((contract) => heirOf(contract) === undefined)
  if (orphans.length > 0 && newcomer === undefined) {
    throw new Refusal('conflict', needsSuccessor(orphans.map(({ number }) => number)), 'heirs')
  }
  for (const contract of contracts) {
    const heir = heirOf(contract)
    if (heir === undefined) continue
    const to = await activeAffiliation(task, leaver.organisation_id, heir.affiliation_id, 'heirs')
    if (to.id === leaver.id) throw new Refusal('invalid', texts.sameContact, 'heirs')
    await moveResponsibility(task, contract, leaver, to, ended_on, heir.is_interim)
  }
  if (orphans.length === 0 || newcomer === undefined) return
  const interim = await welcome(task, leaver.organisation_id, newcomer)
  const isInterim = newcomer.is_interim ?? true
  for (const contract of orphans)
    await moveResponsibility(task, contract, leaver, interim, ended_on, isInterim)
}

async function welcome(
  task: WritingTask<'contracting'>,
  organisationId: string,
  newcomer: NonNullable<Departure['newcomer']>,
): Promise<Responsible> {
  const { person, is_interim: _, roles = ['legal_representative'], ...own } = newcomer
  const personId = await addPerson(task, person, await scopeOf(task, organisationId))
  const id = await affiliate(task, { ...own, roles, person_id: personId, organisation_id: organisationId })
  return { id, person_id: personId }
}

async function endRolesOf(
  task: WritingTask<'contracting'>,
  affiliationId: string,
  endedOn: string,
): Promise<void> {
  const roles = await task.db
    .selectFrom('affiliation_role')
    .select('id')
    .where('tenant_id', '=', task.tenant)
    .where('affiliation_id', '=', affiliationId)
    .where('ended_on', 'is', null)
    .execute()
  for (const { id } of roles) await task.update('affiliation_role', id, { ended_on: endedOn })
}
