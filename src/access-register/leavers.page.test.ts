import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { addOrganisation } from '../customers/organisations.ts'
import { nameAccountManager } from '../customers/account-managers.ts'
import { addDays, formatDay } from '../platform/text/day.ts'
import { startSession } from '../access/sessions.ts'
import { site, visitor, type Site } from '../../test/site.ts'
import { closeLeavers } from './leavers.ts'

const day = 86_400_000

let s: Site
let admin: Awaited<ReturnType<Site['signIn']>>
let today: string
before(async () => {
  s = await site()
  admin = await s.signIn('access_administration')
  today = await s.gate.read(s.as('access_security'), 'access_security', 'test', 'opened', async (task) => task.today)
})
after(() => s.close())

function leave(leaver: string, lastDay: string) {
  return admin.post('/access-register/leavers', { leaver, last_day: formatDay(lastDay) })
}

async function checklist(leaver: string): Promise<string> {
  return (await admin.get(`/access-register/leavers?leaver=${leaver}`)).text()
}

test('whoever left yesterday finds nothing open today, and what they leave behind is told', async () => {
  const aino = await s.signIn('customer_care')
  await admin.post('/access-register', { user_id: aino.userId, kind: 'key', name: 'Arkiston avain', ground: 'arkisto',
    starts_on: formatDay(addDays(today, -1)), ends_on: formatDay(addDays(today, 90)) })
  await s.gate.write(s.as('contracting'), 'contracting', 'test', async (task) => nameAccountManager(task, { part: 'manager',
    organisation_id: await addOrganisation(task, { name: 'Nivalan kaupunki', legal_form: 'municipality' }), user_id: aino.userId }))
  await aino.post('/access-requests', { page: '/people/:id', purpose: 'invoicing', reason: 'Sijaistan' })
  assert.equal((await leave(aino.userId, addDays(today, -1))).headers.get('location'), `/access-register/leavers?leaver=${aino.userId}`)
  assert.equal((await aino.get('/customers')).status, 303)
  const told = await checklist(aino.userId)
  assert.match(told, /Palautettavat avaimet ja kortit[\s\S]*Arkiston avain[\s\S]*Jää auki/)
  assert.match(told, /Asiakkaat, joiden vastaava tai sijainen[\s\S]*Nimeä uusi vastaava/)
  assert.match(told, /Tehtäväsi ei näytä tätä/)
  assert.doesNotMatch(told, /Nivalan kaupunki/, 'whose manager it was is not for access to see')
  const { rows } = await s.owner.run(`select (select answer from access_request where user_id = $1) as request,
    (select count(*)::int from session join account on account.id = account_id where user_id = $1 and ended_at is null) as sessions,
    (select count(*)::int from account where user_id = $1 and closed_at is not null) as closed,
    (select count(*)::int from access_right where user_id = $1 and ends_on >= $2::date) as rights`, [aino.userId, today])
  assert.deepEqual([...rows], [{ request: 'refused', sessions: 0, closed: 1, rights: 0 }])
  assert.match(await (await admin.get('/access-register?overdue=yes')).text(), /Arkiston avain/)
})

test('nobody closes their own account, a wrong day is refused with what was typed, and another duty sees no checklist', async () => {
  const aino = await s.signIn('customer_care')
  assert.equal((await leave(admin.userId, today)).status, 403)
  const wrong = await admin.post('/access-register/leavers', { leaver: aino.userId, last_day: '31.2.2026' })
  assert.equal(wrong.status, 422)
  assert.match(await wrong.text(), /value="31\.2\.2026"/)
  assert.equal((await aino.get(`/access-register/leavers?leaver=${admin.userId}`)).status, 403)
  await s.owner.run('update staff_user set closed_on = current_date where id = $1', [aino.userId])
  await s.owner.run('update account set closed_at = now() where user_id = $1', [aino.userId])
  assert.doesNotMatch(await (await admin.get('/access-register/leavers')).text(), new RegExp(aino.userId), 'a closed account leaves nowhere')
  assert.equal((await admin.get(`/access-register/leavers?leaver=${s.tenant.id}`)).status, 404)
})

test('an account is open to the end of the last day, and to nobody the day after, before anything has run', async () => {
  const aino = await s.signIn('customer_care')
  assert.equal((await leave(aino.userId, addDays(today, 1))).status, 303)
  assert.equal((await aino.get('/account')).status, 200, 'today they still work')
  const { rows: [ended] } = await s.owner.run('select ends_on::text from duty where user_id = $1', [aino.userId])
  assert.equal(ended?.['ends_on'], addDays(today, 1))
  assert.match(await (await admin.get('/access-register/leavers')).text(), new RegExp(aino.userId))
  await s.owner.run("update duty set ends_on = '2999-12-31' where user_id = $1", [aino.userId])
  s.gate.clock.shift(day)
  assert.equal((await (await again(aino.accountId)).get('/account')).status, 200, 'the last day')
  s.gate.clock.shift(day)
  const late = await again(aino.accountId)
  assert.equal((await late.get('/account')).status, 303, 'the day after')
  await s.gate.write(s.as('access_security'), 'access_security', 'test', closeLeavers)
  const { rows } = await s.owner.run(`select closed_at is not null as closed, ended_at is not null as ended from account
    join session on account_id = account.id where account.id = $1 group by 1, 2`, [aino.accountId])
  assert.deepEqual([...rows], [{ closed: true, ended: true }])
})

/** The same user signed in anew: a session lasts no longer than a working day. */
async function again(accountId: string) {
  const token = await s.gate.write(s.as('access_security'), 'access_security', 'test', (task) => startSession(task, accountId))
  await s.owner.run('update session set created_at = $2 where account_id = $1', [accountId, s.gate.clock.now()])
  return visitor(s.app, token)
}
