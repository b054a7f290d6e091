import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { site, type Site } from '../../test/site.ts'
import { accountabilityRoutes } from './accountability-pages.tsx'
import { decideSettings } from './decide.ts'
import { establish } from './establish.ts'
import { loadExample } from './example.ts'
import { gaps2018 } from './gaps.ts'
import { publishedVersions } from './publish.ts'

const joki = await loadExample('joki-ict')
let s: Site
let officer: Awaited<ReturnType<Site['signIn']>>

before(async () => {
  s = await site(accountabilityRoutes)
  officer = await s.signIn('data_protection_officer', 'notice_approval')
})
after(() => s.close())

async function page(path: string): Promise<string> {
  const answer = await officer.get(path)
  assert.equal(answer.status, 200, path)
  return answer.text()
}

async function versions(): Promise<number[]> {
  const found = await s.gate.read(s.as('accountability'), 'accountability', 'test', 'opened', (task) =>
    publishedVersions(task, 'customers'),
  )
  return found.map(({ version }) => version)
}

test('before the first settings there is nothing to account for', async () => {
  assert.equal((await officer.get('/accountability')).status, 404)
  assert.equal((await officer.post('/accountability/notice/customers')).status, 404)
  assert.equal((await officer.get('/accountability/record')).status, 404)
  await establish(s.gate, s.tenant, joki)
})

test('accountability is the officer’s: every other work task is refused', async () => {
  const other = await s.signIn('customer_care', 'invoicing', 'access_administration')
  for (const { method, path } of accountabilityRoutes) {
    const address = path.replace(':kind', 'customers')
    const answer = method === 'GET' ? await other.get(address) : await other.post(address)
    assert.equal(answer.status, 403, path)
  }
  assert.deepEqual(await versions(), [1])
})

test('the desk shows each notice, what it must tell, and how every gap of 2018 is answered', async () => {
  for (const [language, told] of [
    ['sv', 'Kunder: alla 14 punkter'],
    ['en', 'Customers: all 14 elements'],
    ['fi', 'Asiakkaat: kaikki 14 kohtaa'],
  ] as const) {
    const text = await page(`/accountability?kieli=${language}`)
    assert.ok(text.includes(told), told)
    for (const { what, article } of gaps2018)
      assert.ok(text.includes(what[language]) && text.includes(article), what.en)
  }
})

test('publishing again makes a version only when something has changed', async () => {
  assert.equal((await officer.post('/accountability/notice/customers')).status, 303)
  assert.match(await page('/accountability'), /uutta versiota ei tehty/)
  assert.deepEqual(await versions(), [1])
  await s.gate.write(s.as('accountability'), 'accountability', 'test', (task) =>
    decideSettings(task, { ...joki, retentionMonths: { contact_data: 6 } }),
  )
  assert.match(await page('/accountability'), /Vanhentunut/)
  await officer.post('/accountability/notice/customers')
  assert.match(await page('/accountability'), /Versio 2 on julkaistu/)
  assert.deepEqual(await versions(), [2, 1])
})

test('an element that the published text does not tell is missing on the desk', async () => {
  const [partner] = joki.recipients
  assert.ok(partner)
  await s.gate.write(s.as('accountability'), 'accountability', 'test', (task) =>
    decideSettings(task, {
      ...joki,
      recipients: [...joki.recipients, { ...partner, legalEntity: 'Uusi Oy' }],
    }),
  )
  assert.match(await page('/accountability'), /Asiakkaat: puuttuu 1\/14 kohtaa/)
  await officer.post('/accountability/notice/customers')
  assert.match(await page('/accountability'), /Asiakkaat: kaikki 14 kohtaa/)
})

test('a notice for nobody cannot be published', async () => {
  assert.equal((await officer.post('/accountability/notice/everybody')).status, 404)
})

test('the record is read as a page and downloaded as Markdown and PDF', async () => {
  const text = await page('/accountability/record')
  for (const letter of ['a)', 'b)', 'c)', 'd)', 'e)', 'f)', 'g)'])
    assert.ok(text.includes(`>${letter} `), letter)
  const markdown = await officer.get('/accountability/record.md?kieli=sv')
  assert.equal(markdown.headers.get('content-type'), 'text/markdown; charset=utf-8')
  assert.match(
    markdown.headers.get('content-disposition') ?? '',
    /^attachment; filename\*=UTF-8''behandling\.md$/,
  )
  assert.match(await markdown.text(), /^# Register över behandling/)
  const pdf = await officer.get('/accountability/record.pdf?kieli=fi')
  assert.equal(pdf.headers.get('content-type'), 'application/pdf')
  assert.ok((await pdf.text()).startsWith('%PDF-'))
})

test('the rows of the notice show how each promise stands', async () => {
  const text = await page('/accountability/rows?kieli=en')
  for (let row = 1; row <= 31; row += 1) assert.ok(text.includes(`>S${row}<`), `S${row}`)
  assert.match(text, /holds/)
})
