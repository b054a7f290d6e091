import { hash } from 'node:crypto'
import { nothing, type Checkpoint } from './checkpoint.ts'
import { beginning, type Sealing } from './log.ts'
import { unknownEntries } from './unknown.ts'
import type { Finding } from './verify.ts'
import { longestDelay, type Walked } from './walk.ts'

/** What stands in the log without a seal although its transaction was sealed long ago, or says that it is older than
 *  that; and lists of columns that are not what their own name says. */
export async function insertedIn(
  sealing: Sealing, tenant: string, last: Checkpoint | undefined, { present, shapes }: Walked,
): Promise<{ unsealed: number; findings: Finding[] }> {
  const { connection } = sealing
  const through = last?.through ?? beginning
  const place = [tenant, String(through.transaction), through.entry, last?.since ?? nothing]
  const oldest = new Date((last?.at.getTime() ?? 0) - longestDelay)
  const { rows: [row] } = await connection.run(`select count(*)::integer as all, count(*) filter (where ${isCovered})::integer as covered,
    (min(id::text) filter (where not ${isCovered} and created_at < $5)) as old from audit_entry where tenant_id = $1`,
  [...place, oldest])
  const all = Number(row?.['all'])
  const covered = Number(row?.['covered'])
  const findings: Finding[] = []
  if (covered > present) findings.push({ what: 'insert', entry: await firstUnknown(sealing, tenant, place) })
  else if (typeof row?.['old'] === 'string') findings.push({ what: 'insert', entry: row['old'] })
  return { unsealed: all - covered, findings: [...findings, ...await columnFindings(sealing, shapes)] }
}

// Whether the entry is one that the last seal and those before it must cover.
const isCovered = '((written_in, id) <= ($2::xid8, $3::uuid) or id < $4::uuid)'

async function firstUnknown(sealing: Sealing, tenant: string, place: readonly unknown[]): Promise<string | undefined> {
  for await (const id of unknownEntries(sealing, tenant, isCovered, place.slice(1))) return id
  return undefined
}

/** A list of columns is named after what it holds, so it cannot be changed unseen; nor be missing. */
async function columnFindings({ connection }: Sealing, shapes: ReadonlySet<string>): Promise<Finding[]> {
  const { rows } = await connection.run<{ id: string; columns: unknown }>('select id, columns from audit_shape')
  const sound = new Set(rows.filter(({ id, columns }) => shapeName(columns) === id).map(({ id }) => id))
  const [missing] = [...shapes].filter((shape) => !sound.has(shape)).toSorted()
  return missing === undefined ? [] : [{ what: 'columns', entry: missing }]
}

function shapeName(columns: unknown): string {
  const hex = hash('sha256', JSON.stringify(columns))
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
