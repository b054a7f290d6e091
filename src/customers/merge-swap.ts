import type { WritingTask } from '../platform/gate/task.ts'
import { mergeable, sideOf, type Side, type Value } from './merge-fields.ts'
import type { Root } from './merge-moves.ts'
import { keepWords, nameWords, organisationWords } from './search-words.ts'

type Exchange = { readonly [field: string]: Value }

/** Exchanges the values of two rows, so that the ones not in force lie with the duplicate and nowhere else.
 *  A key is let go before the other row takes it. */
export async function swap(
  task: WritingTask<'contracting'>,
  root: Root,
  winner: Side,
  loser: Side,
  fields: readonly string[],
): Promise<void> {
  if (fields.length === 0) return
  const keys = fields.filter((field) => ['business_id', 'customer_number'].includes(field))
  await write(task, root, loser.id, Object.fromEntries(keys.map((key) => [key, null])))
  await write(task, root, winner.id, of(loser, fields))
  await write(task, root, loser.id, of(winner, fields))
  await keepNames(task, root, winner.id)
}

function of(side: Side, fields: readonly string[]): Exchange {
  return Object.fromEntries(fields.map((field) => [field, side.values[field] ?? null]))
}

async function write(task: WritingTask<'contracting'>, root: Root, id: string, values: Exchange): Promise<void> {
  const known: readonly string[] = mergeable[root]
  const changes = Object.fromEntries(Object.entries(values).filter(([field]) => known.includes(field)))
  if (Object.keys(changes).length > 0) await task.update(root, id, changes)
}

async function keepNames(task: WritingTask<'contracting'>, root: Root, id: string): Promise<void> {
  const { values, scope, person_id } = await sideOf(task, root, id)
  const text = (field: string) => String(values[field] ?? '')
  const words = root === 'person'
    ? nameWords(id, { first_name: text('first_name'), last_name: text('last_name') }, scope)
    : organisationWords(id, { name: text('name'), business_id: text('business_id'),
      customer_number: text('customer_number'), person_id }, scope)
  await keepWords(task, id, words)
}
