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
  const tables = Object.entries(of)
  return [
    ...tables.flatMap(([name, table]) => byPurposes(name, table, of)),
    // A row that belongs to another leaves before it.
    ...tables.toReversed().flatMap(([name, table]) => byClock(name, table, of, months)),
    ...ownFieldEnds(of), ...suppressionEnds(of),
  ]
}

function byPurposes(name: string, table: Table, of: Catalogue): Expiry[] {
  const { subject } = table
  if (subject === undefined) return []
  const living = livingPurposes(table)
  const free = `tenant_id = $1 and not restricted and ${subject === 'id' ? 'not is_pseudonym' : `${subject} is not null`}
    and ${unheld(`${name}.${subject}`)}`
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

function byClock(name: string, table: Table, of: Catalogue, months: Lengths): Expiry[] {
  const rule: RetentionShape = retention[table.retention]
  if (rule.clock === undefined || rule.clock.table !== undefined || !isRemovable(table)) return []
  const { column } = rule.clock
  const isOver = (row: string) => `${row}.${column} + make_interval(months => ${months(table.retention)}) < $2::date`
  const free = table.subject === undefined ? '' : ` and ${unheld(`${name}.${table.subject}`)}`
  const expiry = (condition: string) => [{ table: name, column: undefined, rule: table.retention, condition: `${name}.tenant_id = $1 and ${condition}` }]
  if (hasColumn(table, column)) return expiry(`${isOver(name)}${free}`)
  // The steps of a request, or of a plan, have its clock.
  const whole = Object.entries(table.columns).find(([, statement]) => isRef(statement) && statement.ref !== 'staff_user'
    && of[statement.ref]?.retention === table.retention && hasColumn(tableIn(of, statement.ref), column))
  const [link, statement] = whole ?? []
  if (statement === undefined || !isRef(statement)) return []
  const { subject } = tableIn(of, statement.ref)
  return expiry(`exists (select 1 from ${statement.ref} w where w.tenant_id = $1 and w.id = ${name}.${link} and ${isOver('w')}
    ${subject === undefined ? '' : `and ${unheld(`w.${subject}`)}`})`)
}

function hasColumn(table: Table, name: string): boolean {
  return columnsOf(table).some((one) => one.name === name)
}

/** Nothing holds the person's data: restricting one purpose keeps what another would let go. Source: GDPR 18(1)-(2). */
function unheld(person: string): string {
  return `not exists (select 1 from hold h where h.tenant_id = $1 and h.person_id = ${person} and h.ends_on >= $2::date)
    and not exists (select 1 from restriction r where r.tenant_id = $1 and r.person_id = ${person} and r.lifted_on is null)`
}

/** A value about a contract or a customer has its field's own time: from the end of the contract, or of the last one, or
 *  of the field itself. Source: architecture "Own fields without code"; GDPR 5(1)(e). */
function ownFieldEnds(of: Catalogue): Expiry[] {
  const table = of['own_field_value']
  if (table === undefined) return []
  const over = (day: string) => `${day} + make_interval(months => f.months) < $2::date`
  return [{ table: 'own_field_value', column: undefined, rule: table.retention, condition: `tenant_id = $1 and exists (
    select 1 from own_field f where f.tenant_id = $1 and f.id = own_field_value.own_field_id and (${over('f.ended_on')}
      or exists (select 1 from contract c where c.tenant_id = $1 and c.id = own_field_value.contract_id and ${over('c.ended_on')})
      or (exists (select 1 from contract c where c.tenant_id = $1 and c.organisation_id = own_field_value.organisation_id)
        and not exists (select 1 from contract c where c.tenant_id = $1 and c.organisation_id = own_field_value.organisation_id
          and (c.ended_on is null or not (${over('c.ended_on')}))))))` }]
}

/** Source: rules of keys 14. */
function suppressionEnds(of: Catalogue): Expiry[] {
  const table = of['suppression']
  return table === undefined ? []
    : [{ table: 'suppression', column: undefined, rule: table.retention, condition: 'tenant_id = $1 and ends_on < $2::date' }]
}

function tableIn(of: Catalogue, name: string): Table {
  const table = of[name]
  if (table === undefined) throw new Error(`the catalogue has no ${name}`)
  return table
}

/** The persons whose every purpose has ended, and whom nothing holds; in the order of their ids. */
export function expiredPersons(of: Catalogue): string {
  const person = tableIn(of, 'person')
  return `tenant_id = $1 and not is_pseudonym and not restricted
    and greatest(${livingPurposes(person).map((purpose) => `${purpose}_until`).join(', ')}) < $2::date
    and ${unheld('person.id')}`
}
