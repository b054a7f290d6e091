import type { WritingTask } from '../platform/gate/task.ts'

/** Ends what is good once and stands in a restored backup as if it had not been used since: recovery codes, emergency keys
 *  under seal, tokens of directories. Sessions and sign-in links are in no backup. Gives how many. Source: GDPR 32(1)(b). */
export async function endOneTimeSecrets(task: WritingTask<'access_security'>): Promise<number> {
  const accounts = task.db.selectFrom('account').select('id').where('tenant_id', '=', task.tenant)
  const ended = await Promise.all([
    task.db.updateTable('recovery_code').set({ used_at: task.now }).where('used_at', 'is', null).where('account_id', 'in', accounts).execute(),
    task.db.updateTable('emergency_key').set({ replaced_at: task.now }).where('tenant_id', '=', task.tenant)
      .where('used_at', 'is', null).where('replaced_at', 'is', null).execute(),
    task.db.updateTable('provisioning_token').set({ ended_at: task.now }).where('tenant_id', '=', task.tenant)
      .where('ended_at', 'is', null).execute(),
  ])
  return ended.flat().reduce((sum, { numUpdatedRows }) => sum + Number(numUpdatedRows), 0)
}
