import type { Task, WritingTask } from '../platform/gate/task.ts'
import { Refusal } from '../platform/refusal.ts'
import { addDays } from '../platform/text/day.ts'
import { retention } from '../catalogue/retention.ts'
import { trashTexts } from './trash-texts.ts'

export const kinds = ['organisation', 'person', 'contract'] as const
export type Kind = (typeof kinds)[number]
export type NewEntry = {
  what: Kind
  row_id: string
  name: string
  person_id: string | null
  cause: 'deleted' | 'merged'
  scope: readonly string[]
}

const daysOfMonth = 30

/** Writes down what lies in the trash, and until when. */
export async function enterTrash(task: WritingTask<'contracting'>, entry: NewEntry): Promise<string> {
  const { rows: [length] } = await task.rearrange((rows) =>
    rows.run<{ months: number }>("select months from retention_length where tenant_id = $1 and rule = 'undo'", [task.tenant]))
  const days = (length?.months ?? retention.undo.months) * daysOfMonth
  const [id = ''] = await task.insert('trash_entry', [{ ...entry, name: entry.name.slice(0, 200), trashed_on: task.today,
    ends_on: addDays(task.today, days), trashed_by: task.user?.id ?? null }])
  task.tells(entry.what, entry.cause === 'merged' ? 'merged' : 'trashed', entry.row_id)
  return id
}

export type TrashEntry = Awaited<ReturnType<typeof inTrash>>[number]

/** What lies in the trash, what goes first on top. */
export async function inTrash(task: Task<'contracting'>) {
  return task.db
    .selectFrom('trash_entry')
    .select(['id', 'person_id', 'what', 'row_id', 'name', 'cause', 'trashed_on', 'ends_on', 'row_version'])
    .where('tenant_id', '=', task.tenant)
    .where('restored_on', 'is', null)
    .orderBy('ends_on')
    .orderBy('id')
    .limit(200)
    .execute()
}

/** One entry, whether it lies there still or is back. Refuses what the task may not see. */
export async function entryById(task: Task<'contracting'>, id: string) {
  const entry = await task.db
    .selectFrom('trash_entry')
    .select(['id', 'person_id', 'what', 'row_id', 'cause', 'restored_on', 'row_version'])
    .where('tenant_id', '=', task.tenant)
    .where('id', '=', id)
    .executeTakeFirst()
  if (entry === undefined) throw new Refusal('not-found', trashTexts.notFound)
  return entry
}

/** The entry under which a row lies in the trash, if it does. */
export async function entryOf(task: Task<'contracting'>, rowId: string) {
  return task.db
    .selectFrom('trash_entry')
    .select(['id', 'person_id', 'what', 'row_id', 'cause', 'ends_on'])
    .where('tenant_id', '=', task.tenant)
    .where('row_id', '=', rowId)
    .where('restored_on', 'is', null)
    .executeTakeFirst()
}
