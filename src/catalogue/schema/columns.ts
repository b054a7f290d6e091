import { tables, type TableName } from '../catalogue.ts'
import { purposes, type Purpose } from '../purposes.ts'
import type { NonPersonal, Personal, Ref, TableShape } from '../shape.ts'
import type { Item } from '../items.ts'
import type { Retention } from '../retention.ts'
import { longest, sqlTypes } from './kinds.ts'

export type Table = TableShape<Purpose, Item, Retention>
export type ColumnStatement = Personal<Purpose, Item> | NonPersonal<Purpose> | Ref<Purpose>
export type Privilege = 'select' | 'insert' | 'update'
export type Catalogue = { readonly [name: string]: Table }

/** One column as the database has it: its type, and the purposes that may select, insert and update it. */
export type DatabaseColumn = {
  name: string
  type: string
  required: boolean
  default?: string
  check?: string
  generated?: string
  may: Readonly<Record<Privilege, readonly Purpose[]>>
  statement?: ColumnStatement
}

export const catalogue: Catalogue = tables
export const tableNames: readonly string[] = Object.keys(catalogue)
export const purposeNames: readonly Purpose[] = keysOf(purposes)

/** The statement of a table. Throws when the catalogue has none by that name. */
export function tableNamed(name: string, of: Catalogue = catalogue): Table {
  const table = of[name]
  if (table === undefined) throw new Error(`the catalogue has no table "${name}"`)
  return table
}

/** All columns of a table: the declared ones, and those that its class and subject bring with them. */
export function columnsOf(table: Table): DatabaseColumn[] {
  return [...keyColumns(table), ...declaredColumns(table), ...guardColumns(table), ...generatedColumns(table)]
}

/** The purposes whose liveness a table's rows carry: its readers, but the rights desk, which always sees them. */
export function livingPurposes(table: Table): readonly Purpose[] {
  return table.subject === undefined ? [] : table.read.filter((purpose) => purpose !== 'rights_requests')
}

export function isPersonal(statement: ColumnStatement | undefined): statement is Personal<Purpose, Item> {
  return statement !== undefined && 'personal' in statement
}

export function isRef(statement: ColumnStatement | undefined): statement is Ref<Purpose> {
  return statement !== undefined && 'ref' in statement
}

function keyColumns(table: Table): DatabaseColumn[] {
  const key = { required: true, may: { select: table.read, insert: table.insert, update: [] } }
  const id = { ...key, name: 'id', type: 'uuid' }
  const created = { ...key, name: 'created_at', type: 'timestamptz', default: 'now()',
    may: { select: table.read, insert: [], update: [] } }
  const version = { name: 'row_version', type: 'integer', required: true, default: '1',
    may: { select: table.read, insert: [], update: table.update } }
  const own = [id, created, version]
  return table.class === 'tenant' ? [{ ...key, name: 'tenant_id', type: 'uuid' }, ...own] : own
}

function declaredColumns(table: Table): DatabaseColumn[] {
  return Object.entries(table.columns).map(([name, statement]) => declared(table, name, statement))
}

function declared(table: Table, name: string, statement: ColumnStatement): DatabaseColumn {
  const readers = statement.purposes ?? table.read
  const blind = statement.purposes === undefined || (isPersonal(statement) && statement.blind === true)
  const writers = (list: readonly Purpose[]) => (blind ? list : list.filter((purpose) => readers.includes(purpose)))
  const may = { select: readers, insert: writers(table.insert), update: statement.immutable ? [] : writers(table.update) }
  const required = statement.required === true
  if (isRef(statement)) return { name, type: 'uuid', required, may, statement }
  const check = checkOf(name, statement)
  return {
    name, type: sqlTypes[statement.kind], required, may, statement,
    ...(statement.default === undefined ? {} : { default: statement.default }),
    ...(check === undefined ? {} : { check }),
  }
}

function checkOf(name: string, statement: Personal<Purpose, Item> | NonPersonal<Purpose>): string | undefined {
  if (statement.choices) return `${name} in (${statement.choices.map((choice) => `'${choice}'`).join(', ')})`
  const most = longest[statement.kind]
  return most === undefined ? undefined : `char_length(${name}) between 1 and ${most}`
}

function generatedColumns(table: Table): DatabaseColumn[] {
  return Object.entries(table.generated ?? {}).map(([name, { type, as }]) => ({
    name, type, required: false, generated: as, may: { select: table.read, insert: [], update: [] },
  }))
}

function guardColumns(table: Table): DatabaseColumn[] {
  const nobody = { select: [], insert: [], update: [] }
  const scope: DatabaseColumn = { name: 'scope', type: 'uuid[]', required: true, default: "'{}'",
    may: { select: table.read, insert: table.insert, update: table.update } }
  const trash: DatabaseColumn = { name: 'trash_id', type: 'uuid', required: false, may: nobody }
  const hidden: DatabaseColumn = { name: 'of_protected', type: 'boolean', required: true, default: 'false', may: nobody }
  const restricted: DatabaseColumn = { name: 'restricted', type: 'boolean', required: true, default: 'false',
    may: { ...nobody, select: table.read } }
  return [
    ...(table.scoped ? [scope, trash] : []),
    ...(table.hidesProtected ? [hidden] : []),
    ...(table.subject ? [restricted] : []),
    ...livingPurposes(table).map((purpose) => until(table, purpose)),
  ]
}

function until(table: Table, purpose: Purpose): DatabaseColumn {
  const readers: Purpose[] = table.read.includes('rights_requests') ? [purpose, 'rights_requests'] : [purpose]
  return { name: `${purpose}_until`, type: 'date', required: true, default: "'infinity'",
    may: { select: readers, insert: [], update: [] } }
}

/** Whether the name is one of the catalogue's tables. */
export function isTableName(name: string): name is TableName {
  return Object.hasOwn(tables, name)
}

function keysOf<K extends string>(record: { readonly [key in K]: unknown }): K[] {
  const keys: K[] = []
  for (const key in record) keys.push(key)
  return keys
}
