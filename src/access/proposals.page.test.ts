import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { newId } from '../platform/id.ts'
import { site, type Site } from '../../test/site.ts'
import { grantDuty } from './duties.ts'
import { addProvider } from './oidc-providers.ts'
import { addGroup, patchGroup } from './scim-groups.ts'
import { addFromDirectory, changeFromDirectory, deactivate, userOf } from './scim-users.ts'

let s: Site
let admin: Awaited<ReturnType<Site['signIn']>>
let provider: string
const writing = <R>(act: Parameters<typeof s.gate.write<'access_security', R>>[3]) => s.gate.write(s.as('access_security'), 'access_security', 'test', act)
before(async () => {
  s = await site()
  admin = await s.signIn('access_administration')
  provider = await writing((task) => addProvider(task, { name: 'Entra', issuer: `https://login.microsoftonline.com/${newId()}/v2.0`, clientId: 'c', secret: 's' }, s.sealer))
})
after(() => s.close())

function newcomer(name: string): Promise<string> {
  return writing(async (task) => await addFromDirectory(task, provider, { userName: `${newId()}@kunta.example`, externalId: newId(), name }) ?? '')
}

function group(displayName: string, members: readonly string[]): Promise<string> {
  return writing((task) => addGroup(task, provider, { displayName, members: members.map((value) => ({ value })) }))
}

const page = async (path = '/duties/proposals') => (await admin.get(path)).text()

test('a group proposes the duty that somebody said it does, gives nothing itself, and says so where duties are given', async () => {
  const id = await newcomer('Helmi Hakala')
  const laskutus = await group('Laskutus-ryhmä', [id])
  assert.doesNotMatch(await page(), /Helmi Hakala/)
  assert.equal((await admin.post(`/duties/proposals/groups/${laskutus}`, { work_task: 'invoicing', row_version: '1' })).status, 303)
  assert.equal((await admin.post(`/duties/proposals/groups/${laskutus}`, { work_task: '', row_version: '1' })).status, 409, 'an old version')
  assert.match(await page(), /Helmi Hakala[\s\S]*Laskutus-ryhmä/)
  assert.match(await page('/duties'), /Hakemisto ehdottaa tehtäviä: 1\./)
  const { rows: [{ user_id: user } = {}] } = await s.owner.run('select user_id from external_identity where id = $1', [id])
  assert.equal((await s.owner.run('select 1 from duty where user_id = $1', [String(user)])).rows.length, 0)
  const link = /href="(\/duties\/new\?[^"]*)"/.exec(await page())?.[1]?.replaceAll('&amp;', '&') ?? ''
  const form = await page(link)
  assert.match(form, /value="Hakemiston ryhmä Laskutus-ryhmä"/)
  assert.match(form, new RegExp(`<option value="${String(user)}" selected`))
  await writing((task) => grantDuty(task, { userId: String(user), reach: '*', workTask: 'invoicing', title: 'Laskutus', ground: 'ryhmä',
    startsOn: task.today, endsOn: '2999-12-31' }))
  assert.doesNotMatch(await page('/duties'), /Hakemisto ehdottaa/)
  await writing((task) => patchGroup(task, provider, laskutus, [{ op: 'remove', path: `members[value eq "${id}"]` }]))
  assert.match(await page(), /Päätettäväksi ehdotetut[\s\S]*Helmi Hakala/)
  assert.equal((await s.owner.run("select 1 from duty where user_id = $1 and ends_on = '2999-12-31'", [String(user)])).rows.length, 1)
})

test('a proposal is dismissed for a reason, and comes back when the membership changes or the group proposes something else', async () => {
  const [id, other] = [await newcomer('Ossi Ohimo'), await newcomer('Tea Toinen')]
  const events = await group('Tapahtumat', [id, other])
  await admin.post(`/duties/proposals/groups/${events}`, { work_task: 'events', row_version: '1' })
  const { rows: [row] } = await s.owner.run('select id from directory_member where identity_id = $1', [id])
  const proposal = String(row?.['id'])
  const isProposed = async () => new RegExp(`<option value="${proposal}"`).test(await page())
  assert.equal(await isProposed(), true)
  const silent = await admin.post('/duties/proposals/dismissals', { proposal, reason: ' ' })
  assert.equal(silent.status, 422)
  assert.match(await silent.text(), new RegExp(`<option value="${proposal}" selected`))
  assert.equal((await admin.post('/duties/proposals/dismissals', { proposal, reason: 'Siirtyy kesällä muualle' })).status, 303)
  assert.equal((await admin.post('/duties/proposals/dismissals', { proposal, reason: 'uudestaan' })).status, 422, 'once is enough')
  assert.equal(await isProposed(), false)
  assert.match(await page(), /Hylätyt ehdotukset[\s\S]*Ossi Ohimo[\s\S]*Siirtyy kesällä muualle/)
  assert.match(await page(), /Tea Toinen: Tilaisuudet/, 'another member’s is another proposal')
  const everybody = { op: 'replace' as const, value: { members: [{ value: id }, { value: other }] } }
  await writing((task) => patchGroup(task, provider, events, [everybody]))
  assert.equal(await isProposed(), false, 'a directory that sends the same members changes nothing')
  await writing((task) => patchGroup(task, provider, events, [{ op: 'replace', value: { members: [{ value: other }] } }, everybody]))
  assert.equal(await isProposed(), true, 'left and came back')
  await admin.post('/duties/proposals/dismissals', { proposal, reason: 'ei vieläkään' })
  assert.equal((await admin.post(`/duties/proposals/groups/${events}`, { work_task: 'invoicing', row_version: '2' })).status, 303)
  assert.equal(await isProposed(), true, 'another duty is another proposal')
  const care = await s.signIn('customer_care')
  assert.equal((await care.post('/duties/proposals/dismissals', { proposal, reason: 'x' })).status, 403)
})

test('nobody without the duty sees the proposals, and no work task is proposed that is none', async () => {
  const care = await s.signIn('customer_care')
  assert.equal((await care.get('/duties/proposals')).status, 403)
  const id = await group('Tuntematon', [])
  assert.equal((await admin.post(`/duties/proposals/groups/${id}`, { work_task: 'superuser', row_version: '1' })).status, 303)
  assert.equal((await s.owner.run('select work_task from directory_group where id = $1', [id])).rows[0]?.['work_task'], null)
  assert.equal((await admin.post(`/duties/proposals/groups/${newId()}`, { work_task: 'invoicing' })).status, 404)
})

test('a directory that says somebody is active again opens nobody whom an administrator closed', async () => {
  const id = await newcomer('Lauri Lähtijä')
  const { rows: [{ user_id: user } = {}] } = await s.owner.run('select user_id from external_identity where id = $1', [id])
  const state = async () => (await s.owner.run('select closed_on is not null as left, closed_at is not null as closed from staff_user join account on user_id = staff_user.id where staff_user.id = $1', [String(user)])).rows[0]
  const say = (active: boolean) => writing(async (task) => (active ? changeFromDirectory(task, provider, id, { active }) : deactivate(task, await userOf(task, provider, id))))
  await say(false)
  await say(true)
  assert.deepEqual({ ...await state() }, { left: false, closed: false }, 'the directory opens what it closed itself')
  assert.equal((await admin.post('/access-register/leavers', { leaver: String(user), last_day: '1.1.2020' })).status, 303)
  await say(false)
  await say(true)
  assert.deepEqual({ ...await state() }, { left: true, closed: true })
})
