import type { Task } from './gate/task.ts'

/** The breaches that wait for whoever handles them, the newest first: those whose risk nobody has judged, those of which the
 *  authority is yet to be told, and a lost ledger until it is dealt with. Source: GDPR 33(1). */
export function waitingBreaches(task: Task<'breach_handling'>) {
  return task.db.selectFrom('breach').select(['id', 'found_at']).where('tenant_id', '=', task.tenant).where('ended_on', 'is', null)
    .where((breach) => breach.or([breach('kind', '=', 'ledger_lost'), breach('risk', 'is', null), breach.and([breach('risk', '<>', 'none'),
      breach.not(breach.exists((notice) => notice.selectFrom('breach_notice').select('breach_notice.id')
        .whereRef('breach_notice.tenant_id', '=', 'breach.tenant_id').whereRef('breach_notice.breach_id', '=', 'breach.id')))])]))
    .orderBy('id', 'desc').limit(50).execute()
}
