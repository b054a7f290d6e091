import { choiceTexts } from '../platform/choices.ts'
import type { ColumnStatement } from '../catalogue/schema/columns.ts'
import { formatDay, formatInstant } from '../platform/text/day.ts'
import type { Language } from '../platform/text/language.ts'
import { formatBasisPoints } from '../platform/text/number.ts'
import { formatPhone } from '../platform/text/phone.ts'
import { answerTexts as texts } from './answer-texts.ts'

/** A value as its person reads it. */
export function valueText(table: string, column: string, statement: Exclude<ColumnStatement, { ref: string }>, value: unknown, language: Language): string {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('hex')
  if (value instanceof Date) return statement.kind === 'day' ? formatDay(value.toISOString().slice(0, 10)) : formatInstant(value, language)
  if (typeof value === 'boolean') return (value ? texts.yes : texts.no)[language]
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  switch (statement.kind) {
    case 'day': return formatDay(text)
    case 'phone': return formatPhone(text)
    case 'basis_points': return `${formatBasisPoints(Number(text))} %`
    case 'choice': return choiceTexts[`${table}.${column}`]?.[text]?.[language] ?? text
    case 'language': return texts.languages[text]?.[language] ?? text
    default: return text
  }
}
