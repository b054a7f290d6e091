import type { Purpose } from '../../catalogue/purposes.ts'
import type { Catalogue } from '../../catalogue/schema/columns.ts'
import type { Field } from '../../platform/fields.ts'
import { say, type Language } from '../../platform/text/language.ts'
import type { Column } from '../../platform/ui/table.tsx'
import { readableFields } from '../more-columns.ts'
import { isFilled, shownValue, type Row } from './values.ts'

/** A column of a list: a cell on the page; in a file plain text, in one column or several. */
export type ListColumn<R> = Column<R> & {
  /** The columns of the row that it shows already. */
  shows: readonly string[]
  /** The order whose way its heading turns. */
  order?: string
  written: readonly Written<R>[]
}
/** A column of a file; one that is `own` stays in files for own use. */
export type Written<R> = { title: string; text: (row: R) => string; own?: true }

/** The fields of a table that any of the purposes may read, each once. */
export function fieldsFor(table: string, purposes: readonly Purpose[], of: Catalogue): readonly Field[] {
  const fields = purposes.flatMap((purpose) => readableFields(table, purpose, of))
  return [...new Map(fields.map((field) => [field.name, field])).values()]
}

/** The columns that the catalogue adds to the designed ones. */
export function addedColumns<R extends Row>(
  table: string,
  fields: readonly Field[],
  designed: readonly ListColumn<R>[],
  language: Language,
): readonly ListColumn<R>[] {
  const shown = designed.flatMap(({ shows }) => shows)
  return fields
    .filter(({ name }) => !shown.includes(name))
    .map((field) => fieldColumn<R>(table, field, language))
}

const atEnd = ['day', 'count', 'basis_points']

function fieldColumn<R extends Row>(table: string, field: Field, language: Language): ListColumn<R> {
  const title = say(field.label, language)
  const text = (row: R) => shownValue(table, field, row[field.name], language)
  return {
    key: field.name,
    title,
    shows: [field.name],
    order: field.name,
    cell: text,
    align: atEnd.includes(field.kind) ? 'end' : 'start',
    written: [{ title, text: (row) => (isFilled(row[field.name]) ? text(row) : '') }],
  }
}
