import { columnsOf, type Catalogue, type DatabaseColumn } from '../../catalogue/schema/columns.ts'
import { roleName } from '../../catalogue/schema/roles.ts'
import type { Connection } from './connection.ts'

/** Tables of the migrations themselves. They hold no data of the register. */
export const bookkeeping = ['schema_migration', 'schema_seal', 'schema_restore', 'schema_key'] as const

/** Every table of the catalogue is there, belongs to the owner, and no other is. */
export async function checkTables(connection: Connection, installation: string, of: Catalogue): Promise<string[]> {
  const { rows } = await connection.run(`select relname, relkind, relpersistence, relispartition, relhassubclass,
    pg_get_userbyid(relowner) as owner from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'f')`)
  const live = new Map(rows.map((row) => [String(row['relname']), row]))
  const missing = Object.keys(of).filter((name) => !live.has(name))
  const known = new Set([...Object.keys(of), ...bookkeeping])
  return [
    ...missing.map((name) => `table ${name} is in the catalogue and not in the database`),
    ...[...live.keys()].filter((name) => !known.has(name)).map((name) => `table ${name} is in the database and not in the catalogue`),
    ...[...live].flatMap(([name, row]) => [
      ...(row['owner'] === roleName(installation, 'owner') ? [] : [`table ${name} belongs to ${String(row['owner'])}, not to the owner's role`]),
      ...(row['relkind'] === 'r' && row['relpersistence'] === 'p' && !row['relispartition'] && !row['relhassubclass'] ? []
        : [`table ${name} is not an ordinary table`]),
    ]),
  ]
}

/** Name, type, compulsion, default and collation of every column. */
export async function checkColumns(connection: Connection, of: Catalogue): Promise<string[]> {
  const { rows } = await connection.run(`select c.relname || '.' || a.attname as name,
    format_type(a.atttypid, a.atttypmod) || case when a.attcollation = 0 then ''
      else ' collate "' || (select collname from pg_collation where oid = a.attcollation) || '"' end as type,
    a.attnotnull, a.atthasdef, a.attgenerated, a.attidentity
    from pg_attribute a join pg_class c on c.oid = a.attrelid
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and a.attnum > 0 and not a.attisdropped
      and c.relname <> all ($1::text[])`, [`{${bookkeeping.join(',')}}`])
  const live = new Map(rows.map((row) => [String(row['name']), row]))
  const wanted = new Map<string, DatabaseColumn>(Object.entries(of).flatMap(([table, statement]) =>
    columnsOf(statement).map((column) => [`${table}.${column.name}`, column] as const)))
  return [
    ...[...live.keys()].filter((name) => !wanted.has(name)).map((name) => `column ${name} is in the database and not in the catalogue`),
    ...[...wanted].flatMap(([name, column]) => columnFindings(name, column, live.get(name))),
  ]
}

function columnFindings(
  name: string, column: DatabaseColumn, live: { readonly [part: string]: unknown } | undefined,
): string[] {
  if (live === undefined) return [`column ${name} is in the catalogue and not in the database`]
  const filled = column.default !== undefined || column.generated !== undefined
  return [
    ...(live['type'] === typeAsRead(column.type) ? [] : [`column ${name} is ${String(live['type'])}, not ${typeAsRead(column.type)}`]),
    ...(live['attnotnull'] === column.required ? [] : [`column ${name} is ${column.required ? 'not compulsory' : 'compulsory'} in the database alone`]),
    ...(live['atthasdef'] === filled ? [] : [`column ${name} has ${filled ? 'no default' : 'a default'} in the database`]),
    ...((live['attgenerated'] !== '') === (column.generated !== undefined) ? [] : [`column ${name} is generated in one of them alone`]),
    ...(live['attidentity'] === '' ? [] : [`column ${name} is numbered by the database`]),
  ]
}

function typeAsRead(type: string): string {
  return type === 'timestamptz' ? 'timestamp with time zone' : type
}

/** Row security is on, and forced on the owner too, for every table of the catalogue. */
export async function checkRowSecurity(connection: Connection, of: Catalogue): Promise<string[]> {
  const { rows } = await connection.run(`select relname, relrowsecurity, relforcerowsecurity from pg_class
    where relkind = 'r' and relnamespace = 'public'::regnamespace`)
  return rows.filter((row) => Object.hasOwn(of, String(row['relname']))).flatMap((row) => [
    ...(row['relrowsecurity'] === true ? [] : [`row security of table ${String(row['relname'])} is off`]),
    ...(row['relforcerowsecurity'] === true ? [] : [`row security of table ${String(row['relname'])} is not forced`]),
  ])
}
