import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { zipSync } from 'fflate'
import { outlookFile, tags, type OutlookMessage } from '../../test/outlook.ts'
import { site, type Site, type Visitor } from '../../test/site.ts'
import { addOrganisation } from './organisations.ts'
import { addPerson } from './persons.ts'

let s: Site
let writer: Visitor
let town = ''
before(async () => {
  s = await site()
  writer = await s.signIn('account_management')
  await s.gate.write(s.as('contracting'), 'contracting', 'test', async (task) => {
    town = await addOrganisation(task, { name: 'Ylivieska', legal_form: 'municipality' })
    await addPerson(task, { first_name: 'Timo', last_name: 'Kangas', source: 'person', source_on: task.today,
      emails: [{ email: 'timo.kangas@ylivieska.example' }] }, [town])
  })
})
after(() => s.close())

const texts = { [tags.subject]: 'Virhe ä', [tags.senderName]: 'Timo Kangas', [tags.senderSmtp]: 'Timo.Kangas@ylivieska.example',
  [tags.body]: 'Näkyy virhe. Hetu 131052-308T {person:x' }
const sent = new Date('2020-11-16T07:12:44Z')
const to = { [tags.name]: 'Aino', [tags.smtp]: 'aino@x.example' }
const pdf = Buffer.from('%PDF-1.7 x\n%%EOF\n')

function send(message: OutlookMessage | Uint8Array, form: Readonly<Record<string, string>> = {}) {
  const body = new FormData()
  for (const [name, value] of Object.entries(form)) body.set(name, value)
  body.set('file', new File([Uint8Array.from(message instanceof Uint8Array ? message : outlookFile(message))], 'viesti.msg'))
  return writer.post(`/customers/${town}/mail`, body)
}
const card = async () => (await writer.get(`/customers/${town}`)).text()

test('a message of Outlook becomes a note: its subject, day, people and text; codes are masked', async () => {
  const answer = await send({ texts, sent, recipients: [to] })
  assert.equal(answer.status, 303, s.log.join())
  const text = await card()
  assert.match(text, /Virhe ä<br\/?>Lähettäjä: <a href="\/people\//)
  assert.match(text, /Näkyy virhe/)
  assert.match(text, /16\.11\.2020/)
  assert.ok(!text.includes('308T'))
})

test('one whose sender is named by a directory is told by the address that it came with', async () => {
  const { [tags.senderSmtp]: _, ...rest } = texts
  assert.equal((await send({ texts: { ...rest, [tags.subject]: 'Sisäinen', [tags.senderEmail]: '/o=Nivala/cn=TIMO' }, sent })).status, 303)
  assert.match(await card(), /Sisäinen/)
})

test('a message that has its text as markup alone keeps its words, and nothing that runs or is fetched', async () => {
  const html = Buffer.from('<p>Pelkkä <b>merkintä</b> ääkkösin</p><script>alert(1)</script><img src="https://tracker.example/x.gif">')
  const { [tags.body]: _, ...rest } = texts
  assert.equal((await send({ texts: { ...rest, [tags.subject]: 'Merkintä' }, binaries: { [tags.html]: html }, sent })).status, 303)
  const text = await card()
  assert.match(text, /Pelkkä merkintä ääkkösin/)
  assert.doesNotMatch(text, /alert\(|tracker\.example/)
})

test('attachments are kept when that is chosen, packed ones too, and none of a kind that is not kept', async () => {
  const docx = zipSync({ '[Content_Types].xml': Buffer.from('x'), 'word/document.xml': Buffer.from('x') })
  const attachments = [{ name: '../tarjous.exe', bytes: pdf }, { name: 'sopimus.docx', bytes: docx },
    { name: 'kuva.png', bytes: Buffer.from('MZ\u0001\u0002') }]
  const answer = await send({ texts, sent, attachments }, { keep_parts: 'true' })
  assert.equal(answer.status, 303, await answer.text())
  const text = await card()
  assert.match(text, /Liitteitä säilytettiin 2, jätettiin pois 1/)
  assert.match(text, />tarjous\.exe\.pdf</)
  assert.match(text, />sopimus\.docx</)
  assert.ok(!text.includes('kuva.png'))
})

test('a file that only begins like one, and one of too many parts, is refused beside the field', async () => {
  const whole = outlookFile({ texts, sent })
  const many = outlookFile({ texts, attachments: Array.from({ length: 51 }, (_, at) => ({ name: `${at}.pdf`, bytes: pdf })) })
  for (const wrong of [whole.slice(0, 600), whole.slice(0, 2000), many]) {
    const answer = await send(wrong)
    assert.equal(answer.status, 422, s.log.join())
    assert.match(await answer.text(), /aria-describedby/)
  }
})
