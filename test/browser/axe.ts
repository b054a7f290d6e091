import type { Page } from 'playwright-core'

const everyRule = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] }
const coloursOnly = { type: 'rule', values: ['color-contrast'] }

/** What axe finds on a page, by rule and element; `axe` is its source. Colours alone can differ in the dark. */
export async function violations(page: Page, axe: string, rules: 'every' | 'colours' = 'every'): Promise<readonly string[]> {
  await page.evaluate(axe)
  const runOnly = rules === 'every' ? everyRule : coloursOnly
  return page.evaluate<
    readonly string[]
  >(`axe.run({ runOnly: ${JSON.stringify(runOnly)}, resultTypes: ['violations'], elementRef: false })
    .then((found) => found.violations.flatMap((rule) => rule.nodes.map((node) => rule.id + ': ' + node.html.slice(0, 160))))`)
}
