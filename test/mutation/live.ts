import type { Connection } from '../../src/platform/database/connection.ts'
import { constraintProbes } from './constraint-probes.ts'
import { grantProbes, machineProbes } from './grants.ts'
import { livenessProbes, machineRowProbes } from './liveness-probes.ts'
import { failuresOf, type Probe } from './probe.ts'
import { rowProbes, writeProbes } from './row-policies.ts'
import { roleProbes, structureProbes } from './structure-probes.ts'

/** Everything that is tried against a live database, by what it shows. */
export const liveSuites: Readonly<Record<string, (tables: readonly string[]) => Probe[]>> = {
  'a row is seen and changed only where tenant, purpose, scope, life, restriction and protection allow': rowProbes,
  'nothing is written outside tenant and scope, into the future, or of an item or purpose not in use': writeProbes,
  'the installation’s own roles see what their task needs, and the owner nothing about people': machineRowProbes,
  'lives are reckoned from a person’s own ties, objections and restrictions': () => livenessProbes(),
  'no role of the installation has powers of its own': () => roleProbes(),
  'every rule a table states about its rows refuses what breaks it': constraintProbes,
  'every reference and index stands over its columns, with the tenant': structureProbes,
  'every purpose may do with every column exactly what the catalogue says, and remove nothing': grantProbes,
  'the installation’s own roles touch nothing but their own task': machineProbes,
}

/** The first failures of the live tests over some tables; none is an empty list. The ground must be planted. */
export async function liveFailures(superuser: Connection, tables: readonly string[]): Promise<string[]> {
  for (const probes of Object.values(liveSuites)) {
    const failures = await failuresOf(superuser, probes(tables))
    if (failures.length > 0) return failures
  }
  return []
}
