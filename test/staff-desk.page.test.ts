import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { site, type Site, type Visitor } from './site.ts'
import { planStaff } from './staff.ts'

let s: Site
let user: string
let first: Visitor
let second: Visitor
before(async () => {
  s = await site()
  user = await planStaff(s)
  first = await s.signIn('data_protection_officer', 'erasing')
  second = await s.signIn('data_protection_officer', 'erasing')
  await s.owner.run('update session set proved_at = now()')
})
after(() => s.close())

test('the rights desk lists the staff, shows what is held on one and gives it as a letter, files and a script', async () => {
  assert.match(await (await first.get('/requests')).text(), /href="\/staff-data"/)
  assert.match(await (await first.get('/staff-data')).text(), new RegExp(`href="/staff-data/${user}"`))
  const held = await (await first.get(`/staff-data/${user}?kieli=en`)).text()
  for (const table of ['Duty', 'Key or access', 'Session', 'Passkey', 'Draft', 'Saved view', 'External identity']) assert.match(held, new RegExp(table), table)
  for (const [ending, type] of [['pdf', 'application/pdf'], ['zip', 'application/zip'], ['txt', 'text/plain; charset=utf-8']] as const) {
    const file = await first.get(`/staff-data/${user}/answer.${ending}`)
    assert.deepEqual([file.status, file.headers.get('content-type')], [200, type])
    assert.ok((await file.arrayBuffer()).byteLength > 1_000)
  }
  const carer = await s.signIn('customer_care')
  for (const path of ['/staff-data', `/staff-data/${user}`, `/erasures/staff/${user}`]) assert.equal((await carer.get(path)).status, 403)
})

test('a user is erased on the pages by two, once the length for access rights has passed', async () => {
  const at = `/erasures/staff/${user}`
  assert.match(await (await first.get(at)).text(), /Tili on käytössä/)
  assert.equal((await first.post(at)).status, 422)
  await s.owner.run('update staff_user set closed_on = current_date where id = $1', [user])
  assert.match(await (await first.get(at)).text(), /säilytetään \d+\.\d+\.\d+ asti/)
  await s.owner.run("update staff_user set closed_on = '2015-01-01' where id = $1", [user])
  assert.equal((await first.post(at)).status, 303)
  const hash = /name="hash" value="([0-9a-f]+)"/.exec(await (await second.get(at)).text())?.[1] ?? ''
  assert.equal((await first.post(`${at}/approve`, { hash })).status, 422, 'nobody approves their own')
  assert.equal((await second.post(`${at}/approve`, { hash })).status, 303)
  assert.equal((await second.post(`${at}/carry-out`)).status, 303)
  assert.match(await (await second.get(at)).text(), /Tiedot on poistettu/)
  assert.match(await (await second.get(`/staff-data/${user}`)).text(), /Poistettu/)
  assert.doesNotMatch(await (await second.get('/staff-data')).text(), /Lauri Lähtijä/)
})
