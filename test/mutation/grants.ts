import type { Privilege } from '../../src/catalogue/schema/columns.ts'
import { roleName, type Role } from '../../src/catalogue/schema/roles.ts'
import { sqlTypes } from '../../src/catalogue/schema/kinds.ts'
import { columnNames, may, privilegeList, purposeList } from './expected.ts'
import { allowed, installation, login, refused, type Probe } from './probe.ts'
import { all } from './rows.ts'

/** Every purpose, table, column and privilege: the database answers exactly as the catalogue says. */
export function grantProbes(tables: readonly string[]): Probe[] {
  return [...purposeList.flatMap((purpose) => columnProbes(tables, purpose, (table, column, privilege) =>
    may(tableOf(table), column, purpose, privilege))),
    ...purposeList.flatMap((purpose) => removalProbes(tables, purpose))]
}

/** The installation's own roles: the audit writer adds entries and shapes; the others touch nothing. */
export function machineProbes(tables: readonly string[]): Probe[] {
  const idle: readonly Role[] = ['login', 'search']
  return [
    ...idle.flatMap((role) => [...columnProbes(tables, role, () => false), ...removalProbes(tables, role)]).map(entering),
    ...columnProbes(tables, 'audit_writer', (table, column, privilege) =>
      privilege === 'insert' && ['audit_entry', 'audit_shape'].includes(table) && !['row_version', 'created_at', 'written_in'].includes(column)
      || privilege === 'select' && table === 'audit_shape' && column === 'id'),
    ...columnProbes(tables, 'jobs', jobsMay),
    ...jobsRemovalProbes(tables),
    ...removalProbes(tables, 'audit_writer'),
    ...columnProbes(tables, 'audit_sealer', sealerMay),
    ...removalProbes(tables, 'audit_sealer'),
    ...columnProbes(tables, 'audit_purger', (table, column, privilege) => purgerMay[privilege]?.[table]?.includes(column) === true),
    ...removalProbes(tables, 'audit_purger').map((probe) => (/^delete from public\.audit_(?:entry|subject)/.test(probe.sql)
      ? { ...probe, title: `audit_purger may ${probe.sql}`, expect: allowed } : probe)),
    ...columnProbes(tables, 'backup', (_table, _column, privilege) => privilege === 'select'),
    ...removalProbes(tables, 'backup'),
    ...removalProbes(tables, 'liveness'),
    ...columnProbes(tables, 'liveness', livenessMay),
  ]
}

/** Even inside the schema, which is closed to some of them. */
function entering(probe: Probe): Probe {
  const name = probe.role === 'login' ? login : roleName(installation, probe.role)
  return { ...probe, before: `grant usage on schema public to "${name}"` }
}

// The dates, ties and choices that lives are reckoned from; no name, no address, no note, no number.
const livenessReads: Readonly<Record<string, readonly string[]>> = {
  own_field: ['tenant_id', 'id', 'months', 'ended_on'], own_field_value: ['own_field_id'],
  retention_length: ['tenant_id', 'rule', 'months'], contract: ['tenant_id', 'organisation_id', 'responsible_id', 'ended_on'],
  objection: ['against', 'kind', 'outcome', 'received_on', 'withdrawn_on'], restriction: ['of_purpose', 'starts_on', 'lifted_on'],
  consent: ['to_purpose', 'withdrawn_on'], consent_asked: ['tenant_id', 'purpose', 'asked_of', 'is_asked'], organisation: ['legal_form'],
  person: ['is_protected', 'is_pseudonym', 'created_at', 'died_on'], affiliation: ['organisation_id', 'ended_on'],
}

function livenessMay(name: string, column: string, privilege: Privilege): boolean {
  const table = tableOf(name)
  const own = column === 'restricted' || column === 'of_protected' || column.endsWith('_until')
  if (privilege !== 'select') return privilege === 'update' && own
  const key = table.subject !== undefined && ['id', 'tenant_id', table.subject].includes(column)
  return own || key || livenessReads[name]?.includes(column) === true
}

/** The sealer reads the log, and adds seals and whom they are about. */
function sealerMay(table: string, column: string, privilege: Privilege): boolean {
  if (column === 'row_version' || privilege === 'update') return false
  if (privilege === 'select') return ['audit_entry', 'audit_shape', 'audit_checkpoint'].includes(table)
  return column !== 'created_at' && ['audit_checkpoint', 'audit_subject'].includes(table)
}

const purgerMay: { readonly [P in Privilege]?: Readonly<Record<string, readonly string[]>> } = {
  select: { audit_entry: ['tenant_id', 'id', 'created_at'], audit_subject: ['tenant_id', 'number', 'created_at'],
    audit_checkpoint: ['tenant_id', 'number', 'kind', 'entries', 'created_at'] },
  update: { audit_checkpoint: ['entries'] },
}

/** Retention and erasure see dates and ties, and change what erasure empties; names they see only to empty them. */
function jobsMay(name: string, column: string, privilege: Privilege): boolean {
  const table = tableOf(name)
  const statement = table.columns[column]
  if (spentReads[name] !== undefined) return privilege === 'select' && spentReads[name].includes(column)
  if (table.class !== 'tenant' || table.generated?.[column]) return false
  if (privilege === 'insert') {
    return ['person', 'purge_run', 'webhook_event'].includes(name) && column !== 'row_version'
      || name === 'audit_entry' && !['row_version', 'created_at', 'written_in'].includes(column)
  }
  if (privilege === 'update' && name.startsWith('audit_')) return false
  // A merge moves what names the duplicate; the trash takes and gives back.
  if (privilege === 'update' && (['scope', 'trash_id'].includes(column) || statement !== undefined && 'ref' in statement
    && ['person', 'organisation'].includes(statement.ref))) return true
  if (statement === undefined) {
    return privilege === 'select' || column === 'row_version'
      || (table.subject !== undefined && (column === 'restricted' || column.endsWith('_until')))
  }
  const isEmptied = 'ref' in statement ? ['null', 'pseudonym', 'successor'].includes(statement.onErase)
    : 'personal' in statement && statement.onErase !== 'keep'
  if (isEmptied || privilege === 'update' && ownSteps[name]?.includes(column)) return true
  if ('ref' in statement) return privilege === 'select'
  const isText = ['line', 'name', 'note'].includes(statement.kind)
  if (privilege === 'update') return 'because' in statement && isText && !statement.immutable
  if (statement.kind === 'day' && privilege === 'select') return true
  if (privilege === 'select' && 'because' in statement && statement.kind === 'line' && statement.immutable) return true
  return 'because' in statement && !isText && !['email', 'phone', 'secret', 'bytes'].includes(statement.kind)
}

const ownSteps: Readonly<Record<string, readonly string[]>> = { erasure_step: ['done_at'], erasure_plan: ['ended_on', 'outcome'],
  staff_user: ['density', 'hours', 'landing', 'reminders'] }

// Signing in that is over: whose it was and when it ended, never the secret.
const spentReads: Readonly<Record<string, readonly string[]>> = {
  account: ['id', 'tenant_id', 'user_id'], session: ['id', 'account_id', 'expires_at', 'ended_at'], sign_in_link: ['id', 'account_id', 'expires_at'],
  recovery_code: ['id', 'account_id', 'used_at'], passkey_challenge: ['id', 'expires_at'],
  authenticator: ['id', 'account_id', 'ended_at'], passkey: ['id', 'account_id', 'ended_at'],
}

/** Rows leave with their person, by a clock of their own, or once they are spent. */
function jobsRemovalProbes(tables: readonly string[]): Probe[] {
  return tables.flatMap((name) => {
    const table = tableOf(name)
    const leaves = ['session', 'sign_in_link', 'recovery_code', 'passkey_challenge', 'authenticator', 'passkey', 'account'].includes(name) || table.class === 'tenant' && (['person', 'organisation', 'contract'].includes(name) || ['session', 'undo', 'draft', 'import_wait', 'rights_request', 'disclosure_log', 'objection', 'webhook', 'bulletin'].includes(table.retention)
      || Object.values(table.columns).some((column) => 'ref' in column && column.onErase === 'delete'))
    return removalProbes([name], 'jobs').map((probe) => (leaves && probe.sql.startsWith('delete')
      ? { ...probe, title: `jobs may ${probe.sql}`, expect: allowed } : probe))
  })
}

function columnProbes(
  tables: readonly string[], role: Role, expected: (table: string, column: string, privilege: Privilege) => boolean,
): Probe[] {
  return tables.flatMap((table) => columnNames(tableOf(table)).flatMap((column) => privilegeList.map((privilege) => {
    const open = expected(table, column, privilege)
    return { title: `${role} ${open ? 'may' : 'may not'} ${privilege} ${table}.${column}`, role,
      sql: statement(table, column, privilege), expect: open ? allowed : refused }
  })))
}

function removalProbes(tables: readonly string[], role: Role): Probe[] {
  return tables.flatMap((table) => [`delete from public.${table} where false`, `truncate public.${table}`].map((sql) => ({
    title: `${role} may not ${sql}`, role, sql, expect: refused })))
}

function statement(table: string, column: string, privilege: Privilege): string {
  if (privilege === 'select') return `select ${column} from public.${table} limit 0`
  if (privilege === 'update') return `update public.${table} set ${column} = default where false`
  // A generated column takes no value, so the database can only be asked.
  if (tableOf(table).generated?.[column]) return generatedProbe(table, column)
  return `insert into public.${table} (${column}) select null::${typeOf(table, column)} where false`
}

function generatedProbe(table: string, column: string): string {
  return `do $g$ begin if not has_column_privilege('public.${table}', '${column}', 'insert') then
    raise exception using errcode = '42501'; end if; end $g$`
}

function typeOf(table: string, column: string): string {
  const declared = tableOf(table).columns[column]
  if (declared !== undefined) return 'ref' in declared ? 'uuid' : (sqlTypes[declared.kind].split(' ')[0] ?? 'text')
  if (column.endsWith('_until')) return 'date'
  const types: Record<string, string> = { id: 'uuid', tenant_id: 'uuid', created_at: 'timestamptz', row_version: 'integer',
    scope: 'uuid[]', trash_id: 'uuid', restricted: 'boolean', of_protected: 'boolean' }
  return types[column] ?? 'text'
}

function tableOf(name: string) {
  const table = all[name]
  if (table === undefined) throw new Error(`no table ${name}`)
  return table
}
