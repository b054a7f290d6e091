import { catalogue, tableNamed, type Catalogue } from '../catalogue/schema/columns.ts'
import { fieldsOf, type Field } from '../platform/fields.ts'
import type { Task } from '../platform/gate/task.ts'
import { asField, ownFieldsFor, type OwnField } from '../platform/own-fields.ts'
import type { Rooted } from './bulk-rows.ts'

/** A field that many rows may take the same value of: a column of the catalogue, or a field of the controller's own. */
export type BulkField = Field & { own?: OwnField }

// Told of one person at a time: who is protected vanishes from sight, and the dead get no messages.
const oneByOne: readonly string[] = ['protection_order', 'date_of_death', 'notice_given', 'source']
// These have verbs of their own, which keep the contract's story whole.
const told: readonly string[] = ['starts_on', 'ended_on', 'responsible_is_interim']

/** What may be changed of many rows at once: all that contracting may edit, but what names a row or is looked for by. */
export async function bulkFields(
  task: Task<'contracting'>,
  table: Rooted,
  of: Catalogue = catalogue,
): Promise<BulkField[]> {
  const own = await ownFieldsFor(task, table)
  return [...bulkColumns(table, of), ...own.map((one) => ({ ...asField(one), own: one }))]
}

/** The columns among them. A column added to the catalogue is here at once. */
export function bulkColumns(table: Rooted, of: Catalogue = catalogue): readonly Field[] {
  const { columns, unique = [] } = tableNamed(table, of)
  const isNaming = (name: string) => {
    const column = columns[name]
    return unique.some((key) => key.includes(name)) || (column !== undefined && 'search' in column && column.search === true)
  }
  return fieldsOf(table, 'contracting', of).filter(
    ({ name, may, refersTo, personal }) =>
      may.update && may.select && refersTo === undefined && !isNaming(name) && !told.includes(name) &&
      !oneByOne.includes(personal ?? ''),
  )
}

/** The table's checks that say anything of the column. */
export function checksOn(table: Rooted, column: string, of: Catalogue = catalogue): readonly string[] {
  return Object.values(tableNamed(table, of).checks ?? {}).filter((check) => new RegExp(`\\b${column}\\b`).test(check))
}
