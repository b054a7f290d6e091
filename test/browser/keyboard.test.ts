import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { statesOf } from './addresses.ts'
import { exampleSite, type ExampleSite } from './example-site.ts'

let b: ExampleSite
let page: Page
before(async () => {
  b = await exampleSite()
  page = await b.browser.newPage()
})
after(() => b.close())

test('tab reaches everything that can be used, in the order of the page, and focus is seen', async () => {
  const wrong: string[] = []
  for (const path of [...b.pages, ...statesOf(b.examples)]) {
    await page.goto(b.origin + path)
    await page.evaluate(fromTheTop)
    const usable = await page.evaluate<number>(watch)
    for (let at = 0; at < usable; at++) await page.keyboard.press('Tab')
    wrong.push(...(await page.evaluate<readonly string[]>(compare)).map((what) => `${path} ${what}`))
  }
  assert.deepEqual(wrong, [])
})

// A page may put the cursor where it is wanted; these walks begin above everything all the same.
const fromTheTop = `(() => {
  document.body.tabIndex = -1
  document.body.focus()
  document.body.removeAttribute('tabindex')
})()`

// Of radio buttons the arrows choose: tab enters the group once.
const watch = `(() => {
  const look = (element) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element)
    return (outlineStyle === 'none' ? '' : outlineWidth) + ' ' + boxShadow
  }
  const usable = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')]
    .filter((element) => !element.matches(':disabled, [type=hidden]') && element.checkVisibility({ visibilityProperty: true }))
    .filter((element, at, all) => element.type !== 'radio' || element.checked
      || !all.some((other) => other.name === element.name && other.form === element.form
        && (other.checked || all.indexOf(other) < at)))
  globalThis.watched = { usable, reached: [], before: new Map(usable.map((element) => [element, look(element)])), unseen: [] }
  document.addEventListener('focusin', ({ target }) => {
    watched.reached.push(target)
    const { width, height } = target.getBoundingClientRect()
    if (width < 2 || height < 2 || look(target) === watched.before.get(target)) watched.unseen.push(target)
  })
  return usable.length
})()`

const compare = `(() => {
  const { usable, reached, unseen } = watched
  const told = (element) => element === undefined ? 'nothing' : element.outerHTML.slice(0, 100)
  const at = usable.findIndex((element, index) => element !== reached[index])
  return [
    ...(at < 0 ? [] : ['expected ' + told(usable[at]) + ' but reached ' + told(reached[at])]),
    ...unseen.map((element) => 'focus is not seen on ' + told(element)),
  ]
})()`

test('the first tab offers the way past the menu, and enter takes it', async () => {
  const wrong: string[] = []
  for (const path of b.pages) {
    await page.goto(b.origin + path)
    await page.evaluate(fromTheTop)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    if ((await page.evaluate<string>('document.activeElement.id')) !== 'main') wrong.push(path)
  }
  assert.deepEqual(wrong, [])
})

test('escape leads back from every page that has a way back', async () => {
  let tried = 0
  for (const path of b.pages) {
    await page.goto(b.origin + path)
    const [back] = await page.locator('[data-back]').all()
    if (back === undefined) continue
    const href = await back.getAttribute('href')
    await page.keyboard.press('Escape')
    await page.waitForURL(b.origin + href)
    tried++
  }
  assert.ok(tried > 10, `only ${tried} pages had a way back`)
})

test('the question mark opens the keys, escape closes them, and focus comes back', async () => {
  await page.goto(`${b.origin}/customers`)
  await page.locator('main .button').first().focus()
  const before = await page.evaluate<string>('document.activeElement.outerHTML')
  await page.keyboard.press('?')
  assert.ok(await page.getByRole('dialog').isVisible())
  await page.keyboard.press('Escape')
  assert.ok(!(await page.getByRole('dialog').isVisible()))
  assert.equal(await page.evaluate<string>('document.activeElement.outerHTML'), before)
})
