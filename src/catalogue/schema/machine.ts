import { auditObjects } from './audit.ts'
import { columnsOf, tableNamed, type Catalogue } from './columns.ts'
import { readable } from './liveness.ts'
import { standing } from './policies.ts'
import { roleMark } from './roles.ts'
import type { SchemaObject } from './tables.ts'

/** What the installation's own roles may do: the audit writer adds entries and nothing else; the log's sealer and
 *  purger have their own file; liveness sees the standing tenant; the backup sees
 *  all, and changes nothing. Source: rules of the gate 4, 9. */
export function machineObjects(of: Catalogue): SchemaObject[] {
  return [...auditWriter('audit_entry', of), ...auditWriter('audit_shape', of), ...knownShapes(), ...auditObjects(of), ...['tenant', 'purpose_in_use'].map(foundation),
    ...Object.keys(of).filter((name) => readable(name, of).length > 0).map(livenessPolicy), ...Object.keys(of).flatMap((name) => backup(name, of))]
}

/** A backup reads every row of every tenant and changes none. Its role passes row security by a policy that says so, not
 *  by a power: one who may only make roles can then make it too. */
function backup(name: string, of: Catalogue): SchemaObject[] {
  const role = roleMark('backup')
  const columns = columnsOf(tableNamed(name, of)).map((column) => column.name)
  return [
    { key: `grant ${name}.backup.select`, create: `grant select (${columns.join(', ')}) on ${name} to ${role}`,
      drop: `revoke select on ${name} from ${role}` },
    { key: `policy ${name}.backup`, create: `create policy backup on ${name} for select to ${role} using (true)`,
      drop: `drop policy backup on ${name}` },
  ]
}

// What the database alone says of an entry.
const stamps: readonly string[] = ['row_version', 'created_at', 'written_in']

function auditWriter(name: string, of: Catalogue): SchemaObject[] {
  const writer = roleMark('audit_writer')
  const columns = columnsOf(tableNamed(name, of)).filter((column) => !stamps.includes(column.name))
  return [
    {
      key: `grant ${name}.audit_writer.insert`,
      create: `grant insert (${columns.map((column) => column.name).join(', ')}) on ${name} to ${writer}`,
      drop: `revoke insert on ${name} from ${writer}`,
    },
    {
      key: `policy ${name}.audit_writer`,
      create: `create policy audit_writer on ${name} for insert to ${writer} with check (true)`,
      drop: `drop policy audit_writer on ${name}`,
    },
  ]
}

/** Adding a shape that is already there needs to see its id, and nothing more. */
function knownShapes(): SchemaObject[] {
  const writer = roleMark('audit_writer')
  return [
    { key: 'grant audit_shape.audit_writer.select', create: `grant select (id) on audit_shape to ${writer}`,
      drop: `revoke select on audit_shape from ${writer}` },
    { key: 'policy audit_shape.audit_writer_select',
      create: `create policy audit_writer_select on audit_shape for select to ${writer} using (true)`,
      drop: 'drop policy audit_writer_select on audit_shape' },
  ]
}

/** The owner may found a tenant and say which purposes it uses; it reads nothing about people. */
function foundation(name: string): SchemaObject {
  return {
    key: `policy ${name}.owner`,
    create: `create policy owner on ${name} for all to ${roleMark('owner')} using (true) with check (true)`,
    drop: `drop policy owner on ${name}`,
  }
}

function livenessPolicy(name: string): SchemaObject {
  return {
    key: `policy ${name}.liveness`,
    create: `create policy liveness on ${name} for all to ${roleMark('liveness')} using (tenant_id = ${standing.tenant})`,
    drop: `drop policy liveness on ${name}`,
  }
}
