// Why: the guide shows the product as it is. Takes its pictures anew from the example register, in the guide's languages.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { exampleSite, type ExampleSite } from './example-site.ts'

const folder = join(import.meta.dirname, '../../docs/guide/pictures')
const languages = ['fi', 'en'] as const
type Shown = (typeof languages)[number]

mkdirSync(folder, { recursive: true })
const site = await exampleSite()
try {
  for (const language of languages) {
    for (const [name, path] of Object.entries(shown(site, language))) await take(name, path, language)
  }
} finally {
  await site.close()
}

function shown({ examples }: ExampleSite, language: Shown): { readonly [name: string]: string } {
  return {
    'my-items': '/my', register: '/customers', customer: `/customers/${examples.signed.customer}`,
    person: `/people/${examples.signed.person}`, contract: `/contracts/${examples.signed.contract}`,
    columns: '/people?columns=name&columns=email&columns=language&sort=-name', import: '/imports',
    settings: '/settings', notice: `/notice/${language}`, record: '/accountability/record',
  }
}

async function take(name: string, path: string, language: Shown): Promise<void> {
  const context = await site.browser.newContext({ viewport: { width: 1120, height: 740 }, locale: language })
  const page = await context.newPage()
  const answer = await page.goto(`${site.origin}${path}${path.includes('?') ? '&' : '?'}kieli=${language}`)
  if (answer?.status() !== 200) throw new Error(`${path} answered ${answer?.status()}`)
  await page.screenshot({ path: join(folder, `${name}.${language}.png`) })
  await context.close()
}
