import { sql } from 'kysely'
import type { Purpose } from '../../catalogue/purposes.ts'
import type { Right, Text, WorkTaskShape } from '../../catalogue/shape.ts'
import { workTasks } from '../../catalogue/work-tasks.ts'
import { Refusal } from '../refusal.ts'
import type { Actor, Task } from './task.ts'

const shapes: readonly (readonly [string, WorkTaskShape<Purpose>])[] = Object.entries(workTasks)

/** Refuses whom no duty gives the right, enters that, and tells who could give it. The product itself needs none. */
export async function mustHoldRight(
  { user, duties }: Actor, right: Right, enter: () => Promise<void>, whoGrants: () => Promise<readonly string[]>,
): Promise<void> {
  if (user === undefined || holdsRight({ duties }, right)) return
  await enter()
  throw new Refusal('not-allowed', rightMissing(right, await whoGrants()))
}

/** Whether a duty gives the right. */
export function holdsRight({ duties }: Pick<Actor, 'duties'>, right: Right): boolean {
  return duties.some(({ rights }) => rights?.includes(right) === true)
}

/** A few names of those who can grant duties today. */
export async function grantors(task: Task<'access_security'>): Promise<string[]> {
  const granting = shapes.filter(([, { purposes }]) => purposes.includes('access_security')).map(([name]) => name)
  const rows = await task.db.selectFrom('duty')
    .innerJoin('staff_user', (on) => on.onRef('staff_user.tenant_id', '=', 'duty.tenant_id').onRef('staff_user.id', '=', 'duty.user_id'))
    .select(['staff_user.id', 'staff_user.name']).distinct().where('duty.tenant_id', '=', task.tenant)
    .where('staff_user.closed_on', 'is', null)
    .where('duty.work_task', 'in', granting).where(sql<boolean>`opens_on <= ${task.today}`).where('duty.ends_on', '>=', task.today)
    .orderBy('staff_user.name').orderBy('staff_user.id').limit(3).execute()
  return rows.map(({ name }) => name)
}

function rightMissing(right: Right, names: readonly string[]): Text {
  const label = shapes.find(([, { rights }]) => rights?.includes(right))?.[1].label ?? { fi: '', sv: '', en: '' }
  const { access_administration: { label: desk } } = workTasks
  const who = (role: string) => (names.length === 0 ? role : `${names.join(', ')} (${role.toLowerCase()})`)
  return {
    fi: `Tähän tarvitaan erillinen oikeus: ${label.fi.toLowerCase()}. Sen voi myöntää ${who(desk.fi)}.`,
    sv: `Detta kräver en särskild rättighet: ${label.sv.toLowerCase()}. Den kan beviljas av ${who(desk.sv)}.`,
    en: `This takes a separate right: ${label.en.toLowerCase()}. It can be granted by ${who(desk.en)}.`,
  }
}
