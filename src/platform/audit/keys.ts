import { createPrivateKey, createPublicKey, generateKeyPairSync, hash, type KeyObject } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The key that signs checkpoints of the audit. `name` is said in each checkpoint. */
export type AuditKey = { name: string; secret: KeyObject; open: KeyObject }

/** Reads the key of the folder of keys, or makes one there the first time. The folder lies outside the database and the
 *  data folder, so that whoever changes the log cannot also sign for it. Source: rules of keys 12. */
export function auditKey(folder: string): AuditKey {
  const file = join(folder, 'audit-signing.pem')
  if (!existsSync(file)) makeKey(folder, file)
  const secret = createPrivateKey(readFileSync(file))
  const open = createPublicKey(secret)
  return { name: keyName(open), secret, open }
}

function makeKey(folder: string, file: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  chmodSync(folder, 0o700)
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  // Never over another one: a key that is lost can vouch for nothing any more.
  writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' })
  writeFileSync(join(folder, 'audit-signing.pub.pem'), publicKey.export({ type: 'spki', format: 'pem' }), { mode: 0o644 })
}

function keyName(open: KeyObject): string {
  return hash('sha256', open.export({ type: 'spki', format: 'der' }), 'base64url').slice(0, 16)
}
