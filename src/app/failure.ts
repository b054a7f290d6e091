import type { Viewer } from '../access/sessions.ts'
import { faultOf } from '../access/scim-shapes.ts'
import { HttpError } from '../platform/http/http-error.ts'
import type { Route } from '../platform/http/route.ts'
import { texts as httpTexts } from '../platform/http/texts.ts'
import { urlOf } from '../platform/http/url.ts'
import { incident, isDatabaseDown, isDiskFull, type Log } from '../platform/log.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Text } from '../platform/text/language.ts'
import type { Tenant } from '../platform/tenants.ts'
import type { ErrorKind } from '../platform/ui/texts.ts'
import { html, problem, respondWith, retryHeader, statusOf } from './answer.ts'
import { errorPage, type Place } from './frame.tsx'
import { languageOf, mayEnter } from './visit.ts'

/** What is known of a request that could not be served. */
export type Failed = { route: Route | undefined; request: Request; viewer: Viewer | undefined }

/** The one place that answers for what went wrong: a refusal in words, anything else as an incident with a number. */
export function failure(failed: Failed, tenant: Tenant | undefined, reason: unknown, log: Log): Response {
  const { route, request, viewer } = failed
  const language = languageOf(request, viewer, tenant)
  const url = urlOf(request)
  if (route?.kind === 'directory' && reason instanceof HttpError) {
    return respondWith({ as: 'scim', status: reason.status, body: faultOf(reason.status, reason.text.en) }, route)
  }
  const api = route?.kind === 'api' || route?.kind === 'directory' || url.pathname.startsWith('/api/')
  const place: Place = { tenant, viewer, language, here: url.pathname }
  if (reason instanceof Refusal) {
    const status = statusOf(reason, request.headers.has('if-match'))
    if (api) return problem(status, reason.text, language, { faults: reason.faults })
    return html(status, undefined, errorPage(kindOf(status), place, { next: reason.text, request: requestFor(failed) }))
  }
  if (reason instanceof HttpError) {
    const { retryAfter } = reason
    if (api) return problem(reason.status, reason.text, language, retryAfter === undefined ? {} : { retryAfter })
    return html(reason.status, undefined, reason.status === 404 ? errorPage('not-found', place)
      : errorPage(kindOf(reason.status), place, { title: reason.title, next: reason.text }), retryHeader(retryAfter))
  }
  const number = incident(reason, route === undefined ? request.method : `${route.method} ${route.path}`, log)
  const { status, text, more } = awayOf(reason)
  if (api) return problem(status, text, language, { incident: number })
  return html(status, undefined, errorPage('incident', place, { next: text, incident: number }), more)
}

/** What passes is told apart from what is our fault, and when it is worth trying again. */
function awayOf(reason: unknown): { status: 500 | 503; text: Text; more: Record<string, string> } {
  if (isDiskFull(reason)) return { status: 503, text: httpTexts.diskFull, more: { 'retry-after': '300' } }
  if (isDatabaseDown(reason)) return { status: 503, text: httpTexts.down, more: { 'retry-after': '5' } }
  return { status: 500, text: httpTexts.incident, more: {} }
}

/** Where a user asks for a page that no duty of theirs opens: by its kind, never by whom it was about. */
function requestFor({ route, viewer }: Failed): string | undefined {
  if (route === undefined || viewer === undefined || mayEnter(viewer.actor, route)) return undefined
  return `/access-requests/new?${new URLSearchParams({ page: route.path, purpose: route.purposes[0] }).toString()}`
}

function kindOf(status: number): ErrorKind {
  if (status === 403) return 'not-allowed'
  if (status === 404) return 'not-found'
  return status === 409 || status === 412 ? 'conflict' : 'incident'
}
