import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { endDuty, grantDuty } from '../access/duties.ts'
import { startSession } from '../access/sessions.ts'
import { openReview } from '../access-register/reviews.ts'
import { receiveRequest, takeStep } from '../access-requests/requests.ts'
import { breachById, describeBreach, noteAuthorityTold, recordBreach } from '../breaches/breaches.ts'
import { addDays } from '../platform/text/day.ts'
import { readConfig } from '../platform/config.ts'
import { mailServer } from '../../test/mail-server.ts'
import { site, visitor, type Site } from '../../test/site.ts'
import { installation } from '../../test/world.ts'
import { createApp } from './server.ts'
import { timetable, type Working } from './timetable.ts'

const day = 86_400_000
const lost = 'kadonnut@example.fi'

let s: Site
let post: Awaited<ReturnType<typeof mailServer>>
let working: Working
const log: string[] = []
before(async () => {
  s = await site()
  post = await mailServer([lost])
  const config = { ...readConfig({ SELOSTE_DATA: s.places.files }), installation, mail: post.mail, origin: 'https://rekisteri.example' }
  working = { gate: s.gate, server: s.server, installation, tenants: [s.tenant], config, isOwner: false, log: (line) => log.push(line) }
})
after(async () => {
  await post.close()
  await s.close()
})

/** Runs the night's reminders, and gives how many were taken and the letters of the one meant. */
async function night(to: string, on: Working = working) {
  const before = post.received.length
  const outcome = await timetable.find(({ name }) => name === 'reminders')?.run(on, s.tenant, '2030-01-01')
  return { outcome, letters: post.received.slice(before).filter((letter) => letter.to === to) }
}

const writing = <R>(act: Parameters<typeof s.gate.write<'access_security', R>>[3]) => s.gate.write(s.as('access_security'), 'access_security', 'test', act)

test('a duty that ends within a month is reminded of once a week, to whoever has not turned it off, unless another follows it', async () => {
  const aino = await s.signIn('customer_care')
  assert.deepEqual((await night(aino.email)).letters, [], 'nothing waits')
  await writing(async (task) => endDuty(task, aino.duties[0] ?? '', addDays(task.today, 29)))
  const { letters: [letter, ...others] } = await night(aino.email)
  assert.deepEqual(others, [])
  assert.match(letter?.text ?? '', /- Tehtäviä, jotka päättyvät kuukauden kuluessa: 1\n/)
  assert.match(letter?.text ?? '', /https:\/\/rekisteri\.example\/notifications/)
  assert.doesNotMatch(letter?.text ?? '', /Aino|Asiakaspalvelu|Tietosuojapyyntöjä/)
  assert.deepEqual((await night(aino.email)).letters, [], 'one a day at most')
  s.gate.clock.shift(6 * day)
  assert.deepEqual((await night(aino.email)).letters, [], 'and one a week')
  s.gate.clock.shift(day)
  assert.equal((await night(aino.email)).letters.length, 1)
  s.gate.clock.shift(7 * day)
  const own = visitor(createApp({ gate: s.gate, tenants: [s.tenant], sealer: s.sealer, config: { origin: 'http://localhost', mail: post.mail } }),
    await writing((task) => startSession(task, aino.accountId)))
  await s.owner.run('update session set created_at = $2 where account_id = $1', [aino.accountId, s.gate.clock.now()])
  assert.match(await (await own.get('/account')).text(), /Muistutukset sähköpostiin/)
  assert.equal((await own.post('/account', { language: 'sv', reminders: 'law_only' })).status, 303)
  assert.deepEqual((await night(aino.email)).letters, [], 'turned off')
  assert.equal((await own.post('/account', { language: 'sv', reminders: 'all' })).status, 303)
  assert.match((await night(aino.email)).letters[0]?.text ?? '', /- Uppdrag som upphör inom en månad: 1\n/)
  s.gate.clock.shift(7 * day)
  await writing(async (task) => grantDuty(task, { userId: aino.userId, reach: '*', workTask: 'customer_care', title: 'Palvelu', ground: 'jatko',
    startsOn: task.today, endsOn: '2999-12-31', preparedOn: task.today }))
  assert.deepEqual((await night(aino.email)).letters, [], 'another follows')
  assert.match(await (await s.signIn('customer_care')).get('/account').then((answer) => answer.text()), /^(?![\s\S]*Muistutukset)/, 'without mail there is nothing to choose')
  s.gate.clock.shift(-21 * day)
})

test('the time limit of a request is reminded of each day at its end, also to an officer who turned reminders off, and to nobody else', async () => {
  const [officer, care] = [await s.signIn('data_protection_officer'), await s.signIn('customer_care')]
  await s.owner.run('update staff_user set reminders = false where id = $1', [officer.userId])
  const atDesk = <R>(act: Parameters<typeof s.gate.write<'rights_requests', R>>[3]) => s.gate.write(s.as('rights_requests'), 'rights_requests', 'test', act)
  const request = await atDesk((task) => receiveRequest(task, { kind: 'access', channel: 'paper',
    received_on: task.today, language: 'fi', sender: 'Maija Mäkelä', reach: 'Kotikatu 1' }))
  assert.deepEqual((await night(officer.email)).letters, [])
  s.gate.clock.shift(25 * day)
  await atDesk((task) => takeStep(task, request, { step: 'identity_asked', reason: 'outo osoite' }))
  assert.deepEqual((await night(officer.email)).letters, [], 'its clock stands still')
  await atDesk((task) => takeStep(task, request, { step: 'identity_confirmed', how: 'call_back' }))
  const { letters: [letter] } = await night(officer.email)
  assert.match(letter?.text ?? '', /- Tietosuojapyyntöjä, joiden määräaika on lähellä tai ohi: 1\n/)
  assert.doesNotMatch(letter?.text ?? '', /Maija|Kotikatu/)
  assert.equal(post.received.filter(({ to }) => to === care.email).length, 0)
  let sent = 0
  for (let i = 0; i < 9; i++) {
    s.gate.clock.shift(day)
    sent += (await night(officer.email)).letters.length
  }
  assert.ok(sent >= 6, 'each of the last days, and those past it')
  await s.owner.run('update rights_request set ended_on = received_on')
  s.gate.clock.shift(8 * day)
  assert.deepEqual((await night(officer.email)).letters, [])
  s.gate.clock.shift(-42 * day)
})

test('a breach that waits is told, and reminded of each day, to whoever handles breaches alone, until it is judged and notified', async () => {
  const [officer, care] = [await s.signIn('data_protection_officer'), await s.signIn('customer_care')]
  await s.owner.run('update staff_user set reminders = false where id = $1', [officer.userId])
  const handled = <R>(act: Parameters<typeof s.gate.write<'breach_handling', R>>[3]) =>
    s.gate.write({ ...s.as('breach_handling'), user: { id: officer.userId, name: '', language: 'fi' } }, 'breach_handling', 'test', act)
  const told = async (who = officer) => /href="\/breaches\/[^"]*">Tietoturvaloukkaus odottaa/.test(await (await who.get('/notifications')).text())
  assert.equal(await told(), false)
  const known = { happened: 'Kirje Maija Mäkelälle meni väärään osoitteeseen.' }
  const id = await handled((task) => recordBreach(task, 'confidentiality', task.now, known))
  const { letters: [letter] } = await night(officer.email)
  assert.match(letter?.text ?? '', /- Tietoturvaloukkauksia, joiden riskiä ei ole arvioitu tai joista ei ole ilmoitettu: 1\n/)
  assert.doesNotMatch(letter?.text ?? '', /Maija|osoite/)
  assert.equal(post.received.some(({ to, text }) => to === care.email && /loukkau/.test(text)), false)
  assert.deepEqual([await told(), await told(care)], [true, false])
  s.gate.clock.shift(day)
  assert.equal((await night(officer.email)).letters.length, 1, 'each day')
  s.gate.clock.shift(-day)
  await handled(async (task) => describeBreach(task, id, { ...known, risk: 'risk', risk_reason: 'kirje avattiin' }, (await breachById(task, id)).row_version))
  assert.equal(await told(), true)
  s.gate.clock.shift(2 * day)
  assert.equal((await night(officer.email)).letters.length, 1, 'judged, and the authority not told')
  s.gate.clock.shift(-2 * day)
  await handled((task) => noteAuthorityTold(task, id, task.now, ''))
  assert.match(await (await officer.get('/notifications')).text(), /Ilmoitukset/)
  assert.equal(await told(), false)
  s.gate.clock.shift(3 * day)
  assert.deepEqual((await night(officer.email)).letters, [])
  s.gate.clock.shift(-3 * day)
})

test('answers of a review are their grantor’s to be reminded of, and what nobody grants any more every administrator’s', async () => {
  const [admin, deputy, aino] = [await s.signIn('access_administration'), await s.signIn('access_administration'), await s.signIn('invoicing')]
  await s.gate.write({ ...s.as('access_security'), user: { id: admin.userId, name: '', language: 'fi' } }, 'access_security', 'test', async (task) =>
    grantDuty(task, { userId: aino.userId, reach: '*', workTask: 'events', title: 'Tilaisuudet', ground: 'test', startsOn: task.today,
      endsOn: '2999-12-31', preparedOn: task.today }))
  await s.owner.run("update duty set ends_on = '2999-12-31' where user_id <> $1 and granted_by is null and ends_on > current_date", [aino.userId])
  await writing(openReview)
  const { rows: [lines] } = await s.owner.run(`select count(*) filter (where d.granted_by = $1)::int as own,
    count(*) filter (where d.granted_by is null)::int as free from access_review_line l join duty d on d.id = l.duty_id`, [admin.userId])
  assert.equal(lines?.['own'], 1)
  assert.deepEqual((await night(admin.email)).letters, [], 'three weeks are left')
  s.gate.clock.shift(24 * day)
  const { letters: [letter] } = await night(admin.email)
  const free = Number(lines?.['free'])
  assert.match(letter?.text ?? '', new RegExp(`- Käyttöoikeuksia, joista päätät katselmoinnissa: ${free}\n`), 'one granted, those of nobody, but not one’s own')
  assert.match(post.received.find(({ to }) => to === deputy.email)?.text ?? '', new RegExp(`katselmoinnissa: ${free - 1}\n`))
  s.gate.clock.shift(-24 * day)
})

test('a mailbox that takes nothing hinders nobody and is tried again; without mail the product alone tells', async () => {
  const [gone, aino] = [await s.signIn('customer_care'), await s.signIn('customer_care')]
  await s.owner.run('update staff_user set email = $2 where id = $1', [gone.userId, lost])
  for (const { duties } of [gone, aino]) await writing(async (task) => endDuty(task, duties[0] ?? '', addDays(task.today, 5)))
  const first = await night(aino.email)
  assert.equal(first.letters.length, 1)
  assert.equal(first.outcome?.report['undelivered'], 1)
  assert.equal((await night(aino.email)).outcome?.report['undelivered'], 1, 'it was not taken for sent')
  assert.ok(log.every((line) => !line.includes('@')))
  const { outcome } = await night(aino.email, { ...working, config: { ...working.config, mail: undefined } })
  assert.deepEqual(outcome, { result: 'passed_over', report: { because: 'SELOSTE_SMTP' } })
})
