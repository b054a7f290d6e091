import { purposes, type Purpose } from '../../src/catalogue/purposes.ts'
import type { Catalogue, ColumnStatement, Privilege, Table } from '../../src/catalogue/schema/columns.ts'

// What the catalogue promises, said a second time from its bare statements: a test that asked the schema's own derivers
// would agree with any fault of theirs.
export const purposeList: readonly Purpose[] = Object.keys(purposes).filter((name): name is Purpose => Object.hasOwn(purposes, name))
export const privilegeList: readonly Privilege[] = ['select', 'insert', 'update']

/** Every column that a table has, declared or brought along. */
export function columnNames(table: Table): string[] {
  return [
    'id', 'created_at', 'row_version', ...(table.class === 'tenant' ? ['tenant_id'] : []), ...Object.keys(table.columns),
    ...Object.keys(table.generated ?? {}), ...(table.scoped ? ['scope', 'trash_id'] : []), ...(table.hidesProtected ? ['of_protected'] : []),
    ...(table.subject ? ['restricted', ...lives(table).map((purpose) => `${purpose}_until`)] : []),
  ]
}

/** The purposes that end for a row by themselves. */
export function lives(table: Table): Purpose[] {
  return table.subject ? table.read.filter((purpose) => purpose !== 'rights_requests') : []
}

/** Whether the purpose may do this with the column. */
export function may(table: Table, column: string, purpose: Purpose, privilege: Privilege): boolean {
  const statement = table.columns[column]
  if (statement !== undefined) return mayDeclared(table, statement, purpose, privilege)
  const list = { select: table.read, insert: table.insert, update: table.update }[privilege]
  if (['of_protected', 'trash_id'].includes(column)) return false
  if (column.endsWith('_until')) {
    return privilege === 'select' && table.read.includes(purpose) && (purpose === 'rights_requests' || column === `${purpose}_until`)
  }
  const open: Record<string, readonly Privilege[]> = {
    id: ['select', 'insert'], tenant_id: ['select', 'insert'], row_version: ['select', 'update'],
    scope: ['select', 'insert', 'update'],
  }
  return (open[column] ?? ['select']).includes(privilege) && list.includes(purpose)
}

function mayDeclared(table: Table, statement: ColumnStatement, purpose: Purpose, privilege: Privilege): boolean {
  const reads = (statement.purposes ?? table.read).includes(purpose)
  if (privilege === 'select') return reads
  if (privilege === 'update' && statement.immutable) return false
  const blind = 'blind' in statement && statement.blind === true
  return table[privilege].includes(purpose) && (reads || blind || statement.purposes === undefined)
}

/** The items a purpose may search: those of a searchable column it may read. */
export function searchable(of: Catalogue, purpose: Purpose): Set<string> {
  return new Set(Object.values(of).flatMap((table) => Object.values(table.columns)).flatMap((column) =>
    ('personal' in column && column.search && column.purposes.includes(purpose) ? [column.personal] : [])))
}

/** The items a purpose may read in some column. */
export function readable(of: Catalogue, purpose: Purpose): Set<string> {
  return new Set(Object.values(of).flatMap((table) => Object.values(table.columns)).flatMap((column) =>
    ('personal' in column && column.purposes.includes(purpose) ? [column.personal] : [])))
}
