import { catalogue, isPersonal, isRef, tableNamed } from '../src/catalogue/schema/columns.ts'
import { retention } from '../src/catalogue/retention.ts'
import type { RetentionShape } from '../src/catalogue/shape.ts'
import { addMonths } from '../src/platform/text/day.ts'
import type { Planted } from './random-register.ts'

type Reference = { column: string; to: Planted; onErase: string; isOwner: boolean }

/** The texts that stand in the register after a person's erasure, worked out by looking at every row again and again. */
export function remains(rows: readonly Planted[], person: string, today: string): Set<string> {
  const root = rows.find(({ table, row }) => table === 'person' && row['id'] === `'${person}'`)
  if (root === undefined) throw new Error('the person is not there')
  const kept = keptBy(rows, today)
  // What is erased with the person, though it may stay in part, and what leaves whole.
  const touched = new Set([root])
  const gone = new Set(kept.has(root) ? [] : [root])
  for (let size = -1; size !== touched.size + gone.size;) {
    size = touched.size + gone.size
    for (const row of rows) {
      for (const { to, onErase, isOwner } of referencesOf(row, rows)) {
        if (!touched.has(to) || (isOwner && hasAnotherOwner(row, to, rows, touched))) continue
        if (onErase === 'delete') gone.add(row)
        if (onErase === 'delete' || (isOwner && onErase !== 'keep')) touched.add(row)
      }
    }
  }
  return new Set(rows.flatMap((row) => (gone.has(row) ? [] : textsLeft(row, row === root || isAbout(row, root), kept.has(row)))))
}

function referencesOf({ table, row }: Planted, rows: readonly Planted[]): Reference[] {
  return Object.entries(tableNamed(table).columns).flatMap(([column, statement]) => {
    if (!isRef(statement)) return []
    const to = rows.find((other) => other.table === statement.ref && other.row['id'] === row[column])
    return to === undefined ? [] : [{ column, to, onErase: statement.onErase, isOwner: statement.edge === 'owned_by' }]
  })
}

function hasAnotherOwner(row: Planted, owner: Planted, rows: readonly Planted[], touched: ReadonlySet<Planted>): boolean {
  return referencesOf(row, rows).some(({ to, isOwner }) => isOwner && to !== owner && to.table === owner.table && !touched.has(to))
}

/** A row that a law keeps keeps whom it names; what is kept keeps its owner. */
function keptBy(rows: readonly Planted[], today: string): Set<Planted> {
  const kept = new Set<Planted>()
  const held = rows.filter((row) => isHeld(row, rows, today))
  for (const row of held) for (const { to, onErase } of referencesOf(row, rows)) if (outlasts(onErase)) kept.add(to)
  // The reference that is kept is the row's own: what tells who it was stays in both.
  for (let size = -1; size !== kept.size;) {
    size = kept.size
    for (const row of kept) {
      for (const { to, onErase, isOwner } of referencesOf(row, rows)) if (isOwner && outlasts(onErase)) kept.add(to)
    }
  }
  return kept
}

function outlasts(onErase: string): boolean {
  return onErase === 'pseudonym' || onErase === 'keep'
}

function isHeld(row: Planted, rows: readonly Planted[], today: string): boolean {
  const rule: RetentionShape = retention[tableNamed(row.table).retention]
  if (rule.exempts === undefined || rule.clock === undefined) return false
  const clocked = rule.clock.table === row.table ? row : referencesOf(row, rows).find(({ to }) => to.table === rule.clock?.table)?.to
  const value = clocked?.row[rule.clock.column]
  if (value === undefined) return true
  const day = value === 'current_date' ? today : value.replaceAll("'", '')
  return addMonths(day, rule.months) >= today
}

function isAbout({ table, row }: Planted, root: Planted): boolean {
  const { subject, columns } = tableNamed(table)
  const statement = columns[subject ?? '']
  return subject !== undefined && row[subject] === root.row['id'] && isRef(statement) && statement.onErase !== 'keep'
}

function textsLeft({ table, row }: Planted, isAboutThem: boolean, isKept: boolean): string[] {
  return Object.entries(catalogue[table]?.columns ?? {}).flatMap(([column, statement]) => {
    const text = /zq\d+x\w+?q/.exec(row[column] ?? '')?.[0]
    if (text === undefined) return []
    if (!isAboutThem || !isPersonal(statement) || statement.onErase === 'keep') return [text]
    return statement.onErase === 'pseudonym' && isKept ? [text] : []
  })
}
