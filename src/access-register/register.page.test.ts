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

async function list(query = ''): Promise<string> {
  return (await admin.get(`/access-register${query}`)).text()
}

test('a key is recorded with its ground and grantor, never for oneself, and its file runs in no spreadsheet', async () => {
  const aino = await s.signIn('customer_care')
  assert.equal((await giveKey(aino.userId)).status, 303)
  assert.equal((await giveKey(admin.userId)).status, 403)
  assert.match(await list(), /Palvelinhuone/)
  assert.match(await (await admin.get('/access-register.csv')).text(), /'=1\+1/)
  assert.equal((await aino.get('/access-register')).status, 403)
  const wrong = await admin.post('/access-register', { user_id: aino.userId, kind: 'key', name: 'Varasto' })
  assert.equal(wrong.status, 422)
  assert.match(await wrong.text(), /value="Varasto"/)
})

test('duties of the register stand in the same list as keys, rooms and systems, narrowed by person, kind and grantor', async () => {
  const aino = await s.signIn('invoicing')
  const other = await s.signIn('access_administration')
  await giveKey(aino.userId, 'Laskutuksen kaappi')
  const one = await list(`?person=${aino.userId}`)
  assert.match(one, new RegExp(`/duties/${aino.duties[0]}`))
  assert.match(one, /Laskutuksen kaappi/)
  assert.doesNotMatch(one, new RegExp(`/duties/${other.duties[0]}`))
  assert.doesNotMatch(await list(`?person=${aino.userId}&kind=duty`), /Laskutuksen kaappi/)
  assert.doesNotMatch(await list(`?person=${aino.userId}&kind=key`), new RegExp(`/duties/${aino.duties[0]}`))
  assert.match(await list(`?person=${aino.userId}&grantor=${admin.userId}`), /Laskutuksen kaappi/)
  assert.doesNotMatch(await list(`?person=${aino.userId}&grantor=${other.userId}`), /Laskutuksen kaappi/)
  const file = await (await admin.get(`/access-register.csv?person=${aino.userId}`)).text()
  assert.deepEqual(new Set(file.trim().split('\r\n').slice(1).map((line) => line.split(';')[3])), new Set(['Avain', 'Tehtävä tässä rekisterissä']))
  const workbook = await admin.get(`/access-register.xlsx?person=${aino.userId}`)
  assert.deepEqual([...new Uint8Array(await workbook.arrayBuffer()).slice(0, 2)], [0x50, 0x4b])
})

test('a key that is still out when its right has ended is overdue until it is returned', async () => {
  const aino = await s.signIn('events')
  await giveKey(aino.userId, 'Juhlasali')
  assert.doesNotMatch(await list('?overdue=yes'), /Juhlasali/)
  const { rows: [key] } = await s.owner.run("update access_right set starts_on = starts_on - 100, ends_on = starts_on - 1 where name = 'Juhlasali' returning id")
  assert.match(await list('?overdue=yes'), /Juhlasali/)
  assert.match(await (await aino.get('/account')).text(), /Juhlasali[\s\S]*palautettava/, 'one sees oneself what one owes')
  assert.doesNotMatch(await (await admin.get('/account')).text(), /Juhlasali/)
  assert.equal((await admin.post(`/access-register/${String(key?.['id'])}/return`)).status, 303)
  assert.doesNotMatch(await list(), /Juhlasali/)
})

test('a list longer than a page goes on on the next one', async () => {
  const aino = await s.signIn('communications')
  await s.owner.run(`insert into access_right (tenant_id, id, user_id, kind, name, ground, granted_by, starts_on, ends_on)
    select $1::uuid, gen_random_uuid(), $2::uuid, 'room', 'Tila ' || n, 'siivous', $3::uuid, $4::date, $4::date + n from generate_series(1, 120) n`,
  [s.tenant.id, aino.userId, admin.userId, today])
  const first = await list(`?person=${aino.userId}`)
  assert.match(first, /Tila 1</)
  assert.doesNotMatch(first, /Tila 110</)
  assert.match(await list(`?person=${aino.userId}&page=2`), /Tila 110</)
})
