import { createHash } from 'node:crypto'
import { z } from 'zod'
import { schemaObjects } from '../../catalogue/schema/schema.ts'
import type { Place } from '../files/seal.ts'
import { tablesWithFiles } from '../files/vault.ts'
import { remember } from '../database/schema-change.ts'

const head = z.object({
  format: z.literal(2), installation: z.string(), tenant: z.object({ id: z.string(), slug: z.string() }).optional(),
  taken_at: z.string(), schema: z.string(), migrations: z.array(z.object({ number: z.number(), digest: z.string() })),
  ledger: z.object({ count: z.number(), last: z.string() }), rows: z.record(z.string(), z.number()),
})
const table = z.object({ name: z.string(), columns: z.array(z.string()) })
const end = z.object({ name: z.string(), rows: z.number(), digest: z.string() })
const file = z.object({ tenant: z.guid(), table: z.enum(tablesWithFiles), row: z.guid() })
const closed = z.object({ bytes: z.number(), digest: z.string() })
const all = z.object({ tables: z.number(), files: z.number(), digest: z.string() })

/** What a backup says of itself before its rows: of what, when, of which schema, how many rows, and where the ledger stood. */
export type Head = z.infer<typeof head>

/** A table of a backup: how many rows it has, and a digest of them in the order of their ids. */
export type Counted = z.infer<typeof end>

/** The attached files of a backup: how many, and a digest of all of them in their order. */
export type CountedFiles = { count: number; bytes: number; digest: string }

/** A backup as it was proved to be. `digest` covers the head, every table and every file. */
export type Summary = { head: Head; tables: Counted[]; files: CountedFiles; digest: string; key: string }

/** How each statement in a backup is read. */
export const forms = { head, table, end, file, closed, all }

/** No files yet. */
export const noFiles: CountedFiles = { count: 0, bytes: 0, digest: '' }

/** The files with one more. */
export function withFile(files: CountedFiles, place: Place, said: z.infer<typeof closed>): CountedFiles {
  const digest = createHash('sha256').update(JSON.stringify([files.digest, place.tenant, place.table, place.row, said.bytes, said.digest])).digest('hex')
  return { count: files.count + 1, bytes: files.bytes + said.bytes, digest }
}

/** The digest of the schema that this version of the product asks for. */
export function schemaDigest(): string {
  const sum = createHash('sha256')
  for (const { key, digest } of remember(schemaObjects())) sum.update(`${key} ${digest}\n`)
  return sum.digest('hex')
}

/** The digest of a backup from its head, its tables and its files. */
export function digestOf(said: Head, tables: readonly Counted[], files: CountedFiles): string {
  return createHash('sha256').update(JSON.stringify([said, tables.map(({ name, rows, digest }) => [name, rows, digest]), [files.count, files.digest]])).digest('hex')
}
