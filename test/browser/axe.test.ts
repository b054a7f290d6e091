import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, test } from 'node:test'
import { barriers } from '../../src/notice/accessibility.ts'
import { languages } from '../../src/platform/text/language.ts'
import { pagesOf, statesOf } from './addresses.ts'
import { violations } from './axe.ts'
import { exampleSite, type ExampleSite } from './example-site.ts'

let b: ExampleSite
let axe: string

before(async () => {
  b = await exampleSite()
  axe = await readFile('node_modules/axe-core/axe.min.js', 'utf8')
})
after(() => b.close())

for (const language of languages) {
  test(`axe finds nothing on any page: ${language}`, async () => {
    const page = await b.browser.newPage({ bypassCSP: true })
    const found: string[] = []
    for (const path of [...b.pages, ...statesOf(b.examples)]) {
      await page.emulateMedia({ colorScheme: 'light' })
      const answer = await page.goto(`${b.origin}${path}${path.includes('?') ? '&' : '?'}kieli=${language}`)
      assert.equal(answer?.status(), 200, path)
      found.push(...(await violations(page, axe)).map((line) => `${path} ${line}`))
      if (language !== 'fi') continue
      await page.emulateMedia({ colorScheme: 'dark' })
      found.push(...(await violations(page, axe, 'colours')).map((line) => `${path} in the dark ${line}`))
    }
    await page.close()
    const known = barriers.flatMap(({ rule }) => rule ?? [])
    assert.deepEqual(found.filter((line) => !known.some((rule) => line.includes(` ${rule}: `))), [])
    assert.deepEqual(known.filter((rule) => !found.some((line) => line.includes(` ${rule}: `))), [], 'mended: strike it from the statement')
  })
}

test('a page without an example stops the tests', async () => {
  const unknown = { method: 'GET', path: '/unheard-of/:id/edit', kind: 'page', purposes: ['events'] } as const
  await assert.rejects(pagesOf(b, [unknown]), /unheard-of/)
})
