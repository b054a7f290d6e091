import assert from 'node:assert/strict'
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { customers } from '../../test/customers.ts'
import { newUser, visitor, type Visitor } from '../../test/site.ts'
import { telling } from '../../test/webhooks.ts'
import { installation, testDatabase } from '../../test/world.ts'
import { workTasks, type WorkTask } from '../catalogue/work-tasks.ts'
import { closingTexts } from '../platform/closing.ts'
import { readConfig, type Config } from '../platform/config.ts'
import type { Connection, Server } from '../platform/database/connection.ts'
import { newId } from '../platform/id.ts'
import { openRegister } from '../platform/register.ts'
import { Refusal } from '../platform/refusal.ts'
import { machineActor } from '../platform/tenants.ts'
import { takeBackup } from './backing-up.ts'
import { installedVault } from './files.ts'
import { beginAnother, lostLedger } from './ledger-lost.ts'
import { installedLedger, ledgerOf, ledgerPlaces } from './ledger.ts'
import { restoreInto, usableLedger } from './restoring.ts'
import { routes } from './routes.ts'
import { createApp } from './server.ts'
import { runDue, type Working } from './timetable.ts'

const folder = mkdtempSync(join(tmpdir(), 'seloste-ledger-lost-'))
const file = join(folder, 'night.backup')
const allTasks: WorkTask[] = []
for (const name in workTasks) if (isWorkTask(name)) allTasks.push(name)
let w: Awaited<ReturnType<typeof customers>>
let to: Awaited<ReturnType<typeof testDatabase>>
let config: Config
let officer: Awaited<ReturnType<typeof newUser>>
let carer: Awaited<ReturnType<typeof newUser>>

function isWorkTask(name: string): name is WorkTask {
  return Object.hasOwn(workTasks, name)
}

before(async () => {
  w = await customers()
  const from = await configOf(join(folder, 'before'), w)
  officer = await newUser(w.gate, w.as('access_security'), ['data_protection_officer'])
  carer = await newUser(w.gate, w.as('access_security'), ['customer_care'])
  const ledger = installedLedger(from)
  ledger.enter({ at: w.today, tenant: w.tenant.id, kind: 'erasure', plan: 'plan', ids: [newId()] })
  await takeBackup(from, w.server, file, undefined, () => {})
  to = await testDatabase()
  config = await configOf(join(folder, 'data'), to)
})
after(async () => {
  await to.drop()
  await w.close()
  rmSync(folder, { recursive: true })
})

async function configOf(data: string, { owner, server }: { owner: Connection; server: Server }) {
  const name = String((await owner.run('select session_user as name')).rows[0]?.['name'])
  const url = (user: string) => `postgres://${user}@localhost:${server.port}/${server.database}?host=${encodeURIComponent(server.host)}`
  mkdirSync(data, { recursive: true })
  return { ...readConfig({ SELOSTE_DATA: data, SELOSTE_KEYS: join(folder, 'keys'), SELOSTE_LEDGER_COPY: join(data, 'copy', 'ledger.jsonl'),
    DATABASE_URL: url(server.user), DATABASE_OWNER_URL: url(name) }), installation }
}

async function restoring(...named: string[]) {
  const ledger = await lostLedger(config, () => usableLedger(config, file))
  const user = String((await to.owner.run('select session_user as name')).rows[0]?.['name'])
  return restoreInto({ config, server: to.server, owner: { ...to.server, user }, file, ledger, named, files: installedVault(config), told: () => {} })
}

const serving = async () => {
  const gate = await openRegister(to.server, installation, installedLedger(config).digest, 5)
  const app = createApp({ gate, tenants: [w.tenant], config: { origin: undefined }, ledger: installedLedger(config), log: () => {} })
  return { gate, app, as: async (...tasks: WorkTask[]) =>
    visitor(app, (await newUser(gate, machineActor(w.tenant, ['access_security']), tasks)).token) }
}

/** What each route of the product answers, by whether it says that the register is closed. */
async function asked(who: Visitor): Promise<{ closed: string[]; open: string[] }> {
  const [closed, open]: [string[], string[]] = [[], []]
  for (const { method, path, kind } of routes.filter(({ path: one }) => one !== '/sign-out')) {
    const address = path.replaceAll(/:\w+/g, newId())
    const answer = await (method === 'GET' ? who.get(address) : kind === 'api' || kind === 'directory' ? who.send(method, address, {}) : who.post(address))
    const list = answer.status === 503 ? closed : open
    list.push(`${method} ${path}`)
    const text = await answer.text()
    if (answer.status === 503) assert.ok([closingTexts.why.fi, closingTexts.why.en].some((why) => text.includes(why)), `${method} ${path}`)
  }
  return { closed, open }
}

test('without its ledger a restore needs an officer of the register in the backup, and refuses before anything is written', async () => {
  await assert.rejects(usableLedger(config, file), Refusal)
  await assert.rejects(restoring(), Refusal)
  await assert.rejects(restoring('nobody@example.fi'), /data protection officer/)
  await assert.rejects(restoring(carer.email), /data protection officer/)
  const { rows: [row] } = await to.owner.run('select (select count(*) from tenant)::int + (select count(*) from schema_restore)::int as n')
  assert.deepEqual(row, { n: 0 })
  assert.equal(existsSync(ledgerPlaces(config).file), false)
})

test('an officer whose duty is over, or whose account is closed, is none', async () => {
  const late = join(folder, 'late.backup')
  const from = await configOf(join(folder, 'before'), w)
  for (const [change, undo] of [
    ['update duty set ends_on = current_date - 1, starts_on = current_date - 9 where user_id = $1', "update duty set ends_on = '2999-12-31' where user_id = $1"],
    ['update staff_user set closed_on = current_date where id = $1', 'update staff_user set closed_on = null where id = $1'],
    ['update duty set trained_on = null where user_id = $1', 'update duty set trained_on = starts_on where user_id = $1'],
  ] as const) {
    await w.owner.run(change, [officer.userId])
    await takeBackup(from, w.server, late, undefined, () => {})
    await w.owner.run(undo, [officer.userId])
    const ledger = await lostLedger(config, () => usableLedger(config, late))
    const user = String((await to.owner.run('select session_user as name')).rows[0]?.['name'])
    await assert.rejects(restoreInto({ config, server: to.server, owner: { ...to.server, user }, file: late, ledger, named: [officer.email],
      files: installedVault(config), told: () => {} }), /data protection officer/, change)
    rmSync(late)
  }
})

test('the register then opens for the rights desk alone, and a breach is recorded with 72 hours to tell the authority', async () => {
  const { controllers } = await restoring(officer.email)
  assert.deepEqual(controllers.map(({ isClosed, replayed }) => [isClosed, replayed.erased]), [[true, 0]])
  const { rows } = await to.owner.run(`select kind, found_by, ended_on, extract(epoch from due_at - found_at)::int / 3600 as hours,
    backup_at < found_at as "isBefore" from breach`)
  assert.deepEqual(rows, [{ kind: 'ledger_lost', found_by: officer.userId, ended_on: null, hours: 72, isBefore: true }])
  assert.deepEqual(ledgerOf(config).entries(), [], 'a new ledger has begun')
  await assert.rejects(lostLedger(config, async () => ledgerOf(config)), /is there/)

  for (const time of ['first', 'after a restart']) {
    const { gate, app, as } = await serving()
    const all = await as(...allTasks)
    const { closed, open } = await asked(all)
    const heads = new Set(open.map((one) => one.split('/')[1] ?? ''))
    assert.deepEqual([...heads].toSorted(), ['accessibility', 'account', 'breaches', 'erasures', 'notice', 'notice.jsonld', 'recipient-messages',
      'requests', 'sign-in', 'staff-data', 'your-data'], time)
    assert.equal(open.length + closed.length, routes.length - 1)
    assert.ok(closed.length > 200 && ['GET /my', 'GET /people', 'GET /api/v1/persons', 'GET /scim/v2/Users', 'POST /imports', 'GET /audit',
      'POST /account/tokens', 'GET /api/openapi.json', 'POST /retention/holds'].every((one) => closed.includes(one)), time)
    for (const one of ['GET /sign-in', 'GET /requests', 'POST /requests/:id/enforce', 'POST /erasures', 'GET /notice', 'POST /your-data',
      'GET /breaches']) assert.ok(open.includes(one), one)
    assert.equal((await all.get('/health')).status, 200)
    assert.equal((await all.get('/')).headers.get('location'), '/breaches', 'signing in leads to what is open')
    const start = await (await all.get('/breaches')).text()
    assert.doesNotMatch(start, /href="\/people"/, 'the menu offers what answers')
    assert.match(start, /Poistokirja on kadonnut/)
    for (const language of ['sv', 'en'] as const) {
      assert.ok((await (await all.get(`/people?kieli=${language}`)).text()).includes(closingTexts.why[language]))
    }
    assert.equal((await visitor(app).get('/people')).status, 503, 'also to whoever is not signed in')
    await gate.close()
  }
})

const waiting = async () => (await to.owner.run('select 1 from webhook_event where not spread')).count

test('meanwhile nothing is sent, mailed or copied by itself, but what has expired is purged', async () => {
  const { gate } = await serving()
  const { deliver, close } = telling(gate)
  await to.owner.run(`insert into webhook_event (tenant_id, id, about, happening, row_id)
    values ($1, gen_random_uuid(), 'person', 'erased', gen_random_uuid())`, [w.tenant.id])
  await deliver(w.tenant)
  assert.equal(await waiting(), 1, 'it waits until the register opens')
  const working: Working = { gate, server: to.server, installation, tenants: [w.tenant], config, isOwner: false, log: () => {} }
  gate.clock.shift(86_400_000)
  assert.deepEqual(await runDue(working), ['purge'])
  close()
  await gate.close()
})

test('an officer ends it with a ground, and everything answers; nobody else can', async () => {
  const { gate, as } = await serving()
  const desk = await as('data_protection_officer')
  const other = await as('access_administration', 'customer_care')
  const { rows: [breach] } = await to.owner.run('select id from breach')
  const path = `/breaches/${String(breach?.['id'])}/end`
  await to.owner.run('update session set proved_at = now()')
  assert.equal((await other.post(path, { ground: 'selvä' })).status, 403)
  assert.equal((await desk.post(path, { ground: ' ', row_version: '1' })).status, 422)
  assert.equal((await other.get('/people')).status, 503)
  const done = await desk.post(path, { ground: 'Kirjeet käytiin läpi, kolme poistettiin uudelleen.', row_version: '1' })
  assert.deepEqual([done.status, done.headers.get('location')], [303, '/breaches'])
  assert.match(await (await desk.get('/breaches')).text(), /kolme poistettiin uudelleen/)
  assert.deepEqual((await asked(await as(...allTasks))).closed, [])
  const { deliver, close } = telling(gate)
  await deliver(w.tenant)
  assert.equal(await waiting(), 0)
  close()
  assert.equal((await desk.post(path, { ground: 'vielä', row_version: '2' })).status, 409)
  await gate.close()
})

test('what is left of a ledger that no longer covers the backup is replayed, and kept aside', async () => {
  const there = await testDatabase()
  const [gone] = w.nivala.contacts
  const from = await configOf(join(folder, 'before'), w)
  const late = join(folder, 'late.backup')
  const older = installedLedger(from)
  older.enter({ at: w.today, tenant: w.tenant.id, kind: 'erasure', plan: 'plan', ids: [gone.person] })
  const { file: ledger, second } = ledgerPlaces(from)
  const copy = readFileSync(ledger)
  older.enter({ at: w.today, tenant: w.tenant.id, kind: 'erasure', plan: 'later', ids: [newId()] })
  await takeBackup(from, w.server, late, undefined, () => {})
  // Of the ledger only a copy from before the backup is left.
  for (const place of [ledger, second]) writeFileSync(place, copy)
  const next = await configOf(join(folder, 'before'), there)
  await assert.rejects(usableLedger(next, late), Refusal)
  const left = await lostLedger(next, () => usableLedger(next, late))
  const user = String((await there.owner.run('select session_user as name')).rows[0]?.['name'])
  const { controllers } = await restoreInto({ config: next, server: there.server, owner: { ...there.server, user }, file: late, ledger: left,
    named: [officer.email], files: installedVault(next), told: () => {} })
  assert.deepEqual(controllers.map(({ replayed }) => replayed.erased), [1])
  assert.equal(readdirSync(join(folder, 'before')).filter((name) => name.includes('.lost-')).length, 1)
  assert.deepEqual(ledgerOf(next).entries(), [])
  await there.drop()
})

test('a ledger that was changed is put aside, and another begins', async () => {
  const { file: first } = ledgerPlaces(config)
  appendFileSync(first, 'not a line of ours\n')
  assert.notDeepEqual(ledgerOf(config).faults(), [])
  beginAnother(config, { digest: 'a'.repeat(64) })
  assert.equal(existsSync(`${first}.lost-${'a'.repeat(16)}`), true)
  assert.deepEqual([ledgerOf(config).faults(), ledgerOf(config).entries()], [[], []])
})
