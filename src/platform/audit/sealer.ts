import { newId } from '../id.ts'
import { nameOf, nothing, signed, type Checkpoint, type CheckpointKind, type Place, type Signed } from './checkpoint.ts'
import { canonical, packed, sealableOf, type Sealable } from './leaf.ts'
import { asSealer, AuditRefusal, beginning, horizonOf, lastKept, mustRead, type Kept, type Sealing } from './log.ts'
import { grown, rootOf, type Edge } from './merkle.ts'
import { addOutside, lastOutside, outsideFile } from './outside.ts'

/** The most entries under one checkpoint. */
export const most = 5000

/** Seals what has been entered since the last checkpoint, and gives how many entries that is. A transaction still under
 *  way holds the seal back to where it began, so that no entry that commits late is passed over. The checkpoint goes to
 *  the database first and outside second: an outside that is ahead means that the database has lost something.
 *  Refuses (AuditRefusal) to go on over a log that was cut or restored, or that another key has signed.
 *  Source: rules of the audit 10; RFC 6962. */
export async function sealEntries(sealing: Sealing, tenant: string): Promise<number> {
  const made = await asSealer(sealing, async () => {
    const { last, edge } = await lastKept(sealing, tenant)
    mustAgree(sealing, tenant, last)
    const { horizon, now } = await horizonOf(sealing)
    const from = last?.checkpoint.through ?? beginning
    if (horizon < from.transaction) throw new AuditRefusal(restored)
    const rows = await entriesBetween(sealing, tenant, { from, horizon, since: last?.checkpoint.since ?? nothing })
    if (rows.length === 0) return 0
    const through = rows.length === most ? placeOf(rows.at(-1)) : { transaction: horizon, entry: nothing }
    await addCheckpoint(sealing, { tenant, last, edge, kind: 'sealed', now, through, rows: rows.map(({ entry }) => entry) })
    return rows.length
  }).catch(none)
  await copyOutside(sealing, tenant)
  return made
}

/** Another process has sealed the same entries: they are sealed, and that is all that is asked. Any other collision is
 *  with what a log that was cut has left behind, and sealing must not go quiet over it. */
function none(reason: unknown): number {
  if (reason instanceof Error && 'code' in reason && reason.code === '23505' && 'table' in reason && reason.table === 'audit_checkpoint') return 0
  throw reason
}

/** Seals until nothing is left that can be sealed. */
export async function sealAll(sealing: Sealing, tenant: string): Promise<number> {
  let all = 0
  for (;;) {
    const made = await sealEntries(sealing, tenant)
    all += made
    if (made < most) return all
  }
}

export const restored = 'the database has been restored, or its log was cut: run seloste audit verify, and after a restore'
  + ' seloste audit restored --reason TEXT'

/** The outside never knows more than the database, and never something else. */
function mustAgree({ key, folder }: Sealing, tenant: string, last: Kept | undefined): void {
  if (last !== undefined && last.checkpoint.key !== key.name) {
    throw new AuditRefusal(`the audit was signed with the key ${last.checkpoint.key}, and SELOSTE_KEYS holds ${key.name}`)
  }
  const outside = lastOutside(outsideFile(folder, tenant))
  if (outside === undefined) return
  const { number } = mustRead(outside.body)
  const here = last?.checkpoint.number ?? 0
  if (number > here || (number === here && outside.body !== last?.body)) throw new AuditRefusal(restored)
}

type Row = { entry: Sealable; transaction: string }

async function entriesBetween(
  { connection }: Sealing, tenant: string, { from, horizon, since }: { from: Place; horizon: bigint; since: string },
): Promise<Row[]> {
  const { rows } = await connection.run<{ text: string; transaction: string }>(
    `select ${canonical} as text, e.written_in::text as transaction from audit_entry e
    where e.tenant_id = $1 and e.written_in >= $2::xid8 and e.written_in < $4::xid8
      and (e.written_in, e.id) > ($2::xid8, $3::uuid) and e.id >= $5::uuid order by e.written_in, e.id limit ${most}`,
    [tenant, String(from.transaction), from.entry, String(horizon), since])
  return rows.map(({ text, transaction }) => ({ entry: sealableOf(text), transaction }))
}

function placeOf(row: Row | undefined): Place {
  return row === undefined ? beginning : { transaction: BigInt(row.transaction), entry: row.entry.id }
}

type Next = {
  tenant: string; last: Kept | undefined; edge: Edge; kind: CheckpointKind; now: Date; through: Place
  rows: readonly Sealable[]; since?: string; detail?: string
}

/** Adds the next checkpoint, over these entries and all before them, and says whom they are about. */
export async function addCheckpoint(sealing: Sealing, next: Next): Promise<void> {
  const { connection, key } = sealing
  const { tenant, last, kind, rows } = next
  const edge = grown(next.edge, rows.map(({ leaf }) => leaf))
  const checkpoint: Checkpoint = {
    tenant, kind, number: (last?.checkpoint.number ?? 0) + 1, size: edge.size, root: rootOf(edge), at: next.now,
    through: next.through, since: next.since ?? last?.checkpoint.since ?? nothing, first: rows[0]?.id,
    previous: last && nameOf(last.body), key: key.name, detail: next.detail,
  }
  const { body, signature } = signed(checkpoint, key)
  await connection.run(`insert into audit_checkpoint (tenant_id, id, number, kind, body, signature, peaks, leaves, entries)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`, [tenant, newId(), checkpoint.number, kind, body, signature,
    Buffer.concat(edge.peaks), Buffer.concat(rows.map(({ leaf }) => leaf)), packed(rows.map(({ id }) => id))])
  await connection.run(`insert into audit_subject (tenant_id, id, subject, number, entries)
    select $1::uuid, i, s, $2::integer, decode(e, 'hex') from json_to_recordset($3::text::json) as r(i uuid, s uuid, e text)`,
  [tenant, checkpoint.number, JSON.stringify(subjectsOf(rows))])
}

/** For each person the entries that name them, in the order of the log. */
function subjectsOf(rows: readonly Sealable[]): { i: string; s: string; e: string }[] {
  const entries = new Map<string, string>()
  for (const { id, subjects } of rows) {
    const hex = id.replaceAll('-', '')
    for (let at = 0; at < subjects.length; at += 32) {
      const subject = subjects.slice(at, at + 32)
      entries.set(subject, (entries.get(subject) ?? '') + hex)
    }
  }
  return [...entries].map(([s, e]) => ({ i: newId(), s, e }))
}

/** Writes outside what it does not have yet. */
export async function copyOutside(sealing: Sealing, tenant: string): Promise<void> {
  const file = outsideFile(sealing.folder, tenant)
  const outside = lastOutside(file)
  const known = outside === undefined ? 0 : mustRead(outside.body).number
  const rows = await asSealer(sealing, async () => (await sealing.connection.run<Signed>(`select body, signature from audit_checkpoint
    where tenant_id = $1 and number > $2 order by number limit 10000`, [tenant, known])).rows)
  if (rows.length > 0) addOutside(sealing.folder, file, rows)
}
