import type { Task, WritingTask } from '../platform/gate/task.ts'
import { Refusal, type Fault } from '../platform/refusal.ts'
import type { Told } from './affected.ts'
import { texts } from './texts.ts'

type Reader = Task<'breach_handling'>
type Writer = WritingTask<'breach_handling'>

/** What a breach is: what happened to the data. The first four are recorded here; a lost ledger records itself. */
export const kinds = ['confidentiality', 'integrity', 'availability', 'several'] as const
export const risks = ['none', 'risk', 'high'] as const
export type Kind = (typeof kinds)[number]
export type Risk = (typeof risks)[number]

/** What is known of a breach; what is not known yet is left out and told later, in stages. Source: GDPR 33(3)-(4). */
export type Known = {
  happened?: string; concerned?: string; people?: number; records?: number; consequences?: string; measures?: string
  risk?: Risk; risk_reason?: string
}

// Source: GDPR 33(1).
const hoursToTell = 72

/** When the authority is told at the latest. Source: GDPR 33(1). */
export function dueAt(found: Date): Date {
  return new Date(found.getTime() + hoursToTell * 3_600_000)
}

/** Records a breach from the moment it was found, and gives its id. Refuses 'invalid' one found in the future, or of which
 *  nothing is told. Source: GDPR 33(1), 33(5). */
export async function recordBreach(task: Writer, kind: Kind, found: Date, known: Known): Promise<string> {
  const { user } = task
  if (user === undefined) throw new Refusal('not-allowed', texts.officerAlone)
  const faults: Fault[] = [
    ...(found > task.now ? [{ field: 'found_on', text: texts.notYet, label: texts.foundAt }] : []),
    ...((known.happened ?? '').trim() === '' ? [{ field: 'happened', text: texts.tellWhat }] : []),
    ...reasonless(known),
  ]
  refuseFor(faults)
  const [id = ''] = await task.insert('breach', [{ kind, found_at: found, due_at: dueAt(found), found_by: user.id, ...written(known) }])
  return id
}

/** Writes down what is known by now. Refuses 'conflict' of a breach that has ended or was changed meanwhile, 'invalid' a
 *  risk without its reason. */
export async function describeBreach(task: Writer, id: string, known: Known, seen: number): Promise<void> {
  await openBreach(task, id)
  refuseFor(reasonless(known))
  await task.update('breach', id, written(known), seen)
}

function reasonless({ risk, risk_reason }: Known): Fault[] {
  const says = (risk_reason ?? '').trim() !== ''
  if (risk !== undefined && !says) return [{ field: 'risk_reason', text: texts.whyRisk }]
  return risk === undefined && says ? [{ field: 'risk', text: texts.whichRisk }] : []
}

function refuseFor([first, ...rest]: readonly Fault[]): void {
  if (first !== undefined) throw new Refusal('invalid', first.text, first.field, rest, first.label)
}

function written({ happened, concerned, people, records, consequences, measures, risk, risk_reason }: Known) {
  return { happened: textOf(happened), concerned: textOf(concerned), people: people ?? null, records: records ?? null,
    consequences: textOf(consequences), measures: textOf(measures), risk: risk ?? null, risk_reason: textOf(risk_reason) }
}

function textOf(text = ''): string | null {
  return text.trim() === '' ? null : text.trim()
}

/** Remembers that the authority was told: first, or further of what had been told. Refuses 'invalid' a time before the
 *  breach was found or in the future, and a first notice after its 72 hours without a reason. Source: GDPR 33(1), 33(4). */
export async function noteAuthorityTold(task: Writer, id: string, at: Date, lateBecause: string): Promise<void> {
  const { user } = task
  if (user === undefined) throw new Refusal('not-allowed', texts.officerAlone)
  const breach = await openBreach(task, id)
  const isFirst = (await noticesOf(task, id)).length === 0
  const isLate = isFirst && at > breach.due_at
  refuseFor([
    ...(at < breach.found_at || at > task.now ? [{ field: 'told_day', text: texts.toldThen, label: texts.toldAt }] : []),
    ...(isLate && lateBecause.trim() === '' ? [{ field: 'late_because', text: texts.whyLate }] : []),
  ])
  await task.insert('breach_notice', [{ breach_id: id, stage: isFirst ? 'first' : 'further', told_at: at, told_by: user.id,
    late_because: isLate ? lateBecause.trim() : null }])
}

/** What the authority has been told, the first first. */
export function noticesOf(task: Reader, id: string) {
  return task.db.selectFrom('breach_notice').select(['id', 'stage', 'told_at', 'late_because']).where('tenant_id', '=', task.tenant)
    .where('breach_id', '=', id).orderBy('told_at').orderBy('id').execute()
}

/** The breaches of which the authority has been told. */
export async function toldBreaches(task: Reader): Promise<ReadonlySet<string>> {
  const rows = await task.db.selectFrom('breach_notice').select('breach_id').distinct().where('tenant_id', '=', task.tenant).execute()
  return new Set(rows.map(({ breach_id }) => breach_id))
}

/** The breach, as the desk sees it. Refuses 'not-found'. */
export async function breachById(task: Reader, id: string) {
  const row = await task.db.selectFrom('breach').select(['id', 'kind', 'found_at', 'due_at', 'backup_at', 'happened', 'concerned', 'people', 'records',
    'consequences', 'measures', 'risk', 'risk_reason', 'ended_on', 'ground', 'row_version']).where('tenant_id', '=', task.tenant)
    .where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw new Refusal('not-found', texts.noBreach)
  return row
}

export type Breach = Awaited<ReturnType<typeof breachById>>
export type Notice = Awaited<ReturnType<typeof noticesOf>>[number]

/** The same, where it may still be worked on. Refuses 'conflict' one that has ended. */
export async function openBreach(task: Reader, id: string): Promise<Breach> {
  const breach = await breachById(task, id)
  if (breach.ended_on !== null) throw new Refusal('conflict', texts.hasEnded)
  return breach
}

/** What the law still wants before the breach may be closed, as texts; a lost ledger ends by the officer's ground alone.
 *  Source: GDPR 33(1), 33(5), 34(1). */
export function stillMissing({ kind, risk }: Pick<Breach, 'kind' | 'risk'>, told: { authority: boolean; people: Told | undefined }) {
  if (kind === 'ledger_lost') return []
  return [
    ...(risk === null ? [texts.judgeRisk] : []),
    ...(risk !== null && risk !== 'none' && !told.authority ? [texts.tellAuthority] : []),
    ...(risk === 'high' && (told.people === undefined || told.people.affected === 0 || told.people.untold > 0) ? [texts.tellPeople] : []),
  ]
}
