import type { Catalogue, ColumnStatement, Table } from '../../src/catalogue/schema/columns.ts'
import { tables } from '../../src/catalogue/catalogue.ts'
import { purposeList } from './expected.ts'
import { scopes, tenants } from './probe.ts'

export const all: Catalogue = tables

/** A value of a column, as SQL, that its form allows. */
export function sampleOf(name: string, statement: ColumnStatement): string {
  if ('ref' in statement) return `'${idOf(name)}'`
  if (statement.choices !== undefined) return `'${statement.choices[0]}'`
  const samples: Record<string, string> = {
    day: "'2020-01-01'", instant: "'2020-01-01T00:00:00Z'", yes: 'false', count: '1', basis_points: '1',
    uuid: `'${idOf(name)}'`, uuids: "'{}'", json: "'{}'", bytes: "'\\x00'", language: "'fi'",
  }
  return samples[statement.kind] ?? "'1'"
}

/** An id that is always the same for a name and a side. */
export function idOf(name: string, side = ''): string {
  let hash = 5381
  for (const letter of `${name}/${side}`) hash = (hash * 33 + (letter.codePointAt(0) ?? 0)) % 0xffffffff
  return `00000000-0000-7000-8000-0000${hash.toString(16).padStart(8, '0')}`
}

// What the kind of a column alone does not say about a lawful row.
const lawful: Record<string, Record<string, string>> = {
  contract: { ended_on: "'2020-01-01'" }, duty: { everywhere: 'true' },
  own_field: { item: "'first_name'", purposes: `'${JSON.stringify(purposeList)}'` },
  own_field_value: { person_id: `'${idOf('person_id')}'` },
  note: { person_id: `'${idOf('person_id')}'` }, to_do: { person_id: `'${idOf('person_id')}'` },
  attachment: { person_id: `'${idOf('person_id')}'` },
  rights_step: { step: "'refused'", reason: "'1'" },
  breach: { ended_on: "'2020-01-01'", ended_by: `'${idOf('ended_by')}'`, ground: "'1'",
    backup: "'1'", backup_at: "'2020-01-01T00:00:00Z'" },
  timetable_run: { ended_at: "'2020-01-01T00:00:00Z'", result: "'done'" },
  webhook_event: { row_id: `'${idOf('row_id')}'` }, webhook_delivery: { row_id: `'${idOf('row_id')}'` },
  access_review_line: { duty_id: `'${idOf('duty_id')}'` },
  access_right: { granted_by: `'${idOf('grantor')}'` },
  staff_erasure: { ended_on: "'2020-01-01'", outcome: "'done'" },
  erasure_plan: { ended_on: "'2020-01-01'", outcome: "'done'" },
}

/** A lawful row of a table: the compulsory columns, and what its checks ask for. */
export function rowOf(name: string, table: Table, side: 'a' | 'b'): Record<string, string> {
  const compulsory = Object.entries(table.columns).filter(([column, statement]) =>
    statement.required && !('default' in statement && statement.default !== undefined) || column === table.byItem)
  return {
    id: `'${idOf(name, side)}'`, ...(table.class === 'tenant' ? { tenant_id: `'${tenants[side]}'` } : {}),
    ...Object.fromEntries(compulsory.map(([column, statement]) => [column, sampleOf(column, statement)])),
    ...(table.scoped ? { scope: `'{${scopes.own}}'` } : {}),
    ...(table.byItem ? { [table.byItem]: "'last_name'" } : {}), ...lawful[name],
    ...(table.byOwnField ? { [table.byOwnField]: `'${idOf('own_field', side)}'` } : {}),
  }
}

/** The row as an insert. */
export function insertOf(name: string, row: Record<string, string>): string {
  return `insert into ${name} (${Object.keys(row).join(', ')}) values (${Object.values(row).join(', ')})`
}

/** One row of every table in two tenants, and all purposes in use in these and in an empty one. */
export function plantAll(): string {
  const uses = Object.values(tenants).flatMap((tenant) => purposeList.map((purpose) =>
    `('${tenant}', gen_random_uuid(), '${purpose}', true)`))
  const planted = Object.entries(all).flatMap(([name, table]) => [insertOf(name, rowOf(name, table, 'a')),
    ...(table.class === 'tenant' ? [insertOf(name, rowOf(name, table, 'b'))] : [])])
  return [`set local session_replication_role = replica`,
    `insert into purpose_in_use (tenant_id, id, purpose, in_use) values ${uses.join(', ')}`, ...planted].join(';\n')
}

/** How many rows of a table a tenant has once all are planted. */
export function countOf(name: string, tenant: string): number {
  if (tenant === '') return 0
  const uses = name === 'purpose_in_use' ? purposeList.length : 0
  return uses + (tenant === tenants.empty ? 0 : 1)
}
