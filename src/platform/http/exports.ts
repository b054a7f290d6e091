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

/** Refuses so many persons unless they are within the limit, or the right to more is held by somebody who has just proved
 *  who they are. Every path out asks it before its first row. Source: notice "Suojaustoimet" (S28); ASVS 7.5.3. */
export async function mustMayExport(visit: Visit, count: number): Promise<void> {
  if (count <= await visit.own.here(exportLimit)) return
  await visit.mustHold('export_many')
  mustHaveProved(visit.session)
}

/** Thrown within a reading that finds more than may leave, so that nothing is entered as exported. */
export class TooManyToExport extends Error {}

/** Asks for what is exported, whose count is known with its first rows. Refuses as above. `isMany` tells whether the right
 *  is what it leaves by, which is asked for again with each further part. */
export async function exporting<R>(visit: Visit, ask: (most: number) => Promise<R>, countOf: (found: R) => number): Promise<{ found: R; isMany: boolean }> {
  const limit = await visit.own.here(exportLimit)
  const mayMore = visit.actor.duties.some(({ rights }) => rights?.includes('export_many') === true) && visit.session?.isFresh === true
  try {
    const found = await ask(mayMore ? Infinity : limit)
    return { found, isMany: countOf(found) > limit }
  } catch (reason) {
    if (reason instanceof TooManyToExport) await mustMayExport(visit, Infinity)
    throw reason
  }
}
