import { items } from '../catalogue/items.ts'
import { purposes, type Purpose } from '../catalogue/purposes.ts'
import { recipients } from '../catalogue/recipients.ts'
import { retention } from '../catalogue/retention.ts'
import {
  catalogue,
  columnsOf,
  isPersonal,
  isRef,
  type Catalogue,
  type DatabaseColumn,
  type Table,
} from '../catalogue/schema/columns.ts'
import type { Basis, Language, PurposeShape, RetentionShape } from '../catalogue/shape.ts'
import { subjects, type Subject } from '../catalogue/subjects.ts'
import { erasureTexts, explainTexts as texts } from './explain-texts.ts'
import { names } from './one-of.ts'
import { lengthText } from './record-texts.ts'

/** What is explained of one column, a line each: its name and what is said. */
export type Explained = { column: string; lines: { name: string; says: string }[] }

/** Explains a table, or one column of it, from the catalogue alone. Undefined when there is none by that name. */
export function explainColumn(
  name: string,
  language: Language,
  of: Catalogue = catalogue,
): Explained[] | undefined {
  const [tableName = '', columnName, ...more] = name.split('.')
  const table = Object.hasOwn(of, tableName) ? of[tableName] : undefined
  if (table === undefined || more.length > 0) return undefined
  const columns = columnsOf(table).filter((column) =>
    columnName === undefined ? column.statement !== undefined : column.name === columnName,
  )
  return columns.length === 0
    ? undefined
    : columns.map((column) => explained(tableName, table, column, language))
}

function explained(tableName: string, table: Table, column: DatabaseColumn, language: Language): Explained {
  const line = (name: keyof typeof texts, says: string) => ({ name: texts[name][language], says })
  return {
    column: `${tableName}.${column.name}`,
    lines: [
      ...whatItIs(column, language, line),
      ...(column.may.select.length === 0
        ? []
        : [line('purposes', column.may.select.map((purpose) => basisOf(purpose, language)).join('; '))]),
      ...(['select', 'insert', 'update'] as const).map((privilege) =>
        line(
          privilege,
          column.may[privilege].length === 0 ? texts.nobody[language] : column.may[privilege].join(', '),
        ),
      ),
      line('retention', keptFor(table, language)),
      ...receivers(column, language, line),
    ],
  }
}

type Line = (name: keyof typeof texts, says: string) => { name: string; says: string }

function whatItIs({ statement }: DatabaseColumn, language: Language, line: Line) {
  if (statement === undefined) return [line('item', texts.ownColumn[language])]
  if (isPersonal(statement)) {
    const { label, dpv } = items[statement.personal]
    return [
      line('item', `${label[language]} (${statement.personal})`),
      line('dpv', dpv),
      line('onErase', erasureTexts[statement.onErase][language]),
    ]
  }
  if (isRef(statement))
    return [
      line('item', `${texts.refers[language]} ${statement.ref}`),
      line('onErase', erasureTexts[statement.onErase][language]),
    ]
  return [line('item', `${texts.notPersonal[language]}: ${statement.because}`)]
}

function basisOf(purpose: Purpose, language: Language): string {
  const shape: PurposeShape<Subject> = purposes[purpose]
  const all: Basis[] = ['6(1)(a)', '6(1)(b)', '6(1)(c)', '6(1)(e)', '6(1)(f)']
  const bases = all
    .map((basis) => ({ basis, of: names(subjects).filter((subject) => shape.basis[subject] === basis) }))
    .filter((each) => each.of.length > 0)
    .map((each) => `${each.basis} ${each.of.map((subject) => subjects[subject].label[language]).join(', ')}`)
  return `${shape.label[language]} [${bases.join(' | ')}]`
}

function keptFor(table: Table, language: Language): string {
  const rule: RetentionShape = retention[table.retention]
  return [
    `${lengthText(rule.months)[language]}, ${rule.after[language]}`,
    ...(rule.law === undefined ? [] : [rule.law[language]]),
  ].join('; ')
}

function receivers({ statement }: DatabaseColumn, language: Language, line: Line) {
  if (!isPersonal(statement)) return []
  const granted = (category: keyof typeof recipients): readonly string[] => recipients[category].items
  const found = names(recipients).filter((category) => granted(category).includes(statement.personal))
  return [
    line(
      'recipients',
      found.length === 0
        ? texts.nobody[language]
        : found.map((category) => recipients[category].label[language]).join(', '),
    ),
  ]
}
