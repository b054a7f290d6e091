import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { addDays, dayOf } from '../platform/text/day.ts'
import { site, type Site } from '../../test/site.ts'
import { affiliate } from './affiliations.ts'
import { addOrganisation } from './organisations.ts'
import { addPerson } from './persons.ts'

let s: Site
let person = ''
before(async () => {
  s = await site()
  person = await s.gate.write(s.as('contracting'), 'contracting', 'test', async (task) => {
    const town = await addOrganisation(task, { name: 'Nivala', legal_form: 'municipality' })
    const id = await addPerson(task, { first_name: 'Aino', last_name: 'Mäkelä', source: 'person', source_on: addDays(task.today, -20) }, [town])
    await affiliate(task, { person_id: id, organisation_id: town })
    return id
  })
})
after(() => s.close())

test('what waits for me is taken to a calendar by days, with a way back, and without a name or a word that somebody wrote', async () => {
  const [aino, other] = [await s.signIn('customer_care'), await s.signIn('customer_care')]
  const day = addDays(dayOf(s.gate.clock.now()), 7)
  const ask = (doer: string, what: string) => aino.post(`/people/${person}/to-dos`, { what, due_on: day, doer_id: doer })
  assert.equal((await ask(aino.userId, 'Soita Mäkelälle')).status, 303)
  assert.equal((await ask(other.userId, 'Lähetä tarjous')).status, 303)
  assert.match(await (await aino.get('/my')).text(), /href="\/my\/items\.ics">Vie kalenteriin<\/a>/)
  const answer = await aino.get('/my/items.ics')
  assert.equal(answer.headers.get('content-type'), 'text/calendar; charset=utf-8')
  assert.match(answer.headers.get('content-disposition') ?? '', /attachment.*seloste\.ics/)
  const text = await answer.text()
  const plain = text.replaceAll('\r\n ', '')
  assert.equal(plain.split('BEGIN:VEVENT').length - 1, 2, 'my own to-do, and the notice that is to be given')
  assert.match(plain, new RegExp(`DTSTART;VALUE=DATE:${day.replaceAll('-', '')}\r\n[^]*SUMMARY:Tehtävä rekisterissä\r\nURL:http://localhost/people/${person}\r\n`))
  assert.match(plain, /SUMMARY:Anna tietosuojaseloste\r\n/)
  assert.match(plain, /TRIGGER;VALUE=DATE-TIME:\d{8}T0[67]0000Z\r\n/)
  assert.doesNotMatch(plain, /Mäkel|Aino|Soita|tarjous/i)
  assert.ok(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75))
})

test('whoever looks after no customers has no such calendar', async () => {
  assert.equal((await (await s.signIn('invoicing')).get('/my/items.ics')).status, 403)
})
