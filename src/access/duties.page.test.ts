import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { formatDay, addDays } from '../platform/text/day.ts'
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

const days = (...names: string[]) => Object.fromEntries(names.map((name) => [name, formatDay(today)]))
const prepared = () => ({ row_version: '1', ...days('undertaken_on', 'trained_on', 'instructed_on') })

async function give(userId: string, more: Record<string, string> = {}) {
  const answer = await admin.post('/duties', { user_id: userId, work_task: 'customer_care', title: 'Asiakaspalvelu, Nivala',
    ground: 'tehtävänkuva', reach: '', starts_on: formatDay(today), ends_on: formatDay(addDays(today, 300)), ...more })
  return { status: answer.status, path: answer.headers.get('location') ?? '', text: answer.status === 303 ? '' : await answer.text() }
}

test('a duty opens nothing before undertaking, training and instructions are recorded', async () => {
  const aino = await s.signIn()
  const { path } = await give(aino.userId)
  assert.equal((await aino.get('/customers')).status, 403)
  await admin.post(`${path}/preparation`, { row_version: '1', ...days('undertaken_on', 'trained_on') })
  assert.equal((await aino.get('/customers')).status, 403)
  await admin.post(`${path}/preparation`, { row_version: '2', ...days('instructed_on') })
  assert.equal((await aino.get('/customers')).status, 200)
})

test('before it is given a duty says in words what it opens, and nothing is given by looking', async () => {
  const aino = await s.signIn()
  const asked = new URLSearchParams({ user_id: aino.userId, work_task: 'customer_care', title: 'Palvelu', ground: 'työ', reach: '',
    starts_on: formatDay(today), ends_on: formatDay(addDays(today, 9)) })
  const text = await (await admin.get(`/duties/new?${asked.toString()}`)).text()
  assert.match(text, /näkee 0 henkilön tietoja/)
  assert.match(text, /Puhelinnumero/)
  const { rows } = await s.owner.run('select 1 from duty where user_id = $1', [aino.userId])
  assert.equal(rows.length, 0)
})

test('nobody gives a duty to themselves, and a duty without its days or of an unknown customer is refused beside the field', async () => {
  assert.equal((await give(admin.userId)).status, 403)
  const aino = await s.signIn()
  const refused = await give(aino.userId, { ends_on: '', title: 'Vain Nivala' })
  assert.equal(refused.status, 422)
  assert.match(refused.text, /Vain Nivala/)
  assert.equal((await give(aino.userId, { reach: 'Ei ole' })).status, 422)
})

test('a substitute has the duty for the absence only, is prepared too, and ends with the duty', async () => {
  const aino = await s.signIn()
  const eero = await s.signIn()
  const { path } = await give(aino.userId)
  const beyond = { user_id: eero.userId, starts_on: formatDay(today), ends_on: formatDay(addDays(today, 301)) }
  assert.equal((await admin.post(`${path}/substitute`, beyond)).status, 422)
  assert.equal((await admin.post(`${path}/substitute`, { ...beyond, ends_on: formatDay(addDays(today, 7)) })).status, 303)
  assert.equal((await eero.get('/customers')).status, 403)
  const { rows: [row] } = await s.owner.run('select id, ground from duty where user_id = $1', [eero.userId])
  assert.match(String(row?.['ground']), /sijainen/)
  await admin.post(`/duties/${String(row?.['id'])}/preparation`, prepared())
  assert.equal((await eero.get('/customers')).status, 200)
  await admin.post(`${path}/end`, { row_version: '1', now: 'yes' })
  assert.equal((await eero.get('/customers')).status, 403)
})

test('a preparation to come is refused, by the page and by the database', async () => {
  const aino = await s.signIn()
  const { path } = await give(aino.userId)
  assert.equal((await admin.post(`${path}/preparation`, { row_version: '1', trained_on: formatDay(addDays(today, 1)) })).status, 422)
  const id = path.split('/').at(-1) ?? ''
  await assert.rejects(s.gate.write(s.as('access_security'), 'access_security', 'test', (task) =>
    task.update('duty', id, { trained_on: addDays(today, 1) })))
})
