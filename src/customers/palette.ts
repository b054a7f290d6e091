import type { Task } from '../platform/gate/task.ts'
import { wordsNear } from './near-words.ts'
import { oneOf } from './one-of.ts'
import { namesOf, search, type Hit, type Searcher } from './search.ts'
import type { Keeper } from './rows.ts'

export type Find =
  | Hit
  | { kind: 'contract'; id: string; number: string; title: string; organisation: string }

export type Opened = { kind: Find['kind']; id: string }

const mostContracts = 8
const mostFound = 20

/** Persons and organisations by the beginning of their words, and where there are none, those whose words are one slip
 *  away. */
export async function lookUp(task: Task<Searcher>, text: string): Promise<Hit[]> {
  const { hits } = await search(task, text)
  if (hits.length > 0) return hits
  const near = await wordsNear(task, text)
  const found = new Map(near.map((word) => [word.organisation_id ?? word.person_id ?? word.id, word]))
  return namesOf(task, [...found.values()].slice(0, mostFound))
}

/** The persons and organisations opened last, as far as they may still be seen. The reader's own browser tells the ids:
 *  a table of who looked at whom would be a second log of the staff, and a page that is looked at writes nothing. */
export async function namesOfOpened(task: Task<Searcher>, opened: readonly Opened[]): Promise<Hit[]> {
  return namesOf(
    task,
    opened.map(({ kind, id }) => ({
      person_id: kind === 'person' ? id : null,
      organisation_id: kind === 'organisation' ? id : null,
      item: '',
    })),
  )
}

export async function contractsOpened(task: Task<Keeper>, opened: readonly Opened[]): Promise<Find[]> {
  const ids = opened.filter(({ kind }) => kind === 'contract').map(({ id }) => id)
  return ids.length === 0 ? [] : contractsBy(task, { ids })
}

/** Contracts by the beginning of their number. */
export async function contractsLike(task: Task<Keeper>, number: string): Promise<Find[]> {
  return contractsBy(task, { number })
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
