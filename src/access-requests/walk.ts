import type { DatabaseFor } from '../catalogue/database.ts'
import { catalogue, isRef, tableNamed, type Catalogue, type Table } from '../catalogue/schema/columns.ts'
import type { Task } from '../platform/gate/task.ts'

export type Desk = Task<'rights_requests'>
type Readable = keyof DatabaseFor<'rights_requests'>

/** A row as it stands, by column. */
export type Row = Readonly<Record<string, unknown>> & { id: string }

/** The rows of one table that concern the person. `own` are those whose personal values are the person's; the others
 *  are only reached through them, and what they say of somebody else stays out. */
export type Reached = { table: string; rows: readonly Row[]; own: ReadonlySet<string> }

/** Every row that concerns a person, found by walking the catalogue's edges from the person, so that a table added
 *  tomorrow is found without a change here. An edge leads from the row that is referred to, to the rows that refer to
 *  it ('owned_by', 'accessed_by'), or the other way ('accesses'). One that is hidden on access is not followed, but for
 *  the table's own subject. Source: GDPR 15(3), 15(4); privacy by construction 4.3. */
export async function walk(task: Desk, personId: string, of: Catalogue = catalogue): Promise<Reached[]> {
  const found: Found = new Map()
  const edges = edgesOf(of)
  const reach = async (table: string, at: string, keys: readonly string[]) =>
    (await keep(task, of, found, table, at, keys)).filter((row) => isOwn(tableNamed(table, of), row, personId))
  let fresh = new Map([['person', await reach('person', 'id', [personId])]])
  while (fresh.size > 0) {
    const next = new Map<string, Row[]>()
    for (const { from, by, into, at } of edges) {
      const keys = (fresh.get(from) ?? []).map((row) => row[by]).filter((key) => typeof key === 'string')
      const rows = keys.length === 0 ? [] : await reach(into, at, keys)
      if (rows.length > 0) next.set(into, [...(next.get(into) ?? []), ...rows])
    }
    fresh = next
  }
  return [...found].map(([table, rows]) => ({ table, rows: [...rows.values()],
    own: new Set([...rows.values()].filter((row) => isOwn(tableNamed(table, of), row, personId)).map(({ id }) => id)) }))
}

type Found = Map<string, Map<string, Row>>

type Edge = { from: string; by: string; into: string; at: string }

/** The ways from a found row to others, as the catalogue declares them. */
export function edgesOf(of: Catalogue): Edge[] {
  return Object.entries(of).flatMap(([name, table]) => Object.entries(table.columns).flatMap(([column, statement]) => {
    if (!isRef(statement) || table.class !== 'tenant') return []
    const leads = statement.onAccess === 'show' || table.subject === column
    if (!leads || statement.edge === 'none') return []
    return statement.edge === 'accesses' ? [{ from: name, by: column, into: statement.ref, at: 'id' }]
      : [{ from: statement.ref, by: 'id', into: name, at: column }]
  }))
}

async function keep(
  task: Desk, of: Catalogue, found: Found, table: string, at: string, keys: readonly string[],
): Promise<Row[]> {
  if (!isReadable(table, of)) return []
  const known = found.get(table) ?? new Map<string, Row>()
  const rows = (await rowsBy(task, table, columnsFor(tableNamed(table, of)), at, keys)).filter(({ id }) => !known.has(id))
  if (rows.length === 0) return []
  found.set(table, known)
  for (const row of rows) known.set(row.id, row)
  return rows
}

/** How many rows name the person by an edge that is hidden: they are told by number, because they are about somebody
 *  else. Source: GDPR 15(4). */
export async function hiddenFrom(task: Desk, personId: string, of: Catalogue = catalogue): Promise<{ table: string; count: number }[]> {
  const hidden: { table: string; count: number }[] = []
  for (const [table, { columns, subject }] of Object.entries(of)) {
    for (const [name, statement] of Object.entries(columns)) {
      const isHidden = isRef(statement) && statement.ref === 'person' && statement.edge !== 'none' && statement.onAccess === 'hide'
      if (!isHidden || name === subject || !isReadable(table, of)) continue
      const count = (await rowsBy(task, table, ['id', ...(subject === undefined ? [] : [subject])], name, [personId]))
        .filter((row) => subject === undefined || row[subject] !== personId).length
      if (count > 0) hidden.push({ table, count })
    }
  }
  return hidden
}

async function rowsBy(
  task: Desk, table: Readable, columns: readonly string[], at: string, keys: readonly string[],
): Promise<Row[]> {
  const { dynamic } = task.db
  const rows: unknown[] = await task.db.selectFrom(dynamic.table(table).as('t'))
    .select(columns.map((column) => dynamic.ref<string>(`t.${column}`)))
    .where(dynamic.ref('t.tenant_id'), '=', task.tenant).where(dynamic.ref(`t.${at}`), 'in', keys)
    .orderBy(dynamic.ref('t.id')).execute()
  return rows.filter(isRow)
}

/** Rows of a table that the rights desk may read, by one column; none where it may not. */
export async function rowsOf(
  task: Desk, of: Catalogue, table: string, columns: readonly string[], at: string, keys: readonly string[],
): Promise<Row[]> {
  return isReadable(table, of) ? rowsBy(task, table, columns, at, keys) : []
}

function isRow(row: unknown): row is Row {
  return typeof row === 'object' && row !== null && 'id' in row && typeof row.id === 'string'
}

function isReadable(name: string, of: Catalogue): name is Readable {
  return of[name]?.read.includes('rights_requests') === true
}

/** What the rights desk may read of a table: its columns, and until when each purpose lives. */
function columnsFor(table: Table): string[] {
  const declared = Object.entries(table.columns)
    .filter(([, statement]) => (statement.purposes ?? table.read).includes('rights_requests')).map(([name]) => name)
  const lives = table.subject === undefined ? []
    : [...table.read.filter((purpose) => purpose !== 'rights_requests').map((purpose) => `${purpose}_until`), 'restricted']
  return ['id', 'created_at', ...declared, ...lives]
}

/** A row is the person's own when it names the person as its subject or by an edge that shows; a row without a subject
 *  has nobody else's values. Only own rows lead further: what is about another leads to the other's life. */
function isOwn(table: Table, row: Row, personId: string): boolean {
  if (table.subject === undefined || row[table.subject] === personId) return true
  return Object.entries(table.columns).some(([name, statement]) => isRef(statement) && statement.ref === 'person'
    && statement.edge !== 'none' && statement.onAccess === 'show' && row[name] === personId)
}
