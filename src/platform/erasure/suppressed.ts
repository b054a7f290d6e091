import { sql } from 'kysely'
import type { Text } from '../../catalogue/shape.ts'
import type { Task, WritingTask } from '../gate/task.ts'
import { Refusal } from '../refusal.ts'
import { formatDay } from '../text/day.ts'
import { parsePhone } from '../text/phone.ts'

/** An address as it is written into a field of the person's. */
export type Reach = { field: 'email' | 'phone'; value: string }

/** Why somebody who was to stay out is let back. */
export const returning = ['own_wish', 'duty'] as const
export type Returning = (typeof returning)[number]

/** The owner of an address asked to stay out, or has objected and was erased. Whoever knows why they come back says so. */
export class StaysOut extends Refusal {}

/** Refuses addresses whose owners are to stay out of the register: only keyed digests of them are known, by tenant, so a
 *  name or another controller's digest stops nobody. Every verb that writes an address asks it. Refuses 'conflict'.
 *  Source: GDPR 21(3); rules of keys 14. */
export async function mustNotStayOut(task: Task<'contracting'>, reaches: readonly Reach[]): Promise<void> {
  const ends = await standing(task, reaches)
  const faults = reaches.flatMap(({ field, value }) => {
    const row = ends.find(({ digest }) => digest === digestOf(task, value))
    return row === undefined ? [] : [{ field, text: staysOut(formatDay(row.ends_on)) }]
  })
  const [first, ...more] = faults
  if (first !== undefined) throw new StaysOut('conflict', first.text, first.field, more)
}

/** Lets the owners of these addresses back for a reason; the audit entry names who did. Source: GDPR 5(2). */
export async function letBack(task: WritingTask<'contracting'>, reaches: readonly Reach[], because: Returning): Promise<void> {
  for (const { id } of await standing(task, reaches))
    await task.update('suppression', id, { lifted_on: task.today, lifted_because: because })
}

/** Tells of any address whether its owner is to stay out, for a file of many: all digests at once, for they are few. */
export async function whoStaysOut(task: Task<'contracting'>): Promise<(value: string) => boolean> {
  const rows = await task.db.selectFrom('suppression').select('digest').where('tenant_id', '=', task.tenant)
    .where('ends_on', '>=', task.today).where('lifted_on', 'is', null).execute()
  const known = new Set(rows.map(({ digest }) => digest))
  const { digest } = task
  return (value) => known.size > 0 && known.has(digest(folded(value)))
}

/** The suppressions made of these addresses, in force or lifted: what whoever asks is told of. Source: rules of keys 14. */
export async function suppressionsOf(task: Task<'rights_requests'>, addresses: readonly string[]): Promise<{ ends_on: string; lifted_on: string | null }[]> {
  if (addresses.length === 0) return []
  const digests = addresses.map((address) => task.digest(folded(parsePhone(address) ?? address)))
  return task.db.selectFrom('suppression').select(['ends_on', 'lifted_on']).where('tenant_id', '=', task.tenant)
    .where('digest', '=', sql<string>`any(${digests}::text[])`).where('ends_on', '>=', task.today).orderBy('ends_on').execute()
}

async function standing(task: Task<'contracting'>, reaches: readonly Reach[]) {
  if (reaches.length === 0) return []
  const digests = reaches.map(({ value }) => digestOf(task, value))
  return task.db.selectFrom('suppression').select(['id', 'digest', 'ends_on']).where('tenant_id', '=', task.tenant)
    .where('digest', '=', sql<string>`any(${digests}::text[])`).where('ends_on', '>=', task.today).where('lifted_on', 'is', null)
    .execute()
}

function digestOf(task: Task<'contracting'>, value: string): string {
  return task.digest(folded(value))
}

function folded(value: string): string {
  return value.trim().toLowerCase()
}

function staysOut(day: string): Text {
  return {
    fi: `Tämän osoitteen haltija on pyytänyt, ettei häntä tuoda takaisin rekisteriin (${day} asti). Jos hän palaa, valitse henkilön lomakkeella, millä perusteella.`,
    sv: `Innehavaren av adressen har bett att inte föras in på nytt (till ${day}). Om hen återkommer, välj grunden på personens blankett.`,
    en: `The owner of this address asked not to be brought back into the register (until ${day}). If they come back, choose on what ground on the person’s form.`,
  }
}
