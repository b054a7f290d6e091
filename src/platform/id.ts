import { randomFillSync } from 'node:crypto'

const random = new Uint8Array(4096)
let used = random.length

/** A new UUID version 7: it sorts by the time it was made (RFC 9562, 5.7). `at` is milliseconds since 1970, UTC. */
export function newId(at: number = Date.now()): string {
  if (used + 10 > random.length) {
    randomFillSync(random)
    used = 0
  }
  const bytes = Buffer.alloc(16)
  bytes.writeUIntBE(at, 0, 6)
  bytes.set(random.subarray(used, used + 10), 6)
  used += 10
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** Whether the text is an id as we write them. */
export function isId(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(text)
}
