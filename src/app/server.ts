import { Hono } from 'hono'
import { openSessions, type Sessions, type Viewer } from '../access/sessions.ts'
import { openClosings, type Closings } from '../platform/closing.ts'
import type { Config } from '../platform/config.ts'
import type { Ledger } from '../platform/erasure/ledger.ts'
import type { Vault } from '../platform/files/vault.ts'
import type { Gate } from '../platform/gate/gate.ts'
import type { Actor } from '../platform/gate/task.ts'
import { openAttempts, type Attempts } from '../platform/http/attempts.ts'
import { emptyBody, readBody } from '../platform/http/body.ts'
import { bearerToken, rememberLanguage, sessionCookie } from '../platform/http/cookie.ts'
import { HttpError } from '../platform/http/http-error.ts'
import { mustComeFromHere, ownOrigin } from '../platform/http/origin.ts'
import type { Answer, Route } from '../platform/http/route.ts'
import { costOf, openRates, type Rates } from '../platform/http/rates.ts'
import { openShares, type Shares } from '../platform/http/shares.ts'
import { mustHaveProved, StepUpNeeded } from '../platform/http/step-up.ts'
import { strictFields } from '../platform/http/strict.ts'
import { texts as httpTexts } from '../platform/http/texts.ts'
import { urlOf } from '../platform/http/url.ts'
import { isId } from '../platform/id.ts'
import type { Sealer } from '../platform/sealer.ts'
import { standardError, type Log } from '../platform/log.ts'
import { parseLanguage } from '../platform/text/language.ts'
import type { Tenant } from '../platform/tenants.ts'
import { html, respond, respondWith, retryHeader } from './answer.ts'
import { mustBeOpen, routesNow } from './closing.ts'
import { failure, type Failed } from './failure.ts'
import { publicPage, staffPage, type Place } from './frame.tsx'
import { openRoutes } from './open-routes.ts'
import { routes as allRoutes } from './routes.ts'
import type { SetUp } from './set-up.tsx'
import { languageOf, mayEnter, visitOf, type Arrival } from './visit.ts'

export type Register = { gate: Gate; tenants: Tenant[]; config: Pick<Config, 'origin'> & Partial<Pick<Config, 'mail'>>; log?: Log; setUp?: SetUp
  ledger?: Ledger; sealer?: Sealer; vault?: Vault }
export type App = { fetch(request: Request, from?: { address: string }): Promise<Response> }

/** What serving a request needs, opened once. */
export type Serving = Register & {
  routes: readonly Route[]
  sessions: Sessions
  attempts: Attempts
  shares: Shares
  rates: Rates
  closings: Closings
  /** What was just done, told once on the next page; by session, and never kept. */
  said: Map<string, string>
}
type Bindings = { address: string }

const usualMost = 256 * 1024

/** The product over HTTP. Every route is refused unless the actor's duties hold one of its purposes; one without
 *  purposes does not register. */
export function createApp(register: Register, routes: readonly Route[] = allRoutes): App {
  const nameless = routes.find(({ purposes }) => purposes.length === 0)
  if (nameless !== undefined) throw new Error(`${nameless.method} ${nameless.path} states no purpose`)
  const { gate, tenants } = register
  const serving: Serving = { ...register, routes, sessions: openSessions(gate, tenants),
    attempts: openAttempts(gate.clock), shares: openShares(gate.clock), rates: openRates(gate.clock), closings: openClosings(gate), said: new Map() }
  const hono = new Hono<{ Bindings: Bindings }>()
  openRoutes(hono, serving)
  // A path of letters goes before one with a parameter in the same place: /persons/new before /persons/:id.
  for (const route of routes.toSorted((one, other) => (weight(one) < weight(other) ? -1 : 1))) {
    hono.on(route.method, route.path, (context) =>
      serve(serving, route, context.req.raw, context.req.param(), context.env.address))
  }
  for (const path of new Set(routes.map((route) => route.path))) hono.all(path, ({ req }) => otherMethod(serving, path, req.raw))
  hono.notFound(({ req }) => refused(serving, undefined, req.raw, new HttpError(404, httpTexts.notFound)))
  hono.onError((reason, { req }) => refused(serving, undefined, req.raw, reason))
  return { fetch: async (request, from = { address: '' }) => hono.fetch(request, from) }
}

function weight({ path }: Route): string {
  return path.replaceAll(/:\w+/g, '\u{10ffff}')
}

/** Serves one request to one route: who asks, whether they may, what was sent, and the answer. */
async function serve(
  serving: Serving, route: Route, request: Request, parameters: Record<string, string>, address: string,
): Promise<Response> {
  const failed: Failed = { route, request, viewer: undefined }
  let body = emptyBody()
  try {
    mustBeReadable(request, parameters)
    failed.viewer = await arrivingViewer(serving, route, request)
    const tenant = failed.viewer?.tenant ?? tenantOf(serving, request)
    if (tenant === undefined) return respond(303, 'public', undefined, null, { location: '/set-up' })
    await mustBeOpen(serving.closings, route, tenant)
    const refusal = await refusalToEnter(serving, route, failed)
    if (refusal !== undefined) return refusal
    if (route.stepUp === true) mustHaveProved(failed.viewer?.session)
    mustBeSeldom(serving.rates, route, tenant, failed.viewer)
    const language = languageOf(request, failed.viewer, tenant)
    if (['POST', 'PATCH', 'PUT'].includes(request.method)) {
      const takes = route.takes ?? (route.kind === 'api' || route.kind === 'directory' ? 'json' : 'form')
      body = await readBody(request, takes, route.mostBytes ?? usualMost)
    }
    const arrival = { route, request, parameters, tenant, viewer: failed.viewer, language, address, body }
    return remembering(await answered(serving, arrival), request)
  } catch (reason) {
    if (!(reason instanceof StepUpNeeded)) return refused(serving, failed, request, reason)
    return route.kind === 'api' ? refused(serving, failed, request, new HttpError(403, httpTexts.confirmFirst)) : toConfirm(request)
  } finally {
    await body.drop()
  }
}

/** Whoever the cookie or, for programs, the bearer token stands for; each is good for its own kind of session only. */
async function arrivingViewer(serving: Serving, route: Route, request: Request): Promise<Viewer | undefined> {
  // No browser speaks here: the token is the slice's to judge, and a cookie is good for nothing.
  if (route.kind === 'directory') return undefined
  const bearer = route.kind === 'api' ? bearerToken(request) : undefined
  const origin = ownOrigin(request, serving.config.origin)
  if (bearer === undefined && request.method !== 'GET' && request.method !== 'HEAD') mustComeFromHere(request, origin)
  const token = bearer ?? sessionCookie(request)
  if (token === undefined) return undefined
  const viewer = await serving.sessions.find(token)
  return viewer?.session.kind === (bearer === undefined ? 'browser' : 'token') ? viewer : undefined
}

async function refusalToEnter(
  serving: Serving, route: Route, { request, viewer }: Failed,
): Promise<Response | undefined> {
  if (route.kind === 'public' || route.kind === 'directory') return undefined
  if (viewer === undefined) {
    if (route.kind === 'api') throw new HttpError(401, httpTexts.signIn)
    const { pathname, search } = urlOf(request)
    const next = request.method === 'GET' ? `?next=${encodeURIComponent(`${pathname}${search}`)}` : ''
    return respond(303, 'staff', undefined, null, { location: `/sign-in${next}` })
  }
  // Asking the gate for a purpose that no duty holds refuses and enters the refusal in the audit.
  if (!mayEnter(viewer.actor, route)) {
    await serving.gate.read(viewer.actor, route.purposes[0], `${route.method} ${route.path}`, 'opened', async () => undefined)
  }
  return undefined
}

/** Refuses what is asked for more often than anybody's work takes. */
function mustBeSeldom(rates: Rates, route: Route, tenant: Tenant, viewer: Viewer | undefined): void {
  const cost = costOf(route)
  if (cost === undefined || route.kind === 'public') return
  const seconds = rates.wait(cost, viewer?.session.userId ?? '', tenant.id)
  if (seconds > 0) throw new HttpError(429, httpTexts.tooOften(seconds), httpTexts.tooMany, seconds)
}

/** To the page that takes a fresh proof, and from there to where the act was asked for. */
function toConfirm(request: Request): Response {
  const from = request.method === 'GET' ? request.url : request.headers.get('referer') ?? ''
  const { pathname, search } = URL.canParse(from) ? new URL(from) : { pathname: '/', search: '' }
  return respond(303, 'staff', undefined, null, { location: `/account/confirm?next=${encodeURIComponent(`${pathname}${search}`)}` })
}

/** A language asked for in the address is remembered by the browser. */
function remembering(response: Response, request: Request): Response {
  const asked = parseLanguage(urlOf(request).searchParams.get('kieli') ?? '')
  if (asked !== undefined) response.headers.append('set-cookie', rememberLanguage(asked))
  return response
}

/** A page is made while the entries of what it tells are written, and leaves when they are durable. */
async function answered(serving: Serving, arrival: Arrival): Promise<Response> {
  const entries: Promise<void>[] = []
  let hasBegun = false
  const visit = visitOf(serving, arrival, async () => (hasBegun ? actorNow(serving, arrival) : undefined), (entry) => {
    if (hasBegun || arrival.request.method !== 'GET') return entry
    entries.push(entry)
    entry.catch(() => undefined)
    return undefined
  })
  try {
    const answer = await arrival.route.answer(visit)
    hasBegun = true
    return await responseOf(serving, arrival, answer, visit.here)
  } finally {
    await Promise.all(entries)
  }
}

async function responseOf(serving: Serving, arrival: Arrival, answer: Answer, here: string): Promise<Response> {
  if (answer.as === 'file' && arrival.route.kind !== 'public' && costOf(arrival.route) === undefined) {
    throw new Error(`a file leaves by ${arrival.route.path}, which states no cost`)
  }
  if (answer.as === 'page') return page(serving, arrival, answer, here)
  const { viewer } = arrival
  if (answer.as === 'redirect' && answer.said !== undefined && viewer !== undefined) {
    if (serving.said.size > 1_000) serving.said.clear()
    serving.said.set(viewer.actor.user?.id ?? viewer.session.id, answer.said)
  }
  return respondWith(answer, arrival.route)
}

/** Who the session stands for by now: a long file is read on only while its reader may still read it. */
async function actorNow({ sessions }: Serving, { request, route, viewer }: Arrival): Promise<Actor | undefined> {
  const token = (route.kind === 'api' ? bearerToken(request) : undefined) ?? sessionCookie(request)
  if (viewer === undefined || token === undefined) return undefined
  return (await sessions.find(token))?.actor ?? { ...viewer.actor, duties: [] }
}

async function page(serving: Serving, arrival: Arrival, answer: Extract<Answer, { as: 'page' }>, here: string): Promise<Response> {
  const { route, viewer } = arrival
  const place: Place = { tenant: arrival.tenant, viewer, language: arrival.language, here }
  const more: Record<string, string> = {
    ...retryHeader(answer.retryAfter),
    ...(answer.leadsTo === undefined ? {} : { refresh: `0; url=${answer.leadsTo.address}`, 'set-cookie': answer.leadsTo.cookie }),
  }
  const policy = answer.takesPasskey === true ? { kind: 'page' as const } : route
  if (route.kind === 'public' || viewer === undefined) return html(answer.status ?? 200, policy, publicPage(answer, place), more)
  const key = viewer.actor.user?.id ?? viewer.session.id
  const said = serving.said.get(key)
  serving.said.delete(key)
  const routes = await routesNow(serving.closings, serving.routes, arrival.tenant)
  const isClosed = routes !== serving.routes
  return html(answer.status ?? 200, route, staffPage(answer, { ...place, viewer, isClosed }, routes, said), more)
}

/** The controller whose public pages these are: the one named by the host's first label, else the first. */
export function tenantOf(serving: Pick<Register, 'tenants'>, request: Request): Tenant | undefined {
  const [label] = urlOf(request).hostname.split('.')
  return serving.tenants.find(({ slug }) => slug === label) ?? serving.tenants[0]
}

function mustBeReadable(request: Request, parameters: Record<string, string>): void {
  const url = urlOf(request)
  strictFields(url.search.slice(1))
  strictFields(url.pathname.replaceAll('&', '%26'))
  for (const [name, value] of Object.entries(parameters)) {
    if (/^id$|Id$/.test(name) && !isId(value)) throw new HttpError(404, httpTexts.notFound)
  }
}

function otherMethod(serving: Serving, path: string, request: Request): Response {
  const allowed = serving.routes.filter((route) => route.path === path).map(({ method }) => method)
  const response = refused(serving, undefined, request, new HttpError(405, httpTexts.wrongMethod))
  response.headers.set('allow', allowed.includes('GET') ? ['HEAD', ...allowed].join(', ') : allowed.join(', '))
  return response
}

function refused(serving: Serving, failed: Failed | undefined, request: Request, reason: unknown): Response {
  const tenant = failed?.viewer?.tenant ?? tenantOf(serving, request)
  return failure(failed ?? { route: undefined, request, viewer: undefined }, tenant, reason, serving.log ?? standardError)
}
