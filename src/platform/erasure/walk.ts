import { catalogue, tableNamed, type Catalogue } from '../../catalogue/schema/columns.ts'
import type { Job } from '../gate/job.ts'
import { lengths, namingRows, type Naming } from './naming.ts'
import { emptied, tiesTo } from './ties.ts'

/** One thing that erasure does to some rows of a table. 'keep' says what a law keeps, until when, by which rule. */
export type Action = {
  act: 'empty' | 'pseudonym' | 'remove' | 'keep'
  table: string
  columns: readonly string[]
  rows: readonly string[]
  until?: string
  rule?: string
}
export type Walked = {
  actions: Action[]
  /** Rows that run and name the person: somebody must take the place first. */
  inTheWay: Action[]
  /** Every id that the persons have had: their own, and those of duplicates that were merged into them. */
  ids: string[]
}

type Kept = { until: string; rule: string }
type Add = (act: Action['act'], table: string, columns: readonly string[], id: string, kept?: Kept) => void

/** Follows the catalogue's edges from persons to every row that names them, directly or through rows that leave with
 *  them, and says what happens to each value. It reads ids, ties and dates alone, and asks once for each reference.
 *  Source: GDPR 17; privacy by construction 4.3, 4.4; K9db's edges. */
export async function walk(job: Job, asked: readonly string[], of: Catalogue = catalogue): Promise<Walked> {
  const { ids, present: persons } = await withDuplicates(job, asked)
  const found = await reached(job, persons, of)
  const kept = keptRows(found, of)
  const actions = collected()
  const inTheWay = collected()
  for (const one of found) {
    if (one.tie.onErase === 'successor' && one.isRunning) inTheWay.add('empty', one.tie.table, [one.tie.column], one.id)
    else settle(one, kept, actions.add, of)
  }
  for (const person of persons) {
    const why = kept.get(`person ${person}`)
    if (why === undefined) actions.add('remove', 'person', [], person)
    else emptyOwn('person', person, why, actions.add, of)
  }
  return { actions: actions.list(), inTheWay: inTheWay.list(), ids }
}

/** The persons with the duplicates that were merged into them; the rows of some lie in the trash, of others nowhere. */
async function withDuplicates(job: Job, asked: readonly string[]): Promise<{ ids: string[]; present: string[] }> {
  const ids = new Set(asked)
  for (let size = 0; size !== ids.size;) {
    size = ids.size
    const { rows } = await job.run<{ merged_id: string }>(`select merged_id from merge where tenant_id = $1 and undone_on is null
      and person_id = any ($2::text::uuid[]) order by merged_id`, [job.tenant, `{${[...ids].join(',')}}`])
    for (const { merged_id } of rows) ids.add(merged_id)
  }
  const { rows } = await job.run<{ id: string }>('select id from person where tenant_id = $1 and id = any ($2::text::uuid[]) order by id',
    [job.tenant, `{${[...ids].join(',')}}`])
  const there = new Set(rows.map(({ id }) => id))
  return { ids: [...ids].toSorted(), present: [...ids].filter((id) => asked.includes(id) || there.has(id)) }
}

/** Every row that names an erased one. A row that leaves, or is about the person alone, takes along what names it. */
async function reached(job: Job, persons: readonly string[], of: Catalogue): Promise<Naming[]> {
  const months = await lengths(job)
  const seen = new Set(persons.map((person) => `person ${person}`))
  const waiting = [{ table: 'person', ids: persons }]
  const found: Naming[] = []
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const { ids } = next
    // They are asked at once and travel together.
    for (const { tie, rows } of await Promise.all(tiesTo(next.table, of).map(async (each) =>
      ({ tie: each, rows: await namingRows(job, each, ids, of, months) })))) {
      found.push(...rows)
      const fresh = rows.filter((one) => takesAlong(one)).map(({ id }) => id).filter((id) => !seen.has(`${tie.table} ${id}`))
      fresh.forEach((id) => seen.add(`${tie.table} ${id}`))
      if (fresh.length > 0) waiting.push({ table: tie.table, ids: [...new Set(fresh)] })
    }
  }
  return found
}

function takesAlong({ tie, others }: Naming): boolean {
  if (tie.isOwner && others > 0) return false
  return tie.onErase === 'delete' || (tie.isOwner && tie.onErase !== 'keep')
}

/** What a law keeps: a row that outlasts its person keeps whom it names, and a row so named keeps its own owner. */
function keptRows(found: readonly Naming[], of: Catalogue): Map<string, Kept> {
  const kept = new Map<string, Kept>()
  const keep = (row: string, why: Kept) => {
    if ((kept.get(row)?.until ?? '') >= why.until) return false
    kept.set(row, why)
    return true
  }
  const holding = found.filter(({ tie, until }) => until !== undefined && outlasts(tie.onErase))
  for (const { tie, id, target, until = '' } of holding) {
    const why = { until, rule: tableNamed(tie.table, of).retention }
    keep(`${tie.to} ${target}`, why)
    keep(naming(tie, id), why)
  }
  const owning = found.filter(({ tie }) => tie.isOwner && outlasts(tie.onErase))
  for (let changed = true; changed;) {
    changed = false
    for (const { tie, id, target } of owning) {
      const why = kept.get(`${tie.table} ${id}`)
      if (why === undefined) continue
      keep(naming(tie, id), why)
      changed = keep(`${tie.to} ${target}`, why) || changed
    }
  }
  return kept
}

function outlasts(onErase: Naming['tie']['onErase']): boolean {
  return onErase === 'pseudonym' || onErase === 'keep'
}

function naming({ table, column }: Naming['tie'], id: string): string {
  return `${table}.${column} ${id}`
}

/** What becomes of a row that names an erased one, by what the catalogue says of the reference. */
function settle({ tie, id, others }: Naming, kept: ReadonlyMap<string, Kept>, add: Add, of: Catalogue): void {
  const { table, column, onErase, isOwner, isRequired } = tie
  const why = kept.get(naming(tie, id))
  if (onErase === 'keep') return
  if (isOwner && others > 0) return add(isRequired ? 'pseudonym' : 'empty', table, [column], id)
  if (onErase === 'delete') return add('remove', table, [], id)
  if (why !== undefined) add('keep', table, [column], id, why)
  else add(onErase === 'pseudonym' ? 'pseudonym' : 'empty', table, [column], id)
  if (tableNamed(table, of).subject === column) emptyOwn(table, id, kept.get(`${table} ${id}`), add, of)
}

/** The row stays: what it says about the person goes, but for what tells who it was while a law needs that. */
function emptyOwn(table: string, id: string, why: Kept | undefined, add: Add, of: Catalogue): void {
  const { plain, telling } = emptied(tableNamed(table, of))
  if (why === undefined) return add('empty', table, [...plain, ...telling], id)
  add('empty', table, plain, id)
  add('keep', table, telling, id, why)
}

/** Actions of the same kind on the same table and columns are one; those without effect are none. */
function collected(): { add: Add; list(): Action[] } {
  const actions = new Map<string, { head: Omit<Action, 'rows'>; rows: Set<string> }>()
  return {
    add(act, table, columns, id, kept) {
      if (act !== 'remove' && columns.length === 0) return
      const head = { act, table, columns, ...kept }
      const key = JSON.stringify(head)
      const known = actions.get(key) ?? { head, rows: new Set<string>() }
      actions.set(key, known)
      known.rows.add(id)
    },
    list: () => withoutRemoved([...actions.values()].map(({ head, rows }) => ({ ...head, rows: [...rows].toSorted() }))),
  }
}

/** A row that is removed needs nothing else done to it. */
function withoutRemoved(actions: readonly Action[]): Action[] {
  const removed = new Set(actions.filter(({ act }) => act === 'remove').flatMap(({ table, rows }) => rows.map((id) => `${table} ${id}`)))
  return actions.map((action) => (action.act === 'remove' ? action
    : { ...action, rows: action.rows.filter((id) => !removed.has(`${action.table} ${id}`)) }))
    .filter(({ rows }) => rows.length > 0)
}
