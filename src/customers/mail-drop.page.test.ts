import assert from 'node:assert/strict'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { site, type Visitor } from '../../test/site.ts'
import { findPersonalIdentityCodes } from '../platform/text/hetu.ts'
import { affiliate } from './affiliations.ts'
import { addOrganisation } from './organisations.ts'
import { addPerson } from './persons.ts'

let s: Awaited<ReturnType<typeof site>>
let writer: Visitor
let town = ''
let timo = ''
before(async () => {
  s = await site()
  writer = await s.signIn('account_management')
  await s.gate.write(s.as('contracting'), 'contracting', 'test', async (task) => {
    town = await addOrganisation(task, { name: 'Ylivieska', legal_form: 'municipality' })
    timo = await addPerson(task, { first_name: 'Timo', last_name: 'Kangas', source: 'person', source_on: task.today,
      emails: [{ email: 'Timo.Kangas@ylivieska.example' }] }, [town])
    await affiliate(task, { person_id: timo, organisation_id: town })
  })
})
after(() => s.close())

const message = (parts: readonly string[], head = '') => [
  'From: Timo Kangas <Timo.Kangas@ylivieska.example>', 'To: a@x.example, b@x.example', 'Subject: =?utf-8?Q?Virhe_=C3=A4?=',
  'Date: Mon, 16 Nov 2020 09:12:44 +0200', 'MIME-Version: 1.0', `${head}Content-Type: multipart/mixed; boundary="b1"`, '',
  ...parts.flatMap((part) => ['--b1', part]), '--b1--', ''].join('\r\n')
const html = 'Content-Type: text/html; charset=utf-8\r\n\r\n<p>Näkyy <b>virhe</b>. Hetu 131052-308T {person:x</p>'
  + '<script>alert(1)</script><img src="https://tracker.example/x.gif" onerror="alert(2)">'
const pdf = 'Content-Type: application/octet-stream; name="../tarjous.exe"\r\nContent-Disposition: attachment; filename="../tarjous.exe"'
  + '\r\n\r\n%PDF-1.7 x\r\n%%EOF\r\n'
const program = 'Content-Type: image/png\r\nContent-Disposition: attachment; filename="kuva.png"\r\n\r\nMZ\u0001\u0002'

function send(bytes: string | Uint8Array, form: Readonly<Record<string, string>> = {}) {
  const body = new FormData()
  for (const [name, value] of Object.entries(form)) body.set(name, value)
  body.set('file', new File([typeof bytes === 'string' ? bytes : Uint8Array.from(bytes)], 'viesti.eml'))
  return writer.post(`/customers/${town}/mail`, body)
}
const card = async () => (await writer.get(`/customers/${town}`)).text()

test('a message becomes a note: its subject, day, people and plain text; codes are masked and nothing remote is left', async () => {
  const answer = await send(message([html, pdf, program]))
  assert.equal(answer.status, 303, s.log.join())
  const text = await card()
  assert.match(text, /Henkilötunnus|henkilötunnus/)
  assert.match(text, /Virhe ä<br\/?>Lähettäjä: <a href="\/people\//)
  assert.match(text, /Näkyy virhe/)
  assert.match(text, /16\.11\.2020/)
  for (const left of ['tracker.example', 'alert(', '308T', 'tarjous']) assert.ok(!text.includes(left), left)
})

test('attachments are kept only when that is chosen, and only of kinds that are kept', async () => {
  assert.equal((await send(message([html, pdf, program]), { keep_parts: 'true' })).status, 303)
  const text = await card()
  assert.match(text, /Liitteitä säilytettiin 1, jätettiin pois 1/)
  assert.match(text, />tarjous\.exe\.pdf</)
  assert.ok(!text.includes('kuva.png'))
})

test('what is no message, and one of too many parts, is refused beside the field', async () => {
  const many = message(Array.from({ length: 60 }, () => 'Content-Type: text/plain\r\n\r\nx'))
  for (const wrong of ['Hei', '%PDF-1.7\n%%EOF\n', many]) {
    const answer = await send(wrong)
    assert.equal(answer.status, 422)
    assert.match(await answer.text(), /viesti/)
  }
})

const folder = '../shared/data/mail'

test('the example messages are each taken in, without script or identity code', async (t) => {
  if (!existsSync(folder)) {
    t.skip('the example messages are not on this machine')
    return
  }
  for (const name of readdirSync(folder)) {
    assert.equal((await send(readFileSync(join(folder, name)))).status, 303, name)
  }
  const text = await card()
  assert.doesNotMatch(text, /alert\(|tracker\.example/)
  // Ids in addresses can look like codes; words cannot.
  assert.deepEqual(findPersonalIdentityCodes(text.replaceAll(/<[^>]*>/g, ' ')), [])
})
