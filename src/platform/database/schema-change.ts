import { createHash } from 'node:crypto'
import type { SchemaObject } from '../../catalogue/schema/tables.ts'

/** What is remembered of a schema object: enough to tell whether it changed, and to take it away. */
export type Remembered = { key: string; digest: string; drop: string }

/** The schema in the form in which migrations remember it. */
export function remember(objects: readonly SchemaObject[]): Remembered[] {
  return objects.map(({ key, create, drop }) => ({ key, digest: digestOf(create), drop }))
}

/** What leads from one schema to the next: taken away in reverse order, then made in order.
 *  A column that changes its type is refused: such a step is written by hand, with what happens to its values. */
export function schemaChange(before: readonly Remembered[], after: readonly SchemaObject[]): string[] {
  const old = new Map(before.map((object) => [object.key, object.digest]))
  const now = new Map(after.map((object) => [object.key, digestOf(object.create)]))
  const changed = (object: Remembered) => now.get(object.key) !== object.digest
  const retyped = before.filter((object) => object.key.startsWith('column ') && now.has(object.key) && changed(object))
  if (retyped.length > 0) {
    throw new Error(`write this change by hand, with what happens to the values: ${retyped.map(({ key }) => key).join(', ')}`)
  }
  // Policies hang on the functions, so a function that stays is replaced where it stands.
  const replaced = (object: Remembered) => object.key.startsWith('function ') && now.has(object.key)
  const gone = before.filter((object) => changed(object) && !replaced(object)).toReversed().map((object) => object.drop)
  const made = after.filter((object) => old.get(object.key) !== digestOf(object.create)).map((object) => object.create)
  return [...gone, ...made]
}

function digestOf(sql: string): string {
  return createHash('sha256').update(sql).digest('hex').slice(0, 32)
}
