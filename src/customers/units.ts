import type { WritingTask } from '../platform/gate/task.ts'
import { newId } from '../platform/id.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Changes, New } from './rows.ts'
import { scopeOf } from './scope.ts'
import { texts } from './texts.ts'

/** Adds a unit (sector, school, office) under its organisation or under another unit of it. */
export async function addUnit(
  task: WritingTask<'contracting'>,
  unit: Omit<New<'unit'>, 'ended_on' | 'starts_on'> & { starts_on?: string },
): Promise<string> {
  const above = await scopeOf(task, unit.organisation_id, unit.parent_id)
  const id = newId()
  await task.insert('unit', [{ starts_on: task.today, ...unit, id, scope: [...above, id] }])
  return id
}

/** Renames a unit or says what it is. Its place in the tree does not change: a moved unit ends and begins anew. */
export async function changeUnit(
  task: WritingTask<'contracting'>,
  id: string,
  changes: Pick<Changes<'unit'>, 'name' | 'kind'>,
  seen?: number,
): Promise<number> {
  return task.update('unit', id, changes, seen)
}

/** Ends a unit on the day it closed. Units below it are ended first. */
export async function endUnit(
  task: WritingTask<'contracting'>,
  id: string,
  endedOn: string,
  seen?: number,
): Promise<number> {
  if (endedOn > task.today) throw new Refusal('invalid', texts.inFuture, 'ended_on')
  const below = await task.db
    .selectFrom('unit')
    .select('id')
    .where('tenant_id', '=', task.tenant)
    .where('parent_id', '=', id)
    .where('ended_on', 'is', null)
    .limit(1)
    .execute()
  if (below.length > 0) throw new Refusal('conflict', texts.hasLiving)
  return task.update('unit', id, { ended_on: endedOn }, seen)
}
