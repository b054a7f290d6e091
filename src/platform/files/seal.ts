import { createCipheriv, createDecipheriv } from 'node:crypto'
import { Refusal } from '../refusal.ts'
import { fileTexts } from './texts.ts'

const magic = Buffer.from('SELOSTE-FILE-1\n')
const tagLength = 16

/** Bytes of plain text in a chunk. */
export const chunkLength = 64 * 1024

/** Whose file it is: it opens nowhere else. */
export type Place = { tenant: string; table: string; row: string }

/** Encrypts a stream in chunks of AES-256-GCM under the file's own key. The place of the file is part of each chunk; the
 *  chunk's number and whether it is the last are its nonce: none can be changed, moved, left out or added.
 *  Source: rules of keys 12; Hoang et al. 2015, STREAM. */
export async function* sealedFile(key: Buffer, place: Place, plain: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  yield magic
  let waiting = Buffer.alloc(0)
  let number = 0
  for await (const part of plain) {
    waiting = Buffer.concat([waiting, part])
    for (; waiting.length > chunkLength; waiting = waiting.subarray(chunkLength)) {
      yield chunk(key, place, waiting.subarray(0, chunkLength), nonceOf(number++, false))
    }
  }
  yield chunk(key, place, waiting, nonceOf(number, true))
}

function chunk(key: Buffer, place: Place, plain: Buffer, nonce: Buffer): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(boundTo(place))
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

/** Decrypts what `sealedFile` made. Refuses ('invalid') a file that was changed, cut, added to or moved. */
export async function* openedFile(key: Buffer, place: Place, bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  const whole = chunkLength + tagLength
  let waiting = Buffer.alloc(0)
  let isBegun = false
  let number = 0
  for await (const part of bytes) {
    waiting = Buffer.concat([waiting, part])
    if (!isBegun) {
      if (waiting.length < magic.length) continue
      if (!waiting.subarray(0, magic.length).equals(magic)) throw broken()
      waiting = waiting.subarray(magic.length)
      isBegun = true
    }
    for (; waiting.length > whole; waiting = waiting.subarray(whole)) {
      yield plainOf(key, place, waiting.subarray(0, whole), nonceOf(number++, false))
    }
  }
  if (!isBegun) throw broken()
  yield plainOf(key, place, waiting, nonceOf(number, true))
}

function plainOf(key: Buffer, place: Place, bytes: Buffer, nonce: Buffer): Buffer {
  return unlocked(key, boundTo(place), nonce, bytes)
}

/** Wraps a file's key with the installation's. */
export function wrapped(key: Buffer, by: Buffer, place: Place, nonce: Buffer): Buffer {
  const cipher = createCipheriv('aes-256-gcm', by, nonce).setAAD(boundTo(place))
  return Buffer.concat([nonce, cipher.update(key), cipher.final(), cipher.getAuthTag()])
}

/** A file's key out of its wrapping. Refuses ('invalid') one that was changed or belongs to another file. */
export function unwrapped(bytes: Buffer, by: Buffer, place: Place): Buffer {
  return unlocked(by, boundTo(place), bytes.subarray(0, 12), bytes.subarray(12))
}

function unlocked(key: Buffer, bound: Buffer, nonce: Buffer, bytes: Buffer): Buffer {
  if (nonce.length !== 12 || bytes.length < tagLength) throw broken()
  const decipher = createDecipheriv('aes-256-gcm', key, nonce).setAAD(bound)
  decipher.setAuthTag(bytes.subarray(bytes.length - tagLength))
  const plain = decipher.update(bytes.subarray(0, bytes.length - tagLength))
  try {
    return Buffer.concat([plain, decipher.final()])
  } catch (reason) {
    if (!(reason instanceof Error)) throw reason
    throw broken()
  }
}

function boundTo({ tenant, table, row }: Place): Buffer {
  return Buffer.from(`${tenant}|${table}|${row}`)
}

function nonceOf(number: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12)
  nonce.writeUInt32BE(number, 7)
  nonce[11] = isLast ? 1 : 0
  return nonce
}

function broken(): Refusal {
  return new Refusal('invalid', fileTexts.broken)
}
