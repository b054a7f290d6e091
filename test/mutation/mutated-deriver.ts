import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'
import { forInstallation } from '../../src/catalogue/schema/roles.ts'
import { schemaObjects } from '../../src/catalogue/schema/schema.ts'
import type { SchemaObject } from '../../src/catalogue/schema/tables.ts'
import type { Connection } from '../../src/platform/database/connection.ts'
import type { DeriverMutant } from './deriver-mutants.ts'
import { liveFailures } from './live.ts'
import { installation } from './probe.ts'
import { progressOf } from './progress.ts'
import { all, plantAll } from './rows.ts'
import { withoutTrace } from './scratch.ts'

const catalogueFolder = join(import.meta.dirname, '../../src/catalogue')
const objectsOf = z.array(z.object({ key: z.string(), create: z.string(), drop: z.string() }))

/** Derivers that were made wrong and that no live test noticed, over the first tables that each one changed. The
 *  database must be empty: each mutant makes the whole schema, as a first migration would. */
export async function unnoticed(empty: Connection, mutants: readonly DeriverMutant[], most: number): Promise<string[]> {
  const progress = progressOf('deriver', mutants.length)
  for (const mutant of mutants) {
    const objects = await derivedBy(mutant)
    if (await isMissed(empty, objects, touched(objects).slice(0, most))) {
      progress.survived(`${mutant[0]}.ts with "${mutant[2]}" for "${mutant[1]}"`)
    } else progress.killed()
  }
  return progress.end()
}

/** Mutants that find nothing to change any more: the source has moved on, and they would try nothing. */
export function stale(mutants: readonly DeriverMutant[]): string[] {
  return mutants.filter(([file, from]) => !readFileSync(join(catalogueFolder, 'schema', `${file}.ts`), 'utf8').includes(from))
    .map(([file, from]) => `${file}.ts has no "${from}"`)
}

/** The live tests' findings over a schema that these objects make. */
async function isMissed(empty: Connection, objects: readonly SchemaObject[], tables: readonly string[]): Promise<boolean> {
  return withoutTrace(empty, async () => {
    const sql = objects.map(({ create }) => create).join(';\n')
    const made = await empty.script(forInstallation(`set local role {{owner}}; ${sql}; set local role none; ${plantAll()}`, installation))
      .then(() => true, () => false)
    return made && (await liveFailures(empty, tables)).length === 0
  })
}

/** The schema that the catalogue's own source derives once the mutant stands in it. */
export async function derivedBy([file, from, to]: DeriverMutant): Promise<SchemaObject[]> {
  const folder = mkdtempSync(join(tmpdir(), 'seloste-mutant-'))
  try {
    cpSync(catalogueFolder, folder, { recursive: true })
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
    const path = join(folder, 'schema', `${file}.ts`)
    const source = readFileSync(path, 'utf8')
    if (!source.includes(from)) throw new Error(`${file}.ts has no "${from}" to change`)
    writeFileSync(path, source.replaceAll(from, () => to))
    const module: unknown = await import(pathToFileURL(join(folder, 'schema/schema.ts')).href)
    return objectsOf.parse(schemaFunction.parse(module).schemaObjects())
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const schemaFunction = z.object({ schemaObjects: z.custom<() => unknown>((value) => typeof value === 'function') })

function touched(objects: readonly SchemaObject[]): string[] {
  const sound = new Map(schemaObjects().map(({ key, create }) => [key, create]))
  const now = new Map(objects.map(({ key, create }) => [key, create]))
  const keys = [...[...now].filter(([key, create]) => sound.get(key) !== create).map(([key]) => key),
    ...[...sound.keys()].filter((key) => !now.has(key))]
  const tables = new Set(keys.map((key) => key.split(' ')[1]?.split('.')[0] ?? ''))
  // First those that have every kind of clause.
  const named = [...new Set(['person', 'affiliation', 'search_entry', ...Object.keys(all)])].filter((name) => tables.has(name))
  return named.length > 0 ? named : ['person', 'affiliation', 'organisation', 'retention_length']
}
