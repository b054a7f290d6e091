import { hash, sign, verify, type KeyObject } from 'node:crypto'
import type { AuditKey } from './keys.ts'

export type CheckpointKind = 'sealed' | 'restored' | 'purged'

/** The place in the log up to which everything is sealed: a transaction, and an entry of it. */
export type Place = { transaction: bigint; entry: string }

/** What a checkpoint says. `since` is the oldest id an unsealed entry can have: a restored database may have counted its
 *  transactions otherwise. `detail` tells a restore's or a purge's reason and extent. */
export type Checkpoint = {
  tenant: string
  number: number
  kind: CheckpointKind
  size: number
  root: Buffer
  at: Date
  through: Place
  since: string
  first: string | undefined
  previous: string | undefined
  key: string
  detail: string | undefined
}
export type Signed = { body: string; signature: Buffer }

export const nothing = '00000000-0000-0000-0000-000000000000'

/** The checkpoint as signed text, a line for each statement. */
export function signed(checkpoint: Checkpoint, key: AuditKey): Signed {
  const { through, root, at, first, previous, detail } = checkpoint
  const body = [
    'seloste audit 1', `tenant ${checkpoint.tenant}`, `number ${checkpoint.number}`, `kind ${checkpoint.kind}`,
    `size ${checkpoint.size}`, `root ${root.toString('base64')}`, `at ${at.toISOString()}`,
    `through ${through.transaction} ${through.entry}`, `since ${checkpoint.since}`, `first ${first ?? '-'}`,
    `previous ${previous ?? '-'}`, `key ${checkpoint.key}`, `detail ${detail ?? '-'}`,
  ].join('\n')
  return { body, signature: sign(null, Buffer.from(body), key.secret) }
}

/** Whether the key has signed it. */
export function isSigned({ body, signature }: Signed, key: KeyObject): boolean {
  return verify(null, Buffer.from(body), key, signature)
}

/** How the next checkpoint names this one. */
export function nameOf(body: string): string {
  return hash('sha256', body, 'base64')
}

const form = new RegExp(['seloste audit 1', String.raw`tenant (?<tenant>[0-9a-f-]{36})`, String.raw`number (?<number>\d+)`,
  '(?:kind (?<kind>sealed|restored|purged))', String.raw`size (?<size>\d+)`, String.raw`root (?<root>[\w+/=]{44})`,
  String.raw`at (?<at>\S{24})`, String.raw`through (?<transaction>\d+) (?<entry>[0-9a-f-]{36})`,
  String.raw`since (?<since>[0-9a-f-]{36})`, String.raw`first (?<first>\S+)`, String.raw`previous (?<previous>\S+)`,
  String.raw`key (?<key>\S+)`, String.raw`detail (?<detail>.+)`].join('\n').replace(/^/, '^').replace(/$/, '$'))

/** Reads a checkpoint back; nothing when the text is none. */
export function readCheckpoint(body: string): Checkpoint | undefined {
  const said = form.exec(body)?.groups
  if (said === undefined) return undefined
  const text = (name: string) => said[name] ?? ''
  const orNone = (name: string) => (said[name] === '-' ? undefined : said[name])
  const kind = (['sealed', 'restored', 'purged'] as const).find((each) => each === said['kind'])
  return kind && {
    tenant: text('tenant'), number: Number(text('number')), kind, size: Number(text('size')),
    root: Buffer.from(text('root'), 'base64'), at: new Date(text('at')),
    through: { transaction: BigInt(text('transaction')), entry: text('entry') }, since: text('since'),
    first: orNone('first'), previous: orNone('previous'), key: text('key'), detail: orNone('detail'),
  }
}
