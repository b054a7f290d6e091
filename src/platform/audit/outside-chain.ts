import { isSigned, nameOf, readCheckpoint, type Signed } from './checkpoint.ts'
import type { Sealing } from './log.ts'
import { outsideFile, readOutside } from './outside.ts'

/** The checkpoints outside as one chain: a signed restore takes the place of those that it says are lost. `broken` is
 *  the number at which the outside itself does not hold together. */
export function outsideChain({ folder, key }: Sealing, tenant: string): { chain: Signed[]; broken?: number } {
  const chain: Signed[] = []
  for (const each of readOutside(outsideFile(folder, tenant))) {
    const read = readCheckpoint(each.body)
    if (read === undefined || read.tenant !== tenant) return { chain, broken: chain.length + 1 }
    const { number, kind, previous, detail } = read
    const before = chain[number - 2]
    const newest = chain.at(-1)
    const replaces = number <= chain.length
    const saysSo = kind === 'restored' && newest !== undefined && detail?.includes(nameOf(newest.body)) === true
    const follows = previous === (before && nameOf(before.body)) && number <= chain.length + 1
    if (!follows || (replaces && !saysSo)) return { chain, broken: number }
    // A restore is what an attacker would invent, so it is believed by its own signature.
    if (kind === 'restored' && !isSigned(each, key.open)) return { chain, broken: number }
    chain.splice(number - 1, chain.length, each)
  }
  const end = chain.at(-1)
  return end !== undefined && !isSigned(end, key.open) ? { chain, broken: chain.length } : { chain }
}
