import { randomInt } from 'node:crypto'
import { styleText } from 'node:util'

/** Where the server's own lines go; tests read them. */
export type Log = (line: string) => void
export const standardError: Log = (line) => { process.stderr.write(`${line}\n`) }

const letters = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Logs what went wrong under a number that support can ask for, and gives the number. Only a code, a table, a
 *  constraint and our own code's places are printed: messages and details may hold values of people. */
export function incident(reason: unknown, route: string, log: Log): string {
  const number = Array.from({ length: 6 }, () => letters[randomInt(letters.length)]).join('').replace(/^(.{4})/, '$1-')
  log(`${styleText('red', 'incident')} ${number} ${route} ${kindOf(reason)}${placesOf(reason)}`)
  return number
}

function kindOf(reason: unknown): string {
  const parts = [reason instanceof Error ? reason.constructor.name : typeof reason,
    ...['code', 'table', 'constraint'].map((name) => wordOf(reason, name))]
  return parts.filter((part) => part !== '').join(' ')
}

/** A word of ours or of PostgreSQL's, never free text. */
function wordOf(reason: unknown, name: string): string {
  const value: unknown = typeof reason === 'object' && reason !== null ? Reflect.get(reason, name) : undefined
  return typeof value === 'string' && /^\w{1,63}$/.test(value) ? value : ''
}

function placesOf(reason: unknown): string {
  const stack = reason instanceof Error ? reason.stack ?? '' : ''
  const places = stack.split(/[\s()]+/).flatMap((word) => /^src\/[\w./-]+:\d+/.exec(word.slice(word.lastIndexOf('/src/') + 1)) ?? []).slice(0, 4)
  return places.length === 0 ? '' : ` at ${places.join(' ')}`
}

/** Whether the database could not be reached or is stopping. */
export function isDatabaseDown(reason: unknown): boolean {
  return /^(?:ECONN\w+|ENOENT|EPIPE|ETIMEDOUT|57P0[1-3]|08\w{3}|53300)$/
    .test(wordOf(reason, 'code'))
}

/** Whether the row that is to go, or the one that is named, stands in the way. Source: SQLSTATE 23503, and 23001 from
 *  PostgreSQL 18 on for what a reference restricts. */
export function isOfReference(reason: unknown): boolean {
  return ['23503', '23001'].includes(wordOf(reason, 'code'))
}

/** Whether two transactions waited for each other, and this is the one that gave way. Source: SQLSTATE 40P01. */
export function isDeadlock(reason: unknown): boolean {
  return wordOf(reason, 'code') === '40P01'
}

/** Whether the database, or the disk under it, has no room left for what was to be kept. */
export function isDiskFull(reason: unknown): boolean {
  return /^(?:53100|ENOSPC)$/.test(wordOf(reason, 'code'))
}
