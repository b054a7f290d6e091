import { tables } from '../catalogue/catalogue.ts'
import type { Task } from '../platform/gate/task.ts'
import { foldedOwn, ownFieldsFor, type OwnedTable, type OwnField } from '../platform/own-fields.ts'
import { fold } from '../platform/text/fold.ts'
import type { Batch } from './import-batch.ts'
import type { Derived } from './import-derived.ts'

const owned = ['person', 'organisation', 'contract'] as const

/** The controller's own fields as columns that a file may have: each by its label in any language, alone and after its
 *  table's. */
export async function ownColumns(task: Task<'contracting'>): Promise<Derived[]> {
  const found: Derived[] = []
  for (const table of owned) found.push(...(await ownFieldsFor(task, table)).map((field) => columnOf(table, field)))
  return found
}

function columnOf(table: OwnedTable, field: OwnField): Derived {
  const { label } = tables[table]
  const labels = [field.label.fi, field.label.sv, field.label.en]
  const whole = [label.fi, label.sv, label.en].map((name, at) => `${name}: ${labels[at] ?? ''}`)
  return {
    column: `own.${field.id}`,
    title: field.label.fi,
    names: [...labels, ...whole, field.name],
    kind: field.kind,
    texts: new Map(field.choices.map((choice) => [fold(choice), choice])),
    neverFuture: false,
    own: { table, field },
  }
}

/** Adds what a line says of a new row by the controller's own fields. */
export function addOwn(
  batch: Batch,
  about: { table: OwnedTable; id: string },
  values: { readonly [column: string]: string | undefined },
  { derived, scope }: { derived: readonly Derived[]; scope: readonly string[] },
): void {
  for (const { column, own } of derived) {
    const text = values[column]
    if (own === undefined || own.table !== about.table || text === undefined) continue
    const value = own.field.kind === 'yes' ? String(text === 'yes') : text
    batch.own_field_value.push({
      own_field_id: own.field.id, [`${about.table}_id`]: about.id, value, folded: foldedOwn(own.field, value), scope,
    })
  }
}
