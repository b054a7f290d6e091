import { catalogue, columnsOf, isPersonal, isRef, type Catalogue } from '../../catalogue/schema/columns.ts'

/** A column in which people write as they please. */
export type FreeText = { table: string; column: string }

/** The columns in which people write as they please: notes, names of things, lines of files. What a person is called is
 *  searched for in them, not in the names of others. Source: privacy by construction 4.5. */
export function textColumns(of: Catalogue = catalogue): FreeText[] {
  return Object.entries(of).filter(([, table]) => table.class === 'tenant' && table.read.includes('rights_requests'))
    .flatMap(([name, table]) => columnsOf(table).filter((column) => column.may.select.includes('rights_requests') && isFree(column.statement))
      .map((column) => ({ table: name, column: column.name })))
}

function isFree(statement: ReturnType<typeof columnsOf>[number]['statement']): boolean {
  if (statement === undefined || isRef(statement) || statement.choices !== undefined) return false
  if (isPersonal(statement)) return statement.kind === 'note' || statement.kind === 'json'
  return ['note', 'line', 'name'].includes(statement.kind) && !(statement.kind === 'line' && statement.immutable === true)
}
