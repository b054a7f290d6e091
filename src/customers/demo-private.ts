import type { WritingTask } from '../platform/gate/task.ts'
import { addDays } from '../platform/text/day.ts'
import { prepareContract, signContract } from './contracts.ts'
import { demoPerson } from './demo-names.ts'
import { addPrivateCustomer, addSoleTrader, type PersonAsCustomer } from './private-customers.ts'

/** A private customer, one whose address is protected, and a sole trader, each answering for their own contract. */
export async function makeDemoPrivateCustomers(
  task: WritingTask<'contracting'>,
  people: number,
  businessId: string,
  number: number,
): Promise<void> {
  const since = addDays(task.today, -200)
  const person = (at: number) => ({
    ...demoPerson(people + at, 'posti.example', since),
    source: 'person' as const,
  })
  const address = { street: 'Rantatie 4 A 2', postal_code: '85500', post_office: 'NIVALA', starts_on: since }
  const resident = await addPrivateCustomer(
    task,
    { ...person(0), address },
    { customer_number: String(number) },
  )
  const hidden = await addPrivateCustomer(
    task,
    { ...person(1), address, is_protected: true },
    { customer_number: String(number + 1) },
  )
  const trader = await addSoleTrader(task, person(2), {
    name: 'Tmi Puutyö Ääri',
    business_id: businessId,
    customer_number: String(number + 2),
    municipality_code: '535',
  })
  for (const [at, customer] of [resident, hidden, trader].entries())
    await ownContract(task, customer, 201 + at, since)
}

async function ownContract(
  task: WritingTask<'contracting'>,
  customer: PersonAsCustomer,
  number: number,
  since: string,
): Promise<void> {
  const id = await prepareContract(task, {
    organisation_id: customer.organisation,
    responsible_id: customer.affiliation,
    number: `S-${since.slice(0, 4)}-${String(number).padStart(4, '0')}`,
    title: 'Kuituliittymä',
    prepared_on: since,
  })
  await signContract(task, id, {
    starts_on: addDays(since, 10),
    signatures: [{ affiliation_id: customer.affiliation, signed_on: addDays(since, 5) }],
  })
}
