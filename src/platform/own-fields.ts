import { sql, type Kysely, type RawBuilder } from 'kysely'
import { z } from 'zod'
import { tables } from '../catalogue/catalogue.ts'
import type { DatabaseFor } from '../catalogue/database.ts'
import { longest } from '../catalogue/schema/kinds.ts'
import type { Text } from '../catalogue/shape.ts'
import { faultTexts, tooLong } from './field-texts.ts'
import { isBlank, readValue } from './field-values.ts'
import type { Field } from './fields.ts'
import { prepared, type Values } from './gate/prepared.ts'
import type { Task, WritingTask } from './gate/task.ts'
import { Refusal, type Fault } from './refusal.ts'
import { fold } from './text/fold.ts'

/** The tables of the register to which a controller may add fields. */
export type OwnedTable = (typeof tables.own_field.columns.on_table.choices)[number]
/** The purposes that may use values of own fields, but for the rights desk, which sees them all. */
export type OwnReader = Exclude<(typeof tables.own_field_value.read)[number], 'rights_requests'>

export const ownReaders: readonly OwnReader[] = tables.own_field_value.read.filter((purpose) => purpose !== 'rights_requests')

/** A field that a controller declared, in force: what a form, a list, an import or the API needs of it. */
export type OwnField = {
  id: string
  /** `own.` and its id: its name in forms, addresses and lists. */
  name: string
  label: Text
  kind: Field['kind']
  choices: readonly string[]
  purposes: readonly string[]
  isSearched: boolean
}
export type OwnValues = { readonly [name: string]: string | number | boolean }

const label = z.object({ fi: z.string().exactOptional(), sv: z.string().exactOptional(), en: z.string().exactOptional() })
const list = z.array(z.string())

/** The own fields of a table that are in force, whatever they are for. The values of one are there for its purposes alone,
 *  by policy. An item that is off takes its fields along. */
export async function ownFields<P extends OwnReader>(task: Task<P>, table: OwnedTable): Promise<OwnField[]>
export async function ownFields(task: Task<OwnReader>, table: OwnedTable): Promise<OwnField[]> {
  const rows = task.declared ?? await declared(task, { tenant: task.tenant })
  return rows.filter(({ on_table }) => on_table === table).map((row) => ({
    id: row.id, name: `own.${row.id}`, label: inAll(label.parse(row.label)), kind: row.kind, choices: list.parse(row.choices),
    purposes: list.parse(row.purposes), isSearched: row.is_searched,
  }))
}

const declared = prepared((db: Kysely<DatabaseFor<OwnReader>>, value: Values<{ tenant: string }>) => declaredFields(db, value('tenant')))

/** Asks for what the tenant declared and has in force; the lookup of a session asks it along. */
export function declaredFields(db: Kysely<DatabaseFor<OwnReader | 'access_security'>>, tenant: RawBuilder<string>) {
  return db.selectFrom('own_field').select(['own_field.id', 'on_table', 'label', 'kind', 'choices', 'purposes', 'is_searched'])
    .where('own_field.tenant_id', '=', tenant).where('ended_on', 'is', null)
    .where((on) => on.not(on.exists(on.selectFrom('item_off').select('item_off.id')
      .where('item_off.tenant_id', '=', tenant).whereRef('item_off.item', '=', 'own_field.item')
      .where('item_off.is_off', '=', true))))
    .orderBy('own_field.created_at').orderBy('own_field.id').limit(300)
}

/** The own fields that the task's purpose may read and write. */
export async function ownFieldsFor<P extends OwnReader>(task: Task<P>, table: OwnedTable): Promise<OwnField[]> {
  return (await ownFields(task, table)).filter(({ purposes }) => purposes.includes(task.purpose))
}

/** An own field as forms and lists show a column. Its choices are the controller's own words, not the catalogue's. */
export function asField({ name, label: text, kind }: OwnField): Field {
  const shown = kind === 'choice' ? 'line' : kind
  return { name, kind: shown, label: text, required: false, nullable: true, immutable: false, longest: longest[shown],
    choices: undefined, personal: undefined, refersTo: undefined,
    may: { select: true, insert: true, update: true } }
}

/** What the purpose may see of the rows' own fields, by row and by the name of the field. */
export async function ownValues<P extends OwnReader>(
  task: Task<P>, table: OwnedTable, ids: readonly string[], fields: readonly OwnField[],
): Promise<Map<string, OwnValues>>
export async function ownValues(
  task: Task<OwnReader>, table: OwnedTable, ids: readonly string[], fields: readonly OwnField[],
): Promise<Map<string, OwnValues>> {
  const found = new Map<string, { [name: string]: string | number | boolean }>()
  if (ids.length === 0 || fields.length === 0) return found
  for (const row of await valueRows(task, table, ids)) {
    const field = fields.find(({ id }) => id === row.own_field_id)
    const about = row[`${table}_id`]
    if (field === undefined || row.value === null || about === null) continue
    found.set(about, { ...found.get(about), [field.name]: decoded(field, row.value) })
  }
  return found
}

type ValueRow = { id: string; own_field_id: string; value: string | null } & { [T in OwnedTable as `${T}_id`]: string | null }

function valueRows<P extends OwnReader>(task: Task<P>, table: OwnedTable, ids: readonly string[]): Promise<ValueRow[]>
function valueRows(task: Task<OwnReader>, table: OwnedTable, ids: readonly string[]): Promise<ValueRow[]> {
  return task.db.selectFrom('own_field_value')
    .select(['id', 'own_field_id', 'person_id', 'organisation_id', 'contract_id', 'value', 'row_version'])
    .where('tenant_id', '=', task.tenant).where(`${table}_id`, 'in', ids).orderBy('id').execute()
}

function decoded({ kind }: OwnField, value: string): string | number | boolean {
  if (kind === 'yes') return value === 'true'
  return kind === 'count' ? Number(value) : value
}

/** Reads what was sent for own fields, by their names. Absent ones stay absent; one left blank is null. */
export function parseOwn(
  fields: readonly OwnField[], input: { readonly [name: string]: unknown },
): { ok: ReadonlyMap<OwnField, string | null> } | { faults: readonly Fault[] } {
  const faults: Fault[] = []
  const read = new Map<OwnField, string | null>()
  for (const field of fields) {
    const value = input[field.name]
    if (value === undefined) continue
    if (value === null || isBlank(value)) {
      read.set(field, null)
      continue
    }
    const one = readValue(field.kind, value, field.choices)
    if ('ok' in one) read.set(field, String(one.ok))
    else faults.push({ field: field.name, label: field.label, text: one.fault === 'long' ? tooLong(longest[field.kind] ?? 0) : faultTexts[one.fault] })
  }
  return faults.length > 0 ? { faults } : { ok: read }
}

/** Keeps the values of a row's own fields within the row's scope: a value is changed, added, or emptied. */
export async function keepOwn(
  task: WritingTask<'contracting'>, table: OwnedTable, id: string, values: ReadonlyMap<OwnField, string | null>,
): Promise<void> {
  if (values.size === 0) return
  const known = await valueRows(task, table, [id])
  const scope = await scopeOf(task, table, id)
  const about = { [`${table}_id`]: id }
  for (const [field, value] of values) {
    const row = known.find(({ own_field_id }) => own_field_id === field.id)
    const folded = foldedOwn(field, value)
    if (row !== undefined) {
      if (row.value !== value) await task.update('own_field_value', row.id, { value, folded })
    // A box that nobody ever ticked says nothing.
    } else if (value !== null && !(field.kind === 'yes' && value === 'false')) {
      await task.insert('own_field_value', [{ own_field_id: field.id, ...about, value, folded, scope }])
    }
  }
}

/** What an own field's value is looked for by, where the controller wants it to be found. */
export function foldedOwn({ isSearched }: OwnField, value: string | null): string | null {
  return isSearched && value !== null ? [...fold(value)].slice(0, 200).join('') || null : null
}

/** The stored values of one own field by the row they are about, with the versions to change them from. */
export async function ownValueRows(
  task: Task<'contracting'>, table: OwnedTable, ids: readonly string[], field: OwnField,
): Promise<ReadonlyMap<string, { id: string; value: string | null; row_version: number }>> {
  const rows = ids.length === 0 ? [] : await task.db.selectFrom('own_field_value')
    .select(['id', 'person_id', 'organisation_id', 'contract_id', 'value', 'row_version'])
    .where('tenant_id', '=', task.tenant).where('own_field_id', '=', field.id)
    .where(`${table}_id`, '=', sql<string>`any(${ids}::uuid[])`).orderBy('id').execute()
  return new Map(rows.map(({ id, value, row_version, ...row }) => [row[`${table}_id`] ?? '', { id, value, row_version }]))
}

async function scopeOf(task: WritingTask<'contracting'>, table: OwnedTable, id: string): Promise<readonly string[]> {
  const row = await task.db.selectFrom(table).select(['id', 'scope']).where('tenant_id', '=', task.tenant).where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) throw new Refusal('not-found', faultTexts.unknown)
  return row.scope
}

/** Every language says something: where the controller has no words, the first ones it has. */
function inAll(text: { fi?: string; sv?: string; en?: string }): Text {
  const first = text.fi ?? text.sv ?? text.en ?? ''
  return { fi: text.fi ?? first, sv: text.sv ?? first, en: text.en ?? first }
}
