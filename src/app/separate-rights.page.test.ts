import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { loadExample } from '../notice/example.ts'
import { establish } from '../notice/establish.ts'
import { addPerson } from '../customers/persons.ts'
import { newUser, site, visitor, type Site } from '../../test/site.ts'
import { foundTenant } from '../platform/tenants.ts'

let s: Site
before(async () => {
  s = await site()
  await establish(s.gate, s.tenant, await loadExample('joki-ict'))
  await newUser(s.gate, s.as('access_security'), ['access_administration'])
  await s.gate.write(s.as('contracting'), 'contracting', 'test', async (task) => {
    for (const name of ['Aino', 'Veikko', 'Helmi']) {
      await addPerson(task, { first_name: name, last_name: 'Lahti', source: 'person', source_on: task.today })
    }
  })
})
after(() => s.close())

test('the limit is the controller\'s: more persons than it leave only with the right, by file, by workbook, by copying and on paper', async () => {
  const officer = await s.signIn('data_protection_officer')
  const care = await s.signIn('customer_care', 'events')
  for (const path of ['/people.csv', '/people.xlsx']) assert.equal((await care.get(path)).status, 200, path)
  const version = /name="version" value="(\d+)"/.exec(await (await officer.get('/settings')).text())?.[1] ?? ''
  assert.equal((await officer.post('/settings/exports', { version, exportLimit: '0' })).status, 422)
  assert.equal((await officer.post('/settings/exports', { version, exportLimit: '2' })).status, 303)
  for (const path of ['/people.csv', '/people.xlsx']) {
    const refused = await care.get(path)
    assert.equal(refused.status, 403, path)
    assert.match(await refused.text(), /erillinen oikeus: suuret viennit\. Sen voi myöntää Aino Aalto \(käyttöoikeuksien hallinta\)/)
  }
  assert.equal((await care.post('/people/addresses', { all: '1', q: '', purpose: 'events' })).status, 403)
  const printing = { all: '1', q: '', purpose: 'events', kind: 'tags' }
  assert.equal((await care.post('/people/printout', printing)).status, 403)
  assert.equal((await care.get('/people.csv?q=veikko')).status, 200, 'a few are a few')
  const { rows } = await s.owner.run("select count(*)::int as count from audit_entry where act = 'refused' and user_id = $1", [care.userId])
  assert.deepEqual(rows, [{ count: 4 }])
  const { rows: entered } = await s.owner.run("select count(*)::int as count from audit_entry where act = 'exported' and user_id = $1", [care.userId])
  assert.deepEqual(entered, [{ count: 3 }], 'what was refused is not entered as exported')
  const trusted = await s.signIn('customer_care', 'events', 'large_exports')
  for (const path of ['/people.csv', '/people.xlsx']) assert.equal((await trusted.get(path)).status, 200, path)
  assert.equal((await trusted.post('/people/addresses', { all: '1', q: '', purpose: 'events' })).status, 200)
  assert.equal((await trusted.post('/people/printout', printing)).status, 200)
})

test('a right alone opens no page, and a right of another controller gives nothing here', async () => {
  const alone = await s.signIn('large_exports', 'erasing', 'notice_approval')
  for (const path of ['/people', '/people.csv', '/erasures', '/accountability']) assert.equal((await alone.get(path)).status, 403, path)
  const other = await foundTenant(s.owner, 'test', { slug: 'toinen', name: 'Toinen Oy', languages: ['fi'] }, ['access_security'])
  const stranger = await newUser(s.gate, { ...s.as('access_security'), tenant: other.id }, ['large_exports', 'customer_care'])
  assert.equal((await visitor(s.app, stranger.token).get('/people.csv')).status, 303, 'this register does not serve that controller')
})

test('a right is told in words where it is given, and to whom it was given', async () => {
  const admin = await s.signIn('access_administration')
  const form = await (await admin.get('/duties/new')).text()
  assert.match(form, /Erillinen oikeus: suuret viennit/)
  const { userId } = await s.signIn('customer_care')
  const asked = new URLSearchParams({ user_id: userId, work_task: 'erasing', title: 'Poistot', ground: 'Tehtävänkuva', reach: '',
    starts_on: '1.1.2026', ends_on: '1.1.2030' })
  assert.match(await (await admin.get(`/duties/new?${asked.toString()}`)).text(), /Saa hyväksyä toisen esittämän poiston/)
  const holder = await s.signIn('customer_care', 'erasing')
  assert.match(await (await holder.get('/account')).text(), /Saa hyväksyä toisen esittämän poiston/)
})

test('only who may approve the notice publishes it', async () => {
  const officer = await s.signIn('data_protection_officer')
  assert.equal((await officer.post('/accountability/notice/customers')).status, 403)
  const approver = await s.signIn('data_protection_officer', 'notice_approval')
  assert.equal((await approver.post('/accountability/notice/customers')).status, 303)
})
