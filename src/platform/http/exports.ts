import { sql } from 'kysely'
import { z } from 'zod'
import { holdsRight } from '../gate/rights.ts'
import type { Task } from '../gate/task.ts'
import { Refusal } from '../refusal.ts'
import type { Session, Visit } from './route.ts'
import { mustHaveProved } from './step-up.ts'
import { texts } from './texts.ts'

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

/** How many times what may leave at once lists may give to an account's programs in a day: page after page leaves too. */
export const timesADay = 20

/** Counts the persons that a list gives to a program, by account and day, and refuses more than a day's share without the
 *  right to more. The count is kept in the session's row: it outlives the process, and knows nobody. What one asks for by
 *  its id is not counted. Source: notice "Suojaustoimet" (S28); GDPR 25(2), 32(4). */
export async function countForPrograms(visit: Visit, persons: number): Promise<void> {
  const { session } = visit
  if (session === undefined || persons === 0 || holdsRight(visit.actor, 'export_many')) return
  const { given, most } = await visit.own.shares.add(session.accountId, persons, (unwritten) => visit.own.look(async (task) =>
    ({ given: await counted(task, session, unwritten), most: timesADay * await exportLimit(task) })))
  if (given <= most) return
  await visit.mustHold('export_many').catch((reason: unknown) => {
    if (!(reason instanceof Refusal)) throw reason
    throw new Refusal('not-allowed', texts.dayShare(most, reason.text))
  })
}

async function counted(task: Task<'access_security'>, { id, accountId }: Session, persons: number): Promise<number> {
  const before = sql<number>`case when read_on = ${task.today} then read_count else 0 end`
  await task.db.updateTable('session').set({ read_on: task.today, read_count: sql<number>`${before} + ${persons}::int` })
    .where('id', '=', id).execute()
  const all = await task.db.selectFrom('session').select(({ fn }) => fn.sum<number>('read_count').as('given'))
    .where('account_id', '=', accountId).where('read_on', '=', task.today).executeTakeFirst()
  return Number(all?.given ?? 0)
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
