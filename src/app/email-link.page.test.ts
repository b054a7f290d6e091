import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { startSession } from '../access/sessions.ts'
import { mailServer } from '../../test/mail-server.ts'
import { tokenOf } from '../../test/second-factor.ts'
import { site, visitor, type Site } from '../../test/site.ts'
import { createApp } from './server.ts'

let s: Site
let post: Awaited<ReturnType<typeof mailServer>>
let app: Site['app']
const log: string[] = []
before(async () => {
  s = await site()
  post = await mailServer(['kadonnut@example.fi'])
  app = createApp({ gate: s.gate, tenants: [s.tenant], sealer: s.sealer, log: (line) => log.push(line),
    config: { origin: 'http://localhost', mail: post.mail } })
})
after(async () => {
  await post.close()
  await s.close()
})

async function user(...tasks: Parameters<Site['signIn']>) {
  const made = await s.signIn(...tasks)
  return { ...made, ...visitor(app, made.token) }
}

const addressOf = async (accountId: string) =>
  (await s.owner.run('select a.email, u.email as known from account a join staff_user u on u.id = a.user_id where a.id = $1', [accountId])).rows[0]

async function linkTo(email: string): Promise<string> {
  const [letter] = (await post.lettersTo(email)).toReversed()
  return /link=([\w-]{43})/.exec(letter?.text ?? '')?.[1] ?? ''
}

test('a link that was mailed to the new address takes it in use, once, and the old address is told before and after', async () => {
  const aino = await user('customer_care')
  const { token } = await s.signIn('customer_care')
  const elsewhere = await s.gate.write(s.as('access_security'), 'access_security', 'test', (task) => startSession(task, aino.accountId))
  assert.match(await (await aino.get('/account/email')).text(), /Uuteen osoitteeseen lähetetään linkki/)
  assert.equal((await aino.post('/account/email', { email: 'Aino.Uusi@example.fi' })).status, 303)
  const link = await linkTo('aino.uusi@example.fi')
  assert.match(await (await aino.get('/account/email')).text(), /Linkki on lähetetty osoitteeseen aino\.uusi@example\.fi/)
  const { rows } = await s.owner.run("select token_hash, token_hash like '%' || $1 || '%' as plain from email_change where email = 'aino.uusi@example.fi'", [link])
  assert.equal(rows[0]?.['plain'], false)
  for (let i = 0; i < 2; i++) assert.match(await (await aino.get(`/account/email?link=${link}`)).text(), /Ota osoite käyttöön/)
  assert.deepEqual({ ...await addressOf(aino.accountId) }, { email: aino.email, known: aino.email }, 'looking changes nothing')
  const answers = await Promise.all(Array.from({ length: 5 }, () => aino.post('/account/email/confirm', { link })))
  const [done, ...others] = answers.filter(({ status, headers }) => status === 303 && headers.get('location') === '/account/email')
  assert.deepEqual(others, [])
  assert.deepEqual({ ...await addressOf(aino.accountId) }, { email: 'aino.uusi@example.fi', known: 'aino.uusi@example.fi' })
  for (const old of [aino, visitor(app, elsewhere)]) assert.equal((await old.get('/account')).status, 303)
  assert.equal((await visitor(app, tokenOf(done ?? new Response())).get('/account')).status, 200)
  assert.equal((await visitor(app, token).get('/account')).status, 200, 'somebody else’s session goes on')
  const told = await post.lettersTo(aino.email, 2)
  assert.deepEqual(told.map(({ subject }) => subject), ['Sähköpostiosoitteen vaihtoa pyydettiin', 'Sähköpostiosoite on vaihdettu'])
  assert.ok(told.every(({ text }) => !text.includes('aino.uusi') && !text.includes(link)))
})

test('a link is its user’s, of the last wish, and good for an hour', async () => {
  const [aino, other] = [await user('customer_care'), await user('customer_care')]
  const refused = async (who: typeof aino, link: string) => {
    assert.match(await (await who.get(`/account/email?link=${link}`)).text(), /Linkki on käytetty, vanhentunut tai toisen käyttäjän/)
    assert.equal((await who.post('/account/email/confirm', { link })).status, 409)
  }
  await aino.post('/account/email', { email: 'eka@example.fi' })
  const first = await linkTo('eka@example.fi')
  await refused(other, first)
  await aino.post('/account/email', { email: 'toka@example.fi' })
  await refused(aino, first)
  const second = await linkTo('toka@example.fi')
  s.gate.clock.shift(60 * 60_000 + 1)
  await s.owner.run("update session set proved_at = $2, expires_at = $3 where account_id = $1", [aino.accountId, s.gate.clock.now(), new Date(s.gate.clock.now().getTime() + 3_600_000)])
  await refused(aino, second)
  s.gate.clock.shift(-60 * 60_000 - 1)
  assert.deepEqual({ ...await addressOf(aino.accountId) }, { email: aino.email, known: aino.email })
  await s.owner.run("update session set proved_at = $2 where account_id = $1", [aino.accountId, s.gate.clock.now()])
  assert.equal((await aino.post('/account/email/confirm', { link: second })).status, 303)
})

test('an address that got an owner meanwhile is refused, and nobody confirms for whom a link was mailed', async () => {
  const [aino, admin, officer] = [await user('customer_care'), await user('access_administration'), await user('data_protection_officer')]
  await aino.post('/account/email', { email: 'varattu@example.fi' })
  const link = await linkTo('varattu@example.fi')
  assert.doesNotMatch(await (await admin.get('/notifications')).text(), /Sähköpostiosoitteen vaihto/)
  const page = await (await admin.get('/email-changes')).text()
  assert.match(page, /linkillä, joka on lähetetty siihen/)
  assert.doesNotMatch(page, /action="\/email-changes\//)
  const { rows: [row] } = await s.owner.run("select id from email_change where email = 'varattu@example.fi'")
  assert.equal((await admin.post(`/email-changes/${String(row?.['id'])}`, { answer: 'confirm' })).status, 409)
  await s.owner.run("update account set email = 'varattu@example.fi' where id = $1", [officer.accountId])
  assert.equal((await aino.post('/account/email/confirm', { link })).status, 422)
  assert.deepEqual({ ...await addressOf(aino.accountId) }, { email: aino.email, known: aino.email })
})

test('a link that the mail server does not take begins nothing, and letters to strangers are few', async () => {
  const aino = await user('customer_care')
  const refused = await aino.post('/account/email', { email: 'kadonnut@example.fi' })
  assert.equal(refused.status, 422)
  assert.match(await refused.text(), /Viesti ei lähtenyt/)
  assert.match(await (await aino.get('/account/email')).text(), /^(?![\s\S]*Linkki on lähetetty osoitteeseen)/)
  for (let i = 0; i < 4; i++) assert.equal((await aino.post('/account/email', { email: `vieras${i}@example.fi` })).status, 303)
  assert.equal((await aino.post('/account/email', { email: 'vieras9@example.fi' })).status, 422)
  assert.deepEqual(log.filter((line) => line.includes('@')), [])
})
