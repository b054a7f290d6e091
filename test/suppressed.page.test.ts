import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { importCustomers } from '../src/customers/import.ts'
import { addPerson } from '../src/customers/persons.ts'
import { site, type Site } from './site.ts'

let s: Site
let person: string
let clerk: Awaited<ReturnType<Site['signIn']>>
before(async () => {
  s = await site()
  clerk = await s.signIn('customer_care')
  person = await s.gate.write(s.as('contracting'), 'contracting', 'test', (task) =>
    addPerson(task, { first_name: 'Veikko', last_name: 'Uusi', source: 'person', source_on: task.today, emails: [] }, []))
})
beforeEach(async () => {
  await s.owner.run('delete from suppression')
  for (const address of ['veikko@example.fi', '+358447291400']) await keepOut(s.tenant.id, address)
})
after(() => s.close())

/** The suppression of this controller, made for whom the digest is of. */
async function keepOut(digestOf: string, address: string) {
  await s.owner.run(`insert into suppression (tenant_id, id, digest, ground, ends_on) values ($1, gen_random_uuid(), $2, 'asked', current_date + 30)`,
    [s.tenant.id, s.ledger.digest(digestOf, address)])
}
const add = (email: string, more: Record<string, string> = {}) => clerk.post(`/people/${person}/emails`, { email, starts_on: '1.1.2026', ...more })
const mails = async () => (await s.owner.run('select email from person_email order by email')).rows.map((row) => row['email'])
const lifted = async () => (await s.owner.run('select lifted_because from suppression where lifted_on is not null')).rows.map((row) => row['lifted_because'])
const asks = /Palaako henkilö rekisteriin\?/
const refuses = /on pyytänyt, ettei häntä tuoda takaisin/
const newcomer = (more: Record<string, string>) => clerk.post('/people', { 'person.first_name': 'Aino', 'person.last_name': 'Palaaja',
  'person.source': 'person', 'person.source_on': '1.1.2026', 'person.language': 'fi', save_anyway: '1', ...more })

test('who asked to stay out is not brought back by a page or a program, and is told why; others are', async () => {
  const refused = await add('Veikko@example.fi')
  assert.notEqual(refused.status, 303)
  assert.match(await refused.text(), refuses)
  const byProgram = await clerk.send('POST', '/api/v1/phones', { person_id: person, phone: '+358447291400', starts_on: '2026-01-01' }, { 'idempotency-key': 'a' })
  const said = await byProgram.text()
  assert.equal(byProgram.status, 409, said)
  assert.match(said, refuses)
  assert.deepEqual(await mails(), [])
  assert.equal((await add('toinen@example.fi')).status, 303)
  await s.owner.run('update suppression set ends_on = current_date - 1')
  assert.equal((await add('veikko@example.fi')).status, 303, 'the promise has ended')
})

test('an address is not corrected into one whose owner stays out, by a page or a program', async () => {
  const { rows: [row] } = await s.owner.run("select id, row_version from person_email where email = 'toinen@example.fi'")
  const at = `${String(row?.['id'])}`
  const page = await clerk.post(`/people/${person}/emails/${at}`, { email: 'veikko@example.fi', row_version: String(row?.['row_version']) })
  assert.match(await page.text(), asks)
  const program = await clerk.send('PATCH', `/api/v1/emails/${at}`, { email: 'veikko@example.fi' }, { 'if-match': `"${String(row?.['row_version'])}"` })
  assert.equal(program.status, 409)
  assert.match(await program.text(), refuses)
  assert.ok((await mails()).includes('toinen@example.fi'))
})

test('the form of a new person refuses, asks on what ground they come back, and lets them in by it', async () => {
  const people = async () => (await s.owner.run("select id from person where last_name = 'Palaaja'")).rows.length
  for (const reach of [{ 'email.email': 'VEIKKO@example.fi' }, { 'phone.phone': '044 729 1400' }]) {
    const refused = await newcomer(reach)
    assert.equal(refused.status, 409)
    const html = await refused.text()
    assert.match(html, asks)
    assert.match(html, /value="Palaaja"/, 'what was typed is kept')
  }
  assert.equal((await newcomer({ 'email.email': 'veikko@example.fi', came_back: 'because' })).status, 409, 'no such ground')
  assert.deepEqual([await people(), await lifted()], [0, []])
  assert.equal((await newcomer({ 'email.email': 'veikko@example.fi', came_back: 'own_wish' })).status, 303)
  assert.deepEqual([await people(), await lifted()], [1, ['own_wish']])
  const { rows: [entry] } = await s.owner.run(`select e.user_id from audit_entry e join audit_shape sh on sh.id = e.shape_id
    where sh.columns::text like '%suppression.lifted_because%'`)
  assert.equal(entry?.['user_id'], clerk.userId, 'the log names who let them back')
})

test('somebody else of the same name is let in, and so is one whom only another controller is to leave out', async () => {
  await s.owner.run('delete from suppression')
  await keepOut('019a0000-0000-7000-8000-000000000000', 'muu@example.fi')
  await keepOut(s.tenant.id, 'palaaja@example.fi')
  for (const email of ['muu@example.fi', 'aino@example.fi']) assert.equal((await newcomer({ 'email.email': email })).status, 303)
  assert.deepEqual(await lifted(), [])
})

test('a file brings nobody back: the line is refused with how to go on, and the others are taken', async () => {
  const header = 'Asiakasnumero;Asiakastyyppi;Nimi;Y-tunnus;Yhteyshenkilön etunimi;Yhteyshenkilön sukunimi;Yhteyshenkilön sähköposti;Yhteyshenkilön puhelin;Puhelin\n'
  const lines = ['1;yksityinen;Uusi Veikko;;Veikko;Uusi;Veikko@Example.fi;;', '2;yksityinen;Uusi Veikko;;Veikko;Uusi;;044 729 1400;',
    '3;yksityinen;Uusi Veikko;;Veikko;Uusi;;;044 729 1400', '4;yksityinen;Uusi Veikko;;Veikko;Uusi;veikko.u@example.fi;;',
    '5;yritys;Vaihde Oy;0113466-8;Maija;Ek;;;044 729 1400']
  const bring = (dryRun: boolean) => importCustomers(s.gate, s.as('contracting'), Buffer.from(header + lines.join('\n')), { dryRun })
  for (const dryRun of [true, false]) {
    const done = await bring(dryRun)
    assert.deepEqual(done.refused.map(({ line, column }) => [line, column]),
      [[2, 'Yhteyshenkilön sähköposti'], [3, 'Yhteyshenkilön puhelin'], [4, 'Puhelin']])
    assert.match(done.refused[0]?.reason.fi ?? '', /lisää hänet lomakkeella/)
    assert.equal(done.accepted, 2)
  }
  assert.ok(!(await mails()).some((email) => String(email).toLowerCase() === 'veikko@example.fi' && email !== 'veikko@example.fi'))
})
