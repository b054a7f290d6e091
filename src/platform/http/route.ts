import type { ComponentChildren, VNode } from 'preact'
import type { Purpose } from '../../catalogue/purposes.ts'
import type { Language, Right } from '../../catalogue/shape.ts'
import type { Ledger } from '../erasure/ledger.ts'
import type { Vault } from '../files/vault.ts'
import type { Act } from '../gate/audit.ts'
import type { Job, JobPurpose } from '../gate/job.ts'
import type { Reach } from '../gate/reach.ts'
import type { Actor, Task, WritingTask } from '../gate/task.ts'
import type { Log } from '../log.ts'
import type { Mail } from '../mail.ts'
import type { Tenant } from '../tenants.ts'
import type { Dial } from '../text/day.ts'
import type { Sealer } from '../sealer.ts'
import type { Attempts } from './attempts.ts'
import type { Cost } from './rates.ts'
import type { Shares } from './shares.ts'

/** One route. It does not register without a purpose; 'public' ones are served in the purposes named here, the others
 *  only to an actor whose duties hold one of them. GET writes nothing but the audit. */
export type Route = {
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'
  /** A path as Hono writes it: /customers/:id */
  path: string
  /** 'page' and 'form' are staff pages, 'api' is JSON under /api/v1, 'public' needs no sign-in; 'directory' is for the
   *  controller's own directory of staff, which brings a token of its own and no cookie. */
  kind: 'page' | 'form' | 'api' | 'public' | 'directory'
  purposes: readonly [Purpose, ...Purpose[]]
  /** The most bytes a body may have; 256 kB unless said. */
  mostBytes?: number
  /** A program's request carries a table instead of JSON; it is read as the file 'body'. */
  takes?: 'csv'
  /** What the answer takes beyond what a page does, where its path does not tell; it is given so many times a minute. */
  costs?: Cost
  /** The act is for somebody who has proved who they are within minutes. */
  stepUp?: true
  answer(visit: Visit): Promise<Answer>
}

/** One request as a slice sees it: parsed, with an actor whose duties hold at least one of the route's purposes. */
export type Visit = {
  route: Route
  tenant: Tenant
  actor: Actor
  language: Language
  /** The clock of the controller's zone, with as many hours as the reader wants. */
  dial: Dial
  /** The path and query as asked for, to come back to. */
  here: string
  parameters: { readonly [name: string]: string }
  query: URLSearchParams
  /** The form's fields, in order; a field left out is absent. Files are apart. */
  form: URLSearchParams
  file(name: string): Promise<{ name: string; bytes: AsyncIterable<Uint8Array> } | undefined>
  json(): Promise<unknown>
  header(name: string): string | undefined
  /** Whether the actor's duties hold the purpose, to leave a section out or to offer it. */
  holds(purpose: Purpose): boolean
  /** The first of the purposes that the actor's duties hold: the purpose a shared section is read in. */
  firstHeld<P extends Purpose>(purposes: readonly P[]): P | undefined
  /** Refuses an act of a right that is given apart from purposes, and says who can give it. */
  mustHold(right: Right): Promise<void>
  /** For the access slice: who is signed in, from where, and their own account. */
  session: Session | undefined
  address: string
  /** The origin of our own pages, which passkeys are bound to. */
  origin: string
  /** The token that the browser sent, good or not. */
  cookie: string | undefined
  own: Own
  read<P extends Purpose, R>(purpose: P, act: Act, ask: (task: Task<P>) => Promise<R>): Promise<R>
  write<P extends Purpose, R>(purpose: P, act: (task: WritingTask<P>) => Promise<R>): Promise<R>
  /** Reads past the reach of the actor's duties, as a single opening does with its reason; no other limit is lifted. */
  beyondReach<P extends Purpose, R>(purpose: P, ask: (task: Task<P>) => Promise<R>): Promise<R>
  /** For retention and rights: their own work in the jobs' role, and the ledger of erasures outside the database. */
  job<R>(purpose: JobPurpose, act: (job: Job) => Promise<R>): Promise<R>
  ledger: Ledger | undefined
  /** Where attached files are kept. */
  vault: Vault | undefined
  sealer: Sealer | undefined
  /** A line for the server's own log, without personal data. */
  log: Log
  /** Where mail is declared. */
  mail: Mail | undefined
}

/** The session a request came in; a program's session is bound to one duty. */
export type Session = { id: string; accountId: string; tenantId: string; userId: string; kind: 'browser' | 'token'
  /** Whether its holder proved who they are within minutes. */
  isFresh: boolean
  /** The seal of the emergency account was broken for it. */
  isEmergency?: true }

/** A visitor's own account: signing in and out, sessions, the password. `look` leaves no audit entry, `write` does.
 *  `attempts` slows down guessing. */
export type Own = {
  look<R>(ask: (task: Task<'access_security'>) => Promise<R>): Promise<R>
  /** The same, of the controller whose page it is. */
  here<R>(ask: (task: Task<'access_security'>) => Promise<R>): Promise<R>
  write<R>(
    whose: { tenantId: string; userId: string }, act: (task: WritingTask<'access_security'>) => Promise<R>,
  ): Promise<R>
  attempts: Attempts
  shares: Shares
  /** What a duty would reach, for the one who grants it. */
  reach: Reach
}

/** What a route answers. A page is wrapped in the staff or the public shell by the app. */
export type Answer =
  | { as: 'page'; title: string; above?: ComponentChildren; subtitle?: ComponentChildren; actions?: ComponentChildren
      body: VNode; status?: 200 | 404 | 409 | 422 | 429; current?: string; retryAfter?: number
      narrow?: true
      /** The page asks for a passkey, and carries the script that can. */
      takesPasskey?: true
      /** The page leads on to another service, and leaves a cookie by which the browser is known when it comes back. */
      leadsTo?: { address: string; cookie: string } }
  | { as: 'document'; html: string; status?: 200 }
  | { as: 'redirect'; to: string; said?: string; signIn?: string; signOut?: true }
  | { as: 'json'; body: unknown; status?: 200 | 201 | 202; etag?: string; location?: string }
  /** What a directory is answered. Source: RFC 7644, 3.1. */
  | { as: 'scim'; status: number; body?: unknown }
  | { as: 'problem'; body: { status: 409 | 410 | 412; title: string; detail: string; [extension: string]: unknown } }
  | { as: 'file'; type: string; name: string; bytes: AsyncIterable<Uint8Array> | Uint8Array; inline?: true }
