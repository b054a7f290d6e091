import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { grantDuty } from '../src/access/duties.ts'
import { startSession } from '../src/access/sessions.ts'
import { addUser } from '../src/access/users.ts'
import { routes as allRoutes } from '../src/app/routes.ts'
import { createApp } from '../src/app/server.ts'
import { workTasks, type WorkTask } from '../src/catalogue/work-tasks.ts'
import { openLedger } from '../src/platform/erasure/ledger.ts'
import { openVault } from '../src/platform/files/vault.ts'
import type { Gate } from '../src/platform/gate/gate.ts'
import type { Actor } from '../src/platform/gate/task.ts'
import type { Route } from '../src/platform/http/route.ts'
import { newId } from '../src/platform/id.ts'
import { openSealer } from '../src/platform/sealer.ts'
import { world } from './world.ts'

export const origin = 'http://localhost'

/** A world with the whole product served over it. `signIn('customer_care')` gives a visitor with that duty. */
export async function site(routes: readonly Route[] = allRoutes) {
  const log: string[] = []
  const folder = mkdtempSync(join(tmpdir(), 'seloste-site-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const places = { files: join(folder, 'files'), wrappings: [join(folder, 'keys-1'), join(folder, 'keys-2')], keys: folder } as const
  const vault = openVault(places)
  const sealer = openSealer(folder)
  const ledger = openLedger({ keys: folder, file: join(folder, 'ledger.jsonl'), second: join(folder, 'copy.jsonl') })
  const made = await world(ledger.digest)
  const app = createApp({ gate: made.gate, tenants: [made.tenant], config: { origin: undefined },
    vault,
    ledger, sealer, log: (line) => log.push(line) }, routes)
  return {
    ...made, app, log, ledger, sealer, vault, places,
    /** A new user who holds these work tasks, signed in. */
    signIn: async (...tasks: WorkTask[]) => {
      const user = await newUser(made.gate, made.as('access_security'), tasks)
      return { ...user, ...visitor(app, user.token) }
    },
    anonymous: visitor(app),
  }
}

export type Site = Awaited<ReturnType<typeof site>>
export type Visitor = ReturnType<typeof visitor>

/** A user of the actor's controller who holds these work tasks, with a session. */
export async function newUser(gate: Gate, actor: Actor, tasks: readonly WorkTask[]) {
  return gate.write(actor, 'access_security', 'test', async (task) => {
    const email = `${newId()}@example.fi`
    const userId = await addUser(task, { name: 'Aino Aalto', email, language: 'fi' })
    const duties: string[] = []
    for (const workTask of tasks) {
      duties.push(await grantDuty(task, { userId, reach: '*', workTask, title: workTasks[workTask].label.fi, ground: 'test',
        startsOn: task.today, endsOn: '2999-12-31', preparedOn: task.today }))
    }
    const account = await task.db.selectFrom('account').select('id').where('user_id', '=', userId).executeTakeFirstOrThrow()
    return { userId, accountId: account.id, email, duties, token: await startSession(task, account.id) }
  })
}

/** Requests as a browser of ours would send them, with the session's cookie; `bearer` ones as a program would. */
export function visitor(app: ReturnType<typeof createApp>, token?: string) {
  const cookie: Record<string, string> = token === undefined ? {} : { cookie: `__Host-seloste=${token}` }
  const fetch = (path: string, request: RequestInit = {}) => app.fetch(new Request(`${origin}${path}`, {
    ...request, headers: { ...cookie, ...Object.fromEntries(new Headers(request.headers)) },
  }), { address: '127.0.0.1' })
  return {
    fetch,
    get: (path: string) => fetch(path),
    /** Posts a form's fields, or a form with files. */
    post: (path: string, form: Readonly<Record<string, string>> | URLSearchParams | FormData = {}) => fetch(path, {
      method: 'POST', headers: { origin, 'sec-fetch-site': 'same-origin' },
      body: form instanceof FormData || form instanceof URLSearchParams ? form : new URLSearchParams(form),
    }),
    /** Sends JSON to the programs' interface, in a browser's session. */
    send: (method: 'POST' | 'PATCH' | 'PUT' | 'DELETE', path: string, body: unknown, headers: Readonly<Record<string, string>> = {}) =>
      fetch(path, { method, headers: { origin, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body) }),
  }
}
