import { sql, type Compilable, type CompiledQuery, type Kysely, type RawBuilder } from 'kysely'
import type { DatabaseFor } from '../../catalogue/database.ts'
import type { Purpose } from '../../catalogue/purposes.ts'
import type { Task } from './task.ts'

/** Stands in a statement where a value will be. */
type StandIn = { readonly standsFor: string }

/** Gives the stand-in of a value. */
export type Values<V> = <K extends keyof V & string>(name: K) => RawBuilder<NonNullable<V[K]>>

/** What a form of a statement is for: the purpose it is asked in, and which of the values are there. */
export type Form<P extends Purpose, V> = { readonly purpose: P; readonly has: (name: keyof V & string) => boolean }

/** A statement that is built and compiled once for what runs at every request, or once for each of its forms: for each
 *  purpose it is asked in, with each set of values that are there. `build` gets a stand-in for each value; what it gives is
 *  run with a task and the values. Throws when a value it stands for is not among them. */
export function prepared<P extends Purpose, V extends { readonly [name: string]: unknown }, R>(
  build: (db: Kysely<DatabaseFor<P>>, value: Values<V>, form: Form<P, V>) => Compilable<R>,
): (task: Task<P>, values: V) => Promise<R[]> {
  const forms = new Map<string, CompiledQuery<R>>()
  return async ({ db, purpose }, values) => {
    const names = Object.keys(values).filter((name) => values[name] !== undefined)
    const key = `${purpose} ${names.join(' ')}`
    const compiled = forms.get(key)
      ?? build(db, (standsFor) => sql`${sql.val({ standsFor })}`, { purpose, has: (name) => names.includes(name) }).compile()
    forms.set(key, compiled)
    const parameters = compiled.parameters.map((each) => isStandIn(each) ? valueOf(values, each) : each)
    return (await db.executeQuery<R>({ ...compiled, parameters })).rows
  }
}

function isStandIn(value: unknown): value is StandIn {
  return typeof value === 'object' && value !== null && 'standsFor' in value
}

function valueOf(values: { readonly [name: string]: unknown }, { standsFor }: StandIn): unknown {
  if (values[standsFor] === undefined) throw new Error(`the statement has no value for ${standsFor}`)
  return values[standsFor]
}
