import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { site, type Site, type Visitor } from '../../test/site.ts'
import { affiliate } from './affiliations.ts'
import { addOrganisation } from './organisations.ts'
import { addPerson } from './persons.ts'

let s: Site
let writer: Visitor
let town = ''
let aino = ''
before(async () => {
  s = await site()
  writer = await s.signIn('account_management', 'customer_care')
  await s.gate.write(s.as('contracting'), 'contracting', 'test', async (task) => {
    town = await addOrganisation(task, { name: 'Nivala', legal_form: 'municipality' })
    aino = await addPerson(task, { first_name: 'Aino', last_name: 'Aho', source: 'person', source_on: task.today,
      emails: [{ email: 'Aino.Aho@nivala.example' }, { email: 'aino@koti.example', is_private: true }] }, [town])
    await affiliate(task, { person_id: aino, organisation_id: town })
  })
})
beforeEach(() => s.owner.run('update person_email set bounced_on = null, bounced_because = null, ended_on = null'))
after(() => s.close())

const rows = async () => (await s.owner.run('select id, email, bounced_on::text, bounced_because, row_version from person_email order by email desc')).rows
const marks = async () => (await rows()).map((row) => [row['email'], row['bounced_on'], row['bounced_because']])
const none = [null, null]
const work = async () => (await rows()).find(({ email }) => String(email).endsWith('nivala.example')) ?? {}
const free = (email: string) => [email, ...none]

const receiver = (email: string, status: string) => ['', `Final-Recipient: rfc822; ${email}`, 'Action: failed', `Status: ${status}`]
const report = (day: string, ...receivers: readonly (readonly string[])[]) => [
  'From: MAILER-DAEMON@mx.example', 'Subject: Undelivered', `Date: ${day} 09:12:44 +0200`, 'MIME-Version: 1.0',
  'Content-Type: multipart/report; report-type=delivery-status; boundary="b1"', '', '--b1', 'Content-Type: text/plain', '',
  'Your message could not be delivered.', '--b1', 'Content-Type: message/delivery-status', '', 'Reporting-MTA: dns; mx.example',
  ...receivers.flat(), '', '--b1--', ''].join('\r\n')

async function drop(bytes: string, on = `/customers/${town}`): Promise<string> {
  const body = new FormData()
  body.set('file', new File([bytes], 'palautus.eml'))
  const answer = await writer.post(`${on}/mail`, body)
  assert.equal(answer.status, 303, await answer.text())
  return (await writer.get(on)).text()
}

test('an address is marked on its card with a day and a reason, told there, and works again when somebody says so', async () => {
  const { id, row_version } = await work()
  const form = await (await writer.get(`/people/${aino}/bounces/${String(id)}/edit`)).text()
  assert.match(form, /Aino\.Aho@nivala\.example/)
  const said = { bounced_on: '1.3.2020', bounced_because: 'mailbox_full', row_version: String(row_version) }
  assert.equal((await writer.post(`/people/${aino}/bounces/${String(id)}`, said)).status, 303)
  assert.deepEqual(await marks(), [free('aino@koti.example'), ['Aino.Aho@nivala.example', '2020-03-01', 'mailbox_full']])
  assert.match(await (await writer.get(`/people/${aino}`)).text(), /ei toimi, 1\.3\.2020: postilaatikko on täynnä/)
  const now = await work()
  assert.equal((await writer.post(`/people/${aino}/emails/${String(id)}/works`, { row_version: String(now['row_version']) })).status, 303)
  assert.deepEqual(await marks(), [free('aino@koti.example'), free('Aino.Aho@nivala.example')])
})

test('a mark without its day or its reason, or of a day ahead, is refused and marks nothing', async () => {
  const { id, row_version } = await work()
  for (const [bounced_on, bounced_because] of [['', 'refused'], ['1.3.2020', ''], ['1.3.2999', 'refused'], ['1.3.2020', 'x'], ['', '']]) {
    const said = { bounced_on: bounced_on ?? '', bounced_because: bounced_because ?? '', row_version: String(row_version) }
    assert.equal((await writer.post(`/people/${aino}/bounces/${String(id)}`, said)).status, 422, `${bounced_on} ${bounced_because}`)
  }
  assert.deepEqual(await marks(), [free('aino@koti.example'), free('Aino.Aho@nivala.example')])
})

test('an address that is corrected into another one has not bounced; what else is corrected leaves the mark', async () => {
  const { id } = await work()
  await s.owner.run("update person_email set bounced_on = '2020-03-01', bounced_because = 'other' where id = $1", [id])
  const correct = async (email: string, is_private: string) => {
    const said = { email, is_private, row_version: String((await work())['row_version']) }
    assert.equal((await writer.post(`/people/${aino}/emails/${String(id)}`, said)).status, 303)
  }
  await correct('Aino.Aho@nivala.example', 'true')
  assert.equal((await work())['bounced_because'], 'other')
  await correct('aino.b@nivala.example', 'false')
  assert.equal((await work())['bounced_because'], null)
  await correct('Aino.Aho@nivala.example', 'false')
})

test('a report of a lasting failure marks the address, by its day and reason, and becomes no note', async () => {
  const html = await drop(report('Mon, 16 Nov 2020', receiver('aino.aho@NIVALA.example', '5.1.1')))
  assert.deepEqual(await marks(), [free('aino@koti.example'), ['Aino.Aho@nivala.example', '2020-11-16', 'unknown_address']])
  assert.match(html, /Toimimattomaksi merkittiin: 1\.</)
  assert.doesNotMatch(html, /could not be delivered|mx\.example/)
  await drop(report('Tue, 17 Nov 2020', receiver('aino.aho@nivala.example', '5.2.2')))
  assert.equal((await work())['bounced_on'], '2020-11-16')
})

test('a failure that passes marks nothing and says so; so does one of the message itself, and of a stranger', async () => {
  const html = await drop(report('Mon, 16 Nov 2020', receiver('aino.aho@nivala.example', '4.2.2'), receiver('aino@koti.example', '5.3.4'),
    receiver('eero@nivala.example', '5.1.1')), `/people/${aino}`)
  assert.match(html, /Toimimattomaksi merkittiin: 0\. Merkitsemättä jäi, koska vika on ohimenevä tai itse viestissä: 2\. Osoitteita, joita ei löytynyt[^.]*: 1\./)
  await s.owner.run("update person_email set ended_on = '2020-01-01' where email like 'Aino%'")
  await drop(report('Mon, 16 Nov 2020', receiver('aino.aho@nivala.example', '5.1.1')))
  assert.deepEqual(await marks(), [free('aino@koti.example'), free('Aino.Aho@nivala.example')])
})

test('a report from the future is of today', async () => {
  await drop(report('Mon, 16 Nov 2999', receiver('aino@koti.example', '5.7.1')))
  const [row] = (await s.owner.run("select bounced_on <= now()::date and bounced_on > '2020-01-01' as is_past from person_email where bounced_because = 'refused'")).rows
  assert.deepEqual(row, { is_past: true })
})

test('only the address that works is copied and listed first; who has none of them is left out, told and marked', async () => {
  const mark = (like: string) => s.owner.run("update person_email set bounced_on = '2020-03-01', bounced_because = 'other' where email like $1", [like])
  const copied = async () => (await writer.post('/people/addresses', { id: aino, purpose: 'customer_relationship' })).text()
  const list = async () => (await writer.get('/people')).text()
  await mark('Aino%')
  assert.match(await copied(), />aino@koti\.example</)
  assert.doesNotMatch(await list(), /Aino\.Aho@|ei toimi/)
  await mark('aino%')
  assert.match(await copied(), /1 jäi pois: mikään heidän osoitteistaan ei toimi/)
  assert.doesNotMatch(await copied(), /aino@koti|heillä ei ole osoitetta/)
  assert.match(await list(), /ei toimi/)
  assert.match(await (await writer.get('/people.csv')).text(), /Osoitteen tila[^]*ei toimi/)
})

test('a program marks an address with both the day and the reason, reads them, and lifts the mark', async () => {
  const { id } = await work()
  const send = async (body: unknown) => (await writer.send('PATCH', `/api/v1/emails/${String(id)}`, body,
    { 'if-match': `"${String((await work())['row_version'])}"` })).status
  for (const half of [{ bounced_on: '2020-03-01' }, { bounced_because: 'refused' }, { bounced_on: '2999-01-01', bounced_because: 'refused' }])
    assert.equal(await send(half), 422)
  assert.equal(await send({ bounced_on: '2020-03-01', bounced_because: 'refused' }), 200)
  assert.match(await (await writer.get(`/api/v1/emails/${String(id)}`)).text(), /"bounced_on":"2020-03-01","bounced_because":"refused"/)
  assert.equal(await send({ bounced_on: null, bounced_because: null }), 200)
  assert.equal((await work())['bounced_on'], null)
})
