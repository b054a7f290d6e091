import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { sweepFiles } from '../app/files.ts'
import { newId } from '../platform/id.ts'
import { site, type Visitor } from '../../test/site.ts'
import { addOrganisation } from './organisations.ts'
import { addPerson } from './persons.ts'
import { affiliate } from './affiliations.ts'

let s: Awaited<ReturnType<typeof site>>
let writer: Visitor
let town = ''
let aino = ''
before(async () => {
  s = await site()
  writer = await s.signIn('account_management')
  await s.gate.write(s.as('contracting'), 'contracting', 'test', async (task) => {
    town = await addOrganisation(task, { name: 'Nivala', legal_form: 'municipality', business_id: '9000001-1' })
    aino = await addPerson(task, { first_name: 'Aino', last_name: 'Mäkelä', source: 'person', source_on: task.today }, [town])
    await affiliate(task, { person_id: aino, organisation_id: town })
  })
})
after(() => s.close())

const pdf = Buffer.from('%PDF-1.7\nLuottamuksellinen liite\n%%EOF\n')

function formWith(bytes: Uint8Array, name: string): FormData {
  const form = new FormData()
  form.set('file', new File([Uint8Array.from(bytes)], name, { type: 'text/html' }))
  return form
}
async function attach(name: string, to = `/people/${aino}`): Promise<string> {
  const answer = await writer.post(`${to}/attachments`, formWith(pdf, name))
  assert.equal(answer.status, 303, await answer.text())
  const [, id = ''] = /attachments\/([\w-]{36})\/file.bin"/.exec(await (await writer.get(to)).text()) ?? []
  return id
}
const stored = () => (existsSync(join(s.places.files, s.tenant.id)) ? readdirSync(join(s.places.files, s.tenant.id)) : [])

test('a file is attached to a card, listed there and downloaded as it was, never shown', async () => {
  const id = await attach('Sopimus “ä”.pdf')
  assert.match(await (await writer.get(`/people/${aino}`)).text(), /PDF · 39 t · tallennettu/)
  assert.match(await (await writer.get(`/people/${aino}?kieli=sv`)).text(), /PDF · 39 B · sparad/)
  await writer.get(`/people/${aino}?kieli=fi`)
  const answer = await writer.get(`/people/${aino}/attachments/${id}/file.bin`)
  assert.equal(answer.status, 200)
  assert.equal(answer.headers.get('content-type'), 'application/pdf')
  assert.match(answer.headers.get('content-security-policy') ?? '', /sandbox/)
  assert.equal(answer.headers.get('x-content-type-options'), 'nosniff')
  assert.equal(answer.headers.get('content-disposition'), "attachment; filename*=UTF-8''Sopimus%20%E2%80%9C%C3%A4%E2%80%9D.pdf")
  assert.deepEqual(Buffer.from(await answer.arrayBuffer()), pdf)
  assert.ok(!readFileSync(join(s.places.files, s.tenant.id, id)).includes('Luottamuksellinen'))
})

test('names that lie are kept as plain ones, within the header too', async () => {
  for (const [given, kept] of [['../../x.pdf', 'x.pdf'], ['a\u202Efdp.exe', 'afdp.exe.pdf'], [`${'n'.repeat(300)}.pdf`, `${'n'.repeat(196)}.pdf`],
    ['x"; filename=evil.html', 'x; filename=evil.html.pdf'], ['131052-308T.pdf', undefined]] as const) {
    const id = await attach(given)
    const header = (await writer.get(`/people/${aino}/attachments/${id}/file.bin`)).headers.get('content-disposition') ?? ''
    if (kept !== undefined) assert.equal(header, `attachment; filename*=UTF-8''${encodeURIComponent(kept)}`)
    assert.ok(!header.includes('308T'))
  }
})

test('a kind that is not kept, nothing, and too much are refused beside the field, and leave nothing', async () => {
  const before = stored().length
  for (const bytes of [Buffer.from('<html><script>alert(1)</script>'), Buffer.from('MZ\0\0'), Buffer.alloc(0)]) {
    const answer = await writer.post(`/people/${aino}/attachments`, formWith(bytes, 'kuva.png'))
    assert.equal(answer.status, 422)
    assert.match(await answer.text(), /id="[^"]*file[^"]*"/)
  }
  assert.equal((await writer.post(`/people/${aino}/attachments`, new FormData())).status, 422)
  assert.equal((await writer.post(`/people/${aino}/attachments`, formWith(Buffer.alloc(21 * 1024 * 1024), 'iso.pdf'))).status, 413)
  assert.equal(stored().length, before)
})

test('whoever does not see the card sees no file of it; one of another card is not found', async () => {
  const id = await attach('a.pdf')
  const events = await s.signIn('events')
  assert.equal((await events.get(`/people/${aino}/attachments/${id}/file.bin`)).status, 403)
  assert.equal((await writer.get(`/customers/${town}/attachments/${id}/file.bin`)).status, 404)
  assert.equal((await writer.get(`/people/${aino}/attachments/${newId()}/file.bin`)).status, 404)
  const care = await s.signIn('customer_care')
  assert.equal((await care.post(`/people/${newId()}/attachments`, formWith(pdf, 'a.pdf'))).status >= 400, true)
  const before = stored().length
  assert.equal((await writer.post(`/people/${newId()}/attachments`, formWith(pdf, 'a.pdf'))).status, 404)
  assert.equal(stored().length, before)
})

test('a deleted file is gone at once, with its key, from both places', async () => {
  const id = await attach('pois.pdf', `/customers/${town}`)
  const page = await (await writer.get(`/customers/${town}/attachments/${id}/removal`)).text()
  const [, version = ''] = /name="row_version" value="(\d+)"/.exec(page) ?? []
  assert.equal((await writer.post(`/customers/${town}/attachments/${id}/removal`, { row_version: version })).status, 303)
  assert.equal((await writer.get(`/customers/${town}/attachments/${id}/file.bin`)).status, 404)
  for (const folder of [s.places.files, ...s.places.wrappings]) assert.ok(!existsSync(join(folder, s.tenant.id, id)))
})

test('a file whose row is gone, or never came, is swept; the others stay', async () => {
  const [kept, erased] = [await attach('jaa.pdf'), await attach('katoaa.pdf')]
  const orphan = { tenant: s.tenant.id, table: 'attachment', row: newId() }
  await s.vault.keep(orphan, (async function* () { yield pdf })())
  await s.gate.job(s.as('rights_requests'), 'rights_requests', 'test', (job) =>
    job.run('delete from attachment where tenant_id = $1 and id = $2', [job.tenant, erased]))
  assert.equal(await sweepFiles(s, s.tenant), 0)
  assert.equal(await sweepFiles(s, s.tenant, -60_000), 2)
  assert.equal((await writer.get(`/people/${aino}/attachments/${kept}/file.bin`)).status, 200)
  for (const row of [erased, orphan.row]) await assert.rejects(s.vault.take({ ...orphan, row }))
})
