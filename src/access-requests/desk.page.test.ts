import assert from 'node:assert/strict'
import { unzipSync } from 'fflate'
import { after, before, test } from 'node:test'
import { pdfText } from '../../test/pdf-text.ts'
import { site, type Site, type Visitor } from '../../test/site.ts'
import { newId } from '../platform/id.ts'

let s: Site
let officer: Visitor
let person: string
before(async () => {
  s = await site()
  officer = await s.signIn('data_protection_officer')
  person = await s.gate.write(s.as('contracting'), 'contracting', 'test', async (task) => {
    const [id = ''] = await task.insert('person', [{ first_name: 'Maija', last_name: 'Mäkelä', language: 'sv', source: 'person',
      source_on: task.today, notice_due_on: task.today }])
    await task.insert('person_email', [{ person_id: id, email: 'maija@nivala.example', starts_on: task.today }])
    return id
  })
})
after(() => s.close())

const textOf = async (path: string) => (await officer.get(path)).text()
const bytesOf = async (path: string) => new Uint8Array(await (await officer.get(path)).arrayBuffer())
const count = async () => Number((await s.owner.run('select count(*) as n from rights_request')).rows[0]?.['n'])
const asked = { kind: 'access', sender: 'Maija Mäkelä', reach: 'maija@nivala.example', words: 'Mitä tiedätte minusta?', language: 'sv' }

for (const language of ['fi', 'sv', 'en']) {
  test(`anybody may ask without an account and without script: ${language}`, async () => {
    const html = await (await s.anonymous.get(`/your-data?kieli=${language}`)).text()
    assert.match(html, new RegExp(`<html lang="${language}"`))
    assert.match(html, /<form[^>]*action="\/your-data"/)
    for (const page of [html, await (await s.anonymous.get(`/your-data/sent?kieli=${language}`)).text()])
      assert.match(page, new RegExp(`<a [^>]*href="/notice/${language}"`), 'there is a way back to the notice')
    assert.ok(!html.includes('<script'))
  })
}

test('the answer is the same for somebody known and somebody unknown, and one sent twice is one', async () => {
  const before = await count()
  const id = newId()
  const twice = await Promise.all([1, 2].map(() => s.anonymous.post('/your-data', { ...asked, id })))
  const answers = [...twice, await s.anonymous.post('/your-data', { ...asked, id: newId(), reach: 'nobody@nowhere.example' })]
  const told = await Promise.all(answers.map(async (answer) =>
    [answer.status, answer.headers.get('location'), answer.headers.get('set-cookie'), await answer.text()]))
  assert.deepEqual(told[0], [303, '/your-data/sent', null, ''])
  assert.deepEqual(told[1], told[0])
  assert.deepEqual(told[2], told[0])
  assert.equal(await count(), before + 2)
})

test('what is missing is said beside its field, a personal identity code is refused, and too many wait', async () => {
  const bare = await s.anonymous.post('/your-data', { kind: 'access' })
  assert.equal(bare.status, 422)
  assert.match(await bare.text(), /Kerro, mihin vastaamme/)
  const code = await s.anonymous.post('/your-data', { ...asked, words: 'Olen 131052-308T' })
  assert.equal(code.status, 422)
  assert.ok(!(await code.text()).includes('131052-308T'))
  const late = await s.anonymous.post('/your-data', asked)
  assert.equal(late.status, 429)
  assert.ok(Number(late.headers.get('retry-after')) > 0)
})

test('the officer joins a request to its person and gives each delivery and a letter in the person’s language', async () => {
  assert.equal((await officer.post('/requests', { ...asked, channel: 'email', received_on: '32.1.2026' })).status, 422)
  const made = await officer.post('/requests', { ...asked, channel: 'email', received_on: '1.1.2026' })
  const path = made.headers.get('location') ?? ''
  assert.match(await textOf('/requests'), /Maija Mäkelä/)
  assert.equal((await officer.get(`${path}/answer.pdf`)).status, 409)
  assert.equal((await officer.post(`${path}/person`, { person: 'nobody@nowhere.example', row_version: '1' })).status, 422)
  assert.equal((await officer.post(`${path}/person`, { person: 'maija@nivala.example', row_version: '1' })).status, 303)
  assert.equal((await officer.post(`${path}/person`, { person, row_version: '1' })).status, 409)
  const answer = pdfText(await bytesOf(`${path}/answer.pdf`))
  assert.ok(answer.includes('Dinauppgifterivårtregister') && answer.includes('maija@nivala.example'))
  assert.ok('answer.json' in unzipSync(await bytesOf(`${path}/answer.zip`)))
  assert.match(await textOf(`${path}/answer.txt`), /Förnamn: Maija/)
  assert.ok(pdfText(await bytesOf(`${path}/letter.pdf`)).includes('Vihartagitemotdinbegäran'))
  assert.equal((await officer.post(`${path}/steps`, { step: 'refused', reason: '' })).status, 422)
  assert.equal((await officer.post(`${path}/steps`, { step: 'refused', reason: 'Uppenbart ogrundad.' })).status, 303)
  const letter = pdfText(await bytesOf(`${path}/letter.pdf`))
  for (const said of ['Uppenbartogrundad.', 'Dataombudsmannensbyrå', 'domstol']) assert.ok(letter.includes(said), said)
  assert.equal((await officer.post(`${path}/steps`, { step: 'answered' })).status, 409)
})

test('a request can be restricted and objected to on its page, and nobody else gets in', async () => {
  const made = await officer.post('/requests', { ...asked, kind: 'restriction', channel: 'phone', received_on: '1.1.2026' })
  const path = made.headers.get('location') ?? ''
  await officer.post(`${path}/person`, { person, row_version: '1' })
  assert.equal((await officer.post(`${path}/enforce`, { act: 'restrict', ground: 'unlawful' })).status, 303)
  assert.match(await textOf(path), /name="[^"]*told_by"/)
  assert.equal((await officer.post(`${path}/enforce`, { act: 'lift', ground: 'unlawful' })).status, 422, 'the person is told first')
  assert.equal((await officer.post(`${path}/enforce`, { act: 'tell-of-lifting', ground: 'unlawful' })).status, 422)
  assert.equal((await officer.post(`${path}/enforce`, { act: 'tell-of-lifting', ground: 'unlawful', told_by: 'phone' })).status, 303)
  assert.equal((await officer.post(`${path}/enforce`, { act: 'lift', ground: 'unlawful' })).status, 303)
  assert.equal((await officer.post(`${path}/enforce`, { act: 'object', purpose: 'events' })).status, 303)
  const known = s.ledger.entries().filter(({ who }) => who.includes(s.ledger.digest(s.tenant.id, person)))
  assert.deepEqual(known.map(({ kind, ground, purpose }) => [kind, ground ?? purpose]),
    [['restriction', 'unlawful'], ['restriction-lifted', 'unlawful'], ['objection', 'events']], 'a restored backup knows of them')
  const clerk = await s.signIn('invoicing')
  for (const each of ['', '/answer.pdf', '/letter.pdf']) assert.equal((await clerk.get(`${path}${each}`)).status, 403)
})

test('an act that was refused is told in its own form, with what was typed, and each field of the page has its own id', async () => {
  const made = await officer.post('/requests', { ...asked, kind: 'withdrawal', channel: 'phone', received_on: '1.1.2026' })
  const path = made.headers.get('location') ?? ''
  await officer.post(`${path}/person`, { person, row_version: '1' })
  for (const purpose of ['informing', 'customer_service']) await officer.post(`${path}/enforce`, { act: 'restrict', at: 'restrict', 'restrict.ground': 'unlawful', 'restrict.purpose': purpose })
  const wrong = await officer.post(`${path}/enforce`, { act: 'consent', at: 'consent', 'consent.purpose': 'marketing', 'consent.channel': 'phone', 'consent.wording': ' ' })
  assert.equal(wrong.status, 422)
  const html = await wrong.text()
  assert.match(html, /id="f-consent-wording-error"/)
  assert.match(html, /<details open[^>]*><summary>Kirjaa suostumus/)
  assert.equal(html.split('href="#f-consent-wording"').length, 2, 'told once in the summary')
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
  assert.ok(ids.filter((id) => id?.endsWith('told_by')).length > 1)
  assert.deepEqual(ids.filter((id, at) => ids.indexOf(id) !== at), [])
})

test('whoever asks from outside sets no sweep of files going: it would read them all, and be entered, for anybody', async () => {
  const sweeps = async () => (await s.owner.run("select count(*)::int as sweeps from audit_entry where route = 'sweep of files'")).rows[0]?.['sweeps']
  const before = await sweeps()
  await s.anonymous.post('/your-data', { kind: 'access' })
  assert.equal(await sweeps(), before)
})
