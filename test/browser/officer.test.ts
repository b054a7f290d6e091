import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, test } from 'node:test'
import { accountRoutes } from '../../src/access/account.tsx'
import { accountabilityRoutes } from '../../src/notice/accountability-pages.tsx'
import { establish } from '../../src/notice/establish.ts'
import { loadExample } from '../../src/notice/example.ts'
import { settingsRoutes } from '../../src/notice/settings-pages.tsx'
import { languages } from '../../src/platform/text/language.ts'
import { violations } from './axe.ts'
import { browserSite, type BrowserSite } from './site-server.ts'

let b: BrowserSite
let axe: string

before(async () => {
  b = await browserSite('data_protection_officer')
  axe = await readFile('node_modules/axe-core/axe.min.js', 'utf8')
  await establish(b.gate, b.tenant, await loadExample('joki-ict'))
})
after(() => b.close())

/** The officer's pages and the public ones; downloads are no pages. */
const pages = [
  ...[...settingsRoutes, ...accountabilityRoutes, ...accountRoutes].filter(({ method }) => method === 'GET')
    .map(({ path }) => path).filter((path) => !/\.(?:md|pdf)$/.test(path)),
  '/notice', '/notice/sv', '/notice/en', '/notice/versions', '/notice/staff/fi', '/notice/partners/sv', '/sign-in',
]

for (const language of languages) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`the officer's and the public pages are accessible: ${language}, ${colorScheme}`, async () => {
      const page = await b.browser.newPage({ colorScheme, bypassCSP: true })
      const found: string[] = []
      for (const path of pages) {
        const answer = await page.goto(`${b.origin}${path}?kieli=${language}`)
        assert.equal(answer?.status(), 200, path)
        found.push(...(await violations(page, axe)).map((line) => `${path} ${line}`))
      }
      await page.close()
      assert.deepEqual(found, [])
    })
  }
}

test('a public page carries no script and opens without one', async () => {
  const context = await b.browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(`${b.origin}/notice`)
  assert.equal(await page.locator('script').count(), 0)
  assert.ok(await page.getByRole('heading', { level: 1 }).isVisible())
  await context.close()
})
