import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { recordObjection } from '../src/customers/objections.ts'
import { takeDue, nextOf } from '../src/bulletins/outbox.ts'
import { saidIn } from '../src/bulletins/bulletins.ts'
import { machineActor } from '../src/platform/tenants.ts'
import { addDays, dayOf, instantAt } from '../src/platform/text/day.ts'
import { bulletinSite, type BulletinSite } from './bulletins.ts'
import { answering } from './mail-server.ts'

const answers = new Map<string, Error>()
let s: BulletinSite
let clerk: Awaited<ReturnType<BulletinSite['clerk']>>
before(async () => {
  s = await bulletinSite((address) => answers.get(address))
  clerk = await s.clerk('customer_care')
})
after(() => s.close())

const said = { subject_fi: 'Katko', body_fi: 'Palvelu on poissa käytöstä.\n\n- Posti\n- Varmistus' }
const idIn = (answer: Response) => /[0-9a-f-]{36}/.exec(answer.headers.get('location') ?? '')?.[0] ?? assert.fail(String(answer.status))
const versionOf = async (id: string) => String((await s.owner.run('select row_version from bulletin where id = $1', [id])).rows[0]?.['row_version'])
const act = async (id: string, name: string, form: Readonly<Record<string, string>> = {}) =>
  clerk.post(`/bulletins/${id}/${name}`, { row_version: await versionOf(id), ...form })

async function draftTo(...people: readonly string[]): Promise<string> {
  const id = idIn(await clerk.post('/people/bulletin', new URLSearchParams(people.map((person) => ['id', person]))))
  assert.equal((await act(id, 'texts', said)).status, 303)
  return id
}

async function sent(...people: readonly string[]): Promise<string> {
  const id = await draftTo(...people)
  assert.equal((await act(id, 'send', { when: 'now' })).status, 303)
  return id
}

const stateOf = async (id: string) => (await s.owner.run('select state from bulletin where id = $1', [id])).rows[0]?.['state']

test('a bulletin is written, tried on oneself and sent, to each in their own language, as a page and as plain text', async () => {
  const [aino, axel] = [await s.contact('Aino', 'fi'), await s.contact('Axel', 'sv')]
  const id = await draftTo(aino, axel)
  assert.equal((await act(id, 'texts', { ...said, subject_sv: 'Avbrott', body_sv: 'Tjänsten är ur bruk.' })).status, 303)
  assert.equal((await act(id, 'test')).status, 303)
  assert.deepEqual((await s.post.lettersTo(clerk.email, 2)).map(({ subject }) => subject), ['Koe: Katko', 'Prov: Avbrott'])
  assert.equal(await s.send(), 0, 'a draft goes nowhere')
  assert.equal((await act(id, 'send', { when: 'now' })).status, 303)
  assert.equal(await s.send(), 2)
  const [fi] = await s.post.lettersTo('aino@nivala.example')
  assert.equal(fi?.subject, 'Katko')
  assert.match(fi?.html ?? '', /<html lang="fi">[\s\S]*<p[^>]*>Palvelu on poissa käytöstä\.<\/p><ul[^>]*><li>Posti<\/li><li>Varmistus<\/li><\/ul>/)
  assert.match(fi?.text ?? '', /Palvelu on poissa käytöstä\.\n\n- Posti\n- Varmistus\n\n-- \nJoki ICT Oy, /)
  assert.match(fi?.text ?? '', /Sinulla on oikeus vastustaa[^\n]*\nhttps:\/\/rekisteri\.example\/your-data\?kieli=fi\n\n[^\n]*\nhttps:\/\/rekisteri\.example\/notice\/fi/)
  assert.doesNotMatch(fi?.html ?? '', /<img|<link|<script|url\(/, 'nothing is fetched, so nobody is followed')
  assert.match(fi?.headers ?? '', /^Auto-Submitted: auto-generated$/m)
  const [sv] = await s.post.lettersTo('axel@nivala.example')
  assert.match(`${sv?.subject}\n${sv?.text}`, /^Avbrott\nTjänsten är ur bruk\.[\s\S]*notice\/sv/)
  assert.equal(await stateOf(id), 'sent')
  assert.match(await (await clerk.get(`/bulletins/${id}`)).text(), /<dt>Lähetetty<\/dt><dd class="value">2<\/dd>/)
  const { rows } = await s.owner.run('select person_id, language, channel from notice_given where person_id = any($1) order by language', [[aino, axel]])
  assert.deepEqual(rows.map((row) => ({ ...row })), [{ person_id: aino, language: 'fi', channel: 'email' }, { person_id: axel, language: 'sv', channel: 'email' }])
  assert.equal(await s.send(), 0, 'and never again')
})

test('who objected, died or has no address that works since it was written is not sent to, and whoever objected is not named', async () => {
  const people = [await s.contact('Bea', 'fi'), await s.contact('Bo', 'fi'), await s.contact('Bertil', 'fi'), await s.contact('Birgit', 'fi')]
  const [bea = '', bo = '', bertil = ''] = people
  const id = await sent(...people)
  await s.gate.write(s.as('contracting'), 'contracting', 'test', async (task) => {
    await recordObjection(task, { person_id: bea, against: 'informing' })
    await task.update('person', bo, { died_on: task.today })
  })
  await s.owner.run("update person_email set bounced_on = '2026-01-01', bounced_because = 'other' where person_id = $1", [bertil])
  assert.equal(await s.send(), 1)
  assert.deepEqual(s.post.received.filter(({ to }) => /^b\w+@/.test(to)).map(({ to }) => to), ['birgit@nivala.example'])
  const page = await (await clerk.get(`/bulletins/${id}`)).text()
  assert.match(page, /Aho Bertil[\s\S]*Ei osoitetta, johon viesti menisi/)
  assert.doesNotMatch(page, /Aho Bea|Aho Bo</)
})

test('an address that the server lastingly refuses is marked, one that it refuses for a while is tried again', async () => {
  const people = [await s.contact('Cecilia', 'fi'), await s.contact('Carl', 'fi'), await s.contact('Camilla', 'fi')]
  answers.set('cecilia@nivala.example', answering(550, '5.1.1 no such user')).set('carl@nivala.example', answering(451, '4.7.1 greylisted'))
  const id = await sent(...people)
  assert.equal(await s.send(), 1)
  assert.deepEqual(await s.fates(id), [['Camilla', 'sent', null], ['Carl', 'waiting', null], ['Cecilia', 'refused', 'unknown_address']])
  const { rows } = await s.owner.run('select bounced_because from person_email where person_id = $1', [people[0]])
  assert.equal(rows[0]?.['bounced_because'], 'unknown_address')
  assert.equal(await s.send(), 0, 'not before its time')
  answers.clear()
  s.gate.clock.shift(5 * 60_000)
  assert.equal(await s.send(), 1)
  assert.deepEqual(await s.fates(id), [['Camilla', 'sent', null], ['Carl', 'sent', null], ['Cecilia', 'refused', 'unknown_address']])
  assert.equal(await stateOf(id), 'sent')
})

test('one that the receiver’s server never takes is given up after two days of trying', async () => {
  const person = await s.contact('Daniel', 'fi')
  answers.set('daniel@nivala.example', answering(452, '4.2.2 mailbox full'))
  const id = await sent(person)
  for (let i = 0; i < 6; i++) {
    await s.send()
    s.gate.clock.shift(1440 * 60_000)
  }
  assert.deepEqual(await s.fates(id), [['Daniel', 'refused', 'other']])
  answers.clear()
  s.gate.clock.shift(-6 * 1440 * 60_000)
})

test('a server that is not reached, or takes nothing just now, loses nobody and is asked again', async () => {
  const people = [await s.contact('Eeva', 'fi'), await s.contact('Erik', 'fi')]
  answers.set('eeva@nivala.example', answering(421, '4.3.2 closing')).set('erik@nivala.example', answering(421, '4.3.2 closing'))
  const id = await sent(...people)
  assert.equal(await s.send(), 0)
  assert.deepEqual(await s.fates(id), [['Eeva', 'waiting', null], ['Erik', 'waiting', null]])
  answers.clear()
  assert.equal(await s.send(), 0, 'five minutes are waited')
  s.gate.clock.shift(5 * 60_000)
  assert.equal(await s.send(), 2)
  assert.deepEqual(await s.fates(id), [['Eeva', 'sent', null], ['Erik', 'sent', null]])
})

test('a bulletin for later leaves at its time by the clock of the controller, also over daylight saving, and can be cancelled', async () => {
  const id = await draftTo(await s.contact('Fanny', 'fi'))
  const today = dayOf(s.gate.clock.now())
  for (const [form, what] of [[{ when: 'later', send_on: 'huomenna', send_time: '9.00' }, /Kirjoita päivä muodossa/],
    [{ when: 'later', send_on: addDays(today, -1), send_time: '9.00' }, /Aika on jo mennyt/], [{ when: 'later', send_on: addDays(today, 400), send_time: '9.00' }, /enintään vuoden/],
    [{ when: 'later', send_on: addDays(today, 3), send_time: '25.00' }, /Kirjoita kellonaika/], [{ when: '' }, /Valitse, milloin/]] as const) {
    const answer = await act(id, 'send', form)
    assert.equal(answer.status, 422)
    assert.match(await answer.text(), what)
  }
  // The clock is turned back on the last Sunday of October.
  const year = Number(today.slice(0, 4)) + (today.slice(5) > '10-20' ? 1 : 0)
  const sunday = Array.from({ length: 7 }, (_, at) => `${year}-10-${31 - at}`).find((day) => new Date(`${day}T12:00Z`).getUTCDay() === 0) ?? ''
  assert.equal((await act(id, 'send', { when: 'later', send_on: sunday, send_time: '9.00' })).status, 303)
  const { rows } = await s.owner.run("select send_at from bulletin where id = $1 and send_at = ($2 || ' 09:00')::timestamp at time zone 'Europe/Helsinki'", [id, sunday])
  assert.equal(rows.length, 1, 'nine by the clock on the wall')
  assert.equal(await s.send(), 0)
  const wait = (instantAt(sunday, '9.00')?.getTime() ?? 0) - s.gate.clock.now().getTime()
  s.gate.clock.shift(wait - 1_000)
  assert.equal(await s.send(), 0)
  s.gate.clock.shift(1_001)
  assert.equal(await s.send(), 1)
  s.gate.clock.shift(-wait - 1)
  const other = await draftTo(await s.contact('Frans', 'fi'))
  assert.equal((await act(other, 'send', { when: 'later', send_on: addDays(today, 3), send_time: '9.00' })).status, 303)
  assert.equal((await act(other, 'texts', said)).status, 409, 'what waits is not rewritten')
  assert.equal((await act(other, 'cancel')).status, 303)
  s.gate.clock.shift(4 * 86_400_000)
  assert.equal(await s.send(), 0)
  s.gate.clock.shift(-4 * 86_400_000)
  assert.equal((await act(other, 'cancel')).status, 409)
})

test('a process that dies while it sends leaves one message that may come twice, under the same id, and none that is lost', async () => {
  const id = await sent(await s.contact('Gabriel', 'fi'), await s.contact('Greta', 'fi'))
  const actor = machineActor(s.tenant, ['informing'])
  const outgoing = await s.gate.write(actor, 'informing', 'test', async (task) => {
    const bulletin = await takeDue(task)
    return bulletin === undefined ? undefined : nextOf(task, bulletin, saidIn(bulletin))
  })
  assert.equal(await s.send(), 0, 'it is believed to be sending for a while')
  s.gate.clock.shift(15 * 60_000)
  assert.equal(await s.send(), 2)
  assert.deepEqual((await s.fates(id)).map(([, state]) => state), ['sent', 'sent'])
  const ids = s.post.received.filter(({ to }) => /^g\w+@/.test(to)).map(({ id: one }) => one)
  assert.ok(ids.includes(`<${outgoing?.recipient ?? ''}@joki.example>`))
  assert.match(await (await clerk.get(`/bulletins/${id}`)).text(), /Saattoi tulla kahdesti<\/dt><dd class="value">1</)
})

test('two processes that look at once send each message once', async () => {
  const names = ['Hanna', 'Heikki', 'Helga', 'Henrik', 'Hilma']
  const people: string[] = []
  for (const name of names) people.push(await s.contact(name, 'fi'))
  await sent(...people)
  const counts = await Promise.all(Array.from({ length: 4 }, () => s.send()))
  assert.equal(counts.reduce((sum, count) => sum + count, 0), 5)
  const got = s.post.received.filter(({ to }) => to.startsWith('h')).map(({ to }) => to)
  assert.deepEqual([got.length, new Set(got).size], [5, 5])
})

test('a draft that nobody sends is given up in three months', async () => {
  const id = await draftTo(await s.contact('Ida', 'fi'))
  s.gate.clock.shift(89 * 86_400_000)
  await s.send()
  assert.equal(await stateOf(id), 'draft')
  s.gate.clock.shift(2 * 86_400_000)
  await s.send()
  assert.equal(await stateOf(id), 'cancelled')
  s.gate.clock.shift(-91 * 86_400_000)
})

test('what is wrong with a text is said beside it, and what was typed stays', async () => {
  const id = await draftTo(await s.contact('Jenny', 'fi'))
  for (const [form, what] of [[{ body_sv: 'Text', subject_sv: '' }, /Kirjoita aihe/], [{ subject_en: 'Only', body_en: '' }, /Kirjoita teksti tai poista aihe/],
    [{ body_fi: 'Hänen tunnuksensa on 131052-308T' }, /Tekstissä on henkilötunnus/], [{ subject_fi: 'x'.repeat(151) }, /liian pitkä/]] as const) {
    const answer = await act(id, 'texts', { ...said, ...form })
    assert.equal(answer.status, 422)
    const html = await answer.text()
    assert.match(html, what)
    assert.match(html, /Palvelu on poissa käytöstä|131052/)
  }
  assert.equal((await clerk.post(`/bulletins/${id}/texts`, { ...said, row_version: '1' })).status, 409, 'somebody else saved first')
  const empty = idIn(await clerk.post('/people/bulletin', { id: await s.contact('Jonas', 'fi') }))
  assert.equal((await act(empty, 'send', { when: 'now' })).status, 422)
  assert.equal((await act(empty, 'test')).status, 422)
})

test('the recipients are chosen by their declared roles, and somebody must be chosen', async () => {
  const person = await s.contact('Kaisa', 'fi')
  await s.owner.run("update affiliation_role set role = 'technical_contact' where person_id = $1", [person])
  assert.equal((await clerk.post('/bulletins', {})).status, 422)
  const id = idIn(await clerk.post('/bulletins', { roles: 'technical_contact' }))
  assert.deepEqual((await s.fates(id)).map(([name]) => name), ['Kaisa'])
  const none = idIn(await clerk.post('/bulletins', { roles: 'signatory' }))
  await act(none, 'texts', said)
  assert.equal((await act(none, 'send', { when: 'now' })).status, 409)
})

test('whoever does not inform customers sees no bulletin and sends none', async () => {
  const id = await draftTo(await s.contact('Lauri', 'fi'))
  const [invoicing, communications] = [await s.clerk('invoicing'), await s.clerk('communications')]
  for (const path of ['/bulletins', '/bulletins/new', `/bulletins/${id}`]) assert.equal((await invoicing.get(path)).status, 403, path)
  assert.equal((await invoicing.post(`/bulletins/${id}/send`, { when: 'now', row_version: '2' })).status, 403)
  assert.equal((await communications.get(`/bulletins/${id}`)).status, 200)
  assert.match(await (await clerk.get('/people')).text(), /\/people\/bulletin/)
  const undeclared = await s.signIn('customer_care')
  const answer = await undeclared.post(`/bulletins/${id}/send`, { when: 'now', row_version: await versionOf(id) })
  assert.equal(answer.status, 409, 'without a mail server nothing is sent')
  assert.match(await answer.text(), /Sähköpostia ei ole otettu käyttöön/)
})
