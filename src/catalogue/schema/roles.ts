import { purposeNames } from './columns.ts'
import type { Purpose } from '../purposes.ts'

/** The installation's own roles, besides one for each purpose. None can log in but `login`; a policy of
 *  its own shows all rows to `backup`. Source: rules of the gate 4. */
export const machineRoles = ['owner', 'login', 'audit_writer', 'audit_sealer', 'audit_purger', 'search', 'liveness', 'backup', 'jobs'] as const
export type MachineRole = (typeof machineRoles)[number]
export type Role = Purpose | MachineRole

/** All roles of an installation. */
export const roles: readonly Role[] = [...machineRoles, ...purposeNames]

/** The database's name of a role; it carries the installation so that several live in one cluster. */
export function roleName(installation: string, role: Role): string {
  return `seloste_${installation}_${role}`
}

/** How SQL of the schema writes a role before the installation is known: `{{customer_service}}`. */
export function roleMark(role: Role): string {
  return `{{${role}}}`
}

/** SQL with every role mark replaced by the installation's role, quoted. */
export function forInstallation(sql: string, installation: string): string {
  return sql.replace(/\{\{(\w+)\}\}/g, (_, role: string) => `"seloste_${installation}_${role}"`)
}
