import { machineActor, type Tenant } from '../tenants.ts'
import type { Gate } from './gate.ts'

/** What a duty would reach, for whoever grants it: numbers and ids, no names of persons. */
export type Reach = {
  /** How many persons there are within the reach. */
  persons(reach: readonly string[] | '*'): Promise<number>
  /** The id of the customer that has this very name, or of its unit when it is written 'Customer / Unit'. */
  idOf(name: string): Promise<string | undefined>
}

/** Looks at what a duty would reach, as the product itself: the grantor's own duties open no customer. */
export function openReach(gate: Gate, tenant: Tenant, route: string): Reach {
  return {
    persons: (reach) => {
      const actor = machineActor(tenant, ['contracting'])
      const duties = actor.duties.map((duty) => ({ ...duty, reach }))
      return gate.read({ ...actor, duties }, 'contracting', route, 'listed', async (task) => {
        const { count } = await task.db.selectFrom('person').select(({ fn }) => fn.countAll<string>().as('count'))
          .where('person.tenant_id', '=', task.tenant).executeTakeFirstOrThrow()
        return Number(count)
      })
    },
    idOf: (name) => gate.read(machineActor(tenant, ['contracting']), 'contracting', route, 'listed', async (task) => {
      const [customer = '', part] = name.split(' / ')
      const found = await task.db.selectFrom('organisation').select(['id', 'person_id'])
        .where('tenant_id', '=', task.tenant).where('name', '=', customer.trim()).orderBy('id').limit(1).executeTakeFirst()
      if (found === undefined || part === undefined) return found?.id
      const unit = await task.db.selectFrom('unit').select('id').where('tenant_id', '=', task.tenant)
        .where('organisation_id', '=', found.id).where('name', '=', part.trim()).orderBy('id').limit(1).executeTakeFirst()
      return unit?.id
    }),
  }
}
