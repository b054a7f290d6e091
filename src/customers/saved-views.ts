import { z } from 'zod'
import type { Task, WritingTask } from '../platform/gate/task.ts'
import type { Visit } from '../platform/http/route.ts'
import { Refusal } from '../platform/refusal.ts'
import { maskPersonalIdentityCodes } from '../platform/text/hetu.ts'
import { viewTexts as texts } from './saved-view-texts.ts'
import { listers, type Lister } from './organisation-list.ts'

export const lists = ['customers', 'people', 'contracts'] as const
export type ListName = (typeof lists)[number]
/** A view that somebody saved: `query` is the address's own text. */
export type SavedView = {
  id: string
  of_list: ListName
  name: string
  query: string
  shown_in: Lister | null
  isMine: boolean
  row_version: number
}

const mostViews = 100
const pairs = z.array(z.tuple([z.string(), z.string()]))

/** What of an address a view keeps: its columns, order and filters by their declared values. Search words never stay:
 *  a name typed to find a person would outlive the search. Source: rules of the gate 9. */
export function keptInView(query: URLSearchParams): URLSearchParams {
  const kept = [...query].filter(([name, value]) => isOfViews(name) && /^[\w.,-]{1,1000}$/.test(value))
  return new URLSearchParams(kept.toSorted(([one], [other]) => (one < other ? -1 : Number(one > other))))
}

function isOfViews(name: string): boolean {
  return ['columns', 'sort', 'kind', 'relation', 'state', 'interim'].includes(name)
}

/** The views that the user saved or that are shared with a purpose of theirs, by name; of one list, or of all. */
export async function savedViews<P extends Lister>(
  task: Task<P>,
  held: readonly Lister[],
  list?: ListName,
): Promise<SavedView[]>
export async function savedViews(
  task: Task<Lister>,
  held: readonly Lister[],
  list?: ListName,
): Promise<SavedView[]> {
  const user = task.user?.id
  const rows = await task.db
    .selectFrom('saved_view')
    .select(['id', 'user_id', 'of_list', 'name', 'query', 'shown_in', 'row_version'])
    .where('tenant_id', '=', task.tenant)
    .where('ended_on', 'is', null)
    .$if(list !== undefined, (query) => query.where('of_list', '=', list ?? 'customers'))
    .where((row) =>
      row.or([
        row('shown_in', 'in', held),
        ...(user === undefined ? [] : [row.and([row('user_id', '=', user), row('shown_in', 'is', null)])]),
      ]),
    )
    .orderBy('name')
    .orderBy('id')
    .limit(mostViews)
    .execute()
  return rows.map(({ user_id, query, ...row }) => ({
    ...row,
    query: new URLSearchParams(pairs.parse(query)).toString(),
    isMine: user_id === user,
  }))
}

type NewView = { of_list: ListName; name: string; query: URLSearchParams; shown_in: Lister | null }

/** Saves what a list shows, for oneself or for all who hold a purpose. Refuses 'invalid' without a name,
 *  'conflict' when a view by that name is there already, 'not-allowed' for a purpose one does not hold. */
export async function saveView<P extends Lister>(task: WritingTask<P>, held: readonly Lister[], view: NewView): Promise<string>
export async function saveView(task: WritingTask<Lister>, held: readonly Lister[], view: NewView): Promise<string> {
  if (task.user === undefined) throw new Refusal('not-allowed', texts.noUser)
  if (view.shown_in !== null && !held.includes(view.shown_in)) throw new Refusal('not-allowed', texts.notHeld)
  const known = await savedViews(task, held, view.of_list)
  const name = soundName(view.name)
  if (known.some((one) => one.name === name && one.shown_in === view.shown_in))
    throw new Refusal('conflict', texts.nameTaken, 'name')
  if (known.length >= mostViews) throw new Refusal('conflict', texts.tooMany, 'name')
  const { of_list, shown_in } = view
  const query = [...keptInView(view.query)]
  const [id = ''] = await task.insert('saved_view', [{ user_id: task.user.id, of_list, name, query, shown_in }])
  return id
}

/** Gives a view another name. A shared one belongs to everybody who sees it. */
export async function renameView<P extends Lister>(
  task: WritingTask<P>, held: readonly Lister[], id: string, name: string, seen?: number,
): Promise<void>
export async function renameView(
  task: WritingTask<Lister>, held: readonly Lister[], id: string, name: string, seen?: number,
): Promise<void> {
  await mustSee(task, held, id)
  await task.update('saved_view', id, { name: soundName(name) }, seen)
}

/** Takes a view away from everybody who saw it. */
export async function endView<P extends Lister>(task: WritingTask<P>, held: readonly Lister[], id: string): Promise<void>
export async function endView(task: WritingTask<Lister>, held: readonly Lister[], id: string): Promise<void> {
  await mustSee(task, held, id)
  await task.update('saved_view', id, { ended_on: task.today })
}

async function mustSee(task: Task<Lister>, held: readonly Lister[], id: string): Promise<void> {
  const views = await savedViews(task, held)
  if (!views.some((view) => view.id === id)) throw new Refusal('not-found', texts.notFound)
}

function soundName(name: string): string {
  const sound = maskPersonalIdentityCodes(name.trim().replace(/\s+/g, ' '))
  if (sound === '') throw new Refusal('invalid', texts.giveName, 'name')
  if (sound.length > 60) throw new Refusal('invalid', texts.nameTooLong, 'name')
  return sound
}

/** The purposes of lists that a visitor's duties hold. */
export function heldListers(visit: Pick<Visit, 'holds'>): readonly Lister[] {
  return listers.filter((purpose) => visit.holds(purpose))
}
