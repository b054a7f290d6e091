import type { Connection } from '../../src/platform/database/connection.ts'
import type { Role } from '../../src/catalogue/schema/roles.ts'
import { commentProbes } from './comment-probes.ts'
import { constraintProbes } from './constraint-probes.ts'
import { grantProbes, machineProbes } from './grants.ts'
import { livenessProbes, machineRowProbes } from './liveness-probes.ts'
import { failuresOf, type Probe } from './probe.ts'
import { rowProbes, writeProbes } from './row-policies.ts'
import { roleProbes, structureProbes } from './structure-probes.ts'

type ProbesOf = (tables: readonly string[]) => Probe[]

/** Everything that is tried against a live database, by what it shows. */
export const liveSuites: Readonly<Record<string, ProbesOf>> = {
  'a row is seen and changed only where tenant, purpose, scope, life, restriction and protection allow': rowProbes,
  'nothing is written outside tenant and scope, into the future, or of an item or purpose not in use': writeProbes,
  'the installation’s own roles see what their task needs, and the owner nothing about people': machineRowProbes,
  'lives are reckoned from a person’s own ties, objections and restrictions': () => livenessProbes(),
  'no role of the installation has powers of its own': () => roleProbes(),
  'every rule a table states about its rows refuses what breaks it': constraintProbes,
  'every reference and index stands over its columns, with the tenant': structureProbes,
  'every purpose may do with every column exactly what the catalogue says, and remove nothing': grantProbes,
  'the installation’s own roles touch nothing but their own task': machineProbes,
  'every table and column says in the database itself what the catalogue promises': commentProbes,
}

// Which of them notices a fault of the kind first. The rest is tried only when these notice nothing.
const likely: Readonly<Record<string, readonly ProbesOf[]>> = {
  'policy dropped': [rowProbes, writeProbes, machineRowProbes], 'using weakened': [rowProbes, machineRowProbes],
  'with check weakened': [writeProbes], 'policy widened': [machineRowProbes], 'permissive policy added': [rowProbes],
  'force dropped': [machineRowProbes], 'row security disabled': [machineRowProbes], 'delete granted': [grantProbes],
  'select granted': [grantProbes], 'update granted': [grantProbes], 'grant removed': [grantProbes],
  'granted to everybody': [machineProbes], 'granted to the login': [machineProbes], 'index dropped': [structureProbes],
  'constraint dropped': [structureProbes, constraintProbes], 'compulsion dropped': [constraintProbes], 'comment changed': [commentProbes],
  'role changed': [() => roleProbes()], 'function changed': [() => livenessProbes(), rowProbes],
}

/** The first failures of the live tests over some tables; none is an empty list. The ground must be planted. What is
 *  known about the fault only decides what is tried first. */
export async function liveFailures(
  superuser: Connection, tables: readonly string[], fault: { kind?: string; role?: Role | undefined } = {},
): Promise<string[]> {
  const near = (probe: Probe) => fault.role === undefined || probe.role === fault.role
  const first = (likely[fault.kind ?? ''] ?? []).map((probesOf) => () => probesOf(tables).filter(near))
  for (const probes of [...first, ...Object.values(liveSuites).map((probesOf) => () => probesOf(tables))]) {
    const failures = await earlyFailures(superuser, probes())
    if (failures.length > 0) return failures
  }
  return []
}

/** A fault that makes every attempt slow, such as a policy that asks itself, must not use up the statement's time. */
async function earlyFailures(superuser: Connection, probes: readonly Probe[]): Promise<string[]> {
  for (let start = 0; start < probes.length; start += 50) {
    const failures = await failuresOf(superuser, probes.slice(start, start + 50))
    if (failures.length > 0) return failures
  }
  return []
}
