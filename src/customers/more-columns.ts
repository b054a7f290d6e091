import { sql } from 'kysely'
import type { Purpose } from '../catalogue/purposes.ts'
import { catalogue, type Catalogue } from '../catalogue/schema/columns.ts'
import { fieldsOf, type Field } from '../platform/fields.ts'

/** Columns that are asked for beyond those a list or card always has, as the catalogue states them. */
export type More = { columns?: readonly string[]; of?: Catalogue | undefined }

/** The values of a table that the purpose may read. What a row refers to is shown by what it refers to. */
export function readableFields(table: string, purpose: Purpose, of: Catalogue = catalogue): readonly Field[] {
  return fieldsOf(table, purpose, of).filter(({ may, refersTo }) => may.select && refersTo === undefined)
}

/** The asked columns for a select, but those that the statement names itself; without `columns`, all that the purpose
 *  may read. They come in the catalogue's order, so that asking for them in another order is the same statement. */
export function moreColumns(
  table: string,
  purpose: Purpose,
  named: readonly string[],
  { columns, of }: More = {},
) {
  return readableFields(table, purpose, of)
    .filter(({ name }) => !named.includes(name) && (columns === undefined || columns.includes(name)))
    .map(({ name }) => sql<unknown>`${sql.ref(`${table}.${name}`)}`.as(name))
}
