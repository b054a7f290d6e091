import type { WritingTask } from '../platform/gate/task.ts'
import { addDays } from '../platform/text/day.ts'
import { endContactDetail } from './contact-details.ts'
import { endContract, prepareContract, signContract, type NewContract } from './contracts.ts'
import { demoPerson } from './demo-names.ts'
import type { DemoCustomer } from './demo.ts'
import { endAffiliation } from './departures.ts'
import { handOver } from './hand-over.ts'
import { recordObjection } from './objections.ts'
import { contractsOf } from './responsibility.ts'

const subjects = [
  'ICT-palvelut',
  'Oppilashallinnon järjestelmä',
  'Työasemapalvelu',
  'Tietoliikenneyhteydet',
] as const

/** A service contract for every customer, and others in every state. */
export async function makeDemoContracts(
  task: WritingTask<'contracting'>,
  customers: readonly DemoCustomer[],
): Promise<void> {
  for (const [at, customer] of customers.entries()) await makeServiceContract(task, customer, at)
  for (const [at, customer] of customers.slice(0, 9).entries()) await makeSecondContract(task, customer, at)
}

async function makeServiceContract(
  task: WritingTask<'contracting'>,
  customer: DemoCustomer,
  at: number,
): Promise<void> {
  const [leader, responsible] = customer.contacts
  if (leader === undefined || responsible === undefined) return
  const began = addDays(task.today, -(420 - at * 11))
  const id = await prepareContract(
    task,
    contract(customer, 1 + at, 0, responsible.affiliation, addDays(began, -60)),
  )
  // Two agreed ends come within a month, so that they stand among the things to do.
  const ends_on = at === 3 || at === 8 ? addDays(task.today, 12 + at) : addDays(task.today, 700 + at)
  await signContract(task, id, {
    starts_on: began,
    ends_on,
    signatures: [{ affiliation_id: leader.affiliation, signed_on: addDays(began, -14) }],
  })
}

async function makeSecondContract(
  task: WritingTask<'contracting'>,
  customer: DemoCustomer,
  at: number,
): Promise<void> {
  const [leader, responsible, expert] = customer.contacts
  if (leader === undefined || responsible === undefined || expert === undefined) return
  const prepared = addDays(task.today, -(300 - at * 20))
  const named = at % 3 === 0 ? expert : responsible
  const wanted = contract(customer, 101 + at, 1 + (at % 3), named.affiliation, prepared)
  const id = await prepareContract(task, { ...wanted, capacity: at % 2 === 0 ? 'processor' : 'controller' })
  if (at < 4) return
  if (at === 4) return void (await endContract(task, id, addDays(prepared, 90)))
  const signatures = [{ affiliation_id: leader.affiliation, signed_on: addDays(prepared, 20) }]
  await signContract(task, id, { starts_on: addDays(prepared, 30), signatures })
  if (at > 6) await endContract(task, id, addDays(task.today, -7))
}

function contract(
  customer: DemoCustomer,
  number: number,
  subject: number,
  responsible: string,
  prepared: string,
): NewContract {
  return {
    organisation_id: customer.id,
    number: `S-${prepared.slice(0, 4)}-${String(number).padStart(4, '0')}`,
    title: subjects[subject] ?? subjects[0],
    award: number < 18 ? 'in_house' : 'direct',
    responsible_id: responsible,
    prepared_on: prepared,
    unit_id: subject === 1 ? (customer.units[0] ?? null) : null,
  }
}

/** People change posts: hand-overs, a departure with a successor, one with an interim contact, one to a newcomer. */
export async function makeDemoMoves(
  task: WritingTask<'contracting'>,
  customers: readonly DemoCustomer[],
): Promise<void> {
  const [first, second, third, fourth] = customers
  const last = customers.at(-1)
  if (
    first === undefined ||
    second === undefined ||
    third === undefined ||
    fourth === undefined ||
    last === undefined
  )
    return
  await handOver(task, {
    from: contactOf(first, 1),
    to: contactOf(first, 2),
    handed_over_on: addDays(task.today, -40),
  })
  await depart(task, second, 1, 2, false)
  await depart(task, third, 1, 0, true)
  await leaveToNewcomer(task, last)
  await recordObjection(task, {
    person_id: fourth.contacts[3]?.person ?? '',
    against: 'events',
    received_on: addDays(task.today, -5),
  })
  const [old] = await task.db
    .selectFrom('person_email')
    .select(['id', 'person_id'])
    .where('tenant_id', '=', task.tenant)
    .where('person_id', '=', second.contacts[1]?.person ?? '')
    .execute()
  if (old !== undefined) await endContactDetail(task, 'person_email', old.id, addDays(task.today, -10))
}

async function depart(
  task: WritingTask<'contracting'>,
  customer: DemoCustomer,
  leaver: number,
  heir: number,
  is_interim: boolean,
): Promise<void> {
  const contracts = await contractsOf(task, contactOf(customer, leaver))
  await endAffiliation(task, contactOf(customer, leaver), {
    ended_on: addDays(task.today, -10),
    heirs: contracts.map(({ id }) => ({
      contract_id: id,
      affiliation_id: contactOf(customer, heir),
      is_interim,
    })),
  })
}

/** Nobody of the known contacts is left: the association names its chair in the same act. */
async function leaveToNewcomer(task: WritingTask<'contracting'>, customer: DemoCustomer): Promise<void> {
  const ended_on = addDays(task.today, -3)
  const [, responsible] = customer.contacts
  await endAffiliation(task, contactOf(customer, 0), { ended_on })
  if (responsible === undefined) return
  await endAffiliation(task, responsible.affiliation, {
    ended_on,
    newcomer: { person: demoPerson(80, 'kotiseutu.example', ended_on), job_title: 'puheenjohtaja' },
  })
}

function contactOf(customer: DemoCustomer, at: number): string {
  return customer.contacts[at]?.affiliation ?? ''
}
