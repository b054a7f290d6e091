import type { Purpose } from '../catalogue/purposes.ts'
import { subjects, type Subject } from '../catalogue/subjects.ts'
import { names } from './one-of.ts'
import type { Settings } from './settings.ts'

/** The purposes that bring each kind of person into the register; the other purposes only meet them there. */
const bringing: Readonly<Record<Subject, readonly Purpose[]>> = {
  private_customer: ['customer_relationship', 'contracting'],
  sole_trader: ['customer_relationship', 'contracting'],
  contact_person: ['customer_relationship', 'contracting'],
  signatory: ['contracting', 'partner_management'],
  service_participant: ['customer_service'],
  event_participant: ['events'],
  partner_contact: ['partner_management'],
  representative: ['customer_relationship', 'contracting'],
  member: ['membership'],
  staff_user: ['access_security'],
}

/** The kinds of people a controller's register can hold, by the purposes it uses. Source: GDPR 30(1)(c). */
export function subjectsIn(settings: Settings): Subject[] {
  return names(subjects).filter((subject) =>
    bringing[subject].some((purpose) => settings.purposes.includes(purpose)),
  )
}
