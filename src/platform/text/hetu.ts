import { parseDay } from './day.ts'

type Span = { readonly start: number; readonly end: number }

const checkCharacters = '0123456789ABCDEFHJKLMNPRSTUVWXY'
const centuries: readonly (readonly [string, string])[] = [
  ['+', '18'],
  ['-YXWVU', '19'],
  ['ABCDEF', '20'],
]
const candidate = /(?<!\d)(\d{2})(\d{2})(\d{2})\s?([-+‐-―−YXWVUA-F])\s?(\d{3})([0-9A-FHJ-NPR-Y])(?!\d)/giu

/** Finds Finnish personal identity codes in free text, so that the person writing can be warned before it is saved.
 *  A match has a real birth day, one of the separators of 2023 or before, and the right check character.
 *  Source: Data Protection Act 1050/2018, section 29; no purpose of the register needs the code. */
export function findPersonalIdentityCodes(text: string): Span[] {
  const found: Span[] = []
  for (const match of text.matchAll(candidate)) {
    const [whole, day, month, year, separator, individual, check] = match
    const century = centuryOf(separator)
    if (parseDay(`${century}${year}-${month}-${day}`) === undefined) continue
    const number = Number(`${day}${month}${year}${individual}`)
    if (checkCharacters[number % 31] !== check?.toUpperCase()) continue
    found.push({ start: match.index, end: match.index + whole.length })
  }
  return found
}

/** The same text with every character of a personal identity code replaced by an asterisk; its length is kept. */
export function maskPersonalIdentityCodes(text: string): string {
  let masked = text
  for (const { start, end } of findPersonalIdentityCodes(text)) {
    masked = masked.slice(0, start) + '*'.repeat(end - start) + masked.slice(end)
  }
  return masked
}

function centuryOf(separator = '-'): string {
  return centuries.find(([signs]) => signs.includes(separator.toUpperCase()))?.[1] ?? '19'
}
