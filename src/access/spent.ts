import { lengths } from '../platform/erasure/naming.ts'
import type { Job } from '../platform/gate/job.ts'
import { addMonths } from '../platform/text/day.ts'

const batch = 5000
const ofTenant = 'account_id in (select id from account where tenant_id = $1)'

// What is left of signing in, and when it was over. A token that is still good is over only when it ends.
const overBefore: { readonly [table: string]: string } = {
  session: `${ofTenant} and coalesce(ended_at, expires_at) < $2::date`,
  sign_in_link: `${ofTenant} and expires_at < $2::date`,
  recovery_code: `${ofTenant} and used_at < $2::date`,
  // Whose a challenge was is known nowhere: it is the same for every controller.
  passkey_challenge: '$1::uuid is not null and expires_at < $2::date',
}

/** Removes what is left of signing in once its length is over: ended sessions and tokens, links, recovery codes that were
 *  used, challenges. Gives how many. Failed attempts are counted in memory alone and written nowhere.
 *  Source: GDPR 5(1)(e); notice "Säilytysajat", the rule of sign-ins. */
export async function removeSpent(job: Job): Promise<number> {
  const before = addMonths(job.today, -(await lengths(job))('session'))
  let removed = 0
  for (const [table, condition] of Object.entries(overBefore)) {
    for (let count = batch; count === batch;) {
      const gone = await job.run(`delete from ${table} where id in (select id from ${table} where ${condition} limit ${batch})`, [job.tenant, before])
      count = gone.count
      removed += count
    }
  }
  return removed
}
