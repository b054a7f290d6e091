import { grouped } from './grouped.ts'
import { remainder97 } from './iban.ts'

const weights = [7, 3, 1]

/** Makes a Finnish payment reference (viitenumero) by adding the check digit to 3-19 digits: `123456` gives `1234561`.
 *  Returns undefined for anything but such digits, or when fewer than three are left without leading zeros. */
export function makeReference(body: string): string | undefined {
  const digits = body.replace(/^0+/, '')
  return /^\d{3,19}$/.test(digits) ? digits + checkDigit(digits) : undefined
}

/** Reads a Finnish payment reference with spaces or leading zeros; undefined when its check digit is wrong. */
export function parseReference(text: string): string | undefined {
  const digits = text.replace(/\s/g, '').replace(/^0+/, '')
  if (!/^\d{4,20}$/.test(digits)) return undefined
  return checkDigit(digits.slice(0, -1)) === digits.slice(-1) ? digits : undefined
}

/** Prints a reference in groups of five from the right: `12 34561`. */
export function formatReference(reference: string): string {
  return grouped(reference, 5)
}

/** Makes the international form (RF, ISO 11649) of a Finnish reference with its check digit: `RF332348236`. */
export function makeRfReference(reference: string): string {
  return `RF${String(98 - remainder97(`${reference}RF00`)).padStart(2, '0')}${reference}`
}

/** Reads an RF reference and returns it compact; undefined when its check digits are wrong.
 *  Any country's body of at most 21 letters and digits is accepted; zeros in front of a body of digits are dropped. */
export function parseRfReference(text: string): string | undefined {
  const parts = /^RF(\d{2})([0-9A-Z]{1,21})$/.exec(text.replace(/\s/g, '').toUpperCase())
  const check = parts?.[1]
  const body = withoutZeros(parts?.[2])
  if (check === undefined || body === undefined) return undefined
  const reference = `RF${check}${body}`
  return makeRfReference(body) === reference ? reference : undefined
}

/** Prints an RF reference in groups of four: `RF33 2348 236`. */
export function formatRfReference(reference: string): string {
  return reference.replace(/.{4}(?=.)/g, '$& ')
}

/** The Finnish reference inside an RF reference, when its body is one. */
export function referenceOfRf(rfReference: string): string | undefined {
  return parseReference(rfReference.slice(4))
}

function checkDigit(digits: string): string {
  let sum = 0
  for (let place = 0; place < digits.length; place += 1) {
    sum += Number(digits.charAt(digits.length - 1 - place)) * (weights[place % weights.length] ?? 0)
  }
  return String((10 - (sum % 10)) % 10)
}

/** A body of digits without the zeros in front of it; a body with letters as it is. */
function withoutZeros(body: string | undefined): string | undefined {
  return body === undefined || !/^\d+$/.test(body) ? body : body.replace(/^0+(?=\d)/, '')
}
