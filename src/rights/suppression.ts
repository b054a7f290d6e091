import { addMonths } from '../platform/text/day.ts'
import { retention } from '../catalogue/retention.ts'
import type { Desk } from './desk.ts'
import type { Plan } from './proposals.ts'

/** Remembers keyed digests of a person's addresses, so that mail and imports do not bring back unasked one who asked for
 *  that or has objected; of anybody else nothing is remembered. Source: GDPR 21(3); rules of keys 14. */
export async function keepOut(desk: Desk, plan: Plan): Promise<void> {
  await desk.write(async (task) => {
    const of = { tenant: task.tenant, ids: plan.ids }
    const objection = await task.db.selectFrom('objection').select('id').where('tenant_id', '=', of.tenant)
      .where('person_id', 'in', of.ids).where('withdrawn_on', 'is', null)
      .where('kind', '<>', 'ended').executeTakeFirst()
    if (objection === undefined && !plan.keeps_out) return
    const emails = await task.db.selectFrom('person_email').select(['person_id', 'email'])
      .where('tenant_id', '=', of.tenant).where('person_id', 'in', of.ids).execute()
    const phones = await task.db.selectFrom('person_phone').select(['person_id', 'phone'])
      .where('tenant_id', '=', of.tenant).where('person_id', 'in', of.ids).execute()
    const digests = [...new Set([...emails.map(({ email }) => email.toLowerCase()), ...phones.map(({ phone }) => phone)])]
      .map((address) => desk.ledger.digest(task.tenant, address))
    if (digests.length === 0) return
    const known = await task.db.selectFrom('suppression').select(['id', 'digest', 'lifted_on']).where('tenant_id', '=', of.tenant)
      .where('digest', 'in', digests).execute()
    // Who came back and asks again is kept out by the same digest.
    for (const { id } of known.filter((one) => one.lifted_on !== null))
      await task.update('suppression', id, { lifted_on: null, lifted_because: null })
    const fresh = digests.filter((digest) => !known.some((one) => one.digest === digest))
    await task.insert('suppression', fresh.map((digest) => ({ digest, ground: objection === undefined ? 'asked' : 'objected',
      ends_on: addMonths(task.today, retention.objection.months) })))
  })
}
