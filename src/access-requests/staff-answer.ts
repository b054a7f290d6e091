import { sql } from 'kysely'
import type { DatabaseFor } from '../catalogue/database.ts'
import { catalogue, isRef, tableNamed, type Catalogue, type Table } from '../catalogue/schema/columns.ts'
import { controllerOf } from '../platform/controller.ts'
import { staffActs, staffEdges } from '../platform/erasure/staff.ts'
import type { Task } from '../platform/gate/task.ts'
import { isId } from '../platform/id.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Tenant } from '../platform/tenants.ts'
import { dayOf, formatDay } from '../platform/text/day.ts'
import { parseLanguage, type Language } from '../platform/text/language.ts'
import { tableIn, type AccessAnswer, type AnsweredTable } from './answer.ts'
import { keeperOf } from './kept.ts'
import { labelsOf } from './labels.ts'
import { staffLabels, staffTexts } from './staff-texts.ts'
import { texts } from './texts.ts'
import { valueText } from './value-text.ts'
import { rowsOf, type Desk, type Reached, type Row } from './walk.ts'
import { whysFor } from './why.ts'

type Access = Task<'access_security'>
type Secured = keyof DatabaseFor<'access_security'>

/** The user meant by an id or an address. Refuses 'not-found'. */
export async function staffMeant(task: Desk, idOrEmail: string): Promise<string> {
  const meant = idOrEmail.trim().toLowerCase()
  const row = await task.db.selectFrom('staff_user').select('id').where('tenant_id', '=', task.tenant)
    .where(isId(meant) ? 'id' : 'email', '=', meant).executeTakeFirst()
  if (row === undefined) throw new Refusal('not-found', staffTexts.nobody)
  return row.id
}

/** The users there have been, by name. */
export function staffList(task: Desk) {
  return task.db.selectFrom('staff_user').select(['id', 'name', 'email', 'closed_on']).where('tenant_id', '=', task.tenant)
    .orderBy('closed_on', (order) => order.asc().nullsFirst()).orderBy('name').orderBy('id').limit(1_000).execute()
}

/** How signing in is held of a user, which the rights desk itself may not read: never a secret of it. */
export async function signingIn(task: Access, userId: string, of: Catalogue = catalogue): Promise<Reached[]> {
  return reachedFrom(userId, of, (name) => !isOf('rights_requests', name, of) && isOf('access_security', name, of),
    async (table, at, keys) => (isSecured(table, of) ? securedRows(task, table, toldColumns(tableNamed(table, of), at), at, keys) : []))
}

/** Everything that the register holds on a member of staff, as the answer of a person is: by tables, with what the user
 *  did told by number, and the log by duty and day. `more` is what `signingIn` read. Refuses 'not-allowed' in a reach that
 *  covers a part of the register only, 'not-found'. Source: GDPR 12(1), 15; rules of the audit 11, of the law 29. */
export async function answerStaff(
  task: Desk, userId: string, tenant: Pick<Tenant, 'name' | 'zone'>, more: readonly Reached[], asked?: Language, of: Catalogue = catalogue,
): Promise<AccessAnswer> {
  if (task.scope !== '*') throw new Refusal('not-allowed', texts.wholeRegister)
  const columns = (name: string, at: string) => toldColumns(tableNamed(name, of), at)
  const [user] = await rowsOf(task, of, 'staff_user', columns('staff_user', 'id'), 'id', [userId])
  if (user === undefined) throw new Refusal('not-found', staffTexts.nobody)
  const language = asked ?? parseLanguage(String(user['language'])) ?? 'fi'
  const reached: Reached[] = [{ table: 'staff_user', rows: [user], own: new Set([user.id]) },
    ...await reachedFrom(userId, of, (name) => isOf('rights_requests', name, of),
      (table, at, keys) => rowsOf(task, of, table, columns(table, at), at, keys)), ...more]
  const controller = await controllerOf(task, tenant.name)
  const whys = await whysFor(task, controller, ['staff_user'])
  const telling = { language, of, labels: await labelsOf(task, reached, of), inUse: new Set(whys.map(({ purpose }) => purpose)), kept: await keeperOf(task) }
  const name = String(user['name'])
  return {
    language, on: task.today, controller, whys, disclosures: [], views: [], moreViews: 0,
    person: { id: userId, name, first_name: '', last_name: name },
    source: { label: staffTexts.source[language], on: dayOf(toDate(user['created_at'])), byPerson: false },
    keptOut: [],
    hidden: await actsOf(task, userId, language, of),
    tables: [...reached.map((each) => withTimes(each, tableIn(each, telling), language, telling.kept)), ...await logOf(task, userId, { language, zone: tenant.zone })],
  }
}

type Reading = (table: string, at: string, keys: readonly string[]) => Promise<readonly Row[]>

async function reachedFrom(userId: string, of: Catalogue, reads: (table: string) => boolean, read: Reading): Promise<Reached[]> {
  const found = new Map<string, Map<string, Row>>([['staff_user', new Map([[userId, { id: userId }]])]])
  for (const { from, table, at } of staffEdges(of).filter((edge) => reads(edge.table))) {
    const keys = [...found.get(from)?.keys() ?? []]
    const rows = keys.length === 0 ? [] : await read(table, at, keys)
    const known = found.get(table) ?? new Map<string, Row>()
    for (const row of rows) known.set(row.id, row)
    found.set(table, known)
  }
  return [...found].filter(([table, rows]) => table !== 'staff_user' && rows.size > 0).map(([table, rows]) => ({ table, rows: [...rows.values()],
    // What a user wrote of a person is the person's to be told.
    own: new Set(tableNamed(table, of).subject === undefined ? rows.keys() : []) }))
}

// What opens an account is told by when it was made and used, and never shown.
const untold: readonly string[] = ['secret', 'bytes', 'json', 'uuids', 'transaction']

function toldColumns(table: Table, at: string): string[] {
  const told = Object.entries(table.columns).filter(([, statement]) => isRef(statement) || !untold.includes(statement.kind)).map(([name]) => name)
  return [...new Set(['id', 'created_at', at, ...told.filter((name) => mayTell(table, name))])]
}

function mayTell(table: Table, name: string): boolean {
  const statement = table.columns[name]
  const readers = statement?.purposes ?? table.read
  return readers.includes(table.read.includes('rights_requests') ? 'rights_requests' : 'access_security')
}

function isOf(purpose: 'rights_requests' | 'access_security', name: string, of: Catalogue): boolean {
  return tableNamed(name, of).read.includes(purpose)
}

function isSecured(name: string, of: Catalogue): name is Secured {
  return of[name]?.read.includes('access_security') === true
}

async function securedRows(task: Access, table: Secured, columns: readonly string[], at: string, keys: readonly string[]): Promise<Row[]> {
  const { dynamic } = task.db
  const asked = task.db.selectFrom(dynamic.table(table).as('t')).select(columns.map((column) => dynamic.ref<string>(`t.${column}`)))
    .where(dynamic.ref(`t.${at}`), 'in', keys).orderBy(dynamic.ref('t.id'))
  const rows: unknown[] = await (catalogue[table]?.class === 'tenant' ? asked.where(dynamic.ref('t.tenant_id'), '=', task.tenant) : asked).execute()
  return rows.filter((row): row is Row => typeof row === 'object' && row !== null && 'id' in row && typeof row.id === 'string')
}

/** A row tells at least since when it is there, and columns that the catalogue has no words for have theirs here. */
function withTimes(
  { table, rows }: Reached, told: AnsweredTable, language: Language, kept: Awaited<ReturnType<typeof keeperOf>>,
): AnsweredTable {
  const statement = tableNamed(table)
  return { ...told, rows: told.rows.map(({ id, values }) => {
    const row: Row = rows.find((one) => one.id === id) ?? { id }
    const more = ['created_at', ...Object.keys(statement.columns)].filter((column) => !values.some((value) => value.column === column))
      .flatMap((column) => {
        const [label, raw, of] = [staffLabels[column], row[column], statement.columns[column] ?? made]
        if (label === undefined || raw === null || raw === undefined || isRef(of) || 'personal' in of) return []
        return [{ column, label: label[language], value: valueText(table, column, of, raw, language), raw, item: undefined, purposes: [],
          kept: kept(statement, row, []) }]
      })
    return { id, values: [...values, ...more] }
  }) }
}

const made = { because: 'a time of ours', kind: 'instant' } as const

function toDate(value: unknown): Date {
  return value instanceof Date ? value : new Date(String(value))
}

/** What the user did, by table and number: the rows are about others. */
async function actsOf(task: Desk, userId: string, language: Language, of: Catalogue): Promise<{ label: string; count: number }[]> {
  const counts = new Map<string, number>()
  for (const { table, at } of staffActs(of)) {
    const { subject, label, columns } = tableNamed(table, of)
    // What the desk may not read is in the log all the same.
    if (columns[at]?.purposes?.includes('rights_requests') === false) continue
    const rows = await rowsOf(task, of, table, ['id', ...(subject === undefined || subject === 'id' ? [] : [subject])], at, [userId])
    if (rows.length > 0) counts.set(label[language], (counts.get(label[language]) ?? 0) + rows.length)
  }
  return [...counts].map(([label, count]) => ({ label, count }))
}

/** The entries that the user left in the log, counted by duty and day: never what was looked at, which is others' data. */
async function logOf(task: Desk, userId: string, { language, zone }: { language: Language; zone: string }): Promise<AnsweredTable[]> {
  const rows = await task.db.selectFrom('audit_entry')
    .leftJoin('duty', (on) => on.onRef('duty.tenant_id', '=', 'audit_entry.tenant_id').onRef('duty.id', '=', 'audit_entry.duty_id'))
    .select(['duty.title', sql<string>`(audit_entry.created_at at time zone ${zone})::date::text`.as('day'), sql<number>`count(*)::int`.as('entries')])
    .where('audit_entry.tenant_id', '=', task.tenant).where('audit_entry.user_id', '=', userId)
    .groupBy(['duty.title', sql`2`]).orderBy('day', 'desc').orderBy('duty.title').limit(10_000).execute()
  if (rows.length === 0) return []
  const kept = (await keeperOf(task))(tableNamed('audit_entry'), { id: userId }, [])
  const value = (column: 'day' | 'duty' | 'entries', said: string, raw: unknown) =>
    ({ column, label: staffTexts[column][language], value: said, raw, item: 'audit_log' as const, purposes: ['access_security' as const], kept })
  return [{ table: 'audit_entry', label: staffTexts.log[language], rows: rows.map(({ title, day, entries }) => ({ id: `${day} ${title ?? ''}`, values: [
    value('day', formatDay(day), day), value('duty', title ?? staffTexts.ownAccount[language], title), value('entries', String(entries), entries)] })) }]
}
