import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { answerAccess } from '../src/access-requests/answer.ts'
import { accessScript } from '../src/access-requests/script.ts'
import { addPerson } from '../src/customers/persons.ts'
import { site, type Site } from './site.ts'

let s: Site
let person: string
before(async () => {
  s = await site()
  person = await s.gate.write(s.as('contracting'), 'contracting', 'test', (task) =>
    addPerson(task, { first_name: 'Veikko', last_name: 'Palaaja', source: 'person', source_on: task.today, emails: [{ email: 'Veikko@example.fi' }] }))
  await s.owner.run(`insert into suppression (tenant_id, id, digest, ground, ends_on, lifted_on, lifted_because)
    values ($1, gen_random_uuid(), $2, 'asked', '2027-05-04', current_date, 'own_wish'), ($1, gen_random_uuid(), $3, 'asked', '2027-06-07', null, null)`,
  [s.tenant.id, s.ledger.digest(s.tenant.id, 'veikko@example.fi'), s.ledger.digest(s.tenant.id, '+358447291400')])
})
after(() => s.close())

const answerTo = () => s.gate.read(s.as('rights_requests'), 'rights_requests', 'test', 'exported', (task) => answerAccess(task, person, 'x', 'fi'))

test('who came back is told that a digest of their address is still kept, until when, and that it was lifted', async () => {
  const answer = await answerTo()
  assert.deepEqual(answer.keptOut.map(({ ends_on }) => ends_on), ['2027-05-04'])
  assert.match(accessScript(answer), /## Takaisintuonnin esto[^]*avaimellinen tiiviste[^]*4\.5\.2027\. Esto kumottiin \d/)
})

test('of whom nothing is kept out, nothing is said', async () => {
  await s.owner.run("update person_email set email = 'toinen@example.fi' where person_id = $1", [person])
  assert.doesNotMatch(accessScript(await answerTo()), /Takaisintuonnin esto/)
})

test('who was erased and asks again is told at the desk what is kept of the address they ask from', async () => {
  const officer = await s.signIn('data_protection_officer')
  const asked = async (reach: string) => {
    const answer = await officer.post('/requests', { kind: 'access', channel: 'phone', received_on: '1.1.2026', sender: 'Joku', reach, language: 'fi' })
    assert.equal(answer.status, 303, await answer.text())
    return (await officer.get(answer.headers.get('location') ?? '')).text()
  }
  assert.match(await asked('044 729 1400'), /avaimellinen tiiviste[^<]*7\.6\.2027/)
  assert.doesNotMatch(await asked('044 729 1401'), /avaimellinen tiiviste/)
})
