import { columnsOf, isPersonal, isRef, type Catalogue, type DatabaseColumn, type Privilege, type Table } from './columns.ts'
import { standing } from './policies.ts'
import { roleMark } from './roles.ts'
import type { SchemaObject } from './tables.ts'

const texts: readonly string[] = ['line', 'name', 'note']
const role = roleMark('jobs')

/** What retention and erasure may do in the standing tenant. They see keys, references, dates and what they must empty;
 *  they change what erasure empties or a reader strikes out; they remove rows that erasure or a clock removes; they add
 *  what stands in an erased person's place, and their own reports; they move rows to the person or organisation that a
 *  duplicate is merged into, and in and out of the trash. Source: rules of the gate 4. */
export function jobsObjects(of: Catalogue): SchemaObject[] {
  return [...spentObjects(of), ...Object.entries(of).filter(([, table]) => table.class === 'tenant').flatMap(([name, table]) => [
    ...(['select', 'insert', 'update'] as const).flatMap((privilege) => grant(name, table, privilege)),
    ...(mayRemove(name, table) ? [{ key: `removal ${name}.jobs`, create: `grant delete on ${name} to ${role}`,
      drop: `revoke delete on ${name} from ${role}` }] : []),
    { key: `policy ${name}.jobs`, drop: `drop policy jobs on ${name}`,
      create: `create policy jobs on ${name} for all to ${role} using (tenant_id = ${standing.tenant})` },
  ])]
}

/** What is left of signing in once it is spent, or its holder is erased: the jobs see whose it was and when it ended,
 *  never the secret. */
export const spent: { readonly [table: string]: readonly string[] } = {
  account: ['id', 'tenant_id', 'user_id'], session: ['id', 'account_id', 'expires_at', 'ended_at'],
  sign_in_link: ['id', 'account_id', 'expires_at'], recovery_code: ['id', 'account_id', 'used_at'], passkey_challenge: ['id', 'expires_at'],
  authenticator: ['id', 'account_id', 'ended_at'], passkey: ['id', 'account_id', 'ended_at'],
}

function spentObjects(of: Catalogue): SchemaObject[] {
  return Object.entries(spent).filter(([name]) => of[name] !== undefined).flatMap(([name, columns]) => [
    { key: `grant ${name}.jobs.select`, create: `grant select (${columns.join(', ')}) on ${name} to ${role}`,
      drop: `revoke select on ${name} from ${role}` },
    { key: `removal ${name}.jobs`, create: `grant delete on ${name} to ${role}`, drop: `revoke delete on ${name} from ${role}` },
    { key: `policy ${name}.jobs`, create: `create policy jobs on ${name} for all to ${role} using (true)`, drop: `drop policy jobs on ${name}` },
  ])
}

/** Whether the jobs remove rows of the table: for erasure, by a clock, as the end of the trash, or once they are spent. */
export function mayRemove(name: string, table: Table): boolean {
  return isRemovable(table) || roots.includes(name) || spent[name] !== undefined
}

/** Whether rows leave the table: with their person, or by their own clock. The audit has a purger of its own. */
export function isRemovable(table: Table): boolean {
  const leaves = table.subject === 'id' || Object.values(table.columns).some((column) => isRef(column) && column.onErase === 'delete')
  return table.class === 'tenant' && (leaves || aged.includes(table.retention))
}

// What one puts in the trash, and what a duplicate is merged into.
const roots: readonly string[] = ['organisation', 'person', 'contract']

// Rules whose clock stands in the row itself or in the row that it belongs to.
const aged: readonly string[] = ['session', 'undo', 'draft', 'import_wait', 'rights_request', 'disclosure_log', 'objection', 'webhook', 'bulletin']

function grant(name: string, table: Table, privilege: Privilege): SchemaObject[] {
  const columns = columnsOf(table).filter((column) => mayJobs(name, table, column, privilege)).map((column) => column.name)
  return columns.length === 0 ? [] : [{
    key: `grant ${name}.jobs.${privilege}`,
    create: `grant ${privilege} (${columns.join(', ')}) on ${name} to ${role}`,
    drop: `revoke ${privilege} on ${name} from ${role}`,
  }]
}

/** Whether the jobs' role has the privilege on the column. */
export function mayJobs(name: string, table: Table, column: DatabaseColumn, privilege: Privilege): boolean {
  const { statement } = column
  if (table.class !== 'tenant' || column.generated !== undefined) return false
  if (privilege === 'insert') return added.includes(name) && column.name !== 'row_version' && !isStamp(name, column)
  // The log is added to, and never changed.
  if (privilege === 'update' && name.startsWith('audit_')) return false
  if (privilege === 'select') return statement === undefined || isOpen(statement) || isEmptied(statement)
  if (table.scoped === true && ['scope', 'trash_id'].includes(column.name)) return true
  if (statement !== undefined && isRef(statement) && ['person', 'organisation'].includes(statement.ref)) return true
  if (statement === undefined) return column.name === 'row_version' || (table.subject !== undefined && isGuard(column.name))
  if (column.name === 'done_at' && name === 'erasure_step') return true
  if (name === 'erasure_plan' && ['ended_on', 'outcome', 'person_id'].includes(column.name)) return true
  return isEmptied(statement) || isStruckOut(statement) || isSetting(name, statement)
}

const added: readonly string[] = ['person', 'purge_run', 'audit_entry', 'webhook_event']

/** When an entry was written is for the database alone to say. */
function isStamp(name: string, column: DatabaseColumn): boolean {
  return name === 'audit_entry' && (column.name === 'created_at' || column.name === 'written_in')
}

function isGuard(name: string): boolean {
  return name === 'restricted' || name.endsWith('_until')
}

function isOpen(statement: NonNullable<DatabaseColumn['statement']>): boolean {
  // A day says when something ends, and nothing of who.
  if (isRef(statement) || statement.kind === 'day') return true
  // A text that never changes names something of the catalogue: a rule, a column, a place.
  if (!isPersonal(statement) && statement.kind === 'line' && statement.immutable) return true
  return !isPersonal(statement) && !['line', 'name', 'note', 'email', 'phone', 'secret', 'bytes'].includes(statement.kind)
}

/** Emptied by erasure: a value that may be absent or be replaced, and a reference to whom it replaces. */
function isEmptied(statement: NonNullable<DatabaseColumn['statement']>): boolean {
  if (isRef(statement)) return ['null', 'pseudonym', 'successor'].includes(statement.onErase)
  return isPersonal(statement) && statement.onErase !== 'keep'
}

/** How a member of staff wanted the pages to be. */
function isSetting(name: string, statement: NonNullable<DatabaseColumn['statement']>): boolean {
  return name === 'staff_user' && !isRef(statement) && !isPersonal(statement) && statement.default !== undefined
}

function isStruckOut(statement: NonNullable<DatabaseColumn['statement']>): boolean {
  return !isRef(statement) && !isPersonal(statement) && !statement.immutable && texts.includes(statement.kind)
}
