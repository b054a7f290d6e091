import type { Clock } from '../clock.ts'

/** How many persons an account's programs have been given today, and how many they may be. */
export type Share = { given: number; most: number }

/** Counts in memory between two writings of the count. */
export type Shares = {
  /** Adds so many to the account's. `write` adds what has come since it was last called to what is kept, and gives the
   *  sum. Before more than the share is given, it is always asked. */
  add(account: string, persons: number, write: (persons: number) => Promise<Share>): Promise<Share>
}

type Counted = Share & { unwritten: number; writtenAt: number }

const pause = 5000
const mostAccounts = 10_000

/** A count that was written at every list would cost a flush to disk each: it is written every five seconds, and a process
 *  that dies forgets no more than that. Another process is heard of as often. */
export function openShares(clock: Clock): Shares {
  const accounts = new Map<string, Counted>()
  return {
    async add(account, persons, write) {
      const now = clock.now().getTime()
      const known = accounts.get(account)
      const unwritten = (known?.unwritten ?? 0) + persons
      if (known !== undefined && now - known.writtenAt < pause && known.given + unwritten <= known.most) {
        known.unwritten = unwritten
        return { given: known.given + unwritten, most: known.most }
      }
      // What others add meanwhile is theirs to write.
      if (known !== undefined) known.unwritten = 0
      const share = await write(unwritten)
      if (accounts.size >= mostAccounts) accounts.clear()
      accounts.set(account, { ...share, unwritten: accounts.get(account)?.unwritten ?? 0, writtenAt: now })
      return share
    },
  }
}
