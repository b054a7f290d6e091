import { sql, type Expression, type ExpressionBuilder, type SqlBool } from 'kysely'
import type { DatabaseFor } from '../catalogue/database.ts'
import type { Task } from '../platform/gate/task.ts'
import { mostCounted, type Total } from './rows.ts'
import { rangesFor, type Range } from './search-terms.ts'
import { oneOf } from './one-of.ts'
import { totalOf } from './total.ts'

/** Every purpose that may look somebody up; each finds only by the items it may read. */
export const searchers = [
  'contracting',
  'customer_relationship',
  'customer_service',
  'informing',
  'invoicing',
  'events',
  'feedback',
  'partner_management',
  'membership',
  'marketing',
] as const
export type Searcher = (typeof searchers)[number]

export type Hit =
  | {
      kind: 'person'
      id: string
      item: string
      first_name: string
      last_name: string
      organisations: string[]
    }
  | { kind: 'organisation'; id: string; item: string; name: string }
export type Hits = { hits: Hit[]; total: Total }

const mostHits = 20
// A name and an e-mail address often begin alike, so a person may be found by two words.
const wordsEach = 2
// Names come first: they are what people look for when a name and an address begin alike.
const names = ['last_name', 'organisation_name']

/** Finds persons and organisations by the beginning of a name, e-mail address, phone number, business id or customer
 *  number. What was typed is never entered in the audit; whom it showed is. */
export async function search(task: Task<Searcher>, text: string): Promise<Hits> {
  const ranges = rangesFor(text)
  if (ranges.length === 0) return { hits: [], total: totalOf(0) }
  const mayBeName = /^[^@\d]+$/.test(text)
  const [first, rest, counted, own] = await Promise.all([
    mayBeName ? wordsIn(task, ranges, names) : [],
    wordsIn(task, ranges),
    countIn(task, ranges),
    ownIn(task, ranges),
  ])
  const found = new Map<string, Found>()
  for (const word of [...first, ...rest]) {
    const key = word.organisation_id ?? word.person_id ?? word.id
    if (!found.has(key)) found.set(key, word)
  }
  const known = found.size
  for (const { id, person_id, organisation_id } of own) {
    const key = organisation_id ?? person_id ?? id
    if (!found.has(key)) found.set(key, { person_id, organisation_id, item: 'own_field' })
  }
  return { hits: await namesOf(task, [...found.values()].slice(0, mostHits)), total: totalOf(counted + found.size - known) }
}

/** Whom a value of an own field finds, when the field is declared to be searched; the policy knows whose purpose it is. */
async function ownIn(task: Task<Searcher>, ranges: readonly Range[]) {
  return task.db
    .selectFrom('own_field_value')
    .select(['id', 'person_id', 'organisation_id'])
    .where('tenant_id', '=', task.tenant)
    .where('contract_id', 'is', null)
    .where((value) =>
      value.or(
        ranges.map(({ from, before }) => value.and([value('folded', '>=', from), value('folded', '<', before)])),
      ),
    )
    .orderBy('folded')
    .orderBy('id')
    .limit(mostHits)
    .execute()
}

async function wordsIn(task: Task<Searcher>, ranges: readonly Range[], items?: readonly string[]) {
  return task.db
    .selectFrom('search_entry')
    .select(['id', 'person_id', 'organisation_id', 'item'])
    .where('tenant_id', '=', task.tenant)
    .where((word) => within(word, ranges))
    .$if(items !== undefined, (query) => query.where('item', 'in', items ?? []))
    .orderBy('folded')
    .orderBy('id')
    .limit(mostHits * wordsEach)
    .execute()
}

async function countIn(task: Task<Searcher>, ranges: readonly Range[]): Promise<number> {
  const answer = await task.db
    .selectFrom((from) =>
      from
        .selectFrom('search_entry')
        .select(['person_id', 'organisation_id'])
        .where('search_entry.tenant_id', '=', task.tenant)
        .where((word) => within(word, ranges))
        .orderBy('folded')
        .orderBy('id')
        .limit((mostCounted + 1) * wordsEach)
        .as('word'),
    )
    .select(sql<string>`count(distinct coalesce(word.organisation_id, word.person_id))`.as('counted'))
    .executeTakeFirst()
  return Number(answer?.counted ?? 0)
}

function within(
  word: ExpressionBuilder<DatabaseFor<Searcher>, 'search_entry'>,
  ranges: readonly Range[],
): Expression<SqlBool> {
  return word.or(
    ranges.map(({ from, before }) => word.and([word('folded', '>=', from), word('folded', '<', before)])),
  )
}

type Found = { person_id: string | null; organisation_id: string | null; item: string }

/** The names of what was found, as far as the task sees them. */
export async function namesOf(task: Task<Searcher>, found: readonly Found[]): Promise<Hit[]> {
  const ids = found.flatMap(({ person_id, organisation_id }) =>
    person_id && !organisation_id ? [person_id] : [],
  )
  const [persons, ties, organisations] = await Promise.all([
    task.db
      .selectFrom('person')
      .select(['id', 'first_name', 'last_name'])
      .where('tenant_id', '=', task.tenant)
      .where('id', '=', oneOf(ids))
      .execute(),
    task.db
      .selectFrom('affiliation')
      .innerJoin('organisation', (on) =>
        on
          .onRef('organisation.tenant_id', '=', 'affiliation.tenant_id')
          .onRef('organisation.id', '=', 'affiliation.organisation_id'),
      )
      .select(['affiliation.person_id as tied', 'organisation.person_id as owner', 'organisation.name'])
      .where('affiliation.tenant_id', '=', task.tenant)
      .where('affiliation.person_id', '=', oneOf(ids))
      .where('affiliation.active', '=', true)
      .orderBy('affiliation.starts_on')
      .orderBy('affiliation.id')
      .execute(),
    task.db
      .selectFrom('organisation')
      .select(['id', 'person_id', 'name'])
      .where('tenant_id', '=', task.tenant)
      .where('id', '=', oneOf(found.flatMap(({ organisation_id }) => organisation_id ?? [])))
      .execute(),
  ])
  return found.flatMap(({ person_id, organisation_id, item }): Hit[] => {
    const organisation = organisations.find(({ id }) => id === organisation_id)
    if (organisation !== undefined)
      return [{ kind: 'organisation', id: organisation.id, item, name: organisation.name }]
    const person = persons.find(({ id }) => id === person_id)
    if (person === undefined) return []
    const names = ties.filter(({ tied }) => tied === person.id).map(({ name }) => name)
    return [{ kind: 'person', ...person, item, organisations: [...new Set(names)] }]
  })
}
