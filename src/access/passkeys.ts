import { z } from 'zod'
import type { Task, WritingTask } from '../platform/gate/task.ts'
import { Refusal } from '../platform/refusal.ts'
import { factorTexts as texts } from './factor-texts.ts'
import { markFactors } from './second-factors.ts'
import { hashOf } from './sessions.ts'

type Writing = WritingTask<'access_security'>
export type Act = 'sign_in' | 'register' | 'confirm'
/** For what a challenge is answered, in which session, at which origin. */
export type Asked = { act: Act; sessionId: string | null; origin: string }

const minutes = 5
// EdDSA, ES256 and RS256: what authenticators have had for years.
const supportedAlgorithmIDs = [-8, -7, -257]

// Loaded with the first passkey, so that a start does not carry it.
function webAuthn() {
  return import('@simplewebauthn/server')
}

/** What a browser is asked to make a new passkey from. */
export async function askToRegister(task: Writing, asked: Asked, account: { id: string; email: string; name: string }, brand: string) {
  const known = await task.db.selectFrom('passkey').select('credential').where('account_id', '=', account.id)
    .where('ended_at', 'is', null).orderBy('id').limit(50).execute()
  const { generateRegistrationOptions } = await webAuthn()
  const options = await generateRegistrationOptions({
    rpName: brand, rpID: new URL(asked.origin).hostname, userName: account.email, userDisplayName: account.name,
    userID: new TextEncoder().encode(account.id), attestationType: 'none', supportedAlgorithmIDs,
    excludeCredentials: known.map(({ credential }) => ({ id: credential })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  await keepChallenge(task, options.challenge, asked)
  return options
}

/** What a browser is asked to answer with a passkey. Which accounts have one is not said. */
export async function askToAnswer(task: Writing, asked: Asked) {
  const { generateAuthenticationOptions } = await webAuthn()
  const options = await generateAuthenticationOptions({ rpID: new URL(asked.origin).hostname, userVerification: 'required' })
  await keepChallenge(task, options.challenge, asked)
  return options
}

/** Keeps the passkey that the browser made, under a name of the user's own. Refuses 'invalid' when its answer is not
 *  to a challenge of this session. */
export async function keepPasskey(
  task: Writing, accountId: string, given: { name: string; answer: string }, asked: Asked,
): Promise<void> {
  const name = given.name.trim()
  if (name === '' || name.length > 60) throw new Refusal('invalid', texts.namePasskey, 'name')
  const response = parsed(registration, given.answer)
  await takeChallenge(task, response.response.clientDataJSON, asked)
  const { verifyRegistrationResponse } = await webAuthn()
  const { registrationInfo } = await verifyRegistrationResponse({ response, supportedAlgorithmIDs, ...expected(response.response.clientDataJSON, asked) })
    .catch(() => { throw notTaken() })
  if (registrationInfo === undefined) throw notTaken()
  const { id, publicKey, counter } = registrationInfo.credential
  await task.insert('passkey', [{ account_id: accountId, name, credential: id,
    public_key: Buffer.from(publicKey).toString('base64url'), sign_count: counter }])
  await markFactors(task, accountId)
}

/** The account whose passkey answered. Refuses 'invalid' unless the answer is to a challenge of this act and session,
 *  its user was verified, and its count went on: one that goes back is of a copy. Source: WebAuthn 7.2. */
export async function accountByPasskey(task: Writing, answer: string, asked: Asked) {
  const response = parsed(authentication, answer)
  await takeChallenge(task, response.response.clientDataJSON, asked)
  const key = await keyNamed(task, response.id)
  if (key === undefined) throw notTaken()
  const { verifyAuthenticationResponse } = await webAuthn()
  const { authenticationInfo } = await verifyAuthenticationResponse({ response, ...expected(response.response.clientDataJSON, asked),
    credential: { id: key.credential, publicKey: Buffer.from(key.public_key, 'base64url'), counter: key.sign_count } })
    .catch(() => { throw notTaken() })
  const { numUpdatedRows } = await task.db.updateTable('passkey')
    .set({ sign_count: authenticationInfo.newCounter, used_at: task.now })
    .where('id', '=', key.id).where('sign_count', '=', key.sign_count).executeTakeFirst()
  if (numUpdatedRows === 0n) throw notTaken()
  return { id: key.account_id, tenant_id: key.tenant_id, user_id: key.user_id }
}

/** Whose passkey the answer names, before anything of it is believed: it is then verified in their controller. */
export async function tenantOfPasskey(task: Task<'access_security'>, answer: string) {
  return keyNamed(task, parsed(authentication, answer).id)
}

function keyNamed(task: Task<'access_security'>, credential: string) {
  return task.db.selectFrom('passkey').innerJoin('account', 'account.id', 'passkey.account_id')
    .select(['passkey.id', 'passkey.credential', 'passkey.public_key', 'passkey.sign_count', 'passkey.account_id',
      'account.tenant_id', 'account.user_id'])
    .where('passkey.credential', '=', credential).where('passkey.ended_at', 'is', null)
    .where('account.closed_at', 'is', null).executeTakeFirst()
}

async function keepChallenge(task: Writing, challenge: string, { act, sessionId }: Asked): Promise<void> {
  await task.insert('passkey_challenge', [{ challenge_hash: hashOf(challenge), act, session_id: sessionId,
    expires_at: new Date(task.now.getTime() + minutes * 60_000) }])
}

/** Uses the challenge that the answer names; an answer that comes twice finds it used. */
async function takeChallenge(task: Writing, clientDataJSON: string, { act, sessionId }: Asked): Promise<void> {
  const { numUpdatedRows } = await task.db.updateTable('passkey_challenge').set({ used_at: task.now })
    .where('challenge_hash', '=', hashOf(challengeIn(clientDataJSON))).where('act', '=', act)
    .where('session_id', sessionId === null ? 'is' : '=', sessionId).where('used_at', 'is', null)
    .where('expires_at', '>', task.now).executeTakeFirst()
  if (numUpdatedRows !== 1n) throw notTaken()
}

function expected(clientDataJSON: string, { origin }: Asked) {
  return { expectedChallenge: challengeIn(clientDataJSON), expectedOrigin: origin, expectedRPID: new URL(origin).hostname,
    requireUserVerification: true }
}

function challengeIn(clientDataJSON: string): string {
  return parsed(clientData, Buffer.from(clientDataJSON, 'base64url').toString()).challenge
}

const bytes = z.string().max(10_000)
const clientData = z.object({ challenge: bytes })
const envelope = { id: bytes, rawId: bytes, type: z.literal('public-key'), clientExtensionResults: z.object({}) }
const registration = z.object({ ...envelope, response: z.object({ clientDataJSON: bytes, attestationObject: bytes }) })
const authentication = z.object({ ...envelope, response: z.object({ clientDataJSON: bytes, authenticatorData: bytes, signature: bytes }) })

function parsed<T>(shape: z.ZodType<T>, text: string): T {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw notTaken()
  }
  const read = shape.safeParse(value)
  if (!read.success) throw notTaken()
  return read.data
}

function notTaken(): Refusal {
  return new Refusal('invalid', texts.passkeyNotTaken, 'passkey')
}
