import { hash, verify, type Algorithm } from '@node-rs/argon2'
import { Refusal } from '../platform/refusal.ts'
import { isGuessable } from './guessable.ts'
import { texts } from './texts.ts'

// The least that OWASP names for argon2id.
const argon2id: Algorithm.Argon2id = 2
const cost = { algorithm: argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 }
const current = `$argon2id$v=19$m=${cost.memoryCost},t=${cost.timeCost},p=${cost.parallelism}$`
const least = 15
const most = 256

/** What is kept of a new password. `around` are the words that are known about its user: name, address, controller.
 *  Refuses 'invalid' when it is too short to resist guessing, or would be guessed among the first. */
export async function hashPassword(password: string, around: readonly string[], field = 'password'): Promise<string> {
  const normal = password.normalize('NFC')
  const length = [...normal].length
  if (length < least) throw new Refusal('invalid', texts.passwordLength, field)
  if (length > most) throw new Refusal('invalid', texts.passwordTooLong, field)
  if (await isGuessable(normal, around)) throw new Refusal('invalid', texts.passwordGuessable, field)
  return hash(normal, cost)
}

/** Hashes the password of somebody who has just proved it anew, with today's costs. */
export function rehash(password: string): Promise<string> {
  return hash(password.normalize('NFC'), cost)
}

/** Whether the password is right. An account without a password costs the same time as one with another password. */
export async function isPassword(password: string, kept: string | null | undefined): Promise<boolean> {
  const normal = password.normalize('NFC')
  // Nobody's password is so long: it is not cut, lest what lies beyond the cut be anything.
  const right = await verify(kept ?? await nobodys(), [...normal].length > most ? '' : normal)
  return right && kept !== null && kept !== undefined
}

/** Whether the hash was made with other costs than today's, so that the password should be hashed anew. */
export function isOutdated(kept: string): boolean {
  return !kept.startsWith(current)
}

let dummy: Promise<string> | undefined
function nobodys(): Promise<string> {
  dummy ??= hash('nobody has this password', cost)
  return dummy
}
