import { items } from '../catalogue/items.ts'
import { isPersonal, isRef, tableNamed } from '../catalogue/schema/columns.ts'
import type { Language, Text } from '../catalogue/shape.ts'

/** A text in the three languages, in their order. */
export function plain(fi: string, sv: string, en: string): Text {
  return { fi, sv, en }
}

/** What the columns of a table are called, each once. */
export function columnWords(table: string, columns: readonly string[], language: Language): string {
  const { columns: statements } = tableNamed(table)
  const names = columns.map((column) => {
    const statement = statements[column]
    if (statement?.label !== undefined) return statement.label[language]
    if (isPersonal(statement)) return items[statement.personal].label[language]
    return isRef(statement) ? tableNamed(statement.ref).label[language] : tableNamed(table).label[language]
  })
  return [...new Set(names)].join(', ')
}
