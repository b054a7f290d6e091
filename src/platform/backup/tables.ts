import { catalogue, columnsOf, isRef, tableNamed } from '../../catalogue/schema/columns.ts'

/** What a backup holds: the whole installation, or one controller of it. */
export type Of = { id: string; slug: string } | undefined

/** The tables of a backup, in the order in which rows can be written. Sign-ins are not among them: a restore must not
 *  open again what has been closed since. */
export const backedUp: readonly string[] = Object.keys(catalogue).filter((name) => tableNamed(name).retention !== 'session')

/** The columns that hold what was written; the database reckons the generated ones by itself. */
export function columnsIn(table: string): string[] {
  return columnsOf(tableNamed(table)).filter(({ generated }) => generated === undefined).map(({ name }) => name)
}

/** Which rows of a table belong to it, as a condition. */
export function rowsOf(table: string, of: Of): string {
  if (of === undefined) return 'true'
  if (table === 'audit_shape') return `id in (select shape_id from audit_entry where tenant_id = '${of.id}')`
  const { class: kind, columns } = tableNamed(table)
  if (table === 'tenant') return `id = '${of.id}'`
  if (kind === 'tenant' || columns['tenant_id'] !== undefined) return `tenant_id = '${of.id}'`
  // What belongs to an account belongs to the account's controller.
  const owner = Object.entries(columns).find(([, statement]) => isRef(statement) && statement.edge === 'owned_by')
  const [column, statement] = owner ?? []
  if (column === undefined || !isRef(statement)) throw new Error(`nothing says whose the rows of ${table} are`)
  return `${column} in (select id from ${statement.ref} where ${rowsOf(statement.ref, of)})`
}

/** The rows of a table in an order that does not change, as the server writes them. */
export function copyOutOf(table: string, of: Of): string {
  const order = tableNamed(table).class === 'tenant' ? 'tenant_id, id' : 'id'
  return `copy (select ${columnsIn(table).join(', ')} from ${table} where ${rowsOf(table, of)} order by ${order}) to stdout`
}
