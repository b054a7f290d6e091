import { sql } from 'kysely'
import { workTaskNamed } from '../../access/duties.ts'
import type { Purpose } from '../../catalogue/purposes.ts'
import type { WorkTaskShape } from '../../catalogue/shape.ts'
import { workTasks } from '../../catalogue/work-tasks.ts'
import type { Gate } from '../../platform/gate/gate.ts'
import type { Actor, Duty, Task } from '../../platform/gate/task.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { Tenant } from '../../platform/tenants.ts'

/** A user of the controller as they may act today, by address: what the terminal does for them is bound to their duties
 *  as a page is. Refuses 'not-found'. */
export async function actingAs(gate: Gate, tenant: Tenant, email: string): Promise<Actor> {
  return gate.own(tenant, async (task) => {
    const user = await task.db.selectFrom('staff_user').select(['id', 'name', 'language']).where('tenant_id', '=', task.tenant)
      .where('email', '=', email.toLowerCase()).where('closed_on', 'is', null).executeTakeFirst()
    if (user === undefined) throw new Refusal('not-found', nobody)
    return { tenant: tenant.id, zone: tenant.zone, user, duties: await dutiesToday(task, user.id) }
  })
}

async function dutiesToday(task: Task<'access_security'>, user: string): Promise<Duty[]> {
  const rows = await task.db.selectFrom('duty').select(['id', 'work_task', 'title', 'everywhere', 'reach', 'ends_on'])
    .where('tenant_id', '=', task.tenant).where('user_id', '=', user).where(sql<boolean>`opens_on <= ${task.today}`)
    .where('ends_on', '>=', task.today).orderBy('id').execute()
  return rows.flatMap((row) => {
    const name = workTaskNamed(row.work_task)
    const reach = row.everywhere ? '*' as const : row.reach
    if (name === undefined) return []
    const { purposes, seesProtected, rights = [] }: WorkTaskShape<Purpose> = workTasks[name]
    return [{ id: row.id, title: row.title, purposes, reach, seesProtected: seesProtected === true, rights, endsOn: row.ends_on }]
  })
}

const nobody = { fi: 'Käyttäjää ei löydy.', sv: 'Användaren finns inte.', en: 'There is no such user.' }
