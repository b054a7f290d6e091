import type { Catalogue } from '../../catalogue/schema/columns.ts'
import type { Act } from '../../platform/gate/audit.ts'
import type { Task } from '../../platform/gate/task.ts'
import type { Visit } from '../../platform/http/route.ts'
import { isId } from '../../platform/id.ts'
import { ownFields } from '../../platform/own-fields.ts'
import type { Lister } from '../organisation-list.ts'
import type { Paging } from '../person-list.ts'
import type { Page } from '../rows.ts'
import { heldListers, savedViews } from '../saved-views.ts'
import { viewOf, type ListKind } from './list-view.ts'
import { withOwnFields } from './own-list.ts'
import type { Row } from './values.ts'

type Read<R> = Page<R> & { today: string }

/** The page of a list that an address asks for, and how its rows are shown. */
export async function readList<R extends Row & { id: string }, P extends Lister, F, O extends string>(
  visit: Visit,
  kind: ListKind<R, P, F, O>,
  of?: Catalogue,
) {
  const after = visit.query.get('after') ?? ''
  const held = heldListers(visit)
  const { view, first, beside } = await beginList(visit, kind, 'listed', isId(after) ? { after } : {}, of, (task) =>
    savedViews(task, held, kind.list),
  )
  return { view, list: first, saved: { views: beside ?? [], held } }
}

/** The first rows of a list, what `besides` asks in the same task, and how to read on. The columns may be the controller's own, so these are read first; nearly
 *  always the same task then reads the rows, and only columns of another purpose need another one. */
export async function beginList<R extends Row & { id: string }, P extends Lister, F, O extends string, B>(
  visit: Visit,
  designed: ListKind<R, P, F, O>,
  act: Act,
  paging: Paging,
  of?: Catalogue,
  besides?: (task: Task<P>) => Promise<B>,
) {
  const likely = visit.firstHeld(designed.purposes) ?? designed.purposes[0]
  const { view, rows, found, beside } = await visit.read(likely, act, async (task) => {
    const kind = withOwnFields(designed, await ownFields(task, designed.table))
    const view = viewOf(visit, kind, of)
    const rows = async (to: typeof task, from: Paging): Promise<Read<R>> => ({
      ...(await kind.ask(to, view.filter, from, view.asked)),
      today: to.today,
    })
    const [found, beside] = await Promise.all([
      view.purpose === likely ? rows(task, paging) : undefined,
      besides?.(task),
    ])
    return { view, rows, found, beside }
  })
  const on = (from: Paging) => visit.read(view.purpose, act, (task) => rows(task, from))
  return { view, first: found ?? (await on(paging)), beside, on }
}
