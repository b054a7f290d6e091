import type { WritingTask } from '../platform/gate/task.ts'

/** Ends whatever opened an account when a restored backup was taken: since then a user may have left, a key been taken away,
 *  a password changed, a code used. Passwords, authenticators, passkeys, recovery codes, identities of other services,
 *  emergency keys under seal, tokens of directories. Whoever still works here is given a one-time link and sets up anew;
 *  an identity waits to be confirmed again. Sessions and sign-in links are in no backup. Gives how many.
 *  Source: GDPR 32(1)(b); notice "Suojaustoimet" (S27). */
export async function endWaysIn(task: WritingTask<'access_security'>): Promise<number> {
  const { db, tenant, now } = task
  const accounts = db.selectFrom('account').select('id').where('tenant_id', '=', tenant)
  const ended = await Promise.all([
    db.updateTable('account').set({ password_hash: null, second_factor_at: null }).where('tenant_id', '=', tenant)
      .where((either) => either.or([either('password_hash', 'is not', null), either('second_factor_at', 'is not', null)])).execute(),
    db.updateTable('authenticator').set({ ended_at: now }).where('ended_at', 'is', null).where('account_id', 'in', accounts).execute(),
    db.updateTable('passkey').set({ ended_at: now }).where('ended_at', 'is', null).where('account_id', 'in', accounts).execute(),
    db.updateTable('recovery_code').set({ used_at: now }).where('used_at', 'is', null).where('account_id', 'in', accounts).execute(),
    db.updateTable('external_identity').set({ confirmed_at: null, confirmed_by: null }).where('tenant_id', '=', tenant)
      .where('confirmed_at', 'is not', null).where('ended_at', 'is', null).execute(),
    db.updateTable('emergency_key').set({ replaced_at: now }).where('tenant_id', '=', tenant)
      .where('used_at', 'is', null).where('replaced_at', 'is', null).execute(),
    db.updateTable('provisioning_token').set({ ended_at: now }).where('tenant_id', '=', tenant).where('ended_at', 'is', null).execute(),
  ])
  return ended.flat().reduce((sum, { numUpdatedRows }) => sum + Number(numUpdatedRows), 0)
}
