import { sql, type Compilable, type CompiledQuery, type Kysely, type RawBuilder } from 'kysely'
import type { DatabaseFor } from '../../catalogue/database.ts'
import type { Purpose } from '../../catalogue/purposes.ts'
import type { Task } from './task.ts'

/** Stands in a statement where a value will be. */
type StandIn = { readonly standsFor: string }

/** Gives the stand-in of a value. */
export type Values<V> = <K extends keyof V & string>(name: K) => RawBuilder<V[K]>

/** A statement that is built and compiled once, for what runs at every request. `build` gets a stand-in for each value;
 *  what it gives is run with a task and the values. Throws when a value it stands for is not among them. */
export function prepared<P extends Purpose, V extends { readonly [name: string]: unknown }, R>(
  build: (db: Kysely<DatabaseFor<P>>, value: Values<V>) => Compilable<R>,
): (task: Task<P>, values: V) => Promise<R[]> {
  let compiled: CompiledQuery<R> | undefined
  return async ({ db }, values) => {
    compiled ??= build(db, (standsFor) => sql`${sql.val({ standsFor })}`).compile()
    const parameters = compiled.parameters.map((each) => isStandIn(each) ? valueOf(values, each) : each)
    return (await db.executeQuery<R>({ ...compiled, parameters })).rows
  }
}

function isStandIn(value: unknown): value is StandIn {
  return typeof value === 'object' && value !== null && 'standsFor' in value
}

function valueOf(values: { readonly [name: string]: unknown }, { standsFor }: StandIn): unknown {
  if (!Object.hasOwn(values, standsFor)) throw new Error(`the statement has no value for ${standsFor}`)
  return values[standsFor]
}
