import { sql } from 'kysely'
import { isPersonal, tableNamed } from '../../catalogue/schema/columns.ts'
import type { Job } from '../gate/job.ts'
import type { Task } from '../gate/task.ts'
import { blankOf, erased } from './act.ts'
import { textColumns, type FreeText } from './free-texts.ts'
import type { Ledger } from './ledger.ts'
import type { Head, LedgerEntry } from './ledger-lines.ts'
import { struckOut } from './struck.ts'

type Acts = {
  read: <R>(ask: (task: Task<'rights_requests'>) => Promise<R>) => Promise<R>
  run: <R>(act: (job: Job) => Promise<R>) => Promise<R>
}
type Struck = { at: FreeText; row: string; text: string | undefined }

/** What was struck from one text: before the backup, and since. */
type Strikes = { entries: LedgerEntry[]; since: LedgerEntry[] }

/** Strikes out again what readers struck from free texts after a backup was taken. A text that is not the one the reader
 *  saw goes as a whole: it may name the person anywhere. Gives how many texts it changed. Source: GDPR 17; rules of keys 13. */
export async function replayTexts({ read, run }: Acts, ledger: Ledger, tenant: string, backup: Head): Promise<number> {
  const strikes = strikesIn(ledger, tenant, backup)
  if (strikes.size === 0) return 0
  let changed = 0
  for (const at of textColumns()) {
    for (let last: string | undefined = first; last !== undefined;) {
      const from: string = last
      const { rows, struck } = await read((task) => struckAmong(task, at, from, (row, text) => again(ledger, tenant, strikes, at, { row, text })))
      for (const one of struck) changed += await run((job) => strike(job, one))
      last = rows.at(-1)
    }
  }
  return changed
}

function strikesIn(ledger: Ledger, tenant: string, backup: Head): ReadonlyMap<string, Strikes> {
  const strikes = new Map<string, Strikes>()
  const isLate = new Set(ledger.since(backup))
  for (const entry of ledger.entries()) {
    const [place] = entry.tenant === tenant && entry.kind === 'redaction' ? entry.texts ?? [] : []
    if (place === undefined) continue
    const { entries, since } = strikes.get(place) ?? { entries: [], since: [] }
    strikes.set(place, { entries: [...entries, entry], since: isLate.has(entry) ? [...since, entry] : since })
  }
  return strikes
}

const first = '00000000-0000-0000-0000-000000000000'

type Again = (row: string, text: string) => Omit<Struck, 'at'> | undefined

async function struckAmong(
  task: Task<'rights_requests'>, at: FreeText, last: string, of: Again,
): Promise<{ rows: string[]; struck: Struck[] }> {
  const { rows } = await sql<{ id: string; text: string }>`select ${sql.ref(`${at.table}.id`)} as id, ${sql.ref(`${at.table}.${at.column}`)}::text as text
    from ${sql.table(at.table)} where ${sql.ref(`${at.table}.tenant_id`)} = ${task.tenant} and ${sql.ref(`${at.table}.id`)} > ${last}
    and ${sql.ref(`${at.table}.${at.column}`)} is not null order by ${sql.ref(`${at.table}.id`)} limit 2000`.execute(task.db)
  return { rows: rows.map(({ id }) => id), struck: rows.flatMap(({ id, text }) => {
    const found = of(id, text)
    return found === undefined ? [] : [{ ...found, at }]
  }) }
}

/** What the text of a row is after all that was struck from it; nothing where nothing was, or it has been done. */
function again(
  ledger: Ledger, tenant: string, strikes: ReadonlyMap<string, Strikes>, { table, column }: FreeText, { row, text }: { row: string; text: string },
): Omit<Struck, 'at'> | undefined {
  const named = strikes.get(ledger.digest(tenant, `${table}.${column} ${row}`))
  const last = named?.entries.at(-1)
  const now = ledger.digest(tenant, text)
  if (named === undefined || last?.leaves?.includes(now) === true || text === erased) return undefined
  if (last?.was === now) return { row, text: struckOut(text, last.keeps ?? []) }
  // What was struck before the backup was taken may have been written anew since.
  return named.since.length > 0 || named.entries.some(({ was }) => was === now) ? { row, text: undefined } : undefined
}

/** What is left of it, or nothing; a line of a file that waits goes whole. */
async function strike(job: Job, { at: { table, column }, row, text }: Struck): Promise<number> {
  const statement = tableNamed(table).columns[column]
  job.touches(`${table}.${column}`)
  if (isPersonal(statement) && statement.onErase === 'delete') {
    return (await job.run(`delete from ${table} where tenant_id = $1 and id = $2`, [job.tenant, row])).count
  }
  const blank = blankOf(tableNamed(table), column)
  const isLeft = text !== undefined && text !== ''
  return (await job.run(`update ${table} set ${column} = ${isLeft ? '$3' : blank}, row_version = row_version + 1
    where tenant_id = $1 and id = $2`, isLeft ? [job.tenant, row, text] : [job.tenant, row])).count
}
