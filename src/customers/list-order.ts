import { sql, type RawBuilder } from 'kysely'

/** What rows are in the order of, before their ids; an index holds it, so that a page costs the same wherever it is. */
export type Keys = readonly RawBuilder<unknown>[]

/** An order by its name in an address; a minus in front turns it round. */
export type Sort<Name extends string> = Name | `-${Name}`

/** The way of an order and the name of what it is in the order of. */
export function orderOf<Name extends string>(sort: Sort<Name>, names: readonly Name[]) {
  const name = names.find((one) => sort === one || sort === `-${one}`)
  if (name === undefined) throw new Error(`no rows are in the order of ${sort}`)
  return { name, way: sort === name ? 'asc' : 'desc' } as const
}

/** Asks for the keys of the row after which a page begins. */
export function keysOf(keys: Keys) {
  return keys.map((key, at) => key.as(`key_${at}`))
}

/** Rows that come after the one with these keys. */
export function isBeyond(
  keys: Keys,
  start: { id: string; [key: string]: unknown },
  id: string,
  way: 'asc' | 'desc',
): RawBuilder<boolean> {
  const values = [...keys.map((_, at) => sql`${start[`key_${at}`]}`), sql`${start.id}::uuid`]
  const row = sql.join([...keys, sql.ref(id)])
  return sql<boolean>`(${row}) ${sql.raw(way === 'asc' ? '>' : '<')} (${sql.join(values)})`
}
