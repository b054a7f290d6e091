import type { Table } from '../../src/catalogue/schema/columns.ts'
import { roles, roleName } from '../../src/catalogue/schema/roles.ts'
import { purposeList } from './expected.ts'
import { installation, login, refused, rows, type Probe } from './probe.ts'
import { all } from './rows.ts'

/** Every foreign key and index stands over exactly its columns, with the tenant on both sides. */
export function structureProbes(tables: readonly string[]): Probe[] {
  return tables.flatMap((name) => {
    const table = all[name]
    if (table === undefined) throw new Error(`no table ${name}`)
    return [...keysOf(table).map((key) => keyProbe(name, table, key)),
      ...(table.unique ?? []).map((columns) => uniqueProbe(name, table, columns)),
      ...(table.index ?? []).map((columns) => indexProbe(name, table, columns)),
      ...(table.scoped ? [trashProbe(name)] : [])]
  })
}

type Key = { columns: readonly string[]; table: string; references: readonly string[] }

function keysOf(table: Table): Key[] {
  const own = Object.entries(table.columns).flatMap(([column, statement]) =>
    ('ref' in statement ? [{ columns: [column], table: statement.ref, references: ['id'] }] : []))
  return [...own, ...(table.foreignKeys ?? [])]
}

function keyProbe(name: string, table: Table, key: Key): Probe {
  const both = table.class === 'tenant' && all[key.table]?.class === 'tenant'
  const list = (columns: readonly string[]) => [...(both ? ['tenant_id'] : []), ...columns].join(', ')
  return {
    title: `${name} refers to ${key.table} by ${list(key.columns)}`, role: 'owner', expect: rows(1),
    sql: `select 1 from pg_constraint where contype = 'f' and conrelid = 'public.${name}'::regclass and not condeferrable
      and convalidated and pg_get_constraintdef(oid) = 'FOREIGN KEY (${list(key.columns)}) REFERENCES ${key.table}(${list(key.references)}) ON DELETE RESTRICT'`,
  }
}

function uniqueProbe(name: string, table: Table, columns: readonly string[]): Probe {
  const all = [...(table.class === 'tenant' ? ['tenant_id'] : []), ...columns].join(', ')
  return {
    title: `${name} has ${all} once`, role: 'owner', expect: rows(1),
    sql: `select 1 from pg_constraint where contype = 'u' and conrelid = 'public.${name}'::regclass and not condeferrable
      and pg_get_constraintdef(oid) = 'UNIQUE (${all})'`,
  }
}

function trashProbe(name: string): Probe {
  return { title: `${name}: what lies in the trash is found by an index`, role: 'owner', expect: rows(1),
    sql: `select 1 from pg_index where indrelid = 'public.${name}'::regclass and indisvalid
      and pg_get_indexdef(indexrelid) like '% USING btree (tenant_id, trash_id) WHERE (trash_id IS NOT NULL)'` }
}

function indexProbe(name: string, table: Table, columns: readonly string[]): Probe {
  const all = [...(table.class === 'tenant' ? ['tenant_id'] : []), ...columns].map((column) =>
    (column.endsWith(':fi') ? `${column.slice(0, -3)} COLLATE "fi-x-icu"` : column))
  return {
    title: `${name} is found by ${columns.join(', ')}`, role: 'owner', expect: rows(1),
    sql: `select 1 from pg_index where indrelid = 'public.${name}'::regclass and indisvalid and not indisunique
      and pg_get_indexdef(indexrelid) like '% USING btree (${all.join(', ')})'`,
  }
}

/** No role of the installation has powers of its own, and the login stands in its purposes alone. */
export function roleProbes(): Probe[] {
  const names = [...roles.filter((role) => role !== 'login').map((role) => roleName(installation, role)), login]
  return [
    ...names.map((name): Probe => ({
      title: `${name} has no power of its own`, role: 'owner', expect: rows(1),
      sql: `select 1 from pg_roles where rolname = '${name}' and not (rolsuper or rolinherit or rolcreaterole or rolcreatedb
        or rolreplication or rolbypassrls) and rolcanlogin = ${name === login}` })),
    ...(['login', ...purposeList] as const).map((role): Probe => ({
      title: `${role} makes no table`, role, sql: 'create table public.own_table (a int)', expect: refused })),
    { title: 'the login stands in purposes, the audit writer and sealer and the jobs alone', role: 'owner', expect: rows(purposeList.length + 3),
      sql: `select r.rolname from pg_auth_members a join pg_roles r on r.oid = a.roleid join pg_roles m on m.oid = a.member
        where m.rolname = '${login}'` },
    ...purposeList.map((purpose): Probe => ({
      title: `nobody else stands in ${purpose}`, role: 'owner', expect: rows(1),
      sql: `select 1 from pg_auth_members a join pg_roles r on r.oid = a.roleid join pg_roles m on m.oid = a.member
        where r.rolname = '${roleName(installation, purpose)}' and not m.rolsuper and not a.admin_option` })),
  ]
}
