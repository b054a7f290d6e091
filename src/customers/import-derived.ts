import { catalogue, tableNamed, type Catalogue } from '../catalogue/schema/columns.ts'
import type { Kind } from '../catalogue/shape.ts'
import { choiceTexts } from '../platform/choices.ts'
import { fieldsOf, type Field } from '../platform/fields.ts'
import type { OwnedTable, OwnField } from '../platform/own-fields.ts'
import { fold } from '../platform/text/fold.ts'

const tables = ['person', 'organisation', 'affiliation', 'contract'] as const
type Filled = (typeof tables)[number]

/** A column that the catalogue alone brings, as `table.column`, or an own field's, as `own.id`. */
export type DerivedColumn = `${Filled | 'own'}.${string}`
/** How a derived column is titled, recognised and read. `texts` are what people call its choices. */
export type Derived = {
  column: DerivedColumn
  title: string
  names: readonly string[]
  kind: Kind
  texts: ReadonlyMap<string, string>
  neverFuture: boolean
  own?: { table: OwnedTable; field: OwnField }
}

// What a line says by a column known by hand, or what the import fills in by itself. All else follows the catalogue.
const settled: { readonly [T in Filled]: readonly string[] } = {
  person: ['first_name', 'last_name', 'language', 'source', 'source_on', 'notice_due_on', 'is_protected'],
  organisation: [
    'name',
    'legal_form',
    'business_id',
    'customer_number',
    'municipality_code',
    'language',
    'phone',
    'street',
    'postal_code',
    'post_office',
    'wants_e_invoice',
    'marketing_ban_on',
    'note',
  ],
  affiliation: ['job_title', 'starts_on', 'ended_on', 'active'],
  contract: ['number', 'title', 'prepared_on', 'starts_on', 'ends_on', 'ended_on', 'responsible_is_interim'],
}
const unread: readonly Kind[] = ['uuid', 'uuids', 'json', 'bytes', 'secret', 'instant']

/** The columns that a file may have because the catalogue has them: each by its label in any language, alone and after
 *  its table's, and by its name. */
export function derivedColumns(of: Catalogue = catalogue): Derived[] {
  return tables.flatMap((table) =>
    fieldsOf(table, 'contracting', of)
      .filter(({ name, kind, may }) => may.insert && !settled[table].includes(name) && !unread.includes(kind))
      .map((field) => derived(table, field, of)),
  )
}

function derived(table: Filled, field: Field, of: Catalogue): Derived {
  const { label, neverFuture = [] } = tableNamed(table, of)
  const labels = [field.label.fi, field.label.sv, field.label.en]
  const whole = [label.fi, label.sv, label.en].map((name, at) => `${name}: ${labels[at] ?? ''}`)
  return {
    column: `${table}.${field.name}`,
    title: field.label.fi,
    names: [...labels, ...whole, field.name, `${table}.${field.name}`],
    kind: field.kind,
    texts: choicesOf(table, field),
    neverFuture: neverFuture.includes(field.name),
  }
}

function choicesOf(table: Filled, { name, choices = [] }: Field): Map<string, string> {
  const texts = choiceTexts[`${table}.${name}`]
  return new Map(
    choices.flatMap((choice) =>
      [choice, ...Object.values(texts?.[choice] ?? {})].map((text) => [fold(text), choice] as const),
    ),
  )
}

/** What a line says for one table by its derived columns, as it is stored. */
export function derivedValues(
  table: Filled,
  values: { readonly [column: string]: string | undefined },
  columns: readonly Derived[],
): { [column: string]: unknown } {
  return Object.fromEntries(
    columns.flatMap(({ column, kind }) => {
      const text = values[column]
      if (text === undefined || !column.startsWith(`${table}.`)) return []
      return [[column.slice(table.length + 1), stored(kind, text)] as const]
    }),
  )
}

function stored(kind: Kind, text: string): unknown {
  if (kind === 'yes') return text === 'yes'
  return kind === 'count' || kind === 'basis_points' ? Number(text) : text
}
