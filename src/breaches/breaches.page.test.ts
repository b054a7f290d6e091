import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { unzipSync } from 'fflate'
import { answerAccess } from '../access-requests/answer.ts'
import { site, type Site, type Visitor } from '../../test/site.ts'
import { dayOf, formatDay } from '../platform/text/day.ts'

let s: Site
let officer: Visitor
const person = '00000000-0000-7000-8000-0000000000aa'
before(async () => {
  s = await site()
  officer = await s.signIn('data_protection_officer')
  await s.owner.run(`insert into person (tenant_id, id, first_name, last_name, source, source_on, notice_due_on)
    values ($1, $2, 'Veikko', 'Mäkinen', 'person', '2010-01-01', '2010-02-01')`, [s.tenant.id, person])
  await s.owner.run(`insert into person_email (tenant_id, id, person_id, email, starts_on)
    values ($1, gen_random_uuid(), $2, 'veikko@example.fi', '2010-01-01')`, [s.tenant.id, person])
})
after(() => s.close())

const today = () => formatDay(dayOf(s.gate.clock.now()))
const written = { kind: 'confidentiality', found_on: '2.1.2026', found_time: '9.30', happened: 'Kirje meni väärään osoitteeseen.' }
const path = async (form: Readonly<Record<string, string>> = written) => (await officer.post('/breaches', form)).headers.get('location') ?? ''
const bytes = async (address: string) => Buffer.from(await (await officer.get(address)).arrayBuffer())

test('a breach is recorded, judged, notified, told to whom it concerns, and closed, without script', async () => {
  assert.match(await (await officer.get('/breaches')).text(), /Tietoturvaloukkauksia ei ole kirjattu/)
  const card = await path()
  assert.match(await (await officer.get(card)).text(), /Määräaika on kulunut/)
  assert.match(await (await officer.post(`${card}/end`, { ground: 'Valmis' })).text(), /Arvioi ensin riski/)
  const judged = { happened: written.happened, concerned: 'Osoitteita', people: '1', risk: 'high', risk_reason: 'Osoite oli suojattu.', row_version: '1' }
  assert.equal((await officer.post(`${card}/details`, judged)).status, 303)
  assert.match((await bytes(`${card}/notification.pdf`)).toString('latin1'), /<pdfuaid:part>1</)
  const late = await officer.post(`${card}/notices`, { told_day: '6.1.2026', told_time: '10.00' })
  assert.equal(late.status, 422)
  assert.match(await late.text(), /72 tuntia on kulunut. Kerro, miksi/)
  assert.equal((await officer.post(`${card}/notices`, { told_day: '6.1.2026', told_time: '10.00', late_because: 'Selvitys kesti.' })).status, 303)
  const unknown = await officer.post(`${card}/people`, { people_meant: 'veikko@example.fi\nkukaan@example.fi' })
  assert.equal(unknown.status, 422)
  assert.match(await unknown.text(), /Näillä ei löydy yhtä henkilöä: kukaan@example.fi[^]*veikko@example.fi\nkukaan@example.fi/)
  assert.equal((await officer.post(`${card}/people`, { people_meant: 'veikko@example.fi' })).status, 303)
  const letters = unzipSync(await bytes(`${card}/letters.zip`))
  assert.deepEqual(Object.keys(letters), ['001.pdf'])
  assert.match(Buffer.from(letters['001.pdf'] ?? []).toString('latin1'), /<pdfuaid:part>1</)
  assert.match(await (await officer.post(`${card}/end`, { ground: 'Valmis' })).text(), /kerro ensin kaikille/)
  assert.equal((await officer.post(`${card}/told`, { people_told_on: today(), told_how: 'letter' })).status, 303)
  assert.match(await (await officer.get(card)).text(), /Veikko Mäkinen[^]*Kirjeellä/)
  assert.equal((await officer.post(`${card}/end`, { ground: 'Kirje saatiin takaisin.', row_version: '2' })).headers.get('location'), '/breaches')
  assert.match(await (await officer.get('/breaches')).text(), /Kirje saatiin takaisin.[^]*Päätetty/)
  assert.equal((await officer.post(`${card}/details`, judged)).status, 409)
})

test('what is wrong is said beside its field, with what was typed', async () => {
  const told = async (change: Readonly<Record<string, string>>) => {
    const answer = await officer.post('/breaches', { ...written, ...change })
    assert.equal(answer.status, 422, JSON.stringify(change))
    return answer.text()
  }
  assert.match(await told({ found_time: 'aamulla' }), /Kirjoita aika muodossa 9.30[^]*Kirje meni väärään osoitteeseen/)
  assert.match(await told({ found_on: '31.2.2026' }), /Kirjoita päivä/)
  assert.match(await told({ found_on: '1.1.2099' }), /ei voi olla tulevaisuudessa/)
  assert.match(await told({ people: 'monta' }), /Kirjoita kokonaisluku/)
  assert.match(await told({ kind: 'hups' }), /Valitse, mitä tapahtui/)
  assert.match(await told({ happened: 'Lista: 131052-308T' }), /Poista henkilötunnus/)
  assert.match(await told({ risk: 'high' }), /Kerro, miksi riski/)
})

test('nobody else sees a breach, nor another controller', async () => {
  const card = await path()
  const clerk = await s.signIn('customer_care', 'access_administration')
  for (const address of ['/breaches', '/breaches/new', card, `${card}/notification.pdf`, `${card}/letters.zip`]) {
    assert.equal((await clerk.get(address)).status, 403, address)
  }
  assert.equal((await clerk.post(`${card}/end`, { ground: 'x' })).status, 403)
  assert.equal((await officer.get('/breaches/00000000-0000-7000-8000-00000000dead')).status, 404)
  assert.equal((await officer.get('/breaches/ei-tunniste')).status, 404)
})

test('whoever a breach concerned is told of it in their answer, and is nobody in it once erased', async () => {
  const card = await path()
  await officer.post(`${card}/people`, { people_meant: person })
  const answer = await s.gate.read(s.as('rights_requests'), 'rights_requests', 'test', 'exported', (task) => answerAccess(task, person, 'x', 'fi'))
  assert.equal(answer.tables.find(({ table }) => table === 'breach_person')?.rows.length, 2)
  await s.owner.run('update breach_person set person_id = null where person_id = $1', [person])
  assert.match(await (await officer.get(card)).text(), /Poistettu rekisteristä/)
})
