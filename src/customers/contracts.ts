import type { WritingTask } from '../platform/gate/task.ts'
import { Refusal } from '../platform/refusal.ts'
import { activeAffiliation, affiliation } from './affiliations.ts'
import { moveResponsibility, settleFollowUps } from './responsibility.ts'
import type { Changes, New } from './rows.ts'
import { scopeOf } from './scope.ts'
import { texts } from './texts.ts'

export type NewContract = Omit<
  New<'contract'>,
  'prepared_on' | 'responsible_id' | 'responsible_is_interim' | 'ended_on'
> & {
  prepared_on?: string
  responsible_id: string
}
export type Signing = {
  starts_on: string
  ends_on?: string | null
  signatures: readonly { affiliation_id: string; signed_on: string }[]
}

/** Begins to prepare a contract: even then somebody of the customer answers for it. `starts_on` is given only for a
 *  contract that was in force before the register knew it. Source: rules of the register 18; notice S10, S25. */
export async function prepareContract(
  task: WritingTask<'contracting'>,
  contract: NewContract,
): Promise<string> {
  const scope = await scopeOf(task, contract.organisation_id, contract.unit_id)
  const prepared_on = contract.prepared_on ?? task.today
  if (prepared_on > task.today) throw new Refusal('invalid', texts.inFuture, 'prepared_on')
  const responsible = await activeAffiliation(
    task,
    contract.organisation_id,
    contract.responsible_id,
    'responsible_id',
  )
  const [id = ''] = await task.insert('contract', [{ ...contract, prepared_on, scope }])
  task.concerns(responsible.person_id)
  return id
}

/** Changes what a contract says; who answers for it and when it ended have verbs of their own. */
export async function changeContract(
  task: WritingTask<'contracting'>,
  id: string,
  changes: Pick<Changes<'contract'>, 'number' | 'title' | 'award' | 'capacity' | 'starts_on' | 'ends_on'>,
  seen?: number,
): Promise<number> {
  return task.update('contract', id, changes, seen)
}

/** Puts a prepared contract in force: who signed it and when, and from when it holds. */
export async function signContract(
  task: WritingTask<'contracting'>,
  id: string,
  signing: Signing,
  seen?: number,
): Promise<number> {
  const contract = await livingContract(task, id)
  if (contract.starts_on !== null) throw new Refusal('conflict', texts.alreadyInForce)
  if (signing.signatures.length === 0) throw new Refusal('invalid', texts.needsSigner, 'signatures')
  for (const { affiliation_id, signed_on } of signing.signatures) {
    if (signed_on > task.today) throw new Refusal('invalid', texts.inFuture, 'signatures')
    const signer = await affiliation(task, affiliation_id)
    if (signer.organisation_id !== contract.organisation_id)
      throw new Refusal('invalid', texts.notActiveContact, 'signatures')
    await task.insert('contract_signature', [
      { contract_id: id, affiliation_id, person_id: signer.person_id, signed_on, scope: contract.scope },
    ])
  }
  const { starts_on, ends_on } = signing
  return task.update('contract', id, { starts_on, ...(ends_on === undefined ? {} : { ends_on }) }, seen)
}

/** Ends a contract on the day it ended; a preparation that came to nothing lapses the same way. */
export async function endContract(
  task: WritingTask<'contracting'>,
  id: string,
  endedOn: string,
  seen?: number,
): Promise<number> {
  if (endedOn > task.today) throw new Refusal('invalid', texts.inFuture, 'ended_on')
  const contract = await livingContract(task, id)
  if (contract.starts_on !== null && endedOn < contract.starts_on)
    throw new Refusal('invalid', texts.beforeStart, 'ended_on')
  const version = await task.update(
    'contract',
    id,
    { ended_on: endedOn, responsible_is_interim: false },
    seen,
  )
  await settleFollowUps(task, id)
  if (contract.responsible_id !== null)
    task.concerns((await affiliation(task, contract.responsible_id)).person_id)
  return version
}

/** Names another responsible contact, dated; with `is_interim` until a successor is found. */
export async function changeResponsible(
  task: WritingTask<'contracting'>,
  id: string,
  change: { affiliation_id: string; handed_over_on: string; is_interim?: boolean },
  seen?: number,
): Promise<number> {
  if (change.handed_over_on > task.today) throw new Refusal('invalid', texts.inFuture, 'handed_over_on')
  const contract = await livingContract(task, id)
  const to = await activeAffiliation(task, contract.organisation_id, change.affiliation_id, 'affiliation_id')
  const from = contract.responsible_id === null ? undefined : await affiliation(task, contract.responsible_id)
  return moveResponsibility(task, contract, from, to, change.handed_over_on, change.is_interim ?? false, seen)
}

async function livingContract(task: WritingTask<'contracting'>, id: string) {
  const row = await task.db
    .selectFrom('contract')
    .select(['id', 'organisation_id', 'number', 'responsible_id', 'starts_on', 'ended_on', 'scope'])
    .where('tenant_id', '=', task.tenant)
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) throw new Refusal('not-found', texts.notFound)
  if (row.ended_on !== null) throw new Refusal('conflict', texts.alreadyEnded)
  return row
}
