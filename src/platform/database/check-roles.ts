import { purposeNames } from '../../catalogue/schema/columns.ts'
import { roleName, roles } from '../../catalogue/schema/roles.ts'
import type { Connection } from './connection.ts'

/** The installation's roles can do nothing beyond their grants, and only the login stands in them. */
export async function checkRoles(connection: Connection, installation: string, login: string): Promise<string[]> {
  const names = [...roles.filter((role) => role !== 'login').map((role) => roleName(installation, role)), login]
  const list = `{${names.map((name) => `"${name}"`).join(',')}}`
  const [attributes, memberships, settings, owned] = await Promise.all([
    connection.run(`select rolname, rolsuper, rolinherit, rolcreaterole, rolcreatedb, rolcanlogin, rolreplication,
      rolbypassrls from pg_roles where rolname = any ($1::text[])`, [list]),
    connection.run(membershipsOf, [list]),
    connection.run(`select rolname from pg_db_role_setting join pg_roles r on r.oid = setrole
      where rolname = any ($1::text[]) and exists (select 1 from unnest(setconfig) s where s ~ '^(app\\.|role|row_security|search_path|session)')`,
      [list]),
    connection.run(`select c.relname from pg_class c where pg_get_userbyid(c.relowner) = $1 limit 20`, [login]),
  ])
  const live = new Map(attributes.rows.map((row) => [String(row['rolname']), row]))
  return [
    ...names.filter((name) => !live.has(name)).map((name) => `role ${name} is missing`),
    ...[...live].flatMap(([name, row]) => attributeFindings(name, row, name === login)),
    ...membershipFindings(memberships.rows.map((row) => `${String(row['role'])} to ${String(row['member'])}`), installation, login),
    ...settings.rows.map((row) => `role ${String(row['rolname'])} has settings of its own`),
    ...owned.rows.map((row) => `the login owns ${String(row['relname'])}`),
  ]
}

// A superuser passes everything anyway, and a maker of roles holds those it made without standing in them.
const membershipsOf = `select r.rolname as role, m.rolname as member from pg_auth_members a
  join pg_roles r on r.oid = a.roleid join pg_roles m on m.oid = a.member
  where (r.rolname = any ($1::text[]) and not m.rolsuper and not a.admin_option) or m.rolname = any ($1::text[])`

const powers = {
  rolsuper: 'is a superuser', rolbypassrls: 'passes row security', rolcreaterole: 'may make roles',
  rolcreatedb: 'may make databases', rolreplication: 'may replicate', rolinherit: 'inherits the rights of others',
}

function attributeFindings(name: string, row: { readonly [part: string]: unknown }, isLogin: boolean): string[] {
  const held = Object.entries(powers).filter(([power]) => row[power] === true).map(([, text]) => `role ${name} ${text}`)
  if (row['rolcanlogin'] === isLogin) return held
  return [...held, `role ${name} ${isLogin ? 'cannot log in' : 'can log in'}`]
}

function membershipFindings(live: readonly string[], installation: string, login: string): string[] {
  const name = roleName
  const wanted = [
    ...[...purposeNames, 'audit_writer' as const, 'audit_sealer' as const, 'jobs' as const].map((role) => `${name(installation, role)} to ${login}`),
    ...(['liveness', 'audit_purger', 'backup'] as const).map((role) => `${name(installation, role)} to ${name(installation, 'owner')}`),
  ]
  const owner = `${name(installation, 'owner')} to `
  return [
    ...wanted.filter((one) => !live.includes(one)).map((one) => `the role ${one} is not granted`),
    // Whoever migrates is a member of the owner; the login must not be.
    ...live.filter((one) => !wanted.includes(one) && (!one.startsWith(owner) || one === `${owner}${login}`))
      .map((one) => `the role ${one} is granted, and should not be`),
  ]
}
