import type { Clock } from '../clock.ts'

/** How often something was tried in vain under a key, such as an account and an address together. */
export type Attempts = {
  /** Seconds to wait before the next attempt; 0 when it may be made now. `free` failures cost nothing: five unless said. */
  wait(key: string, free?: number): number
  failed(key: string): void
  /** The attempt counted last was no failure after all. */
  undone(key: string): void
  succeeded(key: string): void
  /** Whether the key has succeeded within a month, so that others' failures need not hold it up. */
  isKnown(key: string): boolean
}

const usualFree = 5
const window = 15 * 60_000
const month = 30 * 24 * 60 * 60_000
const mostKeys = 50_000

/** Counts failures in memory: five within a quarter of an hour are free, each further one waits until the window has
 *  passed. The key holds the address, so that whoever guesses does not shut the owner out. */
export function openAttempts(clock: Clock): Attempts {
  const failures = new Map<string, { count: number; since: number }>()
  const successes = new Map<string, number>()
  const now = () => clock.now().getTime()
  const living = (key: string) => {
    const found = failures.get(key)
    if (found !== undefined && now() - found.since < window) return found
    failures.delete(key)
    return undefined
  }
  return {
    wait(key, free = usualFree) {
      const found = living(key)
      if (found === undefined || found.count < free) return 0
      return Math.max(1, Math.ceil((found.since + window - now()) / 1000))
    },
    failed(key) {
      const found = living(key)
      if (found !== undefined) found.count += 1
      else keep(failures, key, { count: 1, since: now() })
    },
    undone(key) {
      const found = living(key)
      if (found !== undefined) found.count -= 1
    },
    succeeded(key) {
      failures.delete(key)
      keep(successes, key, now())
    },
    isKnown: (key) => now() - (successes.get(key) ?? -month) < month,
  }
}

/** Keeps no more than so many keys; the one that has been there longest goes. */
export function keep<V>(map: Map<string, V>, key: string, value: V): void {
  const [oldest] = map.keys()
  if (map.size >= mostKeys && oldest !== undefined) map.delete(oldest)
  map.set(key, value)
}
