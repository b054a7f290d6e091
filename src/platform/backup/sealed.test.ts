import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import { Refusal } from '../refusal.ts'
import type { BackupKey } from './keys.ts'
import { chunkLength, opened, sealed } from './sealed.ts'

const key: BackupKey = { name: 'abcdefghijklmnop', secret: randomBytes(32) }
const other: BackupKey = { name: 'ponmlkjihgfedcba', secret: randomBytes(32) }

for (const length of [0, 1, chunkLength - 1, chunkLength, chunkLength + 1, 3 * chunkLength + 7]) {
  test(`${length} bytes come back as they were`, async () => {
    const plain = randomBytes(length)
    const bytes = await all(sealed(key, parts(plain, 10_007)))
    assert.ok((await all(opened([other, key], parts(bytes, 4_999)))).equals(plain))
  })
}

test('a file cut at any boundary of a chunk, or just beside it, is refused', async () => {
  const bytes = await all(sealed(key, parts(randomBytes(3 * chunkLength + 7), 9_973)))
  const head = bytes.length - (3 * (chunkLength + 16) + 7 + 16)
  const boundaries = [0, 1, 2, 3].map((chunks) => head + chunks * (chunkLength + 16))
  for (const end of boundaries.flatMap((at) => [at - 1, at, at + 1]).concat(0, 5, bytes.length - 1)) {
    await assert.rejects(all(opened([key], parts(bytes.subarray(0, end), 65_536))), Refusal, `cut at ${end}`)
  }
})

test('chunks in another order, a chunk left out, twice, or of another file are refused', async () => {
  const [one, two] = [await chunksOf(), await chunksOf()]
  const [head = none, first = none, second = none, last = none] = one
  const wrong = [[head, second, first, last], [head, first, last], [head, first, first, second, last],
    [head, two[1] ?? none, second, last], [head, first, second, last, last], [head, first, second, last, Buffer.from('x')],
    [two[0] ?? none, first, second, last]]
  for (const chunks of wrong) await assert.rejects(all(opened([key], parts(Buffer.concat(chunks), 65_536))), Refusal)
  assert.equal((await all(opened([key], parts(Buffer.concat(one), 65_536)))).length, 2 * chunkLength + 9)
})

test('a key that is not here is named, and a wrong one of the same name finds a changed file', async () => {
  const bytes = await all(sealed(key, parts(Buffer.from('Aino Mäkelä'), 5)))
  await assert.rejects(all(opened([other], parts(bytes, 100))), /abcdefghijklmnop/)
  await assert.rejects(all(opened([{ ...other, name: key.name }], parts(bytes, 100))), Refusal)
  assert.ok(!bytes.includes('Aino'))
})

const none = Buffer.alloc(0)

async function chunksOf(): Promise<Buffer[]> {
  const chunks: Buffer[] = []
  for await (const part of sealed(key, parts(randomBytes(2 * chunkLength + 9), 30_011))) chunks.push(part)
  assert.equal(chunks.length, 4)
  return chunks
}

async function* parts(bytes: Uint8Array, length: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length)
}

async function all(bytes: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const read: Uint8Array[] = []
  for await (const part of bytes) read.push(part)
  return Buffer.concat(read)
}
