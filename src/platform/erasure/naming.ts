import { tableNamed, type Catalogue } from '../../catalogue/schema/columns.ts'
import { retention } from '../../catalogue/retention.ts'
import type { Retention } from '../../catalogue/retention.ts'
import type { Job } from '../gate/job.ts'
import { clockOf, exemption, otherOwners, type Tie } from './ties.ts'

/** A row that names an erased one: how many other owners it has, until when a law keeps what it names ('infinity' while
 *  its clock has not begun), and whether what it belongs to still runs. */
export type Naming = { tie: Tie; id: string; target: string; others: number; until: string | undefined; isRunning: boolean }
export type Lengths = (rule: Retention) => number

/** The months of every rule as the controller has set them. */
export async function lengths(job: Job): Promise<Lengths> {
  const { rows } = await job.run<{ rule: string; months: number }>(
    'select rule, months from retention_length where tenant_id = $1', [job.tenant])
  const set = new Map(rows.map(({ rule, months }) => [rule, months]))
  return (rule) => set.get(rule) ?? retention[rule].months
}

/** The rows that name these by one reference. Those who are erased at the same time do not count as other owners. */
export async function namingRows(
  job: Job, tie: Tie, targets: readonly string[], of: Catalogue, months: Lengths,
): Promise<Naming[]> {
  const table = tableNamed(tie.table, of)
  const clock = exemption(table) === undefined ? undefined : clockOf(tie.table, table)
  const ended = tie.onErase === 'successor' ? clock?.column : undefined
  const others = otherOwners(tie, table).map((column) => `(t.${column} is not null and t.${column} <> all ($2::text::uuid[]))::int`)
  const until = clock === undefined ? 'null::date' : `coalesce((${clock.column} + make_interval(months => ${months(table.retention)}))::date, 'infinity')`
  const { rows } = await job.run<{ id: string; target: string; others: number; until: string | null; running: boolean }>(
    `select t.id, t.${tie.column} as target, ${['0', ...others].join(' + ')} as others, (${until})::text as until,
      ${ended === undefined ? 'false' : `${ended} is null`} as running
    from ${tie.table} t${clock?.join ?? ''}
    where t.tenant_id = $1 and t.${tie.column} = any ($2::text::uuid[]) order by t.id`, [job.tenant, `{${targets.join(',')}}`])
  return rows.map((row) => ({ tie, id: row.id, target: row.target, others: row.others, isRunning: row.running,
    until: row.until === null || row.until < job.today ? undefined : row.until }))
}
