import type { Catalogue } from '../../catalogue/schema/columns.ts'
import { forInstallation, roleName, roles } from '../../catalogue/schema/roles.ts'
import { schemaObjects } from '../../catalogue/schema/schema.ts'
import { bookkeeping } from './check-columns.ts'
import type { Connection } from './connection.ts'

/** Every privilege that the catalogue grants is there, and nobody has another one: no role, and not everybody. */
export async function checkPrivileges(
  connection: Connection, installation: string, login: string, of: Catalogue,
): Promise<string[]> {
  const owner = roleName(installation, 'owner')
  const { rows } = await connection.run(privileges)
  const live = new Set(rows.filter((row) => row['grantee'] !== owner).map((row) =>
    `${String(row['privilege'])} on ${String(row['name'])} to ${String(row['grantee'])}${row['is_grantable'] ? ' with grant option' : ''}`))
  const wanted = new Set([...wantedPrivileges(of, installation),
    ...bookkeeping.map((name) => `select on ${name} to public`)])
  return [
    ...[...wanted].filter((one) => !live.has(one)).map((one) => `the grant of ${one} is missing in the database`),
    ...[...live].filter((one) => !wanted.has(one)).map((one) => `the grant of ${one} is in the database and not in the catalogue`),
    ...await usageFindings(connection, installation, login),
  ]
}

function wantedPrivileges(of: Catalogue, installation: string): string[] {
  const objects = schemaObjects(of)
  const removals = objects.filter(({ key }) => key.startsWith('removal ')).map(({ create }) => {
    const [, table = '', role = ''] = /^grant delete on (\w+) to (\{\{\w+\}\})$/.exec(create) ?? []
    return `delete on ${table} to ${forInstallation(role, installation).replaceAll('"', '')}`
  })
  return objects.filter(({ key }) => key.startsWith('grant ')).flatMap(({ key, create }) => {
    const parts = /^grant (\w+) \(([^)]+)\) on (\w+) to (\{\{\w+\}\})$/.exec(create)
    if (parts === null) throw new Error(`the grant "${key}" is not one of columns`)
    const [, privilege = '', columns = '', table = '', role = ''] = parts
    const grantee = forInstallation(role, installation).replaceAll('"', '')
    return columns.split(', ').map((column) => `${privilege} on ${table}.${column} to ${grantee}`)
  }).concat(removals)
}

const privileges = `
select c.relname || '.' || a.attname as name, lower(x.privilege_type) as privilege, x.is_grantable,
  case when x.grantee = 0 then 'public' else pg_get_userbyid(x.grantee) end as grantee
from pg_attribute a join pg_class c on c.oid = a.attrelid cross join lateral aclexplode(a.attacl) x
where c.relnamespace = 'public'::regnamespace and a.attacl is not null and not a.attisdropped
union all
select c.relname, lower(x.privilege_type), x.is_grantable,
  case when x.grantee = 0 then 'public' else pg_get_userbyid(x.grantee) end
from pg_class c cross join lateral aclexplode(c.relacl) x
where c.relnamespace = 'public'::regnamespace and c.relacl is not null and c.relkind <> 'i'
union all
select 'later objects', lower(x.privilege_type), x.is_grantable,
  case when x.grantee = 0 then 'public' else pg_get_userbyid(x.grantee) end
from pg_default_acl d cross join lateral aclexplode(d.defaclacl) x where x.grantee <> d.defaclrole`

/** Nobody but the owner and liveness may make anything in the schema, and strangers may not even enter it. */
async function usageFindings(connection: Connection, installation: string, login: string): Promise<string[]> {
  const { rows } = await connection.run(`select lower(x.privilege_type) as privilege,
    case when x.grantee = 0 then 'public' else pg_get_userbyid(x.grantee) end as grantee
    from pg_namespace n cross join lateral aclexplode(n.nspacl) x where n.nspname = 'public' and x.grantee <> n.nspowner`)
  const makers = [roleName(installation, 'owner'), roleName(installation, 'liveness')]
  const users = [...roles.map((role) => roleName(installation, role)), login]
  return rows.flatMap((row) => {
    const grantee = String(row['grantee'])
    const allowed = row['privilege'] === 'create' ? makers.includes(grantee) : users.includes(grantee)
    return allowed ? [] : [`${String(row['privilege'])} on the schema is granted to ${grantee}`]
  })
}
