import type { Connection } from '../../src/platform/database/connection.ts'
import { isRefused } from '../../src/platform/database/check.ts'
import type { CatalogueMutant } from './catalogue-mutants.ts'
import { installation, login } from './probe.ts'
import { progressOf } from './progress.ts'

/** Mutated catalogues that the check at start lets pass. A mutant that asks for the very same schema says nothing else. */
export async function unnoticedCatalogues(connection: Connection, mutants: readonly CatalogueMutant[]): Promise<string[]> {
  const progress = progressOf('catalogue', mutants.length)
  const unchanged = remembering(connection)
  // Else every mutant would be refused too, and from here on no answer of the database is missing.
  if (await isRefused(unchanged, installation, login)) throw new Error('the catalogue itself is refused')
  for (const { title, of } of mutants) {
    // A catalogue that cannot even be derived stops the start as well.
    if (await isRefused(unchanged, installation, login, of).catch(() => true)) progress.killed()
    else progress.survived(title)
  }
  return progress.end()
}

/** Nothing changes in the database while catalogues do, so that its answers hold for all of them. */
function remembering(connection: Connection): Connection {
  const known = new Map<string, Promise<unknown>>()
  const run = (sql: string, parameters: readonly unknown[] = []) => {
    const question = JSON.stringify([sql, parameters])
    const answer = known.get(question) ?? connection.run(sql, parameters)
    known.set(question, answer)
    return answer
  }
  return new Proxy(connection, { get: (target, name): unknown => (name === 'run' ? run : Reflect.get(target, name)) })
}

/** Every n-th of the list, from a seed: another seed chooses others, and the same one always the same. */
export function sampled<T>(list: readonly T[], most: number, seed: number): T[] {
  if (list.length <= most) return [...list]
  let state = seed
  const next = () => { state = (Math.imul(state, 1664525) + 1013904223) >>> 0; return state / 2 ** 32 }
  const left = [...list]
  return Array.from({ length: most }, () => left.splice(Math.floor(next() * left.length), 1)).flat()
}

/** At most so many of each kind. */
export function sampledByKind<T extends { kind: string }>(list: readonly T[], most: number, seed: number): T[] {
  return [...Map.groupBy(list, ({ kind }) => kind).values()].flatMap((group) => sampled(group, most, seed))
}
