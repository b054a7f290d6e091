import { catalogue, columnsOf, type DatabaseColumn } from '../../catalogue/schema/columns.ts'
import { newId } from '../id.ts'

/** An insert of many rows as one statement with one parameter, whatever their number. Absent columns take their
 *  defaults; every row gets an id when it has none. */
export function insertOf(
  table: string, tenant: string, rows: readonly { readonly [column: string]: unknown }[],
): { sql: string; parameters: unknown[]; ids: string[]; columns: string[] } {
  const given = new Set(rows.flatMap((row) => Object.keys(row).filter((name) => row[name] !== undefined)))
  const columns = columnsNamed(table).filter((column) => given.has(column.name) || column.name === 'id'
    || column.name === 'tenant_id')
  const ids: string[] = []
  const records = rows.map((row) => {
    const id = typeof row['id'] === 'string' ? row['id'] : newId()
    ids.push(id)
    return Object.fromEntries(columns.map(({ name }) => [name, valueOf(name, row, id, tenant)]))
  })
  const names = columns.map(({ name }) => name)
  const sql = `insert into "${table}" (${names.join(', ')}) select ${columns.map(selected).join(', ')}`
    + ` from json_to_recordset($1::text::json) as r(${columns.map(({ name, type }) => `${name} ${type}`).join(', ')})`
    + (names.includes('tenant_id') ? ' where tenant_id = $2' : '')
  const parameters = [JSON.stringify(records), ...(names.includes('tenant_id') ? [tenant] : [])]
  return { sql, parameters, ids, columns: names.map((name) => `${table}.${name}`) }
}

/** An update of one row by its id, refused by count when the version the writer saw is no longer there. */
export function updateOf(
  table: string, tenant: string, id: string, seen: number | undefined, changes: { readonly [column: string]: unknown },
): { sql: string; parameters: unknown[]; columns: string[] } {
  const names = columnsNamed(table).map(({ name }) => name).filter((name) => changes[name] !== undefined)
  const parameters: unknown[] = names.map((name) => parameterOf(changes[name]))
  const mark = (value: unknown) => `$${parameters.push(value)}`
  const owned = columnsNamed(table).some(({ name }) => name === 'tenant_id')
  const where = [...(owned ? [`tenant_id = ${mark(tenant)}`] : []), `id = ${mark(id)}`,
    ...(seen === undefined ? [] : [`row_version = ${mark(seen)}`])]
  const sets = [...names.map((name, at) => `${name} = $${at + 1}`), 'row_version = row_version + 1']
  const subject = catalogue[table]?.subject
  return {
    sql: `update "${table}" set ${sets.join(', ')} where ${where.join(' and ')} returning id, row_version`
      + (subject === undefined || subject === 'id' ? '' : `, ${subject}`),
    parameters, columns: names.map((name) => `${table}.${name}`),
  }
}

function columnsNamed(table: string): DatabaseColumn[] {
  const statement = catalogue[table]
  if (statement === undefined) throw new Error(`the catalogue has no table "${table}"`)
  return columnsOf(statement)
}

function valueOf(name: string, row: { readonly [column: string]: unknown }, id: string, tenant: string): unknown {
  if (name === 'id') return id
  if (name === 'tenant_id') return row['tenant_id'] ?? tenant
  const value = row[name]
  return Array.isArray(value) && value.every((part) => typeof part === 'string') ? `{${value.join(',')}}` : value
}

/** A default cannot be written as an absent JSON value, so rows that leave it out still get it. */
function selected(column: DatabaseColumn): string {
  return column.default === undefined ? column.name : `coalesce(${column.name}, ${column.default}::${column.type.split(' ')[0]})`
}

function parameterOf(value: unknown): unknown {
  return Array.isArray(value) && value.every((part) => typeof part === 'string') ? `{${value.join(',')}}` : value
}
