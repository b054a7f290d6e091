import { closingTexts, type Closings } from '../platform/closing.ts'
import { HttpError } from '../platform/http/http-error.ts'
import type { Route } from '../platform/http/route.ts'
import type { Tenant } from '../platform/tenants.ts'

// Signing in, the rights desk and the public notice, by what an address begins with.
const open: readonly string[] = ['sign-in', 'sign-out', 'account', 'notice', 'notice.jsonld', 'accessibility', 'your-data',
  'requests', 'recipient-messages', 'staff-data', 'erasures', 'breaches']
// Of these, what would open the register to a program.
const shut: readonly string[] = ['/account/tokens']

/** Whether a route answers also while the register is closed. What programs and directories ask never does: they are
 *  no officer. Source: rules of keys 13. */
export function staysOpen({ kind, path }: Pick<Route, 'kind' | 'path'>): boolean {
  if (kind === 'api' || kind === 'directory' || shut.includes(path)) return false
  return open.includes(path.split('/')[1] ?? '')
}

/** Refuses 503 what a closed register does not answer. */
export async function mustBeOpen(closings: Closings, route: Route, tenant: Tenant): Promise<void> {
  if (!staysOpen(route) && await closings.isClosed(tenant)) throw new HttpError(503, closingTexts.why, closingTexts.closed)
}

/** The routes that answer just now. */
export async function routesNow(closings: Closings, routes: readonly Route[], tenant: Tenant): Promise<readonly Route[]> {
  return await closings.isClosed(tenant) ? routes.filter(staysOpen) : routes
}
