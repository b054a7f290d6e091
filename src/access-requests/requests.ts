import type { DatabaseFor } from '../catalogue/database.ts'
import type { RowToWrite, WritingTask } from '../platform/gate/task.ts'
import { Refusal } from '../platform/refusal.ts'
import { personMeant } from '../platform/person-meant.ts'
import { findPersonalIdentityCodes } from '../platform/text/hetu.ts'
import { standingOf, type StepName } from './request-clock.ts'
import { texts } from './texts.ts'
import type { Desk } from './walk.ts'

type Tables = DatabaseFor<'rights_requests'>
type Writing = WritingTask<'rights_requests'>
export type NewRequest = RowToWrite<Tables['rights_request']>
export type NewStep = Omit<RowToWrite<Tables['rights_step']>, 'request_id' | 'taken_on' | 'taken_by'>

/** The most requests that a page of the queue shows. */
export const queueLength = 200

/** Takes a request in, however it came. One sent twice is one. Refuses 'invalid' a personal identity code anywhere in
 *  it: nobody is asked for one, and there is no place to keep it. Source: GDPR 12(2), 12(6); Data Protection Act 29 §. */
export async function receiveRequest(task: Writing, request: NewRequest): Promise<string> {
  refuseCodes({ sender: request.sender, reach: request.reach, words: request.words })
  if (request.received_on > task.today) throw new Refusal('invalid', texts.inFuture, 'received_on')
  const { id } = request
  if (id !== undefined && await isKnown(task, id)) return id
  const [made = ''] = await task.insert('rights_request', [request])
  return made
}

async function isKnown(task: Desk, id: string): Promise<boolean> {
  const row = await task.db.selectFrom('rights_request').select('id').where('tenant_id', '=', task.tenant).where('id', '=', id)
    .executeTakeFirst()
  return row !== undefined
}

/** Says whose request it is. Refuses 'conflict' once it is closed, and what does not name one person. */
export async function matchPerson(task: Writing, id: string, idOrEmail: string, seen: number): Promise<void> {
  const { standing } = await requestOf(task, id)
  if (standing.state === 'closed') throw new Refusal('conflict', texts.closed)
  const person_id = await personMeant(task, idOrEmail)
  const known = await task.db.selectFrom('person').select('id').where('tenant_id', '=', task.tenant).where('id', '=', person_id)
    .executeTakeFirst()
  if (known === undefined) throw new Refusal('not-found', texts.noPerson)
  await task.update('rights_request', id, { person_id }, seen)
}

/** Takes one step with a request, on its day and by whom. Refuses 'conflict' what does not fit where the request stands,
 *  'too-late' an extension after the month, 'invalid' a step without the reason or the way that the law asks for. */
export async function takeStep(task: Writing, id: string, step: NewStep, seen?: number): Promise<void> {
  const { standing, request } = await requestOf(task, id)
  refuseCodes({ reason: step.reason })
  const reason = step.reason?.trim() ?? ''
  if (standing.state === 'closed') throw new Refusal('conflict', texts.closed)
  if ((needsReason.includes(step.step) || decidesComplaint(step.step, request.kind)) && reason === '') throw new Refusal('invalid', texts.giveReason, 'reason')
  if (step.step === 'identity_confirmed' && (step.how ?? null) === null) throw new Refusal('invalid', texts.chooseHow, 'how')
  if (step.step === 'extended') mustBeExtendable(standing.mayExtend, step.more_months)
  if (step.step === 'answered') mustBeAnswerable(standing.waitsFor, request.person_id, request.kind)
  if (step.step === 'clarification_received' && standing.waitsFor === undefined) throw new Refusal('conflict', texts.nothingAsked)
  await task.insert('rights_step', [{ ...step, ...(reason === '' ? { reason: null } : { reason }), request_id: id,
    taken_on: task.today, ...(task.user === undefined ? {} : { taken_by: task.user.id }) }])
  // Each step is a new version, so that of two who take one at once the second is told.
  await task.update('rights_request', id, closing.includes(step.step) ? { ended_on: task.today } : { language: request.language }, seen)
  if (request.person_id !== null) task.concerns(request.person_id)
}

/** From its end a request is kept as long as it proves what was done. Source: GDPR 5(2). */
const closing: readonly StepName[] = ['answered', 'refused', 'withdrawn']

/** Identity is asked only where there is a reason to doubt it, and the reason is written down. Source: GDPR 12(6). */
const needsReason: readonly StepName[] = ['identity_asked', 'clarification_asked', 'extended', 'refused']

/** A complaint is answered with what the officer decided, and why. Source: GDPR 38(4); notice S23. */
function decidesComplaint(step: StepName, kind: string): boolean {
  return step === 'answered' && kind === 'complaint'
}

function mustBeExtendable(mayExtend: boolean, months: number | null | undefined): void {
  if (!mayExtend) throw new Refusal('too-late', texts.noExtension, 'more_months')
  if (months !== 1 && months !== 2) throw new Refusal('invalid', texts.oneOrTwo, 'more_months')
}

function mustBeAnswerable(waitsFor: string | undefined, personId: string | null, kind: string): void {
  if (waitsFor !== undefined) throw new Refusal('conflict', texts.stillWaits)
  if (personId === null && kind !== 'complaint') throw new Refusal('conflict', texts.whoseIsIt)
}

/** Refuses 'invalid' a personal identity code beside the field it was written in. */
export function refuseCodes(written: { readonly [field: string]: unknown }): void {
  for (const [field, text] of Object.entries(written)) {
    if (typeof text === 'string' && findPersonalIdentityCodes(text).length > 0) throw new Refusal('invalid', texts.noCodes, field)
  }
}

/** A request with its steps in order, and where it stands. Refuses 'not-found'. */
export async function requestOf(task: Desk, id: string) {
  const request = await task.db.selectFrom('rights_request').select(['id', 'person_id', 'kind', 'channel', 'received_on', 'language',
    'sender', 'reach', 'words', 'row_version']).where('tenant_id', '=', task.tenant).where('id', '=', id).executeTakeFirst()
  if (request === undefined) throw new Refusal('not-found', texts.noRequest)
  const steps = await stepsOf(task, [id])
  return { request, steps, standing: standingOf(request.received_on, steps, task.today) }
}

/** The queue: what is open first, the one with the fewest days left on top. */
export async function requestQueue(task: Desk) {
  const rows = await task.db.selectFrom('rights_request')
    .leftJoin('person', (on) => on.onRef('person.tenant_id', '=', 'rights_request.tenant_id').onRef('person.id', '=', 'rights_request.person_id'))
    .select(['rights_request.id', 'rights_request.person_id', 'rights_request.kind', 'rights_request.channel',
      'rights_request.received_on', 'rights_request.sender', 'person.id as known_id', 'person.first_name', 'person.last_name'])
    .where('rights_request.tenant_id', '=', task.tenant)
    .orderBy('rights_request.received_on', 'desc').orderBy('rights_request.id', 'desc').limit(queueLength).execute()
  const steps = await stepsOf(task, rows.map(({ id }) => id))
  return rows.map((row) => ({ ...row, who: row.known_id === null ? row.sender : `${row.first_name} ${row.last_name}`,
    standing: standingOf(row.received_on, steps.filter(({ request_id }) => request_id === row.id), task.today) }))
    .toSorted((one, other) => rank(one.standing) - rank(other.standing))
}

function rank({ state, daysLeft }: { state: string; daysLeft: number }): number {
  return state === 'closed' ? 1_000_000 + daysLeft : daysLeft
}

async function stepsOf(task: Desk, ids: readonly string[]) {
  if (ids.length === 0) return []
  return task.db.selectFrom('rights_step')
    .select(['id', 'request_id', 'step', 'taken_on', 'reason', 'more_months', 'how', 'delivery'])
    .where('tenant_id', '=', task.tenant).where('request_id', 'in', ids).orderBy('taken_on').orderBy('id').execute()
}
