import { createHash } from 'node:crypto'
import type { Purpose } from '../../catalogue/purposes.ts'
import { roleName } from '../../catalogue/schema/roles.ts'
import { connect, type Server } from '../database/connection.ts'
import { gathering } from '../gathering.ts'
import { newId } from '../id.ts'

export type Act = 'listed' | 'opened' | 'exported' | 'printed' | 'disclosed' | 'written' | 'refused'

/** Who did what to whom and why. No values, no names, no search words. `subjects` are persons' ids.
 *  Source: rules of the gate 9; GDPR 15, C-579/21. */
export type Entry = {
  tenant: string
  user: string | undefined
  duty: string | undefined
  purpose: Purpose
  route: string
  act: Act
  subjects: ReadonlySet<string>
  columns: ReadonlySet<string>
}
export type AuditWriter = {
  /** Resolves when the entry is durable. Entries that wait together are committed together. */
  enter(entry: Entry): Promise<void>
  /** Makes the list of columns known, so that a writing task's own entry can name it. */
  shapeOf(columns: ReadonlySet<string>): Promise<string>
  close(): Promise<void>
}

/** The entry as the parameters of `insertEntry`. */
export function entryParameters(entry: Entry, shape: string): readonly unknown[] {
  return packed([record(entry, shape)])
}

/** Adds entries from one JSON text and the bytes of all their subjects, one after another; the writer and every purpose
 *  may run it, for their own tenant and purpose. */
export const insertEntry = `insert into audit_entry (tenant_id, id, user_id, duty_id, purpose, route, act, subjects, shape_id)
select t, i, u, d, p, r, a, substring($2::bytea from f for n), h
from json_to_recordset($1::text::json) as e(t uuid, i uuid, u uuid, d uuid, p text, r text, a text, f int, n int, h uuid)`

const insertShape = 'insert into audit_shape (id, columns) values ($1, $2::text::jsonb) on conflict (id) do nothing'

/** The writer of read entries: its own connection and role, one durable insert for all entries that wait. */
export function openAuditWriter(server: Server, installation: string): AuditWriter {
  const role = `select set_config('role', '${roleName(installation, 'audit_writer')}', false)`
  let stood = false
  const connection = connect(server, () => { stood = false })
  const shapes = new Map<string, Promise<string>>()
  let waiting: { record: EntryRecord; done: () => void; failed: (reason: unknown) => void }[] = []
  let writing = false
  let crowd = 0

  const run = (sql: string, parameters: readonly unknown[]) => {
    if (!stood) connection.run(role).catch(() => { stood = false })
    stood = true
    return connection.run(sql, parameters)
  }
  const shapeOf = (columns: ReadonlySet<string>) => {
    const list = JSON.stringify([...columns].toSorted())
    const found = shapes.get(list)
    if (found !== undefined) return found
    const id = shapeId(list)
    const made = run(insertShape, [id, list]).then(() => id)
    shapes.set(list, made)
    made.catch(() => shapes.delete(list))
    return made
  }
  const flush = async () => {
    writing = true
    while (waiting.length > 0) {
      // Entries that came together come together again, and share one flush to disk.
      if (crowd > 1) await gathering()
      const batch = waiting
      crowd = batch.length
      waiting = []
      try {
        await run(insertEntry, packed(batch.map((one) => one.record)))
        for (const { done } of batch) done()
      } catch (reason) {
        for (const { failed } of batch) failed(reason)
      }
    }
    writing = false
  }
  return {
    shapeOf,
    async enter(entry) {
      const made = record(entry, await shapeOf(entry.columns))
      await new Promise<void>((done, failed) => {
        waiting.push({ record: made, done, failed })
        if (!writing) void flush()
      })
    },
    close: () => connection.close(),
  }
}

type EntryRecord = { fields: object; subjects: Buffer }

function record(entry: Entry, shape: string): EntryRecord {
  return {
    fields: { t: entry.tenant, i: newId(), u: entry.user, d: entry.duty, p: entry.purpose, r: entry.route, a: entry.act, h: shape },
    subjects: bytesOf(entry.subjects),
  }
}

/** Ids as their bytes, one after another; read in place, because every list's entry names each of its rows. */
function bytesOf(ids: ReadonlySet<string>): Buffer {
  const bytes = Buffer.allocUnsafe(ids.size * pairs.length)
  let at = 0
  for (const id of ids) for (const pair of pairs) bytes[at++] = digit(id, pair) * 16 + digit(id, pair + 1)
  return bytes
}

/** Where the pairs of digits stand between an id's hyphens. Source: RFC 9562, 4. */
const pairs = [0, 2, 4, 6, 9, 11, 14, 16, 19, 21, 24, 26, 28, 30, 32, 34]

function digit(id: string, at: number): number {
  const sign = id.charCodeAt(at) | 32
  return sign <= nine ? sign - 48 : sign - 87
}

const nine = 57

/** Subjects travel as bytes: as text they would be most of the statement, and be read twice over. */
function packed(records: readonly EntryRecord[]): readonly unknown[] {
  let from = 1
  const placed = records.map(({ fields, subjects }) => {
    const place = { ...fields, f: from, n: subjects.length }
    from += subjects.length
    return place
  })
  return [JSON.stringify(placed), Buffer.concat(records.map(({ subjects }) => subjects))]
}

/** The same list of columns has the same id in every installation. */
function shapeId(list: string): string {
  const hex = createHash('sha256').update(list).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
