import type { WritingTask } from '../platform/gate/task.ts'
import { addDays } from '../platform/text/day.ts'

/** Days within which an interim contact is followed by a successor. */
const successorDays = 14

export type Responsible = { id: string; person_id: string }
export type ContractToMove = { id: string; organisation_id: string; scope: readonly string[]; number: string }

/** The living contracts a contact answers for. */
export async function contractsOf(
  task: WritingTask<'contracting'>,
  affiliationId: string,
): Promise<ContractToMove[]> {
  return task.db
    .selectFrom('contract')
    .select(['id', 'organisation_id', 'scope', 'number'])
    .where('tenant_id', '=', task.tenant)
    .where('responsible_id', '=', affiliationId)
    .where('ended_on', 'is', null)
    .orderBy('number')
    .orderBy('id')
    .execute()
}

/** Moves one contract from a contact to another, dated. An interim contact gets a follow-up with its deadline, a
 *  successor settles the one there was. Source: rules of the register 18. */
export async function moveResponsibility(
  task: WritingTask<'contracting'>,
  contract: ContractToMove,
  from: Responsible | undefined,
  to: Responsible,
  on: string,
  isInterim: boolean,
  seen?: number,
): Promise<number> {
  const { scope } = contract
  const version = await task.update(
    'contract',
    contract.id,
    { responsible_id: to.id, responsible_is_interim: isInterim },
    seen,
  )
  if (from !== undefined && from.id !== to.id) {
    await task.insert('hand_over', [
      {
        contract_id: contract.id,
        person_id: from.person_id,
        successor_id: to.person_id,
        handed_over_on: on,
        is_interim: isInterim,
        scope,
      },
    ])
    task.concerns(from.person_id)
  }
  await settleFollowUps(task, contract.id)
  if (isInterim) {
    await task.insert('follow_up', [
      {
        what: 'name_successor',
        organisation_id: contract.organisation_id,
        contract_id: contract.id,
        person_id: to.person_id,
        due_on: addDays(task.today, successorDays),
        scope,
      },
    ])
  }
  task.concerns(to.person_id)
  return version
}

/** Asks for a successor to whoever answers for the contract, unless somebody already asks. */
export async function askForSuccessor(
  task: WritingTask<'contracting'>,
  contract: ContractToMove,
): Promise<void> {
  const open = await openFollowUps(task, contract.id)
  if (open.length > 0) return
  await task.insert('follow_up', [
    {
      what: 'name_successor',
      organisation_id: contract.organisation_id,
      contract_id: contract.id,
      due_on: addDays(task.today, successorDays),
      scope: contract.scope,
    },
  ])
}

/** Settles what waits for a contract's successor. */
export async function settleFollowUps(task: WritingTask<'contracting'>, contractId: string): Promise<void> {
  for (const { id } of await openFollowUps(task, contractId)) {
    await task.update('follow_up', id, { done_on: task.today })
  }
}

async function openFollowUps(task: WritingTask<'contracting'>, contractId: string) {
  return task.db
    .selectFrom('follow_up')
    .select('id')
    .where('tenant_id', '=', task.tenant)
    .where('contract_id', '=', contractId)
    .where('what', '=', 'name_successor')
    .where('done_on', 'is', null)
    .execute()
}
