import { createHash } from 'node:crypto'
import { z } from 'zod'
import { catalogue, tableNamed } from '../../catalogue/schema/columns.ts'
import { roleName } from '../../catalogue/schema/roles.ts'
import { schemaObjects } from '../../catalogue/schema/schema.ts'
import type { CopyConnection } from '../database/copy.ts'
import type { Vault } from '../files/vault.ts'
import { newId } from '../id.ts'
import { Refusal } from '../refusal.ts'
import type { BackupKey } from './keys.ts'
import { provedBackup } from './proved.ts'
import type { Head, Summary } from './summary.ts'
import { backedUp, columnsIn, copyOutOf, rowsOf } from './tables.ts'
import { texts } from './texts.ts'

/** What a backup is loaded with: `connection` is the owner's, `bytes` gives the backup from its start each time. */
export type Loading = { connection: CopyConnection; installation: string; keys: readonly BackupKey[]; bytes: () => AsyncIterable<Uint8Array> }

/** A restore: the row that closes the register until it is finished, and what was loaded. */
export type Loaded = { restore: string; summary: Summary; isResumed: boolean }

/** Loads a backup into an empty database, or a controller beside others. All of it is proved before the first row is
 *  written; then it is one transaction with the mark of a restore that is not finished, and what was loaded is read back
 *  and compared before that is committed. One that was loaded before is not loaded again. Refuses (Refusal). */
export async function loadBackup(loading: Loading): Promise<Loaded> {
  const { connection, installation, keys, bytes } = loading
  const summary = await provedBackup(bytes(), keys)
  const begun = await unfinished(connection)
  if (begun !== undefined && begun.backup !== summary.digest) throw new Refusal('conflict', texts.anotherHalf)
  if (begun !== undefined) return { restore: begun.id, summary, isResumed: true }
  await connection.script(`begin; set local role "${roleName(installation, 'owner')}"`)
  try {
    await connection.script('lock table schema_restore in access exclusive mode')
    await connection.script(opened().join(';\n'))
    await mustBeEmpty(connection, summary.head)
    await provedBackup(bytes(), keys, { table: (name, columns, rows) => copied(connection, name, columns, rows) })
    const restore = newId()
    await connection.run('insert into schema_restore (id, backup, tenant) values ($1, $2, $3)',
      [restore, summary.digest, summary.head.tenant?.id ?? null])
    await connection.script(closed().join(';\n'))
    await mustBeTheSame(connection, installation, summary)
    await connection.script('commit')
    await connection.script('analyze')
    return { restore, summary, isResumed: false }
  } catch (reason) {
    await connection.script('rollback').catch(() => undefined)
    throw codeOf(reason) === '23505' ? new Refusal('conflict', texts.addressTaken) : reason
  }
}

const begun = z.array(z.object({ id: z.string(), backup: z.string() }))

async function unfinished(connection: CopyConnection) {
  return begun.parse(await connection.run('select id, backup from schema_restore where ended_at is null order by began_at, id limit 1'))[0]
}

/** Puts the attached files of a backup back beside the rows that were loaded, and says how many: those whose keys are no
 *  more, because they were erased since, are not. Done again it changes nothing. Refuses (Refusal). */
export async function putFilesBack(
  { keys, bytes }: Pick<Loading, 'keys' | 'bytes'>, { files }: Summary, vault: Pick<Vault, 'putBack'>,
): Promise<{ back: number; without: number }> {
  let back = 0
  const file = async (...given: Parameters<Vault['putBack']>) => {
    const isBack = await vault.putBack(...given)
    if (isBack) back += 1
    return isBack
  }
  if (files.count > 0) await provedBackup(bytes(), keys, { file })
  return { back, without: files.count - back }
}

/** Marks the restore as finished: the register may open. */
export async function finishRestore(connection: CopyConnection, installation: string, restore: string, outcome: string): Promise<void> {
  await connection.script(`set role "${roleName(installation, 'owner')}"`)
  await connection.run('update schema_restore set ended_at = now(), outcome = $2 where id = $1', [restore, outcome])
  await connection.script('reset role')
}

const references = () => schemaObjects().filter(({ key }) => key.startsWith('reference '))

/** Rows come in the order of tables, and some name rows of a later one: the ties are proved over all of them at the end. */
function opened(): string[] {
  return [...references().map(({ drop }) => drop), ...Object.keys(catalogue).map((name) => `alter table ${name} no force row level security`)]
}

function closed(): string[] {
  return [...references().map(({ create }) => create), ...Object.keys(catalogue).map((name) => `alter table ${name} force row level security`)]
}

async function mustBeEmpty(connection: CopyConnection, { tenant }: Head): Promise<void> {
  if (tenant !== undefined) {
    const same = await connection.run('select id from tenant where id = $1 or slug = $2', [tenant.id, tenant.slug])
    if (same.length > 0) throw new Refusal('conflict', texts.tenantIsThere(tenant.slug))
  }
  for (const name of backedUp) {
    if (tenant !== undefined && tableNamed(name).class === 'reference') continue
    const rows = await connection.run(`select 1 from ${name} where ${rowsOf(name, tenant)} limit 1`)
    if (rows.length > 0) throw new Refusal('conflict', texts.notEmpty(name))
  }
}

/** Rows that all controllers share may be there already. */
async function copied(connection: CopyConnection, name: string, columns: readonly string[], rows: AsyncIterable<Buffer>): Promise<void> {
  const list = columns.join(', ')
  if (tableNamed(name).class !== 'reference') {
    await connection.copyIn(`copy ${name} (${list}) from stdin`, rows)
    return
  }
  await connection.script(`create unlogged table arriving (like ${name})`)
  await connection.copyIn(`copy arriving (${list}) from stdin`, rows)
  await connection.script(`insert into ${name} (${list}) select ${list} from arriving on conflict (id) do nothing; drop table arriving`)
}

/** What was loaded is read as a backup would read it, and is the same to the byte. */
async function mustBeTheSame(connection: CopyConnection, installation: string, { head, tables }: Summary): Promise<void> {
  await connection.script(`set local role "${roleName(installation, 'backup')}"`)
  for (const { name, digest } of tables) {
    const sum = createHash('sha256')
    for await (const bytes of connection.copyOut(copyOutOf(name, head.tenant))) sum.update(bytes)
    if (sum.digest('hex') !== digest) throw new Refusal('conflict', texts.inconsistent(`${name}: ${columnsIn(name).length}`))
  }
}

function codeOf(reason: unknown): unknown {
  return reason instanceof Error && 'code' in reason ? reason.code : undefined
}
