import type { Page } from 'playwright-core'

/** What axe finds on a page, by rule and element; `axe` is its source. */
export async function violations(page: Page, axe: string): Promise<readonly string[]> {
  await page.evaluate(axe)
  return page.evaluate<
    readonly string[]
  >(`axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] })
    .then((found) => found.violations.flatMap((rule) => rule.nodes.map((node) => rule.id + ': ' + node.html.slice(0, 160))))`)
}
