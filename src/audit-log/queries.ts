import { sql } from 'kysely'
import type { tables } from '../catalogue/catalogue.ts'
import type { Task } from '../platform/gate/task.ts'
import { idAt, idsAbout } from '../platform/audit/about.ts'
import { unpacked } from '../platform/audit/leaf.ts'
import { addDays } from '../platform/text/day.ts'

type Act = (typeof tables.audit_entry.columns.act.choices)[number]
type Reading = Task<'rights_requests'>

/** What is looked for; everything that is left out is any. Days are the controller's calendar days. */
export type Filter = {
  person?: string | undefined
  user?: string | undefined
  duty?: string | undefined
  purpose?: string | undefined
  act?: Act | undefined
  from?: string | undefined
  to?: string | undefined
}
export type LoggedEntry = {
  id: string; at: Date; user: string | null; duty: string | null; purpose: string; route: string; act: Act
  subjects: readonly string[]; columns: readonly string[]
}
export type LogPage = { rows: LoggedEntry[]; next: string | undefined }
type Paging = { limit: number; after?: string | undefined }

/** Entries of the log, the newest first: those of a person by what the seals know and the tail they do not cover yet,
 *  all others by their ids, which sort by time. Source: rules of the audit 10; GDPR 15, C-579/21. */
export async function loggedEntries(task: Reading, filter: Filter, { limit, after }: Paging): Promise<LogPage> {
  const { person } = filter
  const rows = person === undefined ? await entriesWhere(task, filter, { limit: limit + 1, after })
    : await entriesAbout(task, filter, await idsAbout(task, person), { limit: limit + 1, after })
  return { rows: rows.slice(0, limit), next: rows.length > limit ? rows[limit - 1]?.id : undefined }
}

/** The persons of these ids that the register still holds. Naming them here enters them as read. */
export async function personNames(task: Reading, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await task.db.selectFrom('person').select(['person.id', 'person.first_name', 'person.last_name'])
    .where('person.tenant_id', '=', task.tenant).where('person.id', 'in', [...new Set(ids)]).where('person.is_pseudonym', '=', false)
    .orderBy('person.id').execute()
  return new Map(rows.map((row) => [row.id, `${row.first_name} ${row.last_name}`]))
}

/** Users by id, for the choice and the column of the page. */
export async function userNames(task: Reading): Promise<Map<string, string>> {
  const rows = await task.db.selectFrom('staff_user').select(['id', 'name']).where('tenant_id', '=', task.tenant)
    .orderBy('name').orderBy('id').limit(5000).execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** Titles of duties by id. */
export async function dutyTitles(task: Reading): Promise<Map<string, string>> {
  const rows = await task.db.selectFrom('duty').select(['id', 'title']).where('tenant_id', '=', task.tenant)
    .orderBy('id').limit(20_000).execute()
  return new Map(rows.map(({ id, title }) => [id, title]))
}

async function entriesWhere(task: Reading, filter: Filter, { limit, after }: Paging): Promise<LoggedEntry[]> {
  const rows = await narrowed(task, filter).orderBy('audit_entry.id', 'desc').limit(limit)
    .$if(after !== undefined, (query) => query.where('audit_entry.id', '<', after ?? '')).execute()
  return rows.map(entryOf)
}

/** Ids read in slices, so that a person of many entries costs no more than the page that is shown. */
async function entriesAbout(task: Reading, filter: Filter, ids: readonly string[], { limit, after }: Paging): Promise<LoggedEntry[]> {
  const wanted = ids.filter((id) => after === undefined || id < after)
  const found: LoggedEntry[] = []
  for (let at = 0; at < wanted.length && found.length < limit; at += 500) {
    const rows = await narrowed(task, filter).where(sql<boolean>`audit_entry.id = any (${`{${wanted.slice(at, at + 500).join(',')}}`}::uuid[])`)
      .orderBy('audit_entry.id', 'desc').limit(limit - found.length).execute()
    found.push(...rows.map(entryOf))
  }
  return found
}

function narrowed(task: Reading, { user, duty, purpose, act, from, to }: Filter) {
  let query = task.db.selectFrom('audit_entry').innerJoin('audit_shape', 'audit_shape.id', 'audit_entry.shape_id')
    .select(['audit_entry.id', 'audit_entry.created_at', 'audit_entry.user_id', 'audit_entry.duty_id', 'audit_entry.purpose',
      'audit_entry.route', 'audit_entry.act', 'audit_entry.subjects', 'audit_shape.columns'])
    .where('audit_entry.tenant_id', '=', task.tenant)
  if (user !== undefined) query = query.where('audit_entry.user_id', '=', user)
  if (duty !== undefined) query = query.where('audit_entry.duty_id', '=', duty)
  if (purpose !== undefined) query = query.where('audit_entry.purpose', '=', purpose)
  if (act !== undefined) query = query.where('audit_entry.act', '=', act)
  // The id narrows by its time, a day too much on each side; the instant decides.
  if (from !== undefined) query = query.where('audit_entry.id', '>=', idAt(midnight(addDays(from, -1)))).where(dayOfEntry, '>=', from)
  if (to !== undefined) query = query.where('audit_entry.id', '<', idAt(midnight(addDays(to, 2)))).where(dayOfEntry, '<=', to)
  return query
}

const dayOfEntry = sql<string>`(audit_entry.created_at at time zone 'Europe/Helsinki')::date`

function midnight(day: string): number {
  return Date.parse(`${day}T00:00:00Z`)
}


type Row = Awaited<ReturnType<ReturnType<typeof narrowed>['execute']>>[number]

function entryOf(row: Row): LoggedEntry {
  return { id: row.id, at: row.created_at, user: row.user_id, duty: row.duty_id, purpose: row.purpose, route: row.route, act: row.act,
    subjects: unpacked(row.subjects), columns: Array.isArray(row.columns) ? row.columns.map(String) : [] }
}
