import { sql } from 'kysely'
import type { Gate } from '../platform/gate/gate.ts'
import type { Actor, Task } from '../platform/gate/task.ts'
import type { KeptLines } from './import-kept.ts'
import type { Known } from './import-plan.ts'

const chunkKeys = 2000

/** What the register has already of what a file names: customers by number and business id, contracts by number. */
export async function knownOf(
  gate: Pick<Gate, 'read' | 'write'>,
  actor: Actor,
  route: string,
  kept: KeptLines,
): Promise<Known> {
  const known = { customers: new Set<number>(), businessIds: new Set<number>(), contracts: new Set<number>() }
  const ask = <R>(question: (task: Task<'contracting'>) => Promise<R>) =>
    gate.read(actor, 'contracting', route, 'listed', question)
  for (const names of chunksOf(kept.customers)) {
    for (const { customer_number } of await ask((task) => customersIn(task, names))) {
      mark(known.customers, kept.customers, customer_number)
    }
  }
  for (const names of chunksOf(kept.businessIds)) {
    for (const { business_id } of await ask((task) => organisationsIn(task, names))) {
      mark(known.businessIds, kept.businessIds, business_id)
    }
  }
  for (const names of chunksOf(kept.contracts)) {
    for (const { number } of await ask((task) => contractsIn(task, names))) {
      mark(known.contracts, kept.contracts, number)
    }
  }
  return known
}

function* chunksOf(names: ReadonlyMap<string, number>): Generator<string[]> {
  let chunk: string[] = []
  for (const name of names.keys()) {
    if (chunk.push(name) < chunkKeys) continue
    yield chunk
    chunk = []
  }
  if (chunk.length > 0) yield chunk
}

function mark(known: Set<number>, names: ReadonlyMap<string, number>, name: string | null): void {
  const number = names.get(name ?? '')
  if (number !== undefined) known.add(number)
}

/** The customers of these numbers. */
export function customersIn(task: Task<'contracting'>, numbers: readonly string[]) {
  return task.db
    .selectFrom('organisation')
    .select(['id', 'person_id', 'customer_number'])
    .where('tenant_id', '=', task.tenant)
    .where('customer_number', '=', anyOf(numbers))
    .execute()
}

/** The organisations of these business ids. */
export function organisationsIn(task: Task<'contracting'>, ids: readonly string[]) {
  return task.db
    .selectFrom('organisation')
    .select(['id', 'person_id', 'business_id'])
    .where('tenant_id', '=', task.tenant)
    .where('business_id', '=', anyOf(ids))
    .execute()
}

function contractsIn(task: Task<'contracting'>, numbers: readonly string[]) {
  return task.db
    .selectFrom('contract')
    .select(['id', 'number'])
    .where('tenant_id', '=', task.tenant)
    .where('number', '=', anyOf(numbers))
    .execute()
}

/** One parameter for any number of texts, so that the statement stays the same. */
function anyOf(texts: readonly string[]) {
  return sql<string>`any (array(select json_array_elements_text(${JSON.stringify(texts)}::text::json)))`
}
