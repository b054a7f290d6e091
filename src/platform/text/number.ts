import { grouped } from './grouped.ts'

const noBreakSpace = '\u00a0'
const minus = '\u2212'
const decimal = /^([-+\u2212]?)(\d+|\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+)(?:[.,](\d{1,2}))?$/

/** Prints cents as euros the Finnish way: `123450` becomes `1 234,50 €`, with no-break spaces and a true minus. */
export function formatCents(cents: number): string {
  return `${formatHundredths(cents)}${noBreakSpace}€`
}

/** Prints hundredths with two decimals and no unit: `123450` becomes `1 234,50`. */
export function formatHundredths(hundredths: number): string {
  const digits = digitsOf(hundredths).padStart(3, '0')
  return `${signOf(hundredths)}${grouped(digits.slice(0, -2), 3, noBreakSpace)},${digits.slice(-2)}`
}

/** Prints basis points as percent without the sign and without needless zeros: `210` becomes `2,1`. */
export function formatBasisPoints(basisPoints: number): string {
  return formatHundredths(basisPoints).replace(/,00$|(?<=,\d)0$/, '')
}

/** Prints a whole number in groups of three: `1252` becomes `1 252`. */
export function formatInteger(value: number): string {
  return `${signOf(value)}${grouped(digitsOf(value), 3, noBreakSpace)}`
}

/** Reads euros with a decimal comma (or point) into whole cents without rounding: `1 234,5 €` gives `123450`.
 *  Undefined for more than two decimals, for groups that are not of three, and for what a number cannot hold exactly. */
export function parseCents(text: string): number | undefined {
  return parseHundredths(text.trim().replace(/\s?(?:€|EUR)$/i, ''))
}

/** Reads percent with a decimal comma into basis points: `25,5 %` gives `2550`. */
export function parseBasisPoints(text: string): number | undefined {
  return parseHundredths(text.trim().replace(/\s?%$/, ''))
}

function parseHundredths(text: string): number | undefined {
  const parts = decimal.exec(text)
  if (parts === null) return undefined
  const [, sign = '', whole = '', fraction = ''] = parts
  const value = Number(whole.replace(/\D/g, '') + fraction.padEnd(2, '0'))
  if (!Number.isSafeInteger(value)) return undefined
  return sign === '' || sign === '+' || value === 0 ? value : -value
}

function digitsOf(value: number): string {
  if (!Number.isSafeInteger(value))
    throw new RangeError('an amount is a whole number that a double holds exactly')
  return String(Math.abs(value))
}

function signOf(value: number): string {
  return value < 0 ? minus : ''
}
