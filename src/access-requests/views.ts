import { sql } from 'kysely'
import { idsAbout } from '../platform/audit/about.ts'
import { workTasks } from '../catalogue/work-tasks.ts'
import type { Act } from '../platform/gate/audit.ts'
import type { Desk } from './walk.ts'

/** The most entries of the log that one answer carries; how many there are more is told. */
export const mostViews = 10_000

/** One look at the person's data or change of it: when, why, and in which work task. Never by whom: the Court holds
 *  that who acted under the controller's authority is not the person's to know. Source: GDPR 15; C-579/21. */
export type View = { at: Date; purpose: string; act: Act; workTask: keyof typeof workTasks | undefined; byProduct: boolean }

/** Who looked at the person's data, newest first, from the audit itself. */
export async function viewsOf(task: Desk, personId: string): Promise<{ views: View[]; more: number }> {
  const ids = await idsAbout(task, personId)
  const newest = `{${ids.slice(0, mostViews).join(',')}}`
  const rows = await task.db.selectFrom('audit_entry')
    .leftJoin('duty', (on) => on.onRef('duty.tenant_id', '=', 'audit_entry.tenant_id').onRef('duty.id', '=', 'audit_entry.duty_id'))
    .select(['audit_entry.id', 'audit_entry.created_at', 'audit_entry.purpose', 'audit_entry.act', 'audit_entry.user_id',
      'duty.work_task'])
    .where('audit_entry.tenant_id', '=', task.tenant).where(sql<boolean>`audit_entry.id = any (${newest}::text::uuid[])`)
    .orderBy('audit_entry.created_at', 'desc').orderBy('audit_entry.id', 'desc').execute()
  const views = rows.map(({ created_at, purpose, act, user_id, work_task }) =>
    ({ at: created_at, purpose, act, workTask: isWorkTask(work_task) ? work_task : undefined, byProduct: user_id === null }))
  return { views, more: Math.max(0, ids.length - mostViews) }
}

function isWorkTask(name: string | null): name is keyof typeof workTasks {
  return name !== null && Object.hasOwn(workTasks, name)
}
