import type { Viewer } from '../access/sessions.ts'
import type { Config } from '../platform/config.ts'
import type { Ledger } from '../platform/erasure/ledger.ts'
import type { Vault } from '../platform/files/vault.ts'
import type { Gate, TakesEntry } from '../platform/gate/gate.ts'
import { openReach } from '../platform/gate/reach.ts'
import type { Actor } from '../platform/gate/task.ts'
import type { Attempts } from '../platform/http/attempts.ts'
import type { Shares } from '../platform/http/shares.ts'
import type { Body } from '../platform/http/body.ts'
import { languageCookie, sessionCookie } from '../platform/http/cookie.ts'
import type { Own, Route, Visit } from '../platform/http/route.ts'
import { strictFields } from '../platform/http/strict.ts'
import { urlOf } from '../platform/http/url.ts'
import { parseLanguage, type Language } from '../platform/text/language.ts'
import { standardError, type Log } from '../platform/log.ts'
import type { Sealer } from '../platform/sealer.ts'
import { machineActor, type Tenant } from '../platform/tenants.ts'

/** What a visit is made of: a request to a route, by a viewer or by the public, with its body read. */
export type Arrival = {
  route: Route
  request: Request
  parameters: { readonly [name: string]: string }
  tenant: Tenant
  viewer: Viewer | undefined
  language: Language
  address: string
  body: Body
}

/** What every request is served with. */
export type Standing = { gate: Gate; attempts: Attempts; shares: Shares; ledger?: Ledger; vault?: Vault; sealer?: Sealer; config?: Pick<Config, 'origin'> & Partial<Pick<Config, 'mail'>>
  log?: Log }

/** One request as a slice sees it. What is read when the answer has begun, for the rest of a long file, is read as whoever
 *  the session stands for by then: `now` says. The public acts as the product itself, in the route's purposes alone. */
export function visitOf(
  { gate, attempts, shares, ledger, vault, sealer, config, log = standardError }: Standing, arrival: Arrival,
  now: () => Promise<Actor | undefined> = async () => undefined, take?: TakesEntry,
): Visit {
  const { route, request, viewer, tenant, body } = arrival
  const isPublic = route.kind === 'public'
  const actor = isPublic || viewer === undefined ? machineActor(tenant, route.purposes) : viewer.actor
  const url = urlOf(request)
  const name = `${route.method} ${route.path}`
  const holds: Visit['holds'] = (purpose) => holdsOf(actor).has(purpose)
  return {
    route, tenant, actor, holds, dial: { zone: tenant.zone, ...(viewer === undefined ? {} : { hours: viewer.wants.hours }) }, parameters: arrival.parameters, language: arrival.language, address: arrival.address,
    origin: config?.origin ?? url.origin, cookie: sessionCookie(request),
    here: `${url.pathname}${url.search}`, query: strictFields(url.search.slice(1)),
    form: body.form, file: body.file, json: body.json,
    header: (wanted) => request.headers.get(wanted) ?? undefined,
    firstHeld: (purposes) => purposes.find((purpose) => holds(purpose)),
    mustHold: async (right) => gate.demand(await now() ?? actor, right, route.purposes.find(holds) ?? route.purposes[0], name),
    session: viewer?.session, own: ownOf(gate, { attempts, shares }, viewer, tenant, name),
    read: async (purpose, act, ask) => gate.read(await now() ?? actor, purpose, name, act, ask, take),
    write: (purpose, act) => gate.write(actor, purpose, name, act),
    beyondReach: (purpose, ask) => gate.read(reachingAll(actor), purpose, name, 'opened', ask, take),
    job: (purpose, act) => gate.job(actor, purpose, name, act), ledger, vault, sealer, log, mail: config?.mail,
  }
}

function reachingAll(actor: Actor): Actor {
  return { ...actor, duties: actor.duties.map((duty) => ({ ...duty, reach: '*' })) }
}

/** Whether the actor's duties hold one of the route's purposes. */
export function mayEnter(actor: Actor, route: Route): boolean {
  const held = holdsOf(actor)
  return route.purposes.some((purpose) => held.has(purpose))
}

const held = new WeakMap<Actor, ReadonlySet<string>>()

function holdsOf(actor: Actor): ReadonlySet<string> {
  const known = held.get(actor) ?? new Set(actor.duties.flatMap(({ purposes }) => purposes))
  held.set(actor, known)
  return known
}

function ownOf(gate: Gate, counts: Pick<Own, 'attempts' | 'shares'>, viewer: Viewer | undefined, tenant: Tenant, name: string): Own {
  return {
    ...counts, reach: openReach(gate, tenant, name),
    look: (ask) => gate.own(viewer?.tenant, ask),
    here: (ask) => gate.own(tenant, ask),
    write: ({ tenantId, userId }, act) => {
      const actor = machineActor({ id: tenantId, zone: tenant.zone }, ['access_security'])
      return gate.write({ ...actor, user: { id: userId, name: '', language: tenant.languages[0] ?? 'fi' } },
        'access_security', name, act)
    },
  }
}

/** The language of a page: the one asked for, the one the browser remembers, the user's, the browser's own, or the
 *  controller's first. */
export function languageOf(request: Request, viewer: Viewer | undefined, tenant: Tenant | undefined): Language {
  const asked = parseLanguage(urlOf(request).searchParams.get('kieli') ?? '')
  return asked ?? parseLanguage(languageCookie(request) ?? '') ?? viewer?.language ?? acceptedLanguage(request, tenant?.languages ?? ['fi', 'sv', 'en'])
}

function acceptedLanguage(request: Request, offered: readonly Language[]): Language {
  const wanted = (request.headers.get('accept-language') ?? '').slice(0, 200).split(',').map((part) => {
    const [code = '', weight = 'q=1'] = part.split(';')
    return { language: parseLanguage(code), weight: Number(weight.trim().slice(2)) || 0 }
  })
  const known = wanted.toSorted((one, other) => other.weight - one.weight)
    .find(({ language }) => language !== undefined && offered.includes(language))
  return known?.language ?? offered[0] ?? 'fi'
}
