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

/** The first rows of a list, what `besides` asks in the same task, and how to read on. The controller's own fields are
 *  columns to choose: an address that names one waits for them, others are read beside them. Nearly always one task reads
 *  it all, and only columns of another purpose need another one. */
export async function beginList<R extends Row & { id: string }, P extends Lister, F, O extends string, B>(
  visit: Visit,
  designed: ListKind<R, P, F, O>,
  act: Act,
  paging: Paging,
  of?: Catalogue,
  besides?: (task: Task<P>) => Promise<B>,
) {
  const likely = visit.firstHeld(designed.purposes) ?? designed.purposes[0]
  const readIn = async (task: Task<P>, kind: typeof designed, from: Paging): Promise<Read<R> | undefined> => {
    const { purpose, filter, asked } = viewOf(visit, kind, of)
    return purpose === task.purpose ? { ...(await kind.ask(task, filter, from, asked)), today: task.today } : undefined
  }
  const { kind, found, beside } = await visit.read(likely, act, async (task) => {
    const owning = ownFields(task, designed.table).then((own) => withOwnFields(designed, own))
    const reading = namesOwn(visit.query)
      ? owning.then((kind) => readIn(task, kind, paging))
      : readIn(task, designed, paging)
    const [kind, found, beside] = await Promise.all([owning, reading, besides?.(task)])
    return { kind, found, beside }
  })
  const view = viewOf(visit, kind, of)
  const on = async (from: Paging): Promise<Read<R>> => {
    const rows = await visit.read(view.purpose, act, (task) => readIn(task, kind, from))
    if (rows === undefined) throw new Error(`a list is read in ${view.purpose} and was not`)
    return rows
  }
  return { view, first: found ?? (await on(paging)), beside, on }
}

function namesOwn(query: URLSearchParams): boolean {
  return [...query].some(([name, value]) => name.startsWith('own.') || value.includes('own.'))
}
