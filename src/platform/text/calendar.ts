import { contentLines, escaped } from './content-lines.ts'
import { instantAt } from './day.ts'

/** A whole day in a calendar: one that names no end is one day long. It has no zone, so that it never shifts where it is read. `link` leads to what it is about;
 *  `remindAt` is a time of that day by a zone's clock, at which the reader is reminded. */
export type CalendarDay = { uid: string; day: string; summary: string; link?: string; remindAt?: { time: string; zone: string } }

/** Days as calendars read them; `on` is the day on which they were written. A reminder is an instant in UTC, reckoned from the
 *  zone's own clock of that very day, so that it rings at the same time on the wall in summer and in winter.
 *  Source: RFC 5545, 3.6.1, 3.6.6, 3.8.6.3. */
export function calendarOf(name: string, on: string, days: readonly CalendarDay[]): string {
  return contentLines([
    'BEGIN:VCALENDAR', 'VERSION:2.0', `PRODID:-//Seloste//${name}//EN`,
    ...days.flatMap((one) => ['BEGIN:VEVENT', `UID:${one.uid}@seloste`, `DTSTAMP:${compact(on)}T000000Z`,
      `DTSTART;VALUE=DATE:${compact(one.day)}`, `SUMMARY:${escaped(one.summary)}`,
      ...(one.link === undefined ? [] : [`URL:${one.link}`]), 'TRANSP:TRANSPARENT', ...alarm(one), 'END:VEVENT']),
    'END:VCALENDAR',
  ])
}

function alarm({ day, summary, remindAt }: CalendarDay): string[] {
  const at = remindAt === undefined ? undefined : instantAt(day, remindAt.time, remindAt.zone)
  if (at === undefined) return []
  return ['BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION:${escaped(summary)}`,
    `TRIGGER;VALUE=DATE-TIME:${at.toISOString().replaceAll(/[-:]|\.\d+/g, '')}`, 'END:VALARM']
}

function compact(day: string): string {
  return day.replaceAll('-', '')
}
