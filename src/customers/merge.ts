import type { Rearranging, Task, WritingTask } from '../platform/gate/task.ts'
import { Refusal } from '../platform/refusal.ts'
import { sideOf, takenOver, type Choices, type Side } from './merge-fields.ts'
import { lockBoth, movable, move, type Pair, type Root } from './merge-moves.ts'
import { widen, type Widened } from './merge-scope.ts'
import { swap } from './merge-swap.ts'
import { mergeTexts as texts } from './merge-texts.ts'
import type { Keeper } from './rows.ts'
import { enterTrash } from './trash-entries.ts'

/** What a merge changed, so that an undo can change it back: rows moved, scopes widened, values exchanged. */
export type Moves = { rows: Awaited<ReturnType<typeof movable>>; scopes: Widened }

/** Merges a duplicate into the one that stays. Everything that names the duplicate names the winner from now on; where
 *  values differ one stays in force and the other goes to the trash with the duplicate's own row. An objection, a
 *  restriction, protection, death or a ban of either holds. Source: GDPR 5(1)(d), 18, 21; rules of the register 16.
 *  Refuses: 'conflict' when it is done already or a key of the register forbids it, 'invalid' for unlike rows. */
export async function merge(
  task: WritingTask<'contracting'>,
  root: Root,
  loserId: string,
  winnerId: string,
  choices: Choices = {},
): Promise<string> {
  if (loserId === winnerId) throw new Refusal('invalid', texts.itself, 'into')
  const pair: Pair = { tenant: task.tenant, root, from: loserId, to: winnerId }
  await task.rearrange((rows) => lockBoth(rows, pair))
  await refuseDone(task, loserId, winnerId)
  const [loser, winner] = [await sideOf(task, root, loserId), await sideOf(task, root, winnerId)]
  refuseUnlike(loser, winner)
  const swapped = takenOver(root, winner, loser, choices)
  await swap(task, root, winner, loser, swapped)
  const id = await record(task, root, loser, winner)
  const trash = await enterTrash(task, { what: root, row_id: loserId, name: loser.name, cause: 'merged',
    person_id: root === 'person' ? winnerId : winner.person_id, scope: winner.scope })
  const moved = await task.rearrange((rows) => bring(rows, pair, loser, winner, trash))
  await task.insert('merge_undo', [{ merge_id: id, moved, swapped, scope: winner.scope,
    winner_version: (await sideOf(task, root, winnerId)).row_version }])
  task.tells(root, 'changed', winnerId)
  if (root === 'person') task.concerns(winnerId, loserId)
  return id
}

/** The id that answers for a merged one now. */
export async function mergedInto(
  task: Task<Keeper>,
  id: string,
): Promise<{ id: string; into: string } | undefined> {
  const row = await task.db
    .selectFrom('merge')
    .select(['id', 'person_id', 'organisation_id'])
    .where('tenant_id', '=', task.tenant)
    .where('merged_id', '=', id)
    .where('undone_on', 'is', null)
    .executeTakeFirst()
  const into = row?.person_id ?? row?.organisation_id ?? undefined
  return row === undefined || into === undefined ? undefined : { id: row.id, into }
}

/** The merge in force that a duplicate went by. Refuses: 'conflict' when it has been undone. */
export async function mergeOf(task: Task<'contracting'>, mergedId: string): Promise<string> {
  const row = await task.db
    .selectFrom('merge')
    .select('id')
    .where('tenant_id', '=', task.tenant)
    .where('merged_id', '=', mergedId)
    .where('undone_on', 'is', null)
    .executeTakeFirst()
  if (row === undefined) throw new Refusal('conflict', texts.undone)
  return row.id
}

async function refuseDone(task: Task<'contracting'>, loserId: string, winnerId: string): Promise<void> {
  const known = await task.db
    .selectFrom('merge')
    .select(['id', 'person_id', 'organisation_id'])
    .where('tenant_id', '=', task.tenant)
    .where('merged_id', '=', loserId)
    .where('undone_on', 'is', null)
    .executeTakeFirst()
  if (known === undefined) return
  const isSame = known.person_id === winnerId || known.organisation_id === winnerId
  throw new Refusal('conflict', isSame ? texts.done : texts.mergedElsewhere)
}

function refuseUnlike(loser: Side, winner: Side): void {
  if (loser.is_private !== winner.is_private) throw new Refusal('invalid', texts.unlike, 'into')
  if (loser.id === loser.person_id || loser.person_id === winner.person_id) return
  if (loser.person_id !== null) throw new Refusal('conflict', texts.personsFirst)
}

async function record(task: WritingTask<'contracting'>, root: Root, loser: Side, winner: Side): Promise<string> {
  const [id = ''] = await task.insert('merge', [{
    ...(root === 'person' ? { person_id: winner.id } : { organisation_id: winner.id }),
    merged_id: loser.id,
    source: loser.source,
    source_on: loser.source_on,
    merged_on: task.today,
    merged_by: task.user?.id ?? null,
    scope: winner.scope,
  }])
  return id
}

async function bring(rows: Rearranging, pair: Pair, loser: Side, winner: Side, trash: string): Promise<Moves> {
  const moved = await movable(rows, pair)
  await move(rows, pair.tenant, moved, pair.to)
  const scopes = await widen(rows, pair, loser.scope, winner.scope)
  await rows.run(`update ${pair.root} set trash_id = $3 where tenant_id = $1 and id = $2`, [pair.tenant, pair.from, trash])
  return { rows: moved, scopes }
}
