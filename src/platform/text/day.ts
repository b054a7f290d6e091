import type { Language } from './language.ts'

const millisecondsInDay = 86_400_000
const joints = { fi: 'klo', sv: 'kl.', en: 'at' } as const satisfies Record<Language, string>
const halves = {
  fi: ['ap.', 'ip.'], sv: ['f.m.', 'e.m.'], en: ['a.m.', 'p.m.'],
} as const satisfies Record<Language, readonly [string, string]>
const clocks = new Map<string, Intl.DateTimeFormat>()

/** Reads a calendar day in the Finnish (`26.3.2026`) or ISO form (`2026-03-26`) and returns the ISO form.
 *  Undefined for a day that no calendar has, such as `31.2.2026`. */
export function parseDay(text: string): string | undefined {
  const finnish = /^(\d{1,2})\.(\d{1,2})\.([1-9]\d{3})$/.exec(text.trim())
  if (finnish !== null) return existing(finnish[3], finnish[2], finnish[1])
  const iso = /^([1-9]\d{3})-(\d{2})-(\d{2})$/.exec(text.trim())
  return iso === null ? undefined : existing(iso[1], iso[2], iso[3])
}

/** Prints a day as people read it in Finland in every language of the register: `26.3.2026`. */
export function formatDay(day: string): string {
  const { year, month, date } = partsOf(day)
  return `${date}.${month}.${year}`
}

/** The day that many days later (or earlier). */
export function addDays(day: string, days: number): string {
  return isoOf(instantOf(day) + days * millisecondsInDay)
}

/** The same day of the month that many months later, or the month's last day when it has no such day.
 *  This is how a time limit of a month ends: Regulation 1182/71, article 3(2)(c). */
export function addMonths(day: string, months: number): string {
  const { year, month, date } = partsOf(day)
  const first = new Date(Date.UTC(year, month - 1 + months, 1))
  const lastDate = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  return isoOf(first.setUTCDate(Math.min(date, lastDate)))
}

/** How many days lie from the first day to the second; negative when the second is earlier. */
export function daysBetween(first: string, second: string): number {
  return (instantOf(second) - instantOf(first)) / millisecondsInDay
}

/** The weekday, Monday 1 to Sunday 7, as the Finnish week runs. */
export function weekdayOf(day: string): number {
  return new Date(instantOf(day)).getUTCDay() || 7
}

/** The ISO week and the year it belongs to: 1.1.2027 is in week 53 of 2026. */
export function weekOf(day: string): { year: number; week: number } {
  // The week belongs to the year of its Thursday.
  const thursday = addDays(day, 4 - weekdayOf(day))
  const { year } = partsOf(thursday)
  return { year, week: Math.floor(daysBetween(`${year}-01-01`, thursday) / 7) + 1 }
}

/** The calendar day of an instant where the controller lives. */
export function dayOf(instant: Date, zone = 'Europe/Helsinki'): string {
  const { year, month, day } = clockOf(instant, zone)
  return `${year}-${month}-${day}`
}

/** The clock that times of day are read from: where it stands, and how many hours its reader wants on it. */
export type Dial = { zone: string; hours?: Hours }
/** Whether a day has 24 hours, or twice 12. */
export type Hours = 'hours_24' | 'hours_12'

/** Prints an instant by the clock where the controller lives: `26.3.2026 klo 9.00`, `kl. 9.00` or `at 9:00`. */
export function formatInstant(instant: Date, language: Language, dial: Dial = { zone: 'Europe/Helsinki' }): string {
  const { hour = '', minute = '' } = clockOf(instant, dial.zone)
  return `${formatDay(dayOf(instant, dial.zone))} ${formatTime(`${hour}:${minute}`, language, dial.hours)}`
}

/** Prints a time of day such as `15:05`: `klo 15.05`, or to who wants twelve hours `klo 3.05 ip.`. */
export function formatTime(time: string, language: Language, hours: Hours = 'hours_24'): string {
  const [hour = '', minute = ''] = time.split(':')
  const [morning, afternoon] = halves[language]
  const of24 = Number(hour)
  const shown = hours === 'hours_24' ? of24 : of24 % 12 || 12
  const half = hours === 'hours_24' ? '' : ` ${of24 < 12 ? morning : afternoon}`
  return `${joints[language]} ${shown}${language === 'en' ? ':' : '.'}${minute}${half}`
}

/** Reads a time of day written after a day, such as `9.30` or `15:05`: the instant at which the zone's clock showed it. A
 *  time that the clock shows twice is the later one. Undefined for a time that no day has. */
export function instantAt(day: string, time: string, zone = 'Europe/Helsinki'): Date | undefined {
  const [, hour, minute] = /^([01]?\d|2[0-3])[.:]([0-5]\d)$/.exec(time.trim()) ?? []
  if (hour === undefined || minute === undefined) return undefined
  const wanted = instantOf(day) + (Number(hour) * 60 + Number(minute)) * 60_000
  const shown = clockOf(new Date(wanted), zone)
  const ahead = Date.UTC(Number(shown['year']), Number(shown['month']) - 1, Number(shown['day']), Number(shown['hour']), Number(shown['minute'])) - wanted
  return new Date(wanted - ahead)
}

function existing(year = '', month = '', date = ''): string | undefined {
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  const instant = Date.UTC(Number(year), Number(month) - 1, Number(date))
  return isoOf(instant) === day ? day : undefined
}

function partsOf(day: string): { year: number; month: number; date: number } {
  if (parseDay(day) !== day) throw new RangeError('a day is written YYYY-MM-DD')
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), date: Number(day.slice(8)) }
}

function instantOf(day: string): number {
  const { year, month, date } = partsOf(day)
  return Date.UTC(year, month - 1, date)
}

function isoOf(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10)
}

function clockOf(instant: Date, zone: string): Record<string, string> {
  const clock =
    clocks.get(zone) ??
    new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    })
  // Building a formatter costs far more than using one, and lists print hundreds of instants.
  clocks.set(zone, clock)
  return Object.fromEntries(clock.formatToParts(instant).map(({ type, value }) => [type, value]))
}
