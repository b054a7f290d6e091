import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { Refusal } from '../refusal.ts'
import { keyNamed, type BackupKey } from './keys.ts'
import { texts } from './texts.ts'

const magic = Buffer.from('SELOSTE-BACKUP-1\n')
const nameLength = 16
const saltLength = 32
const headLength = magic.length + nameLength + saltLength
const tagLength = 16

/** Bytes of plain text in a chunk. */
export const chunkLength = 64 * 1024

/** Encrypts a stream in chunks of AES-256-GCM, each under a key of this file's own. A chunk's place and whether it is the
 *  last are part of its nonce, and the head is part of each chunk: none can be changed, moved, left out or taken from
 *  another file, and an end cannot be made. Source: decision 012; Hoang et al. 2015, STREAM. */
export async function* sealed(key: BackupKey, plain: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  const head = Buffer.concat([magic, Buffer.from(key.name), randomBytes(saltLength)])
  yield head
  const secret = fileKey(key, head)
  let waiting = Buffer.alloc(0)
  let number = 0
  for await (const part of plain) {
    waiting = Buffer.concat([waiting, part])
    // The last chunk is known to be the last only once nothing comes after it.
    for (; waiting.length > chunkLength; waiting = waiting.subarray(chunkLength)) {
      yield chunk(secret, head, waiting.subarray(0, chunkLength), { number: number++, isLast: false })
    }
  }
  yield chunk(secret, head, waiting, { number, isLast: true })
}

type Place = { number: number; isLast: boolean }

function fileKey(key: BackupKey, head: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', key.secret, head.subarray(-saltLength), 'seloste backup', 32))
}

function nonceOf({ number, isLast }: Place): Buffer {
  const nonce = Buffer.alloc(12)
  nonce.writeUInt32BE(number, 7)
  nonce[11] = isLast ? 1 : 0
  return nonce
}

function chunk(secret: Buffer, head: Buffer, plain: Buffer, place: Place): Buffer {
  const cipher = createCipheriv('aes-256-gcm', secret, nonceOf(place)).setAAD(head)
  const text = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([text, cipher.getAuthTag()])
}

/** Decrypts what `sealed` made, and gives nothing of a chunk before all of it is proved. Refuses (Refusal 'invalid') a
 *  file that is no backup, was made with a key that is not here, or was changed, cut or added to. */
export async function* opened(keys: readonly BackupKey[], bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  const whole = chunkLength + tagLength
  let waiting = Buffer.alloc(0)
  let head: Buffer | undefined
  let secret: Buffer = Buffer.alloc(0)
  let number = 0
  for await (const part of bytes) {
    waiting = Buffer.concat([waiting, part])
    if (head === undefined) {
      if (waiting.length < headLength) continue
      head = Buffer.from(waiting.subarray(0, headLength))
      secret = fileKey(keyOf(keys, head), head)
      waiting = waiting.subarray(headLength)
    }
    for (; waiting.length > whole; waiting = waiting.subarray(whole)) {
      yield plainOf(secret, head, waiting.subarray(0, whole), { number: number++, isLast: false })
    }
  }
  if (head === undefined) throw new Refusal('invalid', texts.noBackup)
  yield plainOf(secret, head, waiting, { number, isLast: true })
}

function keyOf(keys: readonly BackupKey[], head: Buffer): BackupKey {
  if (!head.subarray(0, magic.length).equals(magic)) throw new Refusal('invalid', texts.noBackup)
  const name = head.subarray(magic.length, magic.length + nameLength).toString('latin1')
  const key = keyNamed(keys, name)
  if (key === undefined) throw new Refusal('invalid', texts.noKey(/^[\w-]+$/.test(name) ? name : '?'))
  return key
}

function plainOf(secret: Buffer, head: Buffer, bytes: Buffer, place: Place): Buffer {
  if (bytes.length < tagLength) throw new Refusal('invalid', texts.broken(place.number + 1))
  const text = bytes.subarray(0, bytes.length - tagLength)
  const decipher = createDecipheriv('aes-256-gcm', secret, nonceOf(place)).setAAD(head)
  decipher.setAuthTag(bytes.subarray(bytes.length - tagLength))
  const plain = decipher.update(text)
  try {
    return Buffer.concat([plain, decipher.final()])
  } catch (reason) {
    if (!(reason instanceof Error)) throw reason
    throw new Refusal('invalid', texts.broken(place.number + 1))
  }
}
