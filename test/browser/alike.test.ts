import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page, Route } from 'playwright-core'
import { exampleRegister, long } from './example-site.ts'

let b: Awaited<ReturnType<typeof exampleRegister>>
let page: Page
before(async () => {
  b = await exampleRegister()
  page = await b.browser.newPage()
})
after(() => b.close())

const line = () => page.locator('[data-alike]')

test('whoever is about to be entered twice is told of while the name is typed, and nothing moves', async () => {
  await page.goto(`${b.origin}/people/new?alone=1`)
  const save = () => page.locator('button', { hasText: 'Tallenna' }).first().boundingBox()
  const before = await save()
  await page.locator('[name="person.first_name"]').fill(long.first)
  await page.locator('[name="person.last_name"]').pressSequentially(long.last)
  await line().locator('a').waitFor()
  assert.equal(await line().locator('a').getAttribute('href'), `/people/${b.examples.longest.person}`)
  assert.match(await line().textContent() ?? '', /^Ehkä jo rekisterissä: Hietakangas/)
  assert.equal(await line().getAttribute('role'), 'status')
  const moved = (await save())?.y ?? 0
  assert.ok(moved - (before?.y ?? 0) < 60, `${moved}`)
  await page.locator('[name="person.last_name"]').fill('Olematon')
  await page.waitForFunction(() => document.querySelector('[data-alike] a') === null)
})

test('an answer to what has changed since is not shown', async () => {
  await page.goto(`${b.origin}/customers/new?kind=organisation`)
  const held: Route[] = []
  await page.route('**/duplicates/alike', async (route) => {
    if (route.request().postData()?.includes('Koillis') === true) held.push(route)
    else await route.continue()
  })
  const asked = page.waitForRequest('**/duplicates/alike')
  await page.locator('[name="name"]').fill(long.customer)
  await asked
  const answered = page.waitForResponse('**/duplicates/alike')
  await page.locator('[name="name"]').fill('Olematon kunta')
  await answered
  const late = page.waitForResponse('**/duplicates/alike')
  for (const route of held) await route.continue()
  const told = await late
  assert.match(await told.text(), /Koillispohjanmaan/)
  await page.evaluate(() => new Promise((resolve) => { setTimeout(resolve, 200) }))
  assert.equal(await line().locator('a').count(), 0)
})
