import type { ColumnStatement } from '../../src/catalogue/schema/columns.ts'
import { rows, type Probe } from './probe.ts'
import { all } from './rows.ts'

/** Every table and column says in the database itself what the catalogue promises about it. */
export function commentProbes(tables: readonly string[]): Probe[] {
  return tables.flatMap((name) => {
    const table = all[name]
    if (table === undefined) throw new Error(`no table ${name}`)
    return [
      ...[`kept by the rule: ${table.retention}`, `called (fi): ${table.label.fi}`, `of the class: ${table.class}`].map((line) =>
        says(name, `obj_description('public.${name}'::regclass)`, line)),
      ...Object.entries(table.columns).flatMap(([column, statement]) => linesOf(statement).map((line) =>
        says(`${name}.${column}`, descriptionOf(name, column), line))),
    ]
  })
}

function linesOf(statement: ColumnStatement): string[] {
  const label = statement.label === undefined ? [] : Object.entries(statement.label).map(([language, text]) => `called (${language}): ${text}`)
  if ('ref' in statement) {
    return [...label, `naming: ${statement.ref}`, `tied by: ${statement.edge}`, `erased by: ${statement.onErase}`, `on access: ${statement.onAccess}`]
  }
  if ('because' in statement) return [...label, `written as: ${statement.kind}`, `about nobody, because it is: ${statement.because}`]
  return [...label, `written as: ${statement.kind}`, `about: ${statement.personal}`, `erased by: ${statement.onErase}`]
}

function descriptionOf(name: string, column: string): string {
  return `(select col_description(attrelid, attnum) from pg_attribute where attrelid = 'public.${name}'::regclass and attname = '${column}')`
}

function says(what: string, description: string, line: string): Probe {
  return { title: `${what} says "${line}"`, role: 'owner', expect: rows(1),
    sql: `select 1 where '${line.replaceAll("'", "''")}' = any (string_to_array(${description}, chr(10)))` }
}
