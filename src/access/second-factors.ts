import { randomInt } from 'node:crypto'
import type { Task, WritingTask } from '../platform/gate/task.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Sealer } from '../platform/sealer.ts'
import { factorTexts as texts } from './factor-texts.ts'
import { hashOf } from './sessions.ts'
import { stepOfCode } from './totp.ts'

type Writing = WritingTask<'access_security'>

export const recoveryCodes = 10
// Without letters that are read for others: 32 of them give five bits each.
const letters = 'abcdefghijkmnpqrstuvwxyz23456789'
const codeLength = 16

/** What an account proves itself with besides its password. */
export async function factorsOf(task: Task<'access_security'>, accountId: string) {
  const passkeys = await task.db.selectFrom('passkey').select(['id', 'name', 'created_at', 'used_at'])
    .where('account_id', '=', accountId).where('ended_at', 'is', null).orderBy('created_at').orderBy('id').limit(50).execute()
  const left = await task.db.selectFrom('recovery_code').select('id').where('account_id', '=', accountId)
    .where('used_at', 'is', null).orderBy('id').limit(recoveryCodes).execute()
  const authenticator = await authenticatorOf(task, accountId)
  return { passkeys, recoveryLeft: left.length, authenticatorSince: authenticator?.created_at }
}

/** Keeps the authenticator's secret, sealed, once a code made from it has come back; one that was there before ends.
 *  Refuses 'invalid' when the code is not of now. */
export async function keepAuthenticator(
  task: Writing, accountId: string, given: { secret: Buffer; code: string; sealer: Sealer },
): Promise<void> {
  const step = stepOfCode(given.secret, given.code, task.now)
  if (step === undefined) throw new Refusal('invalid', texts.wrongCode, 'code')
  await endAuthenticators(task, accountId)
  await task.insert('authenticator', [{ account_id: accountId, last_step: step,
    secret_sealed: given.sealer.seal(given.secret, sealedFor(accountId)) }])
  await markFactors(task, accountId)
}

/** Whether the code is the authenticator's, of now and not taken before. Of many who send one at once, one is right. */
export async function takeCode(task: Writing, accountId: string, code: string, sealer: Sealer): Promise<boolean> {
  const kept = await authenticatorOf(task, accountId)
  if (kept === undefined) return false
  const step = stepOfCode(sealer.open(kept.secret_sealed, sealedFor(accountId)), code, task.now)
  if (step === undefined) return false
  const { numUpdatedRows } = await task.db.updateTable('authenticator').set({ last_step: step })
    .where('id', '=', kept.id).where('last_step', '<', step).executeTakeFirst()
  return numUpdatedRows === 1n
}

/** New recovery codes; those before are good no more. They are shown once: only their hashes are kept. */
export async function renewRecoveryCodes(task: Writing, accountId: string): Promise<string[]> {
  await task.db.updateTable('recovery_code').set({ used_at: task.now }).where('account_id', '=', accountId)
    .where('used_at', 'is', null).execute()
  const codes = Array.from({ length: recoveryCodes }, newCode)
  await task.insert('recovery_code', codes.map((code) => ({ account_id: accountId, code_hash: codeHash(accountId, code) })))
  return codes
}

/** Whether the recovery code is good. It is good once, whoever comes at the same time. */
export async function takeRecoveryCode(task: Writing, accountId: string, code: string): Promise<boolean> {
  const { numUpdatedRows } = await task.db.updateTable('recovery_code').set({ used_at: task.now })
    .where('account_id', '=', accountId).where('code_hash', '=', codeHash(accountId, code)).where('used_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Takes the authenticator away. Refuses 'conflict' when it is all that there is. */
export async function removeAuthenticator(task: Writing, accountId: string): Promise<void> {
  await endAuthenticators(task, accountId)
  await mustHaveFactor(task, accountId)
}

/** Takes a passkey of one's own away. Refuses 'not-found' when it is somebody else's, 'conflict' when it is all. */
export async function removePasskey(task: Writing, accountId: string, id: string): Promise<void> {
  const { numUpdatedRows } = await task.db.updateTable('passkey').set({ ended_at: task.now }).where('id', '=', id)
    .where('account_id', '=', accountId).where('ended_at', 'is', null).executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Refusal('not-found', texts.noPasskey)
  await mustHaveFactor(task, accountId)
}

/** Takes every second factor away: for the operator, when they are lost. The next sign-in sets one up. */
export async function forgetFactors(task: Writing, accountId: string): Promise<void> {
  await endAuthenticators(task, accountId)
  await task.db.updateTable('passkey').set({ ended_at: task.now }).where('account_id', '=', accountId).where('ended_at', 'is', null).execute()
  await task.db.updateTable('recovery_code').set({ used_at: task.now }).where('account_id', '=', accountId).where('used_at', 'is', null).execute()
  await task.db.updateTable('session').set({ ended_at: task.now }).where('account_id', '=', accountId)
    .where('kind', '<>', 'token').where('ended_at', 'is', null).execute()
  await task.update('account', accountId, { second_factor_at: null })
}

/** Remembers since when a password or a link alone opens nothing. */
export async function markFactors(task: Writing, accountId: string): Promise<void> {
  await task.db.updateTable('account').set({ second_factor_at: task.now }).where('id', '=', accountId)
    .where('second_factor_at', 'is', null).execute()
}

async function mustHaveFactor(task: Writing, accountId: string): Promise<void> {
  const { passkeys, authenticatorSince } = await factorsOf(task, accountId)
  if (passkeys.length === 0 && authenticatorSince === undefined) throw new Refusal('conflict', texts.lastFactor)
}

async function endAuthenticators(task: Writing, accountId: string): Promise<void> {
  await task.db.updateTable('authenticator').set({ ended_at: task.now }).where('account_id', '=', accountId)
    .where('ended_at', 'is', null).execute()
}

function authenticatorOf(task: Task<'access_security'>, accountId: string) {
  return task.db.selectFrom('authenticator').select(['id', 'secret_sealed', 'created_at'])
    .where('account_id', '=', accountId).where('ended_at', 'is', null).orderBy('created_at', 'desc').orderBy('id').limit(1).executeTakeFirst()
}

function sealedFor(accountId: string): string {
  return `authenticator of ${accountId}`
}

function newCode(): string {
  const code = Array.from({ length: codeLength }, () => letters[randomInt(letters.length)] ?? '').join('')
  return code.match(/.{4}/g)?.join('-') ?? code
}

function codeHash(accountId: string, code: string): string {
  return hashOf(`${accountId} ${code.toLowerCase().replaceAll(/[^a-z\d]/g, '')}`)
}
