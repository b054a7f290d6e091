import { sql } from 'kysely'
import { catalogue, isRef, type Table } from '../catalogue/schema/columns.ts'
import { textColumns } from '../platform/erasure/free-texts.ts'
import type { Action } from '../platform/erasure/walk.ts'
import type { Task } from '../platform/gate/task.ts'
import { Refusal } from '../platform/refusal.ts'
import { escaped, nameForms, phoneForms } from './name-forms.ts'
import { texts } from './texts.ts'

type Rights = Task<'rights_requests'>
/** A text that may speak of the person: its column as `table.column`, and its row. */
export type Mention = { place: string; row: string }

/** Every free text that may name the person and that the plan does not take away: the names in their inflections, the
 *  addresses and the numbers; the first name alone where the person's own organisations are written about. Refuses
 *  'not-allowed' to search a part of the register only. Source: GDPR 17; privacy by construction 4.5. */
export async function findMentions(task: Rights, persons: readonly string[], actions: readonly Action[]): Promise<Mention[]> {
  if (task.scope !== '*') throw new Refusal('not-allowed', texts.needsEverywhere)
  const words = await wordsOf(task, persons)
  const gone = new Set(actions.filter(({ act }) => act !== 'keep').flatMap(({ act, table, columns, rows }) =>
    rows.flatMap((row) => (act === 'remove' ? [`${table} ${row}`] : columns.map((column) => `${table}.${column} ${row}`)))))
  const found: Mention[] = []
  // They are asked at once and travel together.
  const naming = await Promise.all(textColumns().map(async (at) => ({ ...at, rows: await rowsNaming(task, at.table, at.column, words) })))
  for (const { table, column, rows } of naming) {
    for (const row of rows) {
      const isGone = gone.has(`${table} ${row}`) || gone.has(`${table}.${column} ${row}`)
      if (!isGone) found.push({ place: `${table}.${column}`, row })
    }
  }
  return found.toSorted((one, other) => (`${one.place} ${one.row}` < `${other.place} ${other.row}` ? -1 : 1))
}

type Words = { anywhere: string; nearby: string; organisations: string[] }

/** What the person is called, also as the duplicate that was merged into them. */
async function wordsOf(task: Rights, persons: readonly string[]): Promise<Words> {
  const named = await task.db.selectFrom('person').select(['id', 'first_name', 'last_name'])
    .where('tenant_id', '=', task.tenant).where('id', 'in', persons).orderBy('id').execute()
  if (named.length === 0) throw new Refusal('not-found', texts.noPerson)
  const emails = await task.db.selectFrom('person_email').select(['person_id', 'email'])
    .where('tenant_id', '=', task.tenant).where('person_id', 'in', persons).execute()
  const phones = await task.db.selectFrom('person_phone').select(['person_id', 'phone'])
    .where('tenant_id', '=', task.tenant).where('person_id', 'in', persons).execute()
  const ties = await task.db.selectFrom('affiliation').select('organisation_id')
    .where('tenant_id', '=', task.tenant).where('person_id', 'in', persons).execute()
  const either = (patterns: readonly string[]) => [...new Set(patterns)].filter((pattern) => pattern !== '').join('|')
  return {
    // A text that mentions the person by a token names them by their id.
    anywhere: either([...named.map(({ last_name }) => nameForms(last_name)), ...persons, ...emails.map(({ email }) => escaped(email)),
      ...phones.map(({ phone }) => phoneForms(phone))]),
    nearby: either(named.map(({ first_name }) => nameForms(first_name))), organisations: ties.map(({ organisation_id }) => organisation_id),
  }
}

async function rowsNaming(task: Rights, table: string, column: string, words: Words): Promise<string[]> {
  const value = sql`${sql.ref(`${table}.${column}`)}::text collate "fi-x-icu"`
  const home = organisationColumn(table, catalogue[table])
  const nearby = home === undefined || words.nearby === '' ? sql`false`
    : sql`${sql.ref(`${table}.${home}`)} = any (${`{${words.organisations.join(',')}}`}::text::uuid[]) and ${value} ~* ${words.nearby}`
  const { rows } = await sql<{ id: string }>`select ${sql.ref(`${table}.id`)} from ${sql.table(table)}
    where ${sql.ref(`${table}.tenant_id`)} = ${task.tenant} and (${value} ~* ${words.anywhere} or ${nearby})
    order by ${sql.ref(`${table}.id`)}`.execute(task.db)
  return rows.map(({ id }) => id)
}

function organisationColumn(name: string, table: Table | undefined): string | undefined {
  if (name === 'organisation') return 'id'
  return Object.entries(table?.columns ?? {}).find(([, statement]) => isRef(statement) && statement.ref === 'organisation')?.[0]
}
