import type { Catalogue } from '../catalogue/schema/columns.ts'
import type { Task } from '../platform/gate/task.ts'
import { Refusal } from '../platform/refusal.ts'
import { contactsOf } from './contact-list.ts'
import {
  contractsIn,
  eInvoiceAddressesOf,
  managersOf,
  ownershipsOf,
  referencesOf,
} from './organisation-parts.ts'
import { listed } from './listed-contracts.ts'
import { moreColumns } from './more-columns.ts'
import type { Keeper } from './rows.ts'
import { texts } from './texts.ts'

export type OrganisationCard = Awaited<ReturnType<typeof organisationCard>>
export type UnitNode = {
  id: string
  parent_id: string | null
  name: string
  kind: string
  starts_on: string
  ended_on: string | null
  row_version: number
  units: UnitNode[]
}

/** Everything the register's keepers know of a customer or partner, with its units as a tree. */
export async function organisationCard(task: Task<Keeper>, id: string, of?: Catalogue) {
  const organisation = await organisationOf(task, id, of)
  const [units, contacts, contracts, eInvoiceAddresses, ownerships, references, managers, names, mergers] =
    await Promise.all([
      unitsOf(task, id),
      contactsOf(task, id),
      contractsIn(task, id),
      eInvoiceAddressesOf(task, id),
      ownershipsOf(task, id),
      referencesOf(task, id),
      managersOf(task, id),
      namesOf(task, id),
      mergersOf(task, id),
    ])
  return {
    ...organisation,
    units: treeOf(units, null),
    contacts,
    contracts: contracts.map(listed),
    eInvoiceAddresses,
    ownerships,
    references,
    managers,
    names,
    mergers,
  }
}

/** The units of an organisation in one list, for choosing one. */
export async function unitsOf(task: Task<Keeper>, organisationId: string) {
  return task.db
    .selectFrom('unit')
    .select(['id', 'parent_id', 'name', 'kind', 'starts_on', 'ended_on', 'row_version'])
    .where('tenant_id', '=', task.tenant)
    .where('organisation_id', '=', organisationId)
    .orderBy('name')
    .orderBy('id')
    .execute()
}

type FlatUnit = Awaited<ReturnType<typeof unitsOf>>[number]

function treeOf(units: readonly FlatUnit[], parentId: string | null): UnitNode[] {
  const known = new Set(units.map(({ id }) => id))
  // A duty over one unit does not see those above it: its own unit is then the top of the tree.
  const isTop = (unit: FlatUnit) => unit.parent_id === null || !known.has(unit.parent_id)
  return units
    .filter((unit) => (parentId === null ? isTop(unit) : unit.parent_id === parentId))
    .map((unit) => ({ ...unit, units: treeOf(units, unit.id) }))
}

const named = [
  'id',
  'person_id',
  'name',
  'legal_form',
  'is_customer',
  'is_partner',
  'business_id',
  'customer_number',
  'municipality_code',
  'language',
  'phone',
  'street',
  'postal_code',
  'post_office',
  'wants_e_invoice',
  'marketing_ban_on',
  'note',
  'row_version',
] as const

/** The row of a customer or partner: all that the purpose may read of it. */
export async function organisationOf(task: Task<Keeper>, id: string, of?: Catalogue) {
  const row = await task.db
    .selectFrom('organisation')
    .select(named)
    .select(moreColumns('organisation', task.purpose, named, { of }))
    .where('tenant_id', '=', task.tenant)
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) throw new Refusal('not-found', texts.notFound)
  return row
}

async function namesOf(task: Task<Keeper>, organisationId: string) {
  return task.db
    .selectFrom('organisation_name')
    .select(['id', 'name', 'ended_on'])
    .where('tenant_id', '=', task.tenant)
    .where('organisation_id', '=', organisationId)
    .orderBy('ended_on', 'desc')
    .orderBy('id')
    .execute()
}

async function mergersOf(task: Task<Keeper>, organisationId: string) {
  return task.db
    .selectFrom('organisation_merger')
    .select(['id', 'organisation_id', 'into_id', 'merged_on'])
    .where('tenant_id', '=', task.tenant)
    .where((row) =>
      row.or([row('organisation_id', '=', organisationId), row('into_id', '=', organisationId)]),
    )
    .orderBy('merged_on')
    .orderBy('id')
    .execute()
}
