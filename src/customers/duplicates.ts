import { sql } from 'kysely'
import type { Task, WritingTask } from '../platform/gate/task.ts'
import { Refusal } from '../platform/refusal.ts'
import { duplicateTexts as texts } from './duplicates-texts.ts'
import { sideOf } from './merge-fields.ts'
import type { Root } from './merge-moves.ts'

/** What two rows have in common: the surer it is, the more it weighs. */
const weights = { business_id: 4, email_work: 4, phone: 3, last_name: 2, organisation_name: 2 } as const
export type Reason = keyof typeof weights
export type Named = { id: string; name: string }
export type Candidate = { root: Root; one: Named; other: Named; reasons: readonly Reason[] }
type Pair = { one: string; other: string; item: string }

const mostPairs = 200

/** Pairs that share a key and that nobody has said to be different, the surest first. */
export async function duplicates(task: Task<'contracting'>): Promise<Candidate[]> {
  const persons = ranked(await personPairs(task))
  const organisations = ranked(await organisationPairs(task))
  const people = await personNames(task, persons.flatMap(({ one, other }) => [one, other]))
  const customers = await organisationNames(task, organisations.flatMap(({ one, other }) => [one, other]))
  return [...named('person', persons, people), ...named('organisation', organisations, customers)]
    .toSorted((one, other) => weightOf(other.reasons) - weightOf(one.reasons))
}

/** Remembers that two rows are not the same. Refuses: 'conflict' when somebody has said so already. */
export async function dismissDuplicate(
  task: WritingTask<'contracting'>,
  root: Root,
  one: string,
  other: string,
): Promise<void> {
  if (one === other) throw new Refusal('invalid', texts.itself)
  const [first, second] = [one, other].toSorted()
  const { scope } = await sideOf(task, root, first ?? '')
  await sideOf(task, root, second ?? '')
  const known = await task.db
    .selectFrom('not_duplicate')
    .select('id')
    .where('tenant_id', '=', task.tenant)
    .where(root === 'person' ? 'person_id' : 'organisation_id', '=', first ?? '')
    .where(root === 'person' ? 'other_person_id' : 'other_organisation_id', '=', second ?? '')
    .executeTakeFirst()
  if (known !== undefined) throw new Refusal('conflict', texts.already)
  const pair = root === 'person' ? { person_id: first, other_person_id: second }
    : { organisation_id: first, other_organisation_id: second }
  await task.insert('not_duplicate', [{ ...pair, decided_on: task.today, decided_by: task.user?.id ?? null, scope }])
}

/** Persons with the same address or number, and those of the same name who have been at the same customer. */
export function personPairs(task: Task<'contracting'>): Promise<Pair[]> {
  return personQuery(task).execute()
}

/** The question behind it, so that a test can ask the database how it answers. */
export function personQuery(task: Task<'contracting'>) {
  return task.db
    .selectFrom('search_entry as a')
    .innerJoin('search_entry as b', (on) => on
      .onRef('b.tenant_id', '=', 'a.tenant_id')
      .onRef('b.folded', '=', 'a.folded')
      .onRef('b.person_id', '>', 'a.person_id'))
    .select(['a.person_id as subject', 'b.person_id as subject_too', 'a.item as item',
      sql<string>`a.person_id`.as('one'), sql<string>`b.person_id`.as('other')])
    .where('a.tenant_id', '=', task.tenant)
    .where('b.tenant_id', '=', task.tenant)
    // Item by item: as one more equal column it would keep the index, which is in the order of words, out of the join.
    .where((row) => row.or([
      row.and([row('a.item', '=', 'email_work'), row('b.item', '=', 'email_work')]),
      row.and([row('a.item', '=', 'phone'), row('b.item', '=', 'phone')]),
      row.and([row('a.item', '=', 'last_name'), row('b.item', '=', 'last_name'), row.exists(row.selectFrom('affiliation as x').innerJoin('affiliation as y', (on) => on
        .onRef('y.tenant_id', '=', 'x.tenant_id').onRef('y.organisation_id', '=', 'x.organisation_id'))
        .select('x.id')
        .where('x.tenant_id', '=', task.tenant).where('y.tenant_id', '=', task.tenant)
        .whereRef('x.person_id', '=', 'a.person_id').whereRef('y.person_id', '=', 'b.person_id'))]),
    ]))
    .where((row) => row.not(row.exists(row.selectFrom('not_duplicate as n').select('n.id')
      .where('n.tenant_id', '=', task.tenant)
      .whereRef('n.person_id', '=', 'a.person_id').whereRef('n.other_person_id', '=', 'b.person_id'))))
    .orderBy('a.folded')
    .orderBy('a.id')
    .orderBy('b.id')
    .limit(mostPairs)
}

async function organisationPairs(task: Task<'contracting'>): Promise<Pair[]> {
  return task.db
    .selectFrom('search_entry as a')
    .innerJoin('search_entry as b', (on) => on
      .onRef('b.tenant_id', '=', 'a.tenant_id')
      .onRef('b.folded', '=', 'a.folded')
      .onRef('b.organisation_id', '>', 'a.organisation_id'))
    .select(['a.person_id as subject', 'b.person_id as subject_too', 'a.item as item',
      sql<string>`a.organisation_id`.as('one'), sql<string>`b.organisation_id`.as('other')])
    .where('a.tenant_id', '=', task.tenant)
    .where('b.tenant_id', '=', task.tenant)
    .where((row) => row.or([
      row.and([row('a.item', '=', 'organisation_name'), row('b.item', '=', 'organisation_name')]),
      row.and([row('a.item', '=', 'business_id'), row('b.item', '=', 'business_id')]),
    ]))
    .where((row) => row.not(row.exists(row.selectFrom('not_duplicate as n').select('n.id')
      .where('n.tenant_id', '=', task.tenant)
      .whereRef('n.organisation_id', '=', 'a.organisation_id')
      .whereRef('n.other_organisation_id', '=', 'b.organisation_id'))))
    .orderBy('a.folded')
    .orderBy('a.id')
    .orderBy('b.id')
    .limit(mostPairs)
    .execute()
}

function ranked(pairs: readonly Pair[]): { one: string; other: string; reasons: Reason[] }[] {
  const known = new Map<string, { one: string; other: string; reasons: Reason[] }>()
  for (const { one, other, item } of pairs) {
    const candidate = known.get(one + other) ?? { one, other, reasons: [] }
    known.set(one + other, candidate)
    if (isReason(item) && !candidate.reasons.includes(item)) candidate.reasons.push(item)
  }
  return [...known.values()]
}

function named(
  root: Root,
  pairs: readonly { one: string; other: string; reasons: Reason[] }[],
  names: ReadonlyMap<string, string>,
): Candidate[] {
  return pairs.flatMap(({ one, other, reasons }) => {
    const [first, second] = [names.get(one), names.get(other)]
    return first === undefined || second === undefined ? []
      : [{ root, one: { id: one, name: first }, other: { id: other, name: second }, reasons }]
  })
}

function weightOf(reasons: readonly Reason[]): number {
  return reasons.reduce((sum, reason) => sum + weights[reason], 0)
}

function isReason(item: string): item is Reason {
  return Object.hasOwn(weights, item)
}

async function personNames(task: Task<'contracting'>, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await task.db.selectFrom('person').select(['id', 'first_name', 'last_name'])
    .where('tenant_id', '=', task.tenant).where('id', 'in', ids).execute()
  return new Map(rows.map((row) => [row.id, `${row.first_name} ${row.last_name}`]))
}

async function organisationNames(task: Task<'contracting'>, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await task.db.selectFrom('organisation').select(['id', 'person_id', 'name'])
    .where('tenant_id', '=', task.tenant).where('id', 'in', ids).execute()
  return new Map(rows.map((row) => [row.id, row.name]))
}
