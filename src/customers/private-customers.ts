import type { WritingTask } from '../platform/gate/task.ts'
import { affiliate } from './affiliations.ts'
import { addOrganisation, type NewOrganisation } from './organisations.ts'
import { addPerson, type NewPerson } from './persons.ts'

export type PersonAsCustomer = { person: string; organisation: string; affiliation: string }
type Trade = Omit<NewOrganisation, 'legal_form' | 'person_id'>

/** Adds a private customer: the person, the customership, and the tie by which they answer for their own contract.
 *  Source: rules of the register 18; basis 6(1)(b), for the person is the party. */
export async function addPrivateCustomer(
  task: WritingTask<'contracting'>,
  person: NewPerson,
  customership: Omit<Trade, 'name' | 'business_id'> = {},
  since?: string,
): Promise<PersonAsCustomer> {
  const name = `${person.last_name} ${person.first_name}`
  return addSelf(task, person, { ...customership, name, legal_form: 'private_person' }, since)
}

/** Adds a sole trader under their trade name: all of it is personal data, and the trader is the party. */
export async function addSoleTrader(
  task: WritingTask<'contracting'>,
  person: NewPerson,
  trade: Trade,
  since?: string,
): Promise<PersonAsCustomer> {
  return addSelf(task, person, { ...trade, legal_form: 'sole_trader' }, since)
}

async function addSelf(
  task: WritingTask<'contracting'>,
  person: NewPerson,
  organisation: NewOrganisation,
  since = task.today,
): Promise<PersonAsCustomer> {
  const personId = await addPerson(task, person)
  const organisationId = await addOrganisation(task, { ...organisation, person_id: personId })
  const tie = await affiliate(task, {
    person_id: personId,
    organisation_id: organisationId,
    roles: ['signatory', 'contact'],
    starts_on: since,
  })
  return { person: personId, organisation: organisationId, affiliation: tie }
}
