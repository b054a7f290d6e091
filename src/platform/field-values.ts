import { longest } from '../catalogue/schema/kinds.ts'
import type { Kind } from '../catalogue/shape.ts'
import type { FaultCode } from './field-texts.ts'
import { isId } from './id.ts'
import { parseBusinessId } from './text/business-id.ts'
import { parseDay } from './text/day.ts'
import { parseEInvoiceAddress, parseOperator } from './text/e-invoice.ts'
import { parseEmail } from './text/email.ts'
import { parseLanguage } from './text/language.ts'
import { parseMunicipalityCode } from './text/municipality-code.ts'
import { parseBasisPoints } from './text/number.ts'
import { parsePhone } from './text/phone.ts'
import { parsePostalCode } from './text/postal-code.ts'

/** A value as it is stored, or what is wrong with it. */
export type Read = { ok: unknown } | { fault: FaultCode | 'long' }

/** Reads one given value by its kind. Texts are trimmed; what the database could not store is refused here.
 *  Absence and emptiness are the caller's: `value` is neither null nor an empty text. */
export function readValue(kind: Kind, value: unknown, choices?: readonly string[]): Read {
  if (kind === 'yes') return readYes(value)
  if (kind === 'count') return readCount(value)
  if (kind === 'basis_points') return readShare(value)
  if (kind === 'json') return isStorable(value, 0) ? { ok: value } : { fault: 'json' }
  if (kind === 'bytes') return value instanceof Uint8Array ? { ok: value } : { fault: 'text' }
  if (kind === 'uuids') return readIds(value)
  if (typeof value !== 'string') return { fault: 'text' }
  if (!value.isWellFormed() || forbidden.test(value)) return { fault: 'characters' }
  const most = longest[kind]
  // A text far longer than its kind allows is never handed to a parser.
  if (most !== undefined && value.length > 4 * most + 64) return { fault: 'long' }
  return readText(kind, value.trim(), choices)
}

/** Whether the text is empty once trimmed, as a form sends a field left blank. */
export function isBlank(value: unknown): boolean {
  return typeof value === 'string' && value.isWellFormed() && value.trim() === ''
}

// Control codes but tab and line ends, which a note may hold.
const forbidden = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/
const deepest = 20

function readText(kind: Kind, text: string, choices: readonly string[] | undefined): Read {
  if (kind === 'choice') return choices?.includes(text) === true ? { ok: text } : { fault: 'choice' }
  if (kind === 'email' && !text.includes('@')) return { fault: 'at' }
  const parse = parsers[kind]
  if (parse === undefined) return { fault: 'text' }
  const parsed = parse(text)
  if (parsed === undefined) return { fault: faults[kind] ?? 'text' }
  const most = longest[kind]
  return most !== undefined && [...parsed].length > most ? { fault: 'long' } : { ok: parsed }
}

const parsers: { readonly [K in Kind]?: (text: string) => string | undefined } = {
  line: oneLine,
  name: oneLine,
  secret: oneLine,
  note: (text) => text.replace(/\r\n?/g, '\n'),
  email: parseEmail,
  phone: parsePhone,
  day: parseDay,
  instant: parseInstant,
  language: parseLanguage,
  business_id: parseBusinessId,
  postal_code: parsePostalCode,
  municipality: parseMunicipalityCode,
  e_invoice: parseEInvoiceAddress,
  operator: parseOperator,
  uuid: (text) => (isId(text.toLowerCase()) ? text.toLowerCase() : undefined),
}

const faults: { readonly [K in Kind]?: FaultCode } = {
  line: 'line',
  name: 'line',
  secret: 'line',
  email: 'email',
  phone: 'phone',
  day: 'day',
  instant: 'instant',
  language: 'language',
  business_id: 'business_id',
  postal_code: 'postal_code',
  municipality: 'municipality',
  e_invoice: 'e_invoice',
  operator: 'operator',
  uuid: 'uuid',
}

function oneLine(text: string): string | undefined {
  return /[\r\n\u2028\u2029]/.test(text) ? undefined : text.replace(/\s+/g, ' ')
}

function parseInstant(text: string): string | undefined {
  const day =
    /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,6})?)?(Z|[+-](0\d|1[0-4]):[0-5]\d)$/.exec(
      text,
    )?.[1]
  return day !== undefined && parseDay(day) !== undefined ? text : undefined
}

function readYes(value: unknown): Read {
  if (typeof value === 'boolean') return { ok: value }
  const word = typeof value === 'string' ? value.trim().toLowerCase() : ''
  if (['true', 'on', 'yes', 'kyllä', 'ja'].includes(word)) return { ok: true }
  return ['false', 'off', 'no', 'ei', 'nej'].includes(word) ? { ok: false } : { fault: 'yes' }
}

function readCount(value: unknown): Read {
  const number = typeof value === 'string' && /^\s*\d{1,10}\s*$/.test(value) ? Number(value) : value
  const fits =
    typeof number === 'number' && Number.isInteger(number) && number >= 0 && number <= 2_147_483_647
  return fits ? { ok: number } : { fault: 'count' }
}

function readShare(value: unknown): Read {
  // A number is basis points, as the API has them; a text is percent, as people write it.
  const points = typeof value === 'string' ? parseBasisPoints(value) : value
  const fits = typeof points === 'number' && Number.isInteger(points) && points >= 0 && points <= 10_000
  return fits ? { ok: points } : { fault: 'basis_points' }
}

function readIds(value: unknown): Read {
  if (!Array.isArray(value) || value.length > 1000) return { fault: 'uuid' }
  const ids = value.map((id) => (typeof id === 'string' ? id.trim().toLowerCase() : ''))
  return ids.every(isId) ? { ok: ids } : { fault: 'uuid' }
}

/** Whether jsonb takes it: no NUL, no lone surrogate, no endless depth. */
function isStorable(value: unknown, depth: number): boolean {
  if (depth > deepest) return false
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\0')
  if (typeof value === 'number') return Number.isFinite(value)
  if (value === null || typeof value === 'boolean') return true
  if (Array.isArray(value)) return value.every((part) => isStorable(part, depth + 1))
  return (
    typeof value === 'object' &&
    Object.entries(value).every(([name, part]) => isStorable(name, depth) && isStorable(part, depth + 1))
  )
}
