import { addDays, addMonths, weekdayOf } from '../platform/text/day.ts'

/** Whether a day is no working day in Finland: a weekend or a public holiday, Midsummer Eve and Christmas Eve among
 *  them. Source: Regulation 1182/71, article 2; Act on statutory time limits 150/1930, section 5. */
export function isFree(day: string): boolean {
  return weekdayOf(day) > 5 || holidaysOf(Number(day.slice(0, 4))).has(day)
}

/** The first working day that is not before this day. */
export function workingDayFrom(day: string): string {
  let found = day
  while (isFree(found)) found = addDays(found, 1)
  return found
}

/** The day by which an answer is due: so many months from receipt, on the next working day where that one is free.
 *  Source: GDPR 12(3); Regulation 1182/71, article 3; EDPB Guidelines 01/2022, 157-162. */
export function dueFrom(received: string, months: number, pausedDays = 0): string {
  return workingDayFrom(addDays(addMonths(received, months), pausedDays))
}

function holidaysOf(year: number): ReadonlySet<string> {
  const easter = easterOf(year)
  const fixed = ['01-01', '01-06', '05-01', '12-06', '12-24', '12-25', '12-26'].map((day) => `${year}-${day}`)
  const midsummerEve = weekdayFrom(`${year}-06-19`, 5)
  return new Set([...fixed, addDays(easter, -2), easter, addDays(easter, 1), addDays(easter, 39), midsummerEve,
    addDays(midsummerEve, 1)])
}

function weekdayFrom(day: string, weekday: number): string {
  return addDays(day, (weekday - weekdayOf(day) + 7) % 7)
}

/** Easter Sunday by the Gregorian reckoning (Meeus, Jones and Butcher). */
function easterOf(year: number): string {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const rest = year % 100
  const moon = (19 * golden + century - Math.floor(century / 4) - Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) + 15) % 30
  const sunday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - moon - rest % 4) % 7
  const shift = Math.floor((golden + 11 * moon + 22 * sunday) / 451)
  const ordinal = moon + sunday - 7 * shift + 114
  const two = (number: number) => String(number).padStart(2, '0')
  return `${year}-${two(Math.floor(ordinal / 31))}-${two(ordinal % 31 + 1)}`
}
