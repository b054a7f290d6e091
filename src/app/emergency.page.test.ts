import assert from 'node:assert/strict'
import { once } from 'node:events'
import { after, before, test } from 'node:test'
import { SMTPServer } from 'smtp-server'
import { sealEmergencyAccount } from '../access/emergency.ts'
import { site, visitor, type Site } from '../../test/site.ts'
import { createApp } from './server.ts'

let s: Site
before(async () => { s = await site() })
after(() => s.close())

const seal = () => s.gate.write(s.as('access_security'), 'access_security', 'test', (task) => sealEmergencyAccount(task, s.tenant))
const tokenIn = (answer: Response) => /__Host-seloste=([^;]+)/.exec(answer.headers.get('set-cookie') ?? '')?.[1] ?? ''

test('the sealed secret opens the account once, for whoever tells why, and of twenty who try at once for one', async () => {
  const secret = await seal()
  assert.match(secret, /^(?:[2-9A-Z]{5}-){7}[2-9A-Z]{5}$/)
  const { rows } = await s.owner.run('select count(*)::int as count from emergency_key where secret_hash like $1', [`%${secret.slice(0, 11)}%`])
  assert.deepEqual(rows, [{ count: 0 }])
  assert.equal((await s.anonymous.post('/sign-in/emergency', { secret: 'AAAAA', reason: 'x' })).status, 422)
  const silent = await s.anonymous.post('/sign-in/emergency', { secret, reason: ' ' })
  assert.equal(silent.status, 422)
  assert.match(await silent.text(), /Kerro syy/)
  const typed = secret.toLowerCase().replaceAll('-', ' ')
  const answers = await Promise.all(Array.from({ length: 20 }, () => s.anonymous.post('/sign-in/emergency', { secret: typed, reason: 'Palvelu nurin' })))
  assert.equal(answers.filter(({ status }) => status === 303).length, 1)
  assert.equal((await s.anonymous.post('/sign-in/emergency', { secret, reason: 'uudestaan' })).status, 422)
  assert.deepEqual(s.log.filter((line) => line.includes('emergency account')), ['emergency account of joki used'])
})

test('its session gives duties, says on each page what it is, and lasts an hour whatever the use', async () => {
  const entered = await s.anonymous.post('/sign-in/emergency', { secret: await seal(), reason: 'Tunnistuspalvelu ei vastaa' })
  assert.equal(entered.headers.get('location'), '/duties')
  const account = visitor(s.app, tokenIn(entered))
  for (const path of ['/duties', '/account', '/access-requests']) {
    assert.match(await (await account.get(path)).text(), /Käytät hätätunnusta/, path)
  }
  for (const path of ['/customers', '/people.csv', '/erasures']) assert.equal((await account.get(path)).status, 403, path)
  const { userId } = await s.signIn('customer_care')
  const given = { user_id: userId, work_task: 'access_administration', title: 'Hoitaja', ground: 'Hätä', reach: '', starts_on: '1.1.2026', ends_on: '1.1.2030' }
  assert.equal((await account.post('/duties', given)).status, 303, 'without another proof: there is none')
  for (const path of ['/account/security', '/account/confirm']) assert.equal((await account.get(path)).status, 403, path)
  for (const path of ['/account/tokens', '/account/sessions/end-others']) assert.equal((await account.post(path)).status, 403, path)
  s.gate.clock.shift(59 * 60_000)
  assert.equal((await account.get('/duties')).status, 200)
  s.gate.clock.shift(2 * 60_000)
  assert.equal((await account.get('/duties')).status, 303)
  s.gate.clock.shift(-61 * 60_000)
})

test('no other way opens the account, and it is nobody to choose', async () => {
  const { rows: [row] } = await s.owner.run(`select a.id from account a join emergency_key k on k.user_id = a.user_id limit 1`)
  const { rows: open } = await s.owner.run('select closed_at is not null as closed, password_hash from account where id = $1', [row?.['id']])
  assert.deepEqual(open, [{ closed: true, password_hash: null }])
  const admin = await s.signIn('access_administration')
  assert.doesNotMatch(await (await admin.get('/duties/new')).text(), /Hätätunnus<\/option>/)
})

test('the officer is told of each use and records what was found; its user does not', async () => {
  const entered = await s.anonymous.post('/sign-in/emergency', { secret: await seal(), reason: 'Harjoitus' })
  const account = visitor(s.app, tokenIn(entered))
  const officer = await s.signIn('data_protection_officer')
  assert.match(await (await officer.get('/notifications')).text(), /Hätätunnus<\/a>[\s\S]*Harjoitus/)
  const care = await s.signIn('customer_care')
  assert.doesNotMatch(await (await care.get('/notifications')).text(), /Harjoitus/)
  assert.equal((await care.get('/emergency-account')).status, 403)
  const page = await (await officer.get('/emergency-account')).text()
  assert.match(page, /Käytetty, uusi salaisuus tekemättä/)
  const [, action = ''] = /action="(\/emergency-account\/[0-9a-f-]{36})"/.exec(page) ?? []
  assert.equal((await account.post(action, { finding: 'Ei mitään', row_version: '2' })).status, 403)
  assert.equal((await officer.post(action, { finding: '', row_version: '1' })).status, 422)
  assert.equal((await officer.post(action, { finding: 'Harjoitus sujui', row_version: '1' })).status, 303)
  assert.match(await (await officer.get('/emergency-account')).text(), /Harjoitus sujui/)
  const { rows } = await s.owner.run("select distinct act from audit_entry where route = 'POST /sign-in/emergency'")
  assert.deepEqual(rows, [{ act: 'written' }])
})

test('a new secret ends the one before, and a year without a test is told', async () => {
  const [before, now] = [await seal(), await seal()]
  assert.equal((await s.anonymous.post('/sign-in/emergency', { secret: before, reason: 'x' })).status, 422)
  const officer = await s.signIn('data_protection_officer')
  assert.match(await (await officer.get('/emergency-account')).text(), /<dd class="value">Sinetöity<\/dd>/)
  await s.owner.run("update emergency_key set made_on = made_on - interval '13 months' where replaced_at is null")
  assert.match(await (await officer.get('/emergency-account')).text(), /Sinetöity, vuositesti tekemättä/)
  assert.match(await (await officer.get('/notifications')).text(), /Hätätunnus<\/a>/)
  assert.equal((await s.anonymous.post('/sign-in/emergency', { secret: now, reason: 'Vuositesti' })).status, 303, 'late is not locked out')
})

test('where mail is declared each officer is written to, without who or why, and a mail server that is away keeps nobody out', async () => {
  const officer = await s.signIn('data_protection_officer')
  const received: string[] = []
  const all = Promise.withResolvers<void>()
  const server = new SMTPServer({ authOptional: true, disabledCommands: ['STARTTLS', 'AUTH'], onData(stream, session, done) {
    const to = session.envelope.rcptTo.map(({ address }) => address).join(' ')
    const pieces: Buffer[] = []
    stream.on('data', (piece: Buffer) => pieces.push(piece))
    stream.on('end', () => {
      received.push(`${to}\n${Buffer.concat(pieces).toString()}`)
      if (to === officer.email) all.resolve()
      done()
    })
  } })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const address = server.server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const unsent = Promise.withResolvers<void>()
  const log = (line: string) => { if (line.endsWith('mail not sent')) unsent.resolve() }
  const serving = (mail: string) => visitor(createApp({ gate: s.gate, tenants: [s.tenant], log,
    config: { origin: 'http://localhost', mail: { server: mail, from: 'rekisteri@joki.example' } } }))
  const enter = async (mail: string) => serving(mail).post('/sign-in/emergency', { secret: await seal(), reason: 'Maija Mäkelä ei pääse' })
  assert.equal((await enter(`smtp://127.0.0.1:${port}`)).status, 303)
  await all.promise
  const mine = received.find((letter) => letter.startsWith(officer.email)) ?? ''
  assert.match(mine, /emergency-account/)
  assert.doesNotMatch(mine, /Maija/)
  await new Promise<void>((resolve) => { server.close(resolve) })
  assert.equal((await enter(`smtp://127.0.0.1:${port}`)).status, 303)
  await unsent.promise
})
