import { createAdaptorServer } from '@hono/node-server'
import type { AddressInfo } from 'node:net'
import pg from 'pg'
import { chromium } from 'playwright-core'
import { gzipSync } from 'node:zlib'
import { grantDuty } from '../src/access/duties.ts'
import { startSession } from '../src/access/sessions.ts'
import { addUser } from '../src/access/users.ts'
import { createApp } from '../src/app/server.ts'
import type { Gate } from '../src/platform/gate/gate.ts'
import { openRegister } from '../src/platform/register.ts'
import { machineActor, type Tenant } from '../src/platform/tenants.ts'
import { byTurns, durations, finding, held, median, throughput, type Finding } from './measure.ts'
import { openBenchRegister, plantTenant, settle } from './register.ts'
import { plantTies } from './ties.ts'
import { keyed } from '../test/world.ts'

/** The staff's list of persons as a page: how long the server takes, what it takes beside the bare question, what
 *  travels, and how soon a list follows what is typed. Among 100,000 persons, or in the long form among 1,000,000. */
export async function benchPages({ long }: { long: boolean }): Promise<Finding[]> {
  const people = long ? 1_000_000 : 100_000
  const register = await openBenchRegister()
  const tenant = await plantTenant(register, 'only', people)
  await plantTies(register, tenant)
  await settle(register)
  const gate = await openRegister(register.server, register.installation, keyed, 10)
  const site = await served(gate, tenant)
  const { host, port, user, database } = register.bare
  const pool = new pg.Pool({ host, port, user, database, max: 10 })
  const bare = () => pool.query({ name: 'list', text: bareList, values: [tenant.id] })
  try {
    if ((await bare()).rows.length !== 51) throw new Error('the bare question finds another number of rows')
    const took = (work: () => Promise<unknown>) => async () => median(await durations(100, work))
    // The server has been up for a while: its code is compiled, and its statements are planned.
    await durations(400, () => site.made('/people'))
    const load = (work: () => Promise<unknown>) => () => throughput(16, 1000, work)
    const alone = await byTurns(5, { page: took(() => site.made('/people')), bare: took(bare) })
    const crowd = await byTurns(5, { page: load(() => site.page('/people')), bare: load(bare) })
    return [
      held(`pages: list of 50 of ${people} persons, milliseconds of the server`, alone['page'] ?? [], 4),
      finding('pages: the same beside the bare question', { of: 'page', to: 'bare', atMost: Infinity }, alone),
      finding('pages: 16 clients, a second', { of: 'page', to: 'wanted', atLeast: 1 }, { ...crowd, wanted: crowd['page']?.map(() => 250) ?? [] }),
      held('pages: list page with its script and style, compressed, bytes', [await weight(site)], 40_000),
      held(`pages: the list of ${people} follows what is typed, milliseconds after asking`, await typed(site.address), 100),
    ]
  } finally {
    site.server.close()
    await Promise.all([pool.end(), gate.close()])
    await register.close()
  }
}

const bareList = `select p.id, p.first_name, p.last_name, a.job_title, o.name, e.email from person p
  left join lateral (select job_title, organisation_id from affiliation where tenant_id = p.tenant_id and person_id = p.id
    order by id limit 1) a on true
  left join organisation o on o.tenant_id = p.tenant_id and o.id = a.organisation_id
  left join lateral (select email from person_email where tenant_id = p.tenant_id and person_id = p.id order by id limit 1) e on true
  where p.tenant_id = $1 order by p.tenant_id, p.last_name collate "fi-x-icu", p.first_name collate "fi-x-icu", p.id limit 51`

type Served = Awaited<ReturnType<typeof served>>

/** The product, and what a signed-in visitor gets from it; the cookie stands in for a browser over TLS. */
async function served(gate: Gate, tenant: Tenant) {
  const app = createApp({ gate, tenants: [tenant], config: { origin: undefined } })
  const cookie = `__Host-seloste=${await signedIn(gate, tenant)}`
  const server = createAdaptorServer({ fetch: (request: Request) => {
    const headers = new Headers(request.headers)
    headers.set('cookie', cookie)
    return app.fetch(new Request(request, { headers }), { address: '127.0.0.1' })
  } })
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  const address = `http://localhost:${addressOf(server.address()).port}`
  /** The answer as the server has it, before it goes on the wire. */
  const made = async (path: string) => (await app.fetch(new Request(`${address}${path}`, { headers: { cookie } }), { address: '127.0.0.1' })).text()
  return { server, address, made, async page(path: string): Promise<string> {
    const answer = await fetch(`${address}${path}`, { redirect: 'manual' })
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`)
    return answer.text()
  } }
}

function addressOf(address: AddressInfo | string | null): AddressInfo {
  if (address === null || typeof address === 'string') throw new Error('no port is listened to')
  return address
}

async function signedIn(gate: Gate, tenant: Tenant): Promise<string> {
  return gate.write(machineActor(tenant, ['access_security']), 'access_security', 'bench', async (task) => {
    const userId = await addUser(task, { name: 'Bench', email: 'bench@seloste.example', language: 'fi' })
    await grantDuty(task, { userId, workTask: 'customer_care', reach: '*', title: 'Bench', ground: 'bench',
      startsOn: task.today, endsOn: '2999-12-31', preparedOn: task.today })
    const account = await task.db.selectFrom('account').select('id').where('user_id', '=', userId).executeTakeFirstOrThrow()
    return startSession(task, account.id)
  })
}

/** The page and every script and style that it names, as they travel. */
async function weight(site: Served): Promise<number> {
  const html = await site.page('/people')
  const paths = [...html.matchAll(/(?:href|src)="(\/[^"]+\.(?:css|js))"/g)].map(([, path = '']) => path)
  const parts = await Promise.all(paths.map(async (path) => site.page(path)))
  return [html, ...parts].reduce((bytes, part) => bytes + gzipSync(part).length, 0)
}

/** Types a name in Chromium, key by key, and waits for the list to be that of the whole word. The script asks when the
 *  keys have rested, so that not every letter is an entry of the audit; the time is taken from there. */
async function typed(address: string): Promise<number[]> {
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--headless', '--no-sandbox', '--disable-gpu'] })
  try {
    const tab = await browser.newPage()
    const taken: number[] = []
    for (const word of ['kalami', 'lasute', 'minori', 'sukala', 'rivupa']) {
      await tab.goto(`${address}/people`)
      await tab.locator('main [type=search]').focus()
      const asked = tab.waitForRequest((request) => request.url().endsWith(`q=${word}`))
      await tab.keyboard.type(word, { delay: 30 })
      await asked
      const start = performance.now()
      await tab.waitForURL(`${address}/people?q=${word}`)
      taken.push(performance.now() - start)
    }
    return taken
  } finally {
    await browser.close()
  }
}
