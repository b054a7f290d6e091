import { z } from 'zod'
import type { Task, WritingTask } from '../platform/gate/task.ts'
import { Refusal } from '../platform/refusal.ts'
import { texts } from './texts.ts'

export type WaitingLine = {
  id: string
  row_version: number
  line: number
  row: { readonly [title: string]: string }
}

const mostListed = 500
const cells = z.record(z.string(), z.string())

/** One run with what came of it. */
export async function importRun(task: Task<'contracting'>, id: string) {
  const run = await task.db
    .selectFrom('import_run')
    .select(['id', 'accepted', 'refused', 'lines', 'outcome', 'reverted_on', 'row_version'])
    .where('tenant_id', '=', task.tenant)
    .where('id', '=', id)
    .executeTakeFirst()
  if (run === undefined) throw new Refusal('not-found', texts.notFound)
  return run
}

/** The lines that wait outside the register for a responsible contact, the oldest first. */
export async function waitingLines(task: Task<'contracting'>): Promise<WaitingLine[]> {
  const rows = await task.db
    .selectFrom('import_waiting')
    .select(['id', 'row_version', 'line', 'row'])
    .where('tenant_id', '=', task.tenant)
    .where('settled_on', 'is', null)
    .orderBy('created_at')
    .orderBy('line')
    .orderBy('id')
    .limit(mostListed)
    .execute()
  return rows.map((waiting) => ({ ...waiting, row: cells.parse(waiting.row) }))
}

/** Takes a line off the work list: its customer was entered, or is not coming. */
export function settleWaiting(task: WritingTask<'contracting'>, id: string, seen?: number): Promise<number> {
  return task.update('import_waiting', id, { settled_on: task.today }, seen)
}
