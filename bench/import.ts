import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { importCustomers } from '../src/customers/import.ts'
import { openRegister } from '../src/platform/register.ts'
import { machineActor } from '../src/platform/tenants.ts'
import { customersFile } from './customers-file.ts'
import { durations, finding, type Finding } from './measure.ts'
import { openBenchRegister, plantTenant, type BenchRegister } from './register.ts'
import { keyed } from '../test/world.ts'

/** An import against the quickest way there is for the same rows: COPY, by a superuser, into the same tables with all
 *  their indexes and constraints. */
export async function benchImport({ long }: { long: boolean }): Promise<Finding[]> {
  const lines = long ? 100_000 : 10_000
  const register = await openBenchRegister()
  const gate = await openRegister(register.server, register.installation, keyed, 10)
  try {
    const tenant = await plantTenant(register, 'only', 0)
    const file = customersFile(lines)
    const before = await rowCounts(register)
    const started = performance.now()
    const outcome = await importCustomers(gate, machineActor(tenant, ['contracting']), file)
    const imported = performance.now() - started
    if (outcome.accepted !== lines) throw new Error(`${outcome.accepted} of ${lines} lines were accepted: ${JSON.stringify(outcome.refused.slice(0, 3))}`)
    const filled = [...await rowCounts(register)].filter(([table, rows]) => rows > (before.get(table) ?? 0)).map(([table]) => table)
    const copies = await copyAgain(register, await parentsFirst(register, filled))
    return [finding(`import: ${lines} lines, milliseconds`, { of: 'import', to: 'copy', atMost: 4 },
      { import: copies.map(() => imported), copy: copies })]
  } finally {
    await gate.close()
    await register.close()
  }
}

/** Puts the rows back three times, each time into empty tables, and gives the milliseconds of each. */
async function copyAgain({ owner }: BenchRegister, tables: readonly string[]): Promise<number[]> {
  const folder = mkdtempSync(join(tmpdir(), 'seloste-bench-rows-'))
  // The server may be another user than we are, and cannot reach what is in our own folder.
  chmodSync(folder, 0o777)
  const fileOf = (table: string) => `'${folder}/${table}'`
  const taken: number[] = []
  try {
    for (const table of tables) await owner.script(`copy ${table} to ${fileOf(table)}`)
    for (let round = 0; round < 3; round++) {
      await owner.script(`truncate ${tables.join(', ')} cascade`)
      await owner.script('checkpoint')
      const [milliseconds = NaN] = await durations(1, async () => {
        for (const table of tables) await owner.script(`copy ${table} from ${fileOf(table)}`)
      })
      taken.push(milliseconds)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return taken
}

async function rowCounts({ owner }: BenchRegister): Promise<Map<string, number>> {
  const { rows } = await owner.run<{ name: string }>("select tablename as name from pg_tables where schemaname = 'public'")
  const counts = new Map<string, number>()
  for (const { name } of rows) {
    const { rows: [counted] } = await owner.run<{ rows: number }>(`select count(*)::int as rows from "${name}"`)
    counts.set(name, counted?.rows ?? 0)
  }
  return counts
}

/** A row is copied after the rows it refers to. */
async function parentsFirst({ owner }: BenchRegister, tables: readonly string[]): Promise<string[]> {
  const { rows } = await owner.run<{ child: string; parent: string }>(`select conrelid::regclass::text as child,
    confrelid::regclass::text as parent from pg_constraint where contype = 'f' and conrelid <> confrelid`)
  const ordered: string[] = []
  while (ordered.length < tables.length) {
    const left = tables.filter((table) => !ordered.includes(table))
    const ready = left.filter((table) => !rows.some(({ child, parent }) => child === table && left.includes(parent)))
    if (ready.length === 0) throw new Error(`these tables refer to each other in a circle: ${left.join(', ')}`)
    ordered.push(...ready)
  }
  return ordered
}
