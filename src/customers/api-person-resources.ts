import { fieldsBut, parseFields } from '../platform/fields.ts'
import { addRole, endRole } from './affiliations.ts'
import { affiliationRoles, detailsIn, postalAddresses } from './api-person-rows.ts'
import { taken } from './api-request.ts'
import type { Resource } from './api-resources.ts'
import { readers, source } from './api-rows.ts'
import {
  addAddress,
  addEmails,
  addPhones,
  correctAddress,
  correctEmail,
  correctPhone,
} from './contact-details.ts'
import { apiTexts } from './api-texts.ts'
import { Refusal } from '../platform/refusal.ts'

// A verb fills in what is left out here; whatever else the catalogue has may be sent.
const email = fieldsBut('person_email', 'contracting', 'update', [])
const newEmail = fieldsBut('person_email', 'contracting', 'insert', ['ended_on', 'bounced_on', 'bounced_because'])
const phone = fieldsBut('person_phone', 'contracting', 'update', [])
const newPhone = fieldsBut('person_phone', 'contracting', 'insert', ['ended_on'])
const address = fieldsBut('person_address', 'contracting', 'update', [])
const newAddress = fieldsBut('person_address', 'contracting', 'insert', ['ended_on'])
const role = ['ended_on'] as const
const newRole = ['affiliation_id', 'role', 'starts_on'] as const

/** How people are reached, and what they answer for: each dated, corrected and ended by its own address. */
export const personResources: readonly Resource[] = [
  {
    name: 'emails',
    table: 'person_email',
    filters: ['person_id'],
    source: source(readers, detailsIn('person_email')),
    insertable: newEmail,
    updatable: email,
    add: async (task, input) => {
      const { person_id, ...own } = taken(
        parseFields('person_email', 'contracting', 'insert', input, newEmail),
      )
      const [id = ''] = await addEmails(task, person_id, [own])
      return id
    },
    change: (task, id, input, seen) =>
      correctEmail(task, id, taken(parseFields('person_email', 'contracting', 'update', input, email)), seen),
  },
  {
    name: 'phones',
    table: 'person_phone',
    filters: ['person_id'],
    source: source(readers, detailsIn('person_phone')),
    insertable: newPhone,
    updatable: phone,
    add: async (task, input) => {
      const { person_id, ...own } = taken(
        parseFields('person_phone', 'contracting', 'insert', input, newPhone),
      )
      const [id = ''] = await addPhones(task, person_id, [own])
      return id
    },
    change: (task, id, input, seen) =>
      correctPhone(task, id, taken(parseFields('person_phone', 'contracting', 'update', input, phone)), seen),
  },
  {
    name: 'postal-addresses',
    table: 'person_address',
    filters: ['person_id'],
    source: source(['contracting'], postalAddresses),
    insertable: newAddress,
    updatable: address,
    add: (task, input) => {
      const { person_id, ...own } = taken(
        parseFields('person_address', 'contracting', 'insert', input, newAddress),
      )
      return addAddress(task, person_id, own)
    },
    change: (task, id, input, seen) =>
      correctAddress(
        task,
        id,
        taken(parseFields('person_address', 'contracting', 'update', input, address)),
        seen,
      ),
  },
  {
    name: 'affiliation-roles',
    table: 'affiliation_role',
    filters: ['affiliation_id', 'person_id'],
    source: source(readers, affiliationRoles),
    insertable: newRole,
    updatable: role,
    add: (task, input) => {
      const read = taken(parseFields('affiliation_role', 'contracting', 'insert', input, newRole))
      return addRole(task, read.affiliation_id, read.role, read.starts_on)
    },
    change: (task, id, input, seen) => {
      const { ended_on } = taken(parseFields('affiliation_role', 'contracting', 'update', input, role))
      if (typeof ended_on !== 'string') throw new Refusal('invalid', apiTexts.nothing, 'ended_on')
      return endRole(task, id, ended_on, seen)
    },
  },
]
