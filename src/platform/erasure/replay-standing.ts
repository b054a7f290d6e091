import { z } from 'zod'
import { tables } from '../../catalogue/catalogue.ts'
import type { WritingTask } from '../gate/task.ts'
import type { LedgerEntry } from './ledger-lines.ts'

const against = z.enum(tables.objection.columns.against.choices)
const ground = z.enum(tables.restriction.columns.ground.choices)
type Rights = WritingTask<'rights_requests'>
type Done = { objections: number; restrictions: number; unknown: number }

/** Sets again the objections, withdrawals of consent, ended purposes and restrictions that a restored register does not
 *  know of. A consent that was withdrawn and a purpose that was ended stand as objections: both end the purpose. */
export async function replayStanding(task: Rights, named: ReadonlyMap<string, readonly LedgerEntry[]>): Promise<Done> {
  const done: Done = { objections: 0, restrictions: 0, unknown: 0 }
  for (const [person, entries] of named) {
    const row = await task.db.selectFrom('person').select(['id', 'scope']).where('tenant_id', '=', task.tenant)
      .where('id', '=', person).executeTakeFirst()
    if (row === undefined) continue
    for (const entry of entries) await replayed(task, { person, scope: row.scope }, entry, done)
  }
  return done
}

type Whom = { person: string; scope: readonly string[] }

async function replayed(task: Rights, whom: Whom, entry: LedgerEntry, done: Done): Promise<void> {
  const on = entry.at.slice(0, 10) > task.today ? task.today : entry.at.slice(0, 10)
  if (entry.kind === 'restriction' || entry.kind === 'restriction-lifted') {
    if (await restricted(task, whom, entry, on)) done.restrictions += 1
    return
  }
  const purpose = against.safeParse(entry.purpose)
  if (!purpose.success) done.unknown += 1
  else if (await objected(task, whom, purpose.data, on, entry.kind === 'objection-withdrawn')) done.objections += 1
}

async function objected(task: Rights, { person, scope }: Whom, purpose: z.infer<typeof against>, on: string, isWithdrawn: boolean): Promise<boolean> {
  const rows = await task.db.selectFrom('objection').select(['id', 'person_id', 'received_on', 'withdrawn_on'])
    .where('tenant_id', '=', task.tenant).where('person_id', '=', person).where('against', '=', purpose).orderBy('id').execute()
  if (isWithdrawn) {
    const open = rows.filter((row) => row.withdrawn_on === null && row.received_on <= on)
    for (const { id } of open) await task.update('objection', id, { withdrawn_on: on })
    return open.length > 0
  }
  if (rows.some((row) => row.received_on === on || (row.received_on <= on && row.withdrawn_on === null))) return false
  await task.insert('objection', [{ person_id: person, against: purpose, received_on: on, scope }])
  return true
}

async function restricted(task: Rights, { person, scope }: Whom, entry: LedgerEntry, on: string): Promise<boolean> {
  const rows = await task.db.selectFrom('restriction').select(['id', 'person_id', 'starts_on', 'lifted_on'])
    .where('tenant_id', '=', task.tenant).where('person_id', '=', person).orderBy('id').execute()
  if (entry.kind === 'restriction-lifted') {
    const open = rows.filter((row) => row.lifted_on === null && row.starts_on <= on)
    for (const { id } of open) await task.update('restriction', id, { lifted_on: on })
    return open.length > 0
  }
  if (rows.some((row) => row.starts_on === on || (row.starts_on <= on && row.lifted_on === null))) return false
  // Of a ground that is not told, the one that stays until somebody looks.
  await task.insert('restriction', [{ person_id: person, ground: ground.safeParse(entry.ground).data ?? 'accuracy_contested', starts_on: on, scope }])
  return true
}
