import { createPrivateKey, createPublicKey, generateKeyPairSync, hash, randomBytes, type KeyObject } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The keys of the ledger: one makes digests of ids, the other signs entries. */
export type LedgerKeys = { secret: Buffer; signing: KeyObject; open: KeyObject }

/** Reads the ledger's keys, or makes them the first time. Source: rules of keys 12. */
export function ledgerKeys(folder: string): LedgerKeys {
  const secret = join(folder, 'ledger-digest.key')
  const signing = join(folder, 'ledger-signing.pem')
  if (!existsSync(secret)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    chmodSync(folder, 0o700)
    // Never over other ones: without them no digest of the ledger can be matched again.
    writeFileSync(signing, generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' })
    writeFileSync(secret, randomBytes(32), { mode: 0o600, flag: 'wx' })
  }
  const key = createPrivateKey(readFileSync(signing))
  return { secret: readFileSync(secret), signing: key, open: createPublicKey(key) }
}

/** What the ledger's key is told by, in the database that it belongs to; nothing where there is no key. Nothing is made. */
export function ledgerKeyName(folder: string): string | undefined {
  const file = join(folder, 'ledger-digest.key')
  return existsSync(file) ? hash('sha256', Buffer.concat([Buffer.from('seloste ledger key'), readFileSync(file)]), 'base64url') : undefined
}
