import type { Task } from '../platform/gate/task.ts'
import { wordsNear } from './near-words.ts'
import { oneOf } from './one-of.ts'
import { namesOf, search, type Hit } from './search.ts'
import type { Keeper } from './rows.ts'

export type Find =
  | Hit
  | { kind: 'contract'; id: string; number: string; title: string; organisation: string }

const mostContracts = 8
const mostFound = 20

/** Everything one can go to by what was typed: contracts by their number, then persons and organisations by the
 *  beginning of their words, and where there are none, those whose words are one slip away. */
export async function lookUp(task: Task<Keeper>, text: string): Promise<Find[]> {
  if (text === '') return []
  const [contracts, { hits }] = await Promise.all([contractsBy(task, { number: text }), search(task, text)])
  if (contracts.length + hits.length > 0) return [...contracts, ...hits]
  const near = await wordsNear(task, text)
  const found = new Map(near.map((word) => [word.organisation_id ?? word.person_id ?? word.id, word]))
  return namesOf(task, [...found.values()].slice(0, mostFound))
}

/** What the reader last opened, as far as it may still be seen. The reader's own browser tells the ids: a table of who
 *  looked at whom would be a second log of the staff, and a page that is looked at writes nothing. */
export async function namesOfOpened(
  task: Task<Keeper>,
  paths: readonly { kind: Find['kind']; id: string }[],
): Promise<Find[]> {
  const words = paths.flatMap(({ kind, id }) => {
    if (kind === 'person') return [{ person_id: id, organisation_id: null, item: 'last_name' }]
    return kind === 'organisation' ? [{ person_id: null, organisation_id: id, item: 'organisation_name' }] : []
  })
  const ids = paths.filter(({ kind }) => kind === 'contract').map(({ id }) => id)
  const [named, contracts] = await Promise.all([
    namesOf(task, words),
    ids.length === 0 ? [] : contractsBy(task, { ids }),
  ])
  const all: readonly Find[] = [...named, ...contracts]
  return paths.flatMap(({ id }) => all.find((one) => one.id === id) ?? [])
}

async function contractsBy(task: Task<Keeper>, { number, ids }: { number?: string; ids?: readonly string[] }) {
  const rows = await task.db
    .selectFrom('contract')
    .innerJoin('organisation', (on) =>
      on
        .onRef('organisation.tenant_id', '=', 'contract.tenant_id')
        .onRef('organisation.id', '=', 'contract.organisation_id'),
    )
    .select([
      'contract.id',
      'contract.number',
      'contract.title',
      'organisation.name as organisation',
      'organisation.person_id',
    ])
    .where('contract.tenant_id', '=', task.tenant)
    .$if(number !== undefined, (query) =>
      query
        .where('contract.number', '>=', (number ?? '').toUpperCase())
        .where('contract.number', '<', `${(number ?? '').toUpperCase()}\u{10ffff}`),
    )
    .$if(ids !== undefined, (query) => query.where('contract.id', '=', oneOf(ids ?? [])))
    .orderBy('contract.number')
    .orderBy('contract.id')
    .limit(mostContracts)
    .execute()
  return rows.map(({ id, number: named, title, organisation }) => ({
    kind: 'contract' as const,
    id,
    number: named,
    title,
    organisation,
  }))
}
