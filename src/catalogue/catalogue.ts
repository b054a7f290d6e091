import { access } from './tables/access.ts'
import { accessRegister } from './tables/access-register.ts'
import { audit } from './tables/audit.ts'
import { breaches } from './tables/breaches.ts'
import { bulletins } from './tables/bulletins.ts'
import { contracts } from './tables/contracts.ts'
import { credentials } from './tables/credentials.ts'
import { disclosures } from './tables/disclosures.ts'
import { erasure } from './tables/erasure.ts'
import { files } from './tables/files.ts'
import { identity } from './tables/identity.ts'
import { imports } from './tables/imports.ts'
import { merges } from './tables/merges.ts'
import { notes } from './tables/notes.ts'
import { notices } from './tables/notices.ts'
import { openings } from './tables/openings.ts'
import { organisations } from './tables/organisations.ts'
import { ownFields } from './tables/own-fields.ts'
import { persons } from './tables/persons.ts'
import { requests } from './tables/requests.ts'
import { standing } from './tables/standing.ts'
import { timetable } from './tables/timetable.ts'
import { views } from './tables/views.ts'
import { webhooks } from './tables/webhooks.ts'

/** Every table the product can hold, in the order in which rows can be written. */
export const tables = {
  ...access, ...credentials, ...identity, ...accessRegister, ...organisations, ...persons, ...standing, ...contracts, ...notes, ...files, ...openings, ...ownFields, ...imports, ...merges, ...views, ...notices, ...requests, ...disclosures, ...webhooks, ...erasure, ...breaches, ...bulletins, ...timetable, ...audit,
} as const

export type Tables = typeof tables
export type TableName = keyof Tables
