import type { Catalogue } from '../catalogue/schema/columns.ts'
import type { Task } from '../platform/gate/task.ts'
import { Refusal } from '../platform/refusal.ts'
import { stateOf } from './contract-state.ts'
import { moreColumns } from './more-columns.ts'
import type { Keeper } from './rows.ts'
import { texts } from './texts.ts'

export type ContractCard = Awaited<ReturnType<typeof contractCard>>

/** A contract with its customer, who answers for it, who signed it, and how the responsibility has moved. */
export async function contractCard(task: Task<Keeper>, id: string, of?: Catalogue) {
  const contract = await contractOf(task, id, of)
  const [signatures, handOvers, followUps] = await Promise.all([
    signaturesOf(task, id),
    handOversOf(task, id),
    followUpsOf(task, id),
  ])
  return { ...contract, state: stateOf(contract), signatures, handOvers, followUps }
}

const named = [
  'id',
  'organisation_id',
  'unit_id',
  'number',
  'title',
  'award',
  'capacity',
  'prepared_on',
  'starts_on',
  'ends_on',
  'ended_on',
  'responsible_id',
  'responsible_is_interim',
  'row_version',
] as const

/** The row of a contract: all that the purpose may read of it, and the names of what it refers to. */
export async function contractOf(task: Task<Keeper>, id: string, of?: Catalogue) {
  const row = await task.db
    .selectFrom('contract')
    .innerJoin('organisation', (on) =>
      on
        .onRef('organisation.tenant_id', '=', 'contract.tenant_id')
        .onRef('organisation.id', '=', 'contract.organisation_id'),
    )
    .leftJoin('unit', (on) =>
      on.onRef('unit.tenant_id', '=', 'contract.tenant_id').onRef('unit.id', '=', 'contract.unit_id'),
    )
    .leftJoin('affiliation', (on) =>
      on
        .onRef('affiliation.tenant_id', '=', 'contract.tenant_id')
        .onRef('affiliation.id', '=', 'contract.responsible_id'),
    )
    .leftJoin('person', (on) =>
      on
        .onRef('person.tenant_id', '=', 'affiliation.tenant_id')
        .onRef('person.id', '=', 'affiliation.person_id'),
    )
    .select(named.map((column) => `contract.${column}` as const))
    .select(moreColumns('contract', task.purpose, named, { of }))
    .select([
      'organisation.name as organisation',
      'organisation.person_id as owner_id',
      'unit.name as unit',
      'person.id as person_id',
      'person.first_name',
      'person.last_name',
    ])
    .where('contract.tenant_id', '=', task.tenant)
    .where('contract.id', '=', id)
    .executeTakeFirst()
  if (row === undefined) throw new Refusal('not-found', texts.notFound)
  return row
}

async function signaturesOf(task: Task<Keeper>, contractId: string) {
  return task.db
    .selectFrom('contract_signature')
    .innerJoin('person', (on) =>
      on
        .onRef('person.tenant_id', '=', 'contract_signature.tenant_id')
        .onRef('person.id', '=', 'contract_signature.person_id'),
    )
    .select([
      'contract_signature.id',
      'contract_signature.person_id',
      'contract_signature.signed_on',
      'person.id as subject_id',
      'person.first_name',
      'person.last_name',
    ])
    .where('contract_signature.tenant_id', '=', task.tenant)
    .where('contract_signature.contract_id', '=', contractId)
    .orderBy('contract_signature.signed_on')
    .orderBy('contract_signature.id')
    .execute()
}

/** Hand-overs with both names, where the task sees both persons. */
async function handOversOf(task: Task<Keeper>, contractId: string) {
  return task.db
    .selectFrom('hand_over')
    .leftJoin('person as giver', (on) =>
      on.onRef('giver.tenant_id', '=', 'hand_over.tenant_id').onRef('giver.id', '=', 'hand_over.person_id'),
    )
    .leftJoin('person as taker', (on) =>
      on
        .onRef('taker.tenant_id', '=', 'hand_over.tenant_id')
        .onRef('taker.id', '=', 'hand_over.successor_id'),
    )
    .select([
      'hand_over.id',
      'hand_over.person_id',
      'hand_over.successor_id',
      'hand_over.handed_over_on',
      'hand_over.is_interim',
      'giver.id as giver_id',
      'giver.first_name as giver_first_name',
      'giver.last_name as giver_last_name',
      'taker.id as taker_id',
      'taker.first_name as taker_first_name',
      'taker.last_name as taker_last_name',
    ])
    .where('hand_over.tenant_id', '=', task.tenant)
    .where('hand_over.contract_id', '=', contractId)
    .orderBy('hand_over.handed_over_on', 'desc')
    .orderBy('hand_over.id')
    .execute()
}

async function followUpsOf(task: Task<Keeper>, contractId: string) {
  return task.db
    .selectFrom('follow_up')
    .select(['id', 'person_id', 'what', 'due_on', 'done_on', 'row_version'])
    .where('tenant_id', '=', task.tenant)
    .where('contract_id', '=', contractId)
    .orderBy('due_on')
    .orderBy('id')
    .execute()
}
