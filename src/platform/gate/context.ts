import type { Purpose } from '../../catalogue/purposes.ts'
import type { Connection } from '../database/connection.ts'
import { roleName } from '../../catalogue/schema/roles.ts'

/** What a connection stands in: whose data, for what, over whom, on which day. `scope` holds ids of organisations and
 *  units, or '*' for all of the tenant. Source: rules of the gate 1. */
export type Context = {
  tenant: string
  purpose: Purpose | 'jobs'
  scope: readonly string[] | '*'
  today: string
  seesProtected: boolean
}

/** The context as one text: two tasks with the same text may use the same connection. */
export function contextKey(context: Context): string {
  const scope = context.scope === '*' ? '*' : context.scope.join(',')
  return [context.tenant, context.purpose, context.today, context.seesProtected ? 'yes' : 'no', scope].join('|')
}

/** Stands the connection in a context. The one place where that is done. */
export async function stand(connection: Connection, installation: string, context: Context): Promise<void> {
  await connection.run(standSql, [
    roleName(installation, context.purpose), context.tenant, context.scope === '*' ? '*' : `{${context.scope.join(',')}}`,
    context.today, context.seesProtected ? 'yes' : 'no',
  ])
}

const standSql = "select set_config('role', $1, false), set_config('app.tenant', $2, false),"
  + " set_config('app.scope', $3, false), set_config('app.today', $4, false), set_config('app.sees_protected', $5, false)"
