import { z } from 'zod'

/** The keys of a record, with their types. */
export function names<K extends string>(record: { readonly [key in K]?: unknown }): K[] {
  const keys: K[] = []
  for (const key in record) keys.push(key)
  return keys
}

/** One of the names given; anything else is refused by its own name. */
export function oneOf<const K extends string>(allowed: readonly K[]) {
  return z.enum(allowed)
}
