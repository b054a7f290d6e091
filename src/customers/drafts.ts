import { z } from 'zod'
import type { Task, WritingTask } from '../platform/gate/task.ts'

/** What somebody had typed into a form and not saved, by field. */
export type Draft = { id: string; typed: { readonly [name: string]: string }; created_at: Date }

const fields = z.record(z.string(), z.string())

/** What the user left unfinished in this form. Nobody else sees it. Source: rules of the register 16. */
export async function draftIn(task: Task<'contracting'>, form: string): Promise<Draft | undefined> {
  if (task.user === undefined) return undefined
  const row = await task.db
    .selectFrom('draft')
    .select(['id', 'person_id', 'typed', 'created_at'])
    .where('tenant_id', '=', task.tenant)
    .where('user_id', '=', task.user.id)
    .where('form', '=', form)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? undefined : { id: row.id, typed: fields.parse(row.typed), created_at: row.created_at }
}

/** Keeps what the user has typed into a form, in place of what was kept of it before. */
export async function keepDraft(
  task: WritingTask<'contracting'>,
  form: string,
  typed: { readonly [name: string]: string },
): Promise<void> {
  if (task.user === undefined) return
  await dropDraft(task, form)
  await task.insert('draft', [{ user_id: task.user.id, form, typed }])
}

/** Forgets what the user left unfinished in a form: it was saved, or is not wanted. */
export async function dropDraft(task: WritingTask<'contracting'>, form: string): Promise<void> {
  const before = await draftIn(task, form)
  if (before === undefined) return
  await task.rearrange((rows) => rows.run('delete from draft where tenant_id = $1 and id = $2', [task.tenant, before.id]))
}
