import { leafHash, type Digest } from './merkle.ts'

/** An entry as it is sealed: its leaf, and what of it the seal itself needs. `at` is milliseconds since 1970, `subjects`
 *  ids in hexadecimal. */
export type Sealable = { id: string; at: number; shape: string; subjects: string; leaf: Digest }

/** The entry `e` in one text. Only the last two may hold any letter, and the length of the first of them is said. */
export const canonical = String.raw`concat_ws(E'\t', 'entry 1', e.tenant_id, e.id, (extract(epoch from e.created_at) * 1000000)::bigint,
  coalesce(e.user_id::text, '-'), coalesce(e.duty_id::text, '-'), e.act, e.shape_id, encode(e.subjects, 'hex'),
  octet_length(e.purpose), e.purpose, e.route)`

/** Reads the text of an entry, and hashes it. */
export function sealableOf(text: string): Sealable {
  const [, , id = '', micros = '', , , , shape = '', subjects = ''] = text.split('\t', 9)
  return { id, shape, at: Number(micros) / 1000, leaf: leafHash(text), subjects }
}

/** Ids as bytes, one after another. */
export function packed(ids: readonly string[]): Buffer {
  return Buffer.from(ids.join('').replaceAll('-', ''), 'hex')
}

/** The ids that bytes hold. */
export function unpacked(bytes: Uint8Array): string[] {
  const hex = Buffer.from(bytes).toString('hex')
  return Array.from({ length: bytes.length / 16 }, (_, at) => idOf(hex.slice(at * 32, at * 32 + 32)))
}

/** The hashes that bytes hold. */
export function digestsIn(bytes: Uint8Array): Digest[] {
  return Array.from({ length: bytes.length / 32 }, (_, at) => Buffer.from(bytes.subarray(at * 32, at * 32 + 32)))
}

function idOf(hex: string): string {
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
