import { hash, verify, type KeyObject } from 'node:crypto'
import { z } from 'zod'

/** Where the ledger stands: how many entries it ever had, and the digest of the last line. A backup carries it. */
export type Head = { count: number; last: string }

const kinds = ['erasure', 'objection', 'objection-withdrawn', 'restriction', 'restriction-lifted', 'withdrawal', 'ended-purpose', 'purge', 'redaction'] as const
const line = z.object({ body: z.string(), signature: z.string() })
const entry = z.object({
  at: z.string(), tenant: z.string(), kind: z.enum(kinds), who: z.array(z.string()), plan: z.string(), previous: z.string(),
  purpose: z.string().exactOptional(), ground: z.string().exactOptional(), texts: z.array(z.string()).exactOptional(),
  was: z.string().exactOptional(), leaves: z.array(z.string()).exactOptional(), keeps: z.array(z.tuple([z.number(), z.number()])).exactOptional(),
})
const base = z.object({ kind: z.literal('expired'), count: z.number(), previous: z.string() })
const body = z.union([base, entry])

/** What the ledger remembers of a person without naming anybody: keyed digests of every id the person had. `purpose` is
 *  what was objected to, withdrawn from or ended, `ground` why processing is restricted, `at` the day. Of a
 *  redaction, `texts` is the keyed digest of the free text that a reader struck the person from, as `table.column row`,
 *  `was` of what it said, `leaves` of what it may say since, and `keeps` where the words stand that were left. */
export type LedgerEntry = Omit<z.infer<typeof entry>, 'previous'>

/** One file of the ledger, read. A line that a crash cut short is told apart from one that somebody changed. */
export type Lines = { texts: string[]; entries: LedgerEntry[]; base: Head; head: Head; faults: string[]; isCut: boolean }

/** Reads the ledger's text and proves it: each line is signed by us and follows the one before it. What was proved
 *  `before` is not proved again. */
export function readLines(whole: string, open: KeyObject, before: Lines = unread): Lines {
  const isCut = whole !== '' && !whole.endsWith('\n')
  const texts = whole.split('\n').slice(0, -1)
  const read: Lines = { ...before, texts, entries: [...before.entries], faults: [...before.faults], isCut }
  for (let at = before.texts.length; at < texts.length; at++) addLine(read, texts[at] ?? '', at, open)
  return read
}

const nothing: Head = { count: 0, last: digestOf('') }
const unread: Lines = { texts: [], entries: [], base: nothing, head: nothing, faults: [], isCut: false }

function addLine(read: Lines, text: string, at: number, open: KeyObject): void {
  const parsed = parsedLine(text)
  const said = parsed === undefined ? undefined : body.safeParse(asJson(parsed.body)).data
  if (parsed === undefined || said === undefined) {
    read.faults.push(`line ${at + 1} cannot be read`)
    read.head = { count: read.head.count + 1, last: digestOf(text) }
    return
  }
  if (!verify(null, Buffer.from(parsed.body), open, Buffer.from(parsed.signature, 'base64'))) read.faults.push(`line ${at + 1} is not signed by us`)
  if (said.kind === 'expired') {
    if (at > 0) read.faults.push(`line ${at + 1} does not follow the one before it`)
    read.base = { count: said.count, last: said.previous }
    read.head = read.base
    return
  }
  if (said.previous !== read.head.last) read.faults.push(`line ${at + 1} does not follow the one before it`)
  const { previous: _previous, ...rest } = said
  read.entries.push(rest)
  read.head = { count: read.head.count + 1, last: digestOf(text) }
}

/** Whether the file holds all that it held when it stood at this head, or stood there when what it had expired. */
export function covers(read: Lines, head: Head): boolean {
  const { base: from, head: to, texts, entries } = read
  if (head.count < from.count || head.count > to.count) return false
  if (head.count === from.count) return head.last === from.last
  const first = texts.length - entries.length
  return digestOf(texts[first + head.count - from.count - 1] ?? '') === head.last
}

function digestOf(text: string): string {
  return hash('sha256', text, 'base64url')
}

function parsedLine(text: string): z.infer<typeof line> | undefined {
  return line.safeParse(asJson(text)).data
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (reason) {
    if (reason instanceof SyntaxError) return undefined
    throw reason
  }
}
