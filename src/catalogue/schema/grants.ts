import { columnsOf, purposeNames, type Privilege, type Table } from './columns.ts'
import { roleMark } from './roles.ts'
import type { Purpose } from '../purposes.ts'
import type { SchemaObject } from './tables.ts'

export const privileges: readonly Privilege[] = ['select', 'insert', 'update']

/** Column grants, one object for each purpose and privilege. Nobody but retention and rights may delete. */
export function grantObjects(name: string, table: Table): SchemaObject[] {
  return purposeNames.flatMap((purpose) => privileges.flatMap((privilege) => grant(name, table, purpose, privilege)))
}

/** The columns of a table on which a purpose has a privilege. */
export function granted(table: Table, purpose: Purpose, privilege: Privilege): string[] {
  return columnsOf(table).filter((column) => column.may[privilege].includes(purpose)).map((column) => column.name)
}

function grant(name: string, table: Table, purpose: Purpose, privilege: Privilege): SchemaObject[] {
  const columns = granted(table, purpose, privilege)
  if (columns.length === 0) return []
  return [{
    key: `grant ${name}.${purpose}.${privilege}`,
    create: `grant ${privilege} (${columns.join(', ')}) on ${name} to ${roleMark(purpose)}`,
    drop: `revoke ${privilege} on ${name} from ${roleMark(purpose)}`,
  }]
}
