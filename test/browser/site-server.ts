import { serve } from '@hono/node-server'
import { once } from 'node:events'
import { chromium } from 'playwright-core'
import type { WorkTask } from '../../src/catalogue/work-tasks.ts'
import { enhancement, stylesheet } from '../../src/platform/ui/styles.ts'
import { site } from '../site.ts'

export const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The product on a port of its own and a browser, signed in with these work tasks. */
export async function browserSite(...workTasks: readonly WorkTask[]) {
  const s = await site()
  const staff = await s.signIn(...workTasks)
  const server = serve({
    port: 0,
    hostname: '127.0.0.1',
    fetch: (request: Request) => {
      const { pathname } = new URL(request.url)
      const asset = [stylesheet, enhancement].find(({ path }) => path === pathname)
      if (asset !== undefined) return new Response(asset.body, { headers: { 'content-type': asset.type } })
      // A session's cookie is sent over TLS alone; the test serves the loopback, so it stands in for the browser here.
      const headers = new Headers(request.headers)
      headers.set('cookie', `__Host-seloste=${staff.token}`)
      return s.app.fetch(new Request(request, { headers }), { address: '127.0.0.1' })
    },
  })
  if (!server.listening) await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: flags })
  return {
    ...s,
    staff,
    browser,
    origin: `http://localhost:${port}`,
    async close() {
      await browser.close()
      server.close()
      await s.close()
    },
  }
}

export type BrowserSite = Awaited<ReturnType<typeof browserSite>>
