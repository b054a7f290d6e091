import type { Purpose } from './purposes.ts'
import type { Retention } from './retention.ts'

/** What keeps a purpose alive for a person, and for how long after it has ended. A person with no tie at all
 *  lapses as an unfinished preparation does. Source: privacy by construction 4.4; notice S9, S17. */
export const livedBy = {
  customer_relationship: [{ tie: 'affiliation', rule: 'contact_data' }, { tie: 'contract', rule: 'contract' }],
  contracting: [{ tie: 'affiliation', rule: 'contact_data' }, { tie: 'contract', rule: 'contract' }],
  customer_service: [{ tie: 'affiliation', rule: 'contact_data' }],
  informing: [{ tie: 'affiliation', rule: 'contact_data' }],
  invoicing: [{ tie: 'affiliation', rule: 'contact_data' }],
  events: [{ tie: 'affiliation', rule: 'contact_data' }],
  feedback: [{ tie: 'affiliation', rule: 'contact_data' }],
  partner_management: [{ tie: 'affiliation', rule: 'contact_data' }],
  membership: [{ tie: 'affiliation', rule: 'contact_data' }],
  marketing: [{ tie: 'affiliation', rule: 'contact_data' }],
  statutory_accounting: [],
  rights_requests: [],
  accountability: [],
  access_security: [],
  breach_handling: [],
} as const satisfies Record<Purpose, readonly { tie: 'affiliation' | 'contract'; rule: Retention }[]>

/** The purposes in which one writes to people: nobody writes to the dead. Source: rules of the register 20. */
export const endedByDeath: readonly Purpose[] = ['informing', 'events', 'feedback', 'marketing']
