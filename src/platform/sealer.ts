import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Keeps small secrets in the database so that a copy of it does not reveal them. `about` says what the value belongs
 *  to: sealed for one row it does not open in another. `derive` gives bytes that only this installation can give. */
export type Sealer = {
  seal(plain: Uint8Array, about: string): string
  open(sealed: string, about: string): Buffer
  derive(about: string, length: number): Buffer
}

const algorithm = 'aes-256-gcm'
const nonceLength = 12
const tagLength = 16

/** The installation's sealer: its key lies in the folder of keys, and is made there the first time.
 *  Source: rules of keys 12; GDPR 32(1)(a). */
export function openSealer(folder: string): Sealer {
  const key = readKey(folder)
  const name = createHash('sha256').update(key).digest('base64url').slice(0, 8)
  const secret = subkey(key, 'seal', 32)
  return {
    seal: (plain, about) => {
      const nonce = randomBytes(nonceLength)
      const cipher = createCipheriv(algorithm, secret, nonce).setAAD(Buffer.from(about))
      const bytes = Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
      return `${name}.${bytes.toString('base64url')}`
    },
    open: (sealed, about) => {
      const [named, text = ''] = sealed.split('.')
      if (named !== name) throw new Error('a value was sealed with another key than the one in the folder of keys')
      const bytes = Buffer.from(text, 'base64url')
      const decipher = createDecipheriv(algorithm, secret, bytes.subarray(0, nonceLength), { authTagLength: tagLength })
        .setAAD(Buffer.from(about)).setAuthTag(bytes.subarray(-tagLength))
      return Buffer.concat([decipher.update(bytes.subarray(nonceLength, -tagLength)), decipher.final()])
    },
    derive: (about, length) => subkey(key, `derive ${about}`, length),
  }
}

function readKey(folder: string): Buffer {
  const file = join(folder, 'sealing.key')
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    chmodSync(folder, 0o700)
    // Never over another one: what it sealed would open no more.
    writeFileSync(file, randomBytes(32), { mode: 0o600, flag: 'wx' })
  }
  return readFileSync(file)
}

function subkey(key: Buffer, about: string, length: number): Buffer {
  return Buffer.from(hkdfSync('sha256', key, '', `seloste ${about}`, length))
}
