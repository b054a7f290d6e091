import { createHash } from 'node:crypto'
import { z } from 'zod'
import { roleName } from '../../catalogue/schema/roles.ts'
import type { CopyConnection } from '../database/copy.ts'
import type { Head as LedgerHead } from '../erasure/ledger-lines.ts'
import { Refusal } from '../refusal.ts'
import { tablesWithFiles, type Vault } from '../files/vault.ts'
import type { Place } from '../files/seal.ts'
import { packed, type Frame } from './frames.ts'
import type { BackupKey } from './keys.ts'
import { sealed } from './sealed.ts'
import { digestOf, noFiles, schemaDigest, withFile, type Counted, type Head, type Summary } from './summary.ts'
import { backedUp, columnsIn, copyOutOf, rowsOf, type Of } from './tables.ts'
import { texts } from './texts.ts'

/** What a backup is taken with. The ledger is asked before the database: what is decided meanwhile is replayed once more. */
export type Taking = {
  connection: CopyConnection
  installation: string
  key: BackupKey
  of: Of
  ledger: LedgerHead
  files: Pick<Vault, 'asItLies'>
  told?: (table: string, rows: number) => void
}

/** The bytes of a backup: every row of one snapshot and the attached files of its rows, compressed and encrypted, while
 *  others go on writing. The keys of files stay where they are: one that is erased opens from no backup. What was taken
 *  is told at the end. Refuses (Refusal) where the rows do not add up. Source: rules of the gate 4; GDPR 32(1)(c). */
export async function* backupOf(taking: Taking, done: (summary: Summary) => void): AsyncGenerator<Buffer> {
  const { connection, installation } = taking
  await connection.script('begin isolation level repeatable read read only')
  try {
    await connection.run("select set_config('role', $1, true)", [roleName(installation, 'backup')])
    yield* sealed(taking.key, packed(framesOf(taking, done)))
  } finally {
    await connection.script('rollback').catch(() => undefined)
  }
}

async function* framesOf(taking: Taking, done: (summary: Summary) => void): AsyncGenerator<Frame> {
  const head = await headOf(taking)
  yield frame('head', head)
  const tables: Counted[] = []
  for (const name of backedUp) {
    yield frame('table', { name, columns: columnsIn(name) })
    const sum = createHash('sha256')
    let rows = 0
    for await (const bytes of taking.connection.copyOut(copyOutOf(name, taking.of))) {
      sum.update(bytes)
      rows += linesIn(bytes)
      yield { kind: 'rows', bytes }
    }
    if (rows !== head.rows[name]) throw new Refusal('conflict', texts.counts(name))
    const counted = { name, rows, digest: sum.digest('hex') }
    tables.push(counted)
    yield frame('end', counted)
    taking.told?.(name, rows)
  }
  let files = noFiles
  yield* filesOf(taking, (place, said) => { files = withFile(files, place, said) })
  const digest = digestOf(head, tables, files)
  yield frame('all', { tables: tables.length, files: files.count, digest })
  done({ head, tables, files, digest, key: taking.key.name })
}

const named = z.array(z.object({ tenant: z.string(), row: z.string() }))

/** One that is erased while the backup is taken is not in it any more. */
async function* filesOf(
  { connection, of, files }: Taking, closed: (place: Place, said: { bytes: number; digest: string }) => void,
): AsyncGenerator<Frame> {
  for (const table of tablesWithFiles) {
    const rows = named.parse(await connection.run(`select tenant_id as tenant, id as row from ${table} where ${rowsOf(table, of)} order by tenant_id, id`))
    for (const { tenant, row } of rows) {
      const place = { tenant, table, row }
      const file = await files.asItLies(place)
      if (file === undefined) continue
      yield frame('file', place)
      const sum = createHash('sha256')
      let size = 0
      for await (const bytes of file) {
        sum.update(bytes)
        size += bytes.length
        yield { kind: 'bytes', bytes }
      }
      const said = { bytes: size, digest: sum.digest('hex') }
      closed(place, said)
      yield frame('closed', said)
    }
  }
}

function frame(kind: Frame['kind'], said: object): Frame {
  return { kind, bytes: Buffer.from(JSON.stringify(said)) }
}

/** A row of a copy is one line: the server writes an end of line within a value as two letters. */
export function linesIn(bytes: Uint8Array): number {
  let lines = 0
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) lines++
  return lines
}

const moment = z.tuple([z.object({ now: z.date() })])
const migration = z.array(z.object({ number: z.number(), digest: z.string() }))
const counted = z.tuple([z.object({ rows: z.coerce.number() })])

async function headOf({ connection, installation, of, ledger }: Taking): Promise<Head> {
  const [{ now }] = moment.parse(await connection.run('select transaction_timestamp() as now'))
  const migrations = migration.parse(await connection.run('select number, digest from schema_migration order by number'))
  const rows: { [table: string]: number } = {}
  for (const name of backedUp) {
    const [count] = counted.parse(await connection.run(`select count(*) as rows from ${name} where ${rowsOf(name, of)}`))
    rows[name] = count.rows
  }
  return { format: 2, installation, ...(of === undefined ? {} : { tenant: of }), taken_at: now.toISOString(), schema: schemaDigest(),
    migrations, ledger, rows }
}
