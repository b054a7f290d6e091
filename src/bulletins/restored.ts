import { draftEnds } from '../platform/bulletins.ts'
import type { WritingTask } from '../platform/gate/task.ts'

/** Makes drafts of the bulletins that waited to be sent when a restored backup was taken: since then they may have left, and
 *  whom they should not go to any more is to be thought of anew. */
export async function holdBulletins(task: WritingTask<'informing'>): Promise<void> {
  const waiting = await task.db.selectFrom('bulletin').select(['id', 'row_version']).where('tenant_id', '=', task.tenant)
    .where('state', '=', 'waiting').orderBy('id').execute()
  await task.updateEach('bulletin', waiting.map(({ id, row_version }) => ({ id, seen: row_version, changes: { state: 'draft' as const, next_at: draftEnds(task.now) } })))
}
