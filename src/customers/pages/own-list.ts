import { ownValues, type OwnField, type OwnReader } from '../../platform/own-fields.ts'
import type { ListKind } from './list-view.ts'
import type { Row } from './values.ts'

/** The list with the own fields of its table as columns to choose: those of the purposes held, and no others. The values
 *  of the chosen ones come with the rows, in the purpose that the list is read in. */
export function withOwnFields<R extends Row & { id: string }, P extends OwnReader, F, O extends string>(
  kind: ListKind<R, P, F, O>,
  own: readonly OwnField[],
): ListKind<R, P, F, O> {
  if (own.length === 0) return kind
  const { table } = kind
  return {
    ...kind,
    own,
    ask: async (task, filter, paging, view) => {
      const page = await kind.ask(task, filter, paging, view)
      const chosen = own.filter(
        ({ name, purposes }) => purposes.includes(task.purpose) && view.columns?.includes(name) === true,
      )
      const ids = page.rows.map(({ id }) => id)
      const values = await ownValues(task, table, ids, chosen)
      return { ...page, rows: page.rows.map((row) => ({ ...row, ...values.get(row.id) })) }
    },
  }
}
