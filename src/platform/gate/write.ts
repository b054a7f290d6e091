import { catalogue, columnsOf, type DatabaseColumn } from '../../catalogue/schema/columns.ts'
import { newId } from '../id.ts'
import { wholes } from './wholes.ts'

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
    return Object.fromEntries(columns.map(({ name, type }) => [name, valueOf(name, type, row, id, tenant)]))
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
  const changed = columnsNamed(table).filter(({ name }) => changes[name] !== undefined)
  const names = changed.map(({ name }) => name)
  const parameters: unknown[] = changed.map(({ name, type }) => parameterOf(type, changes[name]))
  const mark = (value: unknown) => `$${parameters.push(value)}`
  const owned = columnsNamed(table).some(({ name }) => name === 'tenant_id')
  const where = [...(owned ? [`tenant_id = ${mark(tenant)}`] : []), `id = ${mark(id)}`,
    ...(seen === undefined ? [] : [`row_version = ${mark(versionOf(seen))}`])]
  const sets = [...changed.map(({ name, type }, at) => `${name} = $${at + 1}${type === 'jsonb' ? '::text::jsonb' : ''}`),
    'row_version = row_version + 1']
  return {
    sql: `update "${table}" set ${sets.join(', ')} where ${where.join(' and ')} returning ${answered(table).join(', ')}`,
    parameters, columns: names.map((name) => `${table}.${name}`),
  }
}

/** An update of many rows as one statement with one parameter, each from the version the writer saw to values of its own.
 *  Rows that changed since are left out of the answer. Every row names the same columns. */
export function updateEachOf(
  table: string, tenant: string,
  rows: readonly { id: string; seen: number; changes: { readonly [column: string]: unknown } }[],
): { sql: string; parameters: unknown[]; columns: string[] } {
  const changed = columnsNamed(table).filter(({ name }) => rows.some(({ changes }) => changes[name] !== undefined))
  const records = rows.map(({ id, seen, changes }) => ({ id, seen: versionOf(seen),
    ...Object.fromEntries(changed.map(({ name, type }) => [`to_${name}`, type === 'uuid[]' ? asArray(changes[name]) : changes[name]])) }))
  const read = ['id uuid', 'seen integer', ...changed.map(({ name, type }) => `to_${name} ${type}`)].join(', ')
  const sets = [...changed.map(({ name }) => `${name} = r.to_${name}`), 'row_version = t.row_version + 1']
  return {
    sql: `update "${table}" t set ${sets.join(', ')} from json_to_recordset($1::text::json) as r(${read})`
      + ` where t.tenant_id = $2 and t.id = r.id and t.row_version = r.seen returning ${answered(table).map((name) => `t.${name}`).join(', ')}`,
    parameters: [JSON.stringify(records), tenant], columns: changed.map(({ name }) => `${table}.${name}`),
  }
}

/** What a form says it saw may be no version at all; no row has that one. */
function versionOf(seen: number): number {
  return Number.isInteger(seen) && seen > 0 && seen < 2 ** 31 ? seen : 0
}

/** What an update answers of a row: its version, whom it is about, and what it is part of. */
function answered(table: string): string[] {
  const subject = catalogue[table]?.subject
  return [...new Set(['id', 'row_version', ...(subject === undefined ? [] : [subject]), ...Object.keys(wholes[table] ?? {})])]
}

function columnsNamed(table: string): DatabaseColumn[] {
  const statement = catalogue[table]
  if (statement === undefined) throw new Error(`the catalogue has no table "${table}"`)
  return columnsOf(statement)
}

function valueOf(
  name: string, type: string, row: { readonly [column: string]: unknown }, id: string, tenant: string,
): unknown {
  if (name === 'id') return id
  if (name === 'tenant_id') return row['tenant_id'] ?? tenant
  return type === 'uuid[]' ? asArray(row[name]) : row[name]
}

/** A default cannot be written as an absent JSON value, so rows that leave it out still get it. */
function selected(column: DatabaseColumn): string {
  return column.default === undefined ? column.name : `coalesce(${column.name}, ${column.default}::${column.type.split(' ')[0]})`
}

function parameterOf(type: string, value: unknown): unknown {
  if (type === 'uuid[]') return asArray(value)
  return type === 'jsonb' && value !== null ? JSON.stringify(value) : value
}

/** A list of ids as PostgreSQL writes one. */
function asArray(value: unknown): unknown {
  return Array.isArray(value) ? `{${value.join(',')}}` : value
}
