import assert from 'node:assert/strict'
import { catalogue, type Table } from '../src/catalogue/schema/columns.ts'
import type { Connection } from '../src/platform/database/connection.ts'
import { newId } from '../src/platform/id.ts'
import { idOf, insertOf, rowOf } from './mutation/rows.ts'

/** A row as it is planted: its values as SQL, and those of its texts that stand nowhere else. */
export type Planted = { table: string; row: Record<string, string>; markers: readonly string[] }

/** The tables, but the persons' own, whose rows can be about a person. */
export const about = Object.entries(catalogue).filter(([name, table]) => name !== 'person' && table.class === 'tenant'
  && table.read.includes('rights_requests') && (table.subject !== undefined || namesPerson(table)))

function namesPerson({ columns }: Table): boolean {
  return Object.values(columns).some((column) => 'ref' in column && (column.ref === 'person' || column.ref === 'affiliation'))
}

/** A lawful row of a table, about the persons drawn, whose every personal text is a marker found nowhere else. */
export function rowFor(tenant: string, table: string, draw: (ref: string) => string | undefined, serial: number, id: string): Planted {
  const statement = catalogue[table]
  assert.ok(statement !== undefined)
  const row: Record<string, string> = { ...rowOf(table, statement, 'a'), id: `'${id}'`, tenant_id: `'${tenant}'` }
  const markers: string[] = []
  for (const [name, column] of Object.entries(statement.columns)) {
    if ('ref' in column) {
      const drawn = draw(column.ref)
      if (drawn !== undefined) row[name] = `'${drawn}'`
      else if (row[name] !== undefined) row[name] = `'${idOf(`${table}${serial}`)}'`
    } else if (column.kind === 'uuid' && row[name] !== undefined) row[name] = `'${newId()}'`
    else if ('personal' in column && ['line', 'name', 'note'].includes(column.kind)) {
      const marker = `zq${serial}x${name.replaceAll('_', '')}q`
      row[name] = `'${marker}'`
      markers.push(marker)
    }
  }
  if (table === 'organisation') row['legal_form'] = "'sole_trader'"
  return { table, row: { ...row, ...unique(table) }, markers }
}

/** Whether two rows are one by a key of their table that is made of references. */
export function isTwice({ table, row }: Planted, other: Planted): boolean {
  return other.table === table && (catalogue[table]?.unique ?? []).some((key) => key.every((name) => {
    const column = catalogue[table]?.columns[name]
    return column !== undefined && 'ref' in column && row[name] !== undefined && row[name] === other.row[name]
  }))
}

/** What the register holds once only is another each time. */
function unique(table: string): Record<string, string> {
  if (table === 'contract') return { number: `'${newId()}'` }
  return Object.fromEntries((catalogue[table]?.unique ?? []).flat().flatMap((name) => {
    const column = catalogue[table]?.columns[name]
    return column !== undefined && 'kind' in column && column.kind === 'secret' ? [[name, `'${newId()}'`]] : []
  }))
}

/** Plants rows past all references, so that they may name what is not there. */
export async function plantRows(owner: Connection, planted: readonly Planted[]): Promise<void> {
  await unchecked(owner, planted.map(({ table, row }) => insertOf(table, row)))
}

/** Runs statements in one transaction in which no reference is checked. */
export async function unchecked(owner: Connection, statements: readonly string[]): Promise<void> {
  try {
    await owner.script(['begin', 'set local session_replication_role = replica', ...statements, 'commit'].join(';\n'))
  } catch (reason) {
    await owner.script('rollback')
    throw reason
  }
}
