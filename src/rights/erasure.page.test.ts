import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { site } from '../../test/site.ts'
import { newId } from '../platform/id.ts'
import { addDays, dayOf } from '../platform/text/day.ts'

let s: Awaited<ReturnType<typeof site>>
const person = newId()
before(async () => {
  s = await site()
  await s.owner.run(`insert into person (tenant_id, id, first_name, last_name, source, source_on, notice_due_on, created_at)
    values ($1, $2, 'Veikko', 'Mäkinen', 'person', '2010-01-01', '2010-02-01', '2010-01-01')`, [s.tenant.id, person])
  await s.owner.run(`insert into person_email (tenant_id, id, person_id, email, starts_on)
    values ($1, gen_random_uuid(), $2, 'veikko@example.fi', '2010-01-01')`, [s.tenant.id, person])
  await s.owner.run(`insert into organisation (tenant_id, id, name, legal_form, note)
    values ($1, gen_random_uuid(), 'Nivala', 'municipality', 'Mäkiselle soitettu')`, [s.tenant.id])
  await s.gate.write(s.as('contracting'), 'contracting', 'test', async (task) => task.concerns(person))
})
after(() => s.close())

test('one officer proposes, another approves, reads the text and erases, without script', async () => {
  const officer = await s.signIn('data_protection_officer', 'erasing')
  const other = await s.signIn('data_protection_officer', 'erasing')
  const reader = await s.signIn('data_protection_officer')
  const drawn = await (await officer.get('/erasures/new?person=veikko@example.fi')).text()
  assert.match(drawn, /Poistetaan/)
  assert.match(drawn, /Sähköposti/)
  const refused = await officer.post('/erasures', { person })
  assert.equal(refused.status, 422)
  assert.match(await refused.text(), /Valitse peruste/)
  const made = await officer.post('/erasures', { person, ground: 'no_longer_needed' })
  assert.equal(made.status, 303)
  const path = made.headers.get('location') ?? ''
  const seen = await (await officer.get(path)).text()
  const hash = /name="hash" value="([0-9a-f]{64})"/.exec(seen)?.[1] ?? ''
  assert.match(await (await officer.post(`${path}/approve`, { hash })).text(), /Toisen henkilön on hyväksyttävä/)
  const unentitled = await reader.post(`${path}/approve`, { hash })
  assert.equal(unentitled.status, 422)
  assert.match(await unentitled.text(), /Tähän tarvitaan erillinen oikeus: tietojen poistaminen/)
  assert.equal((await other.post(`${path}/approve`, { hash })).status, 303)
  assert.match(await (await reader.post(`${path}/carry-out`)).text(), /erillinen oikeus/)
  const approved = await (await other.get(path)).text()
  assert.match(approved, /Mäkiselle soitettu/)
  assert.match(await (await other.post(`${path}/carry-out`)).text(), /Lue ensin vapaat tekstit/)
  const letter = await other.get(`${path}/letter.pdf`)
  assert.match(Buffer.from(await letter.arrayBuffer()).toString('latin1'), /<pdfuaid:part>1</)
  const text = /texts\/([0-9a-f-]{36})"/.exec(approved)?.[1] ?? ''
  const kept = await other.post(`${path}/texts/${text}`, { [`text-${text}`]: 'Mäkiselle' })
  assert.equal(kept.status, 422)
  assert.match(await kept.text(), /mainitaan tekstissä yhä/)
  assert.equal((await other.post(`${path}/texts/${text}`, { [`text-${text}`]: 'Soitettu' })).status, 303)
  assert.equal((await other.post(`${path}/carry-out`)).status, 303)
  assert.match(await (await officer.get('/erasures')).text(), /Poistettu henkilö/)
  assert.deepEqual((await s.owner.run('select id from person')).rows, [])
  assert.deepEqual((await s.owner.run('select note from organisation')).rows, [{ note: 'Soitettu' }])
})

test('nobody else opens the erasure desk', async () => {
  const clerk = await s.signIn('customer_care', 'events', 'access_administration')
  for (const path of ['/erasures', `/erasures/new?person=${person}`, '/retention']) assert.equal((await clerk.get(path)).status, 403)
  assert.equal((await clerk.post('/erasures', { person, ground: 'unlawful' })).status, 403)
})

test('a hold has a reason and an end, is listed, and ends', async () => {
  const held = newId()
  await s.owner.run(`insert into person (tenant_id, id, first_name, last_name, source, source_on, notice_due_on)
    values ($1, $2, 'Aino', 'Pitkä', 'person', '2026-01-01', '2026-02-01')`, [s.tenant.id, held])
  const officer = await s.signIn('data_protection_officer')
  const wanted = { person: held, ground: 'claim', reason: 'L 12/2026', ends_on: '31.12.2999' }
  const refused = await officer.post('/retention/holds', wanted)
  assert.equal(refused.status, 422)
  assert.match(await refused.text(), /enintään kolmen vuoden päähän/)
  for (const missing of ['person', 'ground', 'reason', 'ends_on']) {
    assert.equal((await officer.post('/retention/holds', { ...wanted, ends_on: '', [missing]: '' })).status, 422)
  }
  const today = dayOf(s.gate.clock.now())
  assert.equal((await officer.post('/retention/holds', { ...wanted, ends_on: addDays(today, 100) })).status, 303)
  const listed = await (await officer.get('/retention')).text()
  assert.match(listed, /Aino Pitkä/)
  const id = /holds\/([0-9a-f-]{36})\/end/.exec(listed)?.[1] ?? ''
  assert.equal((await officer.post(`/retention/holds/${id}/end`)).status, 303)
  const { rows } = await s.owner.run('select ends_on::text as day from hold')
  assert.deepEqual(rows, [{ day: today }])
})
