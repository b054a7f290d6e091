import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { forInstallation, roleName } from '../../catalogue/schema/roles.ts'
import { schemaObjects } from '../../catalogue/schema/schema.ts'
import type { Connection } from './connection.ts'
import { remember, schemaChange, type Remembered } from './schema-change.ts'
import { seal } from './seal.ts'

const remembered = z.object({ key: z.string(), digest: z.string(), drop: z.string() })

/** The repository's migrations: plain SQL, forward only, one number each. */
export const migrationsFolder = join(import.meta.dirname, '../../../migrations')

/** Brings the database up to the newest migration and seals what it has become. Each migration is one transaction;
 *  two installations starting at once wait for each other. Gives the numbers it applied.
 *  Refuses when an applied migration no longer reads as it did. */
export async function migrate(owner: Connection, installation: string, folder = migrationsFolder): Promise<number[]> {
  await owner.run('select pg_advisory_lock(7350178)')
  try {
    await owner.script(`set role "${roleName(installation, 'owner')}";
      create table if not exists schema_migration (number integer primary key, digest text not null,
        applied_at timestamptz not null default now())`)
    const applied: number[] = []
    const { rows } = await owner.run('select number, digest from schema_migration')
    const done = new Map(rows.map((row) => [Number(row['number']), String(row['digest'])]))
    for (const { number, name, sql } of await readMigrations(folder)) {
      if (done.has(number)) mustBeUnchanged(name, sql, done.get(number))
      else {
        await apply(owner, installation, number, sql)
        applied.push(number)
      }
    }
    if (applied.length > 0) await seal(owner)
    return applied
  } finally {
    await owner.script('reset role; select pg_advisory_unlock(7350178)')
  }
}

/** Migrations that the database has and the product does not know, or knows otherwise, or has not applied yet. */
export async function checkMigrations(connection: Connection, folder = migrationsFolder): Promise<string[]> {
  const { rows } = await connection.run('select number, digest from schema_migration order by number')
  const known = new Map((await readMigrations(folder)).map(({ number, name, sql }) => [number, { name, digest: digest(sql) }]))
  const applied = new Map(rows.map((row) => [Number(row['number']), String(row['digest'])]))
  return [
    ...[...applied.keys()].filter((number) => !known.has(number)).map((number) => `migration ${number} is in the database and unknown here`),
    ...[...known].filter(([number]) => !applied.has(number)).map(([, { name }]) => `migration ${name} has not been applied`),
    ...[...known].filter(([number, file]) => applied.has(number) && applied.get(number) !== file.digest)
      .map(([, { name }]) => `migration ${name} was changed after it was applied`),
  ]
}

/** Writes the next migration from the catalogue's difference to the last one, and gives its file name, or nothing when
 *  the catalogue asks for nothing new. `why` becomes the first line. */
export async function writeMigration(name: string, why: string, folder = migrationsFolder): Promise<string | undefined> {
  const after = schemaObjects()
  const statements = schemaChange(await readSnapshot(folder), after)
  if (statements.length === 0) return undefined
  const number = (await readMigrations(folder)).length + 1
  const file = `${String(number).padStart(4, '0')}-${name}.sql`
  await writeFile(join(folder, file), `-- Why: ${why}\n\n${statements.map((statement) => `${statement};\n`).join('\n')}`)
  await writeFile(join(folder, 'schema.json'), `[\n${remember(after).map((object) => JSON.stringify(object)).join(',\n')}\n]\n`)
  return file
}

/** What the migrations lead to, as the last one recorded it. */
export async function readSnapshot(folder = migrationsFolder): Promise<Remembered[]> {
  const text = await readFile(join(folder, 'schema.json'), 'utf8').catch(() => '[]')
  return z.array(remembered).parse(JSON.parse(text))
}

async function apply(owner: Connection, installation: string, number: number, sql: string): Promise<void> {
  await owner.script(`begin;\n${forInstallation(sql, installation)};
    insert into schema_migration (number, digest) values (${number}, '${digest(sql)}');\ncommit`)
    .catch(async (reason: unknown) => {
      await owner.script('rollback')
      throw reason
    })
}

async function readMigrations(folder: string): Promise<{ number: number; name: string; sql: string }[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).toSorted()
  return Promise.all(names.map(async (name) => ({
    number: Number(name.slice(0, 4)), name, sql: await readFile(join(folder, name), 'utf8'),
  })))
}

function mustBeUnchanged(name: string, sql: string, was: string | undefined): void {
  if (digest(sql) !== was) throw new Error(`migration ${name} was changed after it was applied; write a new one instead`)
}

function digest(sql: string): string {
  return createHash('sha256').update(sql).digest('hex')
}
