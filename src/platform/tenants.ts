import type { Language } from '../catalogue/shape.ts'
import type { Purpose } from '../catalogue/purposes.ts'
import { purposeNames } from '../catalogue/schema/columns.ts'
import { roleName } from '../catalogue/schema/roles.ts'
import type { Connection } from './database/connection.ts'
import type { Actor } from './gate/task.ts'
import { newId } from './id.ts'

export type Tenant = { id: string; slug: string; name: string; zone: string; languages: readonly Language[] }

/** Founds a controller in the installation, with the purposes it uses. Run as the owner; all else goes through tasks. */
export async function foundTenant(
  owner: Connection, installation: string, wanted: Omit<Tenant, 'id' | 'zone'>, inUse: readonly Purpose[],
): Promise<Tenant> {
  const tenant = { ...wanted, id: newId(), zone: 'Europe/Helsinki' }
  await owner.script(`set role "${roleName(installation, 'owner')}"`)
  await owner.run('insert into tenant (id, slug, name, languages) values ($1, $2, $3, $4::text::jsonb)',
    [tenant.id, tenant.slug, tenant.name, JSON.stringify(tenant.languages)])
  const uses = purposeNames.map((purpose) => ({ i: newId(), p: purpose, u: inUse.includes(purpose) }))
  await owner.run(`insert into purpose_in_use (tenant_id, id, purpose, in_use)
    select $1::uuid, i, p, u from json_to_recordset($2::text::json) as r(i uuid, p text, u boolean)`,
    [tenant.id, JSON.stringify(uses)])
  await owner.script('reset role')
  return tenant
}

/** The product itself at work in a tenant, for the purposes named: jobs, first set-up, and public pages. */
export function machineActor(tenant: Pick<Tenant, 'id' | 'zone'>, purposes: readonly Purpose[]): Actor {
  const duty = { id: machineDuty, title: 'Seloste', purposes, reach: '*' as const, seesProtected: false, endsOn: 'infinity' }
  return { tenant: tenant.id, zone: tenant.zone, user: undefined, duties: [duty] }
}

/** The product's own acts are told apart in the audit by this id; no duty of a person has it. */
export const machineDuty = '00000000-0000-7000-8000-000000000000'
