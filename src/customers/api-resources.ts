import { faultTexts } from '../platform/field-texts.ts'
import { fieldsBut, parseFields } from '../platform/fields.ts'
import type { Task, WritingTask } from '../platform/gate/task.ts'
import type { Visit } from '../platform/http/route.ts'
import { Refusal } from '../platform/refusal.ts'
import { affiliate, changeAffiliation } from './affiliations.ts'
import { taken, type Input } from './api-request.ts'
import { noteResources } from './api-note-resources.ts'
import { ownedSource } from './api-own.ts'
import { personResources } from './api-person-resources.ts'
import { affiliations, contracts, organisations, persons, readers, source, type Source } from './api-rows.ts'
import { changeContract, prepareContract } from './contracts.ts'
import { organisationsLike } from './organisation-duplicates.ts'
import { addOrganisation, changeOrganisation } from './organisations.ts'
import { personsLike } from './person-duplicates.ts'
import { addPerson, changePerson } from './persons.ts'
import type { Keeper } from './rows.ts'

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
  /** Rows that the one to be added may be. */
  alike?: (task: Task<Keeper>, input: Input) => Promise<readonly { id: string }[]>
  /** Refuses what the register's purposes cannot see to be wrong. */
  check?(visit: Visit, input: Input): Promise<void>
}

// A verb fills in what is left out here; whatever else the catalogue has may be sent.
const newPerson = fieldsBut('person', 'contracting', 'insert', ['notice_due_on'])
const person = fieldsBut('person', 'contracting', 'update', ['notice_due_on'])
const newOrganisation = fieldsBut('organisation', 'contracting', 'insert', [])
const organisation = fieldsBut('organisation', 'contracting', 'update', [])
const steps = ['prepared_on', 'ended_on', 'responsible_is_interim'] as const
const newContract = fieldsBut('contract', 'contracting', 'insert', steps)
const contract = fieldsBut('contract', 'contracting', 'update', [...steps, 'unit_id', 'responsible_id'])
const newAffiliation = fieldsBut('affiliation', 'contracting', 'insert', ['ended_on', 'active'])
const affiliation = fieldsBut('affiliation', 'contracting', 'update', ['ended_on', 'active'])

/** The rows that programs may add and change. */
export const resources: readonly Resource[] = [
  {
    name: 'persons',
    table: 'person',
    filters: ['organisation_id'],
    source: ownedSource('person', persons),
    insertable: newPerson,
    updatable: person,
    add: (task, input) =>
      addPerson(task, taken(parseFields('person', 'contracting', 'insert', input, newPerson))),
    alike: (task, input) =>
      personsLike(task, taken(parseFields('person', 'contracting', 'insert', input, newPerson))),
    change: (task, id, input, seen) =>
      changePerson(task, id, taken(parseFields('person', 'contracting', 'update', input, person)), seen),
  },
  {
    name: 'organisations',
    table: 'organisation',
    filters: ['legal_form', 'municipality_code'],
    source: ownedSource('organisation', organisations),
    insertable: newOrganisation,
    updatable: organisation,
    add: (task, input) =>
      addOrganisation(
        task,
        taken(parseFields('organisation', 'contracting', 'insert', input, newOrganisation)),
      ),
    alike: (task, input) =>
      organisationsLike(
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
    source: ownedSource('contract', contracts),
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
  ...noteResources,
]
