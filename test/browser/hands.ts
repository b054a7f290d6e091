import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'

/** How somebody works a page: what is named is found by the name they see or hear. */
export type Hands = {
  page: Page
  /** Uses a link or a button whose name begins so. */
  use: (name: string) => Promise<void>
  write: (label: string, text: string) => Promise<void>
  choose: (label: string, option: string) => Promise<void>
  give: (label: string, file: { name: string; mimeType: string; buffer: Buffer }) => Promise<void>
}

/** Keys alone: tab to it, as somebody who sees no pointer does, and press what works there. */
export function keyboardHands(page: Page): Hands {
  return {
    page,
    use: async (name) => {
      await reach(page, 'a, button, summary', name)
      await page.keyboard.press('Enter')
    },
    write: async (label, text) => {
      await reach(page, 'input, textarea', label)
      await page.keyboard.press('Control+A')
      await page.keyboard.type(text)
    },
    choose: async (label, option) => {
      await reach(page, 'select', label)
      await page.keyboard.type(option)
    },
    give: async (label, file) => {
      await reach(page, 'input[type=file]', label)
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Space')])
      await chooser.setFiles(file)
    },
  }
}

const mostTabs = 250

async function reach(page: Page, selector: string, name: string): Promise<void> {
  for (let tab = 0; tab < mostTabs; tab++) {
    if (await page.evaluate<boolean>(`(${isHere})(${JSON.stringify(selector)}, ${JSON.stringify(name)})`)) return
    await page.keyboard.press('Tab')
  }
  assert.fail(`tab reaches no ${selector} named ${name} on ${page.url()}`)
}

const isHere = `(selector, name) => {
  const here = document.activeElement
  if (here === null || !here.matches(selector)) return false
  const said = here.getAttribute('aria-label') ?? here.labels?.[0]?.textContent ?? here.textContent
  return said.trim().startsWith(name)
}`

/** A pointer, in a browser that runs no script. */
export function pointerHands(page: Page): Hands {
  return {
    page,
    use: (name) => named(page, 'a, button, summary', name).click(),
    write: (label, text) => field(page, label).fill(text),
    choose: async (label, option) => {
      const offered = await field(page, label).locator('option').allTextContents()
      await field(page, label).selectOption({ label: offered.find((one) => one.trim().startsWith(option)) ?? assert.fail(option) })
    },
    give: (label, file) => field(page, label).setInputFiles(file),
  }
}

function named(page: Page, selector: string, name: string) {
  return page.locator(selector).filter({ hasText: new RegExp(`^\\s*${name.replaceAll(/[()?.]/g, '\\$&')}`), visible: true }).first()
}

function field(page: Page, label: string) {
  return page.getByLabel(new RegExp(`^\\s*${label}`)).filter({ visible: true }).first()
}
