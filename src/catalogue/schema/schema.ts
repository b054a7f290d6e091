import { tableNamed, tableNames } from './columns.ts'
import { grantObjects } from './grants.ts'
import { livenessObjects } from './liveness.ts'
import { machineObjects } from './machine.ts'
import { policyObjects, standingObjects } from './policies.ts'
import { referenceObjects, tableObjects, type SchemaObject } from './tables.ts'

/** The whole schema the catalogue asks for, in the order in which it can be made. */
export function schemaObjects(): SchemaObject[] {
  const every = (objects: (name: string, table: ReturnType<typeof tableNamed>) => SchemaObject[]) =>
    tableNames.flatMap((name) => objects(name, tableNamed(name)))
  return [...every(tableObjects), ...every(referenceObjects), ...every(grantObjects), ...standingObjects(), ...livenessObjects(),
    ...every(policyObjects), ...machineObjects()]
}
