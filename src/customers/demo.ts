import type { Gate } from '../platform/gate/gate.ts'
import type { Actor, WritingTask } from '../platform/gate/task.ts'
import { eInvoiceAddressOf } from '../platform/text/business-id.ts'
import { addDays } from '../platform/text/day.ts'
import { affiliate } from './affiliations.ts'
import { demoBusinessIds, demoPerson, domainOf } from './demo-names.ts'
import { municipalPosts, otherPosts, others, owners, type DemoOrganisation } from './demo-organisations.ts'
import { makeDemoContracts, makeDemoMoves } from './demo-contracts.ts'
import { makeDemoPrivateCustomers } from './demo-private.ts'
import { addEInvoiceAddress } from './e-invoice-addresses.ts'
import { requireReference } from './invoice-references.ts'
import { recordNotice } from './notices-given.ts'
import { addOrganisation } from './organisations.ts'
import { setOwnership } from './ownership.ts'
import { addPerson } from './persons.ts'
import { addUnit } from './units.ts'

/** An organisation of the example as it came to be, its contacts in the order of their posts. */
export type DemoCustomer = {
  id: string
  name: string
  units: string[]
  contacts: { person: string; affiliation: string }[]
}

/** Fills an empty register with a living example: always the same people, with dates that run from today. Every name,
 *  number and address is invented. The actor needs the contracting purpose over all customers. */
export async function makeDemoRegister(gate: Gate, actor: Actor): Promise<void> {
  const wanted = [...owners, ...others]
  const businessIds = demoBusinessIds(wanted.length + 1)
  const customers: DemoCustomer[] = []
  let people = 0
  for (const [at, organisation] of wanted.entries()) {
    const made = await gate.write(actor, 'contracting', 'demo', (task) =>
      makeOrganisation(task, organisation, businessIds[at] ?? '', 1001 + at, people),
    )
    customers.push(made)
    people += made.contacts.length
  }
  await gate.write(actor, 'contracting', 'demo', (task) => makeDemoContracts(task, customers))
  await gate.write(actor, 'contracting', 'demo', (task) => makeDemoMoves(task, customers))
  await gate.write(actor, 'contracting', 'demo', (task) =>
    makeDemoPrivateCustomers(task, people, businessIds.at(-1) ?? '', 1001 + wanted.length),
  )
}

async function makeOrganisation(
  task: WritingTask<'contracting'>,
  wanted: DemoOrganisation,
  businessId: string,
  number: number,
  people: number,
): Promise<DemoCustomer> {
  const [code, postal_code, post_office] = wanted.place
  const id = await addOrganisation(task, {
    name: wanted.name,
    legal_form: wanted.legal_form,
    business_id: businessId,
    customer_number: String(number),
    is_customer: wanted.isPartner !== true,
    is_partner: wanted.isPartner === true,
    municipality_code: code,
    language: wanted.language ?? 'fi',
    phone: `+35884291${number - 1000 + 100}`,
    street: `Kirkkotie ${number - 1000}`,
    postal_code,
    post_office,
    wants_e_invoice: wanted.legal_form !== 'association',
  })
  const since = addDays(task.today, -1400)
  if (wanted.share !== undefined) {
    await setOwnership(task, { organisation_id: id, share_basis_points: wanted.share, starts_on: since })
  }
  const units = await makeUnits(task, id, wanted, since)
  await makeInvoicing(task, id, businessId, units, since)
  const contacts = await makeContacts(task, { id, units, domain: domainOf(wanted.name), people, wanted })
  return { id, name: wanted.name, units, contacts }
}

async function makeUnits(
  task: WritingTask<'contracting'>,
  organisationId: string,
  { units = [] }: DemoOrganisation,
  since: string,
): Promise<string[]> {
  if (units.length === 0) return []
  const sector = await addUnit(task, {
    organisation_id: organisationId,
    name: 'Sivistystoimi',
    kind: 'sector',
    starts_on: since,
  })
  const schools: string[] = []
  for (const name of units) {
    schools.push(
      await addUnit(task, {
        organisation_id: organisationId,
        parent_id: sector,
        name,
        kind: 'school',
        starts_on: since,
      }),
    )
  }
  return [sector, ...schools]
}

async function makeInvoicing(
  task: WritingTask<'contracting'>,
  organisationId: string,
  businessId: string,
  units: readonly string[],
  since: string,
): Promise<void> {
  const address = eInvoiceAddressOf(businessId)
  await addEInvoiceAddress(task, {
    organisation_id: organisationId,
    address,
    operator: '003723327487',
    starts_on: since,
  })
  const [sector] = units
  if (sector === undefined) return
  await addEInvoiceAddress(task, {
    organisation_id: organisationId,
    unit_id: sector,
    address: `${address}200`,
    operator: '003703575029',
    is_default: false,
    starts_on: since,
  })
  await requireReference(task, {
    organisation_id: organisationId,
    unit_id: sector,
    reference: 'cost_centre',
    pattern: '4 numeroa',
  })
}

type Making = {
  id: string
  units: readonly string[]
  domain: string
  people: number
  wanted: DemoOrganisation
}

async function makeContacts(task: WritingTask<'contracting'>, { id, units, domain, people, wanted }: Making) {
  const posts = wanted.legal_form === 'municipality' ? municipalPosts : otherPosts
  const contacts: DemoCustomer['contacts'] = []
  for (const [at, post] of posts.entries()) {
    const since = addDays(task.today, -(900 - (people + at) * 9))
    const person = await addPerson(task, demoPerson(people + at, domain, since), [id])
    const affiliation = await affiliate(task, {
      person_id: person,
      organisation_id: id,
      job_title: post.title,
      roles: post.roles,
      unit_id: post.unit === undefined ? null : (units[0] ?? null),
      starts_on: since,
    })
    // The newest contacts still wait for the notice: the list of things to do is not empty.
    if (people + at < 68) {
      await recordNotice(task, {
        person_id: person,
        notice: 'customers',
        version: '1',
        language: 'fi',
        channel: 'email',
        given_on: addDays(since, 3),
      })
    }
    contacts.push({ person, affiliation })
  }
  return contacts
}
