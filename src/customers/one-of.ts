import { sql, type RawBuilder } from 'kysely'

/** Compares with any of the ids by one parameter, so that a list of any length is the same prepared statement. */
export function oneOf(ids: readonly string[]): RawBuilder<string> {
  return anyOf(sql.val(ids))
}

/** The same with a stand-in for the ids, in a statement that is built once. */
export function anyOf(ids: RawBuilder<readonly string[]>): RawBuilder<string> {
  return sql<string>`any(${ids}::uuid[])`
}

/** Orders and compares as Finnish lists do; the indexes of lists have the same collation. */
export function finnish(column: string): RawBuilder<string> {
  return sql<string>`${sql.ref(column)} collate "fi-x-icu"`
}
