import { z } from 'zod'
import { tables } from '../../catalogue/catalogue.ts'
import type { WritingTask } from '../gate/task.ts'
import type { LedgerEntry } from './ledger-lines.ts'

const against = z.enum(tables.objection.columns.against.choices)
const ground = z.enum(tables.restriction.columns.ground.choices)
const restrictable = z.enum(tables.restriction.columns.of_purpose.choices)
const consented = z.enum(tables.consent.columns.to_purpose.choices)
type Rights = WritingTask<'rights_requests'>
type Done = { objections: number; restrictions: number; unknown: number }

/** Sets again the objections, withdrawals of consent, ended purposes and restrictions that a restored register does not
 *  know of, each purpose and each ground as it stood last. A consent that was withdrawn is no consent any more, and it ends
 *  the purpose as an objection does; so does a purpose that we ended. `since` are the entries made after the backup. Source: GDPR 7(3), 18, 21. */
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
  else {
    if (entry.kind === 'withdrawal') await withdrawn(task, whom, purpose.data, { on, isNew })
    if (await objected(task, whom, purpose.data, { on, isNew, kind: entry.kind })) done.objections += 1
  }
}

// What was written of it then is not in the ledger, which holds no words about anybody.
const endedBefore = 'Päätetty ennen varmuuskopion palauttamista'

type When = { on: string; isNew: boolean }

/** Consents that were given before are taken back; one that the backup knows was given after it stays. */
async function withdrawn(task: Rights, { person }: Whom, purpose: z.infer<typeof against>, { on, isNew }: When): Promise<void> {
  const to = consented.safeParse(purpose)
  if (!to.success) return
  const rows = await task.db.selectFrom('consent').select(['id', 'person_id', 'given_on']).where('tenant_id', '=', task.tenant)
    .where('person_id', '=', person).where('to_purpose', '=', to.data).where('withdrawn_on', 'is', null).orderBy('id').execute()
  for (const { id } of rows.filter(({ given_on }) => given_on < on || (isNew && given_on === on))) {
    await task.update('consent', id, { withdrawn_on: on })
  }
}

async function objected(
  task: Rights, { person, scope }: Whom, purpose: z.infer<typeof against>, { on, isNew, kind }: When & { kind: LedgerEntry['kind'] },
): Promise<boolean> {
  const rows = await task.db.selectFrom('objection').select(['id', 'person_id', 'kind', 'received_on', 'withdrawn_on', 'outcome'])
    .where('tenant_id', '=', task.tenant).where('person_id', '=', person).where('against', '=', purpose).orderBy('id').execute()
  const open = rows.filter(({ withdrawn_on }) => withdrawn_on === null)
  if (kind === 'objection-withdrawn') {
    const ends = open.filter(({ received_on }) => received_on <= on)
    for (const { id } of ends) await task.update('objection', id, { withdrawn_on: on })
    return ends.length > 0
  }
  // What the backup knows to have been withdrawn since does not stand again.
  const what = kind === 'withdrawal' ? 'withdrawal' : kind === 'ended-purpose' ? 'ended' : 'objection'
  const stands = open.some((row) => row.kind === what || row.kind === 'ended' || row.outcome === 'upheld')
  if (stands || (!isNew && rows.some(({ received_on }) => received_on === on))) return false
  await task.insert('objection', [{ person_id: person, against: purpose, kind: what, received_on: on, scope,
    ...(what === 'ended' ? { reason: endedBefore } : {}) }])
  return true
}

async function restricted(task: Rights, { person, scope }: Whom, entry: LedgerEntry, { on, isNew }: When): Promise<boolean> {
  // Of a ground that is not told, the one that stays until somebody looks.
  const why = ground.safeParse(entry.ground).data ?? 'accuracy_contested'
  const of_purpose = restrictable.safeParse(entry.purpose).data ?? null
  const rows = (await task.db.selectFrom('restriction').select(['id', 'person_id', 'of_purpose', 'starts_on', 'lifted_on'])
    .where('tenant_id', '=', task.tenant).where('person_id', '=', person).where('ground', '=', why).orderBy('id').execute())
    .filter((row) => row.of_purpose === of_purpose)
  const open = rows.filter(({ lifted_on }) => lifted_on === null)
  if (entry.kind === 'restriction-lifted') {
    const ends = open.filter(({ starts_on }) => starts_on <= on)
    for (const { id } of ends) await task.update('restriction', id, { lifted_on: on })
    return ends.length > 0
  }
  if (open.length > 0 || (!isNew && rows.some(({ starts_on }) => starts_on === on))) return false
  await task.insert('restriction', [{ person_id: person, ground: why, of_purpose, starts_on: on, scope }])
  return true
}
