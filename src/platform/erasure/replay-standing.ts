import { z } from 'zod'
import { tables } from '../../catalogue/catalogue.ts'
import type { WritingTask } from '../gate/task.ts'
import type { LedgerEntry } from './ledger-lines.ts'

const against = z.enum(tables.objection.columns.against.choices)
const ground = z.enum(tables.restriction.columns.ground.choices)
type Rights = WritingTask<'rights_requests'>
type Done = { objections: number; restrictions: number; unknown: number }

/** Sets again the objections, withdrawals of consent, ended purposes and restrictions that a restored register does not
 *  know of, each purpose and each ground as it stood last. A consent that was withdrawn and a purpose that was ended stand
 *  as objections: both end the purpose. `since` are the entries made after the backup. Source: GDPR 7(3), 18, 21. */
export async function replayStanding(
  task: Rights, named: ReadonlyMap<string, readonly LedgerEntry[]>, since: ReadonlySet<LedgerEntry>,
): Promise<Done> {
  const done: Done = { objections: 0, restrictions: 0, unknown: 0 }
  for (const [person, entries] of named) {
    const row = await task.db.selectFrom('person').select(['id', 'scope']).where('tenant_id', '=', task.tenant)
      .where('id', '=', person).executeTakeFirst()
    if (row === undefined) continue
    const last = new Map(entries.map((entry) => [`${isRestriction(entry)} ${entry.purpose ?? ''} ${entry.ground ?? ''}`, entry]))
    for (const entry of last.values()) await replayed(task, { person, scope: row.scope }, entry, { done, isNew: since.has(entry) })
  }
  return done
}

function isRestriction({ kind }: LedgerEntry): boolean {
  return kind === 'restriction' || kind === 'restriction-lifted'
}

type Whom = { person: string; scope: readonly string[] }

async function replayed(task: Rights, whom: Whom, entry: LedgerEntry, { done, isNew }: { done: Done; isNew: boolean }): Promise<void> {
  const on = entry.at.slice(0, 10) > task.today ? task.today : entry.at.slice(0, 10)
  if (isRestriction(entry)) {
    if (await restricted(task, whom, entry, { on, isNew })) done.restrictions += 1
    return
  }
  const purpose = against.safeParse(entry.purpose)
  if (!purpose.success) done.unknown += 1
  else if (await objected(task, whom, purpose.data, { on, isNew, isWithdrawn: entry.kind === 'objection-withdrawn' })) done.objections += 1
}

type When = { on: string; isNew: boolean }

async function objected(
  task: Rights, { person, scope }: Whom, purpose: z.infer<typeof against>, { on, isNew, isWithdrawn }: When & { isWithdrawn: boolean },
): Promise<boolean> {
  const rows = await task.db.selectFrom('objection').select(['id', 'person_id', 'received_on', 'withdrawn_on'])
    .where('tenant_id', '=', task.tenant).where('person_id', '=', person).where('against', '=', purpose).orderBy('id').execute()
  const open = rows.filter(({ withdrawn_on }) => withdrawn_on === null)
  if (isWithdrawn) {
    const ends = open.filter(({ received_on }) => received_on <= on)
    for (const { id } of ends) await task.update('objection', id, { withdrawn_on: on })
    return ends.length > 0
  }
  // What the backup knows to have been withdrawn since does not stand again.
  if (open.length > 0 || (!isNew && rows.some(({ received_on }) => received_on === on))) return false
  await task.insert('objection', [{ person_id: person, against: purpose, received_on: on, scope }])
  return true
}

async function restricted(task: Rights, { person, scope }: Whom, entry: LedgerEntry, { on, isNew }: When): Promise<boolean> {
  // Of a ground that is not told, the one that stays until somebody looks.
  const why = ground.safeParse(entry.ground).data ?? 'accuracy_contested'
  const rows = await task.db.selectFrom('restriction').select(['id', 'person_id', 'starts_on', 'lifted_on'])
    .where('tenant_id', '=', task.tenant).where('person_id', '=', person).where('ground', '=', why).orderBy('id').execute()
  const open = rows.filter(({ lifted_on }) => lifted_on === null)
  if (entry.kind === 'restriction-lifted') {
    const ends = open.filter(({ starts_on }) => starts_on <= on)
    for (const { id } of ends) await task.update('restriction', id, { lifted_on: on })
    return ends.length > 0
  }
  if (open.length > 0 || (!isNew && rows.some(({ starts_on }) => starts_on === on))) return false
  await task.insert('restriction', [{ person_id: person, ground: why, starts_on: on, scope }])
  return true
}
