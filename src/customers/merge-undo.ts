import { z } from 'zod'
import { catalogue, isRef, tableNamed, type Catalogue } from '../catalogue/schema/columns.ts'
import type { Text } from '../catalogue/shape.ts'
import type { Rearranging, Task, WritingTask } from '../platform/gate/task.ts'
import { Refusal } from '../platform/refusal.ts'
import { sideOf } from './merge-fields.ts'
import { countOf, listed, lockBoth, move, stillNaming, tenantTables, type Moved, type Pair, type Root } from './merge-moves.ts'
import { narrow } from './merge-scope.ts'
import { swap } from './merge-swap.ts'
import { hangsOn, mergeTexts as texts } from './merge-texts.ts'
import { entryOf } from './trash-entries.ts'

const ids = z.record(z.string(), z.record(z.string(), z.array(z.string())))
const moves = z.object({ rows: ids, scopes: ids })
const fields = z.array(z.string())

/** Takes a merge back: exactly the rows that went over return, with their values. It is possible until the trash is
 *  emptied and while nothing since stands in the way. Source: rules of the register 16.
 *  Refuses: 'conflict' with what stands in the way, 'too-late' once the duplicate is gone. */
export async function undoMerge(task: WritingTask<'contracting'>, mergeId: string): Promise<void> {
  const { pair, merged_at } = await mergeToUndo(task, mergeId)
  await task.rearrange((rows) => lockBoth(rows, pair))
  const undo = await whatToUndo(task, mergeId)
  const entry = await entryOf(task, pair.from)
  if (undo === undefined || entry === undefined) throw new Refusal('too-late', texts.tooLate)
  const winner = await sideOf(task, pair.root, pair.to)
  if (winner.row_version !== undo.winner_version) throw new Refusal('conflict', texts.changedSince)
  const { rows: moved, scopes } = moves.parse(undo.moved)
  await task.rearrange(async (rows) => {
    if (await stillNaming(rows, task.tenant, moved, pair.to) !== countOf(moved)) throw new Refusal('conflict', texts.movedSince)
    const since = await hangingOn(rows, task.tenant, moved, merged_at)
    if (since.length > 0) throw new Refusal('conflict', hangsOn(since))
    await narrow(rows, task.tenant, scopes)
    await move(rows, task.tenant, moved, pair.from)
    await rows.run(`update ${pair.root} set trash_id = null where tenant_id = $1 and trash_id = $2`, [task.tenant, entry.id])
  })
  const loser = await sideOf(task, pair.root, pair.from)
  await swap(task, pair.root, winner, loser, fields.parse(undo.swapped))
  await task.update('trash_entry', entry.id, { restored_on: task.today })
  await task.update('merge', mergeId, { undone_on: task.today })
  task.tells(pair.root, 'restored', pair.from)
  task.tells(pair.root, 'changed', pair.to)
  if (pair.root === 'person') task.concerns(pair.from, pair.to)
}

async function mergeToUndo(task: Task<'contracting'>, id: string): Promise<{ pair: Pair; merged_at: Date }> {
  const row = await task.db
    .selectFrom('merge')
    .select(['id', 'person_id', 'organisation_id', 'merged_id', 'undone_on', 'created_at'])
    .where('tenant_id', '=', task.tenant)
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) throw new Refusal('not-found', texts.notFound)
  if (row.undone_on !== null) throw new Refusal('conflict', texts.undone)
  const root: Root = row.person_id === null ? 'organisation' : 'person'
  const pair = { tenant: task.tenant, root, from: row.merged_id, to: row.person_id ?? row.organisation_id ?? '' }
  return { pair, merged_at: row.created_at }
}

/** What the merge changed; read once both rows are locked, so that of two undos the second one finds it done. */
async function whatToUndo(task: Task<'contracting'>, mergeId: string) {
  await mergeToUndo(task, mergeId)
  return task.db
    .selectFrom('merge_undo')
    .select(['id', 'moved', 'swapped', 'winner_version'])
    .where('tenant_id', '=', task.tenant)
    .where('merge_id', '=', mergeId)
    .executeTakeFirst()
}

/** The tables with rows made since that name a row which would go back. */
async function hangingOn(
  rows: Rearranging,
  tenant: string,
  moved: Moved,
  since: Date,
  of: Catalogue = catalogue,
): Promise<Text[]> {
  const parameters: unknown[] = [tenant, since]
  const asked = tenantTables(of).flatMap(([name, table]) =>
    Object.entries(table.columns).flatMap(([column, statement]) => {
      const there = isRef(statement) ? Object.values(moved[statement.ref] ?? {}).flat() : []
      return there.length === 0 ? [] : [`select '${name}' as place where exists (select 1 from ${name} t where t.tenant_id = $1
        and t.created_at > $2 and t.${column} = any ($${parameters.push(listed(there))}::uuid[]))`]
    }),
  )
  if (asked.length === 0) return []
  const { rows: found } = await rows.run<{ place: string }>(`${asked.join(' union ')} order by place`, parameters)
  return found.map(({ place }) => tableNamed(place, of).label)
}
