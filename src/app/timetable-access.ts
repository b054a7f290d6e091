import { removeSpent } from '../access/spent.ts'
import { closeLeavers } from '../access-register/leavers.ts'
import { openReviewWhenDue } from '../access-register/review-rhythm.ts'
import { machineActor, type Tenant } from '../platform/tenants.ts'
import type { Working } from './timetable.ts'
import type { Outcome } from './timetable-runs.ts'

/** Begins a round of reviewing access where the controller has decided so and three months have passed. */
export async function beginningReview({ gate }: Working, tenant: Tenant): Promise<Outcome> {
  const begun = await gate.write(machineActor(tenant, ['access_security']), 'access_security', 'timetable', openReviewWhenDue)
  return { result: begun === 'by_hand' ? 'passed_over' : 'done', report: { begun: begun === 'begun' ? 1 : 0 } }
}

/** Closes the accounts of those whose last day is past, and removes what is left of signing in past its length. */
export async function closingAccess({ gate }: Working, tenant: Tenant): Promise<Outcome> {
  const closed = await gate.write(machineActor(tenant, ['access_security']), 'access_security', 'timetable', closeLeavers)
  const deleted = await gate.job(machineActor(tenant, ['accountability']), 'accountability', 'timetable', removeSpent)
  return { result: 'done', report: { closed, deleted } }
}
