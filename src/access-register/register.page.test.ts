import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { addDays, formatDay } from '../platform/text/day.ts'
import { site, type Site } from '../../test/site.ts'

let s: Site
let admin: Awaited<ReturnType<Site['signIn']>>
let today: string
before(async () => {
  s = await site()
  admin = await s.signIn('access_administration')
  today = await s.gate.read(s.as('access_security'), 'access_security', 'test', 'opened', async (task) => task.today)
})
after(() => s.close())

async function giveKey(userId: string, name = 'Palvelinhuone') {
  return admin.post('/access-register', { user_id: userId, kind: 'key', name, mark: '=1+1', ground: 'ylläpito',
    starts_on: formatDay(today), ends_on: formatDay(addDays(today, 90)) })
}

test('a key is recorded with its ground and grantor, never for oneself, and its file runs in no spreadsheet', async () => {
  const aino = await s.signIn('customer_care')
  assert.equal((await giveKey(aino.userId)).status, 303)
  assert.equal((await giveKey(admin.userId)).status, 403)
  assert.match(await (await admin.get('/access-register')).text(), /Palvelinhuone/)
  assert.match(await (await admin.get('/access-register.csv')).text(), /'=1\+1/)
  assert.equal((await aino.get('/access-register')).status, 403)
  assert.equal((await admin.post('/access-register', { user_id: aino.userId, kind: 'key' })).status, 422)
})

test('whoever leaves loses everything on one day, and the key not returned stays open', async () => {
  const aino = await s.signIn('customer_care')
  await giveKey(aino.userId, 'Arkiston avain')
  assert.equal((await admin.post('/access-register/leavers', { leaver: aino.userId, last_day: formatDay(addDays(today, -1)) })).status, 303)
  assert.equal((await aino.get('/customers')).status, 303)
  assert.match(await (await admin.get('/access-register')).text(), /Arkiston avain/)
  const { rows: [key] } = await s.owner.run("select id from access_right where name = 'Arkiston avain'")
  await admin.post(`/access-register/${String(key?.['id'])}/return`)
  assert.doesNotMatch(await (await admin.get('/access-register')).text(), /Arkiston avain/)
})

test('a review lays each right before its grantor, ends what is not confirmed, and keeps who decided', async () => {
  const aino = await s.signIn('customer_care')
  await admin.post('/access-register/reviews')
  assert.equal((await admin.post('/access-register/reviews')).status, 409)
  const { rows } = await s.owner.run('select id from access_review_line where duty_id = $1', [aino.duties[0]])
  await admin.post('/access-register/reviews/answers', { line: String(rows[0]?.['id']), answer: 'ended' })
  assert.equal((await aino.get('/customers')).status, 403)
  const { rows: record } = await s.owner.run('select answer, answered_by from access_review_line where duty_id = $1', [aino.duties[0]])
  assert.deepEqual(record, [{ answer: 'ended', answered_by: admin.userId }])
})
