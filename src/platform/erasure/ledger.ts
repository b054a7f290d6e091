import { createHmac, sign } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { appendDurably, replaceFile } from '../durable.ts'
import { ledgerKeys, type LedgerKeys } from './ledger-keys.ts'
import { covers, readLines, type Head, type LedgerEntry, type Lines } from './ledger-lines.ts'

/** Erasures, objections, restrictions and withdrawals as they were decided, outside the database, so that a restored
 *  backup brings back nobody and nothing. Append-only, each entry signed and chained to the one before it, in the data
 *  folder and in a second place. Source: rules 12, 13. */
export type Ledger = {
  /** Begins the ledger where there is none: from then on one that is missing is one that was lost. */
  begin(): void
  /** Durable in both places when it returns. An entry that is there already is not added again. */
  enter(entry: Omit<LedgerEntry, 'who'> & { ids: readonly string[] }): void
  /** The keyed digest of an id or an address in a tenant: the same each time, and nothing without the key. */
  readonly digest: (tenant: string, what: string) => string
  entries(): LedgerEntry[]
  /** Those that were entered after it stood at this head. */
  since(head: Head): LedgerEntry[]
  /** What a backup carries: how many entries there were, and the digest of the last line. */
  head(): Head
  /** Whether it still knows all that was decided after it stood at this head. */
  covers(head: Head): boolean
  /** What is wrong with the files; none is an empty list. */
  faults(): string[]
  /** Makes the copy that lags, was cut short or is gone like the other one. Gives whether there was anything to mend;
   *  what was changed by somebody is left for `faults` to tell. */
  repair(): boolean
  /** Forgets entries made before a day: no backup is old enough to need them. Gives how many. */
  expire(before: string): number
}

type Places = { keys: string; file: string; second: string }

/** Opens the ledger, or begins one. The keys lie apart from both files. */
export function openLedger(places: Places): Ledger {
  const keys = ledgerKeys(places.keys)
  const digest = (tenant: string, what: string) => createHmac('sha256', keys.secret).update(`${tenant}/${what}`).digest('base64url')
  const read = reader(keys)
  const first = () => read(places.file)
  return {
    digest,
    entries: () => first().entries,
    since: ({ count }) => first().entries.slice(Math.max(0, count - first().base.count)),
    head: () => first().head,
    covers: (head) => covers(first(), head),
    faults: () => faultsOf(read, places),
    repair: () => repaired(read, places),
    begin() {
      if (existsSync(places.file) || existsSync(places.second)) return
      const text = signedLine(keys, { kind: 'expired', count: 0, previous: first().head.last })
      for (const file of [places.second, places.file]) appendDurably(file, text)
    },
    enter({ ids, ...entry }) {
      // A crash after the second place and before the first leaves one entry to copy back.
      repaired(read, places)
      const who = ids.map((id) => digest(entry.tenant, id)).toSorted()
      const { entries, head } = first()
      // What was ended and stands anew on the same day is another entry: only the last one of its matter is the same.
      const matter = matterOf({ ...entry, who })
      const last = entries.findLast((each) => each.who[0] === who[0] && matterOf(each) === matter)
      const known = last?.kind === entry.kind && last.at === entry.at
      if (known) return
      const text = signedLine(keys, { ...entry, who, previous: head.last })
      for (const file of [places.second, places.file]) appendDurably(file, text)
    },
    expire(before) {
      repaired(read, places)
      const { texts, entries, base } = first()
      // From the oldest on, and no further than the first that must stay: the rest is chained to it.
      const kept = entries.findIndex(({ at }) => at >= before)
      const gone = kept < 0 ? entries.length : kept
      if (gone === 0) return 0
      const from = texts.length - entries.length
      const last = covered(read, places.file, base.count + gone)
      const whole = [signedLine(keys, { kind: 'expired', count: base.count + gone, previous: last }),
        ...texts.slice(from + gone).map((text) => `${text}\n`)].join('')
      for (const file of [places.second, places.file]) replaceFile(file, whole)
      return gone
    },
  }
}

/** What an entry is about: of one matter the last entry holds. */
function matterOf({ tenant, who, plan, kind, purpose, ground, texts, was }: LedgerEntry): string {
  const family = families.find((each) => each.includes(kind))?.[0] ?? kind
  return JSON.stringify([tenant, who, plan, family, purpose, ground, texts, was])
}

/** What ends one another: of a purpose, only the last that was said of it stands. */
const families: readonly (readonly LedgerEntry['kind'][])[] = [
  ['restriction', 'restriction-lifted'], ['objection', 'objection-withdrawn', 'withdrawal', 'ended-purpose'],
]

type Read = (file: string) => Lines

/** What was proved once is not proved again: a purge enters thousands. */
function reader(keys: LedgerKeys): Read {
  const known = new Map<string, { text: string; lines: Lines }>()
  return (file) => {
    const text = existsSync(file) ? readFileSync(file, 'utf8') : ''
    const before = known.get(file)
    if (before?.text === text) return before.lines
    const goesOn = before !== undefined && !before.lines.isCut && text.startsWith(before.text)
    const lines = readLines(text, keys.open, goesOn ? before.lines : undefined)
    known.set(file, { text, lines })
    return lines
  }
}

function signedLine(keys: LedgerKeys, said: object): string {
  const body = JSON.stringify(said)
  return `${JSON.stringify({ body, signature: sign(null, Buffer.from(body), keys.signing).toString('base64') })}\n`
}

/** The digest of the line at which the ledger had so many entries. */
function covered(read: Read, file: string, count: number): string {
  const { head, entries, texts, base } = read(file)
  if (count === head.count) return head.last
  const next: unknown = JSON.parse(texts[texts.length - entries.length + count - base.count] ?? '{}')
  const body: unknown = typeof next === 'object' && next !== null ? Reflect.get(next, 'body') : undefined
  const said: unknown = typeof body === 'string' ? JSON.parse(body) : undefined
  const previous: unknown = typeof said === 'object' && said !== null ? Reflect.get(said, 'previous') : undefined
  if (typeof previous !== 'string') throw new Error('the ledger cannot be read')
  return previous
}

/** The second place is written first, so a crash leaves it one entry ahead. */
function faultsOf(read: Read, { file, second }: Places): string[] {
  const [one, two] = [read(file), read(second)]
  const same = one.texts.every((text, at) => two.texts[at] === text) && two.texts.length - one.texts.length <= 1 && !one.isCut && !two.isCut
  return [...new Set([...one.faults, ...two.faults, ...(same ? [] : ['the ledger and its copy differ'])])]
}

/** A copy follows the other one only where both are whole as far as they go, and say the same that far. */
function repaired(read: Read, { file, second }: Places): boolean {
  const [one, two] = [read(file), read(second)]
  if (one.faults.length > 0 || two.faults.length > 0) return false
  const isSame = one.texts.join() === two.texts.join() && !one.isCut && !two.isCut
  if (isSame) return false
  const ahead = one.head.count > two.head.count || (one.head.count === two.head.count && one.base.count > two.base.count) ? one : two
  const behind = ahead === one ? two : one
  if (!covers(ahead, behind.head) && behind.head.count > 0) return false
  for (const place of [second, file]) replaceFile(place, ahead.texts.map((text) => `${text}\n`).join(''))
  return true
}
