import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { newUser, site, visitor, type Site } from '../../test/site.ts'
import { foundTenant } from '../platform/tenants.ts'

let s: Site
before(async () => { s = await site() })
after(() => s.close())

const openIds = (html: string) => [...html.matchAll(/action="\/email-changes\/([0-9a-f-]{36})"/g)].map(([, id = '']) => id)

test('a new address is in use once somebody else has confirmed it: old sessions and links end, and the officer is told', async () => {
  const aino = await s.signIn('customer_care')
  for (const [email, told] of [['ei osoite', /ei ole sähköpostiosoite/], [aino.email, /on jo sinun/]] as const) {
    const refused = await aino.post('/account/email', { email })
    assert.equal(refused.status, 422)
    assert.match(await refused.text(), told)
  }
  assert.equal((await aino.post('/account/email', { email: 'Aino.Uusi@example.fi' })).status, 303)
  assert.match(await (await aino.get('/account/email')).text(), /Odottaa vahvistusta: aino\.uusi@example\.fi/)
  assert.match(await (await aino.get('/account/email')).text(), new RegExp(aino.email), 'nothing has changed yet')
  await s.owner.run("insert into sign_in_link (id, account_id, token_hash, expires_at) values (gen_random_uuid(), $1, 'x', now() + interval '1 day')", [aino.accountId])
  const admin = await s.signIn('access_administration')
  assert.match(await (await admin.get('/notifications')).text(), /Sähköpostiosoitteen vaihto/)
  const [id = ''] = openIds(await (await admin.get('/email-changes')).text())
  assert.equal((await admin.post(`/email-changes/${id}`, { answer: 'confirm' })).status, 303)
  assert.equal((await aino.get('/account')).status, 303)
  const { rows } = await s.owner.run(`select a.email, u.email as known, l.used_at is not null as used from account a
    join staff_user u on u.id = a.user_id join sign_in_link l on l.account_id = a.id where a.id = $1`, [aino.accountId])
  assert.deepEqual(rows, [{ email: 'aino.uusi@example.fi', known: 'aino.uusi@example.fi', used: true }])
  const officer = await s.signIn('data_protection_officer')
  assert.match(await (await officer.get('/notifications')).text(), /Sähköpostiosoitteen vaihto<\/a>/)
  assert.match(await (await officer.get('/email-changes')).text(), /aino\.uusi@example\.fi/)
  assert.equal((await admin.post(`/email-changes/${id}`, { answer: 'confirm' })).status, 409, 'once is enough')
})

test('nobody confirms their own, no other duty confirms any, and an address in use is refused', async () => {
  const admin = await s.signIn('access_administration')
  assert.equal((await admin.post('/account/email', { email: 'admin.uusi@example.fi' })).status, 303)
  const [id = ''] = openIds(await (await admin.get('/email-changes')).text())
  assert.equal((await admin.post(`/email-changes/${id}`, { answer: 'confirm' })).status, 403)
  const [officer, care] = [await s.signIn('data_protection_officer'), await s.signIn('customer_care')]
  assert.deepEqual(openIds(await (await officer.get('/email-changes')).text()), [])
  for (const one of [officer, care]) assert.equal((await one.post(`/email-changes/${id}`, { answer: 'confirm' })).status, 403)
  assert.equal((await care.get('/email-changes')).status, 403)
  const taken = await care.post('/account/email', { email: admin.email })
  assert.equal(taken.status, 422)
  assert.match(await taken.text(), /on toisella käyttäjällä/)
})

test('a wish may be given up or refused, and then nothing is confirmed', async () => {
  const [aino, admin] = [await s.signIn('customer_care'), await s.signIn('access_administration')]
  const wish = async () => {
    await aino.post('/account/email', { email: 'kolmas@example.fi' })
    const { rows: [row] } = await s.owner.run("select id from email_change where email = 'kolmas@example.fi' and ended_at is null")
    return String(row?.['id'])
  }
  const first = await wish()
  assert.equal((await aino.post('/account/email/end')).status, 303)
  assert.equal((await admin.post(`/email-changes/${first}`, { answer: 'confirm' })).status, 409)
  const second = await wish()
  assert.equal((await admin.post(`/email-changes/${second}`, { answer: 'refuse' })).status, 303)
  assert.equal((await admin.post(`/email-changes/${second}`, { answer: 'confirm' })).status, 409)
  assert.equal((await aino.get('/account')).status, 200)
})

test('another controller neither sees nor confirms a wish, and its addresses are not told before somebody confirms', async () => {
  const [aino, admin] = [await s.signIn('customer_care'), await s.signIn('access_administration')]
  const other = await foundTenant(s.owner, 'test', { slug: 'toinen', name: 'Toinen Oy', languages: ['fi'] }, ['access_security'])
  const stranger = await newUser(s.gate, { ...s.as('access_security'), tenant: other.id }, ['access_administration'])
  assert.equal((await aino.post('/account/email', { email: stranger.email })).status, 303, 'who else has it is not said')
  const { rows: [row] } = await s.owner.run('select id from email_change where email = $1', [stranger.email])
  const path = `/email-changes/${String(row?.['id'])}`
  const refused = await admin.post(path, { answer: 'confirm' })
  assert.equal(refused.status, 422)
  assert.match(await refused.text(), /on toisella käyttäjällä/)
  assert.equal((await visitor(s.app, stranger.token).post(path, { answer: 'confirm' })).status, 303)
  const { rows } = await s.owner.run('select confirmed_at from email_change where email = $1', [stranger.email])
  assert.deepEqual(rows, [{ confirmed_at: null }])
})

test('an account that can prove itself does so before it asks', async () => {
  const aino = await s.signIn('customer_care')
  await s.owner.run("update account set password_hash = 'x' where id = $1", [aino.accountId])
  await s.owner.run("update session set proved_at = now() - interval '1 hour' where account_id = $1", [aino.accountId])
  assert.match((await aino.post('/account/email', { email: 'neljas@example.fi' })).headers.get('location') ?? '', /^\/account\/confirm/)
})
