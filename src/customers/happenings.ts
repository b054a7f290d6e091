import { sql, type RawBuilder } from 'kysely'
import type { Task } from '../platform/gate/task.ts'
import { addDays } from '../platform/text/day.ts'
import { stepsOf, type PersonTable, type Source } from './happening-steps.ts'
import { personsNamed, type Names } from './mentions.ts'
import type { About } from './notes.ts'
import { oneOf } from './one-of.ts'
import type { Keeper } from './rows.ts'

/** One thing that happened: a dated column of a row, and what the row is about. */
export type Happened = {
  kind: Kind
  step: string
  id: string
  on: string
  person_id: string | null
  other_id: string | null
  organisation_id: string | null
  contract_id: string | null
  detail: string | null
}

/** What a timeline is filtered by. */
export const kinds = [
  'ties',
  'roles',
  'contracts',
  'hand_overs',
  'notices',
  'objections',
  'notes',
  'to_dos',
  'arrival',
] as const
export type Kind = (typeof kinds)[number]

/** Where a page of a timeline ends: the following one begins just below. */
export type Place = { on: string; id: string; step: string }

export type Happenings = {
  rows: readonly Happened[]
  next: Place | undefined
  persons: Names
  organisations: Names
  contracts: Names
}

/** What happened to a person, an organisation or a contract, the newest first, read from the rows themselves by the
 *  purpose that asks: what it may not read did not happen, for it. What is still to come is left out. */
export async function happenings(
  task: Task<Keeper>,
  about: About,
  wanted: { kind?: Kind | undefined; below?: Place | undefined; limit: number },
): Promise<Happenings> {
  const below = wanted.below ?? { on: addDays(task.today, 1), id: firstId, step: '' }
  const sources = stepsOf(task, about).filter(({ kind }) => wanted.kind === undefined || kind === wanted.kind)
  const found = await Promise.all(sources.map((source) => stepsBelow(task, source, below, wanted.limit + 1)))
  const all = found.flat().toSorted(newestFirst)
  const rows = all.slice(0, wanted.limit)
  const last = rows.at(-1)
  return { rows, next: all.length > wanted.limit ? last : undefined, ...(await namesIn(task, rows)) }
}

const firstId = '00000000-0000-0000-0000-000000000000'

/** Days and ids and steps in falling order, as the cursor takes them: no row is lost or shown twice. */
function newestFirst(one: Place, other: Place): number {
  if (one.on !== other.on) return one.on < other.on ? 1 : -1
  if (one.id !== other.id) return one.id < other.id ? 1 : -1
  return one.step < other.step ? 1 : -1
}

async function stepsBelow(
  task: Task<Keeper>,
  source: Source,
  below: Place,
  limit: number,
): Promise<Happened[]> {
  const { table, kind, step } = source
  const day = sql.ref<string>(`${table}.${source.day}`)
  const own = sql<boolean>`${sql.ref(`${table}.tenant_id`)} = ${task.tenant} and ${source.where}`
  const rows = isAboutPersons(table)
    ? await task.db
        .selectFrom(table)
        .select(['id', 'person_id as subject_id'])
        .select(told(source))
        .where(own)
        .where(isBelow(source, below))
        .orderBy(day, 'desc')
        .orderBy('id', 'desc')
        .limit(limit)
        .execute()
    : await task.db
        .selectFrom(table)
        .select(['id'])
        .select(told(source))
        .where(own)
        .where(isBelow(source, below))
        .orderBy(day, 'desc')
        .orderBy('id', 'desc')
        .limit(limit)
        .execute()
  return rows.map((row) => ({ ...row, kind, step }))
}

function isAboutPersons(table: Source['table']): table is PersonTable {
  return table !== 'contract' && table !== 'person'
}

function isBelow({ table, day, step }: Source, below: Place): RawBuilder<boolean> {
  const [on, id] = [sql.ref(`${table}.${day}`), sql.ref(`${table}.id`)]
  const after = step < below.step ? sql`${id} <= ${below.id}` : sql`${id} < ${below.id}`
  return sql<boolean>`(${on} < ${below.on} or (${on} = ${below.on} and ${after}))`
}

function told(source: Source) {
  return [
    sql<string>`${sql.ref(`${source.table}.${source.day}`)}`.as('on'),
    columnOr(source, 'person').as('person_id'),
    columnOr(source, 'other').as('other_id'),
    columnOr(source, 'organisation').as('organisation_id'),
    columnOr(source, 'contract').as('contract_id'),
    columnOr(source, 'detail').as('detail'),
  ] as const
}

function columnOr(
  source: Source,
  what: 'person' | 'other' | 'organisation' | 'contract' | 'detail',
): RawBuilder<string | null> {
  const column = source[what]
  return column === undefined
    ? sql<string | null>`null::text`
    : sql<string | null>`${sql.ref(`${source.table}.${column}`)}::text`
}

/** The names of all that is told of, as far as the task sees them. */
async function namesIn(task: Task<Keeper>, rows: readonly Happened[]) {
  const ids = (pick: (row: Happened) => readonly (string | null)[]) => [
    ...new Set(rows.flatMap(pick).filter((id) => id !== null)),
  ]
  const [persons, organisations, contracts] = await Promise.all([
    personsNamed(
      task,
      ids((row) => [row.person_id, row.other_id]),
    ),
    organisationsNamed(
      task,
      ids((row) => [row.organisation_id]),
    ),
    contractsNamed(
      task,
      ids((row) => [row.contract_id]),
    ),
  ])
  return { persons, organisations, contracts }
}

async function organisationsNamed(task: Task<Keeper>, ids: readonly string[]): Promise<Names> {
  if (ids.length === 0) return new Map()
  const rows = await task.db
    .selectFrom('organisation')
    .select(['id', 'name', 'person_id'])
    .where('tenant_id', '=', task.tenant)
    .where('id', '=', oneOf(ids))
    .orderBy('id')
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

async function contractsNamed(task: Task<Keeper>, ids: readonly string[]): Promise<Names> {
  if (ids.length === 0) return new Map()
  const rows = await task.db
    .selectFrom('contract')
    .select(['id', 'number', 'title'])
    .where('tenant_id', '=', task.tenant)
    .where('id', '=', oneOf(ids))
    .orderBy('id')
    .execute()
  return new Map(rows.map(({ id, number, title }) => [id, `${number} ${title}`]))
}
