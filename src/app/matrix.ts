import type { Purpose } from '../catalogue/purposes.ts'
import type { Route } from '../platform/http/route.ts'

/** One row for each route: what the permission tests and the proof of access walk. */
export type MatrixRow = { method: Route['method']; path: string; kind: Route['kind']; purposes: readonly Purpose[] }

/** Who may use which route. */
export function routeMatrix(routes: readonly Route[]): MatrixRow[] {
  return routes.map(({ method, path, kind, purposes }) => ({ method, path, kind, purposes }))
}
