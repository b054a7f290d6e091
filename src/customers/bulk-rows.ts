import { sql, type RawBuilder } from 'kysely'
import { catalogue, columnsOf, tableNamed, type Catalogue } from '../catalogue/schema/columns.ts'
import type { Task } from '../platform/gate/task.ts'
import { ownValueRows } from '../platform/own-fields.ts'
import { checksOn, type BulkField } from './bulk-fields.ts'
import { moreColumns } from './more-columns.ts'
import { oneOf } from './one-of.ts'

export type Rooted = 'organisation' | 'person' | 'contract'
export type Value = string | number | boolean | null

/** A row before it is changed: what it holds in the field, where that is kept, and whether the new value fits it. */
export type Before = {
  id: string
  person_id: string | null
  scope: readonly string[]
  name: string
  value: Value
  /** The row that holds the value: the row itself, or the one of its own field, if there is one yet. */
  holder: string | undefined
  seen: number
  fits: boolean
}

/** The rows of these ids that the task sees, as they stand. */
export async function rowsBefore(
  task: Task<'contracting'>,
  table: Rooted,
  ids: readonly string[],
  field: BulkField,
  value: Value,
  of: Catalogue = catalogue,
): Promise<Before[]> {
  const rows = await seenRows(task, table, ids, field, value, of)
  if (field.own === undefined) return rows.map((row) => before(row, row[field.name], row.id, row.row_version))
  const known = await ownValueRows(task, table, rows.map(({ id }) => id), field.own)
  return rows.map((row) => {
    const one = known.get(row.id)
    return before(row, one?.value, one?.id, one?.row_version ?? 0)
  })
}

type Seen = Awaited<ReturnType<typeof seenRows>>[number]

function before(row: Seen, value: unknown, holder: string | undefined, seen: number): Before {
  const name = row.name
  return { id: row.id, person_id: row.person_id, scope: row.scope, name, value: valueOf(value), holder, seen, fits: row.fits !== false }
}

function valueOf(value: unknown): Value {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null
}

async function seenRows(
  task: Task<'contracting'>, table: Rooted, ids: readonly string[], field: BulkField, value: Value, of: Catalogue,
) {
  const more = [...moreColumns(table, 'contracting', [], { columns: [field.name], of }), fitting(table, field, value, of).as('fits')]
  const rows = table === 'person' ? await people(task, ids, more)
    : table === 'contract' ? await contracts(task, ids, more) : await organisations(task, ids, more)
  return rows.map((row): Named => row)
}

type Named = {
  id: string; person_id: string | null; scope: readonly string[]; row_version: number; name: string; [more: string]: unknown
}
type More = (ReturnType<typeof moreColumns>[number] | ReturnType<RawBuilder<boolean>['as']>)[]

/** Whether the table's own checks would hold with the new value: what the database would refuse is told before. */
function fitting(table: Rooted, field: BulkField, value: Value, of: Catalogue): RawBuilder<boolean> {
  const column = columnsOf(tableNamed(table, of)).find(({ name }) => name === field.name)
  if (column === undefined || field.own !== undefined) return sql<boolean>`true`
  const type = sql.raw(column.type.split(' ')[0] ?? 'text')
  const checks = checksOn(table, field.name, of).map((check) => {
    const parts = check.split(new RegExp(`\\b${field.name}\\b`)).map((part) => sql.raw(part))
    return sql`coalesce((${sql.join(parts, sql`${value}::${type}`)}), true)`
  })
  return checks.length === 0 ? sql<boolean>`true` : sql<boolean>`${sql.join(checks, sql` and `)}`
}

async function organisations(task: Task<'contracting'>, ids: readonly string[], more: More) {
  return task.db
    .selectFrom('organisation')
    .select(['organisation.id', 'organisation.person_id', 'organisation.name', 'organisation.scope', 'organisation.row_version'])
    .select(more)
    .where('organisation.tenant_id', '=', task.tenant)
    .where('organisation.id', '=', oneOf(ids))
    .orderBy('organisation.id')
    .execute()
}

async function people(task: Task<'contracting'>, ids: readonly string[], more: More) {
  const rows = await task.db
    .selectFrom('person')
    .select(['person.id', 'person.first_name', 'person.last_name', 'person.scope', 'person.row_version'])
    .select(more)
    .where('person.tenant_id', '=', task.tenant)
    .where('person.id', '=', oneOf(ids))
    .orderBy('person.id')
    .execute()
  return rows.map((row) => ({ ...row, person_id: row.id, name: `${row.last_name} ${row.first_name}` }))
}

async function contracts(task: Task<'contracting'>, ids: readonly string[], more: More) {
  const rows = await task.db
    .selectFrom('contract')
    .select(['contract.id', 'contract.number', 'contract.title as subject', 'contract.scope', 'contract.row_version'])
    .select(more)
    .where('contract.tenant_id', '=', task.tenant)
    .where('contract.id', '=', oneOf(ids))
    .orderBy('contract.id')
    .execute()
  return rows.map((row) => ({ ...row, person_id: null, name: `${row.number} ${row.subject}` }))
}
