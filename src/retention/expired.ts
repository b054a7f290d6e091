import { columnsOf, isPersonal, isRef, livingPurposes, type Catalogue, type Table } from '../catalogue/schema/columns.ts'
import { isRemovable } from '../catalogue/schema/jobs.ts'
import { retention, type Retention } from '../catalogue/retention.ts'
import type { Purpose } from '../catalogue/purposes.ts'
import type { RetentionShape } from '../catalogue/shape.ts'
import { tiesTo } from '../platform/erasure/ties.ts'
import type { Lengths } from '../platform/erasure/naming.ts'

/** Values or rows that no purpose keeps any more: what is done to them, and which rows they are ($1 the tenant, $2 today). */
export type Expiry = { table: string; column: string | undefined; rule: Retention; condition: string }

/** Every rule by which a value leaves before its person does: the purposes of its own column have all ended, or the clock
 *  of its row has run out. The opposite of liveness, read off the same catalogue. Source: GDPR 5(1)(e). */
export function expiries(of: Catalogue, months: Lengths): Expiry[] {
  return Object.entries(of).flatMap(([name, table]) => [...byPurposes(name, table, of), ...byClock(name, table, months)])
}

function byPurposes(name: string, table: Table, of: Catalogue): Expiry[] {
  const { subject } = table
  if (subject === undefined) return []
  const living = livingPurposes(table)
  const free = `tenant_id = $1 and not restricted and ${subject === 'id' ? 'not is_pseudonym' : `${subject} is not null`}
    and not exists (select 1 from hold h where h.tenant_id = $1 and h.person_id = ${name}.${subject} and h.ends_on >= $2::date)`
  const ended = (purposes: readonly Purpose[]) => `greatest(${purposes.map((purpose) => `${purpose}_until`).join(', ')}) < $2::date`
  const values = Object.entries(table.columns).flatMap(([column, statement]) => (isPersonal(statement)
    ? [{ column, statement, purposes: statement.purposes.filter((purpose) => living.includes(purpose)) }] : []))
  const all = living.filter((purpose) => values.some(({ purposes }) => purposes.includes(purpose)))
  const goesWhole = leavesAlone(name, table, of) && all.length > 0
  return [
    ...(goesWhole ? [{ table: name, column: undefined, rule: table.retention, condition: `${free} and ${ended(all)}` }] : []),
    ...values.filter(({ statement, purposes }) => !statement.required && statement.onErase !== 'keep' && purposes.length > 0)
      .map(({ column, purposes }) => ({ table: name, column, rule: table.retention,
        condition: `${free} and ${column} is not null and ${ended(purposes)}` })),
  ]
}

/** Whether a row is its person's alone and nothing names it: it may go by itself. */
function leavesAlone(name: string, table: Table, of: Catalogue): boolean {
  const subject = table.columns[table.subject ?? '']
  return isRef(subject) && subject.onErase === 'delete' && subject.edge === 'owned_by' && tiesTo(name, of).length === 0
}

function byClock(name: string, table: Table, months: Lengths): Expiry[] {
  const rule: RetentionShape = retention[table.retention]
  if (rule.clock === undefined || rule.clock.table !== undefined || !isRemovable(table)) return []
  const { column } = rule.clock
  if (!columnsOf(table).some((one) => one.name === column)) return []
  return [{ table: name, column: undefined, rule: table.retention,
    condition: `tenant_id = $1 and ${column} + make_interval(months => ${months(table.retention)}) < $2::date` }]
}

/** The persons whose every purpose has ended, and whom nothing holds; in the order of their ids. */
export function expiredPersons(of: Catalogue): string {
  const person = of['person']
  if (person === undefined) throw new Error('the catalogue has no persons')
  return `tenant_id = $1 and not is_pseudonym and not restricted
    and greatest(${livingPurposes(person).map((purpose) => `${purpose}_until`).join(', ')}) < $2::date
    and not exists (select 1 from hold h where h.tenant_id = $1 and h.person_id = person.id and h.ends_on >= $2::date)`
}
