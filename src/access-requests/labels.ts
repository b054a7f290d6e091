import { isRef, tableNamed, type Catalogue, type Table } from '../catalogue/schema/columns.ts'
import { rowsOf, type Desk, type Reached } from './walk.ts'

/** The name of a row that is referred to; undefined where naming it would name a human being. */
export type Labels = (table: string, id: unknown) => string | undefined

/** Names what the reached rows refer to: organisations, units, contracts. People, staff included, are never named. */
export async function labelsOf(task: Desk, reached: readonly Reached[], of: Catalogue): Promise<Labels> {
  const wanted = new Map<string, Set<string>>()
  for (const { table, rows } of reached) {
    for (const [column, statement] of Object.entries(tableNamed(table, of).columns)) {
      if (!isRef(statement) || statement.onAccess !== 'show' || nameColumn(statement.ref, of) === undefined) continue
      const ids = wanted.get(statement.ref) ?? new Set()
      for (const row of rows) if (typeof row[column] === 'string') ids.add(row[column])
      wanted.set(statement.ref, ids)
    }
  }
  const names = new Map<string, string>()
  for (const [table, ids] of wanted) {
    const column = nameColumn(table, of)
    if (column === undefined || ids.size === 0) continue
    for (const row of await rowsOf(task, of, table, ['id', column, ...subjectOf(tableNamed(table, of))], 'id', [...ids])) {
      names.set(`${table}/${row.id}`, String(row[column]))
    }
  }
  return (table, id) => (typeof id === 'string' ? names.get(`${table}/${id}`) : undefined)
}

function nameColumn(table: string, of: Catalogue): string | undefined {
  if (table === 'person' || table === 'staff_user') return undefined
  return Object.entries(tableNamed(table, of).columns).find(([, statement]) => !isRef(statement) && statement.kind === 'name')?.[0]
}

function subjectOf({ subject }: Table): string[] {
  return subject === undefined ? [] : [subject]
}
