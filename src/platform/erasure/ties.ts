import { isPersonal, isRef, type Catalogue, type Table } from '../../catalogue/schema/columns.ts'
import { retention } from '../../catalogue/retention.ts'
import type { RetentionShape } from '../../catalogue/shape.ts'

/** A reference from one table to another, as erasure follows it from the row that is named to the row that names it. */
export type Tie = {
  table: string
  column: string
  to: string
  onErase: 'delete' | 'null' | 'successor' | 'pseudonym' | 'keep'
  isOwner: boolean
  isRequired: boolean
}

/** Every reference to a table from the tenant's own tables, in the catalogue's order. */
export function tiesTo(to: string, of: Catalogue): Tie[] {
  return Object.entries(of).filter(([, { class: kind }]) => kind === 'tenant').flatMap(([table, { columns }]) =>
    Object.entries(columns).flatMap(([column, statement]) => (isRef(statement) && statement.ref === to
      ? [{ table, column, to, onErase: statement.onErase, isOwner: statement.edge === 'owned_by', isRequired: statement.required === true }]
      : [])))
}

/** The other owners that a row may have: it leaves with the last of them. */
export function otherOwners(tie: Tie, table: Table): string[] {
  return Object.entries(table.columns).flatMap(([column, statement]) =>
    (isRef(statement) && statement.edge === 'owned_by' && statement.ref === tie.to && column !== tie.column ? [column] : []))
}

/** The rule by which rows of the table outlast an erasure, when it is one that does. */
export function exemption(table: Table): RetentionShape | undefined {
  const rule: RetentionShape = retention[table.retention]
  return rule.exempts === undefined ? undefined : rule
}

/** What erasure could not do by this catalogue: a kept row that must name a removed one, a row that outlasts its person
 *  without a clock, an owner that may be absent and leaves an orphan. None is an empty list. */
export function erasureFaults(of: Catalogue): string[] {
  return Object.entries(of).flatMap(([name, table]) => [
    ...(table.class === 'tenant' && isReached(name, of) ? keepers(name, of) : []),
    ...(exemption(table) !== undefined && clockOf(name, table) === undefined ? [`${name} outlasts an erasure without a clock`] : []),
    ...tiesTo(name, of).filter(({ onErase, isRequired }) => isRequired && (onErase === 'null' || onErase === 'successor'))
      .map((tie) => `${tie.table}.${tie.column} is emptied by erasure and may not be empty`),
  ])
}

/** Whether a row of the table can be removed because a person is. */
function isReached(name: string, of: Catalogue, seen: readonly string[] = []): boolean {
  return name === 'person' || namesTouched(name, of, seen, ({ onErase }) => onErase === 'delete')
}

/** Whether a row of the table leaves with a person, or stays with less and takes along what names it. */
function isTouched(name: string, of: Catalogue, seen: readonly string[]): boolean {
  return isReached(name, of, seen)
    || namesTouched(name, of, seen, ({ edge, onErase }) => edge === 'owned_by' && onErase !== 'keep')
}

function namesTouched(
  name: string, of: Catalogue, seen: readonly string[], follows: (statement: { edge: string; onErase: string }) => boolean,
): boolean {
  const table = of[name]
  if (table === undefined || seen.includes(name)) return false
  return Object.values(table.columns).some((statement) => isRef(statement) && follows(statement)
    && isTouched(statement.ref, of, [...seen, name]))
}

function keepers(name: string, of: Catalogue): string[] {
  return tiesTo(name, of).filter(({ onErase }) => onErase === 'keep' || (onErase === 'pseudonym' && name !== 'person'))
    .map((tie) => `${tie.table}.${tie.column} keeps a row of ${name} that erasure removes`)
}

/** Where the months of a table's rule run from: the alias of the row is t, of the row that it names, c. */
export function clockOf(name: string, table: Table): { column: string; join: string } | undefined {
  const rule: RetentionShape = retention[table.retention]
  if (rule.clock === undefined) return undefined
  const { table: elsewhere, column } = rule.clock
  if (elsewhere === undefined || elsewhere === name) return { column: `t.${column}`, join: '' }
  const through = Object.entries(table.columns).find(([, statement]) => isRef(statement) && statement.ref === elsewhere)
  if (through === undefined) return undefined
  return { column: `c.${column}`, join: ` left join ${elsewhere} c on c.tenant_id = t.tenant_id and c.id = t.${through[0]}` }
}

/** The values that erasure empties in a row about the person: those it takes away, and those that tell who it was. */
export function emptied(table: Table): { plain: string[]; telling: string[] } {
  const values = Object.entries(table.columns).flatMap(([name, statement]) => (isPersonal(statement) ? [{ name, statement }] : []))
  return {
    plain: values.filter(({ statement }) => statement.onErase === 'null' || statement.onErase === 'delete').map(({ name }) => name),
    telling: values.filter(({ statement }) => statement.onErase === 'pseudonym').map(({ name }) => name),
  }
}
