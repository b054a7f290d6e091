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

/** Stands the connection in a context. Of where it stood `before` only what differs is set anew: that is mostly the tenant.
 *  The one place where that is done. */
export async function stand(connection: Connection, installation: string, context: Context, before?: Context): Promise<void> {
  const stood = before === undefined ? [] : settingsOf(installation, before)
  const changed = settingsOf(installation, context).filter(([, value], at) => value !== stood[at]?.[1])
  const calls = changed.map(([name], at) => `set_config('${name}', $${at + 1}, false)`)
  await connection.run(`select ${calls.join(', ')}`, changed.map(([, value]) => value))
}

function settingsOf(installation: string, { purpose, tenant, scope, today, seesProtected }: Context) {
  return [
    ['role', roleName(installation, purpose)],
    ['app.tenant', tenant],
    ['app.scope', scope === '*' ? '*' : `{${scope.join(',')}}`],
    ['app.today', today],
    ['app.sees_protected', seesProtected ? 'yes' : 'no'],
  ] as const
}
