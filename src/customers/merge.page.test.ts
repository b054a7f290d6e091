import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { site, type Site, type Visitor } from '../../test/site.ts'

let s: Site
let staff: Visitor
let nivala: string

before(async () => {
  s = await site()
  staff = await s.signIn('customer_care')
  nivala = await made('/customers', { kind: 'organisation', name: 'Nivala', legal_form: 'municipality', is_customer: 'true' })
})
after(() => s?.close())

async function made(path: string, form: Readonly<Record<string, string>>): Promise<string> {
  const answer = await staff.post(path, form)
  assert.equal(answer.status, 303, path)
  return answer.headers.get('location')?.split('/').at(-1) ?? ''
}
const person = (first: string, email: string, again: Readonly<Record<string, string>> = {}) => made('/people', {
  customer: nivala, 'person.first_name': first, 'person.last_name': 'Mäkelä', 'person.source': 'customer_organisation',
  'person.source_on': '1.2.2026', 'tie.starts_on': '1.2.2020', role: 'contact', email, ...again,
})
const textOf = async (path: string) => (await staff.get(path)).text()

test('duplicates are listed, compared field by field, merged by a form, and parted again from the trash', async () => {
  const [stays, goes] = [await person('Aino', 'aino@nivala.example'), await person('AINO', 'toinen@nivala.example', { save_anyway: '1' })]
  const list = await textOf('/duplicates')
  assert.match(list, new RegExp(`/people/(${stays}|${goes})/merge\\?with=(${stays}|${goes})`))
  assert.match(list, /Ei kaksoiskappale/)
  const preview = await textOf(`/people/${stays}/merge?with=${goes}`)
  assert.match(preview, /<input[^>]*name="keep.first_name"[^>]*value="loser"/)
  assert.match(await textOf(`/people/${stays}/merge`), /Aino Mäkelä/)
  const merged = await staff.post(`/people/${stays}/merge`, { with: goes, 'keep.first_name': 'loser' })
  assert.equal(merged.status, 303)
  assert.match(await textOf(`/people/${stays}`), /AINO Mäkelä/)
  const again = await staff.post(`/people/${stays}/merge`, { with: goes })
  assert.equal(again.status, 409)
  assert.match(await again.text(), /on jo yhdistetty/)
  const moved = await staff.get(`/people/${goes}`)
  assert.deepEqual([moved.status, moved.headers.get('location')], [303, `/people/${stays}`])
  const [, entry = ''] = /action="\/trash\/([0-9a-f-]+)\/restore"/.exec(await textOf('/trash')) ?? []
  assert.equal((await staff.post(`/trash/${entry}/restore`, {})).status, 303)
  assert.match(await textOf(`/people/${stays}`), /Aino Mäkelä/)
  assert.match(await textOf(`/people/${goes}`), /AINO Mäkelä/)
  assert.equal((await staff.post(`/trash/${entry}/restore`, {})).status, 409)
})

test('a pair said to be different leaves the list, and saying so again is told', async () => {
  const [, one = '', other = ''] = /\/people\/([0-9a-f-]+)\/merge\?with=([0-9a-f-]+)/.exec(await textOf('/duplicates')) ?? []
  const form = { kind: 'person', one, other }
  assert.equal((await staff.post('/duplicates/different', form)).status, 303)
  assert.doesNotMatch(await textOf('/duplicates'), new RegExp(`with=${other}`))
  assert.equal((await staff.post('/duplicates/different', form)).status, 409)
})

test('deleting asks first, says what depends on it, and a second press is told', async () => {
  const id = await person('Turha', 'turha@nivala.example')
  assert.match(await textOf(`/people/${id}/delete`), /Turha Mäkelä/)
  const refused = await staff.post(`/customers/${nivala}/delete`, {})
  assert.equal(refused.status, 409)
  assert.match(await refused.text(), /riippuu vielä: .*yhteyshenkilö/)
  assert.equal((await staff.post(`/people/${id}/delete`, {})).status, 303)
  assert.equal((await staff.get(`/people/${id}`)).status, 404)
  assert.match(await textOf('/trash'), /Turha Mäkelä/)
  const again = await staff.post(`/people/${id}/delete`, {})
  assert.deepEqual([again.status, /jo roskakorissa/.test(await again.text())], [409, true])
})

test('whoever keeps no contracts neither sees the trash nor merges, and the pages speak three languages', async () => {
  const clerk = await s.signIn('invoicing')
  for (const path of ['/trash', '/duplicates']) assert.equal((await clerk.get(path)).status, 403, path)
  for (const [language, word] of [['sv', 'Papperskorg'], ['en', 'Trash']]) {
    assert.match(await textOf(`/trash?kieli=${language}`), new RegExp(word ?? ''))
  }
  await staff.get('/trash?kieli=fi')
})
