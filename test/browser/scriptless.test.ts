import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { statesOf } from './addresses.ts'
import { exampleSite, type ExampleSite } from './example-site.ts'

let b: ExampleSite
let page: Page
let paths: readonly string[]
before(async () => {
  b = await exampleSite()
  paths = [...b.pages, ...statesOf(b.examples)]
  const context = await b.browser.newContext({ javaScriptEnabled: false })
  page = await context.newPage()
})
after(() => b.close())

test('every page tells what it is and sends its forms without script', async () => {
  const wrong: string[] = []
  for (const path of paths) {
    await page.goto(b.origin + path)
    if (!(await page.locator('main h1').isVisible())) wrong.push(`${path} has no heading`)
    wrong.push(...(await page.evaluate<readonly string[]>(unsent)).map((what) => `${path} ${what}`))
  }
  assert.deepEqual(wrong, [])
})

// The dialog of keys belongs to the script; the menu's own button opens it by itself.
const unsent = `[...document.querySelectorAll('form:not(dialog *), button:not(dialog *)')]
  .filter((element) => element.tagName === 'FORM'
    ? !element.hasAttribute('action') || element.querySelector('button:not([type=button])') === null
    : element.type !== 'submit' ? !element.hasAttribute('popovertarget') : element.form === null)
  .map((element) => 'is not sent: ' + element.outerHTML.slice(0, 120))`

test('every form of the staff that is filled in badly comes back as it was, and says beside each field why', async () => {
  const wrong: string[] = []
  const tried = new Set<string>()
  for (const path of paths) {
    await page.goto(b.origin + path)
    for (const { action, at } of await page.evaluate<readonly Asking[]>(asking)) {
      const kind = action.replaceAll(/[0-9a-f-]{36}/g, ':id') + path.replace(/^[^?]*/, '')
      // A passkey is the browser's: it is asked for by a script, and another way is always beside it.
      if (action.startsWith('/sign-in') || action.startsWith('/account/passkeys') || tried.has(kind)) continue
      tried.add(kind)
      wrong.push(...(await refusedWell(path, at)).map((what) => `${path} ${action} ${what}`))
    }
  }
  assert.ok(tried.size > 20, `only ${tried.size} forms`)
  assert.deepEqual(wrong, [])
})

type Asking = { action: string; at: number }
const forms = `[...document.querySelectorAll('main form[method=post]')]`
const written = `input:not([type=hidden], [type=checkbox], [type=radio], [type=file]), textarea`

// The others are a single act on what stands on the page, or a choice among what is right.
const asking = `${forms}.map((form, at) => ({ form, at, action: form.getAttribute('action') }))
  .filter(({ form }) => form.querySelector('${written}, option[value=""], [type=file]') !== null)
  .map(({ at, action }) => ({ at, action }))`

/** Fills the form in badly, sends it without script, and says what the answer lacks. */
async function refusedWell(path: string, at: number): Promise<readonly string[]> {
  await page.goto(b.origin + path)
  const { isBad, ...given } = await page.evaluate<{ isBad: boolean; typed: object }>(`(${fillIn})(${forms}[${at}])`)
  const typed = JSON.stringify(given.typed)
  const button = page.locator('main form[method=post]').nth(at).locator('.actions button').first()
  if (!await button.isVisible()) return ['has no button to be seen']
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.request().method() === 'POST'),
    button.click(),
  ])
  // Where all that may be typed is a text, none is wrong.
  if (!isBad && answer.status() < 400) return []
  if (answer.status() !== 422) return [`answered ${answer.status()} to ${typed}`]
  await page.waitForLoadState()
  return page.evaluate<readonly string[]>(`(${lacking})(${forms}, ${typed})`)
}

// What a person could type: a day that is none, letters for a number, nothing where something must stand, and a text
// in the first of several languages only.
const fillIn = `(form) => {
  const bad = (field) => {
    if (field.inputMode === 'decimal') return 'monta'
    if (field.type === 'email') return 'ei osoite'
    if (field === form.querySelector('textarea:not([required])')) return 'Kokeiltu ääkkönen'
    if (field.type !== 'text') return ''
    if (field.classList.contains('short')) return '31.2.2026'
    return field.required ? '' : 'Kokeiltu ääkkönen'
  }
  for (const folded of document.querySelectorAll('details')) folded.open = true
  const typed = {}
  let isBad = form.querySelector('select:has(option[value=""]), [type=file]') !== null
  for (const field of form.querySelectorAll('${written}')) {
    field.value = bad(field)
    isBad ||= field.value !== 'Kokeiltu ääkkönen'
    // A secret is not sent back.
    if (field.type !== 'password' && field.autocomplete !== 'one-time-code') typed[field.name] = field.value
  }
  for (const field of form.querySelectorAll('select:has(option[value=""])')) field.value = typed[field.name] = ''
  return { isBad, typed }
}`

const lacking = `(forms, typed) => {
  const names = Object.keys(typed)
  const form = forms.find(({ elements }) => names.every((name) => elements.namedItem(name) !== null)
    && document.querySelector('main [role=alert]') !== null)
  if (form === undefined) return ['the form or what is wrong with it is not there']
  const links = [...document.querySelectorAll('main .summary a')]
  const lost = names.filter((name) => form.elements.namedItem(name).value !== typed[name])
  return [
    ...lost.map((name) => 'lost what was typed in ' + name),
    ...links.flatMap((link) => {
      const field = document.getElementById(link.hash.slice(1))
      if (field === null) return ['no field for ' + link.hash]
      const explained = [field, field.closest('fieldset')]
        .flatMap((each) => (each?.getAttribute('aria-describedby') ?? '').split(' '))
        .map((id) => document.getElementById(id)?.textContent)
      const why = explained.find((text) => text && link.textContent.endsWith(text))
      if (why === undefined) return [link.hash + ' is not told why']
      // What stands before the reason is what the field itself is called.
      const name = link.textContent.slice(0, -why.length).replace(/: $/, '')
      const called = field.labels?.[0] ?? field.closest('fieldset')?.querySelector('legend')
      return name === '' || called?.textContent.includes(name) ? [] : [link.hash + ' is called ' + name]
    }),
  ]
}`

test('a public page carries no script, but for the one that asks for a passkey where one signs in', async () => {
  await page.goto(`${b.origin}/notice`)
  assert.equal(await page.locator('script').count(), 0)
  await page.goto(`${b.origin}/sign-in`)
  const sources = await page.locator('script').evaluateAll((all) => all.map((one) => one.getAttribute('src')))
  assert.deepEqual(sources.map((source) => source?.replace(/-\w+/, '')), ['/passkey.js'])
})
