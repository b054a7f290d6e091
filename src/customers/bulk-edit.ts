import { tableNamed } from '../catalogue/schema/columns.ts'
import { retention } from '../catalogue/retention.ts'
import { readValue, isBlank } from '../platform/field-values.ts'
import { faultTexts, tooLong } from '../platform/field-texts.ts'
import type { Task, WritingTask } from '../platform/gate/task.ts'
import { foldedOwn, type OwnField } from '../platform/own-fields.ts'
import { Refusal } from '../platform/refusal.ts'
import { addDays } from '../platform/text/day.ts'
import { bulkFields, type BulkField } from './bulk-fields.ts'
import { manyFields, undoMany } from './bulk-many.ts'
import { rowsBefore, type Before, type Rooted, type Value } from './bulk-rows.ts'
import { bulkTexts as texts } from './bulk-texts.ts'
import { texts as registerTexts } from './texts.ts'

/** The most rows that one act changes: the tables written to stay short, and a person can still look through a preview. */
export const mostRows = 10_000
const batch = 1000

/** What giving all of these rows the same value would do. `unfit` ones break a rule of their own row. */
export type Foreseen = { changes: readonly Before[]; same: number; unfit: readonly Before[]; unseen: number }
export type Edit = { table: Rooted; field: BulkField; value: Value }

/** The field by its name, with what was typed read by its kind; one left blank empties the rows.
 *  Refuses 'not-found' for a field that is not edited this way, 'invalid' for a value that does not fit it. */
export async function editOf(task: Task<'contracting'>, table: Rooted, name: string, typed: string): Promise<Edit> {
  const field = await fieldNamed(task, table, name)
  if (isBlank(typed)) {
    if (!field.nullable) throw new Refusal('invalid', faultTexts.required, 'value')
    return { table, field, value: null }
  }
  const read = readValue(field.own?.kind ?? field.kind, typed, field.own?.choices ?? field.choices)
  if ('fault' in read)
    throw new Refusal('invalid', read.fault === 'long' ? tooLong(field.longest ?? 0) : faultTexts[read.fault], 'value')
  const value = field.own === undefined ? plain(read.ok) : String(read.ok)
  if (tableNamed(table).neverFuture?.includes(name) === true && String(value) > task.today)
    throw new Refusal('invalid', registerTexts.inFuture, 'value')
  return { table, field, value }
}

function plain(value: unknown): Value {
  return typeof value === 'number' || typeof value === 'boolean' ? value : String(value)
}

async function fieldNamed(task: Task<'contracting'>, table: Rooted, name: string): Promise<BulkField> {
  const field = (await bulkFields(task, table)).find((one) => one.name === name)
  if (field === undefined) throw new Refusal('not-found', texts.noSuchField, 'field')
  return field
}

/** What the edit would do to these rows, without doing it. */
export async function foreseeEdit(task: Task<'contracting'>, edit: Edit, ids: readonly string[]): Promise<Foreseen> {
  const rows = await rowsBefore(task, edit.table, ids, edit.field, edit.value)
  const others = rows.filter(({ value }) => !isSame(edit, value))
  return {
    changes: others.filter(({ fits }) => fits),
    same: rows.length - others.length,
    unfit: others.filter(({ fits }) => !fits),
    unseen: new Set(ids).size - rows.length,
  }
}

// A box that nobody ever ticked says no.
function isSame({ field, value }: Edit, now: Value): boolean {
  return now === value || (field.own?.kind === 'yes' && value === 'false' && now === null)
}

/** Gives all of these rows the same value in one transaction and one entry of the audit; what would be refused is left
 *  as it is. Former values are kept for undoing, by the rule of the trash. Source: rules of the register 16. */
export async function editAll(
  task: WritingTask<'contracting'>,
  edit: Edit,
  ids: readonly string[],
): Promise<{ id: string; changed: number }> {
  if (ids.length > mostRows) throw new Refusal('invalid', texts.tooMany(mostRows), 'id')
  const { changes } = await foreseeEdit(task, edit, ids)
  if (changes.length === 0) throw new Refusal('conflict', texts.nothing)
  const [id = ''] = await task.insert('bulk_edit', [{ what: edit.table, field: edit.field.name, changed: changes.length,
    edited_by: task.user?.id ?? null, edited_on: task.today }])
  for (const rows of inBatches(changes)) {
    const versions = await write(task, edit, rows.map((row) => ({ row, value: edit.value })))
    if (versions.size < rows.length) throw new Refusal('conflict', texts.changedMeanwhile)
    await task.insert('former_value', rows.map((row) => ({ bulk_edit_id: id, row_id: row.id, person_id: row.person_id,
      value: row.value === null ? null : String(row.value), version: versions.get(row.id) ?? 0, scope: row.scope })))
  }
  return { id, changed: changes.length }
}

/** Gives each row its value and tells the version of what now holds it. */
async function write(
  task: WritingTask<'contracting'>, { table, field }: Edit, rows: readonly { row: Before; value: Value }[],
): Promise<ReadonlyMap<string, number>> {
  if (field.own !== undefined) return writeOwn(task, table, field.own, rows)
  return task.updateEach(table, rows.map(({ row, value }) => ({ id: row.id, seen: row.seen, changes: { [field.name]: value } })))
}

async function writeOwn(
  task: WritingTask<'contracting'>, table: Rooted, field: OwnField, rows: readonly { row: Before; value: Value }[],
): Promise<ReadonlyMap<string, number>> {
  const written = rows.map(({ row, value }) => ({ row, value: value === null ? null : String(value) }))
  const known = written.flatMap(({ row, value }) => row.holder === undefined ? []
    : [{ id: row.holder, seen: row.seen, changes: { value, folded: foldedOwn(field, value) } }])
  const fresh = written.filter(({ row }) => row.holder === undefined)
  const versions = await task.updateEach('own_field_value', known)
  await task.insert('own_field_value', fresh.map(({ row, value }) => ({ own_field_id: field.id, [`${table}_id`]: row.id,
    value, folded: foldedOwn(field, value), scope: row.scope })))
  return new Map(rows.flatMap(({ row }): [string, number][] => {
    const version = row.holder === undefined ? 1 : versions.get(row.holder)
    return version === undefined ? [] : [[row.id, version]]
  }))
}

export type PastEdit = Awaited<ReturnType<typeof pastEdits>>[number]

/** The bulk edits that can still be undone, or that were, the newest first. */
export async function pastEdits(task: Task<'contracting'>) {
  return task.db
    .selectFrom('bulk_edit')
    .select(['id', 'what', 'field', 'changed', 'edited_by', 'edited_on', 'undone_on', 'row_version'])
    .where('tenant_id', '=', task.tenant)
    .where('edited_on', '>=', addDays(task.today, -undoDays))
    .orderBy('edited_on', 'desc')
    .orderBy('id', 'desc')
    .limit(100)
    .execute()
}

/** Days within which a bulk edit is undone. */
export const undoDays = retention.undo.months * 30

/** Gives the rows of a bulk edit their former values; a row that was changed since, or is no longer in the task's sight, is
 *  left as it is. Refuses 'conflict' when it is undone already, 'too-late' once the former values are gone. */
export async function undoEdit(task: WritingTask<'contracting'>, id: string): Promise<{ restored: number; of: number }> {
  const edit = (await pastEdits(task)).find((one) => one.id === id)
  if (edit === undefined) throw new Refusal('not-found', texts.notFound)
  if (edit.undone_on !== null) throw new Refusal('conflict', texts.alreadyUndone)
  const former = await formerValues(task, id)
  if (former.length === 0) throw new Refusal('too-late', texts.tooLate)
  await task.update('bulk_edit', id, { undone_on: task.today }, edit.row_version)
  if (edit.field === manyFields) return { restored: await undoMany(task, former), of: edit.changed }
  const field = await fieldNamed(task, edit.what, edit.field)
  let restored = 0
  for (const rows of inBatches(former)) {
    const now = await rowsBefore(task, edit.what, rows.map(({ row_id }) => row_id), field, null)
    const back = rows.flatMap(({ row_id, version, value }) => {
      const row = now.find((one) => one.id === row_id)
      return row?.seen === version ? [{ row, value: formerly(field, value) }] : []
    })
    restored += (await write(task, { table: edit.what, field, value: null }, back)).size
  }
  return { restored, of: edit.changed }
}

async function formerValues(task: Task<'contracting'>, id: string) {
  return task.db
    .selectFrom('former_value')
    .select(['id', 'row_id', 'person_id', 'value', 'version'])
    .where('tenant_id', '=', task.tenant)
    .where('bulk_edit_id', '=', id)
    .orderBy('id')
    .limit(mostRows)
    .execute()
}

function formerly({ kind, own }: BulkField, value: string | null): Value {
  if (own !== undefined || value === null) return value
  if (kind === 'yes') return value === 'true'
  return kind === 'count' || kind === 'basis_points' ? Number(value) : value
}

function* inBatches<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < rows.length; at += batch) yield rows.slice(at, at + batch)
}
