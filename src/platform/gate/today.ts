import { dayOf } from '../text/day.ts'

/** The calendar day in a zone. Every zone changes its day on a whole minute, so within one it is reckoned once: a task
 *  is opened for every request, and the calendar is slow. */
export function todayIn(zone: string, now: Date): string {
  const minute = Math.floor(now.getTime() / 60_000)
  const known = days.get(zone)
  if (known?.minute === minute) return known.day
  const day = dayOf(now, zone)
  days.set(zone, { minute, day })
  return day
}

const days = new Map<string, { minute: number; day: string }>()
