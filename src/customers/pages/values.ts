import { choiceText } from '../../platform/choices.ts'
import type { Field } from '../../platform/fields.ts'
import { formatDay } from '../../platform/text/day.ts'
import { say, type Language } from '../../platform/text/language.ts'
import { formatBasisPoints } from '../../platform/text/number.ts'
import { formatPhone } from '../../platform/text/phone.ts'
import { pageTexts as texts } from '../page-texts.ts'

/** A stored row as a page shows it: values by the names of their columns. */
export type Row = { readonly [column: string]: unknown }

/** Whether a row has something to show in the column. */
export function isFilled(value: unknown): boolean {
  return value !== undefined && value !== null && value !== ''
}

/** A value as it is read: in words of the reader's language, days and numbers in the Finnish way. */
export function shownValue(table: string, field: Field, value: unknown, language: Language): string {
  if (!isFilled(value)) return '–'
  if (field.kind === 'yes') return say(value === true ? texts.yes : texts.no, language)
  if (field.kind === 'choice' && typeof value === 'string')
    return say(choiceText(table, field.name, value), language)
  if (field.kind === 'language') return languageName(value, language)
  if (field.kind === 'basis_points' && typeof value === 'number') return `${formatBasisPoints(value)} %`
  return writtenValue(field, value)
}

/** A value as it is written into a field: the form a person would type. */
export function writtenValue(field: Field, value: unknown): string {
  if (!isFilled(value)) return ''
  if (field.kind === 'day' && typeof value === 'string') return formatDay(value)
  if (field.kind === 'phone' && typeof value === 'string') return formatPhone(value)
  if (field.kind === 'basis_points' && typeof value === 'number') return formatBasisPoints(value)
  return String(value)
}

function languageName(value: unknown, language: Language): string {
  if (value === 'fi' || value === 'sv' || value === 'en') return say(texts.languages[value], language)
  return String(value)
}
