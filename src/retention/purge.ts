import { catalogue, tableNamed } from '../catalogue/schema/columns.ts'
import type { Row } from '../platform/database/connection.ts'
import { forgetFiles, inOrder, perform } from '../platform/erasure/act.ts'
import { lengths } from '../platform/erasure/naming.ts'
import { walk, type Action } from '../platform/erasure/walk.ts'
import { hasFiles, type Files } from '../platform/files/vault.ts'
import type { Ledger } from '../platform/erasure/ledger.ts'
import type { Gate } from '../platform/gate/gate.ts'
import type { Job } from '../platform/gate/job.ts'
import { toldTables, wholes } from '../platform/gate/wholes.ts'
import type { Actor } from '../platform/gate/task.ts'
import { newId } from '../platform/id.ts'
import { expiredPersons, expiries, type Expiry } from './expired.ts'

/** What a purge did, or would do: counts by table, column and rule, and what it left alone, by the reason and its end. */
export type Report = { removed: Count[]; held: Held[] }
export type Count = { table: string; column: string | undefined; rule: string; act: Action['act']; count: number }
export type Held = { reason: 'hold' | 'restriction' | 'law'; until: string | undefined; rule: string | undefined; count: number }
export type Purging = { gate: Pick<Gate, 'job'>; actor: Actor; route: string; batch?: number; ledger?: Ledger; files: Files }

/** Removes what no purpose keeps any more, in batches of one transaction each: persons first with all that is theirs, then
 *  single values, then rows whose clock has run out. A rehearsal counts the same and changes nothing. Lives are reckoned
 *  anew before it. Source: GDPR 5(1)(e), 17(3), 18(2), 25; rules of the gate 4, 5. */
export async function purge(purging: Purging, isRehearsal: boolean): Promise<Report> {
  const counts = counted()
  const run = <R>(act: (job: Job) => Promise<R>) => purging.gate.job(purging.actor, 'accountability', purging.route, act)
  const batch = purging.batch ?? 500
  // Its plans are dear and its rows cheap.
  if (!isRehearsal) await reckonLives(run, batch * 5)
  await purgePersons(run, batch, isRehearsal, counts, purging)
  const { list, isHeard } = await run(async (job) => ({ list: expiries(catalogue, await lengths(job)), isHeard: await hears(job) }))
  for (const expiry of list) await purgeExpiry(run, expiry, { batch, isRehearsal, files: purging.files, isHeard }, counts)
  const held = [...await run(standing), ...counts.kept()]
  const report = { removed: counts.list(), held }
  if (!isRehearsal) await run((job) => keepReport(job, report))
  return report
}

type Run = <R>(act: (job: Job) => Promise<R>) => Promise<R>
type Counts = ReturnType<typeof counted>

/** A length that was changed, or a day that has come, changes lives that no verb touched. */
async function reckonLives(run: Run, batch: number): Promise<void> {
  for (let last: string | undefined = first; last !== undefined;) {
    last = await run(async (job) => {
      const ids = await idsAfter(job, 'tenant_id = $1 and $2::date is not null', last ?? first, batch)
      if (ids.length > 0) await job.run('select refresh_liveness($1, $2::text::uuid[])', [job.tenant, `{${ids.join(',')}}`])
      return ids.at(-1)
    })
  }
}

const first = '00000000-0000-0000-0000-000000000000'

async function idsAfter(job: Job, condition: string, last: string, batch: number): Promise<string[]> {
  const { rows } = await job.run<{ id: string }>(`select id from person where ${condition} and id > $3 order by id limit $4`,
    [job.tenant, job.today, last, batch])
  return rows.map(({ id }) => id)
}

async function purgePersons(run: Run, batch: number, isRehearsal: boolean, counts: Counts, { ledger, files }: Purging): Promise<void> {
  for (let last: string | undefined = first; last !== undefined;) {
    last = await run(async (job) => {
      const ids = await idsAfter(job, expiredPersons(catalogue), last ?? first, batch)
      if (ids.length === 0) return undefined
      const { actions, inTheWay, ids: all } = await walk(job, ids)
      if (inTheWay.length > 0) throw new Error('somebody answers for a running contract, and no purpose of theirs lives')
      // A restored backup must not bring back whom no purpose kept.
      if (!isRehearsal) ledger?.enter({ at: job.today, tenant: job.tenant, kind: 'purge', plan: '', ids: all })
      for (const action of inOrder(actions)) {
        if (isRehearsal || action.act === 'keep') counts.add(action)
        else if (await perform(job, action, files) > 0) counts.add(action)
      }
      return ids.at(-1)
    })
  }
}

type Way = { batch: number; isRehearsal: boolean; files: Files; isHeard: boolean }

async function purgeExpiry(run: Run, expiry: Expiry, way: Way, counts: Counts): Promise<void> {
  const { table, column, rule, condition } = expiry
  const { batch } = way
  const act = column === undefined ? 'remove' : 'empty'
  const total = { act, table, columns: column === undefined ? [] : [column], rows: [], rule } as const
  if (way.isRehearsal) {
    const { rows: [row] } = await run((job) => job.run<{ n: number }>(`select count(*)::int as n from ${table} where ${condition}
      and ${withoutExpired(table)}`, [job.tenant, job.today]))
    return counts.addMany(total, row?.n ?? 0)
  }
  const some = `id in (select id from ${table} where ${condition} limit $3)`
  const statement = column === undefined ? `delete from ${table} where tenant_id = $1 and ${some}`
    : `update ${table} set ${column} = null, row_version = row_version + 1 where tenant_id = $1 and ${some}`
  for (let count = batch; count === batch;) {
    count = await run(async (job) => expired(job, statement, [job.tenant, job.today, batch], expiry, way))
    counts.addMany(total, count)
  }
}

async function expired(job: Job, statement: string, parameters: readonly unknown[], { table, column }: Expiry, way: Way): Promise<number> {
  const whole = way.isHeard ? wholes[table] ?? {} : {}
  const isTold = way.isHeard && (toldTables.some((one) => one === table) || Object.keys(whole).length > 0)
  if (!hasFiles(table) && !isTold) return (await job.run(statement, parameters)).count
  const { rows } = await job.run<Row>(`${statement} returning ${['id', ...Object.keys(whole)].join(', ')}`, parameters)
  const ids = (name: string) => rows.map((row) => row[name]).filter((id) => typeof id === 'string')
  if (hasFiles(table)) await forgetFiles(way.files, job.tenant, table, ids('id'))
  job.tells(table, column === undefined ? 'erased' : 'changed', ...ids('id'))
  for (const [name, about] of Object.entries(whole)) job.tells(about, 'changed', ...ids(name))
  return rows.length
}

/** Whether any system was ever told of anything. Where none was, rows leave without being named one by one. */
async function hears(job: Job): Promise<boolean> {
  const { rows: [row] } = await job.run<{ heard: boolean }>('select exists (select 1 from webhook where tenant_id = $1) as heard', [job.tenant])
  return row?.heard === true
}

/** What leaves with its person was counted with the person. */
function withoutExpired(table: string): string {
  const { subject } = tableNamed(table)
  if (subject === undefined) return 'true'
  return `not exists (select 1 from person p where p.id = ${table}.${subject} and p.id in (select id from person where ${expiredPersons(catalogue)}))`
}

/** Persons whom a hold or a restriction keeps though nothing else does. */
async function standing(job: Job): Promise<Held[]> {
  const { rows } = await job.run<{ reason: 'hold' | 'restriction'; until: string | null; n: number }>(
    `select 'hold' as reason, ends_on::text as until, count(*)::int as n from hold where tenant_id = $1 and ends_on >= $2::date group by ends_on
     union all select 'restriction', null, count(*)::int from person where tenant_id = $1 and (restricted or exists (select 1 from restriction r
       where r.tenant_id = $1 and r.person_id = person.id and r.lifted_on is null)) having count(*) > 0
     order by 1, 2`, [job.tenant, job.today])
  return rows.map(({ reason, until, n }) => ({ reason, until: until ?? undefined, rule: undefined, count: n }))
}

async function keepReport(job: Job, { removed, held }: Report): Promise<void> {
  await job.run(`insert into purge_run (tenant_id, id, ran_on, removed, held) values ($1, $2, $3, $4::text::jsonb, $5::text::jsonb)`,
    [job.tenant, newId(), job.today, JSON.stringify(removed), JSON.stringify(held)])
}

function counted() {
  const removed = new Map<string, Count>()
  const kept = new Map<string, Held>()
  const addMany = ({ act, table, columns, rule }: Action, count: number) => {
    if (count === 0) return
    for (const column of columns.length === 0 ? [undefined] : columns) {
      const key = `${act} ${table} ${column ?? ''}`
      const known = removed.get(key)?.count ?? 0
      removed.set(key, { table, column, rule: rule ?? tableNamed(table).retention, act, count: known + count })
    }
  }
  return {
    addMany,
    add(action: Action) {
      if (action.act !== 'keep') return addMany(action, action.rows.length)
      const key = `${action.rule ?? ''} ${action.until ?? ''}`
      kept.set(key, { reason: 'law', until: action.until, rule: action.rule, count: (kept.get(key)?.count ?? 0) + action.rows.length })
    },
    list: () => [...removed.values()].toSorted((one, other) => (`${one.table} ${one.column ?? ''}` < `${other.table} ${other.column ?? ''}` ? -1 : 1)),
    kept: () => [...kept.values()],
  }
}
