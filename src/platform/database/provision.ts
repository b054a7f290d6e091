import { machineRoles, roleName, type Role } from '../../catalogue/schema/roles.ts'
import { purposeNames } from '../../catalogue/schema/columns.ts'
import type { Connection } from './connection.ts'

/** Makes the installation's roles where they are missing. Roles have no table rights of their own accord; the login
 *  inherits nothing and must stand in a purpose to see anything. Run as an administrator of the server. */
export async function provision(admin: Connection, installation: string, login: string): Promise<void> {
  const name = (role: Role) => `"${roleName(installation, role)}"`
  const present = await admin.run('select rolname from pg_roles where rolname = any ($1::text[])', [
    `{${[...machineRoles, ...purposeNames].map((role) => roleName(installation, role)).join(',')},${login}}`])
  const there = new Set(present.rows.map((row) => String(row['rolname'])))
  const missing = [...machineRoles, ...purposeNames].filter((role) => role !== 'login' && !there.has(roleName(installation, role)))
  const statements = [
    ...missing.map((role) => `create role ${name(role)} nologin noinherit`),
    ...(there.has(login) ? [] : [`create role "${login}" login noinherit`]),
    ...purposeNames.map((purpose) => `grant ${name(purpose)} to "${login}"`),
    ...(['audit_writer', 'audit_sealer', 'jobs'] as const).map((role) => `grant ${name(role)} to "${login}"`),
    `grant ${name('owner')} to current_user`,
    ...(['liveness', 'audit_purger', 'backup'] as const).map((role) => `grant ${name(role)} to ${name('owner')}`),
  ]
  await admin.script(statements.join(';\n'))
}

/** Gives an empty database to the owner's role and closes it to everybody else. */
export async function takeOver(admin: Connection, installation: string, database: string, login: string): Promise<void> {
  const owner = `"${roleName(installation, 'owner')}"`
  const everyone = [...purposeNames, 'audit_writer', 'audit_sealer', 'audit_purger', 'jobs', 'liveness', 'backup'] as const
  await admin.script([
    `revoke all on database "${database}" from public`,
    `grant connect on database "${database}" to "${login}"`,
    'revoke all on schema public from public',
    `grant usage, create on schema public to ${owner}`,
    ...everyone.map((role) => `grant usage on schema public to "${roleName(installation, role)}"`),
    `grant create on schema public to "${roleName(installation, 'liveness')}"`,
    // To compare the schema before serving; no table opens to it.
    `grant usage on schema public to "${login}"`,
  ].join(';\n'))
}
