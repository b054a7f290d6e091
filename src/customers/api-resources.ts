import { faultTexts } from '../platform/field-texts.ts'
import { parseFields } from '../platform/fields.ts'
import type { WritingTask } from '../platform/gate/task.ts'
import { Refusal } from '../platform/refusal.ts'
import { affiliate, changeAffiliation } from './affiliations.ts'
import { taken, type Input } from './api-request.ts'
import { personResources } from './api-person-resources.ts'
import { affiliations, contracts, organisations, persons, readers, source, type Source } from './api-rows.ts'
import { changeContract, prepareContract } from './contracts.ts'
import { addOrganisation, changeOrganisation } from './organisations.ts'
import { addPerson, changePerson } from './persons.ts'

/** One kind of row as programs see it: what may be sent, and the verbs that take it. */
export type Resource = {
  name: string
  table: string
  filters: readonly string[]
  source: Source
  insertable: readonly string[]
  updatable: readonly string[]
  add(task: WritingTask<'contracting'>, input: Input): Promise<string>
  change(task: WritingTask<'contracting'>, id: string, input: Input, seen: number): Promise<number>
}

const person = ['first_name', 'last_name', 'language', 'source', 'is_protected', 'died_on'] as const
const newPerson = [...person, 'source_on'] as const
const organisation = [
  'name',
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
] as const
const newOrganisation = [...organisation, 'legal_form', 'person_id'] as const
const contract = ['number', 'title', 'award', 'capacity', 'starts_on', 'ends_on'] as const
const newContract = [...contract, 'organisation_id', 'unit_id', 'responsible_id'] as const
const affiliation = ['job_title', 'unit_id'] as const
const newAffiliation = [...affiliation, 'organisation_id', 'person_id', 'starts_on'] as const

/** The rows that programs may add and change. */
export const resources: readonly Resource[] = [
  {
    name: 'persons',
    table: 'person',
    filters: ['organisation_id'],
    source: source(readers, persons),
    insertable: newPerson,
    updatable: person,
    add: (task, input) =>
      addPerson(task, taken(parseFields('person', 'contracting', 'insert', input, newPerson))),
    change: (task, id, input, seen) =>
      changePerson(task, id, taken(parseFields('person', 'contracting', 'update', input, person)), seen),
  },
  {
    name: 'organisations',
    table: 'organisation',
    filters: ['legal_form', 'municipality_code'],
    source: source(readers, organisations),
    insertable: newOrganisation,
    updatable: organisation,
    add: (task, input) =>
      addOrganisation(
        task,
        taken(parseFields('organisation', 'contracting', 'insert', input, newOrganisation)),
      ),
    change: (task, id, input, seen) =>
      changeOrganisation(
        task,
        id,
        taken(parseFields('organisation', 'contracting', 'update', input, organisation)),
        seen,
      ),
  },
  {
    name: 'contracts',
    table: 'contract',
    filters: ['organisation_id'],
    source: source(readers, contracts),
    insertable: newContract,
    updatable: contract,
    add: (task, input) => {
      const { responsible_id, ...rest } = taken(
        parseFields('contract', 'contracting', 'insert', input, newContract),
      )
      if (typeof responsible_id !== 'string')
        throw new Refusal('invalid', faultTexts.required, 'responsible_id')
      return prepareContract(task, { ...rest, responsible_id })
    },
    change: (task, id, input, seen) =>
      changeContract(
        task,
        id,
        taken(parseFields('contract', 'contracting', 'update', input, contract)),
        seen,
      ),
  },
  {
    name: 'affiliations',
    table: 'affiliation',
    filters: ['organisation_id', 'person_id'],
    source: source(readers, affiliations),
    insertable: newAffiliation,
    updatable: affiliation,
    add: (task, input) =>
      affiliate(task, taken(parseFields('affiliation', 'contracting', 'insert', input, newAffiliation))),
    change: (task, id, input, seen) =>
      changeAffiliation(
        task,
        id,
        taken(parseFields('affiliation', 'contracting', 'update', input, affiliation)),
        seen,
      ),
  },
  ...personResources,
]
