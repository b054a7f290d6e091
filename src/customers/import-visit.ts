import type { Visit } from '../platform/http/route.ts'
import type { importCustomers } from './import.ts'

/** The readings and writings of a visit, in the form an import takes: many tasks, one after another. */
export function gateOf(visit: Visit): Parameters<typeof importCustomers>[0] {
  return {
    read: (_actor, purpose, _route, act, ask) => visit.read(purpose, act, ask),
    write: (_actor, purpose, _route, act) => visit.write(purpose, act),
  }
}
