import type { WritingTask } from '../../platform/gate/task.ts'
import type { Visit } from '../../platform/http/route.ts'
import { asField, keepOwn, ownFieldsFor, parseOwn, type OwnedTable, type OwnField } from '../../platform/own-fields.ts'
import type { Language } from '../../platform/text/language.ts'
import { FieldsForm, type Filled } from './fields-form.tsx'
import { accepted, inputOf } from './form-flow.ts'
import { ownChoices } from './own-values.tsx'

/** The own fields that a new row's form asks for. */
export function ownAsked(visit: Pick<Visit, 'read'>, table: OwnedTable): Promise<OwnField[]> {
  return visit.read<'contracting', OwnField[]>('contracting', 'opened', (task) => ownFieldsFor(task, table))
}

/** The controller's own fields after the catalogue's. */
export function OwnInputs(props: { table: OwnedTable; own: readonly OwnField[]; filled: Filled; language: Language }) {
  const { table, own, filled, language } = props
  return (
    <FieldsForm table={table} fields={own.map(asField)} filled={filled} language={language} options={ownChoices(own)} />
  )
}

/** Keeps what the form says of the new row's own fields, in the task that adds the row. */
export async function keepOwnOf(
  task: WritingTask<'contracting'>, table: OwnedTable, id: string, form: URLSearchParams,
): Promise<void> {
  const own = await ownFieldsFor(task, table)
  await keepOwn(task, table, id, accepted(parseOwn(own, inputOf(form, own.map(asField)))))
}
