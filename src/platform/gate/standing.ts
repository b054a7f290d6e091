import type { Purpose } from '../../catalogue/purposes.ts'
import { Refusal } from '../refusal.ts'
import { machineDuty } from '../tenants.ts'
import type { Act } from './audit.ts'
import type { Context } from './context.ts'
import type { Slot } from './slots.ts'
import type { Actor } from './task.ts'
import { texts } from './texts.ts'

const standing = `select id from duty where tenant_id = $1 and id = any ($2::text::uuid[])
  and opens_on <= $3::text::date and ends_on >= $3::text::date order by id`

/** Acts in a transaction that holds only while the duties it stands on do: refuses ('not-allowed') what was done when one
 *  has ended since. The rows are locked as they are read: whoever ends one either did so before, and is seen, or waits
 *  until this is committed. No purpose but one sees duties, so the look is in that role. Source: ASVS 8.3.2, 15.4.2. */
export async function whileStanding<R>(slot: Slot, actor: Actor, purpose: Purpose, { today }: Context, act: () => Promise<R>): Promise<R> {
  const look = () => mustStand(slot, actor, purpose, today, `${standing} for share`)
  // A task that ends duties may end its own, so it looks first; any other looks last, and keeps nobody waiting.
  if (purpose === 'access_security') await look()
  const answer = await act()
  if (purpose !== 'access_security') await look()
  return answer
}

/** The same look at what was read and is not yet handed over: a duty that stands after the reading stood during it. */
export async function mustStandAfterReading(slot: Slot, actor: Actor, purpose: Purpose, { today }: Context): Promise<void> {
  await mustStand(slot, actor, purpose, today, standing)
}

/** Whether what is read leaves the register, in a file, on paper or to somebody else. */
export function leaves(act: Act): boolean {
  return act === 'exported' || act === 'printed' || act === 'disclosed'
}

async function mustStand(slot: Slot, actor: Actor, purpose: Purpose, today: string, sql: string): Promise<void> {
  const ids = actor.duties.filter(({ id, purposes, rights = [] }) =>
    id !== machineDuty && (purposes.includes(purpose) || rights.length > 0)).map(({ id }) => id)
  if (ids.length === 0) return
  const [, { count }] = await Promise.all([slot.within('access_security'), slot.run(sql, [actor.tenant, `{${ids.join(',')}}`, today])])
  if (count < ids.length) throw new Refusal('not-allowed', texts.dutyEnded)
}
