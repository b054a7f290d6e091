import type { Clock } from '../clock.ts'

/** How often something was tried in vain under a key, such as an account and an address together. */
export type Attempts = {
  /** Seconds to wait before the next attempt; 0 when it may be made now. */
  wait(key: string): number
  failed(key: string): void
  succeeded(key: string): void
}

const free = 5
const window = 15 * 60_000
const mostKeys = 10_000

/** Counts failures in memory: five within a quarter of an hour are free, each further one waits until the window has
 *  passed. The key holds the address, so that whoever guesses does not shut the owner out. */
export function openAttempts(clock: Clock): Attempts {
  const failures = new Map<string, { count: number; since: number }>()
  const living = (key: string) => {
    const found = failures.get(key)
    if (found !== undefined && clock.now().getTime() - found.since < window) return found
    failures.delete(key)
    return undefined
  }
  return {
    wait(key) {
      const found = living(key)
      if (found === undefined || found.count < free) return 0
      return Math.max(1, Math.ceil((found.since + window - clock.now().getTime()) / 1000))
    },
    failed(key) {
      const found = living(key)
      if (found !== undefined) found.count += 1
      else {
        const [oldest] = failures.keys()
        if (failures.size >= mostKeys && oldest !== undefined) failures.delete(oldest)
        failures.set(key, { count: 1, since: clock.now().getTime() })
      }
    },
    succeeded: (key) => { failures.delete(key) },
  }
}
