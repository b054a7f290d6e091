import { openapiChoice, rightsSchemas as schemas } from './api-schemas.ts'
import type { ApiRoute } from '../platform/http/openapi.ts'
import { onceForKey, sentObject, versionSeen, type Sent } from '../platform/http/program-request.ts'
import { programTexts } from '../platform/http/program-texts.ts'
import type { Answer, Visit } from '../platform/http/route.ts'
import { isId } from '../platform/id.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Task } from '../platform/gate/task.ts'
import { actNames, perform, readAct } from './acts.ts'
import { answerAccess } from './answer.ts'
import { openConsents } from './consents.ts'
import { openRestrictions, scopeOf } from './enforce.ts'
import { readRequest, readStep } from './read-forms.ts'
import { matchPerson, queueLength, receiveRequest, requestOf, requestQueue, takeStep } from './requests.ts'
import { standingStops } from './stops.ts'
import { texts } from './texts.ts'

const officer = ['rights_requests'] as const
const key = { 'Idempotency-Key': { type: 'string', maxLength: 200 } } as const
const version = { 'If-Match': { type: 'string' } } as const
const json = 'application/json' as const

/** The rights desk for programs: the same verbs as its pages, under the same rights. */
export const rightsApi: readonly ApiRoute[] = [
  { method: 'GET', path: '/api/v1/requests', kind: 'api', purposes: officer, answer: queue,
    describes: { summary: 'The data protection requests, the most urgent first', query: schemas.page, gives: { status: 200, schema: schemas.queue } } },
  { method: 'POST', path: '/api/v1/requests', kind: 'api', purposes: officer, answer: receive,
    describes: { summary: 'Enters a request that came', gives: { status: 201, schema: schemas.request }, headers: key,
      body: { type: json, schema: schemas.newRequest } } },
  { method: 'GET', path: '/api/v1/requests/:id', kind: 'api', purposes: officer, answer: one,
    describes: { summary: 'A request with its steps and its clock, with its ETag', gives: { status: 200, schema: schemas.request } } },
  { method: 'PATCH', path: '/api/v1/requests/:id', kind: 'api', purposes: officer, answer: match,
    describes: { summary: 'Says whose data a request is about', gives: { status: 200, schema: schemas.request }, headers: version,
      body: { type: json, schema: { type: 'object', required: ['person'], additionalProperties: false,
        properties: { person: { type: 'string', description: 'The id or an e-mail address of the person.' } } } } } },
  { method: 'POST', path: '/api/v1/requests/:id/steps', kind: 'api', purposes: officer, answer: step,
    describes: { summary: 'Takes a step: asks, extends, answers or refuses', gives: { status: 200, schema: schemas.request },
      headers: { ...version, ...key }, body: { type: json, schema: schemas.newStep } } },
  { method: 'GET', path: '/api/v1/requests/:id/answer', kind: 'api', purposes: officer, costs: 'file', answer: held,
    describes: { summary: 'Everything that is held about the person of a request', gives: { status: 200, schema: { type: 'object' } } } },
  { method: 'GET', path: '/api/v1/persons/:id/rights', kind: 'api', purposes: officer, answer: rights,
    describes: { summary: 'What stands of a person’s purposes', gives: { status: 200, schema: schemas.rights } } },
  { method: 'POST', path: '/api/v1/persons/:id/rights', kind: 'api', purposes: officer, answer: act,
    describes: { summary: 'Consents, withdraws, restricts, lifts, objects, decides or ends, by purpose; at once',
      gives: { status: 200, schema: schemas.rights }, headers: key, body: { type: json, schema: openapiChoice(actNames) } } },
]

async function queue(visit: Visit): Promise<Answer> {
  const { limit, after } = askedPage(visit)
  const rows = await visit.read('rights_requests', 'listed', requestQueue)
  const from = after === undefined ? 0 : rows.findIndex(({ id }) => id === after) + 1
  if (after !== undefined && from === 0) throw new Refusal('invalid', programTexts.query, 'after')
  const shownRows = rows.slice(from, from + limit)
  const next = from + limit < rows.length ? shownRows.at(-1)?.id ?? null : null
  return { as: 'json', body: { next, rows: shownRows.map(({ id, person_id, kind, channel, received_on, who, standing }) =>
    ({ id, person_id, kind, channel, received_on, who, ...clockOf(standing) })) } }
}

function askedPage({ query }: Visit): { limit: number; after: string | undefined } {
  const unknown = [...query.keys()].find((name) => !['limit', 'after', 'kieli'].includes(name))
  if (unknown !== undefined) throw new Refusal('invalid', programTexts.query, unknown.slice(0, 60))
  const limit = Number(query.get('limit') ?? 50)
  if (!Number.isInteger(limit) || limit < 1 || limit > queueLength) throw new Refusal('invalid', programTexts.limit, 'limit')
  return { limit, after: query.get('after') ?? undefined }
}

async function receive(visit: Visit): Promise<Answer> {
  const sent = await sentObject(visit)
  const id = await onceForKey(visit, sent, (task) => receiveRequest(task, readRequest(asForm(sent), visit.language, task.today, false)))
  return { ...await shown(visit, id), status: 201 }
}

async function one(visit: Visit): Promise<Answer> {
  return shown(visit, idOf(visit))
}

async function match(visit: Visit): Promise<Answer> {
  const id = idOf(visit)
  const seen = versionSeen(visit)
  const sent = await sentObject(visit)
  const meant = sent['person']
  if (typeof meant !== 'string' || meant.trim() === '') throw new Refusal('invalid', texts.whoseIsIt, 'person')
  return changed(visit, id, sent, async () => visit.write('rights_requests', (task) => matchPerson(task, id, meant, seen)))
}

async function step(visit: Visit): Promise<Answer> {
  const id = idOf(visit)
  const seen = versionSeen(visit)
  const sent = await sentObject(visit)
  return changed(visit, id, sent, async () => onceForKey(visit, sent, async (task) => {
    await takeStep(task, id, readStep(asForm(sent)), seen)
    return id
  }))
}

/** Shows the request as it is after a change; who was late is shown what is stored now beside what they sent. */
async function changed(visit: Visit, id: string, sent: Sent, change: () => Promise<unknown>): Promise<Answer> {
  const before = versionSeen(visit)
  try {
    await change()
    return await shown(visit, id)
  } catch (reason) {
    if (!(reason instanceof Refusal) || reason.kind !== 'conflict' || reason.field !== undefined) throw reason
    const current = await visit.read('rights_requests', 'opened', (task) => requestAsSent(task, id))
    // What was seen is what is stored: the request itself does not allow it.
    if (current.row_version === before) throw new Refusal('conflict', reason.text, 'step' in sent ? 'step' : 'person')
    return { as: 'problem', body: { status: 412, title: 'Precondition failed', detail: reason.text[visit.language], current, sent } }
  }
}

async function held(visit: Visit): Promise<Answer> {
  const id = idOf(visit)
  const answer = await visit.read('rights_requests', 'exported', async (task) => {
    const { request, standing } = await requestOf(task, id)
    if (request.person_id === null) throw new Refusal('conflict', texts.whoseIsIt)
    if (standing.waitsFor === 'identity') throw new Refusal('conflict', texts.stillWaits)
    return answerAccess(task, request.person_id, visit.tenant.name, request.language)
  })
  return { as: 'json', body: answer }
}

async function rights(visit: Visit): Promise<Answer> {
  return { as: 'json', body: await visit.read('rights_requests', 'opened', (task) => standingOf(task, idOf(visit))) }
}

async function act(visit: Visit): Promise<Answer> {
  const person = idOf(visit)
  const sent = await sentObject(visit)
  await onceForKey(visit, sent, async (task) => {
    await perform(task, visit.ledger, person, readAct(sent))
    return person
  })
  return rights(visit)
}

async function standingOf(task: Task<'rights_requests'>, person: string) {
  await scopeOf(task, person)
  return { restrictions: await openRestrictions(task, person), stops: await standingStops(task, person), consents: await openConsents(task, person) }
}

async function shown(visit: Visit, id: string): Promise<Extract<Answer, { as: 'json' }>> {
  const body = await visit.read('rights_requests', 'opened', (task) => requestAsSent(task, id))
  return { as: 'json', body, etag: `"${body.row_version}"` }
}

async function requestAsSent(task: Task<'rights_requests'>, id: string) {
  const { request, steps, standing } = await requestOf(task, id)
  return { ...request, ...clockOf(standing), steps: steps.map(({ request_id: _of, ...rest }) => rest) }
}

type Clock = { state: string; waitsFor: string | undefined; dueOn: string; daysLeft: number; mayExtend: boolean }

function clockOf({ state, waitsFor, dueOn, daysLeft, mayExtend }: Clock) {
  return { state, waits_for: waitsFor ?? null, due_on: dueOn, days_left: daysLeft, may_extend: mayExtend }
}

/** What a program sends is read as a form of the page is. */
function asForm(sent: Sent): URLSearchParams {
  return new URLSearchParams(Object.entries(sent).flatMap(([name, value]) =>
    (typeof value === 'string' || typeof value === 'number' ? [[name, String(value)]] : [])))
}

function idOf(visit: Visit): string {
  const id = visit.parameters['id'] ?? ''
  if (!isId(id)) throw new Refusal('not-found', texts.noRequest)
  return id
}
