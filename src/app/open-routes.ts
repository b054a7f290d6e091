import type { Hono } from 'hono'
import { setTimeout as pause } from 'node:timers/promises'
import { sessionCookie } from '../platform/http/cookie.ts'
import { enhancement, passkeyScript, stylesheet } from '../platform/ui/styles.ts'
import { respond } from './answer.ts'
import { routesNow } from './closing.ts'
import { menuOf } from './frame.tsx'
import type { Serving } from './server.ts'
import { doSetUp, showSetUp } from './set-up.tsx'

const patience = 2_000

/** What is served without a purpose, because it reads nothing about anybody: health, our own files, and the start,
 *  which only leads on. */
export function openRoutes(hono: Hono<{ Bindings: { address: string } }>, serving: Serving): void {
  hono.get('/health', async () => {
    const healthy = await isHealthy(serving)
    return respond(healthy ? 200 : 503, 'api', 'application/json; charset=utf-8',
      JSON.stringify({ status: healthy ? 'ok' : 'down' }))
  })
  for (const asset of [stylesheet, enhancement, passkeyScript]) {
    hono.get(asset.path, () => respond(200, 'asset', asset.type, asset.body))
  }
  const { setUp, config } = serving
  if (setUp !== undefined) {
    hono.get('/set-up/:token', ({ req }) => showSetUp(setUp, req.raw, req.param('token')))
    hono.post('/set-up/:token', ({ req }) => doSetUp(setUp, req.raw, req.param('token'), config.origin))
  }
  hono.get('/', async ({ req }) => respond(303, 'public', undefined, null, { location: await start(serving, req.raw) }))
}

/** The database answers, and has the tables that the newest migration made. */
async function isHealthy(serving: Serving): Promise<boolean> {
  const asked = serving.gate.own(undefined, (task) => task.db.selectFrom('session').select('id').limit(1).execute())
    .then(() => true, () => false)
  return Promise.race([asked, pause(patience, false, { ref: false })])
}

async function start(serving: Serving, request: Request): Promise<string> {
  if (serving.tenants.length === 0) return '/set-up'
  const token = sessionCookie(request)
  const viewer = token === undefined ? undefined : await serving.sessions.find(token)
  if (viewer === undefined) return '/sign-in'
  const menu = menuOf(viewer, await routesNow(serving.closings, serving.routes, viewer.tenant))
  const wanted = menu.find(({ path }) => path === `/${viewer.wants.landing}`)
  return (wanted ?? menu[0])?.path ?? '/account'
}
