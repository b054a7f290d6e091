import { annotationObjects } from './annotations.ts'
import { catalogue, type Catalogue, type Table } from './columns.ts'
import { grantObjects } from './grants.ts'
import { jobsObjects } from './jobs.ts'
import { livenessObjects } from './liveness.ts'
import { machineObjects } from './machine.ts'
import { policyObjects, standingObjects } from './policies.ts'
import { referenceObjects, tableObjects, type SchemaObject } from './tables.ts'

// One check of the database asks for it several times, and deriving it is the dearest part of that check.
const derived = new WeakMap<Catalogue, readonly SchemaObject[]>()

/** The whole schema that a catalogue asks for, in the order in which it can be made. */
export function schemaObjects(of: Catalogue = catalogue): readonly SchemaObject[] {
  const known = derived.get(of) ?? derive(of)
  derived.set(of, known)
  return known
}

function derive(of: Catalogue): SchemaObject[] {
  const every = (objects: (name: string, table: Table, of: Catalogue) => SchemaObject[]) =>
    Object.entries(of).flatMap(([name, table]) => objects(name, table, of))
  return [...every(tableObjects), ...every(referenceObjects), ...every(grantObjects), ...standingObjects(), ...livenessObjects(of),
    ...every(policyObjects), ...machineObjects(of), ...jobsObjects(of), ...every(annotationObjects)]
}
