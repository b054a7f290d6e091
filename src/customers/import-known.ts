import { sql } from 'kysely'
import type { Gate } from '../platform/gate/gate.ts'
import type { Actor, Task } from '../platform/gate/task.ts'
import type { Known, Line } from './import-survey.ts'

const chunkLines = 2000

/** What the register has already of what a file names: customers by number and business id, contracts by number. */
export async function knownOf(
  gate: Pick<Gate, 'read' | 'write'>,
  actor: Actor,
  route: string,
  lines: readonly Line[],
): Promise<Known> {
  const customers = new Set<string>()
  const businessIds = new Set<string>()
  const contracts = new Set<string>()
  for (let at = 0; at < lines.length; at += chunkLines) {
    const part = lines.slice(at, at + chunkLines)
    await gate.read(actor, 'contracting', route, 'listed', async (task) => {
      for (const { business_id, customer_number } of await organisationsIn(task, part)) {
        if (business_id !== null) businessIds.add(business_id)
        if (customer_number !== null) customers.add(customer_number)
      }
      for (const { number } of await contractsIn(task, part)) contracts.add(number)
    })
  }
  return { customers, businessIds, contracts }
}

function organisationsIn(task: Task<'contracting'>, lines: readonly Line[]) {
  const numbers = anyOf(lines.map(({ customer }) => customer))
  const ids = anyOf(lines.flatMap(({ businessId }) => businessId ?? []))
  return task.db
    .selectFrom('organisation')
    .select(['id', 'person_id', 'business_id', 'customer_number'])
    .where('tenant_id', '=', task.tenant)
    .where((row) => row.or([row('customer_number', '=', numbers), row('business_id', '=', ids)]))
    .execute()
}

function contractsIn(task: Task<'contracting'>, lines: readonly Line[]) {
  return task.db
    .selectFrom('contract')
    .select(['id', 'number'])
    .where('tenant_id', '=', task.tenant)
    .where('number', '=', anyOf(lines.flatMap(({ contract }) => contract ?? [])))
    .execute()
}

/** One parameter for any number of texts, so that the statement stays the same. */
function anyOf(texts: readonly string[]) {
  const unique = [...new Set(texts)]
  return sql<string>`any (array(select json_array_elements_text(${JSON.stringify(unique)}::text::json)))`
}
