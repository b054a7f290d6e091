import type { Fault, Refusal } from '../platform/refusal.ts'
import { endCookie, startCookie } from '../platform/http/cookie.ts'
import { securityHeaders, type HeaderKind } from '../platform/http/headers.ts'
import { ownPath } from '../platform/http/origin.ts'
import type { Answer, Route } from '../platform/http/route.ts'
import type { Language, Text } from '../platform/text/language.ts'

/** An answer as it leaves, with the headers of its kind. */
export function respond(
  status: number, kind: HeaderKind, type: string | undefined, body: BodyInit | null, more: Record<string, string> = {},
): Response {
  return new Response(body, { status, headers: {
    ...securityHeaders(kind), ...(type === undefined ? {} : { 'content-type': type }), ...more,
  } })
}

/** A page's text as an answer. */
export function html(status: number, route: Pick<Route, 'kind'> | undefined, text: string, more: Record<string, string> = {}) {
  const kind = route === undefined || route.kind === 'public' ? 'public' : 'staff'
  return respond(status, kind, 'text/html; charset=utf-8', text, more)
}

/** What a route has answered that is no page. */
export function respondWith(answer: Exclude<Answer, { as: 'page' }>, route: Route): Response {
  switch (answer.as) {
    case 'document': return html(answer.status ?? 200, route, answer.html)
    case 'redirect': return redirect(answer)
    case 'json': return respond(answer.status ?? 200, 'api', 'application/json; charset=utf-8',
      `${JSON.stringify(answer.body)}\n`, {
        'content-disposition': 'attachment; filename="answer.json"',
        ...(answer.etag === undefined ? {} : { etag: answer.etag }),
        ...(answer.location === undefined ? {} : { location: answer.location }),
      })
    case 'scim': return respond(answer.status, 'api', answer.body === undefined ? undefined : 'application/scim+json; charset=utf-8',
      answer.body === undefined ? null : `${JSON.stringify(answer.body)}\n`, answer.status === 401 ? { 'www-authenticate': 'Bearer' } : {})
    case 'problem': return respond(answer.body.status, 'api', 'application/problem+json; charset=utf-8',
      `${JSON.stringify({ type: 'about:blank', ...answer.body })}\n`)
    case 'file': return respond(200, 'file', answer.type, bodyOf(answer.bytes), {
      'content-disposition': `${answer.inline === true ? 'inline' : 'attachment'}; filename*=UTF-8''${named(answer.name)}`,
    })
  }
}

function redirect(answer: Extract<Answer, { as: 'redirect' }>): Response {
  return respond(303, 'public', undefined, null, {
    location: ownPath(answer.to),
    ...(answer.signIn === undefined ? {} : { 'set-cookie': startCookie(answer.signIn) }),
    ...(answer.signOut === true ? { 'set-cookie': endCookie(), 'clear-site-data': '"cache", "storage"' } : {}),
  })
}

/** A problem as programs are told of it. Source: RFC 9457. */
export function problem(
  status: number, text: Text, language: Language, said: { faults?: readonly Fault[]; incident?: string; retryAfter?: number } = {},
): Response {
  const errors = (said.faults ?? []).map((fault) => ({ field: fault.field, detail: fault.text[language] }))
  const body = { type: 'about:blank', status, title: titles.get(status) ?? 'Error', detail: text[language],
    ...(errors.length === 0 ? {} : { errors }), ...(said.incident === undefined ? {} : { incident: said.incident }) }
  return respond(status, 'api', 'application/problem+json; charset=utf-8', `${JSON.stringify(body)}\n`,
    { 'content-language': language, ...(status === 401 ? { 'www-authenticate': 'Bearer' } : {}), ...retryHeader(said.retryAfter) })
}

/** When it is worth asking again. Source: RFC 9110, 10.2.3. */
export function retryHeader(seconds: number | undefined): Record<string, string> {
  return seconds === undefined ? {} : { 'retry-after': String(seconds) }
}

const titles: ReadonlyMap<number, string> = new Map([
  [400, 'Bad request'], [401, 'Not signed in'], [403, 'Not allowed'], [404, 'Not found'], [405, 'Method not allowed'],
  [409, 'Conflict'], [412, 'Precondition failed'], [413, 'Too large'], [415, 'Unsupported type'], [422, 'Invalid'],
  [429, 'Too many attempts'], [500, 'Incident'], [503, 'Unavailable'],
])

/** The status that says a refusal; a writer who named the version it saw is told that the precondition failed. */
export function statusOf(refusal: Refusal, ifMatch: boolean): 403 | 404 | 409 | 412 | 422 {
  switch (refusal.kind) {
    case 'invalid': return 422
    case 'not-allowed': return 403
    case 'not-found': return 404
    // What collides in a field of its own, such as a key used twice, is not about the version.
    case 'conflict': return ifMatch && refusal.field === undefined ? 412 : 409
    case 'too-late': return 409
  }
}

function bodyOf(bytes: AsyncIterable<Uint8Array> | Uint8Array): BodyInit {
  if (bytes instanceof Uint8Array) return Uint8Array.from(bytes)
  const iterator = bytes[Symbol.asyncIterator]()
  return new ReadableStream({
    async pull(stream) {
      const next = await iterator.next()
      if (next.done === true) stream.close()
      else stream.enqueue(next.value)
    },
    async cancel() { await iterator.return?.() },
  })
}

function named(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
}
