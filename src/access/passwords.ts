import { hash, verify, type Algorithm } from '@node-rs/argon2'
import { Refusal } from '../platform/refusal.ts'
import { texts } from './texts.ts'

// The least that OWASP names for argon2id.
const argon2id: Algorithm.Argon2id = 2
const cost = { algorithm: argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 }
const current = `$argon2id$v=19$m=${cost.memoryCost},t=${cost.timeCost},p=${cost.parallelism}$`
const least = 15
const most = 200

/** What is kept of a password. Refuses 'invalid' when it is too short to resist guessing. */
export async function hashPassword(password: string, field = 'password'): Promise<string> {
  const length = [...password].length
  if (length < least || length > most) throw new Refusal('invalid', texts.passwordLength, field)
  return hash(password.normalize('NFC'), cost)
}

/** Whether the password is right. An account without a password costs the same time as one with another password. */
export async function isPassword(password: string, kept: string | null | undefined): Promise<boolean> {
  const right = await verify(kept ?? await nobodys(), password.normalize('NFC').slice(0, 4 * most))
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
