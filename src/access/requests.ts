import type { Purpose } from '../catalogue/purposes.ts'
import { purposeNames } from '../catalogue/schema/columns.ts'
import type { Task, WritingTask } from '../platform/gate/task.ts'
import { Refusal } from '../platform/refusal.ts'
import { findPersonalIdentityCodes } from '../platform/text/hetu.ts'
import { requestTexts as texts } from './request-texts.ts'

/** A page that stayed closed, as its kind: '/customers/:id', and the purpose that would open it. */
export type Wanted = { route: string; purpose: Purpose; reason: string }
export type Answered = { answer: 'granted' | 'refused'; reason: string }

const longest = 500

/** Asks for access in the user's own name. Asking twice for the same page is one request until it is answered.
 *  Refuses 'invalid' without a reason. Source: notice "Suojaustoimet" (S28); GDPR 25(2), 32(4). */
export async function requestAccess(
  task: WritingTask<'access_security'>, userId: string, { route, purpose, reason }: Wanted,
): Promise<string> {
  mustBeReason(reason)
  const open = await task.db.selectFrom('access_request').select('id')
    .where('tenant_id', '=', task.tenant).where('user_id', '=', userId).where('route', '=', route)
    .where('purpose', '=', purpose).where('answer', 'is', null).executeTakeFirst()
  if (open !== undefined) return open.id
  const [id = ''] = await task.insert('access_request', [
    { user_id: userId, route, purpose, reason: reason.trim(), requested_on: task.today },
  ])
  return id
}

/** Answers a request with its reason; the duty itself is given apart. Refuses 'conflict' when it has been answered,
 *  'not-allowed' when it is one's own. */
export async function answerRequest(
  task: WritingTask<'access_security'>, id: string, { answer, reason }: Answered, seen?: number,
): Promise<void> {
  const request = await requestById(task, id)
  if (request.user_id === task.user?.id) throw new Refusal('not-allowed', texts.notOnesOwn)
  if (request.answer !== null) throw new Refusal('conflict', texts.answeredAlready)
  mustBeReason(reason)
  await task.update('access_request', id, { answer, answer_reason: reason.trim(), answered_on: task.today,
    answered_by: task.user?.id ?? null }, seen)
}

/** The requests that wait, oldest first, and after them those that were answered. */
export async function listRequests(task: Task<'access_security'>) {
  return task.db.selectFrom('access_request')
    .innerJoin('staff_user', (on) => on.onRef('staff_user.tenant_id', '=', 'access_request.tenant_id')
      .onRef('staff_user.id', '=', 'access_request.user_id'))
    .select(['access_request.id', 'staff_user.name', 'access_request.route', 'access_request.purpose',
      'access_request.reason', 'access_request.requested_on', 'access_request.answer', 'access_request.answered_on'])
    .where('access_request.tenant_id', '=', task.tenant)
    .orderBy('access_request.answered_on', (order) => order.desc().nullsFirst())
    .orderBy('access_request.requested_on').orderBy('access_request.id').limit(200).execute()
}

/** A user's own requests and what was answered. */
export async function requestsOf(task: Task<'access_security'>, userId: string) {
  return task.db.selectFrom('access_request')
    .select(['id', 'route', 'purpose', 'requested_on', 'answer', 'answer_reason', 'answered_on'])
    .where('tenant_id', '=', task.tenant).where('user_id', '=', userId)
    .orderBy('requested_on', 'desc').orderBy('id').limit(50).execute()
}

/** One request with the name of who asks. */
export async function requestById(task: Task<'access_security'>, id: string) {
  const row = await task.db.selectFrom('access_request')
    .innerJoin('staff_user', (on) => on.onRef('staff_user.tenant_id', '=', 'access_request.tenant_id')
      .onRef('staff_user.id', '=', 'access_request.user_id'))
    .select(['access_request.id', 'access_request.user_id', 'staff_user.name', 'access_request.route',
      'access_request.purpose', 'access_request.reason', 'access_request.requested_on', 'access_request.answer',
      'access_request.answer_reason', 'access_request.row_version'])
    .where('access_request.tenant_id', '=', task.tenant).where('access_request.id', '=', id).executeTakeFirst()
  if (row === undefined) throw new Refusal('not-found', texts.notFound)
  return row
}

/** The kind of page and the purpose that an address names. A page is never named with a row of the register: who was
 *  looked for is nobody's business here. */
export function wantedIn(parameters: URLSearchParams): Omit<Wanted, 'reason'> {
  const route = parameters.get('page') ?? ''
  const purpose = purposeNames.find((name) => name === parameters.get('purpose'))
  if (purpose === undefined || !/^(\/[a-z.-]{1,40}|\/:[a-z]{1,20}){1,8}$/i.test(route))
    throw new Refusal('invalid', texts.noSuchPage)
  return { route, purpose }
}

function mustBeReason(reason: string): void {
  if (reason.trim() === '' || reason.length > longest) throw new Refusal('invalid', texts.giveReason, 'reason')
  if (findPersonalIdentityCodes(reason).length > 0) throw new Refusal('invalid', texts.noCodes, 'reason')
}
