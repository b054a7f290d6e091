import type { Task, WritingTask } from '../platform/gate/task.ts'
import { Refusal } from '../platform/refusal.ts'
import { dueAt } from './breaches.ts'
import { endBreach } from './end.ts'
import { texts } from './texts.ts'

/** A backup that was restored without its ledger: its digest, when it was taken, and the officer who answers for it. */
export type Lost = { backup: string; backupAt: Date; officer: string }

/** Records that the register was restored without its erasure ledger; said again of the same backup it changes nothing.
 *  While this stands, the register answers at the rights desk alone. Source: GDPR 33(1), 33(5); rules of keys 13. */
export async function recordLedgerLost(task: WritingTask<'breach_handling'>, { backup, backupAt, officer }: Lost): Promise<void> {
  const known = await task.db.selectFrom('breach').select('id').where('tenant_id', '=', task.tenant)
    .where('kind', '=', 'ledger_lost').where('backup', '=', backup).executeTakeFirst()
  if (known !== undefined) return
  await task.insert('breach', [{ kind: 'ledger_lost', found_at: task.now, due_at: dueAt(task.now),
    backup, backup_at: backupAt, found_by: officer }])
}

/** The breaches there have been: those that stand first, then the newest. */
export function breachesOf(task: Task<'breach_handling'>) {
  return task.db.selectFrom('breach').select(['id', 'kind', 'found_at', 'due_at', 'happened', 'risk', 'ended_on', 'ground', 'row_version'])
    .where('tenant_id', '=', task.tenant).orderBy('ended_on', (order) => order.desc().nullsFirst()).orderBy('found_at', 'desc')
    .orderBy('id').limit(200).execute()
}

/** Ends what keeps the register closed, as `seloste restore accept` does. Refuses 'conflict' where it is open. */
export async function acceptRestore(task: WritingTask<'breach_handling'>, ground: string): Promise<void> {
  const [standing, ...more] = (await breachesOf(task)).filter(({ kind, ended_on }) => kind === 'ledger_lost' && ended_on === null)
  if (standing === undefined) throw new Refusal('conflict', texts.isOpen)
  for (const { id } of [standing, ...more]) await endBreach(task, id, { ground })
}
