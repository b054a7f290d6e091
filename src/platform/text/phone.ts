import { parsePhoneNumberFromString } from 'libphonenumber-js/min'
import { grouped } from './grouped.ts'

const finland = '+358'

/** Reads a phone number as people write it and returns it as E.164 (`+358447291419`); without a country it is Finnish.
 *  Lenient on purpose: a number of plausible length passes, since number blocks open faster than tables are updated. */
export function parsePhone(text: string): string | undefined {
  const spaced = text
    .replace(/[\u00a0\u2007\u202f]/g, ' ')
    .replace(/[‐-―−]/g, '-')
    .trim()
  // Letters would be dropped in silence or read as a keypad, and an extension has no place in E.164.
  if (!/^\+?[\d\s()./-]+$/.test(spaced)) return undefined
  const phone = parsePhoneNumberFromString(spaced, { defaultCountry: 'FI', extract: false })
  return phone?.isPossible() === true ? phone.number : undefined
}

/** Prints a parsed number: a Finnish one in its national form (`044 729 1419`), others internationally. */
export function formatPhone(e164: string): string {
  const phone = parsePhoneNumberFromString(e164)
  if (phone === undefined) return e164
  if (!e164.startsWith(finland)) return phone.formatInternational()
  const [area, ...rest] = phone.formatNational().split(' ')
  const subscriber = rest.join('')
  if (area === undefined || subscriber === '') return phone.formatNational()
  return `${area} ${groups(subscriber)}`
}

function groups(digits: string): string {
  if (digits.length === 7) return `${digits.slice(0, 3)} ${digits.slice(3)}`
  return grouped(digits, 3)
}
