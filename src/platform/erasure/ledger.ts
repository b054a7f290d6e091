import { createHmac, createPrivateKey, createPublicKey, generateKeyPairSync, hash, randomBytes, sign, verify, type KeyObject } from 'node:crypto'
import { chmodSync, closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'

/** What the ledger remembers of a person without naming anybody: keyed digests of every id the person had. */
export type LedgerEntry = {
  at: string
  tenant: string
  kind: 'erasure' | 'objection' | 'restriction' | 'withdrawal' | 'purge'
  who: readonly string[]
  plan: string
}

/** Erasures as they were decided, outside the database, so that a restored backup brings nobody back. Append-only, each
 *  entry signed and chained to the one before it, in the data folder and in a second place. Source: rules 12, 13. */
export type Ledger = {
  /** Durable in both places when it returns. An entry that is there already is not added again. */
  enter(entry: Omit<LedgerEntry, 'who'> & { ids: readonly string[] }): void
  /** The keyed digest of an id or an address in a tenant: the same each time, and nothing without the key. */
  digest(tenant: string, what: string): string
  entries(): LedgerEntry[]
  /** What a backup carries: how many entries there are, and the digest of the last line. */
  head(): { count: number; last: string }
  /** What is wrong with the files; none is an empty list. */
  faults(): string[]
}

const line = z.object({ body: z.string(), signature: z.string() })
const body = z.object({
  at: z.string(), tenant: z.string(), kind: z.enum(['erasure', 'objection', 'restriction', 'withdrawal', 'purge']),
  who: z.array(z.string()), plan: z.string(), previous: z.string(),
})

/** Opens the ledger, or begins one. The keys lie apart from both files. */
export function openLedger(places: { keys: string; file: string; second: string }): Ledger {
  const keys = keysIn(places.keys)
  const digest = (tenant: string, what: string) => createHmac('sha256', keys.secret).update(`${tenant}/${what}`).digest('base64url')
  const lines = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter((each) => each !== '') : [])
  const entries = () => lines(places.file).map((each) => body.parse(JSON.parse(line.parse(JSON.parse(each)).body)))
  return {
    digest, entries,
    head: () => headOf(lines(places.file)),
    faults: () => [...faultsOf(lines(places.file), keys.open), ...compared(lines(places.file), lines(places.second))],
    enter({ ids, ...entry }) {
      // A crash after the second place and before the first leaves one entry to copy back.
      const ahead = lines(places.second)[lines(places.file).length]
      if (ahead !== undefined) append(places.file, ahead)
      const who = ids.map((id) => digest(entry.tenant, id)).toSorted()
      const known = entries().some((each) => each.plan === entry.plan && each.kind === entry.kind && each.who.join() === who.join())
      if (known) return
      const text = JSON.stringify({ ...entry, who, previous: headOf(lines(places.file)).last })
      const signature = sign(null, Buffer.from(text), keys.signing).toString('base64')
      for (const file of [places.second, places.file]) append(file, JSON.stringify({ body: text, signature }))
    },
  }
}

function headOf(lines: readonly string[]): { count: number; last: string } {
  return { count: lines.length, last: hash('sha256', lines.at(-1) ?? '', 'base64url') }
}

function faultsOf(lines: readonly string[], open: KeyObject): string[] {
  return lines.flatMap((each, at) => {
    const read = line.parse(JSON.parse(each))
    const previous = headOf(lines.slice(0, at)).last
    return [
      ...(verify(null, Buffer.from(read.body), open, Buffer.from(read.signature, 'base64')) ? [] : [`entry ${at + 1} is not signed by us`]),
      ...(body.parse(JSON.parse(read.body)).previous === previous ? [] : [`entry ${at + 1} does not follow the one before it`]),
    ]
  })
}

/** The second place is written first, so it may be one entry ahead of a crash, and never behind. */
function compared(first: readonly string[], second: readonly string[]): string[] {
  const same = first.every((each, at) => second[at] === each) && second.length - first.length <= 1
  return same ? [] : ['the ledger and its copy differ']
}

function append(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const open = openSync(file, 'a', 0o600)
  try {
    writeSync(open, `${text}\n`)
    fsyncSync(open)
  } finally {
    closeSync(open)
  }
}

function keysIn(folder: string): { secret: Buffer; signing: KeyObject; open: KeyObject } {
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
