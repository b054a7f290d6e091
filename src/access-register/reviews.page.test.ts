import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { grantDuty } from '../access/duties.ts'
import { startSession } from '../access/sessions.ts'
import { site, visitor, type Site } from '../../test/site.ts'

const day = 86_400_000

let s: Site
let admin: Awaited<ReturnType<Site['signIn']>>
let deputy: Awaited<ReturnType<Site['signIn']>>
before(async () => {
  s = await site()
  admin = await s.signIn('access_administration')
  deputy = await s.signIn('access_administration')
})
after(() => s.close())

async function lineOf(duty: string | undefined): Promise<string> {
  const { rows: [row] } = await s.owner.run('select id from access_review_line where duty_id = $1 order by created_at desc limit 1', [duty ?? ''])
  return String(row?.['id'])
}

async function grantedBy(grantor: string, holder: string): Promise<string> {
  const actor = { ...s.as('access_security'), user: { id: grantor, name: '', language: 'fi' } as const }
  return s.gate.write(actor, 'access_security', 'test', (task) => grantDuty(task, { userId: holder, reach: '*', workTask: 'invoicing',
    title: 'Laskutus', ground: 'test', startsOn: task.today, endsOn: '2999-12-31', preparedOn: task.today }))
}

async function told(who: typeof admin): Promise<string> {
  return (await who.get('/notifications')).text()
}

test('a round lays each right before its grantor, reminds before and after its day, and its record stays', async () => {
  const aino = await s.signIn('customer_care')
  const duty = await grantedBy(admin.userId, aino.userId)
  assert.equal((await admin.post('/access-register/reviews')).status, 303)
  assert.equal((await admin.post('/access-register/reviews')).status, 409)
  assert.match(await told(admin), /Katselmointi odottaa vastaustasi/)
  assert.doesNotMatch(await told(deputy), /Katselmointi/)
  await admin.post('/notifications/seen', { row: '*' })
  assert.doesNotMatch(await told(admin), /Katselmointi odottaa/)
  s.gate.clock.shift(25 * day)
  admin = await again(admin)
  assert.match(await told(admin), /Katselmointi odottaa vastaustasi/, 'a reminder before the day')
  s.gate.clock.shift(10 * day)
  admin = await again(admin)
  deputy = await again(deputy)
  assert.match(await told(admin), /Katselmointi on myöhässä/)
  const page = await (await deputy.get('/access-register/reviews')).text()
  assert.match(page, /Myöhässä olevat vastaukset/)
  assert.equal((await deputy.post('/access-register/reviews/answers', { line: await lineOf(duty), answer: 'ended' })).status, 404,
    'another grantor decides of it')
  assert.equal((await admin.post('/access-register/reviews/answers', { line: await lineOf(duty), answer: 'ended' })).status, 303)
  const { rows: [round] } = await s.owner.run('select id from access_review')
  const record = await (await deputy.get(`/access-register/reviews/${String(round?.['id'])}`)).text()
  assert.match(record, /Laskutus[\s\S]*Päätetty/)
  const paper = await deputy.get(`/access-register/reviews/${String(round?.['id'])}/record.pdf`)
  assert.equal(Buffer.from(await paper.arrayBuffer()).subarray(0, 5).toString(), '%PDF-')
})

test('what its grantor can no longer answer is laid before every administrator, but nobody decides of their own', async () => {
  const aino = await s.signIn('invoicing')
  const own = deputy.duties[0]
  assert.equal((await deputy.post('/access-register/reviews/answers', { line: await lineOf(own), answer: 'confirmed' })).status, 403)
  assert.equal((await deputy.post('/access-register/reviews/answers', {})).status, 422)
  const gone = await s.signIn('access_administration')
  await s.owner.run("update access_review_line set answer = 'confirmed', answered_on = current_date, answered_by = $1 where answer is null", [admin.userId])
  const duty = await grantedBy(gone.userId, aino.userId)
  s.gate.clock.shift(day)
  deputy = await again(deputy)
  assert.equal((await deputy.post('/access-register/reviews')).status, 303)
  assert.equal((await deputy.post('/access-register/reviews/answers', { line: await lineOf(duty), answer: 'confirmed' })).status, 404)
  await s.owner.run("update duty set ends_on = current_date - 1, starts_on = current_date - 2 where user_id = $1", [gone.userId])
  assert.equal((await deputy.post('/access-register/reviews/answers', { line: await lineOf(duty), answer: 'confirmed' })).status, 303)
  assert.equal((await aino.get('/access-register/reviews')).status === 200, false)
})

/** The same user signed in anew: a session lasts no longer than a working day. */
async function again<V extends { accountId: string }>(who: V): Promise<V> {
  const token = await s.gate.write(s.as('access_security'), 'access_security', 'test', (task) => startSession(task, who.accountId))
  await s.owner.run('update session set created_at = $2 where account_id = $1', [who.accountId, s.gate.clock.now()])
  return { ...who, ...visitor(s.app, token) }
}
