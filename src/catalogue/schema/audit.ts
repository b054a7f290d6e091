import { columnsOf, tableNamed, type Catalogue, type Privilege } from './columns.ts'
import { retention } from '../retention.ts'
import { roleMark } from './roles.ts'
import type { SchemaObject } from './tables.ts'

/** Who seals the log and who removes what has expired. The sealer reads all of the log and adds seals; it changes
 *  nothing. The purger, in whose role the application never stands, removes entries past the shortest lawful length
 *  and empties the lists of their ids; it can touch nothing younger. Source: rules of the gate 4, 5; of the audit 10. */
export function auditObjects(of: Catalogue): SchemaObject[] {
  const all = (name: string) => columnsOf(tableNamed(name, of)).map((column) => column.name).filter((column) => column !== 'row_version')
  const added = (name: string) => all(name).filter((column) => column !== 'created_at')
  return [
    ...['audit_entry', 'audit_shape', 'audit_checkpoint'].flatMap((name) => sealer(name, 'select', all(name), 'using')),
    ...['audit_checkpoint', 'audit_subject'].flatMap((name) => sealer(name, 'insert', added(name), 'with check')),
    ...purger('audit_entry', ['tenant_id', 'id', 'created_at'], 'delete'),
    ...purger('audit_subject', ['tenant_id', 'number', 'created_at'], 'delete'),
    ...purger('audit_checkpoint', ['tenant_id', 'number', 'kind', 'entries', 'created_at'], 'update'),
  ]
}

function sealer(name: string, privilege: Privilege, columns: readonly string[], rows: 'using' | 'with check'): SchemaObject[] {
  return [grant(name, 'audit_sealer', privilege, columns), policy(name, 'audit_sealer', privilege, `${rows} (true)`)]
}

function purger(name: string, columns: readonly string[], privilege: 'delete' | 'update'): SchemaObject[] {
  const expired = `using (created_at < now() - interval '${retention.audit_log.settable[0]} months')`
  const removal = { key: `removal ${name}.audit_purger`, create: `grant delete on ${name} to ${roleMark('audit_purger')}`,
    drop: `revoke delete on ${name} from ${roleMark('audit_purger')}` }
  return [
    grant(name, 'audit_purger', 'select', columns), policy(name, 'audit_purger', 'select', expired),
    privilege === 'delete' ? removal : grant(name, 'audit_purger', 'update', ['entries']),
    policy(name, 'audit_purger', privilege, expired),
  ]
}

function grant(name: string, role: 'audit_sealer' | 'audit_purger', privilege: Privilege, columns: readonly string[]): SchemaObject {
  return { key: `grant ${name}.${role}.${privilege}`, create: `grant ${privilege} (${columns.join(', ')}) on ${name} to ${roleMark(role)}`,
    drop: `revoke ${privilege} on ${name} from ${roleMark(role)}` }
}

function policy(name: string, role: 'audit_sealer' | 'audit_purger', privilege: Privilege | 'delete', rows: string): SchemaObject {
  const title = `${role}_${privilege}`
  return { key: `policy ${name}.${title}`, create: `create policy ${title} on ${name} for ${privilege} to ${roleMark(role)} ${rows}`,
    drop: `drop policy ${title} on ${name}` }
}
