import type { Catalogue, DatabaseColumn, Table } from './columns.ts'
import { columnsOf, isRef, tableNamed } from './columns.ts'

/** An object of the schema: how it is made and how it is taken away, keyed by a name that never changes. */
export type SchemaObject = { key: string; create: string; drop: string }

/** A table's own objects: itself, its columns, checks, keys, indexes. References come after all tables. */
export function tableObjects(name: string, table: Table): SchemaObject[] {
  return [createTable(name, table), ...columnObjects(name, table), ...checkObjects(name, table),
    ...uniqueObjects(name, table), ...indexObjects(name, table)]
}

/** Foreign keys: composite with the tenant, and never from a reference table to a tenant's. */
export function referenceObjects(name: string, table: Table, of: Catalogue): SchemaObject[] {
  const own = Object.entries(table.columns).flatMap(([column, statement]) =>
    isRef(statement) ? [foreignKey(name, table, of, [column], statement.ref, ['id'])] : [])
  const declared = (table.foreignKeys ?? []).map((key) => foreignKey(name, table, of, key.columns, key.table, key.references))
  return [...own, ...declared]
}

function createTable(name: string, table: Table): SchemaObject {
  const key = columnsOf(table).filter(isKey(table))
  const lines = [...key.map(columnSql), `constraint ${name}_key primary key (${key.map((column) => column.name).join(', ')})`]
  return { key: `table ${name}`, create: `create table ${name} (\n  ${lines.join(',\n  ')}\n)`, drop: `drop table ${name}` }
}

function columnObjects(name: string, table: Table): SchemaObject[] {
  return columnsOf(table).filter((column) => !isKey(table)(column)).map((column) => ({
    key: `column ${name}.${column.name}`,
    create: `alter table ${name} add column ${columnSql(column)}`,
    drop: `alter table ${name} drop column ${column.name}`,
  }))
}

function isKey(table: Table): (column: DatabaseColumn) => boolean {
  return ({ name }) => name === 'id' || (table.class === 'tenant' && name === 'tenant_id')
}

function columnSql(column: DatabaseColumn): string {
  const generated = column.generated === undefined ? '' : ` generated always as (${column.generated}) stored`
  const start = column.default === undefined ? '' : ` default ${column.default}`
  return `${column.name} ${column.type}${column.required ? ' not null' : ''}${start}${generated}`
}

function checkObjects(name: string, table: Table): SchemaObject[] {
  const ofColumns = columnsOf(table).flatMap((column) =>
    column.check === undefined ? [] : [[`${column.name}_form`, column.check] as const])
  return [...ofColumns, ...Object.entries(table.checks ?? {})].map(([check, condition]) => ({
    key: `check ${name}.${check}`,
    create: `alter table ${name} add constraint ${name}_${check} check (${condition})`,
    drop: `alter table ${name} drop constraint ${name}_${check}`,
  }))
}

function uniqueObjects(name: string, table: Table): SchemaObject[] {
  return (table.unique ?? []).map((columns) => {
    const constraint = `${name}_one_${columns.join('_')}`
    return {
      key: `unique ${name}.${columns.join(',')}`,
      create: `alter table ${name} add constraint ${constraint} unique (${withTenant(table, columns).join(', ')})`,
      drop: `alter table ${name} drop constraint ${constraint}`,
    }
  })
}

function indexObjects(name: string, table: Table): SchemaObject[] {
  return [...trashIndex(name, table), ...(table.index ?? []).map((columns) => {
    const index = `${name}_by_${columns.join('_').replaceAll(':fi', '')}`
    return {
      key: `index ${name}.${columns.join(',')}`,
      create: `create index ${index} on ${name} (${withTenant(table, columns).map(inOrder).join(', ')})`,
      drop: `drop index ${index}`,
    }
  })]
}

/** The trash is nearly empty, and is found again without reading what is not in it. */
function trashIndex(name: string, table: Table): SchemaObject[] {
  return table.scoped !== true ? [] : [{
    key: `index ${name}.trash_id`,
    create: `create index ${name}_in_trash on ${name} (tenant_id, trash_id) where trash_id is not null`,
    drop: `drop index ${name}_in_trash`,
  }]
}

/** `name:fi` orders by Finnish collation. */
function inOrder(column: string): string {
  return column.endsWith(':fi') ? `${column.slice(0, -3)} collate "fi-x-icu"` : column
}

/** It restricts: without that PostgreSQL asks of each row that leaves whether another has come in its place before it asks
 *  who names it, and those two questions for each of its references are most of what an erasure takes. */
function foreignKey(
  name: string, table: Table, of: Catalogue, columns: readonly string[], target: string, references: readonly string[],
): SchemaObject {
  const constraint = `${name}_to_${target}_by_${columns.join('_')}`.slice(0, 63)
  const there = tableNamed(target, of)
  const tenant = table.class === 'tenant' && there.class === 'tenant'
  const [from, to] = tenant ? [['tenant_id', ...columns], ['tenant_id', ...references]] : [columns, references]
  return {
    key: `reference ${name}.${columns.join(',')}`,
    create: `alter table ${name} add constraint ${constraint} foreign key (${from.join(', ')})`
      + ` references ${target} (${to.join(', ')}) on delete restrict`,
    drop: `alter table ${name} drop constraint ${constraint}`,
  }
}

function withTenant(table: Table, columns: readonly string[]): readonly string[] {
  return table.class === 'tenant' ? ['tenant_id', ...columns] : columns
}
