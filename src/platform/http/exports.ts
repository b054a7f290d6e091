import { z } from 'zod'
import type { Task } from '../gate/task.ts'
import type { Visit } from './route.ts'
import { mustHaveProved } from './step-up.ts'

/** The most persons that leave the register at once without the right to more, where the controller has not decided. */
export const usualExportLimit = 500

const form = z.object({ exportLimit: z.number() })

/** The controller's limit by its settings decided last. */
export async function exportLimit(task: Task<'access_security'>): Promise<number> {
  const row = await task.db.selectFrom('controller_settings').select('settings').where('tenant_id', '=', task.tenant)
    .orderBy('version', 'desc').limit(1).executeTakeFirst()
  return form.safeParse(row?.settings).data?.exportLimit ?? usualExportLimit
}

/** Whether so many are many: more than the limit leave only for somebody with the right to it, who has just proved who
 *  they are. Every path out asks it before its first row. Source: notice "Suojaustoimet" (S28); ASVS 7.5.3. */
export async function mustMayExport(visit: Visit, count: number): Promise<boolean> {
  if (count <= await visit.own.here(exportLimit)) return false
  await visit.mustHold('export_many')
  mustHaveProved(visit.session)
  return true
}
