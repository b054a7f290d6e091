import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { exampleRegister } from './example-site.ts'

let b: Awaited<ReturnType<typeof exampleRegister>>
let page: Page
before(async () => {
  b = await exampleRegister()
  page = await b.browser.newPage()
})
after(() => b.close())

test('single keys find, add, edit, save and go back, and write nothing while one types', async () => {
  const card = `${b.origin}/people/${b.examples.signed.person}`
  await page.goto(`${b.origin}/people`)
  await page.keyboard.press('/')
  await page.keyboard.type('n')
  assert.equal(await page.locator('main [type=search]').inputValue(), 'n')
  await page.keyboard.press('Escape')
  await page.keyboard.press('n')
  await page.waitForURL(/\/people\/new/)
  await page.goto(card)
  await page.keyboard.press('e')
  await page.waitForURL(`${card}/edit`)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await page.waitForURL(card)
  await page.keyboard.press('e')
  await page.locator('#f-last_name').focus()
  await page.keyboard.press('End')
  await page.keyboard.type('-Essen')
  await page.keyboard.press('Control+Enter')
  await page.waitForURL(card)
  assert.match((await page.locator('h1').textContent()) ?? '', /-Essen$/)
})

test('leaving a form that was changed asks first; one that was not lets go', async () => {
  const asked: string[] = []
  const tab = await b.browser.newPage()
  tab.on('dialog', (dialog) => {
    asked.push(dialog.type())
    void dialog.accept()
  })
  const form = `${b.origin}/people/${b.examples.signed.person}/edit`
  await tab.goto(form)
  await tab.goto(`${b.origin}/people`)
  assert.deepEqual(asked, [])
  await tab.goto(form)
  await tab.locator('#f-last_name').focus()
  await tab.keyboard.type('x')
  await tab.goto(`${b.origin}/people`)
  assert.deepEqual(asked, ['beforeunload'])
  await tab.close()
})

test('a double surname is kept as it is written, and nobody is asked for a gender or a title', async () => {
  const names = { 'person.first_name': 'Aino Maria', 'person.last_name': 'Mäkelä-von Essen' }
  const answer = await b.staff.post('/people', {
    ...names, customer: b.examples.signed.customer, 'person.source': 'customer_organisation', 'person.source_on': '1.2.2026',
    'email.email': 'aino.essen@nivala.example', 'tie.starts_on': '1.2.2020', role: 'contact', save_anyway: '1',
  })
  assert.equal(answer.status, 303)
  await page.goto(b.origin + (answer.headers.get('location') ?? ''))
  assert.equal(await page.locator('h1').textContent(), 'Aino Maria Mäkelä-von Essen')
  const form = await b.staff.get(`/people/new?customer=${b.examples.signed.customer}`)
  assert.doesNotMatch(await form.text(), /sukupuoli|puhuttelu|name="[^"]*(?:gender|sex|salutation)/i)
})

test('who may not see a page is told so in words, and where to ask', async () => {
  const clerk = await b.signIn('events')
  const answer = await clerk.get(`/contracts/${b.examples.signed.contract}`)
  assert.equal(answer.status, 403)
  const html = await answer.text()
  assert.match(html, /<h1>[^<]{5,}/)
  assert.match(html, /href="\/access-requests\/new\?/)
})

test('a list that finds nothing says what to do next', async () => {
  for (const path of ['/people', '/customers']) {
    await page.goto(`${b.origin}${path}?q=olematon`)
    assert.ok(await page.locator('.empty .button, .empty a').first().isVisible(), path)
  }
})
