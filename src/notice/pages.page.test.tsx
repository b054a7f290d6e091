import assert from 'node:assert/strict'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { renderToString } from 'preact-render-to-string'
import { site, type Site } from '../../test/site.ts'
import { stylesheet } from '../platform/ui/styles.ts'
import { decideSettings } from './decide.ts'
import { establish } from './establish.ts'
import { loadExample } from './example.ts'
import { noticeKinds, noticeOf } from './notice.ts'
import { NoticeText } from './notice-text.tsx'
import { noticeRoutes } from './pages.tsx'
import { publishNotice } from './publish.ts'

const golden = join(import.meta.dirname, '../../test/golden/notice.fi.html')
const joki = await loadExample('joki-ict')
let s: Site
before(async () => {
  s = await site(noticeRoutes)
  await establish(s.gate, s.tenant, joki)
})
after(() => s.close())

async function page(path: string): Promise<string> {
  const answer = await s.anonymous.get(path)
  assert.equal(answer.status, 200, path)
  return answer.text()
}

test('the notice reads as it was last approved; SELOSTE_GOLDEN=write writes what it says now', async () => {
  const notice = noticeOf(joki, 'customers', 'fi')
  const text = <NoticeText notice={notice} evidence={[]} day="1.1.2026" language="fi" kind="customers" />
  const html = `<h1>${notice.title}</h1>\n${renderToString(text).replace(/(<\/(?:p|li|h2|h3|section|ul|details)>)/g, '$1\n')}`
  if (process.env['SELOSTE_GOLDEN'] === 'write') await writeFile(golden, html)
  assert.equal(html, await readFile(golden, 'utf8'))
})

test('a public notice carries no script, and with its style it is at most 15 kB on the wire', async () => {
  for (const kind of noticeKinds) {
    for (const language of joki.languages) {
      const html = await page(`/notice/${kind}/${language}`)
      assert.doesNotMatch(html, /<script|\son\w+=|javascript:/)
      const bytes = gzipSync(html).length + gzipSync(stylesheet.body).length
      assert.ok(bytes <= 15_000, `${kind} ${language}: ${bytes} bytes`)
    }
  }
})

test('every notice of the controller shows its own versions, and what changed in them', async () => {
  await s.gate.write(s.as('accountability'), 'accountability', 'test', async (task) => {
    await decideSettings(task, { ...joki, retentionMonths: { contact_data: 6 } })
    await publishNotice(task, 'partners')
  })
  assert.match(await page('/notice/partners/versions?kieli=fi'), /Versio 2[^]*<del>Yhteystiedot: 12[^]*Versio 1/)
  for (const path of ['/notice/versions', '/notice/customers/versions', '/notice/staff/versions']) {
    const text = await page(path)
    assert.ok(text.includes('Versio 1') && !text.includes('Versio 2'), path)
  }
  assert.match(await page('/notice/partners/fi'), /href="\/notice\/partners\/versions\?kieli=fi"/)
  assert.equal((await s.anonymous.get('/notice/neighbours/versions')).status, 404)
})

test('the notice tells how long vouchers and books are kept where invoices are made, and only there', async () => {
  const joined = JSON.stringify(noticeOf(joki, 'customers', 'fi')).replaceAll('\u00a0', ' ')
  assert.match(joined, /Kun laskutus on käytössä[^\]]*6 vuotta, sen kalenterivuoden lopusta[^\]]*10 vuotta, tilikauden päättymisestä/)
  const association = JSON.stringify(noticeOf(await loadExample('yhdistys'), 'customers', 'fi'))
  assert.doesNotMatch(association, /Kun laskutus/)
})

test('an example recipient is told as one that is to be confirmed, and a known one is not', async () => {
  const text = await page('/notice/fi')
  assert.match(text, /Esimerkki Pankki Oyj \(FI\) – esimerkki, vahvistettava/)
  assert.match(text, /Innofactor Oyj \(FI\),/)
})
