import type { Clock } from '../clock.ts'
import { keep } from './attempts.ts'
import type { Route } from './route.ts'

/** What an answer takes beyond what a page does: a search through everything, a file that leaves the register, a paper
 *  that is set, a mail. */
export type Cost = 'search' | 'file' | 'paper' | 'mail'

/** Counts costly answers, each user's and each controller's. */
export type Rates = {
  /** Seconds to wait before the next answer of the cost; 0 when it may be given now, and then it is counted. */
  wait(cost: Cost, user: string, tenant: string): number
}

/** So many at once, and as many again in each minute that follows: far more than work needs, far less than a program that
 *  has run wild takes. */
export const mostAMinute: { readonly [cost in Cost]: { user: number; tenant: number } } = {
  search: { user: 300, tenant: 3000 },
  file: { user: 60, tenant: 600 },
  paper: { user: 60, tenant: 600 },
  mail: { user: 10, tenant: 100 },
}

/** What a route says that it costs, or what its path ends in does: .pdf is set as a paper, another ending is a file. */
export function costOf({ costs, path }: Pick<Route, 'costs' | 'path'>): Cost | undefined {
  if (costs !== undefined) return costs
  if (path.endsWith('.pdf')) return 'paper'
  return /\.\w+$/.test(path) ? 'file' : undefined
}

type Left = { count: number; at: number }

/** Counts in memory, each process for itself. Source: ASVS 2.4.1. */
export function openRates(clock: Clock): Rates {
  const left = new Map<string, Left>()
  const leftNow = (key: string, most: number, now: number) => {
    const { count, at } = left.get(key) ?? { count: most, at: now }
    return Math.min(most, count + Math.max(0, now - at) * most / minute)
  }
  return {
    wait(cost, user, tenant) {
      const now = clock.now().getTime()
      const limits = [[`${cost} ${tenant} ${user}`, mostAMinute[cost].user], [`${cost} ${tenant}`, mostAMinute[cost].tenant]] as const
      const waits = limits.map(([key, most]) => Math.ceil(Math.max(0, 1 - leftNow(key, most, now)) * minute / most / 1000))
      const wait = Math.max(...waits)
      if (wait === 0) for (const [key, most] of limits) keep(left, key, { count: leftNow(key, most, now) - 1, at: now })
      return wait
    },
  }
}

const minute = 60_000
