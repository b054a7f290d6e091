import type { Connection } from '../../src/platform/database/connection.ts'
import { checkDatabase } from '../../src/platform/database/check.ts'
import { sourceDigests } from '../../src/platform/database/seal.ts'
import type { CatalogueMutant } from './catalogue-mutants.ts'
import { installation, login } from './probe.ts'

/** What a run found: how many mutants were tried, and which nobody noticed. */
export type Score = { tried: number; same: number; survivors: string[] }

/** Mutated catalogues that the check at start lets pass. A mutant that asks for the very same schema is told apart:
 *  nothing in a database could show it. */
export async function unnoticedCatalogues(connection: Connection, mutants: readonly CatalogueMutant[]): Promise<Score> {
  const score: Score = { tried: 0, same: 0, survivors: [] }
  const sound = asText(sourceDigests())
  for (const { title, of } of mutants) {
    if (digestsOf(of) === sound) score.same += 1
    else {
      score.tried += 1
      if (await passes(connection, of)) score.survivors.push(title)
    }
  }
  return score
}

async function passes(connection: Connection, of: CatalogueMutant['of']): Promise<boolean> {
  // A catalogue that cannot even be derived stops the start as well.
  const findings = await checkDatabase(connection, installation, login, of).catch((reason: unknown) => [String(reason)])
  return findings.length === 0
}

function digestsOf(of: CatalogueMutant['of']): string {
  try {
    return asText(sourceDigests(of))
  } catch (reason) {
    return String(reason)
  }
}

function asText(digests: Map<string, string>): string {
  return JSON.stringify([...digests])
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
