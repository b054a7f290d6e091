import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, test } from 'node:test'
import { site, type Site } from '../../test/site.ts'
import { formatDay } from '../platform/text/day.ts'
import { languages } from '../platform/text/language.ts'
import { assessedOn, barriers, conformance } from './accessibility.ts'
import { accessibilityTexts as texts } from './accessibility-texts.ts'
import { establish } from './establish.ts'
import { loadExample } from './example.ts'

let s: Site
before(async () => {
  s = await site()
})
after(() => s.close())

test('before the controller has decided its settings there is nobody to give a statement', async () => {
  assert.equal((await s.anonymous.get('/accessibility')).status, 404)
})

test('anybody reads in three languages how accessible the service is, what is not, whom to tell and who supervises', async () => {
  await establish(s.gate, s.tenant, await loadExample('joki-ict'))
  for (const language of languages) {
    const answer = await s.anonymous.get(`/accessibility?kieli=${language}`)
    assert.equal(answer.status, 200)
    const html = (await answer.text()).replaceAll('&#39;', "'")
    const told = [texts[conformance()], texts.tell, texts.authority, ...barriers.flatMap(({ what, why }) => [what, why])]
    for (const text of told) assert.ok(html.includes(text[language]), text[language])
    assert.ok(html.includes(formatDay(assessedOn)))
    assert.match(html, /Joki ICT Oy/)
    assert.match(html, /@/)
  }
})

test('what is lacking is not called whole', () => {
  assert.equal(conformance([]), 'full')
  assert.equal(conformance(barriers), barriers.length === 0 ? 'full' : 'partial')
})

test('every public page leads to the statement', async () => {
  for (const path of ['/notice', '/sign-in', '/your-data', '/accessibility']) {
    assert.match(await (await s.anonymous.get(path)).text(), /<footer>.*href="\/accessibility/s, path)
  }
})

test('the documentation states the same', async () => {
  const document = (await readFile('docs/accessibility.md', 'utf8')).replaceAll(/\s+/g, ' ')
  for (const { where, what, why } of barriers) assert.ok(document.includes(`**${where.en}.** ${what.en} ${why.en}`), where.en)
  assert.ok(document.includes(texts[conformance()].en))
  assert.ok(document.includes(assessedOn))
})
