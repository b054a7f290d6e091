import { Secret, TOTP } from 'otpauth'
import type { Sealer } from '../platform/sealer.ts'

const secretLength = 20
const period = 30

/** The secret offered to whoever sets an authenticator up in this session. It is derived, so that showing it writes
 *  nothing; it is kept once a code made from it has come back. */
export function offeredSecret(sealer: Sealer, sessionId: string): Buffer {
  return sealer.derive(`authenticator ${sessionId}`, secretLength)
}

/** What an authenticator app is given: an address to open, and the same secret in groups to type. */
export function toAuthenticator(secret: Uint8Array, issuer: string, account: string): { address: string; typed: string } {
  const totp = totpOf(secret, issuer, account)
  return { address: totp.toString(), typed: totp.secret.base32.match(/.{1,4}/g)?.join(' ') ?? '' }
}

/** The step of time that the code is of: now, or one before or after. Undefined when it is none of theirs.
 *  Source: RFC 6238, 5.2. */
export function stepOfCode(secret: Uint8Array, code: string, now: Date): number | undefined {
  const token = code.replaceAll(/\s/g, '')
  if (!/^\d{6}$/.test(token)) return undefined
  const delta = totpOf(secret).validate({ token, window: 1, timestamp: now.getTime() })
  return delta === null ? undefined : Math.floor(now.getTime() / 1000 / period) + delta
}

/** The code an authenticator shows at a time. */
export function codeAt(secret: Uint8Array, at: Date): string {
  return totpOf(secret).generate({ timestamp: at.getTime() })
}

function totpOf(secret: Uint8Array, issuer = '', label = 'seloste'): TOTP {
  return new TOTP({ issuer, label, secret: new Secret({ buffer: Uint8Array.from(secret).buffer }), period, digits: 6, algorithm: 'SHA1' })
}
