import { nameOf, readCheckpoint } from './checkpoint.ts'
import { canonical, digestsIn, sealableOf, unpacked, type Sealable } from './leaf.ts'
import type { Sealing } from './log.ts'
import { emptyEdge, grown, rootOf, type Edge } from './merkle.ts'
import { purgedThrough } from './purged.ts'
import type { Finding, Restore } from './verify.ts'

/** What a walk through all seals has found: how many entries, the names of the checkpoints in order, and what was
 *  wrong first. `present` counts the entries that are still there. */
export type Walked = {
  sealed: number; present: number; purged: number; names: string[]; shapes: Set<string>; restores: Restore[]; findings: Finding[]
}
type Seal = { number: number; body: string; leaves: Buffer; entries: Buffer }
type State = Walked & { edge: Edge; before: number | undefined; purgedTo: number }

/** Walks the seals from the first one, with the entries under each. After the first fault it only counts. */
export async function walk(sealing: Sealing, tenant: string): Promise<Walked> {
  const state: State = { sealed: 0, present: 0, purged: 0, names: [], shapes: new Set(), restores: [], findings: [],
    edge: emptyEdge, before: undefined, purgedTo: await purgedThrough(sealing, tenant) }
  // The database reads the next page while this one is hashed.
  for (let coming = pageAfter(sealing, tenant, 0, 1); ;) {
    const { seals, sums, most } = await coming
    const end = seals.at(-1)
    if (end === undefined) break
    const count = seals.reduce((all, { leaves }) => all + leaves.length / 32, 0)
    coming = pageAfter(sealing, tenant, end.number, nextPage(count, most))
    for (const seal of seals) {
      const fault = state.findings.length > 0 ? undefined : await faultUnder(sealing, tenant, state, seal, sums.get(seal.number))
      take(state, seal, tenant, { fault, sum: sums.get(seal.number) })
    }
  }
  const [fault] = state.findings
  if (fault?.what === 'delete' && await isEndGone(sealing, tenant, fault)) state.findings[0] = { ...fault, what: 'truncate' }
  return state
}

/** What the entries under a seal come to: their hashes in the order of the seal, and what else is asked of all. */
type Sum = { number: number; leaves: Buffer; present: number; oldest: Date | null; shapes: string[] | null }
type Page = { seals: Seal[]; sums: Map<number, Sum>; most: number }

async function pageAfter({ connection }: Sealing, tenant: string, number: number, most: number): Promise<Page> {
  const { rows: seals } = await connection.run<Seal>(`select number, body, leaves, entries from audit_checkpoint
    where tenant_id = $1 and number > $2 order by number limit $3::integer`, [tenant, number, most])
  const ids = seals.map((seal) => ({ number: seal.number, ids: unpacked(seal.entries) }))
  const { rows: sums } = await connection.run<Sum>(`select s.number, string_agg(coalesce(sha256(decode('00', 'hex')
      || convert_to(${canonical}, 'UTF8')), ''), '' order by s.at) as leaves, count(e.id)::integer as present,
      min(e.created_at) as oldest, array_agg(distinct e.shape_id) filter (where e.id is not null) as shapes
    from unnest($2::uuid[], $3::integer[]) with ordinality as s(id, number, at)
    left join audit_entry e on e.tenant_id = $1 and e.id = s.id group by s.number`, [tenant,
    `{${ids.map((seal) => seal.ids.join(',')).filter((list) => list !== '').join(',')}}`,
    `{${ids.flatMap((seal) => seal.ids.map(() => seal.number)).join(',')}}`])
  return { seals, sums: new Map(sums.map((sum) => [sum.number, sum])), most }
}

/** The entries under one seal by their ids: where their sum is wrong, the first wrong one is looked for. */
async function entriesOf({ connection }: Sealing, tenant: string, ids: readonly string[]): Promise<Map<string, Sealable>> {
  const { rows } = await connection.run<{ text: string }>(`select ${canonical} as text from audit_entry e
    where e.tenant_id = $1 and e.id = any ($2::uuid[])`, [tenant, `{${ids.join(',')}}`])
  return new Map(rows.map(({ text }) => {
    const entry = sealableOf(text)
    return [entry.id, entry]
  }))
}

async function faultUnder(sealing: Sealing, tenant: string, state: State, seal: Seal, sum: Sum | undefined): Promise<Finding | undefined> {
  if (seal.number <= state.purgedTo) return undefined
  const isYoung = state.before === undefined || (sum?.oldest?.getTime() ?? Infinity) >= state.before - longestDelay
  if (isYoung && seal.leaves.equals(sum?.leaves ?? Buffer.alloc(0)) && seal.entries.length * 2 === seal.leaves.length) return undefined
  const ids = unpacked(seal.entries)
  return entryFault(state, seal, { leaves: digestsIn(seal.leaves), ids, entries: await entriesOf(sealing, tenant, ids) })
}

/** Seals of a quiet office hold an entry or two, and are read by the thousand. */
function nextPage(entries: number, most: number): number {
  return entries < 5000 ? Math.min(most * 2, 2000) : Math.max(1, Math.floor(most / 2))
}

type Seen = { fault: Finding | undefined; sum: Sum | undefined }

function take(state: State, seal: Seal, tenant: string, { fault, sum }: Seen): void {
  const checkpoint = readCheckpoint(seal.body)
  const leaves = digestsIn(seal.leaves)
  const known = state.findings.length > 0
  const edge = known ? state.edge : grown(state.edge, leaves)
  const follows = checkpoint !== undefined && checkpoint.tenant === tenant && checkpoint.number === state.names.length + 1
    && seal.number === checkpoint.number && checkpoint.previous === state.names.at(-1)
    && checkpoint.size === edge.size && checkpoint.root.equals(rootOf(edge))
  if (fault !== undefined) state.findings.push(fault)
  else if (!known && !follows) state.findings.push({ what: 'checkpoint', checkpoint: seal.number, place: state.sealed + 1,
    entry: unpacked(seal.entries.subarray(0, 16))[0] })
  if (checkpoint?.kind === 'restored') state.restores.push({ checkpoint: seal.number, at: checkpoint.at, says: checkpoint.detail ?? '' })
  for (const shape of sum?.shapes ?? []) state.shapes.add(shape)
  state.present += sum?.present ?? 0
  state.purged += seal.number <= state.purgedTo ? leaves.length : 0
  state.sealed += leaves.length
  state.names.push(nameOf(seal.body))
  state.before = checkpoint?.at.getTime()
  state.edge = edge
}

type Under = { leaves: readonly Buffer[]; ids: readonly string[]; entries: Map<string, Sealable> }

/** The first entry under the seal that is not what was sealed. */
function entryFault({ sealed, before }: State, { number }: Seal, { leaves, ids, entries }: Under): Finding | undefined {
  for (const [at, leaf] of leaves.entries()) {
    const id = ids[at]
    const entry = id === undefined ? undefined : entries.get(id)
    const where = { entry: id, place: sealed + at + 1, checkpoint: number }
    if (entry === undefined) return { what: 'delete', ...where }
    if (!entry.leaf.equals(leaf)) return { what: leaves.some((other) => other.equals(entry.leaf)) ? 'reorder' : 'flip', ...where }
    // An entry that says it is older than what was sealed long before it was put in afterwards.
    if (before !== undefined && entry.at < before - longestDelay) return { what: 'insert', ...where }
  }
  return ids.length === leaves.length ? undefined : { what: 'insert', entry: ids[leaves.length], place: sealed + leaves.length + 1, checkpoint: number }
}

/** Milliseconds that a transaction may take at most between its beginning and its seal. */
export const longestDelay = 24 * 3600_000

/** Whether nothing is left of the log from the place on. */
async function isEndGone({ connection }: Sealing, tenant: string, { checkpoint = 0, place = 0 }: Finding): Promise<boolean> {
  const { rows } = await connection.run<{ number: number; entries: Buffer; size: number }>(`select number, entries,
    (select coalesce(sum(octet_length(o.leaves)), 0)::integer / 32 from audit_checkpoint o
      where o.tenant_id = $1 and o.number < $2) as size
    from audit_checkpoint where tenant_id = $1 and number >= $2 order by number`, [tenant, checkpoint])
  const left = rows.flatMap(({ number, entries, size }) => unpacked(entries).slice(number === checkpoint ? place - 1 - size : 0))
  const { rows: [found] } = await connection.run(`select 1 from audit_entry where tenant_id = $1 and id = any ($2::uuid[]) limit 1`,
    [tenant, `{${left.join(',')}}`])
  return found === undefined
}
