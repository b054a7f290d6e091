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

const firstRow = () => page.locator('main a[data-row]').first()
const isFocused = (selector: string) =>
  page.evaluate<boolean>(`document.activeElement === document.querySelector(${JSON.stringify(selector)})`)

test('rows are walked, and opened, with the keyboard alone', async () => {
  await page.goto(`${b.origin}/people`)
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await page.keyboard.press('k')
  assert.ok(await isFocused('main a[data-row]'))
  const href = await firstRow().getAttribute('href')
  await page.keyboard.press('Enter')
  await page.waitForURL(b.origin + href)
})

test('the list follows what is typed: focus stays, and the address is the view', async () => {
  await page.goto(`${b.origin}/people`)
  const before = await page.locator('main a[data-row]').count()
  await page.keyboard.press('/')
  await page.keyboard.type('hietakangas', { delay: 20 })
  await page.waitForURL(/\/people\?q=hietakangas$/)
  assert.equal(await page.locator('main a[data-row]').count(), 1)
  assert.ok(before > 1)
  assert.ok(await isFocused('[data-search]'))
  assert.match((await page.locator('.subtitle').textContent()) ?? '', /^1 /)
  await page.reload()
  assert.equal(await page.locator('main a[data-row]').count(), 1)
})

test('without script the same list comes by enter', async () => {
  const context = await b.browser.newContext({ javaScriptEnabled: false })
  const plain = await context.newPage()
  await plain.goto(`${b.origin}/people`)
  await plain.locator('[data-search]').fill('hietakangas')
  await plain.keyboard.press('Enter')
  await plain.waitForURL(/q=hietakangas/)
  assert.equal(await plain.locator('main a[data-row]').count(), 1)
  await context.close()
})

test('the palette goes to a person by a misspelt name, and closes to where one was', async () => {
  const person = () => page.locator(`#palette .found a[href="/people/${b.examples.longest.person}"]`)
  await page.goto(`${b.origin}/my`)
  await page.keyboard.press('Control+k')
  assert.ok(await isFocused('#palette [type=search]'))
  await page.keyboard.type('hietaknagas', { delay: 10 })
  await person().waitFor()
  await page.keyboard.press('Escape')
  assert.ok(!(await page.locator('#palette').isVisible()))
  await page.keyboard.press('Control+k')
  await page.keyboard.type('hietaknagas', { delay: 10 })
  await person().waitFor()
  await page.keyboard.press('Enter')
  await page.waitForURL(`${b.origin}/people/${b.examples.longest.person}`)
})

test('the palette knows the ways of the page, and what was opened last', async () => {
  await page.goto(`${b.origin}/people/${b.examples.longest.person}`)
  await page.goto(`${b.origin}/my`)
  await page.keyboard.press('Control+k')
  await page.locator('#palette .found a').first().waitFor()
  assert.equal(
    await page.locator('#palette .found a').first().getAttribute('href'),
    `/people/${b.examples.longest.person}`,
  )
  const kept = await page.evaluate<readonly string[]>('JSON.parse(sessionStorage.opened)')
  assert.deepEqual(kept.filter((path) => !/^\/(people|customers)\/[0-9a-f-]{36}$/.test(path)), [])
  await page.keyboard.type('sopim')
  await page.keyboard.press('ArrowDown')
  assert.ok(await isFocused('#palette .ways a'))
  await page.keyboard.press('Enter')
  await page.waitForURL(`${b.origin}/contracts`)
})

test('rows are chosen with x, and their addresses copied for a purpose', async () => {
  await page.goto(`${b.origin}/people?q=hietakangas`)
  await page.keyboard.press('j')
  await page.keyboard.press('x')
  assert.equal(await page.locator('input[name=id]:checked').count(), 1)
  await page.getByRole('button', { name: 'Valittujen sähköpostiosoitteet' }).click()
  await page.waitForURL(/\/people\/addresses\?.*id=/)
  await page.getByLabel('Asiakassuhteiden hoitaminen').check()
  await page.getByRole('button', { name: 'Näytä osoitteet' }).click()
  assert.match(await page.getByLabel('Osoitteet').inputValue(), /@kuntayhtyma/)
})

test('the box over the rows marks all of them, also after the list was narrowed', async () => {
  await page.goto(`${b.origin}/people`)
  await page.keyboard.press('/')
  await page.keyboard.type('m', { delay: 20 })
  await page.waitForURL(/\?q=m$/)
  await page.locator('[data-all] input').check()
  const marked = await page.locator('input[name=id]:checked').count()
  assert.equal(marked, await page.locator('main a[data-row]').count())
  assert.ok(marked > 1)
})

test('chosen customers get an account manager without script, and undo brings the former one back', async () => {
  const context = await b.browser.newContext({ javaScriptEnabled: false })
  const plain = await context.newPage()
  await plain.goto(`${b.origin}/customers?q=koillispohjan`)
  await plain.locator('input[name=id]').first().check()
  await plain.getByRole('button', { name: 'Vaihda valittujen asiakasvastaava' }).click()
  await plain.getByLabel('Uusi asiakasvastaava').selectOption(b.staff.userId)
  await plain.getByRole('button', { name: 'Esikatsele' }).click()
  await plain.getByRole('button', { name: 'Vaihda 1 asiakkaalle' }).click()
  assert.ok(await plain.getByText('vaihdettiin 1 asiakkaalle').isVisible())
  await plain.getByRole('button', { name: 'Kumoa' }).click()
  await plain.waitForURL(`${b.origin}/customers`)
  assert.ok(await plain.getByText('Kumottiin 1/1.').isVisible())
  await context.close()
})
