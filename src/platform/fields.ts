import { z } from 'zod'
import type { DatabaseFor } from '../catalogue/database.ts'
import type { Item } from '../catalogue/items.ts'
import { items } from '../catalogue/items.ts'
import type { Purpose } from '../catalogue/purposes.ts'
import {
  catalogue,
  columnsOf,
  isPersonal,
  isRef,
  tableNamed,
  type Catalogue,
  type ColumnStatement,
} from '../catalogue/schema/columns.ts'
import { longest } from '../catalogue/schema/kinds.ts'
import type { Kind, Text } from '../catalogue/shape.ts'
import { commonLabels, faultTexts, tooLong, type FaultCode } from './field-texts.ts'
import { isBlank, readValue } from './field-values.ts'
import type { RowToWrite } from './gate/task.ts'
import type { Fault } from './refusal.ts'

// Evaluating code made from text is what our own content policy forbids.
z.config({ jitless: true })

/** One declared column as a form, a list, an import or the API sees it, for one purpose. */
export type Field = {
  name: string
  kind: Kind
  label: Text
  /** A row cannot be made without it: compulsory, and no default fills it. */
  required: boolean
  nullable: boolean
  immutable: boolean
  choices: readonly string[] | undefined
  longest: number | undefined
  personal: Item | undefined
  /** The table whose row it refers to. */
  refersTo: string | undefined
  may: { readonly select: boolean; readonly insert: boolean; readonly update: boolean }
}
export type Mode = 'insert' | 'update'
export type Parsed<R> = { ok: R } | { faults: readonly Fault[] }

const known = new WeakMap<Catalogue, Map<string, readonly Field[]>>()

/** The columns of a table that the purpose may read or write, in the catalogue's order. */
export function fieldsOf(table: string, purpose: Purpose, of: Catalogue = catalogue): readonly Field[] {
  const fields = known.get(of) ?? new Map<string, readonly Field[]>()
  known.set(of, fields)
  const key = `${table} ${purpose}`
  const found = fields.get(key) ?? derivedFields(table, purpose, of)
  fields.set(key, found)
  return found
}

function derivedFields(table: string, purpose: Purpose, of: Catalogue): readonly Field[] {
  return columnsOf(tableNamed(table, of)).flatMap((column) => {
    const may = {
      select: column.may.select.includes(purpose),
      insert: column.may.insert.includes(purpose),
      update: column.may.update.includes(purpose),
    }
    if (column.statement === undefined || !(may.select || may.insert || may.update)) return []
    const { statement } = column
    const kind = isRef(statement) ? 'uuid' : statement.kind
    return [
      {
        name: column.name,
        kind,
        label: labelOf(column.name, statement, of),
        may,
        longest: longest[kind],
        required: column.required && column.default === undefined,
        nullable: !column.required,
        immutable: statement.immutable === true,
        choices: isRef(statement) ? undefined : statement.choices,
        personal: isPersonal(statement) ? statement.personal : undefined,
        refersTo: isRef(statement) ? statement.ref : undefined,
      },
    ]
  })
}

/** The names of the columns that may be sent to a verb: all that the purpose writes but those that the verb fills in, so
 *  that a column added to the catalogue is among them. */
export function fieldsBut<
  P extends Purpose,
  T extends keyof DatabaseFor<P> & string,
  X extends keyof RowToWrite<DatabaseFor<P>[T]> & string,
>(
  table: T,
  purpose: P,
  mode: Mode,
  filled: readonly X[],
): Exclude<keyof RowToWrite<DatabaseFor<P>[T]> & string, X>[] {
  return fieldsOf(table, purpose)
    .filter(({ may }) => may[mode])
    .map(({ name }) => name)
    .filter((name): name is Exclude<keyof RowToWrite<DatabaseFor<P>[T]> & string, X> =>
      filled.every((one) => one !== name),
    )
}

/** The schema of what may be sent to insert or update a row of the table in the purpose. Extra keys are refused. */
export function schemaOf(
  table: string,
  purpose: Purpose,
  mode: Mode,
  of: Catalogue = catalogue,
  only?: readonly string[],
) {
  const fields = fieldsOf(table, purpose, of).filter(
    ({ name, may }) => may[mode] && (only === undefined || only.includes(name)),
  )
  return z.strictObject(Object.fromEntries(fields.map((field) => [field.name, valueSchema(field, mode)])))
}

/** Reads what a form or a program sent, every fault with its field. `only` names the columns asked for, when the verb
 *  fills in the rest. Absent values stay absent; a field left blank is null where the column allows it. */
export function parseFields<
  P extends Purpose,
  T extends keyof DatabaseFor<P> & string,
  K extends keyof RowToWrite<DatabaseFor<P>[T]> & string,
>(
  table: T,
  purpose: P,
  mode: 'insert',
  input: { readonly [name: string]: unknown },
  only?: readonly K[],
): Parsed<Pick<RowToWrite<DatabaseFor<P>[T]>, K>>
export function parseFields<
  P extends Purpose,
  T extends keyof DatabaseFor<P> & string,
  K extends keyof RowToWrite<DatabaseFor<P>[T]> & string,
>(
  table: T,
  purpose: P,
  mode: 'update',
  input: { readonly [name: string]: unknown },
  only?: readonly K[],
): Parsed<Partial<Pick<RowToWrite<DatabaseFor<P>[T]>, K>>>
export function parseFields(
  table: string,
  purpose: Purpose,
  mode: Mode,
  input: { readonly [name: string]: unknown },
  only?: readonly string[],
): Parsed<{ [name: string]: unknown }> {
  const read = remembered(table, purpose, mode, only).safeParse(input)
  if (!read.success) return { faults: read.error.issues.flatMap((issue) => faultsOf(issue, table)) }
  return { ok: Object.fromEntries(Object.entries(read.data).filter(([, value]) => value !== undefined)) }
}

const schemas = new Map<string, ReturnType<typeof schemaOf>>()

/** Building a schema costs more than using it, and an import uses one for every line. */
function remembered(table: string, purpose: Purpose, mode: Mode, only: readonly string[] | undefined) {
  const key = [table, purpose, mode, ...(only ?? ['*'])].join(' ')
  const schema = schemas.get(key) ?? schemaOf(table, purpose, mode, catalogue, only)
  if (schemas.size < 500) schemas.set(key, schema)
  return schema
}

function valueSchema(field: Field, mode: Mode) {
  return z
    .unknown()
    .optional()
    .transform((value, context) => {
      const empty = value === null || isBlank(value)
      if (value === undefined || empty) {
        if (field.required ? mode === 'insert' || empty : empty && !field.nullable) {
          context.addIssue({ code: 'custom', message: 'required' })
        }
        return empty ? null : undefined
      }
      const read = readValue(field.kind, value, field.choices)
      if ('ok' in read) return read.ok
      context.addIssue({
        code: 'custom',
        message: read.fault === 'long' ? `long ${field.longest}` : read.fault,
      })
      return z.NEVER
    })
}

function faultsOf(issue: z.core.$ZodIssue, table: string): Fault[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((field) => ({ field: readable(field), text: faultTexts.unknown }))
  const field = String(issue.path[0] ?? '')
  return [{ field, text: textOf(issue.message), label: columnLabel(table, field) }]
}

/** What people call a column, if the table has it. */
export function columnLabel(table: string, column: string, of: Catalogue = catalogue): Text | undefined {
  const statement = tableNamed(table, of).columns[column]
  return statement === undefined ? undefined : labelOf(column, statement, of)
}

/** A name made up by the sender is echoed only as far as it can be shown. */
function readable(name: string): string {
  return name
    .toWellFormed()
    .replace(/[\0-\x1f\x7f-\x9f]/g, '')
    .slice(0, 60)
}

function textOf(message: string): Text {
  if (message.startsWith('long ')) return tooLong(Number(message.slice(5)))
  return isFaultCode(message) ? faultTexts[message] : faultTexts.text
}

function isFaultCode(message: string): message is FaultCode {
  return Object.hasOwn(faultTexts, message)
}

function labelOf(name: string, statement: ColumnStatement, of: Catalogue): Text {
  if (statement.label !== undefined) return statement.label
  if (isPersonal(statement)) return items[statement.personal].label
  const common = commonLabels[name] ?? (isRef(statement) ? of[statement.ref]?.label : undefined)
  return common ?? { fi: name, sv: name, en: name }
}
