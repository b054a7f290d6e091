import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { statesOf } from './addresses.ts'
import { exampleSite, type ExampleSite } from './example-site.ts'

let b: ExampleSite
before(async () => {
  b = await exampleSite()
})
after(() => b.close())

const screens = {
  'on a phone': { viewport: { width: 390, height: 844 } },
  'at 200 % zoom': { viewport: { width: 640, height: 480 }, deviceScaleFactor: 2 },
  'at 400 % zoom': { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 },
} as const

for (const [where, screen] of Object.entries(screens)) {
  test(`no page is wider than the screen ${where}, whatever the names, and no long text is squeezed`, async () => {
    const page = await b.browser.newPage(screen)
    const wide: string[] = []
    for (const path of [...b.pages, ...statesOf(b.examples)]) {
      await page.goto(b.origin + path)
      for (const fault of [overflowing, halfAndLong]) wide.push(...(await page.evaluate<readonly string[]>(fault)).map((what) => `${path} ${what}`))
    }
    await page.close()
    assert.deepEqual(wide, [])
  })
}

test('on a laptop every table shows all of its columns, and hides those that there is no room for', async () => {
  const cut: string[] = []
  for (const width of [1024, 1280, 1366, 1536]) {
    const page = await b.browser.newPage({ viewport: { width, height: 860 } })
    for (const path of width === 1280 ? b.pages : ['/customers', '/people', '/contracts']) {
      for (const language of width === 1280 ? ['fi'] : ['fi', 'sv', 'en']) {
        await page.goto(`${b.origin}${path}${path.includes('?') ? '&' : '?'}kieli=${language}`)
        cut.push(...(await page.evaluate<readonly string[]>(cutTables)).map((what) => `${width} ${language} ${path} ${what}`))
      }
    }
    await page.close()
  }
  assert.deepEqual(cut, [])
})

const cutTables = `[...document.querySelectorAll('.sheet')].filter((sheet) => sheet.scrollWidth > sheet.clientWidth)
  .map((sheet) => sheet.scrollWidth + ' of ' + sheet.clientWidth)`

test('the menu shows its longest words whole, in each language', async () => {
  const page = await b.browser.newPage({ viewport: { width: 1280, height: 860 } })
  const cut: string[] = []
  for (const language of ['fi', 'sv', 'en']) {
    for (const path of ['/trash', '/audit', '/breaches', '/webhooks']) {
      await page.goto(`${b.origin}${path}?kieli=${language}`)
      cut.push(...(await page.evaluate<readonly string[]>(cutInMenu)).map((what) => `${language} ${path} ${what}`))
    }
  }
  await page.close()
  assert.deepEqual(cut, [])
})

const cutInMenu = `[...document.querySelectorAll('.menu, .menu > nav a')]
  .filter((element) => element.scrollWidth > element.clientWidth).map((element) => element.textContent)`

// Ten lines in half a card are read as five in a whole one.
const halfAndLong = `[...document.querySelectorAll('main .fold td')].filter((cell) => {
  const range = document.createRange()
  range.selectNodeContents(cell)
  return range.getBoundingClientRect().height > 10 * 22 && cell.offsetWidth < cell.parentElement.offsetWidth * .7
}).map((cell) => 'squeezed: ' + cell.dataset.label + ': ' + cell.textContent.slice(0, 60))`

test('days and numbers stand at the right of their columns', async () => {
  const astray: string[] = []
  for (const path of [...b.pages, ...statesOf(b.examples)]) {
    const html = await (await b.staff.get(path)).text()
    const cells = html.matchAll(/<td(?: class="([^"]*)")? data-label="([^"]*)">(?:<(?!\/td)[^>]+>)*(?:\d+\.\d+\.\d{4}(?: klo [\d.]+)?|[−\d][\d\u00a0,]*)\s*(?:<|$)/g)
    for (const [, marks = '', label] of cells) if (!marks.split(' ').includes('end')) astray.push(`${path} ${label}`)
  }
  assert.deepEqual([...new Set(astray)], [])
})

test('a page has one primary action at most', async () => {
  const many: string[] = []
  for (const path of [...b.pages, ...statesOf(b.examples)]) {
    const found = (await (await b.staff.get(path)).text()).match(/class="button primary"/g) ?? []
    if (found.length > 1) many.push(`${path} ${found.length}`)
  }
  assert.deepEqual(many, [])
})

// A box that scrolls on its own, or that is only heard, may hold more than is seen.
const overflowing = `(() => {
  const edge = document.documentElement.clientWidth + 1
  const held = (element) => {
    for (let at = element; at !== null; at = at.parentElement) {
      if (getComputedStyle(at).overflowX !== 'visible') return true
    }
    return false
  }
  const wide = [...document.body.querySelectorAll('*')]
    .filter((element) => element.getBoundingClientRect().right > edge && !held(element))
    .map((element) => element.outerHTML.slice(0, 120))
  const scrolled = [...document.querySelectorAll('main, main *')]
    .filter((element) => element.clientWidth > 1 && getComputedStyle(element).overflowX !== 'visible'
      && !element.matches('input, select, textarea') && element.scrollWidth > element.clientWidth + 1)
    .map((element) => 'scrolls: ' + element.outerHTML.slice(0, 120))
  return [...wide, ...scrolled]
})()`
