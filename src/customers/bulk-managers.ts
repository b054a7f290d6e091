import type { Task, WritingTask } from '../platform/gate/task.ts'
import { oneOf } from './one-of.ts'

/** The most customers that one act changes: its undoing travels with the page that tells of it. */
export const mostChanged = 2000

/** What naming one account manager for these customers would do. */
export type Foreseen = {
  changes: readonly Change[]
  /** They have this account manager already. */
  same: number
  /** Their account manager begins only later, and would have to end before that. */
  later: number
  /** They are not, or no longer, within the task's sight. */
  unseen: number
}
type Change = { organisation_id: string; scope: readonly string[]; before: { id: string; row_version: number } | undefined }

/** One customer's change, as far as undoing it needs to know. */
export type Done = { made: string; ended: string | undefined }

export async function foreseeManager(
  task: Task<'contracting'>,
  ids: readonly string[],
  userId: string,
): Promise<Foreseen> {
  const [seen, managers] = await Promise.all([seenOf(task, ids), managersNow(task, ids)])
  const of = (id: string) => managers.find(({ organisation_id }) => organisation_id === id)
  const others = seen.filter(({ id }) => of(id)?.user_id !== userId)
  const due = others.filter(({ id }) => (of(id)?.starts_on ?? '') <= task.today)
  return {
    changes: due.map(({ id, scope }) => ({ organisation_id: id, scope, before: of(id) })),
    same: seen.length - others.length,
    later: others.length - due.length,
    unseen: new Set(ids).size - seen.length,
  }
}

async function seenOf(task: Task<'contracting'>, ids: readonly string[]) {
  return task.db
    .selectFrom('organisation')
    .select(['id', 'scope'])
    .where('tenant_id', '=', task.tenant)
    .where('id', '=', oneOf(ids))
    .orderBy('id')
    .limit(mostChanged)
    .execute()
}

async function managersNow(task: Task<'contracting'>, ids: readonly string[]) {
  return task.db
    .selectFrom('account_management')
    .select(['id', 'organisation_id', 'user_id', 'starts_on', 'row_version'])
    .where('tenant_id', '=', task.tenant)
    .where('organisation_id', '=', oneOf(ids))
    .where('part', '=', 'manager')
    .where('ended_on', 'is', null)
    .orderBy('starts_on', 'desc')
    .orderBy('id')
    .limit(mostChanged)
    .execute()
}

/** Names one account manager for all of these customers from today on; whoever held the part ends it. What is refused
 *  is left as it is. */
export async function nameManagerForAll(
  task: WritingTask<'contracting'>,
  ids: readonly string[],
  userId: string,
): Promise<Done[]> {
  const { changes } = await foreseeManager(task, ids, userId)
  const starts_on = task.today
  await Promise.all(
    changes.flatMap(({ before }) =>
      before === undefined
        ? []
        : [task.update('account_management', before.id, { ended_on: task.today }, before.row_version)],
    ),
  )
  const made = await task.insert(
    'account_management',
    changes.map(({ organisation_id, scope }) => ({
      organisation_id,
      user_id: userId,
      part: 'manager' as const,
      starts_on,
      scope,
    })),
  )
  return made.map((id, at) => ({ made: id, ended: changes[at]?.before?.id }))
}

/** Takes a naming back: who was named ends, and who held the part before holds it again. A customer whose account
 *  manager was changed since is left as it is. Gives how many were restored. */
export async function undoNaming(task: WritingTask<'contracting'>, done: readonly Done[]): Promise<number> {
  const rows = await task.db
    .selectFrom('account_management')
    .select(['id', 'organisation_id', 'ended_on', 'starts_on', 'row_version'])
    .where('tenant_id', '=', task.tenant)
    .where('id', '=', oneOf(done.flatMap(({ made, ended }) => [made, ...(ended === undefined ? [] : [ended])])))
    .orderBy('id')
    .limit(mostChanged * 2)
    .execute()
  const byId = new Map(rows.map((row) => [row.id, row]))
  const restored = done.flatMap(({ made, ended }) => {
    const [now, before] = [byId.get(made), ended === undefined ? undefined : byId.get(ended)]
    if (now === undefined || now.ended_on !== null || now.starts_on !== task.today) return []
    if (ended !== undefined && before?.ended_on !== task.today) return []
    if (before !== undefined && before.organisation_id !== now.organisation_id) return []
    return [{ now, before }]
  })
  await Promise.all(
    restored.flatMap(({ now, before }) => [
      task.update('account_management', now.id, { ended_on: task.today }, now.row_version),
      ...(before === undefined
        ? []
        : [task.update('account_management', before.id, { ended_on: null }, before.row_version)]),
    ]),
  )
  return restored.length
}
